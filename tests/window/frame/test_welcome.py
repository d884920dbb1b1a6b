"""The welcome, the folders of the file dialogs, and what Qt would complain of."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, QStandardPaths, Qt, QUrl, qInstallMessageHandler
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.editing.document import Document
from desktop_app.editing.files import save_document
from desktop_app.statement import Change, Signatory
from desktop_app.statement.walking import title
from desktop_app.ui import asking
from desktop_app.ui.parts import Button, Label, Tool
from desktop_app.ui.recent import RecentFile, when
from desktop_app.ui.recovery import Recovery
from desktop_app.ui.tiles import Tiles
from tests.officer import Officer
from tests.window.statements import CRAFTS


@pytest.fixture
def complaints():
    """What Qt warns of."""
    told: list[str] = []
    before = qInstallMessageHandler(lambda _kind, _context, words: told.append(words))
    yield told
    qInstallMessageHandler(before)


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    return save_document(Document(CRAFTS), tmp_path / "crafts.bayan")


@pytest.mark.parametrize("key", ["Return", "Enter", "Space"])
def test_a_recent_file_is_opened_by_key(officer: Officer, saved: Path, key: str) -> None:
    officer.window.change_settings(officer.window.settings.opened(saved))
    officer.window.show_document(None)
    officer.rests()
    officer.window.findChild(RecentFile).setFocus()
    officer.presses(key)
    assert officer.statement == CRAFTS


def caps(officer: Officer) -> list[str]:
    return [label.text() for label in officer.window.welcome.findChildren(Label) if label.property("level") == "key"]


def test_the_keys_of_the_welcome_are_named_in_every_language_and_theme(officer: Officer) -> None:
    wanted = ["Ctrl", "V", "Ctrl", "O", "Ctrl", "K", "F1"]
    assert caps(officer) == wanted
    for spoken in ("en", "ar"):
        officer.speaks(spoken)
        officer.runs("view.theme")
        assert caps(officer) == wanted


def asked_folder(officer: Officer, monkeypatch: pytest.MonkeyPatch) -> Path:
    asked: list[Path] = []
    monkeypatch.setattr(asking, "choose_file", lambda _parent, _title, place, _kinds, **_: asked.append(place))
    assert not officer.runs("file.open")
    return asked[0]


def test_files_are_looked_for_in_the_folder_used_last(officer: Officer, saved: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    officer.opens(saved)
    assert asked_folder(officer, monkeypatch) == saved.parent
    officer.window.change_settings(replace(officer.window.settings, recent=()))
    officer.window.show_document(Document(CRAFTS))
    suggested: list[Path] = []
    monkeypatch.setattr(asking, "choose_file", lambda _parent, _title, place, _kinds, **_: suggested.append(place))
    assert not officer.runs("file.save-as")
    assert suggested[0].parent == saved.parent


def test_the_folder_of_the_latest_file_is_known_at_the_next_start(officer: Officer, saved: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    officer.window.change_settings(officer.window.settings.opened(saved))
    assert asked_folder(officer, monkeypatch) == saved.parent


def test_without_a_file_the_documents_are_shown(officer: Officer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _place: str(tmp_path))
    assert asked_folder(officer, monkeypatch) == tmp_path


def test_a_new_import_and_a_close_make_qt_complain_of_nothing(officer: Officer, complaints: list[str]) -> None:
    document = Document(CRAFTS)
    document.apply(Change(replace(CRAFTS, language="en"), "Import"), "import")
    officer.window.show_document(document)
    assert officer.window.isWindowModified()
    officer.window.show_document(None)
    assert not officer.window.isWindowModified()
    officer.window.show_document(document)
    assert not [words for words in complaints if "setWindowModified" in words]


def test_enter_at_the_end_of_the_table_edits_and_complains_of_nothing(officer: Officer, complaints: list[str]) -> None:
    signed = replace(CRAFTS, metadata=replace(CRAFTS.metadata, signatories=(Signatory("s-first22", "ليلى", "رئيسة", "اللجنة"),)))
    officer.works_on(signed)
    officer.goes_to("closing")
    rows = officer.window.panes["closing"].strip.rows
    rows.go_to(0, "body")
    officer.presses("Return")
    officer.presses("Tab")
    officer.types("نور")
    officer.presses("Return")
    QApplication.processEvents()
    assert officer.statement.metadata.signatories[0].name == "نور"
    assert not [words for words in complaints if "editing failed" in words]


def rows(officer: Officer) -> dict[str, RecentFile]:
    return officer.window.welcome.recent.rows


def recent_files(officer: Officer, *paths: Path) -> None:
    officer.window.change_settings(replace(officer.window.settings, recent=tuple(map(str, paths))))
    officer.window.show_document(None)
    officer.waits_until(lambda: all(row.seen is not None for row in rows(officer).values()))


def test_a_recent_file_says_its_title_and_status(officer: Officer, saved: Path) -> None:
    recent_files(officer, saved)
    row = rows(officer)[str(saved)]
    assert row.title() == " ".join(title(CRAFTS).split())
    assert row.accessibleName().endswith("مسودة")
    assert row.below().startswith("اليوم ")
    assert row.below().endswith(f" · \u2068{row._path.name}\u2069 · \u2068{row._path.parent.name}\u2069")


def test_a_file_that_is_gone_is_shown_as_gone_and_can_be_removed(officer: Officer, saved: Path, tmp_path: Path) -> None:
    gone = tmp_path / "gone.bayan"
    recent_files(officer, gone, saved)
    row = rows(officer)[str(gone)]
    assert row.missing
    assert row.findChild(Tool).isVisible()
    assert not rows(officer)[str(saved)].findChild(Tool).isVisible()
    officer.clicks(row.findChild(Tool))
    assert officer.window.settings.recent == (str(saved),)
    assert list(rows(officer)) == [str(saved)]
    officer.rests()
    rows(officer)[str(saved)].setFocus()
    officer.presses("Delete")
    assert officer.window.settings.recent == ()


@pytest.mark.parametrize(
    ("days", "words"), [(0, "اليوم 10:42"), (1, "أمس 10:42"), (3, "السبت 10:42"), (40, "15 تشرين الأول"), (400, "20 تشرين الأول 2025")]
)
def test_moments_are_said_as_people_say_them(officer: Officer, days: int, words: str) -> None:
    now = datetime(2026, 11, 24, 12, tzinfo=UTC)
    assert when(now.replace(hour=10, minute=42) - timedelta(days=days), now) == words


def test_what_was_not_saved_is_offered_first_and_only_then(officer: Officer) -> None:
    page = officer.window.welcome
    assert not page.recoveries.isVisible()
    entry = Recovery("بيان بشأن المياه", datetime.now().astimezone(), "96 كلمة", key="a")
    told: list[tuple[str, object]] = []
    for name in ("recovered", "compared", "discarded"):
        getattr(page, name).connect(lambda each, name=name: told.append((name, each.key)))
    page.show_recovery([entry])
    assert page.recoveries.isVisible()
    card = page.recoveries.cards[0]
    assert officer.focus is card.recover
    assert (card.recover.property("tone"), page.paste.property("tone")) == ("primary", "")
    assert card.discard.accessibleName() == "تجاهل…"
    officer.presses("Return")
    assert told.pop() == ("recovered", "a")
    for press in (card.recover, card.compare, card.discard):
        officer.clicks(press)
    assert told == [("recovered", "a"), ("compared", "a"), ("discarded", "a")]
    page.show_recovery([])
    assert not page.recoveries.isVisible()
    page.paste.setFocus()
    page.show_recovery([])
    assert (page.paste.property("tone"), officer.focus) == ("primary", page.paste)


def test_a_card_shows_as_much_of_a_title_as_there_is_room_for(officer: Officer) -> None:
    title = "بيان ختامي صادر عن المؤتمر العام الخامس لاتحاد الحرفيين"
    officer.window.resize(1366, 768)
    officer.window.welcome.show_recovery([Recovery(title, datetime.now().astimezone(), "96 كلمة", key="a")])
    officer.rests()
    card = officer.window.welcome.recoveries.cards[0]
    assert title in card.accessibleName()
    officer.window.resize(900, 700)
    officer.rests()
    assert title not in card.accessibleName()
    assert "96 كلمة" in card.accessibleName()
    assert "…" in card.accessibleName()


def drop(officer: Officer, data: QMimeData) -> Qt.DropAction:
    """What a file manager hears that was done, which had moved rather than copied."""
    place = QPointF(200, 200)
    buttons, keys, act = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.DropAction.MoveAction
    QApplication.sendEvent(officer.window.welcome, QDragEnterEvent(place.toPoint(), act, data, buttons, keys))
    dropped = QDropEvent(place, act | Qt.DropAction.CopyAction, data, buttons, keys)
    QApplication.sendEvent(officer.window.welcome, dropped)
    return dropped.dropAction()


def test_a_dropped_file_is_opened_and_a_dropped_text_is_taken(officer: Officer, saved: Path) -> None:
    taken: list[str] = []
    officer.window.welcome.dropped.disconnect()
    officer.window.welcome.dropped.connect(lambda data: taken.append(data.text()))
    text = QMimeData()
    text.setText("بيان صادر عن جمعية")
    drop(officer, text)
    assert taken == ["بيان صادر عن جمعية"]
    file = QMimeData()
    file.setUrls([QUrl.fromLocalFile(str(saved))])
    assert drop(officer, file) == Qt.DropAction.CopyAction
    officer.waits_until(lambda: officer.window.document is not None)
    assert officer.statement == CRAFTS


@pytest.mark.parametrize("size", [(1024, 700), (1366, 768), (1920, 1080)])
@pytest.mark.parametrize("spoken", ["ar", "en"])
def test_every_word_of_the_welcome_has_room(officer: Officer, size: tuple[int, int], spoken: str) -> None:
    officer.speaks(spoken)
    officer.window.resize(*size)
    officer.window.welcome.show_recovery([Recovery("", datetime.now().astimezone())])
    officer.rests()
    page = officer.window.welcome
    assert not [tile.kind for tile in page.tiles.tiles if tile.needed() > tile.width()]
    shown = [each for each in page.findChildren(Label) if each.isVisible() and not each.wordWrap()]
    assert not [each.text() for each in shown if each.width() < each.sizeHint().width()]
    assert not [each.text() for each in page.findChildren(Button) if each.isVisible() and each.width() < each.sizeHint().width()]


def test_tab_goes_as_one_reads(officer: Officer, saved: Path) -> None:
    recent_files(officer, saved)
    page = officer.window.welcome
    page.show_recovery([Recovery("", datetime.now().astimezone())])
    officer.rests()
    card = page.recoveries.cards[0]
    card.discard.setFocus()
    wanted = [card.discard, card.compare, card.recover, page.paste, page.open, page.new, page.last, page.all, *page.tiles.tiles]
    walked = [officer.focus]
    for _ in wanted[1:]:
        officer.presses("Tab")
        walked.append(officer.focus)
    assert walked == wanted
    officer.presses("Tab")
    assert officer.focus is rows(officer)[str(saved)]


@pytest.mark.parametrize(("count", "width", "columns"), [(10, 800, 5), (11, 800, 4), (12, 800, 4), (3, 800, 3), (11, 500, 4), (0, 800, 5)])
def test_rows_of_tiles_are_alike(qtbot: QtBot, dressed: QApplication, count: int, width: int, columns: int) -> None:
    tiles = Tiles(())
    qtbot.addWidget(tiles)
    tiles.show_kinds((["denial", "appeal", "letter", "decision"] * 3)[:count])
    tiles.resize(width, 200)
    tiles.show()
    dressed.processEvents()
    assert tiles._columns == columns
