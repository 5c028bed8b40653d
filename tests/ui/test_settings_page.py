"""Settings, by real clicks: chosen at once, and remembered."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from peeraudit.core.errors import ChallengeError
from peeraudit.ui.jobs import OnError
from peeraudit.ui.look.tokens import DARK, Scheme
from peeraudit.ui.not_kept import NOT_KEPT
from peeraudit.ui.settings import MOST_RECENT, Settings
from peeraudit.ui.settings_page import SettingsPage
from peeraudit.ui.start.looking_in import elsewhere
from peeraudit.ui.widgets.typed import Asked, TypedLine
from tests.ui.opened import OpenedWindow, SalutationField


@pytest.fixture
def page(opened: OpenedWindow) -> SettingsPage:
    opened.press(Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier, on=opened.view)
    return next(iter(opened.view.findChildren(SettingsPage)))


def _click(opened: OpenedWindow, within: QWidget, words: str) -> None:
    found = next(each for each in within.findChildren(QPushButton) if each.text() == words)
    opened.click(found)


def _said(page: SettingsPage) -> str:
    return " ".join(each.text() for each in page.findChildren(QLabel) if each.isVisible())


def test_a_scheme_and_a_size_are_seen_at_once_and_remembered(
    opened: OpenedWindow, page: SettingsPage, tmp_path: Path
) -> None:
    _click(opened, page, "Dark")
    _click(opened, page, "125%")
    look = opened.window.room.looks.look
    assert look.colours == DARK
    assert look.px(100) >= 125
    again = Settings(tmp_path / "settings.json").choices
    assert (again.scheme, again.text_size) == (Scheme.DARK, 1.25)


def test_when_to_lock_and_how_the_form_is_shown_are_remembered(
    opened: OpenedWindow, page: SettingsPage, tmp_path: Path
) -> None:
    _click(opened, page, "15 minutes")
    _click(opened, page, "One question a card")
    again = Settings(tmp_path / "settings.json").choices
    assert again.lock_after == 15
    assert again.one_question


def test_a_file_worked_in_elsewhere_is_worked_in_there_though_it_left_the_list(
    opened: OpenedWindow, tmp_path: Path
) -> None:
    settings = opened.window.room.settings
    there = tmp_path / "elsewhere" / "ours.peeraudit"
    settings.opened(there)
    for number in range(MOST_RECENT):
        settings.opened(tmp_path / f"{number}.peeraudit")
    settings.forget(tmp_path / "0.peeraudit")
    again = Settings(tmp_path / "settings.json").choices
    assert str(there) not in again.recent
    assert elsewhere(there, worked_in=again.worked_in) == ""
    assert elsewhere(tmp_path / "0.peeraudit", worked_in=again.worked_in) == ""
    assert elsewhere(tmp_path / "another.peeraudit", worked_in=again.worked_in) != ""


def test_whoever_sits_here_speaks_from_then_on(opened: OpenedWindow, page: SettingsPage) -> None:
    seen = opened.window.desk.seen
    other = seen.shown.team[2]
    _click(opened, page, other.name)
    assert opened.window.desk.seen.me == other
    people = opened.window.room.settings.choices.people
    assert people == {seen.shown.challenge.id: other.id}


def test_what_is_typed_is_kept_for_who_typed_it_before_somebody_else_sits_down(
    opened: OpenedWindow, page: SettingsPage
) -> None:
    desk, strip = opened.window.desk, opened.view.strip
    mine = desk.seen.peer
    other = desk.seen.shown.team[2]
    strip.field.setText("+ Staff know their children well")
    greeting = SalutationField(opened)
    greeting.type("Dear Helen and team")
    _click(opened, page, other.name)
    opened.qtbot.waitUntil(lambda: desk.seen.me == other)
    assert desk.seen.shown.challenge.salutation == "Dear Helen and team"
    noted = next(item for item in desk.seen.shown.evidence if "know their children" in item.text)
    assert noted.peer == mine
    assert not strip.field.text()


def test_over_what_cannot_be_kept_nobody_else_sits_down(
    opened: OpenedWindow, page: SettingsPage
) -> None:
    desk = opened.window.desk
    before = desk.seen.peer

    def refuse(_words: str, refused: OnError) -> None:
        refused(ChallengeError("It cannot be kept."))

    field = TypedLine(Asked("Other"), unkept=opened.window.room.unkept, keep=refuse)
    opened.qtbot.addWidget(field)
    field.field.setText("typed")
    _click(opened, page, desk.seen.shown.team[2].name)
    assert desk.seen.peer == before
    assert page.sits_here is not None
    assert page.sits_here.value == before
    said = [each.text() for each in opened.view.notices.findChildren(QLabel)]
    assert NOT_KEPT in said
    field.field.clear()


def test_the_file_is_checked_where_it_lies(opened: OpenedWindow, page: SettingsPage) -> None:
    _click(opened, page, "Check that all is as it was kept")
    assert str(opened.path) in _said(page)
    assert "All is as it was kept" in _said(page)


def test_an_export_is_written_and_said_to_be_plain(
    opened: OpenedWindow, page: SettingsPage, tmp_path: Path
) -> None:
    page.folder.setText(str(tmp_path / "out"))
    _click(opened, page, "Export everything")
    assert (tmp_path / "out" / "journal.json").is_file()
    assert "not encrypted" in _said(page)
    _click(opened, page, "Export everything")
    assert "there already" in _said(page)
