"""The import dialog under real keys and clicks."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.formats.plain.read import read
from desktop_app.statement import Caret
from desktop_app.statement.runs import plain
from desktop_app.statement.walking import find, paragraphs, places
from desktop_app.ui.dialogs.import_ import ImportDialog, fixing
from desktop_app.ui.dialogs.import_ import dialog as dialog_module
from desktop_app.ui.dialogs.import_.cards import FindingRow
from desktop_app.ui.dialogs.import_.menu import ParagraphMenu
from desktop_app.ui.dialogs.scrim import Scrim
from desktop_app.ui.parts import Button, Label
from desktop_app.ui.words import install
from tests.window.dialogs.conftest import TEXT, Opened
from tests.window.metadata.hand import clicks, presses

WRAPPED = """عقد اتحاد المعلمين مؤتمره السنوي يوم السبت 12 آذار 2022 في
قاعة النشاطات بحضور مندوبين عن جميع الفروع وضيوف من سائر
النقابات والمؤسسات التي تعمل في قطاع التعليم، وناقش المؤتمر
التقرير السنوي ثم صوّت عليه الأعضاء بالإجماع بعد نقاش طويل
حول أوضاع المدارس في القرى البعيدة ورواتب المعلمين وظروف
العمل في فصل الشتاء وما يحتاجه الطلاب من كتب ودفاتر جديدة
قبل بداية الفصل الثاني من العام الدراسي الحالي في المدينة.
"""


def node(dialog: ImportDialog, words: str) -> str:
    return next(p.id for p in paragraphs(dialog.statement()) if words in plain(p.runs))


def section(dialog: ImportDialog, words: str) -> str:
    return places(dialog.statement())[node(dialog, words)].section


def goes_to(dialog: ImportDialog, words: str, *, selects: str = "") -> None:
    at = node(dialog, words)
    start = plain(find(dialog.statement(), at).runs).index(selects) if selects else 0
    assert dialog.text.go_to(Caret(at, start + len(selects), "", at if selects else None, start if selects else None))


def row(dialog: ImportDialog, field: str) -> FindingRow:
    QApplication.processEvents()
    return next(each for each in dialog.findings.rows() if each.finding.field == field and each.isVisibleTo(dialog))


def texts(dialog: ImportDialog) -> list[str]:
    return [plain(p.runs) for p in paragraphs(dialog.statement())]


def test_enter_accepts_at_once(opened: Opened) -> None:
    dialog = opened()
    assert QApplication.focusWidget() is dialog.foot.create
    presses("Return")
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert "".join(texts(dialog)) == TEXT.replace("\n", "")


def test_escape_leaves_and_the_veil_goes(opened: Opened, qtbot: QtBot) -> None:
    dialog = opened()
    parent = dialog.parent()
    assert parent.findChild(Scrim).isVisible()
    presses("Escape")
    assert dialog.result() == QDialog.DialogCode.Rejected
    qtbot.waitUntil(lambda: parent.findChild(Scrim) is None)


@pytest.mark.parametrize(("keys", "wanted"), [("Alt+1", "lead"), ("Alt+2", "body"), ("Alt+3", "agenda"), ("Alt+4", "closing")])
def test_a_paragraph_goes_to_a_section_by_key(opened: Opened, keys: str, wanted: str) -> None:
    dialog = opened()
    before = texts(dialog)
    goes_to(dialog, "أصدر المركز")
    presses(keys)
    assert section(dialog, "أصدر المركز") == wanted
    assert "".join(texts(dialog)) == "".join(before)
    assert dialog.text.chosen() == (node(dialog, "أصدر المركز"),)


def test_undo_and_redo_work_inside(opened: Opened) -> None:
    dialog = opened()
    before = dialog.statement()
    goes_to(dialog, "عقد اتحادنا")
    presses("Alt+4")
    after = dialog.statement()
    assert after is not before
    presses("Ctrl+Z")
    assert dialog.statement() is before
    presses("Ctrl+Y")
    assert dialog.statement() is after


class Paintings(QObject):
    """Counts how often a widget was painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, _widget: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        self.count += event.type() == QEvent.Type.Paint
        return False


def test_the_rails_are_painted_anew_when_a_paragraph_has_another_section(opened: Opened, qtbot: QtBot) -> None:
    dialog = opened()
    goes_to(dialog, "عقد اتحادنا")
    rails = Paintings(dialog.text.gutter)
    for keys in ("Alt+4", "Ctrl+Z", "Ctrl+Y"):
        for _ in range(3):
            QApplication.processEvents()
        before = rails.count
        presses(keys)
        qtbot.waitUntil(lambda before=before: rails.count > before, timeout=500)


def test_the_first_picture_of_a_long_text_has_rails(opened: Opened) -> None:
    dialog = opened("\n\n".join([TEXT] * 250), long=10**6)
    picture = dialog.text.gutter.grab().toImage()
    middle = [picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(0, picture.height(), 8)]
    assert len(set(middle)) > 1


def test_corrections_are_not_thrown_away_unasked(opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []
    answers = iter((False, True))
    monkeypatch.setattr(dialog_module, "ask_lose", lambda _parent: asked.append(True) or next(answers))
    dialog = opened()
    goes_to(dialog, "عقد اتحادنا")
    presses("Alt+4")
    after = dialog.statement()
    presses("Escape")
    assert asked == [True]
    assert dialog.isVisible()
    assert dialog.statement() is after
    presses("Escape")
    assert dialog.result() == QDialog.DialogCode.Rejected
    assert len(asked) == 2


def test_what_was_undone_is_not_asked_for(opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dialog_module, "ask_lose", lambda _parent: pytest.fail("nothing was changed"))
    dialog = opened()
    goes_to(dialog, "عقد اتحادنا")
    presses("Alt+4")
    presses("Ctrl+Z")
    presses("Escape")
    assert dialog.result() == QDialog.DialogCode.Rejected


def test_the_foot_says_where_the_digits_send(opened: Opened) -> None:
    words = opened().foot.hint.text()
    for digit, section_ in enumerate(("صدر", "مقدّمة", "نص", "جدول", "ختام")):
        assert f"{digit}\u2069 {section_}" in words or f"{digit} {section_}" in words


def test_nobody_types_into_the_text(opened: Opened) -> None:
    dialog = opened()
    before = dialog.statement()
    goes_to(dialog, "عقد اتحادنا")
    for keys in ("A", "Delete", "Backspace", "Return", "Ctrl+V", "Ctrl+X"):
        presses(keys)
    assert dialog.statement() is before
    assert dialog.isVisible()


def test_a_role_is_given_in_the_menu(opened: Opened) -> None:
    dialog = opened()
    goes_to(dialog, "عقد اتحادنا")
    presses("Ctrl+R")
    menu = dialog.findChild(ParagraphMenu)
    action = next(each for each in menu.actions() if each.text() == "الشعار")
    action.trigger()
    menu.close()
    assert find(dialog.statement(), node(dialog, "عقد اتحادنا")).role == "slogan"


def test_the_margin_takes_paragraphs_by_mouse(opened: Opened) -> None:
    dialog = opened()
    QApplication.processEvents()
    text = dialog.text
    asked = QSignalSpy(text.menu_asked)
    x = (text.width() + text.viewport().geometry().right()) // 2

    def beside(words: str) -> QPoint:
        block = text.document().findBlockByNumber([p.id for p in text.paragraphs].index(node(dialog, words)))
        middle = text.document().documentLayout().blockBoundingRect(block).center().y() - text.verticalScrollBar().value()
        return QPoint(x, text.viewport().y() + round(middle))

    QTest.mouseClick(text, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, beside("عقد اتحاد الحرفيين"))
    assert text.chosen() == (node(dialog, "عقد اتحاد الحرفيين"),)
    QTest.mouseClick(text, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier, beside("أصدر المركز"))
    assert len(text.chosen()) == 2
    QTest.mouseClick(text, Qt.MouseButton.RightButton, Qt.KeyboardModifier.NoModifier, beside("أصدر المركز"))
    assert asked.count() == 1
    assert len(text.chosen()) == 2


def test_a_value_is_taken_from_the_text(opened: Opened) -> None:
    dialog = opened()
    clicks(row(dialog, "event.region").findChild(Button))
    goes_to(dialog, "عقد اتحادنا", selects="البلدية")
    presses("Return")
    assert dialog.statement().metadata.event.region == "البلدية"
    assert dialog.isVisible()


def test_a_passage_that_is_no_date_is_told(opened: Opened) -> None:
    dialog = opened(TEXT.replace("10/3/2024", ""))
    clicks(row(dialog, "event.starts").findChild(Button))
    goes_to(dialog, "عقد اتحادنا", selects="البلدية")
    presses("Return")
    assert dialog.statement().metadata.event.starts is None
    assert "تاريخ" in dialog.foot.hint.text()
    presses("Escape")
    assert dialog.isVisible()


def test_an_open_date_is_offered(opened: Opened) -> None:
    dialog = opened(TEXT.replace("يوم الأحد 10/3/2024", "بتاريخ 1112020"))
    offer = next(press for press in row(dialog, "event.starts").findChildren(Button) if "كانون" in press.text())
    clicks(offer)
    assert dialog.statement().metadata.event.starts == date(2020, 1, 11)


def test_a_row_shows_its_passage(opened: Opened) -> None:
    dialog = opened()
    clicks(row(dialog, "event.starts"))
    assert dialog.text.textCursor().selectedText() == "10/3/2024"


def test_another_encoding_reads_the_bytes_again(opened: Opened) -> None:
    dialog = opened(TEXT.encode("windows-1256"))
    assert dialog.head.encoding.value == "windows-1256"
    assert dialog.head.encoding.isVisible()
    dialog.head.encoding.choose("iso-8859-6")
    dialog.head.encoding.activated.emit(dialog.head.encoding.currentIndex())
    assert dialog.head.encoding.value in ("iso-8859-6", "windows-1256")


def test_an_encoding_that_does_not_fit_is_told_and_left(opened: Opened) -> None:
    dialog = opened(TEXT.encode("windows-1256"))
    before = dialog.statement()
    dialog.head.encoding.choose("utf-8")
    dialog.head.encoding.activated.emit(dialog.head.encoding.currentIndex())
    assert dialog.statement() is before
    assert dialog.head.encoding.value == "windows-1256"
    assert dialog.foot.hint.property("tone") == "error"


def test_wrapped_lines_are_joined_on_request(opened: Opened) -> None:
    dialog = opened(WRAPPED)
    assert dialog.wrapped.isVisible()
    clicks(dialog.wrapped.action)
    assert len(texts(dialog)) < 4
    assert not dialog.wrapped.isVisible()


def test_what_was_replaced_is_noted(opened: Opened) -> None:
    dialog = opened(TEXT.replace("صون", "صو\u0001ن"))
    QApplication.processEvents()
    words = " ".join(label.text() for label in dialog.findings.findChildren(Label))
    assert "�" in words


def test_a_long_text_is_recognised_in_a_child(opened: Opened, qtbot: QtBot) -> None:
    dialog = opened(TEXT * 2, long=5)
    assert dialog.progress.isVisible()
    assert not dialog.foot.create.isEnabled()
    qtbot.waitUntil(lambda: dialog.document is not None, timeout=30_000)
    assert "".join(texts(dialog)) == (TEXT * 2).replace("\n", "")
    assert dialog.foot.create.hasFocus()


def test_a_long_work_can_be_given_up(opened: Opened) -> None:
    dialog = opened(TEXT * 2, long=5)
    clicks(dialog.foot.cancel)
    assert dialog.result() == QDialog.DialogCode.Rejected
    assert not dialog._work.busy
    assert dialog.document is None


def test_the_tally_is_said(opened: Opened) -> None:
    dialog = opened()
    assert dialog.head.found.isVisible()
    assert "10 فقرات" not in dialog.head.about.text()
    assert "6 فقرات" in dialog.head.about.text()
    assert "بيان.txt" in dialog.head.about.text()


@pytest.mark.parametrize("language", ["ar", "en"])
def test_no_word_is_cut(opened: Opened, dressed: QApplication, language: str) -> None:
    install(dressed, language)
    dialog = opened()
    for size in ((1200, 688), (1100, 600)):
        dialog.resize(*size)
        for _ in range(4):
            dressed.processEvents()
        for label in dialog.findChildren(Label):
            if label.isVisibleTo(dialog) and label.text():
                wanted = label.heightForWidth(label.width()) if label.wordWrap() else label.sizeHint().height()
                assert label.height() >= wanted - 1, label.text()
                assert label.wordWrap() or label.width() >= label.fontMetrics().horizontalAdvance(label.text()), label.text()
    install(dressed, "ar")


@pytest.mark.parametrize("width", [700, 1200])
def test_no_value_is_cut_at_the_edge_of_the_cards(opened: Opened, dressed: QApplication, width: int) -> None:
    dialog = opened()
    dialog.resize(width, 660)
    dressed.processEvents()
    assert dialog.findings.width() <= dialog.fields.viewport().width()
    assert dialog.findings.minimumSizeHint().width() <= dialog.fields.viewport().width()


def test_what_a_statement_needs_and_lacks_stands_out(opened: Opened) -> None:
    rows = {row.finding.field: row for row in opened().findings.rows()}
    tones = {field: [label.property("tone") for label in rows[field].findChildren(Label)] for field in ("issued", "place")}
    assert "error" in tones["issued"]
    assert "error" not in tones["place"]
    assert "مطلوب" in rows["issued"].accessibleName()


def test_a_long_name_of_a_file_makes_the_dialog_no_wider(qtbot: QtBot, dressed: QApplication) -> None:
    name = "تقرير-عن-أعمال-المؤتمر-العام-الثالث-لاتحاد-الحرفيين-في-المدينة-القديمة-وما-حولها-من-القرى-والنواحي.txt"
    dialog = ImportDialog(read(TEXT.encode(), name), None, data=TEXT.encode())
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(dialog.head.found.isVisible)
    assert dialog.minimumSizeHint().width() <= 800
    dialog.resize(800, 480)
    dressed.processEvents()
    assert name in dialog.head.about.toolTip()


COMMAS = TEXT.replace("،", " ,")


def test_what_is_safe_to_fix_is_counted_and_counted_anew(opened: Opened, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    dialog = opened(COMMAS, fixing=True)
    assert dialog.foot.fix.isVisible()
    assert dialog.foot.fix.isChecked()
    qtbot.waitUntil(lambda: f"({len(dialog.fixes())})" in dialog.foot.fix.text() and len(dialog.fixes()) > 2, timeout=5_000)
    monkeypatch.setattr(fixing, "QUIET_MS", 60_000)
    goes_to(dialog, "نشكر")
    presses("Alt+3")
    assert "(" not in dialog.foot.fix.text()
    dialog._safe.hurry()
    qtbot.waitUntil(lambda: "(" in dialog.foot.fix.text(), timeout=5_000)
    clicks(dialog.foot.fix)
    assert dialog.fixes() == ()


def test_enter_waits_for_the_fixes_that_are_wanted(opened: Opened, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fixing, "QUIET_MS", 60_000)
    dialog = opened(COMMAS, fixing=True)
    hurry = dialog._safe.hurry
    monkeypatch.setattr(dialog._safe, "hurry", lambda: None)
    presses("Enter")
    assert dialog.isVisible()
    assert dialog.progress.isVisible()
    hurry()
    qtbot.waitUntil(lambda: not dialog.isVisible(), timeout=5_000)
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert len(dialog.fixes()) > 2


def test_where_no_statement_is_created_no_fixes_are_offered(opened: Opened) -> None:
    dialog = opened(COMMAS)
    assert not dialog.foot.fix.isVisible()
    assert dialog.fixes() == ()


def test_a_long_text_is_written_little_by_little(opened: Opened, qtbot: QtBot) -> None:
    dialog = opened("\n\n".join([TEXT] * 60), long=10**6)
    assert dialog.text.writing.waiting
    qtbot.waitUntil(lambda: not dialog.text.writing.waiting, timeout=10_000)
    assert len(dialog.text.paragraphs) == len(texts(dialog))
