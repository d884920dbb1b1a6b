"""Putting right at once what was just typed: the safe fixes of the rules that a person chose, each time as a step of its own. No Qt."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from desktop_app.editing.document import Document, Notice
from desktop_app.editing.selection import Selection
from desktop_app.language import fixed, safe_fixes
from desktop_app.language.checking import words_at
from desktop_app.statement import Caret, Paragraph, Problem
from desktop_app.statement.runs import plain
from desktop_app.statement.walking import find
from desktop_app.text.message import message

ORIGIN = "at-once"
LABEL = message("Put right at once")
Place = tuple[str, str, str]
"""A code, a node, the words: what was taken back there does not come again."""


class AtOnce:
    """Follows what is typed into a document. `typing`: the origins of what a person types."""

    def __init__(self, document: Document, typing: Collection[str]) -> None:
        self._document, self._typing = document, typing
        self._typed: set[str] = set()
        self._made: list[frozenset[Place]] = []
        self._refused: set[Place] = set()

    def changed(self, notice: Notice) -> None:
        """What was typed may be put right; what was put right and is taken back is not touched again."""
        if notice.origin in self._typing:
            self._typed.update(notice.touched)
        elif notice.origin == "undo" and notice.label == LABEL and self._made:
            self._refused |= self._made.pop()

    def checked(self, problems: Iterable[Problem], codes: Collection[str], selection: Selection) -> bool:
        """The check has come to its end: puts right what was typed, in the paragraphs that were left, and before the word at the caret.
        False where there is nothing."""
        left, self._typed = self._typed, self._typed & {selection.node}
        if not left or not codes or not selection.empty:
            return False
        wanted = list(self._wanted(problems, codes, left, selection))
        stays = Caret(selection.node, selection.start, selection.field)
        change = fixed(self._document.value, safe_fixes(wanted), self._document.ids, stays)
        if change is None:
            return False
        places = frozenset(self._place(problem) for problem in wanted)
        self._document.seal()
        if not self._document.apply(replace(change, label=LABEL, back=stays), ORIGIN):
            return False
        self._document.seal()
        self._made.append(places)
        return True

    def _wanted(self, problems: Iterable[Problem], codes: Collection[str], left: set[str], caret: Selection) -> Iterator[Problem]:
        limit = self._before_word(caret)
        for problem in problems:
            if problem.code not in codes or problem.node not in left or problem.field or problem.end is None:
                continue
            if (problem.node != caret.node or problem.end <= limit) and self._place(problem) not in self._refused:
                yield problem

    def _place(self, problem: Problem) -> Place:
        return problem.code, problem.node, words_at(self._document.value, problem)

    def _before_word(self, caret: Selection) -> int:
        """Where the last word before the caret begins that is still being typed, else where the last finished one ends."""
        paragraph = find(self._document.value, caret.node)
        before = plain(paragraph.runs)[: caret.start] if isinstance(paragraph, Paragraph) else ""
        return len(before.rstrip()) if before[-1:].isspace() else len(before) - len(before.split()[-1]) if before.split() else 0
