"""The window around an open challenge: its parts, its closing, and what it is called."""

import traceback
from collections.abc import Generator

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton, QWidget

from peeraudit.core.challenge import Challenge
from peeraudit.core.evidence import Evidence
from peeraudit.store.errors import DiskFull
from peeraudit.store.workspace import Workspace
from peeraudit.ui.room import Stage, Target
from peeraudit.ui.window import Window
from tests.ui.opened import OpenedWindow, SalutationField, kept

SHIFT = Qt.KeyboardModifier.ShiftModifier


class _Strays(QObject):
    """Windows that come up and are no window of the program."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            event.type() is QEvent.Type.Show
            and isinstance(watched, QWidget)
            and watched.isWindow()
            and not isinstance(watched, Window | QMenu)
        ):
            came_from = traceback.extract_stack(limit=4)[:-1]
            self.seen.append(" < ".join(f"{each.filename}:{each.lineno}" for each in came_from))
        return False


@pytest.fixture
def strays(qapp: QApplication) -> Generator[_Strays]:
    found = _Strays()
    qapp.installEventFilter(found)
    yield found
    qapp.removeEventFilter(found)


def test_every_stage_has_a_page_and_none_flashes_a_window(
    strays: _Strays, opened: OpenedWindow
) -> None:
    for stage in Stage:
        opened.view.go(Target(stage))
        opened.settle()
        assert opened.view.page(stage).isVisible()
    assert strays.seen == []


def test_settings_guide_keys_and_strike_flash_no_window(
    strays: _Strays, opened: OpenedWindow
) -> None:
    for name in ("settings", "guide", "keys", "strike"):
        next(each for each in opened.everywhere.actions if each.objectName() == name).trigger()
        opened.settle()
        opened.press(Qt.Key.Key_Escape)
        assert opened.view.page(opened.view.stage).isVisible()
    assert strays.seen == []


def test_it_is_called_by_host_and_year(opened: OpenedWindow) -> None:
    challenge = opened.window.desk.seen.shown.challenge
    assert challenge.first_day is not None
    name = f"{challenge.host} {challenge.first_day.year} - peeraudit"
    assert opened.window.windowTitle() == name


def test_f6_goes_round_stages_page_and_capture(opened: OpenedWindow) -> None:
    panes = (opened.view.rail, opened.view.page(Stage.CHALLENGE), opened.view.strip)

    def pane() -> QWidget | None:
        focused = opened.view.focusWidget()
        return next((each for each in panes if each is focused or each.isAncestorOf(focused)), None)

    opened.view.capture()
    seen: list[QWidget | None] = []
    for _ in range(3):
        opened.press(Qt.Key.Key_F6)
        seen.append(pane())
    assert seen == [panes[0], panes[1], panes[2]]
    opened.press(Qt.Key.Key_F6, SHIFT)
    assert pane() is panes[1]


def test_closing_keeps_what_is_typed_first(opened: OpenedWindow) -> None:
    field = SalutationField(opened)
    field.type("Dear Grace")
    opened.window.close()
    opened.qtbot.waitUntil(lambda: not opened.window.isVisible())
    assert [each.salutation for each in kept(opened.path, Challenge)] == ["Dear Grace"]


def test_a_note_half_typed_is_kept_when_the_window_is_closed(opened: OpenedWindow) -> None:
    opened.view.strip.field.setText("+ plans are read out at reviews")
    opened.window.close()
    opened.qtbot.waitUntil(lambda: not opened.window.isVisible())
    texts = [note.text for note in kept(opened.path, Evidence)]
    assert "plans are read out at reviews" in texts


def test_a_full_disk_keeps_the_window_open_with_words(
    opened: OpenedWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise DiskFull("There is no room left.")

    field = SalutationField(opened)
    field.type("Dear Grace")
    with monkeypatch.context() as patched:
        patched.setattr(Workspace, "keep", full)
        opened.window.close()
        opened.settle()
        assert opened.window.isVisible()
        said = " ".join(each.text() for each in opened.view.notices.findChildren(QLabel))
        assert "could not be kept" in said
        assert field.typed() == "Dear Grace"
    opened.window.close()
    opened.qtbot.waitUntil(lambda: not opened.window.isVisible())


def test_a_laptop_that_shuts_down_finds_everything_kept_and_the_window_there(
    opened: OpenedWindow,
) -> None:
    field = SalutationField(opened)
    field.type("Dear Grace")
    opened.window.keep_before_shutdown()
    opened.settle()
    assert opened.window.desk.seen.shown.challenge.salutation == "Dear Grace"
    assert opened.window.isVisible()


def test_closing_the_challenge_goes_back_to_the_start_page(opened: OpenedWindow) -> None:
    opened.window.leave_challenge()
    opened.settle()
    assert opened.window.start.isVisible()
    assert opened.window.windowTitle() == "peeraudit"
    assert not opened.window.desk.is_open


def test_the_challenge_that_was_closed_has_the_focus_on_the_start_page(
    opened: OpenedWindow,
) -> None:
    assert opened.window.start.home.ways[0].isEnabled()
    opened.window.room.settings.opened(opened.path)
    opened.window.leave_challenge()
    opened.settle()
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused not in opened.window.start.home.ways
    assert focused.accessibleName().startswith(opened.path.stem)


def test_a_narrow_rail_still_says_how_many_stops_wait_for_somebody(opened: OpenedWindow) -> None:
    stops = next(
        each
        for each in opened.view.rail.findChildren(QPushButton)
        if each.accessibleName().startswith("Stops")
    )

    def says() -> list[str]:
        return [label.text() for label in stops.findChildren(QLabel) if label.text()]

    assert says() == ["1 open"]
    opened.window.resize(683, 768)
    opened.settle()
    assert says() == ["1"]
    others = (each for each in opened.view.rail.findChildren(QPushButton) if each is not stops)
    assert not any(label.text() for each in others for label in each.findChildren(QLabel))
    opened.window.resize(1366, 768)
    opened.settle()
    assert says() == ["1 open"]
