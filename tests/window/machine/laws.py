"""What holds after each step of a walk, whatever was done."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from desktop_app.editing.document import Document
from desktop_app.editing.scope import BODY, CLOSING
from desktop_app.formats.xml.read import read
from desktop_app.formats.xml.validate import validate
from desktop_app.formats.xml.write import write
from desktop_app.statement import Statement
from desktop_app.statement.runs import canonical, length, plain
from desktop_app.statement.walking import find, node_ids, paragraphs
from desktop_app.text.characters import storable
from desktop_app.ui.panes.metadata.access import read as read_field
from desktop_app.ui.text.editor import TextEditor
from tests.window.machine.world import World


def letters(statement: Statement) -> int:
    """How many there are in all paragraphs."""
    return sum(length(paragraph.runs) + len(paragraph.label) for paragraph in paragraphs(statement))


def sound(statement: Statement) -> None:
    """Ids are unique, every paragraph canonical and storable, every source and decision whole."""
    ids = list(node_ids(statement))
    assert len(ids) == len(set(ids)), f"ids twice: {sorted(each for each in ids if ids.count(each) > 1)}"
    known = {paragraph.id for paragraph in paragraphs(statement)}
    for paragraph in paragraphs(statement):
        assert paragraph.runs == canonical(paragraph.runs), f"not canonical: {paragraph}"
        text = plain(paragraph.runs)
        assert storable(text) == text, f"not storable: {text!r}"
        assert paragraph.label == storable(paragraph.label), f"not storable: {paragraph.label!r}"
    first = next(iter(paragraphs(statement)), None)
    assert first is None or not first.run_in, "the first paragraph continues nothing"
    for item in statement.agenda:
        assert set(item.decisions) <= {paragraph.id for paragraph in item.paragraphs}, f"decisions of others: {item}"
    for source in statement.sources:
        assert find(statement, source.owner) is not None, f"a source of nobody: {source}"
        assert not source.node or source.node in known, f"a source in no paragraph: {source}"
        assert not source.node or source.end <= length(find(statement, source.node).runs), f"a source behind the end: {source}"


def told(world: World) -> None:
    """What the file of the value would say is the value; what is wrong with it, the check reports."""
    value = world.value
    assert read(write(value)) == value, "a file would not say what the value says"
    world.window.pace.settle()
    reported = {(problem.code, problem.node, problem.field) for problem in world.window.problems}
    for problem in validate(value):
        assert (problem.code, problem.node, problem.field) in reported or problem.code.startswith("schema/newer"), (
            f"not reported: {problem}"
        )


def shown(world: World) -> None:
    """Every pane says what the value says."""
    window, value = world.window, world.value
    for name, scope in (("body", BODY), ("closing", CLOSING)):
        _editor(window.panes[name].editor, scope.paragraphs(value), name)
    agenda = window.panes["agenda"]
    assert agenda.order == [item.id for item in value.agenda], "the cards are not the items"
    assert set(agenda.sheet.cards) <= set(agenda.order), "a card of no item"
    for item, card in agenda.sheet.cards.items():
        node = find(value, item)
        assert card.item == node, f"a card shows an older item: {item}"
        if card.editor is not None:
            _editor(card.editor, node.paragraphs, item)
    _fields(world)


def _editor(editor: TextEditor, paragraphs_: tuple[object, ...], name: str) -> None:
    if editor.composition.active:
        return
    document = editor.document()
    blocks = [document.findBlockByNumber(number) for number in range(document.blockCount())]
    assert editor.current, f"{name} shows an older value"
    all_ = (*editor.paragraphs, *editor.writing.waiting)
    assert all_ == paragraphs_, f"{name} knows other paragraphs"
    assert [block.text() for block in blocks] == ([plain(each.runs) for each in editor.paragraphs] or [""]), f"{name} shows another text"
    for block, paragraph in zip(blocks, editor.paragraphs, strict=False):
        assert editor.reader.runs(block) == paragraph.runs, f"{name} shows other marks: {paragraph}"


def _fields(world: World) -> None:
    pane, value, focus = world.window.panes["metadata"], world.value, QApplication.focusWidget()
    if not pane.isVisible() or pane.form is None:
        return
    assert pane.shown is value, "the metadata show an older value"
    for name, cell in pane.cells.items():
        if cell.doubt is None and not (focus is not None and cell.isAncestorOf(focus)):
            said, meant = cell.editor.reading(), read_field(value, name)
            meant = getattr(meant, "status", meant)
            assert said == meant or (said == () and meant == ("",)), f"the field {name} shows {said!r}, not {meant!r}"
    for rows, grid in pane.form.grids.items():
        assert tuple(grid.model.rows) == getattr(value.metadata, rows), f"the table {rows} shows other rows"


def kept(world: World) -> None:
    """The journal says what the value says, and knows the same steps."""
    replayed = world.replayed()
    if replayed is None:
        assert not world.document.modified, "unsaved changes in no journal"
        return
    assert replayed.value == world.value, "the journal says something else"
    assert len(replayed.history.done) == len(world.document.history.done), "the journal knows other steps"


def comes_back(document: Document) -> None:
    """Undone all the way stands the very first object, redone all the way the very last."""
    if document.read_only:
        return
    last, back = document.value, len(document.history.undone)
    steps = document.history.done
    first = steps[0].before if steps else last
    undone = 0
    while document.undo():
        undone += 1
    assert document.value is first, "undo does not come to the first value"
    while len(document.history.undone) > back:
        assert document.redo(), "redo ends too early"
    assert document.value is last, "redo does not come to the last value"
