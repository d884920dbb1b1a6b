"""Typing aids at the text: asked after the reader has read a typed letter, for the few letters that may call for one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.editing.aiding import TRIGGERS, aided, aids_of
from desktop_app.editing.selection import Selection

if TYPE_CHECKING:
    from desktop_app.ui.text.editor import TextEditor


def aid(editor: TextEditor, typed: str, before: Selection) -> None:
    """`typed` came by a key or a commit while `before` was selected. What to make of it is a step of its own.

    A text outside a window with settings has no aids.
    """
    if typed not in TRIGGERS or not editor.current or editor.composition.active or editor.isReadOnly():
        return
    settings = getattr(editor.window(), "settings", None)
    now = editor.selection()
    if settings is None or not now.empty or (now.node, now.start) == (before.node, before.start):
        return
    change = aided(editor.document_.value, now.node, now.start, typed, aids_of(settings))
    editor.apply(change)
