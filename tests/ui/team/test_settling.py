"""Settling what laptops disagree on by real clicks and keys, one after the other."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from peeraudit.core.evidence import Evidence
from peeraudit.operations.clock import this_laptop
from peeraudit.operations.opening import opened
from peeraudit.operations.sample import PASSPHRASE
from peeraudit.operations.seeing import look
from peeraudit.operations.undo import undo
from peeraudit.ui.desk import Desk
from peeraudit.ui.look.roles import PROPERTY, Role
from peeraudit.ui.pages.team import TeamPage
from peeraudit.ui.team.conflict_card import ConflictCard
from peeraudit.ui.team.third import NOT_SETTLED, PUT_BY
from tests.ui.conftest import Around
from tests.ui.opened import kept
from tests.ui.pages.apart import (
    COLLEAGUE,
    LAPTOP,
    Rewrites,
    Says,
    at_team,
    delete_first,
    first_note,
    join_after,
    press,
)

OURS, THEIRS = "They listen to children.", "They listen to their carers."


@pytest.fixture
def page(around: Around) -> TeamPage:
    return at_team(around)


def disagree(around: Around, page: TeamPage, *, notes: int = 1) -> ConflictCard:
    join_after(around, here=Says(OURS, notes=notes), there=Says(THEIRS, notes=notes))
    page.focus_first()
    return card_of(page)


def card_of(page: TeamPage) -> ConflictCard:
    card = page.differences.settling.card
    assert card is not None
    return card


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


def test_no_side_is_put_forward(around: Around, page: TeamPage) -> None:
    card = disagree(around, page)
    assert {button.property(PROPERTY) for button in card.keeps} == {Role.PLAIN.value}


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


def test_twenty_disagreements_take_one_key_each(around: Around, page: TeamPage) -> None:
    disagree(around, page, notes=20)
    assert around.desk.seen.conflicts == 20
    for left in range(19, -1, -1):
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


def test_what_could_not_even_be_asked_is_settled_by_the_next_press(
    around: Around, page: TeamPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise RuntimeError("No challenge is open.")

    disagree(around, page)
    settling = page.differences.settling
    with monkeypatch.context() as patch:
        patch.setattr(Desk, "do", refuse)
        with pytest.raises(RuntimeError):
            settling.take("a")
    press(around, Qt.Key.Key_1)
    assert around.desk.seen.conflicts == 0


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


def test_what_was_typed_for_a_third_waits_while_it_is_left_for_now(
    around: Around, page: TeamPage
) -> None:
    first = disagree(around, page, notes=2).conflict
    press(around, Qt.Key.Key_3)
    QTest.keyClicks(card_of(page).third.field, " We agreed.")
    assert page.unfinished == NOT_SETTLED
    for _ in range(3):
        press(around, Qt.Key.Key_Escape)
    assert page.differences.settling.card is None
    assert page.unfinished == PUT_BY
    press(around, Qt.Key.Key_Space)
    card = card_of(page)
    assert card.conflict == first
    press(around, Qt.Key.Key_3)
    assert card.third.field.toPlainText().endswith(" We agreed.")
    card.third.field.selectAll()
    QTest.keyClick(card.third.field, Qt.Key.Key_Delete)
    press(around, Qt.Key.Key_Escape)
    assert page.unfinished == ""


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


def test_an_undo_brings_the_disagreement_back_in_front_as_it_was_said(
    around: Around, page: TeamPage
) -> None:
    before = disagree(around, page, notes=2).conflict
    press(around, Qt.Key.Key_1)
    around.desk.do(undo)
    around.settle()
    assert around.desk.seen.conflicts == 2
    assert card_of(page).conflict == before


def test_paragraphs_that_begin_alike_are_settled_one_after_the_other(
    around: Around, page: TeamPage
) -> None:
    alike = dict.fromkeys(("background", "standing"), "We came to learn as much as to help.")
    join_after(
        around,
        here=Rewrites({name: f"{words} Thank you." for name, words in alike.items()}),
        there=Rewrites({name: f"{words} Goodbye." for name, words in alike.items()}),
    )
    page.focus_first()
    first = card_of(page).conflict
    press(around, Qt.Key.Key_Escape)
    second = card_of(page).conflict
    assert second.subject == first.subject == "the paragraph “We came to learn as much…”: text"
    assert {first.reference, second.reference} == {"passage background", "passage standing"}
    press(around, Qt.Key.Key_1)
    assert page.differences.settling.card is None
    press(around, Qt.Key.Key_Space)
    assert card_of(page).conflict == first
    press(around, Qt.Key.Key_1)
    assert around.desk.seen.conflicts == 0


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
        Says("A third laptop says this.")(other, look(other, peer="").gathered, clock, COLLEAGUE)
    QTest.keyClick(card.keeps[0], Qt.Key.Key_1)
    around.settle()
    assert first_note(around) == "A third laptop says this."


def test_a_deletion_against_a_change_is_told_in_its_own_words(
    around: Around, page: TeamPage
) -> None:
    join_after(around, here=delete_first, there=Says(THEIRS))
    page.focus_first()
    card = card_of(page)
    assert [side.words.shown.words for side in card.sides] == ["It is deleted", "It stays"]
    note = around.desk.seen.gathered.evidence[0]
    press(around, Qt.Key.Key_3)
    assert card.third.isHidden()
    press(around, Qt.Key.Key_1)
    assert note.id not in {item.id for item in kept(around.path, Evidence)}
