"""Fields that are no text: dates, sessions, choices, keywords."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QPalette, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.editing.document import Document
from desktop_app.review.workflow import step
from desktop_app.statement.edits.fields import set_field
from desktop_app.ui.panes.metadata import MetadataPane
from desktop_app.ui.panes.metadata.calendar import CELL, HEAD, HIGH, CalendarPopup
from desktop_app.ui.parts import Button, Label
from desktop_app.ui.words import install
from tests.window.metadata.hand import clicks, presses, replaces, types


def below(pane: MetadataPane, name: str) -> str:
    """The words of the line below a field."""
    QApplication.processEvents()
    return " ".join(label.text() for label in pane.cells[name].findChildren(Label)[2:] if label.isVisibleTo(pane))


def test_a_typed_date_is_set_when_it_is_committed(pane: MetadataPane, document: Document) -> None:
    editor = pane.cells["issued"].editor
    replaces(editor, "26/1/2020")
    assert document.value.metadata.issued == date(2024, 3, 12)
    presses("Return")
    assert document.value.metadata.issued == date(2020, 1, 26)
    assert editor.text() == "26 كانون الثاني 2020"
    assert "الأحد" in below(pane, "issued")
    assert "1441" in below(pane, "issued")


def test_arabic_digits_and_month_names_are_read(pane: MetadataPane, document: Document) -> None:
    replaces(pane.cells["event.ends"].editor, "١٢ آذار ٢٠٢٤")
    presses("Return")
    assert document.value.metadata.event.ends == date(2024, 3, 12)


def test_an_unreadable_date_stays_and_sets_nothing(pane: MetadataPane, document: Document) -> None:
    before, editor = document.value, pane.cells["issued"].editor
    replaces(editor, "الشهر القادم")
    pane.cells["place"].editor.setFocus()
    assert document.value is before
    assert editor.text() == "الشهر القادم"
    assert editor.property("state") == "error"
    assert "غير مقروء" in below(pane, "issued")


def test_readings_of_bare_digits_are_offered(pane: MetadataPane, document: Document) -> None:
    replaces(pane.cells["issued"].editor, "1112020")
    presses("Return")
    QApplication.processEvents()
    offers = [press for press in pane.cells["issued"].findChildren(Button) if press.isVisible()]
    assert len(offers) == 2
    clicks(offers[0])
    assert document.value.metadata.issued in (date(2020, 1, 11), date(2020, 11, 1))
    assert pane.cells["issued"].doubt is None


def test_a_value_from_elsewhere_ends_the_doubt(pane: MetadataPane, document: Document) -> None:
    editor = pane.cells["issued"].editor
    replaces(editor, "غداً")
    presses("Return")
    document.apply(set_field(document.value, document.value.id, "issued", date(2021, 5, 1)), "elsewhere")
    assert editor.text() == "1 أيار 2021"
    assert editor.property("state") != "error"


def test_an_emptied_date_is_none(pane: MetadataPane, document: Document) -> None:
    replaces(pane.cells["issued"].editor, "")
    presses("Return")
    assert document.value.metadata.issued is None


def opened_calendar(pane: MetadataPane) -> CalendarPopup:
    pane.cells["issued"].editor.setFocus()
    presses("Alt+Down")
    return pane.cells["issued"].editor.findChild(CalendarPopup)


def test_a_day_is_chosen_in_the_calendar(pane: MetadataPane, document: Document) -> None:
    popup = opened_calendar(pane)
    assert popup.month.day == date(2024, 3, 12)
    assert popup.title.text() == "آذار 2024"
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Down, Qt.Key.Key_PageDown):  # the next day, the next week, the next month
        QTest.keyClick(popup.month, key)
    assert popup.title.text() == "نيسان 2024"
    QTest.keyClick(popup.month, Qt.Key.Key_Return)
    assert document.value.metadata.issued == date(2024, 4, 20)


def test_a_click_in_the_calendar_chooses_the_day_under_it(pane: MetadataPane, document: Document) -> None:
    popup = opened_calendar(pane)
    month = popup.month
    assert month.day_at(QPoint(month.width() - 5, HEAD + 5)) == date(2024, 2, 24)  # Saturday, at the right
    place = QPoint(month.width() - CELL - 5, HEAD + 2 * HIGH + 5)
    QTest.mouseClick(month, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    assert document.value.metadata.issued == date(2024, 3, 10)


def test_an_embargo_carries_its_time_zone(pane: MetadataPane, document: Document) -> None:
    replaces(pane.cells["embargo"].editor, "26/1/2020 18:30")
    presses("Return")
    embargo = document.value.metadata.embargo
    assert embargo == datetime(2020, 1, 26, 18, 30).astimezone()
    assert embargo.tzinfo is not None
    assert pane.cells["embargo"].editor.text() == "26 كانون الثاني 2020 18:30"


@pytest.mark.parametrize(("typed", "value"), [("7", 7), ("السابعة", 7), ("الثاني عشر", 12), ("٢١", 21), ("", None)])
def test_a_session_is_a_number_or_a_word(pane: MetadataPane, document: Document, typed: str, value: int | None) -> None:
    box = pane.cells["event.ordinal"].editor
    replaces(box.lineEdit(), typed)
    presses("Return")
    assert document.value.metadata.event.ordinal == value


def test_what_is_no_session_stays_and_sets_nothing(pane: MetadataPane, document: Document) -> None:
    replaces(pane.cells["event.ordinal"].editor.lineEdit(), "القادم")
    presses("Return")
    assert document.value.metadata.event.ordinal == 3
    assert pane.cells["event.ordinal"].editor.currentText() == "القادم"
    assert "ليست دورة" in below(pane, "event.ordinal")


def test_a_choice_is_made_by_key(pane: MetadataPane, document: Document) -> None:
    pane.cells["kind"].editor.setFocus()
    presses("Down")
    assert document.value.metadata.kind == "announcement"


def test_the_wheel_changes_nothing_in_passing(pane: MetadataPane, document: Document) -> None:
    box, nowhere = pane.cells["kind"].editor, Qt.KeyboardModifier.NoModifier
    pane.cells["place"].editor.setFocus()
    turned = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(0, -120),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        nowhere,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(box, turned)
    assert document.value.metadata.kind == "communique"


def test_the_status_is_read_and_its_button_asks_for_the_next_step(pane: MetadataPane, document: Document) -> None:
    shown, asked = pane.cells["status"].editor, []
    pane.command_asked.connect(asked.append)
    for way in ("in-review", "approved", "released"):
        clicks(shown.next)
        document.apply(step(document.value, way, "ليلى", datetime(2026, 3, 1, 9, tzinfo=UTC)), "review")
        assert shown.reading() == way
        assert "ليلى" in shown.last.text()
    assert asked == ["workflow.send", "workflow.approve", "workflow.release"]
    assert not shown.next.isVisible()


def test_a_language_that_bayan_does_not_know_is_shown_by_its_tag(pane: MetadataPane, document: Document) -> None:
    document.apply(set_field(document.value, document.value.id, "language", "fr"), "elsewhere")
    assert pane.cells["language"].editor.currentText() == "fr"


def test_keywords_come_and_go(pane: MetadataPane, document: Document) -> None:
    editor = pane.cells["keywords"].editor
    editor.entry.setFocus()
    types("حرف")
    presses("Return")
    types("مهن،")
    assert document.value.metadata.keywords == ("حرف", "مهن")
    types("حرف")
    presses("Return")
    assert document.value.metadata.keywords == ("حرف", "مهن")
    editor._chips[0].setFocus()
    presses("Delete")
    assert document.value.metadata.keywords == ("مهن",)
    assert editor._chips[0].hasFocus()


def test_the_words_follow_the_language(pane: MetadataPane, dressed: QApplication) -> None:
    install(dressed, "en")
    dressed.processEvents()
    assert pane.cells["issued"].editor.text() == "12 March 2024"
    assert pane.cells["issued"].label.text() == "Date of issue"
    assert pane.cells["event.ordinal"].editor.currentText() == "Third"
    assert pane.cells["kind"].editor.currentText() == "Final communiqué"
    assert "Tuesday" in below(pane, "issued")
    install(dressed, "ar")


def test_what_can_only_be_read_is_as_easy_to_read(pane: MetadataPane, document: Document) -> None:
    editors = [pane.cells[name].editor for name in ("issuer", "issued", "kind", "title")]
    inks = [editor.palette().color(QPalette.ColorGroup.Active, QPalette.ColorRole.Text).name() for editor in editors]
    pane.bind(Document(document.value, read_only="newer"))
    for editor, ink in zip(editors, inks, strict=True):
        assert not editor.isEnabled()
        assert editor.palette().color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text).name() == ink
    pane.bind(document)
    assert all(editor.isEnabled() for editor in editors)
    assert pane.form.form.styleSheet() == ""
