"""Questions and refusals in small dialogs, and the choice of files."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Literal

from PySide6.QtWidgets import QFileDialog, QLabel, QMessageBox, QSpacerItem, QWidget

from desktop_app.editing.files import SUFFIX
from desktop_app.text.message import filled, message
from desktop_app.text.refusal import Refusal
from desktop_app.ui.dialogs.files import dress_files
from desktop_app.ui.parts import repolished
from desktop_app.ui.theme import rtl
from desktop_app.ui.words import said, tr

LOG = logging.getLogger("bayan")
Answer = Literal["save", "discard", "cancel"]
Over = Literal["over", "compare", "merge", "cancel"]
Dropped = Literal["open", "merge", "cancel"]
FIRST, LAST = "\u2068", "\u2069"
"""Isolate marks around a name: without them a Latin file name scrambles an Arabic sentence."""
RIGHT, LEFT = "\u200f", "\u200e"
"""Marks that say which way a sentence runs, whatever letters it begins with."""
EDGE, ABOVE, GAP, INDENT = 24, 20, 12, 15
"""Margins of a dialog, the space between its rows, and what Qt leaves before the words where a picture would stand."""
TAKE, LOSE, STAY = QMessageBox.ButtonRole.AcceptRole, QMessageBox.ButtonRole.DestructiveRole, QMessageBox.ButtonRole.RejectRole
BESIDE = QMessageBox.ButtonRole.ActionRole
MOST = 4
"""So many errors are named at once."""
WIDTH = 320
"""The least width of a dialog's words: narrower ones break into crumbs."""


def ask_discard(parent: QWidget, name: str) -> Answer:
    """What becomes of unsaved changes."""
    box = _box(
        parent,
        said(message("Save the changes to {name}?"), name=isolated(name)),
        tr("Without saving, what you changed since the last save is not in the file."),
    )
    return _chosen(box, ("save", tr("Save"), TAKE), ("discard", tr("Don't save"), LOSE), ("cancel", tr("Cancel"), STAY), primary="save")


def ask_lose(parent: QWidget) -> bool:
    """Whether what was corrected in an import is given up."""
    box = _box(parent, tr("Give up what you corrected in this import?"), tr("The paragraphs and values go back to what was recognised."))
    return _chosen(box, ("lose", tr("Give it up"), LOSE), ("stay", tr("Go on with the import"), STAY), primary="stay") == "lose"


def ask_over(parent: QWidget, refusal: Refusal) -> Over:
    """Whether to write over a file that somebody else changed."""
    below = tr("Saving over it loses what the other program wrote. Comparing shows both; merging keeps both.")
    box = _box(parent, _two(refusal_words(refusal))[0], below)
    ways = (
        ("over", tr("Save over it"), LOSE),
        ("compare", tr("Compare…"), BESIDE),
        ("merge", tr("Merge…"), TAKE),
        ("cancel", tr("Cancel"), STAY),
    )
    return _chosen(box, *ways, primary="merge")


def ask_dropped(parent: QWidget, name: str) -> Dropped:
    """What becomes of several files that were dropped on an open statement."""
    below = said(message("Merging takes them as reviewers' copies of {name}: what they suggest comes into it."), name=isolated(name))
    box = _box(parent, tr("Open the files, or merge them?"), below)
    ways = ("open", tr("Open them"), BESIDE), ("merge", tr("Merge them…"), TAKE), ("cancel", tr("Cancel"), STAY)
    return _chosen(box, *ways, primary="merge")


def ask_show(parent: QWidget, strong: str, way: str) -> bool:
    """Says what stands against something; whether the person wants to see it. `way`: what the button says."""
    return _chosen(_box(parent, strong), ("show", way, TAKE), ("stay", tr("Close"), STAY), primary="show") == "show"


def ask_break(parent: QWidget, faults: tuple[str, ...]) -> bool:
    """Whether a decision that leaves these errors is made all the same."""
    shown = "\n".join(faults[:MOST])
    box = _box(parent, tr("This decision leaves an error in the statement."), shown)
    return _chosen(box, ("go", tr("Decide all the same"), LOSE), ("stay", tr("Leave it open"), STAY), primary="stay") == "go"


def ask_give_up(parent: QWidget, name: str) -> bool:
    """Whether what a crash left behind is given up."""
    box = _box(
        parent,
        said(message("Discard what was not saved of {name}?"), name=isolated(name)),
        tr("It is kept for seven days in Bayan's folder, and is not offered any more."),
    )
    return _chosen(box, ("lose", tr("Discard"), LOSE), ("cancel", tr("Cancel"), STAY), primary="cancel") == "lose"


def tell(parent: QWidget | None, refusal: Refusal) -> None:
    """Tells what can't be done and what to do now; what a technician needs goes to the log."""
    LOG.info("refused: %s %s", refusal, refusal.detail)
    inform(parent, *_two(refusal_words(refusal)))


def inform(parent: QWidget | None, strong: str, below: str = "") -> None:
    """Says something that only needs to be read."""
    box = _box(parent, strong, below)
    _primary(box, box.addButton(tr("Close"), QMessageBox.ButtonRole.AcceptRole))
    box.exec()


def refusal_words(refusal: Refusal) -> str:
    """The sentence of a refusal in which each name runs its own way."""
    arguments = tuple((name, isolated(value) if isinstance(value, (str, Path)) else value) for name, value in refusal.arguments)
    return filled(tr, refusal.source, arguments)


def choose_open(parent: QWidget, folder: Path) -> Path | None:
    """A file to open or import, looked for from this folder on; None when the person gave up."""
    kinds = (
        (tr("Official statements and texts"), f"*{SUFFIX} *.xml *.txt *.docx *.html *.htm"),
        (tr("Official statements"), f"*{SUFFIX} *.xml"),
        (tr("All files"), "*"),
    )
    return choose_file(parent, tr("Open"), folder, kinds)


def choose_save(parent: QWidget, suggestion: Path) -> Path | None:
    """Where to save; the suffix is added where none was typed. None when the person gave up."""
    path = choose_file(parent, tr("Save as"), suggestion, ((tr("Official statements"), f"*{SUFFIX}"),), saving=True)
    return path if path is None or path.suffix else path.with_suffix(SUFFIX)


def choose_file(parent: QWidget, title: str, place: Path, kinds: tuple[tuple[str, str], ...], *, saving: bool = False) -> Path | None:
    """A file of one of these kinds (name, patterns), from a folder on or with a name suggested; None when the person gave up."""
    dialog = file_dialog(parent, title, place, kinds, saving=saving)
    chosen = dialog.selectedFiles() if dialog.exec() else []
    dialog.deleteLater()
    return Path(chosen[0]) if chosen else None


def choose_files(parent: QWidget, title: str, place: Path, kinds: tuple[tuple[str, str], ...]) -> tuple[Path, ...]:
    """Files of these kinds (name, patterns), looked for from a folder on; none when the person gave up."""
    dialog = file_dialog(parent, title, place, kinds, saving=False)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    chosen = dialog.selectedFiles() if dialog.exec() else []
    dialog.deleteLater()
    return tuple(map(Path, chosen))


def file_dialog(parent: QWidget, title: str, place: Path, kinds: tuple[tuple[str, str], ...], *, saving: bool) -> QFileDialog:
    """The system's dialog, else Qt's, in Arabic also where Qt has no words; without patterns, which scramble a line of Arabic."""
    dialog = QFileDialog(parent, title)
    dialog.setOption(QFileDialog.Option.HideNameFilterDetails)
    dialog.setNameFilters([f"{name} ({patterns})" for name, patterns in kinds])
    dialog.setLabelText(QFileDialog.DialogLabel.LookIn, tr("Folder:"))
    dialog.setLabelText(QFileDialog.DialogLabel.FileType, tr("Kind:"))
    if saving:
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDirectory(str(place.parent))
        dialog.selectFile(place.name)
    else:
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setDirectory(str(place))
    dress_files(dialog)
    return dialog


def isolated(name: str | Path) -> str:
    """The name between isolate marks."""
    return f"{FIRST}{name}{LAST}"


def _box(parent: QWidget | None, sentence: str, below: str = "") -> QMessageBox:
    """A dialog whose first sentence the eye meets first; both run as the window does."""
    mark = RIGHT if rtl() else LEFT
    box = QMessageBox(parent)
    box.setWindowTitle(tr("Bayan"))
    box.setText(f"{mark}{sentence}")
    if below:
        box.setInformativeText(f"{mark}{below}")
    for name, level in (("qt_msgbox_label", "heading"), ("qt_msgbox_informativelabel", "plain")):
        words = box.findChild(QLabel, name)
        if words is not None:
            words.setContentsMargins(0, 0, 0, 0)
            words.setIndent(0)
            repolished(words, level=level)
    grid = box.layout()
    grid.addItem(QSpacerItem(WIDTH, 0), grid.rowCount(), 0, 1, grid.columnCount())
    left, right = (EDGE, EDGE - INDENT) if rtl() else (EDGE - INDENT, EDGE)
    grid.setContentsMargins(left, ABOVE, right, ABOVE)
    grid.setHorizontalSpacing(0)
    grid.setVerticalSpacing(GAP)
    return box


def _chosen(box: QMessageBox, *ways: tuple[str, str, QMessageBox.ButtonRole], primary: str) -> str:
    """The answer of the button that a person took, of (answer, words, role). Enter means the `primary` one, Escape the last."""
    answers = {box.addButton(words, role): answer for answer, words, role in ways}
    _primary(box, next(press for press, answer in answers.items() if answer == primary))
    box.setEscapeButton(next(reversed(answers)))
    box.exec()
    return answers.get(box.clickedButton(), ways[-1][0])


def _two(words: str) -> tuple[str, str]:
    """The first sentence, what happened, and the rest, what to do."""
    first, stop, rest = words.partition(". ")
    return (f"{first}{stop.strip()}", rest) if stop else (words, "")


def _primary(box: QMessageBox, button: QWidget) -> None:
    repolished(button, tone="primary")
    box.setDefaultButton(button)
