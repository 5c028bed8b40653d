"""What a person does at which a method of ours raises: keys, clicks, drops, a wider window."""

from typing import TypeVar

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QEnterEvent, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QApplication, QWidget

from peeraudit.ui.findings.board import Way
from peeraudit.ui.findings.carried import Carried, Kind, mime_of
from peeraudit.ui.findings.column_list import ColumnList
from peeraudit.ui.room import Stage, Target
from tests.gallery.ways import command, press_in
from tests.ui.breaking import Provoke
from tests.ui.opened import OpenedWindow

W = TypeVar("W", bound=QWidget)

NONE, LEFT = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton

SIZES = ((1366, 768), (1300, 740))


def resize(here: OpenedWindow) -> None:
    """Make the window a little smaller, or as large as it was."""
    size = here.window.size()
    here.window.resize(*next(each for each in SIZES if each != (size.width(), size.height())))


def narrow(here: OpenedWindow) -> None:
    """Have half a screen for a moment."""
    here.window.resize(683, 768)
    here.settle()
    here.window.resize(*SIZES[0])


def first(here: OpenedWindow, kind: type[W], *, on: QWidget | None = None) -> W:
    """The first of a kind that is seen."""
    found = (on or here.window).findChildren(kind)
    return next(each for each in found if each.isVisible() and each.isEnabled())


def key(kind: type[QWidget], pressed: Qt.Key, held: Qt.KeyboardModifier = NONE) -> Provoke:
    """Press a key where the focus is on the first of a kind."""

    def provoke(here: OpenedWindow) -> None:
        at = first(here, kind)
        at.setFocus()
        QTest.keyClick(at.focusProxy() or at, pressed, held)

    return provoke


def key_on_page(pressed: Qt.Key, held: Qt.KeyboardModifier = NONE) -> Provoke:
    """Press a key where the focus is, which is on the page."""
    return lambda here: QTest.keyClick(QApplication.focusWidget() or here.window, pressed, held)


def type_in(kind: type[QWidget], words: str) -> Provoke:
    """Type in the first of a kind."""

    def provoke(here: OpenedWindow) -> None:
        at = first(here, kind)
        at.setFocus()
        QTest.keyClicks(at.focusProxy() or at, words)

    return provoke


def click(words: str) -> Provoke:
    """Click what is called so."""
    return lambda here: press_in(here.window, words)


def click_first(kind: type[QAbstractButton]) -> Provoke:
    """Click the first of a kind."""
    return lambda here: QTest.mouseClick(first(here, kind), LEFT)


def paint(kind: type[QWidget]) -> Provoke:
    """Let something be drawn anew, twice."""

    def provoke(here: OpenedWindow) -> None:
        for _ in range(2):
            at = first(here, kind)
            (at.viewport() if isinstance(at, QAbstractScrollArea) else at).update()
            here.qtbot.wait(20)

    return provoke


def point_at(kind: type[QWidget]) -> Provoke:
    """Bring the mouse over something."""

    def provoke(here: OpenedWindow) -> None:
        at = QPointF(3, 3)
        QApplication.postEvent(first(here, kind), QEnterEvent(at, at, at))

    return provoke


def point_away(kind: type[QWidget]) -> Provoke:
    """Take the mouse from something."""
    return lambda here: QApplication.postEvent(first(here, kind), QEvent(QEvent.Type.Leave))


def compose(kind: type[QWidget]) -> Provoke:
    """Begin a letter with an input method, as with a dead key."""
    return lambda here: QApplication.postEvent(first(here, kind), QInputMethodEvent())


def drag_over(here: OpenedWindow) -> None:
    """Bring a card over another column."""
    one, *_, onto = _columns(here)
    mime = mime_of(Carried(Kind.FINDING, one.rows[0].id))
    QApplication.sendEvent(onto.viewport(), _entering(mime))


def drop(here: OpenedWindow) -> None:
    """Let a card go in another column."""
    one, *_, onto = _columns(here)
    mime = mime_of(Carried(Kind.FINDING, one.rows[0].id))
    at, action = QPointF(9, 9), Qt.DropAction.MoveAction
    QApplication.sendEvent(onto.viewport(), _entering(mime))
    QApplication.sendEvent(onto.viewport(), QDropEvent(at, action, mime, LEFT, NONE))


def drop_on_theme(here: OpenedWindow) -> None:
    """Let a card go on a theme of the strip."""
    mime = mime_of(Carried(Kind.FINDING, _columns(here)[0].rows[0].id))
    at, action = QPointF(4, 4), Qt.DropAction.MoveAction
    onto = first(here, Way)
    QApplication.sendEvent(onto, _entering(mime))
    QApplication.sendEvent(onto, QDropEvent(at, action, mime, LEFT, NONE))


def search_everywhere(here: OpenedWindow) -> None:
    """Look for something in the palette, and put it away."""
    command("find")(here.window)
    QTest.keyClicks(here.everywhere.finder.field, "plan")
    here.settle()
    here.qtbot.wait(20)
    QTest.keyClick(here.everywhere.finder.field, Qt.Key.Key_Escape)


def wake(here: OpenedWindow) -> None:
    """Press a key where all is hidden."""
    QTest.keyClick(here.everywhere.locks.page, Qt.Key.Key_Space)


def close(here: OpenedWindow) -> None:
    """Close the window, as its cross does."""
    QApplication.postEvent(here.window, QCloseEvent())


def do(name: str) -> Provoke:
    """Run the command of that name, as its key does."""
    return lambda here: command(name)(here.window)


def go(stage: Stage) -> Provoke:
    """Go to another page, and back."""

    def provoke(here: OpenedWindow) -> None:
        before = here.view.stage
        here.view.go(Target(stage))
        here.settle()
        here.view.go(Target(before))

    return provoke


def then(*provoked: Provoke) -> Provoke:
    """Do one thing after the other."""

    def provoke(here: OpenedWindow) -> None:
        for each in provoked:
            each(here)
            here.settle()

    return provoke


def _columns(here: OpenedWindow) -> list[ColumnList]:
    return [each for each in here.window.findChildren(ColumnList) if each.isVisible()]


def _entering(mime: QMimeData) -> QDragEnterEvent:
    """What is carried comes in; it has to be there as long as the event is."""
    return QDragEnterEvent(QPoint(9, 9), Qt.DropAction.MoveAction, mime, LEFT, NONE)
