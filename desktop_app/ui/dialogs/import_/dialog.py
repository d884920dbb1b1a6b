"""The import dialog: the text with what was recognised in it, to be corrected and accepted."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QEvent, QPoint, QSize, Qt
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.editing.counting import words
from desktop_app.editing.document import Document
from desktop_app.editing.findings import Finding, note_words, summary, tally
from desktop_app.editing.sending import send
from desktop_app.formats.plain.read import read as read_plain
from desktop_app.formats.plain.wrapped import hard_wrapped, unwrapped
from desktop_app.language import PLAIN, House
from desktop_app.statement import Change, Fix, Lines, Statement
from desktop_app.statement.edits.fields import set_field
from desktop_app.statement.edits.style import set_role
from desktop_app.statement.runs import cut, plain
from desktop_app.statement.walking import chains, find
from desktop_app.text.dates import parse_date
from desktop_app.text.message import message
from desktop_app.text.refusal import Refusal
from desktop_app.ui.asking import ask_lose
from desktop_app.ui.dialogs.import_.cards import FindingsColumn
from desktop_app.ui.dialogs.import_.fixing import SafeFixes
from desktop_app.ui.dialogs.import_.head import Foot, Head
from desktop_app.ui.dialogs.import_.menu import KEYS, ParagraphMenu
from desktop_app.ui.dialogs.import_.progress import Progress
from desktop_app.ui.dialogs.import_.text import ReviewText
from desktop_app.ui.dialogs.import_.work import LONG, Recognition
from desktop_app.ui.dialogs.popup import Popup
from desktop_app.ui.parts import InfoBar, line
from desktop_app.ui.words import language, tr

SIZE, SHARE = QSize(1200, 688), 0.88
FIELDS_WIDTH, FIELDS_LEAST, FIELDS_SHARE = 424, 344, 0.42
ORIGIN = "import"
HINT = message("Alt+0 front · 1 lead · 2 body · 3 agenda · 4 closing · Ctrl+R role · Ctrl+Z undo")
PICK = message("Select the passage in the text and press Enter. Escape leaves it.")
NO_PASSAGE = message("This passage can't be read as a date. Select the date alone and press Enter.")


class ImportDialog(Popup):
    """Shows what `lines` were recognised as. After `accept` the statement is `statement()`, and `fixes()` what is to be fixed in it.

    `data`: the bytes of a plain text file, where another encoding may be chosen. `long`: from so many lines on a child does the work.
    `fixing`: whether safe fixes are wanted at first; None: they are not offered. `house`: what the rules go by.
    """

    def __init__(
        self,
        lines: Lines,
        parent: QWidget | None = None,
        *,
        data: bytes | None = None,
        long: int = LONG,
        fixing: bool | None = None,
        house: House = PLAIN,
    ) -> None:
        super().__init__(parent, tr(message("Import a text")))
        self._lines, self._data = lines, data
        self.document: Document | None = None
        self._picking: Finding | None = None
        self._work, self._safe, self._accepting = Recognition(self, long=long), SafeFixes(self, house), False
        self._assemble()
        self.foot.fix.setVisible(fixing is not None)
        self.foot.fix.setChecked(bool(fixing))
        self._connect()
        self.resize(self._wanted())
        self._recognise(lines)

    def statement(self) -> Statement:
        """The statement as it stands in the dialog."""
        if self.document is None:
            raise RuntimeError("nothing has been recognised yet")
        return self.document.value

    def fixes(self) -> tuple[Fix, ...]:
        """The safe fixes of the statement, where the person wants them."""
        return self._safe.fixes if self.fixing else ()

    @property
    def fixing(self) -> bool:
        """Whether the person wants safe fixes to be applied."""
        return not self.foot.fix.isHidden() and self.foot.fix.isChecked()

    def _assemble(self) -> None:
        self.head, self.foot, self.text, self.findings, self.progress = Head(), Foot(), ReviewText(), FindingsColumn(), Progress()
        self.wrapped = InfoBar(
            "hint",
            message("The lines of this text seem to be broken by their width."),
            message("Join the lines"),
            message("Leave the lines as they are"),
        )
        self.wrapped.hide()
        self.fields = QScrollArea()
        self.fields.setProperty("role", "chrome")
        self.fields.setFrameShape(QFrame.Shape.NoFrame)
        self.fields.setWidgetResizable(True)
        self.fields.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.fields.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.fields.setFixedWidth(FIELDS_WIDTH)
        self.fields.setWidget(self.findings)
        page = QWidget()
        page.setProperty("role", "page")
        page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, True)
        side = QHBoxLayout(page)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(0)
        for part in (self.text, line(upright=True), self.fields):
            side.addWidget(part, 1 if part is self.text else 0)
        self.pages = QStackedWidget()
        self.pages.addWidget(page)
        self.pages.addWidget(self.progress)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 1, 1, 1)
        whole.setSpacing(0)
        for part in (self.head, line(), self.wrapped, self.pages, line(), self.foot):
            whole.addWidget(part, 1 if part is self.pages else 0)

    def _connect(self) -> None:
        self._work.done.connect(self._show)
        self._work.failed.connect(self._give_up)
        self._safe.found.connect(self._fixes_known)
        self.head.closed.connect(self.reject)
        self.head.encoding_chosen.connect(self._read_again)
        self.foot.cancel.clicked.connect(self.reject)
        self.foot.create.clicked.connect(self.accept)
        self.wrapped.acted.connect(self._join_lines)
        self.text.menu_asked.connect(self.open_menu)
        self.text.passage_chosen.connect(self._take_passage)
        self.findings.shown.connect(self._show_finding)
        self.findings.picking.connect(self._pick)
        self.findings.offered.connect(self._set)
        for section, keys in KEYS.items():
            self._shortcut(keys, lambda section=section: self.send(section))
        self._shortcut("Ctrl+R", self.open_roles)
        self._shortcut("Ctrl+Z", lambda: self.document and self.document.undo())
        for keys in ("Ctrl+Y", "Ctrl+Shift+Z"):
            self._shortcut(keys, lambda: self.document and self.document.redo())

    def _shortcut(self, keys: str, act: object) -> None:
        QShortcut(QKeySequence(keys), self).activated.connect(act)

    # recognising

    def _recognise(self, lines: Lines) -> None:
        self._lines = lines
        self._safe.close()
        self._accepting = False
        self.foot.count(None)
        self.foot.create.setEnabled(False)
        self.foot.cancel.setFocus(Qt.FocusReason.OtherFocusReason)
        self.foot.say("")
        self.head.tally(0, 0, 0)
        self.head.reading(_name(lines))
        self.progress.tell(len(lines.lines))
        self.pages.setCurrentWidget(self.progress)
        self._work.start(lines)

    def _show(self, statement: Statement) -> None:
        """What was recognised is there."""
        self.document = Document(statement)
        self.document.subscribe(lambda _notice: self._changed())
        self.text.bind(self.document)
        if not self.foot.fix.isHidden():
            self._safe.watch(self.document)
        self.pages.setCurrentIndex(0)
        self.wrapped.setVisible(hard_wrapped(self._lines))
        self.head.encoding.setVisible(self._data is not None and bool(self._lines.encoding))
        self.foot.create.setEnabled(True)
        self.foot.create.setFocus(Qt.FocusReason.OtherFocusReason)
        self._stop_picking()
        self._refresh()

    def _changed(self) -> None:
        self.foot.count(None)
        self._safe.changed()
        self._refresh()

    def _fixes_known(self) -> None:
        self.foot.count(len(self._safe.fixes))
        if self._accepting:
            super().accept()

    def _refresh(self) -> None:
        statement = self.document.value
        cards = summary(statement, tr, language())
        self.findings.fill(cards, note_words(self._lines.notes))
        self.head.tally(*tally(cards))
        self.head.describe(_name(self._lines), sum(1 for _ in chains(statement)), words(statement), self._lines.encoding)

    def _give_up(self) -> None:
        self.pages.setCurrentWidget(self.progress)
        self.progress.sentence.say(message("This text could not be recognised. Import it in smaller parts."), "error")

    def _read_again(self, encoding: str) -> None:
        try:
            lines = read_plain(self._data, self._lines.origin, encoding)
        except Refusal as refusal:
            self.head.encoding.choose(self._lines.encoding)
            self.foot.say(refusal.sentence(tr), "error")
            return
        if self._may_lose():
            self._recognise(lines)
        else:
            self.head.encoding.choose(self._lines.encoding)

    def _join_lines(self) -> None:
        if self._may_lose():
            self._recognise(unwrapped(self._lines))
        else:
            self.wrapped.show()

    def _may_lose(self) -> bool:
        """Whether the corrections made here may be lost: there are none, or the person says so."""
        return self.document is None or not self.document.modified or ask_lose(self)

    # correcting

    def send(self, section: str) -> bool:
        """The chosen paragraphs go to another section; the text keeps its order."""
        return self._apply(lambda statement, nodes: send(statement, nodes, section, self.document.ids))

    def give_role(self, role: str) -> bool:
        """The chosen paragraphs take another role."""
        return self._apply(lambda statement, nodes: set_role(statement, nodes, role))

    def open_menu(self, at: QPoint) -> None:
        """Sections and roles for the chosen paragraphs."""
        self._menu(at, roles_only=False)

    def open_roles(self) -> None:
        """Roles for the chosen paragraphs, at the caret."""
        self._menu(self.text.viewport().mapToGlobal(self.text.cursorRect().bottomLeft()), roles_only=True)

    def _menu(self, at: QPoint, *, roles_only: bool) -> None:
        nodes = self.text.chosen() if self.document is not None else ()
        if not nodes:
            return
        menu = ParagraphMenu(self.document.value, nodes, self, roles_only=roles_only)
        menu.section_chosen.connect(self.send)
        menu.role_chosen.connect(self.give_role)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def _apply(self, edit: object) -> bool:
        nodes = self.text.chosen() if self.document is not None else ()
        change: Change | None = edit(self.document.value, nodes) if nodes else None
        done = self.document is not None and self.document.apply(change, ORIGIN)
        if done and change.caret is not None:
            self.text.go_to(change.caret)
        return done

    # values

    def _show_finding(self, finding: Finding) -> None:
        self.text.show_place(finding.places[0])

    def _pick(self, finding: Finding) -> None:
        """A value is to be taken from the text: of what is selected, or of what will be."""
        self._picking = finding
        if self.text.passage() is not None:
            self._take_passage()
            return
        self.foot.say(PICK, "accent")
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_passage(self) -> None:
        finding, passage = self._picking, self.text.passage()
        if finding is None or passage is None:
            return
        node, start, end = passage
        words_ = plain(cut(find(self.document.value, node).runs, start, end))
        value: object = parse_date(words_) if finding.field in ("issued", "event.starts") else words_
        if value is None:
            self.foot.say(NO_PASSAGE, "error")
            return
        self._set(finding, value)

    def _set(self, finding: Finding, value: str | date) -> None:
        self.document.apply(set_field(self.document.value, self.document.value.id, finding.field, value), ORIGIN)
        self._stop_picking()

    def _stop_picking(self) -> None:
        self._picking = None
        self.foot.say(HINT, "quiet")

    # the window

    def retranslate(self) -> None:
        self.setWindowTitle(tr(message("Import a text")))
        if self.document is not None:
            self._refresh()

    def accept(self) -> None:
        """Where fixes are wanted that are not known yet, when they are."""
        if self.document is None or not self.fixing or self._safe.known:
            super().accept()
            return
        self._accepting = True
        self.progress.tell_fixes()
        self.pages.setCurrentWidget(self.progress)
        self.foot.create.setEnabled(False)
        self._safe.hurry()

    def reject(self) -> None:
        """Escape first leaves the picking of a value; what a person corrected is given up only when they say so."""
        if self._picking is not None:
            self._stop_picking()
            return
        if not self._may_lose():
            return
        self._work.cancel()
        super().reject()

    def done(self, result: int) -> None:
        """Its document is not watched any more; `fixes` are those that were known."""
        self._work.cancel()
        super().done(result)

    def close_check(self) -> None:
        """Looks for no more fixes."""
        self._safe.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._picking = None
        super().closeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fields.setFixedWidth(min(FIELDS_WIDTH, max(FIELDS_LEAST, round(self.width() * FIELDS_SHARE))))

    def _wanted(self) -> QSize:
        screen = self.screen().availableGeometry().size()
        if SIZE.width() <= screen.width() and SIZE.height() <= screen.height():
            return SIZE
        return QSize(round(screen.width() * SHARE), round(screen.height() * SHARE))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self.document is not None:
            self.text.redress()
            self.head.dress()


def _name(lines: Lines) -> str:
    return tr(message("Clipboard")) if lines.origin in ("", "clipboard") else lines.origin
