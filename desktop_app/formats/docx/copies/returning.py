"""A reviewer's copy that came back: the statement as it was sent, and as the reviewer left it, with everything that he did."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from random import Random
from zlib import crc32

from desktop_app.catalogue import interface_languages, translator
from desktop_app.formats.docx.copies.copy import Copy
from desktop_app.formats.docx.copies.entries import Unplaced, entries
from desktop_app.formats.docx.copies.moving import gaps as new_gaps
from desktop_app.formats.docx.copies.moving import moved
from desktop_app.formats.docx.copies.naming import Naming
from desktop_app.formats.docx.copies.origin import Origin, bookmarks, is_origin, origin_of
from desktop_app.formats.docx.copies.parsing import parsed
from desktop_app.formats.docx.copies.placing import placed
from desktop_app.formats.docx.copies.rendering import rendered
from desktop_app.formats.docx.copies.sending import Sending
from desktop_app.formats.docx.copies.shapes import SHAPING
from desktop_app.formats.docx.copies.silent import Silent
from desktop_app.formats.docx.copies.threads import threads, written_by
from desktop_app.formats.docx.copies.times import key
from desktop_app.formats.docx.copies.weaving import Loom
from desktop_app.formats.docx.package import Package, opened
from desktop_app.statement.cleaning import Successor, cleaned
from desktop_app.statement.directions import language_direction
from desktop_app.statement.ids import fresh_ids
from desktop_app.statement.nodes import Statement
from desktop_app.statement.references import live_changes
from desktop_app.statement.review import Proposal
from desktop_app.statement.walking import node_ids
from desktop_app.text.message import message

NAMELESS = ("", "Unknown Author", message("Author"))
"""What stands for authors when Word removed the names, the last one in the language of that Word."""

Note = tuple[str, tuple[tuple[str, str], ...]]


@dataclass(frozen=True, slots=True)
class Returned:
    """What came back.

    `base`: the statement as it was sent; `statement`: as the reviewer left it, with suggestions and comments, what was changed without
    a suggestion simply changed. Times of new suggestions are those that the reviewer's program states. `silent`: where something was
    changed without a suggestion. `unplaced`: what has no place in the statement. `warnings`: sentences, as in `Lines.notes`.
    """

    document: str
    base: Statement
    statement: Statement
    silent: tuple[Silent, ...] = ()
    unplaced: tuple[Unplaced, ...] = ()
    warnings: tuple[Note, ...] = ()


def returned(data: bytes, origin: str = "", mine: Statement | None = None) -> Returned | None:
    """What a reviewer sent back; None for a document that carries no statement: that is imported. Raises a Refusal for no document.

    `mine`: the statement that a copy is held against that lost what it carried, as when it was saved as .odt meanwhile. Its bookmarks
    still tell which paragraph is which.
    """
    package = opened(data, origin)
    sent = carried(package) or (None if mine is None else Origin(mine.id, mine, {}))
    if sent is None:
        return None
    base = sent.base
    came = parsed(package, language_direction(base.language))
    if sent.base is mine and not any(name in bookmarks(base) for block in came.blocks for _at, name in block.starts):
        return None
    return _Return(base, rendered(base), came, crc32(data)).read(sent.document)


def carried(package: Package) -> Origin | None:
    """The statement that the document carries; None where it carries none that can be read."""
    for name in package.related("customXml"):
        root = package.part(name)
        if root is not None and is_origin(root):
            return origin_of(root)
    return None


@dataclass(frozen=True, slots=True)
class _Return:
    base: Statement
    sent: Copy
    came: Copy
    seed: int

    def read(self, document: str) -> Returned:
        base, sent, came = self.base, self.sent, self.came
        ids = fresh_ids(Random(self.seed), node_ids(base))
        keys = {change.id: key(change.authors, change.created) for change in base.changes}
        once = Counter(keys.values())
        naming = Naming(ids, {who: change for change, who in keys.items() if once[who] == 1})
        talk = threads(base, sent, came, ids)
        loom = Loom(Sending(base, sent), came, naming, ids, talk.spans, talk.kept)
        loom.weave()
        table = entries(base, sent, came, keys, naming)
        gaps = tuple(gap for gap in base.gaps if gap in loom.found.gaps)
        moves = moved(loom.done, base, came.blocks, naming)
        done = placed(replace(table.statement, gaps=gaps), moves.woven, loom.found.back)
        done = replace(done, gaps=new_gaps(done, base, moves.moves, ids))
        proposals = (*(one for one in base.proposals if one not in table.gone and not self._decided(one, loom)), *loom.proposals)
        done = replace(
            done,
            comments=talk.comments,
            changes=(*base.changes, *naming.changes()),
            proposals=(*proposals, *table.proposals),
        )
        successors = {node: Successor(to) for node, to in loom.joined.items()}
        done = _living(base, cleaned(base, done, successors))
        return Returned(
            document,
            base,
            base if done == base else done,
            (*loom.silent, *table.silent),
            (*table.unplaced, *self._beside()),
            self._warnings(naming),
        )

    def _decided(self, proposal: Proposal, loom: Loom) -> bool:
        return proposal.node in loom.decided and proposal.field in SHAPING

    def _beside(self) -> tuple[Unplaced, ...]:
        known = set(self.sent.fixed)
        extra = [text for text in self.came.fixed if text not in known and text.strip()]
        return tuple(Unplaced(text) for text in (*extra, *self.came.beside))

    def _warnings(self, naming: Naming) -> tuple[Note, ...]:
        names = {change.authors[0] for change in naming.changes()}
        names |= {remark.key.author for remark in self.came.remarks}
        sent = {author for change in self.base.changes for author in change.authors}
        sent |= {one.author for one in written_by(self.base.comments)}
        nameless = {translator(language)(word).casefold() if word else "" for word in NAMELESS for language in interface_languages()}
        if not any(name.strip().casefold() in nameless for name in names - sent):
            return ()
        return ((NAMES_REMOVED, ()),)


def _living(base: Statement, statement: Statement) -> Statement:
    """The statement without new suggestions that have no place: those whose two halves were one move."""
    known, live = {change.id for change in base.changes}, live_changes(statement)
    changes = tuple(change for change in statement.changes if change.id in known or change.id in live)
    return statement if changes == statement.changes else replace(statement, changes=changes)


NAMES_REMOVED = message("The names of reviewers were removed from this copy, so they cannot be told apart. Ask who made the suggestions.")
"""The warning for copies that Word saved without personal information."""
