"""Reading Word documents: their printed text with bold, italic, links, headings and list labels, as lines for recognition."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from lxml import etree

from desktop_app.formats.docx.names import alternative, attribute, child, local
from desktop_app.formats.docx.numbering import Counters, counters
from desktop_app.formats.docx.package import Package, opened
from desktop_app.formats.docx.story import Gathered, Left, Story, note_label
from desktop_app.formats.docx.styles import Styles, styles_of
from desktop_app.formats.plain.bounds import refuse_unholdable
from desktop_app.formats.plain.read import Note, replaced_note
from desktop_app.formats.plain.rows import tabbed
from desktop_app.statement.lines import Line, Lines
from desktop_app.statement.runs import Run, Runs, canonical, plain
from desktop_app.text.characters import REPLACEMENT, storable
from desktop_app.text.message import message

_BLOCKS = frozenset(("sdt", "sdtContent", "customXml", "ins", "moveTo"))
_LEFT: dict[Left, str] = {
    "changes": message("The document holds suggested changes. They were read as accepted: {count} places."),
    "comments": message("Comments that were left out: {count}."),
    "pictures": message("Pictures that were left out: {count}."),
    "hidden": message("Hidden words that were left out: {count} places."),
}
REVIEWED = frozenset((_LEFT["changes"], _LEFT["comments"]))
"""The notes that do not hold where `reviewers.with_reviewers` keeps suggestions and comments."""

_BOX = message("A text box has no place in the text. It says: “{text}”")
_ABOVE = message("Words printed above other words have no place in the text. They say: “{text}”")
_HEADER = message("The page header was left out. It says: “{text}”")
_FOOTER = message("The page footer was left out. It says: “{text}”")
_CHUNK = message("Another document is embedded in this one and was left out: {count}.")
_LONGEST = 2000


def read(data: bytes, origin: str = "", encoding: str | None = None) -> Lines:
    """The paragraphs of a Word document, blank ones included. `encoding` is ignored: the document names its own.

    Rows of tables are tabbed paragraphs, notes follow the paragraph that refers to them; what has no place in the text is
    listed in `notes`. Raises a Refusal where the bytes hold no readable Word document.
    """
    del encoding
    package = opened(data, origin)
    document = package.part(package.document)
    reader = _Reader(package, _styles(package), counters(_first(package, "numbering")))
    lines = reader.blocks(child(document, "body"), reader.story(package.document))
    refuse_unholdable(lines, origin)
    lost = sum(run.text.count(REPLACEMENT) for line in lines for run in line.runs)
    return Lines(tuple(lines), origin, "", (*reader.notes(), *replaced_note(lost)))


@dataclass(slots=True)
class _Reader:
    """One reading of a document, from its start to its end."""

    package: Package
    styles: Styles
    counters: Counters
    gathered: Gathered = field(default_factory=Gathered)
    chunks: int = 0
    printed: set[tuple[str, str]] = field(default_factory=set)

    def story(self, part: str) -> Story:
        return Story(self.styles, dict(self.package.relations(part)), self.gathered)

    def blocks(self, parent: etree._Element | None, story: Story) -> list[Line]:
        """The lines of all paragraphs and tables in an element, in order."""
        lines: list[Line] = []
        held: Runs = ()
        for element in _block_elements(parent):
            if local(element) == "tbl":
                lines += self._table(element, story)
            elif local(element) == "altChunk":
                self.chunks += 1
            else:
                line = self._line(element, story)
                whole = canonical((*held, *line.runs))
                held = whole if _mark_deleted(element) else ()
                if not _mark_deleted(element):
                    lines.append(line if whole == line.runs else replace(line, runs=whole))
                    lines += self._printed_notes()
        return [*lines, Line(held)] if held else lines

    def _line(self, element: etree._Element, story: Story) -> Line:
        properties = child(element, "pPr")
        runs = story.paragraph(element)
        heading = self.styles.heading(properties)
        numbering = self.styles.numbering(properties) if runs else None
        label = storable(self.counters.label(*numbering)) if numbering else ""
        if heading and runs:
            return Line(runs, "heading", heading, label)
        if numbering and label:
            return Line(runs, "list-item", numbering[1] + 1, label)
        return Line(runs, "quotation") if runs and self.styles.is_quotation(properties) else Line(runs)

    def _table(self, table: etree._Element, story: Story) -> list[Line]:
        lines: list[Line] = []
        for row in _inside(table, "tr"):
            properties = child(row, "trPr")
            if child(properties, "del") is not None:
                self.gathered.left["changes"] += 1
                continue
            cells = [[] if _continues_above(cell) else self.blocks(cell, story) for cell in _inside(row, "tc")]
            lines += tabbed(cells)
        return lines

    def _printed_notes(self) -> list[Line]:
        """The notes that the paragraphs read last refer to, each as lines of its own; the first one carries its number."""
        lines: list[Line] = []
        while self.gathered.notes:
            which, name = self.gathered.notes.pop(0)
            kind, _, number = which.partition(" ")
            if (kind, name) in self.printed:
                continue
            self.printed.add((kind, name))
            for part in self.package.related(f"{kind}s"):
                root = self.package.part(part)
                notes = (one for one in root if attribute(one, "id") == name) if root is not None else ()
                printed = [line for note in notes for line in self.blocks(note, self.story(part)) if line.runs]
                if printed and number:
                    printed[0] = _after_number(printed[0], note_label(kind, int(number)))
                lines += printed
        return lines

    def notes(self) -> tuple[Note, ...]:
        """What was read otherwise than it stands, and what has no place, as sentences."""
        gathered = self.gathered
        boxes = [(_BOX, text) for box in tuple(gathered.boxes) if (text := self._text(box, self.package.document))]
        told: list[Note] = [(_LEFT[what], (("count", str(gathered.left[what])),)) for what in _LEFT if gathered.left[what]]
        for source, kind in ((_HEADER, "header"), (_FOOTER, "footer")):
            texts = (self._text(self.package.part(part), part) for part in self.package.related(kind))
            boxes += [(source, text) for text in dict.fromkeys(texts) if any(letter.isalpha() for letter in text)]
        boxes += [(_ABOVE, storable(" / ".join(dict.fromkeys(gathered.above))))] if gathered.above else []
        told += [(source, (("text", text[:_LONGEST]),)) for source, text in dict.fromkeys(boxes)]
        return (*told, *(((_CHUNK, (("count", str(self.chunks)),)),) if self.chunks else ()))

    def _text(self, element: etree._Element | None, part: str) -> str:
        """What an element says that has no place in the text, boxes in it included."""
        apart = _Reader(self.package, self.styles, counters(None))
        said = [plain(line.runs).strip() for line in apart.blocks(element, apart.story(part))]
        said += [self._text(box, part) for box in apart.gathered.boxes]
        return " / ".join(text for text in (*said, *map(storable, apart.gathered.above)) if text)


def _styles(package: Package) -> Styles:
    return styles_of(_first(package, "styles"))


def _first(package: Package, kind: str) -> etree._Element | None:
    return next((package.part(name) for name in package.related(kind)), None)


def _block_elements(parent: Iterable[etree._Element] | None) -> Iterable[etree._Element]:
    for element in () if parent is None else parent:
        if local(element) in ("p", "tbl", "altChunk"):
            yield element
        elif local(element) in _BLOCKS:
            yield from _block_elements(element)
        elif local(element) == "AlternateContent":
            yield from _block_elements(alternative(element))


def _inside(parent: etree._Element, name: str) -> Iterable[etree._Element]:
    """The rows of a table or the cells of a row, also those in content controls."""
    for element in parent:
        if local(element) == name:
            yield element
        elif local(element) in _BLOCKS:
            yield from _inside(element, name)


def _mark_deleted(paragraph: etree._Element) -> bool:
    """Whether the end of the paragraph is suggested for deletion: it then continues in the next one."""
    mark = child(paragraph, "pPr", "rPr")
    return child(mark, "del") is not None or child(mark, "moveFrom") is not None


def _continues_above(cell: etree._Element) -> bool:
    merged = child(cell, "tcPr", "vMerge")
    return merged is not None and attribute(merged, "val") != "restart"


def _after_number(line: Line, label: str) -> Line:
    """A note's first line behind its number, without the space that Word puts there."""
    text = plain(line.runs)
    runs = canonical((Run(line.runs[0].text[len(text) - len(text.lstrip()) :], line.runs[0].marks), *line.runs[1:]))
    return replace(line, runs=runs, label=f"{label} ")
