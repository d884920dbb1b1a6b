"""New statements from a template or from the last one, the walk through blanks, and the memory of earlier values."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from importlib import import_module
from pathlib import Path
from random import SystemRandom
from typing import TYPE_CHECKING

from desktop_app.editing.aiding import in_house_digits
from desktop_app.editing.document import Document
from desktop_app.editing.files import is_statement, new_document, open_document
from desktop_app.editing.starting import started
from desktop_app.editing.templates import KNOWN, begun, template_kinds, template_languages
from desktop_app.statement import Statement, fresh_ids
from desktop_app.text.refusal import Refusal
from desktop_app.ui.actions.file import room, take
from desktop_app.ui.asking import tell
from desktop_app.ui.words import language

if TYPE_CHECKING:
    from desktop_app.ui.window import MainWindow


def choose(window: MainWindow) -> bool:
    """A template that the person chooses, in the language they choose."""
    dialog = import_module("desktop_app.ui.dialogs.templates").TemplatesDialog(window, template_language(window))
    chosen = dialog.ask()
    if chosen is None:
        return False
    kind, spoken = chosen
    window.change_settings(replace(window.settings, template_language=spoken))
    return begin(window, kind, spoken)


def begin(window: MainWindow, kind: str, spoken: str = "") -> bool:
    """A statement of this kind from its template; without one an empty statement. The first place to fill in is selected."""
    chosen = spoken or template_language(window)
    memory = window.preferences.remembered.memory
    known = {name: memory.latest(name) for name in KNOWN if window.settings.remember and memory.latest(name)}
    ids = fresh_ids(SystemRandom())
    try:
        today = datetime.now().astimezone().date()
        known_kind = kind in template_kinds(chosen)
        value = begun(kind, chosen, ids, today, known) if known_kind else new_document(ids, chosen).value
    except Refusal as refusal:
        tell(window, refusal)
        return False
    return _show(window, in_house_digits(value, window.settings))


def from_last(window: MainWindow) -> bool:
    """The statement of this window, or the one that was opened last, as the start of a new one."""
    value = window.document.value if window.document is not None else _latest(window)
    return value is not None and _show(window, started(value, fresh_ids(SystemRandom())))


def template_language(window: MainWindow) -> str:
    """The language of the templates that a person used last; at first that of the interface."""
    chosen = window.settings.template_language
    return chosen if chosen in template_languages() else language()


def welcomed(window: MainWindow) -> None:
    """What the welcome page asks for beside commands and files."""
    page = window.welcome
    page.template.connect(lambda kind: begin(window, kind))
    page.dropped.connect(lambda data: take(window, data))
    page.removed.connect(lambda path: _forget(window, path))


def keep_memory(window: MainWindow) -> bool:
    """Earlier values are remembered and offered, or no longer."""
    window.change_settings(replace(window.settings, remember=not window.settings.remember))
    return True


def _show(window: MainWindow, value: Statement) -> bool:
    place = room(window)
    if place is None:
        return False
    place.show_document(Document(value))
    place.filling.step(1)
    return True


def _forget(window: MainWindow, path: str) -> None:
    window.change_settings(window.settings.forgotten(path))
    window.welcome.show_recent(window.settings.recent)


def _latest(window: MainWindow) -> Statement | None:
    """The statement in the first of the recent files that can be read; the person is told where none can."""
    trouble: Refusal | None = None
    for path in map(Path, window.settings.recent):
        try:
            if is_statement(path):
                return open_document(path).value
        except Refusal as refusal:
            trouble = trouble or refusal
    if trouble is not None:
        tell(window, trouble)
    return None


TEMPLATE_ACTS = {
    "file.template": choose, "file.from-last": from_last,
    "blank.next": lambda window: window.filling.step(1), "blank.previous": lambda window: window.filling.step(-1),
    "memory.keep": keep_memory, "memory.forget": lambda window: window.preferences.remembered.forget(),
}  # fmt: skip

TEMPLATE_READY = {
    "file.from-last": lambda window: window.document is not None or bool(window.settings.recent),
    "memory.forget": lambda window: bool(window.preferences.remembered.memory.values),
}
