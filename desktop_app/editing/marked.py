"""What is marked at a place: the marks in words, how far they reach, and edits of links, foreign words and all marks together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from importlib import import_module

from desktop_app.editing.selection import Selection, selected_ranges
from desktop_app.formats.plain.addresses import web_address
from desktop_app.statement import Change, Mark, Paragraph, Statement
from desktop_app.statement.edits import typing
from desktop_app.statement.edits.marking import Range, put_on, take_off, toggle
from desktop_app.statement.marks import STYLE_MARKS, MarkKind
from desktop_app.statement.names import LANGUAGE_NAMES, PART_NAMES
from desktop_app.statement.runs import Runs, cut, length, marks_at, plain
from desktop_app.statement.walking import find
from desktop_app.text.hosts import true_host
from desktop_app.text.message import Message, message

NAMED: Mapping[str, str] = {
    "person": message("Name of a person"),
    "organisation": message("Name of a body"),
    "place": message("Name of a place"),
    "event": message("Name of an event"),
}
PLAIN_WORDS: Mapping[str, str] = {"strong": message("Bold"), "emphasis": message("Emphasis"), "scripture": message("Scripture")}
FOREIGN_NAMES: Mapping[str, str] = {
    **LANGUAGE_NAMES, "fa": message("Persian"), "tr": message("Turkish"), "fr": message("French"), "de": message("German"),
}  # fmt: skip
"""Languages of foreign words that have a name; any other is shown by its tag."""


def mark_words(mark: Mark) -> Message:
    """What a style mark says of its letters; of a link the host that it really leads to."""
    match mark.kind:
        case "name":
            return Message(NAMED.get(mark.value, message("Name")))
        case "part":
            return Message(PART_NAMES.get(mark.value, mark.value))
        case "foreign":
            return Message(message("Words in {language}"), (("language", Message(FOREIGN_NAMES.get(mark.value, mark.value))),))
        case "link":
            return Message(message("Link to {host}"), (("host", f"\u2066{true_host(mark.value) or mark.value}\u2069"),))
        case _:
            return Message(PLAIN_WORDS[mark.kind])


def marks_here(statement: Statement, selection: Selection) -> tuple[Mark, ...]:
    """The style marks that all selected letters carry; at a bare caret those of the letters on both sides. In canonical order."""
    if selection.empty:
        runs = _runs(statement, selection.node)
        return _styles((*marks_at(runs, selection.start - 1), *marks_at(runs, selection.start))) if selection.node else ()
    pieces = [run for node, start, end in selected_ranges(statement, selection) for run in cut(_runs(statement, node), start, end)]
    return (
        tuple(mark for mark in pieces[0].marks if mark.kind in STYLE_MARKS and all(mark in run.marks for run in pieces)) if pieces else ()
    )


def marks_between(runs: Runs, offset: int) -> tuple[Mark, ...]:
    """The style marks of the letter at an offset."""
    return _styles(marks_at(runs, offset))


def reach(runs: Runs, offset: int, mark: Mark) -> tuple[int, int] | None:
    """How far the mark reaches around a caret, in code points; None where neither letter beside it carries the mark."""
    at, start = 0, None
    for run in runs:
        end = at + len(run.text)
        if mark in run.marks:
            start = at if start is None else start
        elif start is not None:
            if start <= offset <= at:
                return start, at
            start = None
        at = end
    return (start, at) if start is not None and start <= offset <= at else None


def marked_ranges(statement: Statement, selection: Selection, kinds: frozenset[MarkKind]) -> tuple[Range, ...]:
    """What is meant by marks of these kinds: the selection; at a bare caret all that such a mark covers around it."""
    if not selection.empty:
        return selected_ranges(statement, selection)
    runs = _runs(statement, selection.node)
    found = (reach(runs, selection.start, mark) for mark in marks_here(statement, selection) if mark.kind in kinds)
    return tuple((selection.node, *each) for each in found if each is not None)


def cleared(statement: Statement, selection: Selection) -> Change | None:
    """Without any style mark in the selection, or around the caret. None: there is none."""
    return _kept(take_off(statement, marked_ranges(statement, selection, STYLE_MARKS), STYLE_MARKS), selection)


def unlinked(statement: Statement, selection: Selection) -> Change | None:
    """Without the links in the selection, or without the link around the caret. None: there is none."""
    link: frozenset[MarkKind] = frozenset(("link",))
    return _kept(take_off(statement, marked_ranges(statement, selection, link), link), selection)


def linked(statement: Statement, selection: Selection, address: str) -> Change | None:
    """The selection, or the link around the caret, leads to the address; with neither, the address itself is written and linked.

    None: no address that a statement may link to, or nothing new.
    """
    target = completed(address)
    if target is None or not selection.node:
        return None
    ranges = marked_ranges(statement, selection, frozenset(("link",)))
    if ranges or not selection.empty:
        return _kept(put_on(statement, ranges, Mark("link", target)), selection)
    written = address.strip()
    change = typing.replace(statement, selection.node, selection.start, selection.start, written)
    end = selection.start + len(written)
    marked = change and put_on(change.statement, ((selection.node, selection.start, end),), Mark("link", target))
    return marked and replace(marked, caret=Selection(selection.node, end, selection.node, end).caret())


def completed(address: str) -> str | None:
    """What a person typed, as an address that a statement may link to: "example.org" gets a scheme, a mailbox too. None: it is none."""
    typed = address.strip()
    if ":" not in typed.partition("/")[0]:
        typed = f"mailto:{typed}" if "@" in typed and "/" not in typed else f"https://{typed}"
    target = web_address(typed)
    return target if target is not None and true_host(target) and "." in true_host(target) else None


def link_here(statement: Statement, selection: Selection) -> str:
    """The address of the link that is selected, or in which the caret stands; empty where there is none."""
    return next((mark.value for mark in marks_here(statement, selection) if mark.kind == "link"), "")


def foreign(statement: Statement, selection: Selection, language: str | None = None) -> Change | None:
    """Marks the selection as words of a language, None: the one that its letters tell; takes the mark off where all of it has it."""
    ranges = selected_ranges(statement, selection)
    tongue = language or foreign_language(statement, ranges)
    return toggle(statement, ranges, Mark("foreign", tongue)) if tongue else None


def foreign_language(statement: Statement, ranges: tuple[Range, ...]) -> str | None:
    """The language that the letters of the ranges tell; None where they tell none."""
    text = " ".join(plain(cut(_runs(statement, node), start, end)) for node, start, end in ranges)
    tongue: str | None = import_module("desktop_app.recognition.language_of").language_of(text)  # cues cost a start its time
    return tongue


def _kept(change: Change | None, selection: Selection) -> Change | None:
    """The change with caret and selection as they are: no letter was touched."""
    return change and replace(change, caret=selection.caret())


def _styles(marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    return tuple(dict.fromkeys(mark for mark in marks if mark.kind in STYLE_MARKS))


def _runs(statement: Statement, node: str) -> Runs:
    paragraph = find(statement, node)
    return paragraph.runs if isinstance(paragraph, Paragraph) else ()


def whole(statement: Statement, selection: Selection) -> bool:
    """Whether the selection covers its paragraphs from the first letter to the last one."""
    last = _runs(statement, selection.end_node or selection.node)
    return not selection.empty and selection.start == 0 and selection.end == length(last)
