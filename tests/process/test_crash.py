"""A process that is killed while it works: everything that it had applied comes back."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from desktop_app.editing.document import Document
from desktop_app.editing.files import open_document, save_document
from desktop_app.editing.unfinished import recoverable
from desktop_app.statement import Paragraph, Run, Statement
from desktop_app.statement.runs import plain
from desktop_app.storage.journals import Journals

TYPIST = """
import sys
from pathlib import Path
from desktop_app.editing.document import Document
from desktop_app.editing.files import open_document
from desktop_app.editing.journalling import Journalling
from desktop_app.statement import Paragraph, Statement
from desktop_app.statement.edits.typing import replace
from desktop_app.storage.journals import Journals

folder, path = sys.argv[1:]
document = open_document(Path(path)) if path else Document(Statement("st-1", body=(Paragraph("p-1"),)))
kept = Journalling(document, Journals(Path(folder)))
number = 0
while True:
    document.apply(replace(document.value, "p-1", number, number, "ab"[number % 2]), "body")
    number += 1
    print(number, flush=True)
"""

EDITOR = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from desktop_app import app
from desktop_app.statement.edits.typing import replace

def work():
    (window,) = [each for each in QApplication.topLevelWidgets() if hasattr(each, "show_document")]
    window.run("file.new")
    document = window.document
    node = document.value.body[0].id
    for number in range(50):
        document.apply(replace(document.value, node, number, number, "ab"[number % 2]), "body")
    print("typed", flush=True)

made = app.application()
QTimer.singleShot(300, work)
app.main([])
"""


AGAIN = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from desktop_app import app

def work():
    (window,) = [each for each in QApplication.topLevelWidgets() if hasattr(each, "show_document")]
    (card,) = window.welcome.recoveries.cards
    card.recover.click()
    print("".join(run.text for run in window.document.value.body[0].runs), window.document.modified, flush=True)

made = app.application()
QTimer.singleShot(300, work)
app.main([])
"""


def killed(*words: str, after: bytes) -> int:
    """Runs a program until it has said this line, and kills it; the number in the last line that it said."""
    with subprocess.Popen([sys.executable, "-c", *words], stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        for line in process.stdout:
            if line.strip() == after:
                break
        process.kill()
        rest = process.stdout.read().split()
    return int(rest[-1]) if rest and rest[-1].isdigit() else int(after) if after.isdigit() else 0


def said_by(program: str) -> bytes:
    """Runs a program until its first line, and kills it; the line."""
    with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        line = process.stdout.readline().strip()
        process.kill()
    return line


@pytest.mark.parametrize("named", [False, True])
def test_no_edit_that_was_applied_is_lost(tmp_path: Path, named: bool) -> None:
    path = save_document(Document(Statement("st-1", body=(Paragraph("p-1", (Run("."),)),))), tmp_path / "a.bayan") if named else None
    before = path.read_bytes() if path else b""
    said = killed(TYPIST, str(tmp_path / "state"), str(path or ""), after=b"300")
    (found,) = recoverable(Journals(tmp_path / "state"))
    text = plain(found.replayed.value.body[0].runs)
    assert len(text) >= said + bool(path)
    assert text.startswith("ab" * 150)
    assert len(found.replayed.history.done) >= said
    if path:
        assert path.read_bytes() == before
        assert found.replayed.clean == open_document(path).value


def test_the_editor_itself_loses_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_RUNTIME_DIR"):
        (tmp_path / name).mkdir(mode=0o700)
        monkeypatch.setenv(name, str(tmp_path / name))
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    killed(EDITOR, after=b"typed")
    (found,) = recoverable(Journals(tmp_path / "XDG_STATE_HOME" / "bayan" / "journals"))
    assert found.standing == "untitled"
    assert "ab" * 25 in [plain(each.runs) for each in found.replayed.value.body]
    assert said_by(AGAIN) == b"ab" * 25 + b" True"
    (found,) = recoverable(Journals(tmp_path / "XDG_STATE_HOME" / "bayan" / "journals"))
    assert "ab" * 25 in [plain(each.runs) for each in found.replayed.value.body]
