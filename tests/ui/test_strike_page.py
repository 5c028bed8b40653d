"""Striking out: every place first, and only the word itself confirms."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from peeraudit.core.audit import Audit, FormInUse, Purpose
from peeraudit.core.blind import is_blind
from peeraudit.core.captured import Captured
from peeraudit.core.case_file import CaseFile
from peeraudit.core.challenge import Challenge
from peeraudit.operations.auditing import Started, start_audit
from peeraudit.operations.capturing import capture
from peeraudit.operations.clock import Clock
from peeraudit.store.workspace import Workspace
from peeraudit.ui.strike_page import StrikePage
from tests.ui.opened import OpenedWindow, SalutationField, kept

CANARY = "Wrenfield"


@pytest.fixture
def page(opened: OpenedWindow) -> StrikePage:
    field = SalutationField(opened)
    field.type(f"Dear {CANARY}")
    field.keep_now()
    opened.settle()
    field.hide()
    strike = next(each for each in opened.everywhere.actions if each.objectName() == "strike")
    strike.trigger()
    opened.settle()
    found = next(iter(opened.view.findChildren(StrikePage)))
    QTest.keyClicks(found.words, CANARY)
    opened.press(Qt.Key.Key_Return, on=found.words)
    return found


def _said(page: StrikePage) -> str:
    return "\n".join(each.text() for each in page.findChildren(QLabel) if each.isVisible())


def test_every_place_is_listed_before_anything_goes(page: StrikePage) -> None:
    assert "It stands in one place" in _said(page)
    assert f'challenge, salutation: "Dear {CANARY}"' in _said(page)
    assert not page.strike.isEnabled()


def test_enter_strikes_nothing_and_the_word_alone_confirms(
    opened: OpenedWindow, page: StrikePage
) -> None:
    QTest.keyClicks(page.why, "a name typed by mistake")
    for field in (page.words, page.why, page.confirm):
        opened.press(Qt.Key.Key_Return, on=field)
    assert not page.strike.isEnabled()
    page.why.setText("a name typed by mistake")
    QTest.keyClicks(page.confirm, "strik")
    assert not page.strike.isEnabled()
    QTest.keyClicks(page.confirm, "e")
    assert page.strike.isEnabled()
    assert [each.salutation for each in kept(opened.path, Challenge)] == [f"Dear {CANARY}"]


def test_struck_words_are_gone_from_screen_and_file(opened: OpenedWindow, page: StrikePage) -> None:
    QTest.keyClicks(page.why, "a name typed by mistake")
    QTest.keyClicks(page.confirm, "strike")
    opened.click(page.strike)
    assert CANARY not in opened.window.desk.seen.shown.challenge.salutation
    assert [each.salutation for each in kept(opened.path, Challenge)] != [f"Dear {CANARY}"]
    assert page.words.text() == ""
    assert CANARY not in _said(page)


def test_a_reason_that_says_the_words_is_refused(opened: OpenedWindow, page: StrikePage) -> None:
    QTest.keyClicks(page.why, f"{CANARY} is a name")
    QTest.keyClicks(page.confirm, "strike")
    opened.click(page.strike)
    assert "The reason says the words" in _said(page)
    assert CANARY in opened.window.desk.seen.shown.challenge.salutation


def test_a_blind_second_auditor_sees_and_counts_only_what_they_may_and_strikes_all(
    opened: OpenedWindow, page: StrikePage
) -> None:
    first, second, *_ = opened.window.desk.seen.shown.team

    def deeds(workspace: Workspace, /, *, clock: Clock, named: str) -> None:
        del named
        with workspace.view() as view:
            form = view.fetch(FormInUse)[0]
            read = {audit.case_file for audit in view.fetch(Audit) if is_blind(audit)}
            case = next(item for item in view.fetch(CaseFile) if item.id not in read)
        note = Captured(f"{CANARY} noted there", source=case.id)
        capture(workspace, note, clock=clock, named=first.name)
        started = Started(case, form, Purpose.SECOND, (second,))
        start_audit(workspace, started, clock=clock, named=second.name)

    opened.window.desk.do(deeds)
    opened.settle()
    opened.click(page.look)
    assert "It stands in 2 places\n" in _said(page)
    opened.window.desk.speak_as(second.id)
    opened.settle()
    opened.click(page.look)
    assert "It stands in one place that you may see" in _said(page)
    assert "Where it stands there, it is struck out as well." in _said(page)
    assert "noted there" not in _said(page)
    QTest.keyClicks(page.why, "a name typed by mistake")
    QTest.keyClicks(page.confirm, "strike")
    opened.click(page.strike)
    assert CANARY not in repr(opened.window.desk.seen.gathered)
