"""Hard-wrapped text, as PDF and mail leave it: noticing it, and joining its lines to paragraphs again.

A wrapped line ends because the next word had no room. So a line is taken for wrapped when it and the next line's first word
together would pass the width of the text. Poems, lists and signatures have short lines that end where their author wanted.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from desktop_app.formats.plain.labels import TYPED_LABEL
from desktop_app.statement.lines import Line, Lines
from desktop_app.statement.runs import Run, Runs, canonical, cut, length, plain

_WIDTHS = range(36, 151)
"""Characters in a line of mail, of a printed page, of a column."""

_ROOM = 0.8
"""Share of the width from which on a line counts as full: printed lines are measured in millimetres, not in letters."""

_ROOM_OF_SENTENCE = 0.95
"""The same for a line that ends a sentence, in a text without blank lines between its paragraphs."""

_ENDED = re.compile(r"[.!?؟:؛…۔][\s»”\"')\]]*$")
_SPLIT_WORD = re.compile(r"[^\W\d_][-‐\u00ad]$")
_PAUSE_INSIDE = re.compile(r"[^\W\d_][،,.؛;؟]\s")
_BARE_DATE = re.compile(r"\s*\d{1,4}\s*[/\\.–-]\s*\d[\d\s/\\.–-]*[مهـ]*$")
_VERSE = re.compile(r"\S(?:\s*\.{3}\s*|\s*…\s*|\s+\*+\s+|\s{3,}|\t)\S")
_WAITING = frozenset(
    word
    for words in (
        "في من على إلى الى عن أن ان إن أنّ التي الذي الذين ثم أو او مع بين كل قد لا ما هذا هذه ذلك تلك كما بعد قبل خلال حتى و لم لن",
        "the of and a an to in for that with on by at from as or is was were be been which who its their this our",
        "û ya yê yên a ê di de li ji bi ku bo jî ne em hat hatin hate her",
        "لە بۆ بە کە و لەگەڵ ئەم ئەو یان هەر تا دوای پێش",
    )
    for word in words.split()
)
"""Words that no author ends a line with: they wait for the next one."""


def hard_wrapped(lines: Lines) -> bool:
    """Whether the lines of this text were broken by a width and not by their author."""
    texts = [plain(line.runs).strip() for line in lines.lines]
    width = _width(texts)
    if width not in _WIDTHS:
        return False
    inner = [(a, b) for a, b in pairwise(texts) if len(a) > width / 2 and b and not _ENDED.search(a) and not TYPED_LABEL.match(b)]
    full = [a for a, b in inner if _is_full(a, b, _ROOM * width)]
    verses = sum(bool(_VERSE.search(a)) for a in full)
    return len(full) >= 3 and len(full) >= 0.7 * len(inner) and verses <= 0.2 * len(full) and _broken_at_random(full)


def unwrapped(lines: Lines) -> Lines:
    """The text with wrapped lines joined by a space; only white space at the seams is lost.

    Blank lines stay, so do breaks before list labels and after lines that had room for the next word: headlines, verses,
    signatures, the last lines of paragraphs. After a hyphen nothing is put between, and the hyphen is kept.
    """
    texts = [plain(line.runs).strip() for line in lines.lines]
    width = _width(texts)
    sparse = texts.count("") < 0.1 * len(texts)
    done: list[Line] = []
    before = ""
    for line, text in zip(lines.lines, texts, strict=True):
        room = _ROOM_OF_SENTENCE if sparse and _ENDED.search(before) else _ROOM
        if done and before and text and not line.label and _continues(before, text) and _is_full(before, text, room * width):
            done[-1] = replace(done[-1], runs=_joined(done[-1].runs, line.runs))
        else:
            done.append(line)
        before = text
    return lines if len(done) == len(lines.lines) else replace(lines, lines=tuple(done))


def _width(texts: list[str]) -> int:
    """The width of the text in characters: that of its longest lines, but for a few that stick out; 0 for none."""
    lengths = sorted(map(len, filter(None, texts)))
    if not lengths:
        return 0
    usual = lengths[-1 - len(lengths) // 20]
    return usual if lengths[-1] <= 1.4 * usual else lengths[-1]


def _is_full(text: str, following: str, width: float) -> bool:
    return len(text) + 1 + len(following.split(maxsplit=1)[0]) > width


def _continues(before: str, text: str) -> bool:
    """Whether what a line says can go on in the next: not before a list label or a bare date, nor from capitals to small letters."""
    return not (TYPED_LABEL.match(text) or _BARE_DATE.match(text) or (before.isupper() and not text.isupper()))


def _broken_at_random(full: list[str]) -> bool:
    """Whether lines end in the middle of things: on a word that waits for the next one, or with their commas inside and not at the end."""
    waiting = sum(line.split()[-1].casefold() in _WAITING or bool(_SPLIT_WORD.search(line)) for line in full)
    inside = sum(bool(_PAUSE_INSIDE.search(line)) for line in full)
    at_end = sum(line[-1] in "،,؛;" for line in full)
    return waiting >= max(1, 0.04 * len(full)) or (len(full) >= 4 and inside >= 0.25 * len(full) and at_end <= 0.34 * inside)


def _joined(before: Runs, after: Runs) -> Runs:
    """Both runs with one space between, or none after a hyphen."""
    first, second = plain(before), plain(after)
    left = cut(before, 0, len(first.rstrip()))
    right = cut(after, len(second) - len(second.lstrip()), length(after))
    space = (
        ()
        if _SPLIT_WORD.search(plain(left))
        else (Run(" ", left[-1].marks if left and right and left[-1].marks == right[0].marks else ()),)
    )
    return canonical((*left, *space, *right))
