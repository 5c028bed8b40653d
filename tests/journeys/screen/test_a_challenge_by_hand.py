"""A challenge from its first page to its letter, by keys and clicks in the program's window."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from peeraudit.operations.places import own_folder
from peeraudit.ui.look.look import Looks
from peeraudit.ui.room import Stage
from peeraudit.ui.settings import Settings
from tests.conftest import Type
from tests.journeys.screen.auditing import (
    REASON,
    answer_everything,
    finish,
    grade_overall,
    say_why,
    start_audit,
)
from tests.journeys.screen.by_hand import ByHand, by_hand
from tests.journeys.screen.first_steps import CASES, FORM, HOST, ME, begin, fill_in, open_again
from tests.journeys.screen.noting import (
    KEPT,
    capture_all,
    file_note,
    make_finding,
    printed,
)

STRENGTH, AREA = "Workers know their young people well.", "Give every step a date and a name."


def audit_three(here: ByHand) -> None:
    """One file read whole, two graded overall with the reason typed; not one click."""
    start_audit(here, "C01")
    answer_everything(here, "2")
    finish(here)
    for case, digit, grade in (("C02", "3", "Grade 3, Requires"), ("C03", "1", "Grade 1, Outst")):
        start_audit(here, case)
        grade_overall(here, digit)
        say_why(here, REASON)
        assert grade in here.seen
        finish(here)


def find_on_the_wall(here: ByHand) -> None:
    """Two findings made of notes, and a note filed for and against the first."""
    here.go(Stage.FINDINGS)
    make_finding(here, STRENGTH, of="workers know")
    file_note(here, "advisers visit", under=STRENGTH, key="F")
    file_note(here, "supervision", under=STRENGTH, key="Shift+F")
    make_finding(here, AREA, of="plans say")


def take_back_and_do_again(here: ByHand) -> None:
    """On the letter's page the last finding goes from the paper with Ctrl+Z, and comes again."""
    here.go(Stage.LETTER)
    assert STRENGTH in printed(here)
    assert AREA in printed(here)
    here.press("Ctrl+Z")
    here.until(lambda: AREA not in printed(here))
    assert STRENGTH in printed(here)
    here.press("Ctrl+Shift+Z")
    here.until(lambda: AREA in printed(here))


def everything(here: ByHand) -> dict[Stage, list[str]]:
    """What the pages say of the work, each by its stage."""
    said: dict[Stage, list[str]] = {}
    for stage in (Stage.CASE_FILES, Stage.EVIDENCE, Stage.FINDINGS):
        here.go(stage)
        said[stage] = here.rows
    here.go(Stage.LETTER)
    here.until(lambda: bool(printed(here)))
    return said | {Stage.LETTER: printed(here).splitlines()}


def command_line_agrees(path: Path, type_in: Type, said: dict[Stage, list[str]]) -> None:
    """The same file, read by commands, says what the screen said."""
    shown = type_in("show", path).out
    assert shown.startswith(f"{HOST}\n")
    assert "3, 3 of them audited" in shown
    assert "10, 6 of them filed under no finding" in shown
    assert "2: 1 strength, 1 area for consideration" in shown
    assert f"Grades: {FORM}" in shown
    for words in KEPT:
        found = type_in("find", path, *words.replace("#", "").split(), "--kind", "note")
        assert found.out.splitlines()[-1] == "Found: 1.", words
        reference = found.out.split(",")[0]
        assert any(row.startswith(f"{reference}: {words}") for row in said[Stage.EVIDENCE])
    told = type_in("history", path, "C02/overall").out
    assert f"{ME} on " in told
    assert "answer 1: requires" in told
    assert f'"{REASON}"' in told
    assert "answer 2" not in told
    assert f'text 1: "{AREA}"' in type_in("history", path, "F2a").out
    assert type_in("verify", path).code == 0


def test_a_challenge_by_clicks_and_keys_alone_is_all_there_again_and_for_the_command_line(
    looks: Looks, settings: Settings, qtbot: QtBot, type_in: Type
) -> None:
    with by_hand(looks, settings, qtbot) as here:
        begin(here)
        fill_in(here)
        audit_three(here)
        capture_all(here)
        find_on_the_wall(here)
        take_back_and_do_again(here)
        before = everything(here)
        here.close()
    assert len(before[Stage.EVIDENCE]) == len(KEPT)
    audited = [f"Case: {case}. Audits: first done" for case in CASES]
    assert set(audited) <= set(before[Stage.CASE_FILES])
    with by_hand(looks, settings, qtbot) as again:
        open_again(again)
        assert everything(again) == before
        again.close()
    (path,) = own_folder().glob("*.peeraudit")
    command_line_agrees(path, type_in, before)
