"""Tab alone leads through a whole audit form, though what is far away is not made yet."""

from pytestqt.qtbot import QtBot

from peeraudit.operations.sample import PASSPHRASE
from peeraudit.ui.pages.audit import AuditPage
from peeraudit.ui.room import Stage
from tests.journeys.screen.auditing import FINISH
from tests.journeys.screen.by_hand import by_hand
from tests.journeys.screen.conftest import Laptop
from tests.journeys.screen.first_steps import open_again


def test_tab_comes_to_every_question_one_after_the_other(laptop: Laptop, qtbot: QtBot) -> None:
    laptop.seat("Bethan Lowrie")
    with by_hand(laptop.looks, laptop.settings, qtbot) as here:
        open_again(here, PASSPHRASE)
        here.go(Stage.AUDIT)
        here.tab_to("Audits")
        here.press("Return")
        assert here.window.view is not None
        page = here.window.view.page(Stage.AUDIT)
        assert isinstance(page, AuditPage)
        assert page.view.form is not None
        sheet = page.view.form.sheet
        here.tab_to(FINISH)
        came_to: list[str] = []
        for at in here.round(until=FINISH):
            came_to += [name for name in sheet.order if sheet.lines[name].text in at]
        assert list(dict.fromkeys(came_to)) == list(sheet.order)
        here.close()
