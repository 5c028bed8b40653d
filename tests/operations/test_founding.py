"""Founding: a challenge with all that was said of it, made whole or not at all."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from peeraudit.core.audit import FormInUse
from peeraudit.core.challenge import Challenge, ChallengeKind, KeyLine, Peer, Role, Theme
from peeraudit.core.challenge import ThemeKeyLine as Link
from peeraudit.core.errors import ChallengeError
from peeraudit.operations import founding
from peeraudit.operations.adding import use_form
from peeraudit.operations.check_forms import shipped_forms
from peeraudit.operations.clock import this_laptop
from peeraudit.operations.founding import Beginning, Line, Member, found_whole
from peeraudit.operations.opening import opened
from peeraudit.operations.redo import redoable, undoable
from peeraudit.operations.undo import NothingToUndo, undo
from peeraudit.operations.written_value import NotAValue
from peeraudit.store.verify import verify
from tests.operations.quick_keys import make_keys_quickly

ASKED = Challenge(
    id="c1", host="Fellbridge", kind=ChallengeKind.THEMATIC, first_day=date(2026, 11, 21)
)

WHOLE = Beginning(
    ASKED,
    team=(
        Member("Jonas Lindqvist", "Head of Practice", "Tolmarsh", "case auditor"),
        Member("  "),
        Member("Ruth Adeyemi", role="lead"),
    ),
    me=2,
    lines=(Line("Is help early?", ("Help", "Voice")), Line("Are children heard?", ("Voice",))),
    themes=("Help", "Voice", "Leaders"),
    forms=("whole-case",),
)


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    make_keys_quickly(monkeypatch)


def start(path: Path, beginning: Beginning) -> str:
    return found_whole(path, lambda: "correct horse", beginning=beginning, clock=this_laptop())


def test_everything_that_was_said_is_there_once_it_is_made(tmp_path: Path) -> None:
    path = tmp_path / "fellbridge.peeraudit"
    me = start(path, WHOLE)
    with opened(str(path), "correct horse", clock=this_laptop()) as store:
        with store.view() as view:
            (challenge,) = view.fetch(Challenge)
            team = view.fetch(Peer)
            lines = {item.id: item.wording for item in view.fetch(KeyLine)}
            themes = {item.id: item.title for item in view.fetch(Theme)}
            in_order = [
                item.title for item in sorted(view.fetch(Theme), key=lambda item: item.place)
            ]
            links = {
                (themes[item.theme], lines[item.key_line])
                for item in view.fetch(Link)
                if item.mapped
            }
            forms = [form.form for form in view.fetch(FormInUse)]
        assert verify(store.file) == ()
    assert (challenge.host, challenge.kind, challenge.first_day) == (
        "Fellbridge",
        ChallengeKind.THEMATIC,
        date(2026, 11, 21),
    )
    assert {(peer.name, peer.role, peer.letter) for peer in team} == {
        ("Ruth Adeyemi", Role.LEAD, "a"),
        ("Jonas Lindqvist", Role.CASE_AUDITOR, "b"),
    }
    assert next(peer.name for peer in team if peer.id == me) == "Ruth Adeyemi"
    assert in_order == ["Help", "Voice", "Leaders"]
    assert links == {
        ("Help", "Is help early?"),
        ("Voice", "Is help early?"),
        ("Voice", "Are children heard?"),
    }
    assert forms == ["whole-case"]


def test_a_host_alone_is_enough_and_whoever_starts_it_coordinates(tmp_path: Path) -> None:
    path = tmp_path / "fellbridge.peeraudit"
    start(path, Beginning(ASKED))
    with opened(str(path), "correct horse", clock=this_laptop()) as store, store.view() as view:
        (peer,) = view.fetch(Peer)
    assert (peer.name, peer.role) == ("Coordinator", Role.COORDINATOR)


def test_of_a_challenge_that_cannot_be_made_whole_nothing_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> str:
        raise ChallengeError("No room.")

    monkeypatch.setattr(founding, "use_form", refuse)
    with pytest.raises(ChallengeError, match="No room"):
        start(tmp_path / "fellbridge.peeraudit", WHOLE)
    assert list(tmp_path.iterdir()) == []


def test_a_challenge_that_ends_before_it_begins_is_not_made(tmp_path: Path) -> None:
    asked = replace(ASKED, first_day=date(2026, 11, 24), last_day=date(2026, 11, 23))
    with pytest.raises(NotAValue, match="The last day, 23 November 2026, is before the first"):
        start(tmp_path / "fellbridge.peeraudit", Beginning(asked))
    assert list(tmp_path.iterdir()) == []


def test_two_key_lines_of_the_same_wording_are_two(tmp_path: Path) -> None:
    path = tmp_path / "fellbridge.peeraudit"
    twice = (Line("Is help early?", ("Help",)), Line("Is help early?"))
    start(path, Beginning(ASKED, lines=twice, themes=("Help",)))
    with opened(str(path), "correct horse", clock=this_laptop()) as store, store.view() as view:
        assert sorted(item.code for item in view.fetch(KeyLine)) == ["K1", "K2"]
        assert len([item for item in view.fetch(Link) if item.mapped]) == 1


def test_what_a_challenge_was_started_with_is_not_undone(tmp_path: Path) -> None:
    path = tmp_path / "fellbridge.peeraudit"
    start(path, WHOLE)
    clock = this_laptop()
    with opened(str(path), "correct horse", clock=clock) as store:
        assert undoable(store, clock=clock, named="Ruth Adeyemi").words == ""
        with pytest.raises(NothingToUndo):
            undo(store, clock=clock, named="Ruth Adeyemi")


def test_a_form_taken_up_later_is_undone_and_named_by_its_title(tmp_path: Path) -> None:
    path = tmp_path / "fellbridge.peeraudit"
    start(path, WHOLE)
    clock = this_laptop()
    later = next(form for form in shipped_forms() if form.id not in WHOLE.forms)
    with opened(str(path), "correct horse", clock=clock) as store:
        use_form(store, later, clock=clock, named="Ruth Adeyemi")
        assert undoable(store, clock=clock, named="Ruth Adeyemi").words == f"new form {later.title}"
        undo(store, clock=clock, named="Ruth Adeyemi")
        assert redoable(store, clock=clock, named="Ruth Adeyemi").words == f"new form {later.title}"
        with store.view() as view:
            assert [form.form for form in view.fetch(FormInUse)] == ["whole-case"]
