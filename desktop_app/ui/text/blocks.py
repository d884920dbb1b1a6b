"""Blocks: paragraphs of the value written into a QTextDocument, one block each, and patched where they are no longer the same."""

from __future__ import annotations

from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor, QTextDocument

from desktop_app.statement import Paragraph, Statement
from desktop_app.statement.runs import plain
from desktop_app.statement.touching import alike
from desktop_app.text.diff import edges
from desktop_app.text.offsets import to_utf16
from desktop_app.ui.text.face import Face

Shown = tuple[Paragraph, ...]


def fill(document: QTextDocument, statement: Statement, paragraphs: Shown, face: Face) -> None:
    """Writes all paragraphs into the emptied document. No paragraphs: one empty block that belongs to none."""
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.removeSelectedText()
    first = paragraphs[0] if paragraphs else Paragraph("")
    cursor.setBlockFormat(face.block(statement, first))
    cursor.setBlockCharFormat(face.char(statement, first))
    _letters(cursor, statement, first, face)
    _follow(cursor, statement, paragraphs[1:], face)
    cursor.endEditBlock()


def append(document: QTextDocument, statement: Statement, paragraphs: Shown, face: Face) -> None:
    """Writes more paragraphs behind those of a document that has some."""
    cursor = QTextCursor(document)
    cursor.movePosition(QTextCursor.MoveOperation.End)
    cursor.beginEditBlock()
    _follow(cursor, statement, paragraphs, face)
    cursor.endEditBlock()


def patch(
    document: QTextDocument, statement: Statement, shown: Shown, wanted: Shown, face: Face, ends: tuple[int, int] | None = None
) -> None:
    """Makes a document that shows `shown` show `wanted`, touching only what differs by identity. `ends`: `alike` of both, where it is
    known."""
    if not shown or not wanted:
        fill(document, statement, wanted, face)
        return
    first, tail = ends or alike(shown, wanted)
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    last, end = len(shown) - tail, len(wanted) - tail
    while first < min(last, end) and shown[first].id == wanted[first].id:
        update(document.findBlockByNumber(first), statement, shown[first], wanted[first], face)
        first += 1
    while first < min(last, end) and shown[last - 1].id == wanted[end - 1].id:
        last, end = last - 1, end - 1
        update(document.findBlockByNumber(last), statement, shown[last], wanted[end], face)
    shared = min(last, end)
    for number in range(first, shared):
        update(document.findBlockByNumber(number), statement, shown[number], wanted[number], face)
    if last > shared:
        _remove(document, shared, last, statement, wanted, face)
    elif end > shared:
        _insert(document, shared, wanted[shared:end], statement, face)
    cursor.endEditBlock()


def update(block: QTextBlock, statement: Statement, old: Paragraph, new: Paragraph, face: Face) -> None:
    """Makes one block show `new`; cursors inside stay with their letters."""
    if old is new:
        return
    before, after = block.text(), plain(new.runs)
    cursor = QTextCursor(block)
    if before != after:
        start, end, text = _middle(before, after)
        cursor.setPosition(block.position() + to_utf16(before, start))
        cursor.setPosition(block.position() + to_utf16(before, end), QTextCursor.MoveMode.KeepAnchor)
        plain_mark = new.runs[0].marks if new.runs else ()
        _put(cursor, text, face.char(statement, new, plain_mark))
        if _looks_alike(old, new) and block.blockFormat() == face.block(statement, new):
            return
    dress(block, statement, new, face)


def _looks_alike(old: Paragraph, new: Paragraph) -> bool:
    """Whether all letters of both are set in the same way: then only what is new in them is written."""
    if len(old.runs) != 1 or len(new.runs) != 1 or old.runs[0].marks != new.runs[0].marks:
        return False
    return (old.role, old.style, old.level, old.presence) == (new.role, new.style, new.level, new.presence)


def dress(block: QTextBlock, statement: Statement, paragraph: Paragraph, face: Face) -> None:
    """Gives a block that has the right letters the right formats. What has them is not touched: Qt would lay it out anew."""
    cursor = QTextCursor(block)
    wanted, plain_form = face.block(statement, paragraph), face.char(statement, paragraph)
    if block.blockFormat() != wanted:
        cursor.setBlockFormat(wanted)
    if block.charFormat() != plain_form:
        cursor.setBlockCharFormat(plain_form)
    worn, at = _worn(block), block.position()
    for run in paragraph.runs:
        start, at = at, at + to_utf16(run.text, len(run.text))
        form = face.char(statement, paragraph, run.marks)
        if any(low < at and start < high and now != form for low, high, now in worn):
            cursor.setPosition(start)
            cursor.setPosition(at, QTextCursor.MoveMode.KeepAnchor)
            cursor.setCharFormat(form)


def _worn(block: QTextBlock) -> list[tuple[int, int, QTextCharFormat]]:
    """The formats of a block's letters as they are, each with where it begins and ends in the document."""
    found = []
    each = block.begin()
    while not each.atEnd():
        fragment = each.fragment()
        found.append((fragment.position(), fragment.position() + fragment.length(), fragment.charFormat()))
        each += 1
    return found


def _write(cursor: QTextCursor, statement: Statement, paragraph: Paragraph, face: Face) -> None:
    cursor.setBlockFormat(face.block(statement, paragraph))
    cursor.setBlockCharFormat(face.char(statement, paragraph))
    _letters(cursor, statement, paragraph, face)


def _letters(cursor: QTextCursor, statement: Statement, paragraph: Paragraph, face: Face) -> None:
    for run in paragraph.runs:
        _put(cursor, run.text, face.char(statement, paragraph, run.marks))


def _follow(cursor: QTextCursor, statement: Statement, paragraphs: Shown, face: Face) -> None:
    """New blocks behind the cursor's."""
    for paragraph in paragraphs:
        cursor.insertBlock(face.block(statement, paragraph), face.char(statement, paragraph))
        _letters(cursor, statement, paragraph, face)


def _insert(document: QTextDocument, number: int, new: Shown, statement: Statement, face: Face) -> None:
    """New blocks before block `number`, at the end where there is none."""
    before = document.findBlockByNumber(number - 1)
    cursor = QTextCursor(before if before.isValid() else document.firstBlock())
    if before.isValid():
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        _follow(cursor, statement, new, face)
        return
    for paragraph in reversed(new):
        cursor.setPosition(0)
        kept, char = cursor.blockFormat(), cursor.blockCharFormat()
        cursor.insertBlock(kept, char)
        cursor.setPosition(0)
        _write(cursor, statement, paragraph, face)


def _remove(document: QTextDocument, first: int, last: int, statement: Statement, wanted: Shown, face: Face) -> None:
    """Takes the blocks `first` … `last` - 1 away; the neighbours keep their formats."""
    start, behind = document.findBlockByNumber(first), document.findBlockByNumber(last)
    cursor = QTextCursor(start)
    if behind.isValid():
        cursor.setPosition(behind.position(), QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        dress(document.findBlockByNumber(first), statement, wanted[first], face)
        return
    cursor.movePosition(QTextCursor.MoveOperation.PreviousCharacter)
    cursor.movePosition(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)
    cursor.removeSelectedText()


def _put(cursor: QTextCursor, text: str, form: QTextCharFormat) -> None:
    """Inserts letters. On the way to Qt a U+FEFF at the start of a text is taken for a mark of its encoding, and lost."""
    if not text.startswith("\ufeff"):
        cursor.insertText(text, form)
        return
    start = cursor.position()
    cursor.insertText(f".{text}", form)
    end = cursor.position()
    cursor.setPosition(start)
    cursor.setPosition(start + 1, QTextCursor.MoveMode.KeepAnchor)
    cursor.removeSelectedText()
    cursor.setPosition(end - 1)


def _middle(before: str, after: str) -> tuple[int, int, str]:
    first, tail = edges(before, after)
    return first, len(before) - tail, after[first : len(after) - tail]
