"""The main window: it assembles panes, docks, menus and bars around one document, and does nothing else."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QDockWidget, QMainWindow, QSizePolicy, QWidget

from desktop_app.editing.document import Document, Notice
from desktop_app.editing.regions import region_of
from desktop_app.editing.selection import Selection
from desktop_app.editing.settings import Settings
from desktop_app.statement import Caret, Change, Ids, Problem, fresh_ids
from desktop_app.statement.walking import node_ids
from desktop_app.text.message import message
from desktop_app.ui.actions.file import heard, may_leave, open_path
from desktop_app.ui.actions.go import fix, fix_many, go_to_problem
from desktop_app.ui.actions.judged import ignore_here, show_ways
from desktop_app.ui.actions.outline import step_row, take_row
from desktop_app.ui.actions.review import begins
from desktop_app.ui.actions.template import welcomed
from desktop_app.ui.docks.dock import Dock
from desktop_app.ui.docks.outline import Outline
from desktop_app.ui.docks.side import Side
from desktop_app.ui.dropping import Drops
from desktop_app.ui.filling import Filling
from desktop_app.ui.focus import FocusMode
from desktop_app.ui.following import Following
from desktop_app.ui.handed import Handed
from desktop_app.ui.housing import Wondering
from desktop_app.ui.judging import Judging
from desktop_app.ui.keeping import Keeping
from desktop_app.ui.keyboard.chain import stand_behind
from desktop_app.ui.keyboard.walk import returns
from desktop_app.ui.layouts import Layouts
from desktop_app.ui.looks import Looks
from desktop_app.ui.menus import Menus
from desktop_app.ui.only_read import OnlyRead
from desktop_app.ui.pace import Pace
from desktop_app.ui.panes_table import Panes
from desktop_app.ui.parts import InfoBar, Tab, column, panel
from desktop_app.ui.parts.late import LateStack
from desktop_app.ui.preferences import Preferences
from desktop_app.ui.running import Runner
from desktop_app.ui.status import Status
from desktop_app.ui.switcher import Switcher
from desktop_app.ui.text.unselecting import unselect
from desktop_app.ui.theme.tokens import WIDE
from desktop_app.ui.toolbar import Toolbar
from desktop_app.ui.unread import Unread
from desktop_app.ui.unsuggested import Unsuggested

if TYPE_CHECKING:
    from desktop_app.ui.find.find import Find
    from desktop_app.ui.welcome import Welcome
    from desktop_app.ui.windows import Windows


class MainWindow(QMainWindow):
    """`document` is the open statement, None while the window welcomes. `selection` is what commands work on.

    `preferences` None: settings are kept for this window alone. `windows`: those that it is one of; None where it stands alone.
    `awaits`: it is made for a statement, and welcomes only if none has come when the event loop runs.
    `left` is told once, when it has been closed; `greeted`, when the welcome was made. `answered`: the person has said what becomes of
    its changes, and it closes.
    """

    left = Signal()
    greeted = Signal()

    def __init__(self, preferences: Preferences | None = None, windows: Windows | None = None, *, awaits: bool = False) -> None:
        super().__init__()
        self.preferences, self.windows = preferences or Preferences(), windows
        self.layouts, self.looks = Layouts(self), Looks(self)
        self.document: Document | None = None
        self.answered = False
        self.folder: Path | None = None
        self.selection = Selection()
        self.ids: Ids = fresh_ids(Random())
        self.pane_name = "body"
        self._ends: tuple[Callable[[], None], ...] = ()
        self._landing: Caret | None = None
        self.runner = Runner(self)
        self.following = Following(self)
        self.filling = Filling(self)
        self.pace = Pace(self)
        self.pace.paused.connect(self.following.later)
        self.keeping = Keeping(self)
        self.judging, self.wondering = Judging(self), Wondering(self)
        self._welcome: Welcome | None = None
        self.sought: Find | None = None
        self._assemble()
        if awaits:
            QTimer.singleShot(0, self, lambda: self.document is None and self.show_document(None))
        else:
            self.show_document(None)

    # what stands where

    def _assemble(self) -> None:
        self.panes = Panes(self)
        self.switcher = Switcher()
        self.stack, self._center = self.panes.stack, LateStack(1)
        self.notice = InfoBar("hint", "", message("Save as…"), message("Close"))
        self.notice.acted.connect(self.following.go_on)
        self.unread, self.handed, self.only_read, self._bar_seat = Unread(self), Handed(self), OnlyRead(self), QWidget()
        self.unsuggested = Unsuggested(self)
        self._bar_seat.hide()
        bars = self.notice, self.unsuggested, self.only_read, self.keeping.bar, self.handed.bar, self.unread
        self._center.addWidget(panel(column(self.switcher, *bars, (self.stack, 1), self._bar_seat, gap=0), "page"))
        self.setCentralWidget(self._center)
        self.outline, self.side = Outline(), Side(self)
        self.problem_view, self.problems_tab = self.side.problems, self.side.tabs["problems"]
        self.outline_dock = Dock("outline", message("Outline"), self.outline)
        self.problems_dock = Dock("problems", message("Problems"), self.side.stack, head=self.side.head, closable=True)
        self.setDockOptions(QMainWindow.DockOption.AllowNestedDocks)
        self.layouts.put()
        self.menus = Menus(self)
        self.setMenuBar(self.menus.bar)
        self.toolbar = Toolbar(self)
        self.addToolBar(self.toolbar)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.status = Status(self)
        self.setStatusBar(self.status)
        self.menus.scope("text")
        self.menus.scope("agenda")
        returns(self)
        self.focus_mode = FocusMode(self)
        self.drops = Drops(self)
        self._connect()
        self.following.name()

    def _connect(self) -> None:
        self.switcher.chosen.connect(self._pane_chosen)
        self.switcher.side_wanted.connect(lambda shown: self.show_dock(self.problems_dock, shown))
        self.problems_dock.closed.connect(lambda: self.show_dock(self.problems_dock, False))
        self.outline.chosen.connect(self._outline_chosen)
        self.outline.taken.connect(lambda key, row, onto: take_row(self, key, row, onto=onto))
        self.outline.stepped.connect(lambda key, by: step_row(self, key, by))
        self.problem_view.chosen.connect(lambda problem: go_to_problem(self, problem))
        self.problem_view.fix_asked.connect(lambda repair: fix(self, repair))
        self.problem_view.all_asked.connect(lambda problems: fix_many(self, problems))
        self.problem_view.ignore_asked.connect(lambda problem: ignore_here(self, problem))
        self.problem_view.more_asked.connect(lambda problem: show_ways(self, problem))

    @property
    def welcome(self) -> Welcome:
        """The page that is shown without a statement; made when it is first wanted."""
        if self._welcome is None:
            self._welcome = page = import_module("desktop_app.ui.welcome").Welcome()
            self._center.put(0, page)
            page.command.connect(self.run)
            page.opened.connect(lambda path: open_path(self, Path(path)))
            welcomed(self)
            self.greeted.emit()
        return self._welcome

    @property
    def welcomes(self) -> bool:
        """Whether the welcome was made."""
        return self._welcome is not None

    @property
    def finding(self) -> Find:
        """The search; made when somebody first searches. `sought` is it, or None until then."""
        if self.sought is None:
            self.sought = import_module("desktop_app.ui.find.find").Find(self)
            page, bar = self._center.widget(1), self.sought.bar
            page.layout().addWidget(bar)
            stand_behind(self._bar_seat, bar)
            bar.order()
            self.sought.bind(self.document)
        return self.sought

    # the document

    def show_document(self, document: Document | None) -> None:
        """Shows this statement in all panes from now on; None: the welcome."""
        self.focus_mode.leave()
        if self.document is not None:
            self.layouts.keep()
        self._release()
        self.document, self.selection = document, Selection()
        self.judging.forget()
        if document is not None:
            self._bind(document)
        if self.sought is not None:
            self.sought.bind(document)
        open_ = document is not None
        if open_:
            self.show_pane("body")
            self._show_center(open_)
        for piece in (self.toolbar, self.outline_dock, self.problems_dock, self.status):
            piece.setVisible(open_)
        if not open_:
            self._show_center(open_)  # never beside the docks: together they ask for more than a small screen has
        self.following.notice()
        self.handed.bar.hide()
        self.unread.follow()
        self.side.opened()
        if open_:
            self.focus_pane()
            if self.selection.pane != self.pane_name:  # a hidden pane told of its caret, and this window is not active yet
                self.selection = Selection(pane=self.pane_name)
            self.layouts.lay_out()
        else:
            self.welcome.show_recent(self.settings.recent)
            self.welcome.begin()
        self.follow()

    def _show_center(self, open_: bool) -> None:
        """The panes or the welcome. The hidden welcome asks for no room: what it asked for is forgotten only while it is seen."""
        if open_ and not self.welcomes:
            self._center.setCurrentIndex(1)
            return
        asked = QSizePolicy.Policy.Ignored if open_ else QSizePolicy.Policy.Preferred
        self._center.setCurrentWidget(self.welcome)
        self.welcome.setSizePolicy(asked, asked)
        self.layout().activate()
        self._center.setCurrentIndex(1 if open_ else 0)

    def _bind(self, document: Document) -> None:
        self.ids = fresh_ids(Random(), node_ids(document.value))
        self.keeping.take(document)
        self.panes.bind(document)
        self.judging.take(document)
        begins(self)
        self._ends = document.subscribe(self._changed), document.suggesting.subscribe(self.pace.touch)
        self.judging.start()
        self.looks.zoom_all()

    def _release(self) -> None:
        self.keeping.leave()
        for end in self._ends:
            end()
        self._ends = ()
        self.judging.leave()

    @property
    def vacant(self) -> bool:
        """Whether another statement may take the place of what is here: nothing, or an empty one that nobody touched."""
        document = self.document
        return document is None or (document.path is None and not document.modified and not document.history.done)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with the statement, in order of place."""
        return self.judging.problems

    @property
    def checking(self) -> bool:
        """Whether the check of the statement as it is now has not come to its end."""
        return self.judging.busy

    def apply(self, change: Change | None, origin: str) -> bool:
        """Through the document's door; then the focus goes where the change was."""
        self.panes.lead(change)
        if self.document is None or not self.document.apply(change, origin):
            return False
        return self._land()

    def travel(self, way: str) -> bool:
        """ "undo" or "redo"; then the focus goes where the change was."""
        self.panes.lead_along(way)
        if self.document is None or not getattr(self.document, way)():
            return False
        return self._land()

    def run(self, id_: str, arguments: Mapping[str, object] | None = None) -> bool:
        """Runs a command of the table."""
        return self.runner.run(id_, arguments)

    def settle_edits(self) -> None:
        """What an editor still holds back (a composition, a typed day) goes into the document."""
        QApplication.inputMethod().commit()
        for pane in self.panes.made.values() if self.document is not None else ():
            if hasattr(pane, "settle"):
                pane.settle()

    def _changed(self, notice: Notice) -> None:
        self._landing = notice.caret
        self.judging.changed(notice)
        self.pace.touch()

    def _land(self) -> bool:
        caret, self._landing = self._landing, None
        if caret is not None:
            self.go_to(caret)
        return True

    # places

    def show_pane(self, name: str) -> None:
        """Brings a pane to the front."""
        self.pane_name = name
        self.stack.setCurrentWidget(self.panes[name])
        self.switcher.show_pane(name)
        self.toolbar.show_pane(name)
        self.looks.zoom(name)

    def focus_pane(self) -> None:
        """The keys go to the current pane."""
        self.panes[self.pane_name].setFocus(Qt.FocusReason.OtherFocusReason)

    def go_to(self, caret: Caret) -> bool:
        """Shows the place and gives it the focus; False where it is not."""
        if self.document is None:
            return False
        first = region_of(self.document.value, caret.node)
        for name in (first, *(name for name in self.panes if name != first)):
            if name == first:
                self.show_pane(name)
            if self.panes[name].go_to(caret):
                self.show_pane(name)
                return True
        return False

    def select(self, selection: Selection) -> None:
        """What commands work on from now on."""
        self.selection = selection
        self.pace.touch()

    def _pane_chosen(self, name: str) -> None:
        self.show_pane(name)
        if not isinstance(QApplication.focusWidget(), Tab):
            self.focus_pane()
        self.pace.touch()

    def _outline_chosen(self, node: str, section: str) -> None:
        if not node or not self.go_to(Caret(node)):
            self.show_pane(section if section in ("agenda", "closing") else "body")
            self.focus_pane()

    # what follows

    def follow(self) -> None:
        """After the typing pause: docks, counters, enablement, title."""
        self.following.everything()

    def show_dock(self, dock: QDockWidget, shown: bool) -> None:
        """Shows or hides a dock."""
        dock.setVisible(shown)
        if dock is self.problems_dock:
            self.switcher.show_side(shown)

    @property
    def settings(self) -> Settings:
        """What the person chose, for all windows."""
        return self.preferences.value

    def change_settings(self, settings: Settings) -> None:
        """Keeps the settings, on disk as well."""
        self.preferences.change(settings)

    # Qt's events

    def retranslate(self) -> None:
        """Says the window's own words again; its parts say theirs."""
        self.menus.retranslate()
        self.following.name()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            self.follow()
        elif event.type() == QEvent.Type.LayoutDirectionChange:
            self.layouts.turn()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """An Escape that nobody in the page wanted closes the bar of search, or else takes a selection away."""
        closes = event.key() == Qt.Key.Key_Escape and self.sought is not None and self.sought.close()
        if not closes and not (event.key() == Qt.Key.Key_Escape and unselect(self.focusWidget())):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if (event.oldSize().width() >= WIDE) != (event.size().width() >= WIDE) or not event.oldSize().isValid():
            self.layouts.size()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.answered and not (heard(self) and may_leave(self)):
            event.ignore()
            return
        if self.document is not None:
            self.layouts.keep()
        self._release()
        if self.sought is not None:
            self.sought.bind(None)
        event.accept()
        self.left.emit()
