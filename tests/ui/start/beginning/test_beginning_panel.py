"""Starting a challenge: a host and a passphrase are enough, and no mouse is needed."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from peeraudit.core.challenge import ChallengeKind, Role
from peeraudit.operations import drives
from peeraudit.operations.drives import Drives, Lies
from peeraudit.operations.places import own_folder
from tests.ui.start.beginning.stepping import PASSPHRASE, enter, finish, go_on
from tests.ui.start.conftest import Front


def problem(front: Front) -> str:
    assert front.page.beginning.problem.isVisible()
    assert not front.is_in
    return front.page.beginning.problem.words


def test_a_host_and_a_passphrase_are_enough_without_the_mouse(begun: Front) -> None:
    begun.type("Fellbridge")
    go_on(begun, 3)
    finish(begun)
    seen = begun.window.desk.seen
    assert seen.shown.challenge.host == "Fellbridge"
    assert seen.me is not None
    assert seen.me.name == "Coordinator"
    today = date.today()  # noqa: DTZ011 - as the page proposes it
    (path,) = own_folder().glob(f"challenge-{today:%Y-%m-%d}-*.peeraudit")
    assert begun.settings.choices.recent == (str(path),)
    assert str(path) in begun.seen
    assert {form.form for form in seen.shown.forms} == {
        "audit-validation",
        "pathway-plan",
        "whole-case",
    }


def test_everything_typed_in_the_steps_is_in_the_challenge(begun: Front) -> None:
    begun.type("Fellbridge")
    begun.button("Thematic").click()
    panel = begun.page.beginning
    panel.visit.first.setFocus()
    enter(begun, "24 November 2026", "26/11/2026", "Ruth Adeyemi", "Director of Children")
    begun.settle()
    assert "Tuesday 24 November 2026" in begun.seen
    go_on(begun)
    enter(begun, "Ann Hughes", "Head of Practice", "Tolmarsh")
    begun.settle()
    enter(begun, "Jonas Lindqvist")
    begun.settle()
    go_on(begun)
    enter(begun, "Help", "Voice")
    panel.lines.line_fields[0].setFocus()
    begun.type("How early do families get help?")
    begun.settle()
    begun.button("Voice").click()
    go_on(begun)
    finish(begun)
    shown = begun.window.desk.seen.shown
    challenge = shown.challenge
    (recent,) = begun.settings.choices.recent
    assert Path(recent).stem.startswith("challenge-2026-11-24-")
    assert challenge.kind is ChallengeKind.THEMATIC
    assert (challenge.first_day, challenge.last_day) == (date(2026, 11, 24), date(2026, 11, 26))
    assert challenge.director_name == "Ruth Adeyemi"
    assert [(peer.name, peer.role) for peer in shown.team] == [
        ("Ann Hughes", Role.COORDINATOR),
        ("Jonas Lindqvist", Role.PEER),
    ]
    me = begun.window.desk.seen.me
    assert me is not None
    assert me.name == "Ann Hughes"
    assert [theme.title for theme in shown.themes] == ["Help", "Voice"]
    (line,) = shown.key_lines
    assert line.wording == "How early do families get help?"
    titles = {theme.id: theme.title for theme in shown.themes}
    links = [titles[link.theme] for link in shown.theme_key_lines if link.mapped]
    assert links == ["Voice"]


def test_a_name_somebody_typed_stays_and_the_page_says_who_can_read_it(begun: Front) -> None:
    go_on(begun, 3)
    keep = begun.page.beginning.last.keep
    assert "Anybody who sees the folder can read this name" in begun.seen
    keep.name.setText("autumn")
    begun.click("Back")
    go_on(begun)
    assert keep.keeping.path.name == "autumn.peeraudit"


def test_esc_asks_nothing_and_loses_nothing(begun: Front) -> None:
    begun.type("Fellbridge")
    go_on(begun)
    begun.type("Ann Hughes")
    begun.press(Qt.Key.Key_Escape)
    assert begun.page.panel is begun.page.home
    begun.press(Qt.Key.Key_N, ctrl=True)
    begun.qtbot.waitUntil(lambda: "step 2 of 4" in begun.seen)
    assert begun.page.beginning.visit.host.text() == "Fellbridge"
    assert begun.page.beginning.team.people.rows[0].first.text() == "Ann Hughes"


def test_each_step_goes_back_and_can_be_skipped(begun: Front) -> None:
    for number in (2, 3, 4):
        begun.click("Skip")
        assert f"step {number} of 4" in begun.seen
    for number in (3, 2, 1):
        begun.click("Back")
        assert f"step {number} of 4" in begun.seen
    begun.click("Back")
    assert begun.page.panel is begun.page.home


def test_without_a_passphrase_or_with_two_that_differ_nothing_is_made(begun: Front) -> None:
    go_on(begun, 4)
    assert problem(begun) == "The challenge has no passphrase yet. Type one."
    keep = begun.page.beginning.last.keep
    assert QApplication.focusWidget() is keep.secret.field
    enter(begun, PASSPHRASE)
    keep.again.setFocus()
    enter(begun, "another")
    assert problem(begun).startswith("The two passphrases differ.")
    assert QApplication.focusWidget() is keep.again.field
    begun.settle()
    assert not own_folder().exists()


def test_a_day_that_cannot_be_read_is_asked_for_where_it_was_typed(begun: Front) -> None:
    visit = begun.page.beginning.visit
    visit.first.setFocus()
    begun.type("soon")
    begun.click("Next")
    begun.settle()
    assert problem(begun) == "A day is not right yet. Mend it, or leave it blank."
    assert '"soon" is not a date.' in begun.seen
    assert "step 1 of 4" in begun.seen
    assert QApplication.focusWidget() is visit.first.field
    visit.first.field.clear()
    begun.click("Next")
    begun.settle()
    assert "step 2 of 4" in begun.seen


def test_a_last_day_before_the_first_is_asked_for_where_it_was_typed(begun: Front) -> None:
    visit = begun.page.beginning.visit
    visit.first.setFocus()
    enter(begun, "24 November 2026", "23 November 2026")
    begun.settle()
    wrong = "The last day, 23 November 2026, is before the first, 24 November 2026."
    assert wrong in begun.seen
    go_on(begun)
    begun.settle()
    assert "step 1 of 4" in begun.seen
    assert QApplication.focusWidget() is visit.last.field
    visit.last.field.selectAll()
    begun.type("26 November 2026")
    go_on(begun)
    begun.settle()
    assert "step 2 of 4" in begun.seen


def test_a_passphrase_is_there_again_after_esc_and_not_to_be_read(begun: Front) -> None:
    go_on(begun, 3)
    keep = begun.page.beginning.last.keep
    enter(begun, PASSPHRASE)
    keep.again.setFocus()
    begun.type(PASSPHRASE)
    begun.click("Show passphrase")
    begun.press(Qt.Key.Key_Escape)
    begun.press(Qt.Key.Key_N, ctrl=True)
    begun.qtbot.waitUntil(lambda: "step 4 of 4" in begun.seen)
    assert keep.lacking is None
    assert keep.secret.field.displayText() != PASSPHRASE
    go_on(begun)
    begun.qtbot.waitUntil(lambda: begun.is_in, timeout=10_000)
    begun.settle()


def test_a_folder_that_is_not_on_this_laptop_is_refused(
    begun: Front, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(drives, "this_laptops_drives", lambda: Drives(lambda _: Lies.NETWORK))
    go_on(begun, 3)
    keep = begun.page.beginning.last.keep
    keep.folder.show_path(tmp_path)
    for secret in (keep.secret, keep.again):
        secret.field.setText(PASSPHRASE)
    go_on(begun)
    begun.settle()
    assert problem(begun).startswith(f"{tmp_path} lies on a network drive.")
    assert list(tmp_path.glob("*.peeraudit")) == []


def test_a_name_that_is_taken_gets_a_figure_and_is_never_written_over(
    begun: Front, tmp_path: Path
) -> None:
    go_on(begun, 3)
    keep = begun.page.beginning.last.keep
    keep.folder.show_path(tmp_path)
    keep.name.setText("taken")
    (tmp_path / "taken.peeraudit").write_text("somebody else's")
    for secret in (keep.secret, keep.again):
        secret.field.setText(PASSPHRASE)
    go_on(begun)
    begun.settle()
    assert "is there already" in problem(begun)
    assert (tmp_path / "taken.peeraudit").read_text() == "somebody else's"


def test_tab_goes_through_the_rows_as_they_are_read(begun: Front) -> None:
    go_on(begun, 2)
    lines = begun.page.beginning.lines
    enter(begun, "Help", "Voice")
    begun.settle()
    stops = [lines.theme_fields[0]]
    stops[0].setFocus()
    names: list[str] = []
    for _ in range(8):
        begun.press(Qt.Key.Key_Tab)
        at = QApplication.focusWidget()
        assert at is not None
        names.append(at.accessibleName())
    assert names == [
        "Theme 2",
        "Theme 3",
        "Add a theme",
        "Key line 1",
        "Help",
        "Voice",
        "Add a key line",
        "Back",
    ]
