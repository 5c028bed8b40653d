"""Whatever of ours raises: the program lives on, says so once, and nothing typed is lost."""

import re
import sys
from collections.abc import Callable, Mapping
from functools import partial
from threading import Thread
from typing import cast

import pytest
from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QObject,
    QPoint,
    QPointF,
    Qt,
    QTimer,
    QTimerEvent,
    Signal,
)
from PySide6.QtGui import (
    QCloseEvent,
    QContextMenuEvent,
    QEnterEvent,
    QFocusEvent,
    QHideEvent,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QMoveEvent,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from peeraudit.core.challenge import Challenge
from peeraudit.ui.challenge_view import ChallengeView
from peeraudit.ui.faults import tell_faults
from peeraudit.ui.finder.list import FoundDelegate, FoundModel
from peeraudit.ui.room import Stage, Target
from peeraudit.ui.unkept import Unkept
from tests.ui.opened import OpenedWindow, SalutationField, kept

pytestmark = pytest.mark.qt_no_exception_capture

CANARY = "Canary Wren"
NONE, LEFT = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
AT = QPointF(1, 1)


class Ours(Exception):
    """A fault of our own; what it says is told to nobody."""


def _raise(*_: object, **__: object) -> None:
    raise Ours(CANARY)


def _mouse(kind: QEvent.Type) -> QEvent:
    return QMouseEvent(kind, AT, AT, LEFT, LEFT, NONE)


def _wheel() -> QEvent:
    phase = Qt.ScrollPhase.NoScrollPhase
    return QWheelEvent(
        AT, AT, QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton, NONE, phase, False
    )


def _menu() -> QEvent:
    return QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(1, 1), QPoint(1, 1))


SENT: Mapping[str, Callable[[], QEvent]] = {
    "keyPressEvent": lambda: QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, NONE, "a"),
    "keyReleaseEvent": lambda: QKeyEvent(QEvent.Type.KeyRelease, Qt.Key.Key_A, NONE, "a"),
    "mousePressEvent": lambda: _mouse(QEvent.Type.MouseButtonPress),
    "mouseReleaseEvent": lambda: _mouse(QEvent.Type.MouseButtonRelease),
    "mouseMoveEvent": lambda: _mouse(QEvent.Type.MouseMove),
    "mouseDoubleClickEvent": lambda: _mouse(QEvent.Type.MouseButtonDblClick),
    "wheelEvent": _wheel,
    "contextMenuEvent": _menu,
    "enterEvent": lambda: QEnterEvent(AT, AT, AT),
    "leaveEvent": lambda: QEvent(QEvent.Type.Leave),
    "focusInEvent": lambda: QFocusEvent(QEvent.Type.FocusIn),
    "focusOutEvent": lambda: QFocusEvent(QEvent.Type.FocusOut),
    "changeEvent": lambda: QEvent(QEvent.Type.FontChange),
    "moveEvent": lambda: QMoveEvent(QPoint(1, 1), QPoint(0, 0)),
    "resizeEvent": lambda: QResizeEvent(QWidget().size(), QWidget().size()),
    "showEvent": QShowEvent,
    "hideEvent": QHideEvent,
    "timerEvent": lambda: QTimerEvent(1),
    "inputMethodEvent": QInputMethodEvent,
}
"""Methods of widgets that we override, and an event that calls each."""


def _break_method(opened: OpenedWindow, name: str) -> None:
    kind = cast("type[QWidget]", type("Breaking", (QWidget,), {name: _raise}))
    widget = kind(opened.view)
    QCoreApplication.postEvent(widget, SENT[name]())
    opened.qtbot.wait(20)
    widget.deleteLater()


class _Signals(QObject):
    told = Signal()


def _break_slot(opened: OpenedWindow) -> None:
    signals = _Signals(opened.view)
    signals.told.connect(_raise)
    QTimer.singleShot(0, signals.told.emit)


def _break_queued_slot(opened: OpenedWindow) -> None:
    signals = _Signals(opened.view)
    signals.told.connect(_raise, Qt.ConnectionType.QueuedConnection)
    worker = Thread(target=signals.told.emit)
    worker.start()
    worker.join()


def _break_timer(_: OpenedWindow) -> None:
    QTimer.singleShot(0, _raise)


def _break_filter(opened: OpenedWindow) -> None:
    kind = cast("type[QObject]", type("Filtering", (QObject,), {"eventFilter": _raise}))
    watching, widget = kind(opened.view), QWidget(opened.view)
    widget.installEventFilter(watching)
    QCoreApplication.postEvent(widget, QEvent(QEvent.Type.User))
    opened.qtbot.wait(20)
    widget.removeEventFilter(watching)


def _break_paint(opened: OpenedWindow) -> None:
    kind = cast("type[QWidget]", type("Painting", (QWidget,), {"paintEvent": _raise}))
    widget = kind(opened.view)
    widget.resize(20, 20)
    widget.show()
    opened.qtbot.wait(20)
    widget.update()
    opened.qtbot.wait(20)
    widget.hide()


def _break_deed(opened: OpenedWindow) -> None:
    opened.window.desk.do(_raise)


def _break_question(opened: OpenedWindow) -> None:
    opened.window.desk.ask(_raise, then=_raise)


def _break_answer(opened: OpenedWindow) -> None:
    opened.window.desk.work(str, then=_raise)


def _patched(
    owner: type[object], name: str, provoke: Callable[[OpenedWindow], object]
) -> Callable[[OpenedWindow], None]:
    """One of our own methods made to raise, while something calls it."""

    def break_it(opened: OpenedWindow) -> None:
        with pytest.MonkeyPatch.context() as patched:
            patched.setattr(owner, name, _raise)
            QTimer.singleShot(0, partial(provoke, opened))
            opened.qtbot.wait(30)
            opened.settle()

    return break_it


def _open_finder(opened: OpenedWindow) -> None:
    opened.everywhere.finder.open()
    QTimer.singleShot(15, opened.everywhere.finder.hide)


def _close(opened: OpenedWindow) -> None:
    QCoreApplication.postEvent(opened.window, QCloseEvent())


def _trigger(name: str) -> Callable[[OpenedWindow], object]:
    return lambda opened: next(
        each for each in opened.everywhere.actions if each.objectName() == name
    ).trigger()


BROKEN: Mapping[str, Callable[[OpenedWindow], None]] = {
    **{name: partial(_break_method, name=name) for name in SENT},
    "a slot": _break_slot,
    "a slot called from another thread": _break_queued_slot,
    "a timer": _break_timer,
    "an event filter": _break_filter,
    "painting, again and again": _break_paint,
    "a deed on the worker": _break_deed,
    "a question on the worker": _break_question,
    "what is done with an answer": _break_answer,
    "data of a model": _patched(FoundModel, "data", _open_finder),
    "a delegate": _patched(FoundDelegate, "paint", _open_finder),
    "an action": _patched(ChallengeView, "go", _trigger("go-team")),
    "closing the window": _patched(Unkept, "keep_now", _close),
}


def test_thirty_places_are_made_to_raise() -> None:
    assert len(BROKEN) >= 30


@pytest.mark.parametrize("where", BROKEN)
def test_a_fault_is_told_once_and_the_program_goes_on(
    where: str, opened: OpenedWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    told: list[str] = []
    tell_faults(told.append)
    opened.window.desk.failed.connect(told.append)
    field = SalutationField(opened)
    field.type("Dear Grace")
    BROKEN[where](opened)
    opened.settle()
    opened.qtbot.waitUntil(lambda: bool(told))
    assert len(told) == 1
    assert re.search(r"report [0-9a-f]{6}", told[0])
    assert CANARY not in told[0]
    opened.failures.clear()
    assert opened.window.isVisible()
    field.keep_now()
    opened.settle()
    opened.view.go(Target(Stage.STOPS))
    assert opened.view.stage is Stage.STOPS
    opened.window.close()
    opened.qtbot.waitUntil(lambda: not opened.window.isVisible())
    assert [each.salutation for each in kept(opened.path, Challenge)] == ["Dear Grace"]
