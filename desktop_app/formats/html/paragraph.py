"""One paragraph of a page while it is read: white space as browsers collapse it, breaks, and what lines it makes in the end."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise

from desktop_app.formats.plain.labels import TYPED_LABEL
from desktop_app.statement.lines import Line
from desktop_app.statement.marks import Mark
from desktop_app.statement.nodes import Style
from desktop_app.statement.runs import Run, Runs, canonical, cut, plain
from desktop_app.text.characters import NO_BREAK_SPACE, SOFT_BREAK, storable

_SPACES = re.compile("[ \t\n\r\f]+")
_LINE_END = re.compile("\r\n|[\r\n]")


@dataclass(slots=True)
class OpenParagraph:
    """Text that no block has ended yet."""

    _runs: list[Run] = field(default_factory=list)
    _last: str = ""

    def add(self, text: str, marks: tuple[Mark, ...], *, keep_space: bool) -> None:
        """Puts text behind; unless `keep_space`, white space becomes one space, none at a start."""
        if keep_space:
            text = _LINE_END.sub(SOFT_BREAK, text)
        else:
            text = _SPACES.sub(" ", text)
            text = text.removeprefix(" ") if self._last in ("", " ", SOFT_BREAK) else text
        if text:
            text = storable(text)
            self._runs.append(Run(text, marks))
            self._last = text[-1]

    def line_break(self) -> None:
        """Puts a <br> behind."""
        self._runs.append(Run(SOFT_BREAK))
        self._last = SOFT_BREAK

    def taken(self, style: Style, level: int, label: str, *, soft: bool, keep_space: bool) -> list[Line]:
        """The lines that the text makes, and an empty paragraph afterwards.

        `soft`: single breaks stay in the paragraph, but for one before a typed list label; else each break ends it. The first
        line that says something carries the label. A break at the very end prints nothing.
        """
        runs, self._runs, self._last = canonical(self._runs), [], ""
        segments = _segments(runs, keep_space=keep_space)
        broken = len(segments) > 1
        if broken and not segments[-1]:
            segments.pop()
        lines: list[Line] = []
        for piece in _together(segments) if soft else segments:
            if plain(piece).strip(f" \t{NO_BREAK_SPACE}"):
                lines.append(Line(piece, style, level, label))
                label = ""
            elif broken or piece:
                lines.append(Line())
        return lines


def _segments(runs: Runs, *, keep_space: bool) -> list[Runs]:
    """The runs cut at breaks, without the spaces that browsers do not print there."""
    cut_up: list[list[Run]] = [[]]
    for run in runs:
        first, *others = run.text.split(SOFT_BREAK)
        cut_up[-1].append(Run(first, run.marks))
        cut_up += [[Run(text, run.marks)] for text in others]
    segments = map(canonical, cut_up)
    return list(segments if keep_space else map(_trimmed, segments))


def _together(segments: list[Runs]) -> list[Runs]:
    """Segments joined again over single breaks, but not before a typed list label; a blank segment stays by itself."""
    pieces: list[list[Run]] = []
    for before, segment in pairwise(((), *segments)):
        if before and segment and not TYPED_LABEL.match(plain(segment)):
            marks = before[-1].marks if before[-1].marks == segment[0].marks else ()
            pieces[-1] += [Run(SOFT_BREAK, marks), *segment]
        else:
            pieces.append(list(segment))
    return [canonical(piece) for piece in pieces]


def _trimmed(runs: Runs) -> Runs:
    """The runs without spaces at both ends."""
    text = plain(runs)
    return cut(runs, len(text) - len(text.lstrip(" ")), len(text.rstrip(" ")))
