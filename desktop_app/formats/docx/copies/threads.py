"""The comments of a returned copy: those that were sent are known again, the others are new comments or answers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from desktop_app.formats.docx.copies.beside import unworded, worded
from desktop_app.formats.docx.copies.bookmarks import bookmark
from desktop_app.formats.docx.copies.copy import Block, Copy, Remark
from desktop_app.formats.docx.copies.fields import table
from desktop_app.formats.docx.copies.remarks import Span, shown
from desktop_app.formats.docx.copies.times import key, moment
from desktop_app.statement.ids import Ids
from desktop_app.statement.nodes import Statement
from desktop_app.statement.review import Anchor, Comment, Detached, OnField, OnMarks, OnNode, Reply
from desktop_app.statement.walking import paragraphs


@dataclass(slots=True)
class Threads:
    """The comments as they came back. `spans`: places of new comments; `kept`: of those that were sent, on marks."""

    comments: tuple[Comment, ...] = ()
    spans: dict[str, Span] = field(default_factory=dict)
    kept: dict[str, Span] = field(default_factory=dict)


def threads(base: Statement, sent: Copy, came: Copy, ids: Ids) -> Threads:
    """The comments of what came back."""
    placed = tuple(comment for comment, _span in shown(base, sent.blocks))
    return _Reading(base, placed, came, ids).read()


def written_by(comments: Iterable[Comment]) -> list[Comment | Reply]:
    """The comments, each followed by its answers."""
    done: list[Comment | Reply] = []
    for comment in comments:
        done += (comment, *comment.replies)
    return done


@dataclass(slots=True)
class _Reading:
    base: Statement
    shown: tuple[Comment, ...]
    came: Copy
    ids: Ids
    whose: dict[int, str] = field(default_factory=dict)
    """By number of a remark that came: the id of the comment or answer that it is."""

    def read(self) -> Threads:
        done = Threads()
        owners = {reply.id: comment.id for comment in self.base.comments for reply in comment.replies}
        self._recognise()
        answers: dict[str, list[Reply]] = {}
        fresh: list[tuple[int, Comment]] = []
        for number in self._order():
            remark = self.came.remarks[number]
            parent = self._parent(number, fresh)
            made = moment(remark.key)
            if parent is not None:
                reply = Reply(self.ids("r"), remark.key.author, made, remark.text)
                answers.setdefault(owners.get(parent, parent), []).append(reply)
            else:
                fresh.append((number, self._new(remark, done)))
        texts = {self.whose[number]: self.came.remarks[number] for number in self.whose}
        done.comments = tuple(self._all(texts, answers, [comment for _number, comment in fresh], done))
        return done

    def _recognise(self) -> None:
        """Finds what was sent: by author, time and words; then, with other words, by author and time alone: somebody edited it."""
        said = written_by(self.shown)
        sent = [(one.id, key((one.author,), one.created), _words(one)) for one in said]
        for exact in (True, False):
            for name, who, text in sent:
                if name in self.whose.values():
                    continue
                free = (n for n in range(len(self.came.remarks)) if n not in self.whose)
                number = next((n for n in free if self._is(n, who.author, who.when) and (not exact or self._text(n) == text)), None)
                if number is not None:
                    self.whose[number] = name

    def _order(self) -> list[int]:
        """What was not sent: first what answers nothing as the document says, the oldest first; then the answers as they stand."""
        fresh = [number for number in range(len(self.came.remarks)) if number not in self.whose]
        tops = [number for number in fresh if self.came.remarks[number].parent is None]
        tops.sort(key=lambda number: (self.came.remarks[number].key.when, number))
        return [*tops, *(number for number in fresh if self.came.remarks[number].parent is not None)]

    def _is(self, number: int, author: str, when: str) -> bool:
        remark = self.came.remarks[number]
        return (remark.key.author, remark.key.when) == (author.strip(), when)

    def _text(self, number: int) -> str:
        return self.came.remarks[number].text

    def _parent(self, number: int, fresh: list[tuple[int, Comment]]) -> str | None:
        """The comment that a remark answers: as the document says; where it tells no answer at all, as LibreOffice forgets them, an
        earlier one at the same words."""
        remark = self.came.remarks[number]
        names = {**self.whose, **{n: comment.id for n, comment in fresh}}
        if remark.parent is not None:
            top, seen = remark.parent, {number}
            while (above := self.came.remarks[top].parent) is not None and top not in seen:
                seen.add(top)
                top = above
            return names.get(top)
        if remark.start is None or remark.start == remark.end or any(one.parent is not None for one in self.came.remarks):
            return None
        for other, name in names.items():
            one = self.came.remarks[other]
            if other != number and (one.start, one.end) == (remark.start, remark.end) and one.key.when <= remark.key.when:
                return name
        return None

    def _new(self, remark: Remark, done: Threads) -> Comment:
        name = self.ids("c")
        anchor = self._anchor(remark)
        if isinstance(anchor, OnMarks) and remark.start is not None and remark.end is not None:
            done.spans[name] = remark.start, remark.end
        return Comment(name, remark.key.author, moment(remark.key), remark.text, (), remark.done, anchor)

    def _anchor(self, remark: Remark) -> Anchor:
        if remark.start is None or remark.end is None:
            return Detached(remark.words)
        block = self.came.blocks[remark.start[0]] if remark.start[0] < len(self.came.blocks) else Block()
        if block.cell:
            return self._of_cell(block)
        if remark.start != remark.end and any(self._letters(remark)):
            return OnMarks()
        nodes = {bookmark(paragraph.id): paragraph.id for paragraph in paragraphs(self.base)}
        node = next((nodes[name] for at, name in reversed(block.starts) if name in nodes and at <= remark.start[1]), None)
        return Detached(block.accepted) if node is None else OnNode(node)

    def _of_cell(self, block: Block) -> Anchor:
        anchors: dict[str, Anchor] = {}
        for group in table(self.base):
            anchors[bookmark(group.node)] = OnNode(group.node)
            anchors.update({cell.name: OnField(cell.owner.id, cell.field) for cell in group.cells})
        return next((anchors[name] for _at, name in block.starts if name in anchors), Detached(block.accepted))

    def _letters(self, remark: Remark) -> Iterator[bool]:
        if remark.start is None or remark.end is None:
            return
        for number in range(remark.start[0], min(remark.end[0] + 1, len(self.came.blocks))):
            low = remark.start[1] if number == remark.start[0] else 0
            high = remark.end[1] if number == remark.end[0] else len(self.came.blocks[number].text)
            yield low < high

    def _all(self, texts: dict[str, Remark], answers: dict[str, list[Reply]], fresh: list[Comment], done: Threads) -> Iterator[Comment]:
        """Those that were sent and not deleted, then the new ones."""
        shown = {comment.id for comment in self.shown}
        for comment in self.base.comments:
            remark = texts.get(comment.id)
            if comment.id in shown and remark is None and not any(reply.id in texts for reply in comment.replies):
                continue
            replies = [
                reply if reply.id not in texts else replace(reply, text=texts[reply.id].text)
                for reply in comment.replies
                if reply.id in texts or comment.id not in shown
            ]
            if remark is None:
                yield comment
                continue
            if isinstance(comment.anchor, OnMarks) and remark.start is not None and remark.end is not None:
                done.kept[comment.id] = remark.start, remark.end
            whole = (*replies, *answers.get(comment.id, ()))
            yield replace(comment, text=unworded(comment, remark.text), replies=whole, resolved=remark.done)
        yield from self._about(texts, answers)
        yield from (replace(comment, replies=tuple(answers.get(comment.id, ()))) for comment in fresh)

    def _about(self, texts: dict[str, Remark], answers: dict[str, list[Reply]]) -> Iterator[Comment]:
        """What was written about the comments that only told what has no mark: those are none of the statement."""
        known = {comment.id for comment in self.base.comments}
        for told in (comment for comment in self.shown if comment.id not in known):
            remark = texts.get(told.id)
            edited = (Reply("", told.author, told.created, remark.text),) if remark is not None and remark.text != told.text else ()
            for one in (*edited, *answers.get(told.id, ())):
                yield Comment(self.ids("c"), one.author, one.created, one.text, anchor=told.anchor)


def _words(one: Comment | Reply) -> str:
    return worded(one) if isinstance(one, Comment) else one.text
