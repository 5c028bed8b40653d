"""A challenge from its first page to its letter, by keys and clicks in the program's window."""

from pytestqt.qtbot import QtBot

from peeraudit.ui.look.look import Looks
from peeraudit.ui.settings import Settings
from tests.conftest import Type
from tests.journeys.screen import auditing, noting
from tests.journeys.screen.auditing import REASON, answer_everything, finish, start_audit
from tests.journeys.screen.by_hand import ByHand, by_hand
from tests.journeys.screen.first_steps import begin, fill_in, open_again


def audit_three(here: ByHand) -> None:
    start_audit(here, "C01")
    answer_everything(here, "2")
    finish(here)
    for case, digit in (("C02", "3"), ("C03", "1")):
        start_audit(here, case)
        auditing.grade_overall(here, digit)
        auditing.say_why(here, REASON)
        finish(here)


def test_draft(looks: Looks, settings: Settings, qtbot: QtBot, type_in: Type) -> None:
    with by_hand(looks, settings, qtbot) as here:
        begin(here)
        fill_in(here)
        audit_three(here)
        noting.capture_all(here)
        here.press("Alt+6")
        noting.make_finding(here, "workers know", "Workers know their young people well.")
        noting.make_finding(here, "plans say", "Give every step a date and a name.")
        noting.file_note(here, "advisers visit", "Workers know")
        noting.file_note(here, "supervision", "Workers know", "Shift+F")
        here.press("Alt+5")
        print(here.seen, list(__import__('tests.journeys.screen.by_hand',fromlist=['x']).rows_of(here.window.view.page('Evidence').list)), file=open("/tmp/j_out.txt","a"))
        here.press("Alt+7")
        print(here.seen, file=open("/tmp/j_out.txt","a"))
        here.press("Ctrl+Z")
        print(here.seen, file=open("/tmp/j_out.txt","a"))
        here.press("Ctrl+Shift+Z")
        print(here.seen, file=open("/tmp/j_out.txt","a"))
        here.press("Alt+8")
        here.close()
    with by_hand(looks, settings, qtbot) as here:
        open_again(here)
        print(here.seen, file=open("/tmp/j_out.txt","a"))
        here.press("Alt+6")
        print(here.seen, file=open("/tmp/j_out.txt","a"))
        here.close()
    from peeraudit.operations.places import own_folder
    path = own_folder() / "fellbridge-2026.peeraudit"
    for w in (("show", path), ("find", path, "young"), ("history", path, "F1a"), ("history", path, "C01/overall"), ("show", path, "C01")):
        a = type_in(*w)
        print(w, a.code, a.out, a.err, file=open("/tmp/j_out.txt","a"))
