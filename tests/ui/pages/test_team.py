"""The team page: people, and what laptops disagree on, settled by real clicks and keys."""

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from peeraudit.core.audit import Purpose
from peeraudit.core.case_file import CaseFile
from peeraudit.core.challenge import Peer
from peeraudit.core.evidence import Evidence
from peeraudit.core.gathered import Gathered
from peeraudit.operations.adding import add_case_file
from peeraudit.operations.auditing import Started, start_audit
from peeraudit.operations.changing import change
from peeraudit.operations.clock import Clock, this_laptop
from peeraudit.operations.deleting import delete_things
from peeraudit.operations.opening import opened
from peeraudit.operations.sample import PASSPHRASE
from peeraudit.operations.seeing import look
from peeraudit.operations.undo import undo
from peeraudit.store.workspace import Workspace
from peeraudit.ui.pages.team import TeamPage
from peeraudit.ui.team.conflict_card import ConflictCard
from peeraudit.ui.team.person_card import PersonCard
from tests.ui.conftest import Around
from tests.ui.opened import kept
from tests.ui.pages.apart import COLLEAGUE, LAPTOP, join_after, nothing

OURS, THEIRS = "They listen to children.", "They listen to their carers."


def say(words: str, *, notes: int = 1) -> "_Says":
    return _Says(words, notes)


class _Says:
    """Gives the first notes other words."""

    def __init__(self, words: str, notes: int) -> None:
        self.words, self.notes = words, notes

    def __call__(self, here: Workspace, seen: Gathered, clock: Clock, named: str) -> None:
        for note in seen.evidence[: self.notes]:
            change(here, note, clock=clock, named=named, text=self.words)


def delete_first(here: Workspace, seen: Gathered, clock: Clock, named: str) -> None:
    delete_things(here, seen.evidence[:1], clock=clock, named=named)


def add_c30(here: Workspace, _: Gathered, clock: Clock, named: str) -> None:
    add_case_file(here, clock=clock, named=named, reference="C30", status=f"as {named} has it")


@pytest.fixture
def page(around: Around) -> TeamPage:
    page = TeamPage(around.room)
    around.show(page)
    page.activateWindow()
    return page


def disagree(around: Around, page: TeamPage, *, notes: int = 1) -> ConflictCard:
    join_after(around, here=say(OURS, notes=notes), there=say(THEIRS, notes=notes))
    page.focus_first()
    return card_of(page)


def card_of(page: TeamPage) -> ConflictCard:
    card = page.differences.settling.card
    assert card is not None
    return card


def press(around: Around, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, modifier or Qt.KeyboardModifier.NoModifier)
    around.settle()


def first_note(around: Around) -> str:
    first = around.desk.seen.gathered.evidence[0]
    return next(note.text for note in kept(around.path, Evidence) if note.id == first.id)


def test_a_disagreement_shows_both_sides_with_who_and_on_which_laptop(
    around: Around, page: TeamPage
) -> None:
    card = disagree(around, page)
    sides = {side.words.shown.words: side.said for side in card.sides}
    assert sides.keys() == {f'"{OURS}"', f'"{THEIRS}"'}
    assert sides[f'"{OURS}"'][0].startswith("You, ")
    assert sides[f'"{OURS}"'][0].endswith("this laptop")
    assert sides[f'"{THEIRS}"'][0].startswith(f"{COLLEAGUE}, ")
    assert sides[f'"{THEIRS}"'][0].endswith(LAPTOP)


def test_only_the_words_that_differ_are_marked(around: Around, page: TeamPage) -> None:
    card = disagree(around, page)
    assert {side.words.shown.marked for side in card.sides} == {("children",), ("their carers",)}


def test_a_figure_lets_that_side_stand_and_the_next_disagreement_has_the_focus(
    around: Around, page: TeamPage
) -> None:
    card = disagree(around, page, notes=2)
    wanted = card.sides[1].words.shown.words.strip('"')
    subject = card.conflict.subject
    press(around, Qt.Key.Key_2)
    assert around.desk.seen.conflicts == 1
    assert first_note(around) == wanted
    after = card_of(page)
    assert after.conflict.subject != subject
    assert after.keeps[0].hasFocus()


def test_each_disagreement_takes_one_key(around: Around, page: TeamPage) -> None:
    disagree(around, page, notes=6)
    for left in range(5, -1, -1):
        press(around, Qt.Key.Key_1)
        assert around.desk.seen.conflicts == left
    assert not page.differences.settling.isVisible()
    assert isinstance(QApplication.focusWidget(), QPushButton)


def test_a_key_pressed_twice_at_once_settles_one_alone(around: Around, page: TeamPage) -> None:
    card = disagree(around, page, notes=3)
    QTest.keyClick(card.keeps[0], Qt.Key.Key_1)
    QTest.keyClick(card.keeps[0], Qt.Key.Key_1)
    around.settle()
    assert around.desk.seen.conflicts == 2


def test_a_third_is_written_in_place_and_stands(around: Around, page: TeamPage) -> None:
    card = disagree(around, page)
    press(around, Qt.Key.Key_3)
    assert card.third.field.hasFocus()
    assert card.third.field.toPlainText() in (OURS, THEIRS)
    card.third.field.selectAll()
    QTest.keyClicks(card.third.field, "Seen 3 times, 1 of them late.")
    assert around.desk.seen.conflicts == 1
    assert not around.room.unkept.is_empty
    press(around, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert around.desk.seen.conflicts == 0
    assert first_note(around) == "Seen 3 times, 1 of them late."
    assert around.room.unkept.is_empty


def test_what_was_typed_for_a_third_is_there_again_after_esc(
    around: Around, page: TeamPage
) -> None:
    card = disagree(around, page)
    press(around, Qt.Key.Key_3)
    QTest.keyClicks(card.third.field, " We agreed.")
    press(around, Qt.Key.Key_Escape)
    assert card.keeps[0].hasFocus()
    assert around.room.unkept.is_empty
    press(around, Qt.Key.Key_3)
    assert card.third.field.toPlainText().endswith(" We agreed.")


def test_esc_leaves_one_for_now_and_it_can_be_taken_up_again(
    around: Around, page: TeamPage
) -> None:
    disagree(around, page, notes=2)
    press(around, Qt.Key.Key_Escape)
    press(around, Qt.Key.Key_Escape)
    assert page.differences.settling.card is None
    assert around.desk.seen.conflicts == 2
    press(around, Qt.Key.Key_Space)
    assert card_of(page).keeps[0].hasFocus()


def test_an_undo_brings_the_disagreement_back_in_front(around: Around, page: TeamPage) -> None:
    subject = disagree(around, page, notes=2).conflict.subject
    press(around, Qt.Key.Key_1)
    around.desk.do(undo)
    around.settle()
    assert around.desk.seen.conflicts == 2
    assert card_of(page).conflict.subject == subject


def test_enter_settles_nothing(around: Around, page: TeamPage) -> None:
    disagree(around, page)
    press(around, Qt.Key.Key_Return)
    assert around.desk.seen.conflicts == 1


def test_what_was_settled_elsewhere_meanwhile_is_not_settled_over(
    around: Around, page: TeamPage
) -> None:
    card = disagree(around, page)
    clock = this_laptop()
    with opened(str(around.path), PASSPHRASE, clock=clock) as other:
        say("A third laptop says this.")(other, look(other, peer="").gathered, clock, COLLEAGUE)
    QTest.keyClick(card.keeps[0], Qt.Key.Key_1)
    around.settle()
    assert first_note(around) == "A third laptop says this."


def test_a_deletion_against_a_change_is_told_in_its_own_words(
    around: Around, page: TeamPage
) -> None:
    join_after(around, here=delete_first, there=say(THEIRS))
    page.focus_first()
    card = card_of(page)
    assert [side.words.shown.words for side in card.sides] == ["It is deleted", "It stays"]
    note = around.desk.seen.gathered.evidence[0]
    press(around, Qt.Key.Key_3)
    assert card.third.isHidden()
    press(around, Qt.Key.Key_1)
    assert note.id not in {item.id for item in kept(around.path, Evidence)}


def test_two_of_one_name_are_joined_only_when_somebody_says_so(
    around: Around, page: TeamPage
) -> None:
    join_after(around, here=add_c30, there=add_c30)
    assert len(_called_c30(around)) == 2
    _button(page, "They are one: keep these words").click()
    around.settle()
    assert len(_called_c30(around)) == 1
    assert sum(item.reference == "C30" for item in kept(around.path, CaseFile)) == 2


def test_two_of_one_name_may_be_left_as_they_are(around: Around, page: TeamPage) -> None:
    join_after(around, here=add_c30, there=add_c30)
    _button(page, "They are not the same: leave them").click()
    assert len(_called_c30(around)) == 2
    offered = (item for item in page.findChildren(QPushButton) if item.isVisible())
    assert not [item.text() for item in offered if item.text().startswith("They are one")]


def test_the_last_joining_says_who_did_how_much_and_is_taken_back(
    around: Around, page: TeamPage
) -> None:
    before = around.desk.seen.gathered.evidence[0].text
    join_after(around, here=nothing, there=say(THEIRS))
    assert page.differences.joining.isVisible()
    words = " ".join(label.text() for label in page.differences.joining.findChildren(QLabel))
    assert f"{COLLEAGUE} on {LAPTOP}, 1 deed." in words
    QTest.mouseClick(_button(page, "Take it back"), Qt.MouseButton.LeftButton)
    around.settle()
    assert first_note(around) == before
    assert not page.differences.joining.isVisible()


def test_a_joining_is_not_taken_back_once_something_was_kept_after_it(
    around: Around, page: TeamPage
) -> None:
    join_after(around, here=nothing, there=say(THEIRS))
    note = around.desk.seen.gathered.evidence[1]
    around.desk.do(partial(change, thing=note, text="Kept since."))
    around.settle()
    assert page.differences.joining.isVisible()
    assert not _button(page, "Take it back").isVisible()


def test_what_is_hidden_from_a_blind_auditor_is_not_among_the_disagreements(
    around: Around, page: TeamPage
) -> None:
    seen = around.desk.seen.gathered
    case_file = next(item for item in seen.case_files if item.reference == "C11")
    first = next(item for item in seen.audits if item.case_file == case_file.id)
    form = next(item for item in seen.forms if item.id == first.form)
    wanted = Started(case_file, form, Purpose.SECOND)
    around.desk.do(partial(start_audit, started=wanted))
    around.settle()
    blind = {item.id for item in around.desk.seen.gathered.evidence}
    blind -= {item.id for item in around.desk.seen.shown.evidence}
    assert blind

    def canary(here: Workspace, there: Gathered, clock: Clock, named: str) -> None:
        for note in there.evidence:
            if note.id in blind:
                change(here, note, clock=clock, named=named, text=f"Canary {named}")

    join_after(around, here=canary, there=canary)
    assert around.desk.seen.veil.left_out in _everything_said(page)
    assert "Canary" not in _everything_said(page)


def test_somebody_is_added_by_name(around: Around, page: TeamPage) -> None:
    QTest.keyClicks(page.adding.field, "Hanna Vale")
    QTest.keyClick(page.adding.field, Qt.Key.Key_Return)
    around.settle()
    assert "Hanna Vale" in {item.name for item in kept(around.path, Peer)}
    assert page.adding.field.text() == ""


def test_an_undertaking_is_kept_as_it_is_typed_and_told_in_words(
    around: Around, page: TeamPage
) -> None:
    card = _person(page, COLLEAGUE)
    QTest.mouseClick(card.toggle, Qt.MouseButton.LeftButton)
    assert card.details is not None
    field = card.details.fields["undertaking_on"].focusProxy()
    assert field is not None
    QTest.keyClicks(field, "9/6/2026")
    QTest.keyClick(field, Qt.Key.Key_Return)
    around.settle()
    assert card.state.text().startswith("Undertaking given 9 June 2026.")


def test_somebody_else_sits_down_here_and_the_laptop_remembers(
    around: Around, page: TeamPage
) -> None:
    card = _person(page, COLLEAGUE)
    QTest.mouseClick(card.here, Qt.MouseButton.LeftButton)
    around.settle()
    me = around.desk.seen.me
    assert me is not None
    assert me.name == COLLEAGUE
    assert me.id in around.room.settings.choices.people.values()
    assert _person(page, COLLEAGUE).tags[0].text() == "you"


def _called_c30(around: Around) -> list[str]:
    return [item.id for item in around.desk.seen.shown.case_files if item.reference == "C30"]


def _button(page: QWidget, words: str) -> QPushButton:
    return next(item for item in page.findChildren(QPushButton) if item.text() == words)


def _person(page: TeamPage, name: str) -> PersonCard:
    return next(item for item in page.findChildren(PersonCard) if item.called == name)


def _everything_said(page: QWidget) -> str:
    parts = page.findChildren(QWidget)
    names = [f"{part.accessibleName()} {part.accessibleDescription()}" for part in parts]
    return " ".join((*names, *(label.text() for label in page.findChildren(QLabel))))
