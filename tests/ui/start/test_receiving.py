"""Receiving: a first copy is taken in checked, another is joined once somebody saw what comes."""

from pathlib import Path
from shutil import copyfile
from threading import Event

import pytest
from PySide6.QtCore import Qt

from peeraudit.core.challenge import Challenge, Peer
from peeraudit.core.tip import TopTip
from peeraudit.operations import drives
from peeraudit.operations.adding import add_tip
from peeraudit.operations.changing import change
from peeraudit.operations.clock import Clock, this_laptop
from peeraudit.operations.drives import Drives, Lies
from peeraudit.operations.joining import Joined
from peeraudit.operations.opening import opened
from peeraudit.operations.places import own_folder
from peeraudit.operations.sample import PASSPHRASE
from peeraudit.store.verify import verify
from peeraudit.store.workspace import Workspace
from peeraudit.ui.room import Stage
from peeraudit.ui.start import receiving
from peeraudit.ui.start.looking_in import Copy, join_in
from tests.ui.start.conftest import Front

IMRAN = "Imran Sadiq"
ROSALIND = "Rosalind Tarrant"
TIP = "Listen to the night shift."
A_SECOND = (
    "WITH RECURSIVE number(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number LIMIT 5000000)"
    " SELECT count(*) FROM number"
)
"""What keeps the store at work for about a second."""


@pytest.fixture
def stick(own_sample: Path, tmp_path: Path) -> Path:
    """Imran's copy, in which he typed a tip."""
    (tmp_path / "stick").mkdir()
    copy = Path(copyfile(own_sample, tmp_path / "stick" / "kestermere.peeraudit"))
    with opened(str(copy), PASSPHRASE, clock=this_laptop()) as store:
        add_tip(store, clock=this_laptop(), named=IMRAN, text=TIP)
    return copy


@pytest.fixture
def seated(front: Front, known: Path) -> Path:
    """One's own copy, of which this laptop knows who sits here."""
    with opened(str(known), PASSPHRASE, clock=this_laptop()) as store, store.view() as view:
        (challenge,) = view.fetch(Challenge)
        peer = next(peer for peer in view.fetch(Peer) if peer.name == ROSALIND)
    front.settings.sits_here(challenge.id, peer.id)
    return known


def look_at(front: Front, path: Path, passphrase: str = PASSPHRASE) -> None:
    """Ask for the copy, with keys alone."""
    front.press(Qt.Key.Key_R, ctrl=True)
    front.qtbot.wait(150)
    front.type(str(path))
    front.press(Qt.Key.Key_Return)
    front.type(passphrase)
    front.press(Qt.Key.Key_Return)
    front.settle()


def tips(path: Path) -> set[str]:
    with opened(str(path), PASSPHRASE, clock=this_laptop()) as store:
        assert verify(store.file) == ()
        with store.view() as view:
            return {tip.text for tip in view.fetch(TopTip)}


def test_a_first_copy_is_checked_taken_in_and_opened(front: Front, stick: Path) -> None:
    before = stick.read_bytes()
    look_at(front, stick)
    assert "Who are you?" in front.seen
    front.press(Qt.Key.Key_1)
    front.qtbot.waitUntil(lambda: front.is_in)
    taken = own_folder() / stick.name
    assert front.settings.choices.recent == (str(taken),)
    assert f"Opened as a checked copy in {own_folder()}." in front.seen
    assert TIP in tips(taken)
    assert stick.read_bytes() == before


def test_of_a_challenge_that_is_here_it_is_shown_first_what_would_come(
    front: Front, seated: Path, stick: Path
) -> None:
    look_at(front, stick)
    assert "What it would bring to Kestermere Council" in front.seen
    assert f"{IMRAN} on {this_laptop().laptop}: 1 deed." in front.seen
    assert "In all: 1 new, 0 changed, 0 differ from yours, 0 deleted." in front.seen
    front.press(Qt.Key.Key_Escape)
    front.settle()
    assert front.page.panel is front.page.home
    assert TIP not in tips(seated)


def test_joined_it_is_there_and_can_be_taken_back(front: Front, seated: Path, stick: Path) -> None:
    look_at(front, stick)
    front.press(Qt.Key.Key_J, ctrl=True)
    front.qtbot.waitUntil(lambda: front.is_in)
    front.settle()
    assert f"Joined what came from {IMRAN}." in front.seen
    assert TIP in tips(seated)
    front.click("Take it back")
    front.settle()
    assert TIP not in tips(seated)
    assert "Taken back: 1 deed of the copy." in front.seen


def test_where_something_differs_the_team_page_is_next(
    front: Front, seated: Path, stick: Path
) -> None:
    for path, peer, host in ((seated, ROSALIND, "Kester Mere"), (stick, IMRAN, "Kestermere")):
        with opened(str(path), PASSPHRASE, clock=this_laptop()) as store:
            with store.view() as view:
                (challenge,) = view.fetch(Challenge)
            change(store, challenge, clock=this_laptop(), named=peer, host=host)
    look_at(front, stick)
    assert "1 differs from yours" in front.seen
    front.click("Join it")
    front.qtbot.waitUntil(lambda: front.is_in)
    view = front.window.view
    assert view is not None
    assert view.stage is Stage.TEAM


def test_a_copy_with_nothing_new_opens_ones_own(front: Front, seated: Path, tmp_path: Path) -> None:
    same = Path(copyfile(seated, tmp_path / "same.peeraudit"))
    look_at(front, same)
    assert "Nothing in it is new: all of it is here already." in front.seen
    front.click("Open mine without it")
    front.settle()
    assert front.is_in
    assert front.settings.choices.recent == (str(seated),)


def test_a_wrong_passphrase_is_said_in_place_and_nothing_is_taken(
    front: Front, stick: Path
) -> None:
    look_at(front, stick, "another")
    assert "Not this passphrase" in front.page.receiving.problem.words
    assert not own_folder().exists() or list(own_folder().iterdir()) == []


def test_ones_own_file_is_no_copy(front: Front, seated: Path) -> None:
    look_at(front, seated)
    assert "Open it from the list." in front.page.receiving.problem.words
    assert not front.window.desk.is_open


def test_a_file_on_a_stick_is_opened_as_a_checked_copy_and_where_is_said(
    front: Front, known: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(drives, "this_laptops_drives", lambda: Drives(lambda _: Lies.REMOVABLE))
    front.page.ask_for_passphrase(known)
    assert (
        "This file lies on a stick or another drive that can be taken out, and is left"
        in front.seen
    )
    assert str(own_folder()) in front.seen


def test_a_file_in_another_folder_is_opened_as_a_checked_copy_and_stays_as_it_is(
    front: Front, stick: Path
) -> None:
    before = stick.read_bytes()
    front.page.ask_for_passphrase(stick)
    assert "This file lies outside the folder that challenges are kept in, and" in front.seen
    assert str(own_folder()) in front.seen
    front.type(PASSPHRASE)
    front.press(Qt.Key.Key_Return)
    front.settle()
    front.press(Qt.Key.Key_1)
    front.qtbot.waitUntil(lambda: front.is_in)
    assert front.settings.choices.recent == (str(own_folder() / stick.name),)
    assert stick.read_bytes() == before


def test_esc_while_it_is_joined_stops_that_and_leaves_all_as_it_was(
    front: Front, seated: Path, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun = Event()

    def join_slowly(workspace: Workspace, *, clock: Clock, named: str, copy: Copy) -> Joined:
        with workspace.view() as view:
            begun.set()
            view.connection.exec_driver_sql(A_SECOND).scalar_one()
        return join_in(workspace, clock=clock, named=named, copy=copy)

    monkeypatch.setattr(receiving, "join_in", join_slowly)
    look_at(front, stick)
    front.press(Qt.Key.Key_J, ctrl=True)
    front.qtbot.waitUntil(begun.is_set)
    front.press(Qt.Key.Key_Escape)
    front.settle()
    assert front.page.panel is front.page.home
    assert TIP not in tips(seated)
