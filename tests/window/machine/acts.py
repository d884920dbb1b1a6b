"""What a person may do in a walk. An act gets the world and its own dice, and hangs on nothing else."""

from __future__ import annotations

import difflib
from collections.abc import Callable
from random import Random

from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication, QInputMethodEvent, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QComboBox, QLineEdit, QTextEdit, QWidget

from desktop_app.editing.commands import COMMANDS, Edit
from desktop_app.editing.document import Document
from desktop_app.editing.files import open_document, save_document
from desktop_app.formats.xml.write import write
from desktop_app.statement import Caret
from desktop_app.statement.edits.typing import replace
from desktop_app.statement.runs import length, plain
from desktop_app.statement.walking import paragraphs
from desktop_app.text.refusal import Refusal
from desktop_app.ui.actions.file import open_path
from desktop_app.ui.actions.outline import step_row, take_row
from desktop_app.ui.panes.agenda.head import ItemHead
from desktop_app.ui.text.editor import TextEditor
from tests.window.machine.dice import HTMLS, KEYS, LETTERS, NAMED, PASTES
from tests.window.machine.laws import letters
from tests.window.machine.world import World

Act = Callable[[World, Random], object]

QUIET = frozenset(
    {"file.new", "file.template", "file.from-last", "file.close", "file.quit", "file.open", "file.paste-new", "file.print", "file.preview"}
)
"""What leaves the statement or paints long: seldom."""
TITLES = tuple(row.id for row in COMMANDS)


def key(widget: QWidget, code: int, text: str = "", held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(widget, QKeyEvent(kind, code, held, text))


def place(world: World, random: Random) -> None:
    """The caret or a selection, anywhere."""
    found = paragraphs(world.value)
    if not found:
        return
    node, other = random.choice(found), random.choice(found)
    at = Caret(node.id, random.randint(0, length(node.runs)))
    if random.random() < 0.4:
        other = node if random.random() < 0.5 else other
        at = Caret(at.node, at.offset, "", other.id, random.randint(0, length(other.runs)))
    world.window.go_to(at)


def types(world: World, random: Random) -> None:
    """Letters; none of them is lost in a text that takes them."""
    if random.random() < 0.6:
        place(world, random)
    for _ in range(random.randint(1, 5)):
        letter, focus = random.choice(LETTERS), world.focus
        takes = isinstance(focus, TextEditor) and not focus.textCursor().hasSelection() and not focus.composition.active
        takes = takes and not focus.viewing.reads
        before = letters(world.value)
        key(focus, Qt.Key.Key_unknown.value, letter)
        if takes:
            assert letters(world.value) >= before + len(letter), f"{letter!r} typed into {focus.pane} is lost"


def presses(world: World, random: Random) -> None:
    if random.random() < 0.4:
        place(world, random)
    for _ in range(random.randint(1, 3)):
        combination = QKeySequence(random.choice(KEYS))[0]
        name = combination.key()
        text = {Qt.Key.Key_Return: "\r", Qt.Key.Key_Backspace: "\b", Qt.Key.Key_Space: " "}.get(name, "")
        key(world.focus, name.value, text, combination.keyboardModifiers())
        world.turn(1)


def begins_composing(world: World, random: Random) -> None:
    """A composition that stays open, whatever comes next."""
    if random.random() < 0.7:
        place(world, random)
    if isinstance(world.focus, TextEditor | QLineEdit | QTextEdit):
        QApplication.sendEvent(world.focus, QInputMethodEvent(random.choice(["قل", "nihao", "ب"]), []))


def ends_composing(world: World, random: Random) -> None:
    event = QInputMethodEvent("", [])
    if random.random() < 0.8:
        event.setCommitString(random.choice(["قلم", "你好", "ب ", "سطر\u2028سطر", "👍🏽"]))
    focus = world.focus
    takes = isinstance(focus, TextEditor) and not focus.textCursor().hasSelection()
    QApplication.sendEvent(focus, event)
    if takes and event.commitString() and not focus.composition.active:
        said = any(event.commitString() in plain(paragraph.runs) for paragraph in paragraphs(world.value))
        assert said, "a committed word is lost"


def mime(random: Random) -> QMimeData:
    data = QMimeData()
    data.setText(random.choice(PASTES).encode("utf-16", "surrogatepass").decode("utf-16", "replace"))
    if random.random() < 0.5:
        data.setHtml(random.choice(HTMLS))
    return data


def pastes(world: World, random: Random) -> None:
    if random.random() < 0.7:
        place(world, random)
    if random.random() < 0.7:
        QGuiApplication.clipboard().setMimeData(mime(random))
    world.window.run(random.choice(["edit.paste", "edit.paste", "edit.paste-plain", "edit.paste-recognised"]))


def cuts(world: World, random: Random) -> None:
    place(world, random)
    world.window.run(random.choice(["edit.cut", "edit.copy"]))
    if random.random() < 0.5:
        place(world, random)
        world.window.run("edit.paste")


def drops(world: World, random: Random) -> None:
    editors = [each for each in world.window.findChildren(TextEditor) if each.isVisible()]
    if not editors:
        return
    editor = random.choice(editors)
    own = editor.textCursor().hasSelection() and random.random() < 0.7
    data = editor.createMimeDataFromSelection() if own else mime(random)
    if random.random() < 0.1:
        data.setUrls([QUrl.fromLocalFile(str(world.folder))])
    at = QPointF(random.randint(0, max(1, editor.viewport().width())), random.randint(0, max(1, editor.viewport().height())))
    action = random.choice([Qt.DropAction.MoveAction, Qt.DropAction.CopyAction])
    both = Qt.DropAction.MoveAction | Qt.DropAction.CopyAction
    event = QDropEvent(at, both, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    event.setDropAction(action)
    editor.dropEvent(event)


def commands(world: World, random: Random) -> None:
    """Any command of the table; what needs arguments gets some."""
    row = random.choice(COMMANDS)
    if row.id in QUIET and random.random() < 0.8:
        return
    if random.random() < 0.5:
        place(world, random)
    if isinstance(row.act, Edit) and not row.arguments and not world.window.runner.enabled(row):
        before = world.value
        assert not world.window.run(row.id) or world.value is before, f"{row.id} was not offered and changed the statement"
        return
    try:
        world.window.run(row.id, NAMED[row.id](random) if row.id in NAMED else None)
    except Refusal:
        assert row.arguments, f"{row.id} refused"


def travels(world: World, random: Random) -> None:
    for _ in range(random.randint(1, 6)):
        world.window.run(random.choice(["edit.undo", "edit.undo", "edit.redo"]))


def finds(world: World, random: Random) -> None:
    """The bar: a query of any kind, steps, one or all replaced."""
    window, bar = world.window, world.window.finding.bar
    window.run(random.choice(["edit.find", "edit.find-replace"]))
    if not bar.isVisible():
        return
    for chip in (bar.exact, bar.whole, bar.regular):
        chip.setChecked(random.random() < 0.3)
    bar.field.setText(
        random.choice(["ال", "الم", ".", "^", "$", "(م)(ؤ)", "(", "\\d+", "a*", "مؤتمر", " ", "\u2028", "اتحاد الحرفيين", "x{2,1}", "\\b"])
    )
    bar.replacement.setText(random.choice(["", "ال", "\\1", "\\9", "$1", "\\", "جديد\u2028سطر", "a\nb", "\\g<0>\\g<0>"]))
    for _ in range(random.randint(1, 4)):
        random.choice(
            [lambda: window.finding.step(1), lambda: window.finding.step(-1), window.finding.replace, window.finding.replace_all]
        )()
    if random.random() < 0.7:
        window.finding.close()


def replaces_all(world: World, random: Random) -> None:
    finds(world, random)
    world.window.finding.replace_all()
    world.window.finding.close()


def goes(world: World, random: Random) -> None:
    window = world.window
    if random.random() < 0.4:
        window.run(random.choice(["pane.metadata", "pane.body", "pane.agenda", "pane.closing"]))
    elif random.random() < 0.5:
        window.go_to(
            Caret(world.value.id, 0, random.choice(["issuer", "issued", "event.name", "attendance", "signatories", "keywords", "kind"]))
        )
    else:
        window.run(random.choice(["region.next", "region.previous", "problem.next", "problem.fix", "problem.fix-safe", "blank.next"]))


def shows(world: World, random: Random) -> None:
    names = ["view.zoom-in", "view.zoom-out", "view.invisibles", "view.focus", "agenda.compact", "view.outline", "view.problems"]
    world.window.run(random.choice([*names, "view.theme", "view.language"]))


def outlines(world: World, random: Random) -> None:
    world.window.pace.settle()
    rows = world.window.outline.model.rows
    if not rows:
        return
    name, to = random.choice(rows).entry.key, random.randint(0, len(rows))
    if random.random() < 0.5:
        step_row(world.window, name, random.choice([-1, 1]))
    else:
        take_row(world.window, name, to, onto=random.random() < 0.5 and to < len(rows))


def writes_fields(world: World, random: Random) -> None:
    """Any input widget of the metadata, the closing's foot or an agenda card gets the focus and some keys."""
    world.window.run(random.choice(["pane.metadata", "pane.agenda", "pane.closing"]))
    if world.window.pane_name == "agenda" and world.value.agenda:
        world.window.panes["agenda"].open_text(random.choice(world.value.agenda).id)
    world.turn(1)
    pane = world.window.panes[world.window.pane_name]
    kinds = QLineEdit | QTextEdit | QComboBox | QAbstractItemView
    fields = [each for each in pane.findChildren(QWidget) if isinstance(each, kinds) and each.isVisible() and each.isEnabled()]
    if not fields:
        return
    field = random.choice(fields)
    field.setFocus(Qt.FocusReason.OtherFocusReason)
    if isinstance(field, QComboBox) and field.count() and random.random() < 0.5:
        field.setCurrentIndex(random.randrange(field.count()))
        field.activated.emit(field.currentIndex())
    for _ in range(random.randint(1, 6)):
        if random.random() < 0.2:
            key(
                world.focus,
                random.choice([Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Backspace, Qt.Key.Key_Down, Qt.Key.Key_Escape]).value,
            )
        else:
            key(world.focus, Qt.Key.Key_unknown.value, random.choice([*LETTERS, *"12/3"]))


def picks(world: World, random: Random) -> None:
    """Several items at their heads, by mouse, then a command on them."""
    window = world.window
    window.run("pane.agenda")
    world.turn(1)
    heads = [head for head in window.panes["agenda"].findChildren(ItemHead) if head.isVisible()]
    for _ in range(random.randint(1, 3) if heads else 0):
        head = random.choice(heads)
        if head.item.id not in window.panes["agenda"].order:
            return
        held = random.choice([Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier])
        at = QPointF(head.rect().center())
        for kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease):
            left = Qt.MouseButton.LeftButton
            QApplication.sendEvent(head, QMouseEvent(kind, at, head.mapToGlobal(at), left, left, held))
    names = [name for name in TITLES if name.startswith("agenda.")]
    window.run(random.choice(names))


def elsewhere(world: World, random: Random) -> None:
    """A change that comes from no pane, as a check or a reload makes it."""
    found = paragraphs(world.value)
    if found:
        node = random.choice(found)
        start, end = sorted(random.randint(0, length(node.runs)) for _ in range(2))
        world.document.apply(replace(world.value, node.id, start, end, random.choice(["", "نص", "X"])), "elsewhere")


def saves(world: World, random: Random) -> None:
    """Saved and read again: the file says what the value says."""
    window = world.window
    window.settle_edits()
    if not window.run("file.save") or window.document is None or window.document.path is None:
        return
    document = window.document
    assert not document.modified or document.read_only, "saved and still modified"
    read = open_document(document.path).value
    assert read == document.value, f"the file says {_differs(read, document.value)}"
    if random.random() < 0.3:
        window.show_document(None)
        assert open_path(window, document.path)


def others_write(world: World, random: Random) -> None:
    """Somebody else writes, deletes or forbids the open file."""
    path = world.document.path
    if path is None or not path.exists() or not path.stat().st_size:
        return
    kind = random.random()
    if kind < 0.6:
        value = open_document(path).value
        found = paragraphs(value)
        if found:
            value = (replace(value, random.choice(found).id, 0, 0, "غيرُنا ") or world).statement
            save_document(Document(value), path)
    elif kind < 0.8:
        path.unlink()
    else:
        path.write_bytes(b"")
    QApplication.sendEvent(world.window, QEvent(QEvent.Type.WindowActivate))
    world.turn(3)
    if random.random() < 0.5 and world.window.document is not None:
        random.choice([world.window.keeping.reload, world.window.keeping.keep, world.window.keeping.compare])()


def crashes(world: World, random: Random) -> None:
    """The process is killed; what the next start recovers is what was shown."""
    if world.replayed() is None:
        return
    world.window.settle_edits()
    was, steps = world.value, len(world.document.history.done)
    modified = world.document.modified
    found = world.crash()
    if found is None:
        assert not modified, "unsaved changes were not recovered"
        world.tidy()
        return
    assert found.value == was, f"recovered is {_differs(found.value, was)}"
    assert len(found.history.done) == steps, "undo steps were lost"


def rests(world: World, random: Random) -> None:
    world.window.pace.settle()
    world.turn()


def resizes(world: World, random: Random) -> None:
    world.window.resize(random.randint(700, 1900), random.randint(400, 1000))
    world.turn(1)


def _differs(one: object, other: object) -> str:
    lines = (write(each).decode().splitlines() for each in (one, other))
    return "\n".join(difflib.unified_diff(*lines, lineterm="", n=0))[:1500]


ACTS: tuple[tuple[int, Act], ...] = (
    (16, types),
    (14, presses),
    (5, begins_composing),
    (5, ends_composing),
    (9, pastes),
    (5, cuts),
    (5, drops),
    (22, commands),
    (8, travels),
    (4, finds),
    (2, replaces_all),
    (6, goes),
    (3, shows),
    (4, outlines),
    (6, writes_fields),
    (5, picks),
    (4, elsewhere),
    (3, saves),
    (1, others_write),
    (3, crashes),
    (4, rests),
    (1, resizes),
)
WEIGHTS = tuple(weight for weight, _ in ACTS)
