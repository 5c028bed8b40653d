"""What somebody does while their last deed is on its way: it waits its turn, nothing is lost."""

from peeraudit.core.challenge import Challenge
from peeraudit.operations.changing import change
from peeraudit.operations.clock import Clock
from peeraudit.store.workspace import Workspace
from peeraudit.ui.in_turn import InTurn
from peeraudit.ui.jobs import Deed
from peeraudit.ui.pages.findings import FindingsPage, Tab
from peeraudit.ui.room import Stage, Target
from peeraudit.ui.sitting_here import sit_here
from tests.ui.opened import OpenedWindow, SalutationField, kept


def _greet(opened: OpenedWindow, words: str) -> Deed[object]:
    challenge = opened.window.desk.seen.shown.challenge

    def deed(workspace: Workspace, /, *, clock: Clock, named: str) -> object:
        return change(workspace, challenge, clock=clock, named=named, salutation=words)

    return deed


def test_who_sits_down_while_the_words_before_are_kept_stays_sitting(opened: OpenedWindow) -> None:
    desk = opened.window.desk
    before, after = desk.seen.gathered.team[:2]
    assert desk.seen.peer == before.id
    for number in range(4):
        SalutationField(opened).type(f"Dear Grace {number}")
        sit_here(opened.window.room, after.id)
        opened.settle()
        assert desk.seen.peer == after.id
        sit_here(opened.window.room, before.id)
        opened.settle()
    assert kept(opened.path, Challenge)[0].salutation == "Dear Grace 3"


def test_two_deeds_in_a_hurry_are_both_kept_before_the_challenge_closes(
    opened: OpenedWindow,
) -> None:
    window, turns = opened.window, InTurn(opened.window.desk)
    turns.do("salutation", lambda: _greet(opened, "Dear Grace"))
    turns.do("salutation", lambda: _greet(opened, "Dear Ms Oduya"))
    window.leave_challenge()
    opened.qtbot.waitUntil(lambda: window.desk.is_idle and not window.desk.is_open)
    assert opened.failures == []
    assert kept(opened.path, Challenge)[0].salutation == "Dear Ms Oduya"


def test_a_note_still_in_the_strip_is_kept_and_nothing_fails_when_one_leaves(
    opened: OpenedWindow,
) -> None:
    window = opened.window
    opened.view.strip.field.setText("+ Staff know their young people")
    window.leave_challenge()
    opened.qtbot.waitUntil(lambda: window.desk.is_idle and not window.desk.is_open)
    assert opened.failures == []
    opened.open()
    texts = [note.text for note in window.desk.seen.shown.evidence]
    assert "Staff know their young people" in texts


def test_another_tab_may_be_chosen_before_all_columns_are_full(opened: OpenedWindow) -> None:
    window = opened.window
    window.go(Target(Stage.FINDINGS))
    page = opened.view.page(Stage.FINDINGS)
    assert isinstance(page, FindingsPage)
    page.choose(Tab.HEADLINES)
    opened.settle()
    page.choose(Tab.WALL)
    opened.settle()
    assert opened.failures == []
    assert [len(view.list.rows) for view in page.wall.board.views] == [
        len(column.cards) for column in page.wall.board.columns
    ]


def test_whoever_renames_themselves_goes_on_working_at_once(opened: OpenedWindow) -> None:
    desk = opened.window.desk
    me = desk.seen.me
    assert me is not None

    def rename(workspace: Workspace, /, *, clock: Clock, named: str) -> object:
        return change(workspace, me, clock=clock, named=named, name="Ros Tarrant")

    desk.do(rename)
    desk.do(_greet(opened, "Dear Grace"))
    opened.settle()
    assert opened.failures == []
    assert kept(opened.path, Challenge)[0].salutation == "Dear Grace"
