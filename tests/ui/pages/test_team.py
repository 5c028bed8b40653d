"""The team page: people, the last joining, and what may be one and the same."""

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from peeraudit.core.audit import Purpose
from peeraudit.core.case_file import CaseFile
from peeraudit.core.challenge import Peer
from peeraudit.core.gathered import Gathered
from peeraudit.operations.adding import add_case_file
from peeraudit.operations.auditing import Started, start_audit
from peeraudit.operations.changing import change
from peeraudit.operations.clock import Clock
from peeraudit.store.workspace import Workspace
from peeraudit.ui.pages.team import STOPPED, TeamPage
from peeraudit.ui.team import standing
from peeraudit.ui.team.person_card import PersonCard
from tests.ui.conftest import Around
from tests.ui.held import held
from tests.ui.opened import kept
from tests.ui.pages.apart import (
    COLLEAGUE,
    LAPTOP,
    Says,
    at_team,
    first_note,
    join_after,
    nothing,
)

THEIRS = "They listen to their carers."


def add_c30(here: Workspace, _: Gathered, clock: Clock, named: str) -> None:
    add_case_file(here, clock=clock, named=named, reference="C30", status=f"as {named} has it")


@pytest.fixture
def page(around: Around) -> TeamPage:
    return at_team(around)


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
    _button(page, "They are not the same: leave them for now").click()
    assert len(_called_c30(around)) == 2
    offered = (item for item in page.findChildren(QPushButton) if item.isVisible())
    assert not [item.text() for item in offered if item.text().startswith("They are one")]


def test_what_was_left_is_offered_again_because_nothing_was_settled(
    around: Around, page: TeamPage
) -> None:
    join_after(around, here=add_c30, there=add_c30)
    _button(page, "They are not the same: leave them for now").click()
    again = at_team(around)
    assert _button(again, "They are one: keep these words").isVisible()


def test_the_last_joining_says_who_did_how_much_and_is_taken_back(
    around: Around, page: TeamPage
) -> None:
    before = around.desk.seen.gathered.evidence[0].text
    join_after(around, here=nothing, there=Says(THEIRS))
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
    join_after(around, here=nothing, there=Says(THEIRS))
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


def test_looking_up_what_differs_is_stopped_and_asked_for_again(
    around: Around, monkeypatch: pytest.MonkeyPatch
) -> None:
    with held(monkeypatch, standing, "disagreements") as looking:
        page = TeamPage(around.room)
        around.shown.append(page)
        page.show()
        looking.stop(around)
    assert STOPPED in {label.text() for label in page.findChildren(QLabel) if label.isVisible()}
    _button(page, "Look it up now").click()
    around.settle()
    assert STOPPED not in {label.text() for label in page.findChildren(QLabel) if label.isVisible()}
