"""The first panel: what was opened lately, and the ways to a challenge."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from peeraudit.ui.guide.guide_page import GuidePage
from peeraudit.ui.settings import Settings
from peeraudit.ui.start.recent import recent, when_in_words
from tests.ui.start.conftest import Front


@pytest.mark.parametrize("keys", [(), (Qt.Key.Key_N,), (Qt.Key.Key_R,)])
def test_f1_opens_the_guide_on_every_panel_and_esc_goes_on_where_one_was(
    front: Front, keys: tuple[Qt.Key, ...]
) -> None:
    for key in keys:
        front.press(key, ctrl=True)
        front.settle()
    panel, at = front.page.panel, QApplication.focusWidget()
    front.press(Qt.Key.Key_F1)
    (guide,) = front.window.findChildren(GuidePage)
    assert guide.isVisible()
    assert guide.browser.hasFocus()
    assert "Guide to peeraudit" in guide.browser.toPlainText()
    front.press(Qt.Key.Key_Escape)
    front.settle()
    assert front.page.isVisible()
    assert front.page.panel is panel
    assert at is not None
    assert QApplication.focusWidget() is at


def test_on_a_new_laptop_the_ways_to_a_challenge_are_shown(front: Front) -> None:
    assert "How would you like to begin?" in front.seen
    for name in ("Start a challenge", "Try the sample challenge", "Open a file"):
        assert front.button(name).isVisible()
    assert QApplication.focusWidget() is front.button("Start a challenge")


def test_what_was_opened_lately_comes_first_with_its_folder_and_day(
    front: Front, known: Path
) -> None:
    assert "Your challenges" in front.seen
    card = front.button(known.stem)
    (item,) = recent(front.settings.choices)
    assert card.accessibleDescription() == f"{known.parent} {item.when}"
    front.press(Qt.Key.Key_1)
    front.qtbot.waitUntil(lambda: f"Open {known.stem}" in front.seen)


def test_enter_opens_the_card_it_is_on(front: Front, known: Path) -> None:
    front.page.home.focus_first()
    front.press(Qt.Key.Key_Return)
    assert f"Open {known.stem}" in front.seen


def test_what_is_gone_says_so_and_can_be_left_out(front: Front, known: Path) -> None:
    known.unlink()
    front.page.home.refresh()
    front.settle()
    assert f"It is not in {known.parent} any more." in front.seen
    front.click(f"Leave {known.stem} out of the list")
    front.settle()
    assert "any more" not in front.seen
    assert front.settings.choices.recent == ()
    assert known.stem not in front.settings.choices.opened_at


@pytest.mark.parametrize(
    ("key", "title"),
    [
        (Qt.Key.Key_N, "The visit · step 1 of 4"),
        (Qt.Key.Key_R, "Receive a colleague's copy"),
        (Qt.Key.Key_T, "The sample challenge"),
    ],
)
def test_each_way_has_a_key_and_esc_comes_back(front: Front, key: Qt.Key, title: str) -> None:
    front.press(key, ctrl=True)
    front.qtbot.waitUntil(lambda: title in front.seen)
    front.press(Qt.Key.Key_Escape)
    assert front.page.panel is front.page.home
    front.settle()
    assert not front.is_in


def test_when_it_was_opened_is_said_as_people_say_it() -> None:
    assert when_in_words("2026-11-21T09:05+00:00") == "21 November 2026, 09:05"
    assert when_in_words("soon") == ""


def test_when_it_was_opened_is_remembered_for_what_is_listed_alone(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.json")
    for number in range(12):
        settings.opened(tmp_path / f"{number}.peeraudit")
    again = Settings(tmp_path / "settings.json").choices
    assert set(again.opened_at) == set(again.recent)
