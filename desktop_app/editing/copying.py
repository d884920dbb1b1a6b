"""Copying: a stretch of the statement for the clipboard, as plain text and as HTML."""

from __future__ import annotations

from dataclasses import replace
from html import escape

from desktop_app.editing.selection import Selection, selected_paragraphs
from desktop_app.statement import Paragraph, Run, Statement
from desktop_app.statement.accepted import accepted
from desktop_app.statement.directions import direction
from desktop_app.statement.runs import cut, length
from desktop_app.statement.walking import find

TAGS = {"strong": "b", "emphasis": "i"}


def copied_text(statement: Statement, selection: Selection) -> str:
    """The accepted text of the selection, a paragraph a line; labels of paragraphs that are selected from their start."""
    done = ""
    for paragraph, runs, whole in _pieces(statement, selection):
        text = (paragraph.label if whole else "") + accepted(runs)
        done += text if paragraph.run_in or not done else "\n" + text
    return done.replace("\u2028", "\n")


def copied_html(statement: Statement, selection: Selection) -> str:
    """The same with bold, italic, links, headings and directions."""
    return "".join(
        f'<{_tag(paragraph)} dir="{direction(statement, paragraph)}">{escape(paragraph.label if whole else "")}'
        f"{''.join(map(_marked, runs))}</{_tag(paragraph)}>"
        for paragraph, runs, whole in _pieces(statement, selection)
    )


def copied_paragraphs(statement: Statement, selection: Selection) -> tuple[Paragraph, ...]:
    """The selection as paragraphs without ids, all their marks kept. Style, role and label come with those selected from their start."""
    done = []
    for number, (paragraph, runs, whole) in enumerate(_pieces(statement, selection)):
        if whole and (number or runs == paragraph.runs):
            done.append(replace(paragraph, id="", runs=runs, run_in=paragraph.run_in and number > 0, break_change=None, presence=None))
        else:
            done.append(Paragraph("", runs))
    return tuple(done)


def _pieces(statement: Statement, selection: Selection) -> list[tuple[Paragraph, tuple[Run, ...], bool]]:
    nodes = selected_paragraphs(statement, selection)
    pieces: list[tuple[Paragraph, tuple[Run, ...], bool]] = []
    for number, node in enumerate(nodes):
        paragraph = find(statement, node)
        if isinstance(paragraph, Paragraph):
            start = selection.start if number == 0 else 0
            end = selection.end if number == len(nodes) - 1 else length(paragraph.runs)
            whole = start == 0 and (end > 0 or number < len(nodes) - 1)
            pieces.append((paragraph, cut(paragraph.runs, start, end), whole))
    return pieces


def _tag(paragraph: Paragraph) -> str:
    if paragraph.style == "heading":
        return f"h{min(max(paragraph.level, 1), 6)}"
    return "h1" if paragraph.role == "headline" else "p"


def _marked(run: Run) -> str:
    text = escape(accepted((run,))).replace("\u2028", "<br>")
    for mark in run.marks:
        if mark.kind in TAGS:
            text = f"<{TAGS[mark.kind]}>{text}</{TAGS[mark.kind]}>"
        elif mark.kind == "link":
            text = f'<a href="{escape(mark.value)}">{text}</a>'
    return text
