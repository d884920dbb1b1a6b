"""Every dialog and popup in both languages: no word is cut, every control has a name, the keys begin where one looks, Escape leaves."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QDialog, QLabel, QLineEdit, QPushButton, QToolButton, QWidget

from desktop_app.editing.stepping import obstacles
from desktop_app.formats.plain.read import read
from desktop_app.statement import Paragraph, Run
from desktop_app.text.message import message
from desktop_app.text.refusal import Refusal
from desktop_app.ui import asking
from desktop_app.ui.dialogs.merging import MergeDialog
from desktop_app.ui.dialogs.releasing import ReleaseDialog
from desktop_app.ui.dialogs.sending import SendDialog
from desktop_app.ui.importing import imported
from desktop_app.ui.keeping import show_differences
from desktop_app.ui.panes.metadata.calendar import CalendarPopup
from desktop_app.ui.panes.metadata.days import DayEditor
from desktop_app.ui.parts import ElidedButton, ElidedLabel, FilterChip
from desktop_app.ui.parts.busy import Busy
from desktop_app.ui.text.link_field import LinkField
from tests.officer import Officer
from tests.window.dialogs.conftest import TEXT
from tests.window.statements import CRAFTS

BLANK = replace(CRAFTS, lead=(Paragraph("p-lead22", (Run("عقد في {{المكان}} يوم {{اليوم}}."),)),))

Open = Callable[[Officer], object]
LANGUAGES = pytest.mark.parametrize("spoken", ["ar", "en"])
ARROW = 28
OTHER = replace(CRAFTS, lead=(Paragraph("p-lead22", (Run("عقد اتحاد الحرفيين أمس مؤتمره."),)),))
FOREIGN = message("The file was changed by another program.")
COPIES = (Path("نسخة الرفيقة ليلى من بيان المؤتمر العام الثالث.docx"), Path("copy.bayan"))
SIDES = (message("In the file"), message("Open here"))
WAYS = (("reload", message("Reload"), None), ("keep", message("Keep mine"), None))


def brings_in(officer: Officer, text: str) -> None:
    imported(officer.window, read(text.encode(), "بيان.txt"), text.encode())


def compares(officer: Officer) -> None:
    show_differences(CRAFTS, OTHER, officer.window, heading=message("The file and what is open here"), sides=SIDES, choices=WAYS)


DIALOGS: dict[str, tuple[Open, str]] = {
    "import": (lambda officer: brings_in(officer, TEXT), "Button"),
    "palette": (lambda officer: officer.window.run("help.search"), "SearchLine"),
    "shortcuts": (lambda officer: officer.window.run("help.shortcuts"), "SearchLine"),
    "help": (lambda officer: officer.window.run("help.commands"), "SearchLine"),
    "settings": (lambda officer: officer.window.run("tools.settings"), "Choice"),
    "templates": (lambda officer: officer.window.run("file.template"), "Tile"),
    "paragraphs": (lambda officer: officer.window.run("edit.go-to-paragraph"), "SearchLine"),
    "preview": (lambda officer: officer.window.run("file.preview"), "Button"),
    "about": (lambda officer: officer.window.run("help.about"), "Button"),
    "differences": (compares, "ColumnsView"),
    "unsaved": (lambda officer: asking.ask_discard(officer.window, "بيان-المؤتمر العام الثالث.bayan"), "QPushButton"),
    "lose": (lambda officer: asking.ask_lose(officer.window), "QPushButton"),
    "over": (lambda officer: asking.ask_over(officer.window, Refusal(FOREIGN)), "QPushButton"),
    "give up": (lambda officer: asking.ask_give_up(officer.window, "اتحاد الحرفيين"), "QPushButton"),
    "refusal": (lambda officer: asking.tell(officer.window, Refusal(FOREIGN)), "QPushButton"),
    "release": (lambda officer: ReleaseDialog(officer.window, "بيان-المؤتمر العام الثالث.bayan", (), str).answer(), "Button"),
    "not yet": (lambda officer: ReleaseDialog(officer.window, "بيان.bayan", obstacles(BLANK), lambda _: "المقدّمة").answer(), "Button"),
    "drop": (lambda officer: asking.ask_dropped(officer.window, "بيان-المؤتمر العام الثالث.bayan"), "QPushButton"),
    "errors": (lambda officer: asking.ask_show(officer.window, "خطأ", "أظهر الاقتراحات"), "QPushButton"),
    "send": (lambda officer: SendDialog(officer.window, again=False).answer(), "Entry"),
    "send again": (lambda officer: SendDialog(officer.window, again=True).answer(), "Button"),
    "merge": (lambda officer: MergeDialog(officer.window, CRAFTS, COPIES, "سلمى").ask(), "Button"),
    "merge many": (lambda officer: MergeDialog(officer.window, CRAFTS, COPIES * 8, "سلمى").ask(), "Button"),
}
"""How each is opened, and what has the focus then."""


def visits(open_: Callable[[], object], act: Callable[[QWidget], None]) -> None:
    """Opens a dialog that waits for an answer, does something in it, and lets it go."""
    troubles: list[BaseException] = []
    clock = QTimer(interval=5)

    def look() -> None:
        front = QApplication.activeModalWidget()
        focus = QApplication.focusWidget()
        if not isinstance(front, QDialog) or focus is None or focus.window() is not front:
            return
        if any(bar.isVisible() for bar in front.findChildren(Busy)):  # it is not what it will be yet
            return
        clock.stop()
        try:
            act(front)
        except AssertionError as trouble:
            troubles.append(trouble)
        finally:
            if front.isVisible():
                front.done(0)

    clock.timeout.connect(look)
    clock.start()
    open_()
    assert not clock.isActive(), "no dialog came"
    if troubles:
        raise troubles[0]


def cut(widget: QWidget) -> Iterator[str]:
    """The words below a widget that have less room than they need."""
    for label in shown(widget, QLabel):
        if label.text() and not isinstance(label, ElidedLabel):
            wrapped = label.wordWrap()
            high = label.heightForWidth(label.width()) if wrapped else label.fontMetrics().height()
            if label.height() < high - 1 or not (wrapped or label.width() >= label.fontMetrics().horizontalAdvance(label.text())):
                yield label.text()
    for press in shown(widget, QAbstractButton):
        least = press.minimumSizeHint() if isinstance(press, ElidedButton) else press.sizeHint()
        if press.text() and isinstance(press, QPushButton | QToolButton) and press.width() < least.width():
            yield press.text()
    for field in shown(widget, QLineEdit):
        room = field.width() - field.textMargins().left() - field.textMargins().right() - 20
        if field.height() < field.fontMetrics().height() or room < field.fontMetrics().horizontalAdvance(field.placeholderText()):
            yield field.placeholderText()
    for box in shown(widget, QComboBox):
        if box.width() < box.fontMetrics().horizontalAdvance(box.currentText()) + ARROW:
            yield box.currentText()


def shown(widget: QWidget, kind: type[QWidget]) -> list:
    return [each for each in widget.findChildren(kind) if each.isVisibleTo(widget)]


def nameless(widget: QWidget) -> list[str]:
    """What takes the keys and says nothing to a screen reader."""
    stops = [each for each in shown(widget, QWidget) if each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.isEnabled()]
    inner = [each for each in stops if isinstance(each.parentWidget(), QComboBox)]
    faces = {each: QAccessible.queryAccessibleInterface(each) for each in stops if each not in inner}
    return [f"{type(each).__name__} {each.objectName()}" for each, face in faces.items() if not face.text(QAccessible.Text.Name).strip()]


def looked_at(officer: Officer, front: QWidget, focus: str) -> None:
    QApplication.processEvents()
    assert not list(cut(front))
    assert not nameless(front)
    assert front.width() <= officer.window.width()
    assert front.height() <= officer.window.height()
    assert type(QApplication.focusWidget()).__name__ == focus
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert not front.isVisible()


@LANGUAGES
@pytest.mark.parametrize("name", sorted(DIALOGS))
def test_a_dialog_shows_all_its_words_and_leaves_by_escape(officer: Officer, name: str, spoken: str) -> None:
    officer.works_on(CRAFTS)
    officer.goes_to("p-lead22", 4)
    officer.speaks(spoken)
    open_, focus = DIALOGS[name]
    visits(lambda: open_(officer), lambda front: looked_at(officer, front, focus))
    officer.speaks("ar")


def stops_of(widget: QWidget) -> set[QWidget]:
    """What Tab should come to: of filter chips, as of radio buttons, the chosen one alone."""
    found = [each for each in shown(widget, QWidget) if each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.isEnabled()]
    found = [each for each in found if not isinstance(each.parentWidget(), QComboBox) and each.focusProxy() is None]
    return {each for each in found if not (isinstance(each, FilterChip) and each.autoExclusive() and not each.isChecked())}


@pytest.mark.parametrize(
    "name",
    ["about", "differences", "help", "import", "merge many", "over", "preview", "send", "settings", "shortcuts", "templates", "unsaved"],
)
def test_tab_comes_to_every_control_and_round(officer: Officer, name: str) -> None:
    """In the palette and the list of paragraphs the field keeps all keys."""
    officer.works_on(CRAFTS)
    officer.goes_to("p-lead22", 4)

    def walk(front: QWidget) -> None:
        begin, met = QApplication.focusWidget(), set()
        for _ in range(100):
            QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
            met.add(QApplication.focusWidget())
            if QApplication.focusWidget() is begin:
                break
        assert QApplication.focusWidget() is begin
        assert not {type(each).__name__ for each in stops_of(front) - met}

    visits(lambda: DIALOGS[name][0](officer), walk)


@pytest.mark.parametrize("name", ["about", "settings"])
def test_enter_does_what_the_primary_button_does(officer: Officer, name: str) -> None:
    officer.works_on(CRAFTS)

    def enter(front: QWidget) -> None:
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
        assert not front.isVisible()

    visits(lambda: DIALOGS[name][0](officer), enter)


@LANGUAGES
@pytest.mark.parametrize("replacing", [False, True])
def test_the_bar_of_finding(officer: Officer, spoken: str, replacing: bool) -> None:
    officer.works_on(CRAFTS)
    officer.goes_to("p-lead22", 4)
    officer.speaks(spoken)
    officer.runs("edit.find-replace" if replacing else "edit.find")
    bar = officer.window.finding.bar
    looked_at(officer, bar, "SoughtEntry")
    officer.speaks("ar")


@LANGUAGES
def test_the_field_of_a_link(officer: Officer, spoken: str) -> None:
    officer.works_on(CRAFTS)
    officer.selects("p-lead22", 4, 10)
    officer.speaks(spoken)
    officer.runs("link.edit")
    looked_at(officer, officer.window.findChild(LinkField), "AddressEntry")
    officer.speaks("ar")


@LANGUAGES
def test_the_calendar(officer: Officer, spoken: str) -> None:
    officer.works_on(CRAFTS)
    officer.goes_to("metadata")
    officer.speaks(spoken)
    editor = shown(officer.window.panes["metadata"], DayEditor)[0]
    editor.open_calendar()
    popup = editor.findChild(CalendarPopup)
    officer.waits_until(lambda: QApplication.focusWidget() is popup.month)
    looked_at(officer, popup, "Month")
    officer.speaks("ar")


@LANGUAGES
def test_the_bars_above_the_panes(officer: Officer, spoken: str) -> None:
    officer.works_on(CRAFTS)
    officer.speaks(spoken)
    window = officer.window
    window.handed.written(Path("بيان.txt"), ("Metadata",))
    window.keeping.bar.offer("warning", FOREIGN, *((words, bool) for _, words, _ in WAYS))
    officer.rests()
    for bar in (window.handed.bar, window.keeping.bar):
        assert not list(cut(bar))
        assert not nameless(bar)
    assert window.width() == 1366
    officer.speaks("ar")


@LANGUAGES
def test_a_menu_has_room_on_a_small_screen(officer: Officer, spoken: str) -> None:
    officer.works_on(CRAFTS)
    officer.speaks(spoken)
    for entry in officer.window.menuBar().actions():
        menu = entry.menu()
        menu.popup(officer.window.mapToGlobal(QPoint(300, 32)))
        assert menu.sizeHint().height() <= 768 - 32 - 40, entry.text()
        menu.close()
    officer.speaks("ar")
