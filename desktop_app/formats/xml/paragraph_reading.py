"""A paragraph's element as a paragraph."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from desktop_app.formats.xml.values import WRAPPED, choice, figure, optional, presence, unwrapped, value, yes
from desktop_app.formats.xml.vocabulary import ID, LANG, MARK_CHOICES, MARK_ELEMENTS, MARK_VALUES, XML, local
from desktop_app.statement.marks import STYLE_MARKS, Mark, ordered
from desktop_app.statement.nodes import DIRECTIONS, ROLES, STYLES, Paragraph
from desktop_app.statement.runs import Run, Runs, canonical, cut, marks_at, plain
from desktop_app.text.characters import SOFT_BREAK, storable

_KINDS = {element: kind for kind, element in MARK_ELEMENTS.items()}


@dataclass(slots=True)
class _Reading:
    """What is known while a paragraph is read: its runs so far and the comments whose range is open."""

    runs: list[Run] = field(default_factory=list)
    commented: dict[str, Mark] = field(default_factory=dict)

    def add(self, text: str | None, marks: tuple[Mark, ...]) -> None:
        if text:
            self.runs.append(Run(text, (*marks, *self.commented.values())))


def paragraph(element: etree._Element) -> Paragraph:
    """The paragraph that the element says. All text inside it is kept, whatever elements it stands in."""
    return Paragraph(
        id=value(element, ID),
        runs=runs(element),
        style=choice(element.get("style", ""), STYLES, "normal"),
        level=max(figure(element.get("level")) or 0, 0),
        label=value(element, "label"),
        role=choice(element.get("role", ""), ROLES, "none"),
        language=optional(element, LANG),
        direction=choice(element.get("dir", ""), DIRECTIONS, "auto"),
        run_in=yes(element.get("run-in")),
        break_change=presence(element, "break-"),
        presence=presence(element),
    )


def runs(element: etree._Element) -> Runs:
    """The canonical runs inside an element."""
    if not len(element):
        text = unwrapped(element.text or "")
        return (Run(text),) if text else ()
    reading = _Reading()
    _read(element, (), reading)
    whole = canonical(reading.runs)
    text = plain(whole)
    if "\n" in text or "\r" in text:
        whole = tuple(_unwrapped(whole))
    elif storable(text) is text:
        return whole
    return canonical(Run(storable(run.text), run.marks) for run in whole)


def _read(element: etree._Element, marks: tuple[Mark, ...], reading: _Reading) -> None:
    reading.add(element.text, marks)
    for child in element:
        name = local(child.tag)
        if name == "br":
            reading.add(SOFT_BREAK, marks)
            _read(child, marks, reading)
        elif name == "comment-start":
            reading.commented[value(child, "comment")] = Mark("commented", value(child, "comment"))
            _read(child, marks, reading)
        elif name == "comment-end":
            reading.commented.pop(value(child, "comment"), None)
            _read(child, marks, reading)
        elif isinstance(child.tag, str):
            mark = mark_of(child)
            _read(child, marks if mark is None else (*marks, mark), reading)
        reading.add(child.tail, marks)


def mark_of(element: etree._Element) -> Mark | None:
    """The mark that an element says; None where it says none, or one without the value that it needs."""
    kind = _KINDS.get(local(element.tag))
    if kind is None:
        return None
    attribute = MARK_VALUES.get(kind)
    if attribute is None:
        return Mark(kind)
    found = optional(element, attribute.replace("xml:", XML))
    if found is None or found not in MARK_CHOICES.get(kind, (found,)):
        return None
    return Mark(kind, found, ordered(_before(element)) if kind == "restyled" else ())


def _before(element: etree._Element) -> Iterator[Mark]:
    for child in element:
        if local(child.tag) == "was":
            yield from (mark for old in child if (mark := mark_of(old)) is not None and mark.kind in STYLE_MARKS)


def _unwrapped(wrapped: Runs) -> Iterator[Run]:
    """The runs of a paragraph that was laid out over several lines: each line end and the blanks around it one space, none at the ends."""
    text = plain(wrapped)
    at = 0
    for gap in WRAPPED.finditer(text):
        yield from cut(wrapped, at, gap.start())
        if gap.start() > 0 and gap.end() < len(text):
            yield Run(" ", marks_at(wrapped, gap.start()))
        at = gap.end()
    yield from cut(wrapped, at, len(text))
