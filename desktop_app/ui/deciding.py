"""Deciding: the one way of a decision or a comment into the document, whatever button or key it came from."""

from __future__ import annotations

from importlib import import_module

from PySide6.QtWidgets import QWidget

from desktop_app.editing.document import Document
from desktop_app.statement import Change
from desktop_app.text.message import filled
from desktop_app.ui.asking import ask_break
from desktop_app.ui.words import tr


def may_go_in(parent: QWidget, document: Document, change: Change) -> bool:
    """Whether it goes in. Where a decision would break the statement, the person is asked before. An undo step of its own from now on."""
    document.seal()
    if change.statement.changes is document.value.changes:
        return True
    faults = import_module("desktop_app.editing.soundness").broken_by(document.value, change.statement)
    words = tuple(dict.fromkeys(filled(tr, fault.message, fault.arguments) for fault in faults))
    return not words or ask_break(parent, words)
