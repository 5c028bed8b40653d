"""An open audit: its head, the form, its sections, and what stands beside it.

What stands around the form is made once; only the form is another one for another audit.
"""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from peeraudit.operations.seeing import Seen
from peeraudit.ui.audit.banner import Banner
from peeraudit.ui.audit.beside import Beside
from peeraudit.ui.audit.capture_here import KEY
from peeraudit.ui.audit.ending import Ending
from peeraudit.ui.audit.form_view import FormView
from peeraudit.ui.audit.head import MODERATION, AuditHead
from peeraudit.ui.audit.key_hints import keys_at
from peeraudit.ui.audit.moderating import Moderating
from peeraudit.ui.audit.panes import MIDDLE, RIGHT, Panes
from peeraudit.ui.audit.section_list import SectionList
from peeraudit.ui.audit.sheet import Sheet
from peeraudit.ui.audit.sheet_of import sheet_of
from peeraudit.ui.look.tokens import STEP
from peeraudit.ui.room import Room, Stage, Target
from peeraudit.ui.widgets.in_view import bring_into_view


class AuditView(QWidget):
    """An audit as one works on it. `gone` tells that it is not to be seen any more.

    A form that is left stays until everything typed in it is kept.
    """

    gone = Signal()

    def __init__(self, room: Room) -> None:
        super().__init__()
        self._room = room
        self.form: FormView | None = None
        self._left: list[FormView] = []
        self.head = AuditHead()
        self.banner = Banner(room)
        self.ending = Ending(room)
        self.sections = SectionList(room)
        self.beside = Beside(room)
        self.moderating = Moderating(room)
        self._forms = QStackedWidget()
        self.panes = Panes(self.sections, self._forms, self.beside, looks=room.looks)
        self._stack = QStackedWidget()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2 * STEP)
        for part in (self.head, self.banner):
            layout.addWidget(part)
        layout.addWidget(self._stack, 1)
        self._stack.addWidget(self.panes)
        self._stack.addWidget(self.moderating)
        self._connect()
        self._offer()

    @property
    def audit_id(self) -> str:
        """The audit that is open; empty where none is."""
        return self.form.recorder.audit_id if self.form else ""

    def open(self, sheet: Sheet) -> None:
        """Work on an audit from now on."""
        self.close_form()
        form = self.form = FormView(sheet, room=self._room)
        form.recorder.changed.connect(self._draw, Qt.ConnectionType.QueuedConnection)
        form.switched.connect(self._show_way)
        form.moved.connect(self._mark)
        form.finished.connect(self._be_at_end)
        self._forms.addWidget(form)
        self._forms.setCurrentWidget(form)
        self._show_way()
        self._show_pane(MIDDLE)
        self._draw()

    def close_form(self) -> None:
        """Leave the audit that is open; what is typed is kept first."""
        self._room.unkept.keep_now()
        if self.form is not None:
            self.ending.hide()
            self.ending.setParent(self)  # the form that is left takes nothing with it
            self._left.append(self.form)
            self.form = None
            if self._room.desk.is_idle:
                self._let_go()

    def show_seen(self, seen: Seen) -> None:
        """Draw the audit as it stands, with what was just answered."""
        if self.form is None:
            return
        pending = self.form.recorder.pending
        before = self.form.sheet
        sheet = sheet_of(seen.shown, self.audit_id, pending=pending, before=before)
        if sheet is None:
            self.gone.emit()
            return
        if sheet is not before:
            self.form.show_sheet(sheet)
        self.head.show_sheet(sheet, seen.shown)
        self.banner.show_sheet(sheet, seen)
        self.sections.show_sheet(sheet, at=self.form.at)
        self.beside.show_sheet(sheet, seen.shown)
        self.ending.show_sheet(sheet)
        if self._stack.currentWidget() is self.moderating:
            self.moderating.show_sheet(sheet, seen)

    def focus_first(self) -> None:
        """Put the focus on the question where work goes on."""
        if self.form is not None and self._stack.currentWidget() is self.panes:
            self.form.go(self.form.at)

    def _connect(self) -> None:
        self.head.switch_asked.connect(self._switch)
        self.head.on_asked.connect(self._come_in)
        self.head.section_asked.connect(self._go_to_next_section)
        self.head.views.chosen.connect(self._show_view)
        self.head.stop_asked.connect(partial(self._room.go, Target(Stage.STOPS)))
        self.panes.rearranged.connect(self._offer)
        self.sections.chosen.connect(self._go_to_section)
        self.banner.decided.connect(self.focus_first)
        self.ending.wanted.connect(self._go)
        self.ending.asked.connect(self._show_end)
        self._room.desk.idle.connect(self._let_go)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._tell_keys)
        capture = QShortcut(QKeySequence(KEY), self)
        capture.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        capture.activated.connect(self._capture)

    def _draw(self) -> None:
        self.show_seen(self._room.desk.seen)

    def _show_view(self, name: str) -> None:
        self._room.unkept.keep_now()
        if name == MODERATION:
            self._stack.setCurrentWidget(self.moderating)
            self._draw()
            self._tell_keys(None, QApplication.focusWidget())
        else:
            self._show_pane(name)

    def _show_pane(self, name: str) -> None:
        """Show the questions, or what stands beside them where it has no room there."""
        self.head.views.show_chosen(name)
        self.panes.show_pane(name)
        self._stack.setCurrentWidget(self.panes)
        self._tell_keys(None, QApplication.focusWidget())

    def _offer(self) -> None:
        self.head.offer(self.panes.away)

    def _switch(self) -> None:
        if self.form is not None:
            self._show_pane(MIDDLE)
            self.form.switch()

    def _show_way(self) -> None:
        if self.form is None:
            return
        one = self.form.is_one_question
        self.head.show_way(one_question=one)
        (self.form.one if one else self.form.whole).hold(self.ending)
        (self.ending.be_second if one else self.ending.be_first)()

    def _mark(self, question: str) -> None:
        if self.form is not None:
            self.sections.show_sheet(self.form.sheet, at=question)

    def _be_at_end(self) -> None:
        """Nothing is left to answer: finishing comes next, and is seen."""
        self.ending.finish.setFocus()
        bring_into_view(self.ending.finish)

    def _show_end(self) -> None:
        if self.form is not None:
            self.form.show_end()

    def _go(self, question: str) -> None:
        self._show_pane(MIDDLE)
        if self.form is not None:
            self.form.go(question)

    def _go_to_section(self, section: str) -> None:
        self._show_pane(MIDDLE)
        if self.form is not None:
            self.form.go_to_section(section)

    def _come_in(self) -> None:
        if self.form is not None and self._stack.currentWidget() is self.panes:
            self._show_pane(MIDDLE)
            self.form.come_in()

    def _go_to_next_section(self) -> None:
        self._show_pane(MIDDLE)
        if self.form is not None:
            self.form.go_to_next_section()

    def _tell_keys(self, _: QWidget | None, at: QWidget | None) -> None:
        """Say what leads on from where the focus is; in another window it is where it was."""
        if self.form is None or at is None:
            return
        is_in = self.form.isAncestorOf(at)
        is_above = self.head.isAncestorOf(at) and self._stack.currentWidget() is self.panes
        self.head.tell_keys(keys_at(at) if is_in or is_above else None)
        if is_in:
            self.form.one.tell_keys(keys_at(at))

    def _capture(self) -> None:
        self._show_pane(RIGHT if RIGHT in self.panes.away else MIDDLE)
        self.beside.capture.field.setFocus()

    def _let_go(self) -> None:
        """Take down forms that were left, once nothing typed in them waits any more."""
        if self._left and self._room.unkept.is_empty:
            for form in self._left:
                self._forms.removeWidget(form)
                form.deleteLater()
            self._left.clear()
