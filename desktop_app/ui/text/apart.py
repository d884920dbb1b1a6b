"""What is too large to be read while a person waits for it is read apart, and comes to its place by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData

from desktop_app.editing.awaiting import Awaited
from desktop_app.editing.clipped import LONG
from desktop_app.editing.copying import MIME
from desktop_app.editing.selection import Selection

if TYPE_CHECKING:
    from desktop_app.ui.text.editor import TextEditor


def read_apart(editor: TextEditor, source: QMimeData, selection: Selection) -> bool:
    """Whether what is pasted over this selection is so large that it is read apart; then it comes by itself."""
    if source.hasFormat(MIME) or not source.hasHtml() or editor.document_ is None:
        return False
    html = source.html()
    keeping = getattr(editor.window(), "keeping", None)
    if keeping is None or len(html) < LONG:
        return False
    keeping.pasting.begin(Awaited(editor.document_, selection, editor.scope), html)
    return True
