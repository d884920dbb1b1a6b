"""Copying: a stretch of the statement, or items of its agenda, for the clipboard: plain text, HTML for other programs, and
paragraphs for Bayan itself."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from desktop_app.editing.codec import decoded, encoded
from desktop_app.editing.selection import Selection, selected_paragraphs
from desktop_app.formats.html.inline import attributes, inline, words
from desktop_app.statement import Mark, Paragraph, Run, Statement
from desktop_app.statement.accepted import accepted, without_deleted
from desktop_app.statement.directions import direction
from desktop_app.statement.marks import MARK_ORDER
from desktop_app.statement.runs import Runs, cut, length
from desktop_app.statement.walking import find, paragraphs

MIME = "application/x-bayan-paragraphs"
"""The kind of data that holds paragraphs with all that they are."""

INDENT = 24
"""Pixels for each level of a list whose labels are written as text."""

_BULLET = re.compile("[\u2022\u25cf\u25aa\u25e6\u2023\u00b7*\u2013-]\\s*")
_NUMBER = re.compile(r"([0-9]{1,4})\.\s*")

Piece = tuple[Paragraph, Runs, bool]
"""A paragraph, what is selected of it, and whether that begins at its start, so that its label belongs to it."""


def copied_text(statement: Statement, selection: Selection) -> str:
    """The accepted text of the selection, a paragraph a line; labels of paragraphs that are selected from their start."""
    done = ""
    for paragraph, runs, whole in _pieces(statement, selection):
        text = (paragraph.label if whole else "") + accepted(runs)
        done += text if paragraph.run_in or not done else "\n" + text
    return done.replace("\u2028", "\n")


def copied_html(statement: Statement, selection: Selection) -> str:
    """The same as blocks with languages, directions, headings, lists, quotations and marks; suggestions count as accepted.

    A list draws its own bullets and numbers where they are those that every program draws; any other label stands as text.
    """
    lines = list(_lines(_pieces(statement, selection)))
    if len(lines) == 1 and not lines[0][2]:
        return _plain_line(statement, lines[0])
    done = []
    for kind, group in groupby(lines, _kind):
        together = tuple(group)
        if kind == "list":
            done.append(_list(statement, together))
        elif kind == "quotation":
            done.append(f"<blockquote>{''.join(_block(statement, each, 'p') for each in together)}</blockquote>")
        else:
            done += [_block(statement, each, _tag(each[0])) for each in together]
    return "".join(done)


def copied_paragraphs(statement: Statement, selection: Selection) -> tuple[Paragraph, ...]:
    """The selection as paragraphs without ids, all their marks kept. Style, role and label come with those selected from their start."""
    done = []
    for number, (paragraph, runs, whole) in enumerate(_pieces(statement, selection)):
        if whole and (number or runs == paragraph.runs):
            done.append(replace(paragraph, id="", runs=runs, run_in=paragraph.run_in and number > 0, break_change=None, presence=None))
        else:
            done.append(Paragraph("", runs))
    return tuple(done)


def packed(pieces: tuple[Paragraph, ...]) -> bytes:
    """The paragraphs for the clipboard."""
    return json.dumps(encoded(pieces), ensure_ascii=False).encode()


def unpacked(data: bytes) -> tuple[Paragraph, ...]:
    """The paragraphs again; none where the data is anything else."""
    try:
        found = decoded(json.loads(data))
    except (ValueError, KeyError, TypeError, AttributeError):
        return ()
    return found if isinstance(found, tuple) and all(map(sound, found)) else ()


def sound(paragraph: object) -> bool:
    """Whether this is a paragraph whose text and marks can stand in a statement."""
    if not isinstance(paragraph, Paragraph) or not isinstance(paragraph.runs, tuple) or not isinstance(paragraph.label, str):
        return False
    return isinstance(paragraph.level, int) and all(
        isinstance(run, Run) and isinstance(run.text, str) and _marks(run) for run in paragraph.runs
    )


def _marks(run: Run) -> bool:
    return isinstance(run.marks, tuple) and all(isinstance(mark, Mark) and mark.kind in MARK_ORDER for mark in run.marks)


def _pieces(statement: Statement, selection: Selection) -> list[Piece]:
    nodes = selected_paragraphs(statement, selection)
    if selection.node not in nodes:
        return _of_items(statement, nodes)
    pieces: list[Piece] = []
    for number, node in enumerate(nodes):
        paragraph = find(statement, node)
        if isinstance(paragraph, Paragraph):
            start = selection.start if number == 0 else 0
            end = selection.end if number == len(nodes) - 1 else length(paragraph.runs)
            whole = start == 0 and (end > 0 or number < len(nodes) - 1)
            pieces.append((paragraph, cut(paragraph.runs, start, end), whole))
    return pieces


def _of_items(statement: Statement, nodes: tuple[str, ...]) -> list[Piece]:
    """Items that are selected as a whole: their paragraphs. What continues a paragraph that is not selected begins one."""
    order = paragraphs(statement)
    chosen = frozenset(nodes)
    return [
        (paragraph if before is not None and before.id in chosen else replace(paragraph, run_in=False), paragraph.runs, True)
        for before, paragraph in zip((None, *order), order, strict=False)
        if paragraph.id in chosen
    ]


def _lines(pieces: list[Piece]) -> Iterator[Piece]:
    """Printed paragraphs: run-in pieces together with the one that they continue."""
    line: Piece | None = None
    for paragraph, runs, whole in pieces:
        shown = without_deleted(runs)
        if line is not None and paragraph.run_in:
            line = (line[0], (*line[1], *shown), line[2])
            continue
        if line is not None:
            yield line
        line = (paragraph, shown, whole)
    if line is not None:
        yield line


def _kind(line: Piece) -> str:
    paragraph = line[0]
    if paragraph.style == "list-item" and line[2] and _drawn(paragraph.label):
        return "list"
    return "quotation" if paragraph.style == "quotation" else ""


def _drawn(label: str) -> bool:
    return not label or bool(_BULLET.fullmatch(label) or _NUMBER.fullmatch(label))


def _list(statement: Statement, lines: tuple[Piece, ...]) -> str:
    """Items nested by their levels, each list by the kind of its first item."""
    done, opened = "", list[str]()
    for line in lines:
        level = max(1, min(line[0].level, len(opened) + 1))
        while len(opened) > level:
            done += f"</li></{opened.pop()}>"
        number = _NUMBER.fullmatch(line[0].label)
        tag = "ol" if number else "ul"
        if len(opened) == level and opened[-1] != tag:
            done += f"</li></{opened.pop()}>"
        if len(opened) < level:
            opened.append(tag)
            done += f"<{tag}{attributes(dir=direction(statement, line[0]))}>"
        else:
            done += "</li>"
        done += f"<li{attributes(value=number[1] if number else '')}{_said(statement, line)}>{inline(line[1])}"
    return done + "".join(f"</li></{tag}>" for tag in reversed(opened))


def _block(statement: Statement, line: Piece, tag: str) -> str:
    paragraph, runs, whole = line
    label = words(paragraph.label) if whole else ""
    side = "right" if direction(statement, paragraph) == "rtl" else "left"
    inset = f"margin-{side}:{INDENT * max(paragraph.level, 1)}px" if paragraph.style == "list-item" and whole else ""
    return f"<{tag}{_said(statement, line)}{attributes(style=inset)}>{label}{inline(runs)}</{tag}>"


def _plain_line(statement: Statement, line: Piece) -> str:
    """A few words out of a paragraph: no block, so that they join the words around the place where they are put."""
    return f"<span{_said(statement, line)}>{inline(line[1])}</span>"


def _said(statement: Statement, line: Piece) -> str:
    return attributes(lang=line[0].language or statement.language, dir=direction(statement, line[0]))


def _tag(paragraph: Paragraph) -> str:
    if paragraph.style == "heading":
        return f"h{min(max(paragraph.level, 1) + 1, 6)}"
    return "h1" if paragraph.role == "headline" else "p"
