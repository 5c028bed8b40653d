"""A copy whose passphrase is not that of the files here: somebody says which it is of."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from peeraudit.core.challenge import Challenge
from peeraudit.operations.clock import this_laptop
from peeraudit.operations.founding import Beginning, found_whole
from peeraudit.operations.places import own_folder
from tests.ui.start.conftest import Front
from tests.ui.start.test_receiving import look_at


def made(path: Path, passphrase: str, *, challenge: str) -> Path:
    """A challenge with nothing but a host."""
    beginning = Beginning(Challenge(id=challenge, host="Fellbridge"))
    found_whole(path, lambda: passphrase, beginning=beginning, clock=this_laptop())
    return path


@pytest.fixture
def ours(front: Front, tmp_path: Path) -> Path:
    """A challenge here, of another passphrase than the copy's."""
    path = made(tmp_path / "ours.peeraudit", "ours", challenge="one")
    front.settings.opened(path)
    return path


@pytest.fixture
def theirs(tmp_path: Path) -> Path:
    """Another challenge's file, which comes as a copy."""
    return made(tmp_path / "theirs.peeraudit", "theirs", challenge="two")


@pytest.mark.usefixtures("ours")
def test_it_may_be_new_and_is_taken_as_the_first(front: Front, theirs: Path) -> None:
    look_at(front, theirs, "theirs")
    assert "Is it a copy of one of these?" in front.seen
    front.click("No, it is new on this laptop")
    front.settle()
    assert (own_folder() / theirs.name).is_file()
    assert "Who are you?" in front.seen


@pytest.mark.usefixtures("ours")
@pytest.mark.parametrize(
    ("tabs", "leads"), [(0, "is not a copy of this challenge"), (1, "Who are you?")]
)
def test_it_is_said_by_keys_alone(front: Front, theirs: Path, tabs: int, leads: str) -> None:
    look_at(front, theirs, "theirs")
    front.type("ours")
    front.press(Qt.Key.Key_Return)
    front.settle()
    assert "Is it a copy of one of these?" in front.seen
    for _ in range(tabs):
        front.press(Qt.Key.Key_Tab)
    front.press(Qt.Key.Key_Return)
    front.settle()
    assert leads in front.seen


def test_of_another_challenge_it_is_never_joined(front: Front, ours: Path, theirs: Path) -> None:
    before = ours.read_bytes()
    look_at(front, theirs, "theirs")
    secret = front.page.receiving.asked_of_own
    assert secret is not None
    secret.field.setText("ours")
    front.click("ours")
    front.settle()
    assert "is not a copy of this challenge" in front.page.receiving.problem.words
    assert not front.window.desk.is_open
    assert ours.read_bytes() == before


@pytest.mark.usefixtures("ours")
def test_of_the_same_challenge_it_is_shown_what_would_come(front: Front, tmp_path: Path) -> None:
    same = made(tmp_path / "same.peeraudit", "theirs", challenge="one")
    look_at(front, same, "theirs")
    secret = front.page.receiving.asked_of_own
    assert secret is not None
    secret.field.setText("wrong")
    front.click("ours")
    front.settle()
    assert "ot this passphrase" in front.page.receiving.problem.words
    look_again(front, "ours")
    assert "What it would bring to Fellbridge" in front.seen


def look_again(front: Front, passphrase: str) -> None:
    """Type the other passphrase, and choose again."""
    secret = front.page.receiving.asked_of_own
    assert secret is not None
    secret.field.setText(passphrase)
    front.click("ours")
    front.settle()
