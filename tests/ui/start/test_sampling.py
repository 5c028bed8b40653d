"""The sample: one key, no typing, clearly marked; stopped half-way it leaves nothing."""

from PySide6.QtCore import Qt

from peeraudit.operations.places import own_folder
from peeraudit.operations.sample import FILES, PASSPHRASE
from peeraudit.ui.start.sampling import MOST
from tests.ui.start.conftest import Front


def test_one_key_makes_it_and_goes_in_and_says_what_it_is(front: Front) -> None:
    front.press(Qt.Key.Key_T, ctrl=True)
    front.qtbot.waitUntil(lambda: front.is_in, timeout=30_000)
    front.settle()
    seen = front.window.desk.seen
    assert seen.shown.challenge.sample
    assert seen.me is not None
    assert f"Its passphrase is: {PASSPHRASE}" in front.seen
    assert "Sample: everybody in it is invented" in front.seen
    assert len(list((own_folder() / "sample").iterdir())) == FILES


def test_stopped_it_leaves_nothing_and_stays_on_the_first_page(front: Front) -> None:
    front.press(Qt.Key.Key_T, ctrl=True)
    front.qtbot.waitUntil(lambda: "1 of" in front.seen, timeout=20_000)
    front.click("Stop")
    front.settle()
    assert front.page.panel is front.page.home
    assert not front.is_in
    assert not (own_folder() / "sample").exists()


def test_it_is_told_of_every_file() -> None:
    assert MOST == FILES
