"""The agenda: many items are ready at once, a key in a card costs what it costs in the body, nothing blocks."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from time import process_time

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTextEdit

from desktop_app.editing.document import Document
from desktop_app.statement import AgendaItem, Caret, Paragraph, Run, Statement
from desktop_app.statement.runs import plain
from desktop_app.ui.panes.agenda.pane import AgendaPane
from desktop_app.ui.theme import install_theme, text_font
from desktop_app.ui.window import MainWindow
from tests.benchmarks.ground import RUNS, SIZE, cost, interleaved, keys

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

WORDS = "عرضت اللجنة على المؤتمر ما أنجزته في العام الماضي من دورات ومعارض ودار حوله نقاش طويل بين الأعضاء ثم أقر"
READY, MEMORY, THEME, KEY, TURN = 10, 60, 500, 1.25, 100
"""× setPlainText of the same text; MB; milliseconds; × the body's key; milliseconds of one turn of the event loop."""

LOADED = """
from desktop_app.ui.words import install
from tests.benchmarks.test_agenda import agenda, shown, Document, QApplication, install_theme
app = QApplication([])
install(app, "ar"), install_theme(app, "light")
pane = shown()
value = agenda(200)
resident = lambda: int(open("/proc/self/statm").read().split()[1]) * 4096
before = resident()
pane.bind(Document(value))
for number in range(200):
    pane.sheet.reveal(f"i-{number}"), app.processEvents()
print((resident() - before) / 1e6)
"""


def agenda(count: int) -> Statement:
    """So many items of 60 words."""
    text = " ".join([WORDS] * 3)
    made = (AgendaItem(f"i-{n}", "report", f"البند {n}", (Paragraph(f"p-{n}", (Run(f"{n} {text}"),)),)) for n in range(count))
    return Statement("st-1", agenda=tuple(made))


def shown() -> AgendaPane:
    """A pane by itself with a few items, everything made and painted."""
    made = AgendaPane()
    made.resize(836, 640)
    made.show()
    made.bind(Document(agenda(3)))
    settle()
    return made


def settle() -> None:
    for _ in range(3):
        QApplication.processEvents()


@pytest.fixture
def pane(dressed: QApplication) -> Iterator[AgendaPane]:
    made = shown()
    yield made
    gone(made)


def gone(*widgets: QTextEdit | AgendaPane | MainWindow) -> None:
    for widget in widgets:
        widget.close()
        widget.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def test_two_hundred_items_are_ready_as_fast_as_their_bare_text(pane: AgendaPane) -> None:
    few, many = agenda(3), agenda(200)
    text = "\n".join(plain(item.paragraphs[0].runs) for item in many.agenda)
    bare = QTextEdit()
    bare.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    bare.setFont(text_font(px=17))
    bare.resize(pane.size())
    bare.show()

    def ready() -> float:
        pane.bind(Document(few))
        settle()
        return cost(lambda: (pane.bind(Document(many)), QApplication.processEvents()))

    def plain_ready() -> float:
        bare.clear()
        settle()
        return cost(lambda: (bare.setPlainText(text), QApplication.processEvents()))

    ours, theirs = interleaved(ready, plain_ready)
    assert pane.sheet.cards["i-0"].editor.document().characterCount() > 300
    gone(bare)
    assert ours <= READY * theirs


def test_two_hundred_items_take_little_memory() -> None:
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    run = subprocess.run([sys.executable, "-c", LOADED], capture_output=True, text=True, check=True, env=environment, timeout=60)
    assert float(run.stdout.split()[-1]) <= MEMORY


def test_another_theme_is_put_on_at_once(pane: AgendaPane, dressed: QApplication) -> None:
    pane.bind(Document(agenda(200)))
    settle()

    def there_and_back() -> float:
        return sum(cost(lambda name=name: (install_theme(dressed, name), settle())) for name in ("dark", "light"))

    (both,) = interleaved(there_and_back)
    assert both / 2 <= THEME


def test_two_thousand_items_block_no_turn_of_the_loop(pane: AgendaPane) -> None:
    value = agenda(2000)
    turns = [cost(lambda: pane.bind(Document(value)), process_time)]
    while pane.deck.heights.busy:
        turns.append(cost(QApplication.processEvents, process_time))
    assert max(turns) <= TURN
    assert sorted(turns)[-len(turns) // 20] <= TURN / 5


def at_work(value: Statement) -> MainWindow:
    """A window with its caret in the middle of what there is."""
    window = MainWindow()
    window.resize(*SIZE)
    window.show()
    window.show_document(Document(value))
    window.pace.settle()
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    window.go_to(Caret(f"p-{max(len(value.agenda), len(value.body)) // 2}", 20))
    settle()
    return window


@pytest.mark.parametrize("count", [200, 1000])
def test_a_key_in_a_card_costs_what_it_costs_in_the_body(dressed: QApplication, count: int) -> None:
    items = agenda(count)
    windows = at_work(items), at_work(replace(items, agenda=(), body=tuple(item.paragraphs[0] for item in items.agenda)))
    card, body = (window.panes[name].editor for window, name in zip(windows, ("agenda", "body"), strict=True))
    ours, theirs = interleaved(lambda: keys(card), lambda: keys(body), runs=RUNS)
    for window in windows:
        window.show_document(None)
    gone(*windows)
    assert ours <= KEY * theirs
