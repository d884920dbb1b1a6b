"""Two panes on one value show the same after anything."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.editing.document import Document
from desktop_app.statement.edits.fields import set_field
from desktop_app.statement.edits.headline import title_lines
from desktop_app.ui.panes.metadata import MetadataPane
from desktop_app.ui.panes.metadata.access import NAMES, read
from desktop_app.ui.panes.metadata.fields import FIELDS
from tests.window.metadata.hand import presses, replaces, types
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


@pytest.fixture(scope="module")
def pair(qapp: object) -> tuple[QMainWindow, MetadataPane, MetadataPane]:
    window, holder = QMainWindow(), QWidget()
    panes = MetadataPane(holder), MetadataPane(holder)
    for at, pane in enumerate(panes):
        pane.setGeometry(at * 700, 0, 690, 600)
    window.setCentralWidget(holder)
    window.resize(1400, 620)
    return window, *panes


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=st.lists(st.tuples(st.booleans(), STEP), max_size=12))
def test_both_show_the_value(qtbot: QtBot, pair: tuple[QMainWindow, MetadataPane, MetadataPane], steps: list) -> None:
    window, *panes = pair
    document = Document(CRAFTS)
    for pane in panes:
        pane.bind(document)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    for second, (act, name, what) in steps:
        pane = panes[second]
        if act == "undo":
            document.undo()
        elif act == "redo":
            document.redo()
        elif act == "set":
            document.apply(set_field(document.value, document.value.id, name, what), "elsewhere")
        elif act == "replace":
            replaces(pane.cells[name].editor, what)
        else:
            pane.cells[name].editor.setFocus()
            presses("Ctrl+End" if act == "line" else "End")
            if act == "line":
                presses("Return")
            types(what)
    window.setFocus()
    panes[0].cells["kind"].editor.setFocus()
    for pane in panes:
        assert pane.shown is document.value
        for name in NAMES:
            value = read(document.value, name)
            shown = pane.cells[name].editor.reading()
            assert shown == (value if name != "title" or value != ("",) else ()), name
    assert title_lines(document.value) is not None
