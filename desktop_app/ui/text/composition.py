"""Composition: input methods that write a word before it is decided. Between the first preedit and the commit nothing is read or
written in the block."""

from __future__ import annotations

from dataclasses import dataclass
from dataclasses import replace as replace_fields
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication, QInputMethodEvent

from desktop_app.editing.reading import read_block, typed
from desktop_app.statement import Change, Ids, Paragraph, Run, Statement
from desktop_app.statement.edits.breaks import insert_after
from desktop_app.statement.edits.typing import replace
from desktop_app.statement.mapping import Mapping
from desktop_app.statement.runs import plain
from desktop_app.statement.walking import find, paragraphs, places
from desktop_app.text.characters import storable
from desktop_app.ui.text.keys import over
from desktop_app.ui.text.places import offset_in

if TYPE_CHECKING:
    from desktop_app.ui.text.editor import TextEditor


@dataclass
class Composition:
    """`node`: the paragraph in which a word is being composed; empty while none is. `redress`: the face has changed meanwhile."""

    node: str = ""
    active: bool = False
    redress: bool = False

    def begin(self, node: str) -> None:
        """The first preedit came."""
        self.node, self.active = node, True

    def end(self) -> str:
        """The commit came, or the focus went; gives the paragraph."""
        node, self.node, self.active = self.node, "", False
        return node


def begin(editor: TextEditor) -> None:
    """The first preedit came: what is selected over several paragraphs gives way to it."""
    selection = editor.selection()
    if selection.end_node not in ("", selection.node) and editor.document_ is not None:
        editor.apply(over(editor.document_.value, selection, "", editor.document_.ids))
    editor.composition.begin(selection.node)


def finish(editor: TextEditor) -> None:
    """Ends a composition before something else begins (a command, a click, another widget): what is composed so far becomes text, as
    the input method says it, or as it stands where no input method answers."""
    if editor.composition.active and editor.hasFocus():
        QGuiApplication.inputMethod().commit()
    if not editor.composition.active:
        return
    event = QInputMethodEvent()
    event.setCommitString(editor.textCursor().block().layout().preeditAreaText())
    editor.inputMethodEvent(event)
    if editor.hasFocus():
        QGuiApplication.inputMethod().reset()


def composed(editor: TextEditor) -> None:
    """A composition has come to its end: what it left is read, and what waited is shown."""
    if not editor.composition.active:
        return
    node, redress = editor.composition.end(), editor.composition.redress
    document, cursor = editor.document_, editor.textCursor()
    editor.reader.touched(cursor.position(), 0, 0)
    if document is None:
        return
    if editor.current:
        editor.reader.read()
        if redress:
            editor.redress(editor.face)
        return
    was = next((paragraph for paragraph in editor.paragraphs if paragraph.id == node), None)
    text, caret = cursor.block().text(), offset_in(cursor.block(), cursor.position())
    change = recovered(editor.shown, document.value, was, text, caret, document.ids) if was is not None else None
    editor.fill(document.value)
    editor.apply(change)


def recovered(shown: Statement, now: Statement, was: Paragraph, text: str, caret: int, ids: Ids) -> Change | None:
    """What was composed over the older value `shown`, as a change of the value `now`.

    A paragraph that was deleted meanwhile comes back with its text: nothing that a person typed is lost.
    """
    paragraph = find(now, was.id)
    if paragraph is was:
        return read_block(now, was, text, caret)
    if not isinstance(paragraph, Paragraph):
        order = [each.id for each in paragraphs(shown)]
        known = {each.id for each in paragraphs(now)}
        before = next((node for node in reversed(order[: order.index(was.id)]) if node in known), places(shown)[was.id].section)
        back = replace_fields(was, runs=(Run(storable(text)),) if text else (), run_in=False, break_change=None, presence=None)
        return insert_after(now, "body" if before == "agenda" else before, (back,), ids)
    difference = typed(plain(was.runs), text, caret)
    if difference is None:
        return None
    mapping = Mapping.between(shown, now)
    place = mapping.range(was.id, difference.start, difference.end)
    node, start, end = place if place is not None else (was.id, len(plain(paragraph.runs)), len(plain(paragraph.runs)))
    return replace(now, node, start, end, storable(difference.text))
