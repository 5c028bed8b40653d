"""A page whose parts follow: none holds the window up, and whoever goes there finds it whole."""

from PySide6.QtWidgets import QLabel

from peeraudit.ui.challenge_view import ChallengeView
from peeraudit.ui.room import Stage, Target
from tests.ui.opened import OpenedWindow, are_whole


def headings(view: ChallengeView) -> set[str]:
    return {each.text() for each in view.page(Stage.CHALLENGE).findChildren(QLabel)}


def test_what_lies_below_follows_once_the_first_is_seen(opened: OpenedWindow) -> None:
    opened.view.go(Target(Stage.CHALLENGE))
    opened.qtbot.waitUntil(lambda: are_whole([opened.window]))
    assert {"Host and days", "Themes", "Audit forms"} <= headings(opened.view)


def test_whoever_goes_to_a_key_line_at_once_finds_the_page_whole(opened: OpenedWindow) -> None:
    opened.view.go(Target(Stage.TEAM))
    opened.settle()
    opened.view.let_go_unseen()
    key_line = opened.window.desk.seen.shown.key_lines[-1]
    opened.view.go(Target(Stage.CHALLENGE, key_line.id))
    page = opened.view.page(Stage.CHALLENGE)
    assert page.is_whole
    assert {"Key lines of enquiry", "Themes"} <= headings(opened.view)


def test_what_follows_is_left_when_the_challenge_is_closed(opened: OpenedWindow) -> None:
    opened.view.go(Target(Stage.TEAM))
    opened.settle()
    opened.view.let_go_unseen()
    opened.view.go(Target(Stage.CHALLENGE))
    page = opened.view.page(Stage.CHALLENGE)
    assert not page.is_whole
    opened.window.desk.close()
    opened.qtbot.wait(60)
    assert not page.is_whole
    opened.window.close_challenge()
