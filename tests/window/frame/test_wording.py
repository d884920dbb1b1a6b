"""Sentences of the window in Arabic that once named the wrong thing, or did not agree with what was filled in."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QTextEdit

from desktop_app.statement import Source
from desktop_app.storage.reading import read_bytes
from desktop_app.text.message import message
from desktop_app.text.refusal import Refusal
from desktop_app.ui.docks.problem_row import title_of
from desktop_app.ui.words import install, said, tr
from tests.officer import Officer
from tests.window.statements import CRAFTS, paragraph


def test_the_space_before_a_mark_is_named(officer: Officer) -> None:
    officer.works_on(replace(CRAFTS, closing=(*CRAFTS.closing, paragraph("p-last22", "شكراً لكم ، وإلى اللقاء."))))
    assert title_of(officer.sees_problem("space-before-punctuation")) == "مسافة قبل العلامة «\u2068،\u2069»"


def test_a_field_that_disagrees_is_said_alike_for_every_field(officer: Officer) -> None:
    statement = replace(
        CRAFTS,
        metadata=replace(CRAFTS.metadata, issuer="اتحاد المعلمين"),
        sources=(replace(CRAFTS.sources[0], confirmed=True), Source(CRAFTS.id, "event.venue", "p-issu22", 0, 5, 0.9)),
    )
    officer.works_on(statement)
    assert "»، والنص يقول «" in title_of(officer.sees_problem("field-disagrees"))


def test_a_group_is_added_by_the_same_words_in_menu_and_form(officer: Officer) -> None:
    officer.works_on(CRAFTS)
    add = officer.window.panes["metadata"].form.grids["attendance"].add
    for spoken, words in (("en", "Add a group"), ("ar", "إضافة فئة")):
        officer.speaks(spoken)
        assert add.text() == words
        assert officer.window.menus.actions["attendance.add"].text().partition("\t")[0] == words


def test_a_decision_is_no_outcome(officer: Officer) -> None:
    officer.works_on(CRAFTS)
    assert officer.window.menus.actions["agenda.decision"].text().partition("\t")[0] == "هذه الفقرة قرار"
    assert officer.window.panes["agenda"].fields.fields["outcome"].label.text() == "النتيجة"


def test_one_sign_of_per_cent_and_quotation_marks_around_names_of_folders(dressed: QApplication, tmp_path: Path) -> None:
    install(dressed, "ar")
    assert said(message("{percent}% sure"), percent=95) == "ثقة 95%"
    with pytest.raises(Refusal) as told:
        read_bytes(tmp_path)
    assert told.value.sentence(tr) == f"«{tmp_path.name}» مجلد. اختر ملفاً فيه."


def test_an_arabic_title_begins_at_the_edge_of_the_window_s_language(officer: Officer) -> None:
    officer.works_on(CRAFTS)
    officer.window.run("pane.metadata")
    for spoken, edge in (("en", Qt.AlignmentFlag.AlignLeft), ("ar", Qt.AlignmentFlag.AlignRight)):
        officer.speaks(spoken)
        entries = [
            each for each in officer.window.panes["metadata"].findChildren(QTextEdit) if each.toPlainText().startswith("اتحاد الحرفيين")
        ]
        assert entries
        assert all(each.document().firstBlock().blockFormat().alignment() & edge for each in entries), spoken
