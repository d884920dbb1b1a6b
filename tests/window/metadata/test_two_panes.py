"""Two panes on one value show the same after anything."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.editing.document import Document
from desktop_app.review.decide import reject_all
from desktop_app.statement.edits.fields import set_field
from desktop_app.statement.edits.headline import title_lines
from desktop_app.ui.panes.metadata import MetadataPane
from desktop_app.ui.panes.metadata.access import NAMES, read
from desktop_app.ui.panes.metadata.fields import FIELDS
from desktop_app.ui.panes.suggested import decide, seen
from tests.review.told import content, whole
from tests.window.metadata.hand import presses, replaces, types
from tests.window.reviewed import REVIEWED, SAMER
from tests.window.statements import CRAFTS

TEXTS = st.text(st.sampled_from("بيانێ ۆ12ab،\u200c\u064b"), max_size=6)
TYPED = [field.name for field in FIELDS if field.kind in ("text", "title", "lines")]
STEP = st.one_of(
    st.tuples(st.just("type"), st.sampled_from(TYPED), TEXTS),
    st.tuples(st.just("line"), st.sampled_from(("title", "event.slogans")), TEXTS),
    st.tuples(st.just("replace"), st.sampled_from(TYPED), TEXTS),
    st.tuples(st.just("set"), st.sampled_from(("issued", "event.starts")), st.dates(date(1990, 1, 1), date(2030, 1, 1))),
    st.tuples(st.just("set"), st.just("event.ordinal"), st.integers(1, 60)),
    st.tuples(st.just("undo"), st.just(""), st.none()),
    st.tuples(st.just("redo"), st.just(""), st.none()),
)
SUGGESTED = st.one_of(
    st.tuples(st.just("suggest"), st.sampled_from(("", SAMER, "هدى الأحمد")), st.none()),
    st.tuples(st.just("decide"), st.just(""), st.integers(0, 40)),
    st.tuples(st.just("replace"), st.sampled_from(("issuer", "event.venue")), st.sampled_from(("قاعة البلدية", "المكتب التنفيذي"))),
)


@pytest.fixture(scope="module")
def pair(qapp: object) -> tuple[QMainWindow, MetadataPane, MetadataPane]:
    window, holder = QMainWindow(), QWidget()
    panes = MetadataPane(holder), MetadataPane(holder)
    for at, pane in enumerate(panes):
        pane.setGeometry(at * 700, 0, 690, 600)
    window.setCentralWidget(holder)
    window.resize(1400, 620)
    return window, *panes


def does(pane: MetadataPane, document: Document, act: str, name: str, what: object) -> None:
    """One step: at the keyboard of a pane, or elsewhere in the document."""
    if act == "undo":
        document.undo()
    elif act == "redo":
        document.redo()
    elif act == "set":
        document.apply(set_field(document.value, document.value.id, name, what), "elsewhere")
    elif act == "suggest":
        document.suggesting.start(name) if name else document.suggesting.stop()
    elif act == "decide" and document.value.changes:
        changes = document.value.changes
        decide(pane, document, changes[what % len(changes)].id, None, accepted=bool(what % 2))
    elif act == "replace":
        replaces(pane.cells[name].editor, what)
    elif act in ("type", "line"):
        pane.cells[name].editor.setFocus()
        presses("Ctrl+End" if act == "line" else "End")
        if act == "line":
            presses("Return")
        types(what)


def shows(panes: list[MetadataPane], document: Document) -> None:
    """Fails where a field shows something else than its value, or another line than there are suggestions."""
    value = seen(document)
    for pane in panes:
        assert pane.shown is document.value
        for name in NAMES:
            wanted, shown = read(value, name), pane.cells[name].editor.reading()
            wanted = getattr(wanted, "status", wanted)
            assert shown == (wanted if name != "title" or wanted != ("",) else ()), name
            beside = pane.cells[name].suggestions
            suggested = [one for one in document.value.proposals if (one.node, one.field) == (value.id, name)]
            assert len(suggested) == (0 if beside is None or beside.isHidden() else len(beside.lines)), name


def sits_at(qtbot: QtBot, window: QMainWindow, panes: list[MetadataPane], document: Document) -> None:
    for pane in panes:
        pane.bind(document)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=st.lists(st.tuples(st.booleans(), STEP), max_size=12))
def test_both_show_the_value(qtbot: QtBot, pair: tuple[QMainWindow, MetadataPane, MetadataPane], steps: list) -> None:
    window, *panes = pair
    document = Document(CRAFTS)
    sits_at(qtbot, window, panes, document)
    for second, step in steps:
        does(panes[second], document, *step)
    window.setFocus()
    panes[0].cells["kind"].editor.setFocus()
    shows(panes, document)
    assert title_lines(document.value) is not None


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=st.lists(st.tuples(st.booleans(), STEP | SUGGESTED), max_size=14))
def test_both_show_what_is_suggested(qtbot: QtBot, pair: tuple[QMainWindow, MetadataPane, MetadataPane], steps: list) -> None:
    window, *panes = pair
    document = Document(REVIEWED)
    document.suggesting.start("هدى الأحمد")
    sits_at(qtbot, window, panes, document)
    for second, step in steps:
        before, decided = document.value, step[0] in ("decide", "undo", "redo")
        does(panes[second], document, *step)
        if document.suggesting.on and not decided:
            assert content(reject_all(document.value)) == content(reject_all(before))
    window.setFocus()
    panes[0].cells["kind"].editor.setFocus()
    shows(panes, document)
    whole(document.value)
