"""Tab and Shift+Tab go through an audit as it is read, with what came to it after it was drawn."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from peeraudit.operations.sample import PASSPHRASE
from peeraudit.ui.audit.audit_view import AuditView
from peeraudit.ui.audit.behind import WHERE, WHY_NOT
from peeraudit.ui.audit.form_view import FormView
from peeraudit.ui.pages.audit import AuditPage
from peeraudit.ui.room import Stage
from tests.journeys.screen.auditing import FINISH
from tests.journeys.screen.by_hand import MOST_TABS, ByHand, by_hand
from tests.journeys.screen.conftest import Laptop
from tests.journeys.screen.first_steps import open_again

CASE = "C23"
"""A case file that is audited by a long form, most of it yes or no."""

STRIP = "Capture a note"


def at_case(here: ByHand) -> AuditView:
    """The audit of the case file, by keys."""
    open_again(here, PASSPHRASE)
    here.go(Stage.AUDIT)
    here.tab_to("Audits")
    while CASE not in here.row:
        here.press("Down")
    here.press("Return")
    page = here.page
    assert isinstance(page, AuditPage)
    return page.view


def go_to(here: ByHand, question: str) -> FormView:
    """Go on by Enter, whatever is answered already, to a question of the form."""
    assert isinstance(here.page, AuditPage)
    form = here.page.view.form
    assert form is not None
    form.go(question)
    here.settle()
    return form


def test_a_box_that_opens_with_an_answer_is_next(laptop: Laptop, qtbot: QtBot) -> None:
    laptop.seat("Rosalind Tarrant")
    with by_hand(laptop.looks, laptop.settings, qtbot) as here:
        at_case(here)
        go_to(here, "chronology")
        here.press("6", "Tab")
        assert here.at == WHY_NOT
        here.press("Tab", "Tab")
        genogram = here.group
        assert "genogram" in genogram
        here.press("6", "Tab")
        assert (here.at, here.focused.accessibleDescription()) == (WHY_NOT, genogram)
        here.press("Tab")
        assert (here.at, here.focused.accessibleDescription()) == (WHERE, genogram)
        here.press("Tab")
        assert "about this child" in here.group
        here.press("Shift+Backtab", "Shift+Backtab")
        assert (here.at, here.focused.accessibleDescription()) == (WHY_NOT, genogram)
        here.close()


@pytest.mark.parametrize("width", [1366, 683])
def test_the_whole_round_is_as_it_is_read_both_ways(
    laptop: Laptop, qtbot: QtBot, width: int
) -> None:
    laptop.seat("Rosalind Tarrant")
    with by_hand(laptop.looks, laptop.settings, qtbot) as here:
        here.window.resize(width, 768)
        view = at_case(here)
        go_to(here, "genogram")
        here.tab_to(FINISH)
        here.press("Space")
        here.tab_to(STRIP)
        on = _stops(here, Qt.Key.Key_Tab)
        assert _places(on, view) == sorted(_places(on, view))
        back = _stops(here, Qt.Key.Key_Backtab)
        assert back[:-1] == on[-2::-1]
        here.close()


def test_a_held_tab_leaves_out_no_question(laptop: Laptop, qtbot: QtBot) -> None:
    laptop.seat("Rosalind Tarrant")
    with by_hand(laptop.looks, laptop.settings, qtbot) as here:
        at_case(here)
        form = go_to(here, "chronology")
        came_to = ["chronology"]
        for _ in range(30):
            QTest.keyClick(here.focused, Qt.Key.Key_Tab)
            came_to.append(form.at)
        order = form.sheet.order
        met = list(dict.fromkeys(came_to))
        assert len(met) > 10
        assert met == list(order[order.index("chronology") :][: len(met)])
        here.close()


def _stops(here: ByHand, key: Qt.Key) -> list[QWidget]:
    """What has the focus one after the other until one is in the strip again."""
    found: list[QWidget] = []
    while not found or here.at != STRIP:
        assert len(found) < MOST_TABS, [each.accessibleName() for each in found]
        QTest.keyClick(here.focused, key)
        here.qtbot.wait(1)
        found.append(here.focused)
    return found


def _places(stops: list[QWidget], view: AuditView) -> list[int]:
    """In which part of the page each is: its head, the sections, a question, the end, beside."""
    assert view.form is not None
    cards = [view.form.cards.card(name) for name in view.form.sheet.order]
    parts = [view.head, view.sections, *cards, view.ending, view.beside]
    return [at for each in stops for at, part in enumerate(parts) if part.isAncestorOf(each)]
