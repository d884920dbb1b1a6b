"""Questions and refusals: sentences run as the window does, and nothing of them is cut."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QFileInfo, QLocale, Qt
from PySide6.QtGui import QFontMetrics, QIcon
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QLabel, QMessageBox, QPushButton, QToolButton, QTreeView, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.text.message import message
from desktop_app.text.refusal import Refusal
from desktop_app.ui import asking
from desktop_app.ui.theme import colour, install_theme
from desktop_app.ui.words import install

FOREIGN = message("The file was changed by another program.")
UNREADABLE = message("{name} is a {kind} file, which Bayan can't read. Save it as DOCX or as plain text, or copy its text.")


@pytest.fixture
def shown(qtbot: QtBot, dressed: QApplication, monkeypatch: pytest.MonkeyPatch) -> Callable[[], QMessageBox]:
    """The box that was asked to appear; it is shown, not waited for."""
    boxes: list[QMessageBox] = []

    def show(box: QMessageBox) -> int:
        box.show()
        qtbot.addWidget(box)
        dressed.processEvents()
        boxes.append(box)
        return 0

    monkeypatch.setattr(QMessageBox, "exec", show)
    yield lambda: boxes[-1]
    install(dressed, "ar")
    install_theme(dressed, "light")


def words_of(box: QMessageBox) -> list[QLabel]:
    return [label for label in box.findChildren(QLabel) if label.isVisible() and label.text()]


@pytest.mark.parametrize(("spoken", "mark"), [("ar", "\u200f"), ("en", "\u200e")])
def test_a_sentence_runs_as_the_window_does_whatever_it_begins_with(
    dressed: QApplication, shown: Callable[[], QMessageBox], spoken: str, mark: str
) -> None:
    install(dressed, spoken)
    install_theme(dressed, "light")
    asking.tell(None, Refusal(UNREADABLE, name="communiqué.pdf", kind="PDF"))
    box = shown()
    assert box.text().startswith(mark)
    assert box.informativeText().startswith(mark)
    assert "\u2068communiqué.pdf\u2069" in box.text()
    for label in words_of(box):
        wanted = QFontMetrics(label.font()).horizontalAdvance(label.text().strip(mark))
        assert label.wordWrap() or label.width() >= wanted, label.text()


def test_a_path_in_a_refusal_is_isolated_too(shown: Callable[[], QMessageBox]) -> None:
    asking.tell(None, Refusal(message("{name} is a folder. Choose a file in it."), name=Path("بيانات") / "2024"))
    assert f"\u2068{Path('بيانات') / '2024'}\u2069" in shown().text()


def test_unsaved_changes_have_one_primary_answer(shown: Callable[[], QMessageBox]) -> None:
    asking.ask_discard(None, "crafts.bayan")
    box = shown()
    assert [press.property("tone") for press in box.buttons()].count("primary") == 1
    assert box.defaultButton().text() == "حفظ"
    assert box.width() >= 320


@pytest.mark.parametrize("theme", ["light", "contrast"])
@pytest.mark.parametrize("spoken", ["ar", "en"])
def test_the_primary_answer_stands_at_the_trailing_edge(
    dressed: QApplication, shown: Callable[[], QMessageBox], spoken: str, theme: str
) -> None:
    install(dressed, spoken)
    install_theme(dressed, theme)
    for ask in (lambda: asking.ask_discard(None, "a"), lambda: asking.ask_lose(None), lambda: asking.ask_over(None, Refusal(FOREIGN))):
        ask()
        box = shown()
        places = {press.mapTo(box, press.rect().center()).x(): press for press in box.buttons()}
        assert places[min(places) if spoken == "ar" else max(places)] is box.defaultButton()


@pytest.mark.parametrize("saving", [True, False])
def test_the_dialog_of_files_speaks_arabic_and_shows_no_patterns(
    qtbot: QtBot, dressed: QApplication, tmp_path: Path, *, saving: bool
) -> None:
    install(dressed, "ar")
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = asking.file_dialog(parent, "حفظ باسم", tmp_path / "بيان.bayan", (("بيانات", "*.bayan *.xml"),), saving=saving)
    labels = QFileDialog.DialogLabel
    assert [dialog.labelText(each) for each in (labels.LookIn, labels.FileType)] == ["المجلّد:", "النوع:"]
    assert dialog.testOption(QFileDialog.Option.HideNameFilterDetails)
    assert bool(dialog.acceptMode() == QFileDialog.AcceptMode.AcceptSave) == saving
    sizes = dialog.findChild(QTreeView, "treeView").itemDelegateForColumn(1)
    assert sizes.displayText("٩٫٢٥ KiB", QLocale()) == "\u20669.25 KiB\u2069"
    assert dialog.findChild(QComboBox, "lookInCombo").layoutDirection() == Qt.LayoutDirection.LeftToRight
    buttons = {press.text() for press in dialog.findChildren(QPushButton) if press.text()}
    assert buttons == {"حفظ" if saving else "فتح", "إلغاء"}


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_dialog_of_files_has_the_icons_of_the_theme(qtbot: QtBot, dressed: QApplication, tmp_path: Path, theme: str) -> None:
    install(dressed, "ar")
    install_theme(dressed, theme)
    (tmp_path / "مسودات").mkdir()
    (tmp_path / "بيان.bayan").write_text("")
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = asking.file_dialog(parent, "فتح", tmp_path, (("بيانات", "*.bayan"),), saving=False)
    icons = dialog.iconProvider()
    inks = {colour(token).name() for token in ("accent", "ink2")}
    for picture in (
        icons.icon(QFileInfo(str(tmp_path))),
        icons.icon(QFileInfo(str(tmp_path / "بيان.bayan"))),
        tool(dialog, "backButton").icon(),
    ):
        assert solid(picture) <= inks, theme
    assert (icons.type(QFileInfo(str(tmp_path))), icons.type(QFileInfo(str(tmp_path / "بيان.bayan")))) == ("مجلّد", "BAYAN")
    install_theme(dressed, "light")


def tool(dialog: QFileDialog, name: str) -> QToolButton:
    return dialog.findChild(QToolButton, name)


def solid(picture: QIcon) -> set[str]:
    """The colours of an icon's pixels that nothing shines through."""
    image = picture.pixmap(20).toImage()
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {each.name() for each in pixels if each.alpha() == 255}


def test_a_file_changed_by_others_is_told_in_one_sentence_and_what_each_way_does_below(shown: Callable[[], QMessageBox]) -> None:
    asking.ask_over(None, Refusal(message("{name} was changed. Save under another name, or open it again."), name="crafts.bayan"))
    box = shown()
    assert box.text().endswith("\u2069 was changed.")
    assert "المقارنة" in box.informativeText()
