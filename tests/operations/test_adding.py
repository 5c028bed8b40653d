"""Things added on screen: each has what the team would have given it by hand, and keeps it."""

from dataclasses import replace
from pathlib import Path

import pytest

from peeraudit.core.audit import FormInUse
from peeraudit.core.case_file import CaseFile
from peeraudit.core.challenge import Challenge, ChallengeKind, KeyLine, Peer, Role, Theme
from peeraudit.core.evidence import ReadDocument
from peeraudit.core.passage import KnownWord
from peeraudit.core.safeguarding import SafeguardingStop
from peeraudit.core.timetable import Session, SessionKind, SessionState
from peeraudit.core.tip import TopTip
from peeraudit.operations.adding import (
    add_case_file,
    add_document,
    add_key_line,
    add_known_word,
    add_oneself,
    add_peer,
    add_session,
    add_stop,
    add_theme,
    add_tip,
    use_form,
)
from peeraudit.operations.check_forms import shipped_forms
from peeraudit.operations.clock import this_laptop
from peeraudit.operations.deleting import delete_things
from peeraudit.operations.gathering import gather
from peeraudit.operations.opening import opened
from peeraudit.operations.redo import NOTHING, undoable
from peeraudit.operations.start import start_challenge
from peeraudit.operations.undo import NothingToUndo, undo
from peeraudit.operations.written_value import NotAValue
from peeraudit.store.verify import verify
from tests.operations.apart import Laptop, apart
from tests.operations.audit_room import form
from tests.operations.desk import by, deeds, next_undo
from tests.store.shelf import Shelf


def test_a_peer_gets_the_next_letter_never_one_that_was_given(shelf: Shelf) -> None:
    with apart(shelf) as (ours, theirs):
        mina = add_peer(
            ours.workspace,
            clock=ours.clock,
            named=ours.peer.name,
            name="Mina Okafor",
            role=Role.CASE_AUDITOR,
        )
        assert ours.fetch(Peer, mina).letter == "c"
        assert next_undo(ours) == "new peer Mina Okafor"
        ours.undo()
        assert not ours.has(Peer, mina)
        tomas = add_peer(
            theirs.workspace, clock=theirs.clock, named=theirs.peer.name, name="Tomas Reyes"
        )
        assert ours.fetch(Peer, tomas).letter == "d"
        delete_things(ours.workspace, (ours.fetch(Peer, tomas),), **by(ours))
        ada = add_peer(ours.workspace, clock=ours.clock, named=ours.peer.name, name="Ada Quist")
        assert ours.fetch(Peer, ada).letter == "e"


def test_who_joins_the_team_has_done_so_themselves_and_stays_whatever_is_undone(
    shelf: Shelf,
) -> None:
    with apart(shelf) as (_, theirs):
        mina = add_oneself(
            theirs.workspace, clock=theirs.clock, name=" Mina Okafor ", role=Role.CASE_AUDITOR
        )
        joined = theirs.fetch(Peer, mina)
        assert (joined.name, joined.role, joined.letter) == ("Mina Okafor", Role.CASE_AUDITOR, "c")
        hers = replace(theirs, peer=joined)
        assert next_undo(hers) == ""
        with pytest.raises(NothingToUndo):
            hers.undo()
        add_tip(hers.workspace, clock=hers.clock, named="Mina Okafor", text="Listen.")
        assert next_undo(hers) == "new tip 1"
        hers.undo()
        with pytest.raises(NothingToUndo):
            hers.undo()
        assert theirs.fetch(Peer, mina) == joined
        add_tip(hers.workspace, clock=hers.clock, named="Mina Okafor", text="Write it down.")


@pytest.mark.parametrize("name", ["", "  ", "ruth  ADEYEMI"])
def test_nobody_joins_the_team_without_a_name_or_twice(shelf: Shelf, name: str) -> None:
    with apart(shelf) as (ours, _):
        before = deeds(ours)
        with pytest.raises(NotAValue, match=r"no name|is on the team already"):
            add_oneself(ours.workspace, clock=ours.clock, name=name)
        assert deeds(ours) == before


def test_what_has_a_place_comes_last(shelf: Shelf) -> None:
    with apart(shelf, Theme(id="t", title="Practice", place="000004")) as (ours, theirs):
        add_theme(ours.workspace, clock=ours.clock, named=ours.peer.name, title="Partners")
        add_theme(theirs.workspace, clock=theirs.clock, named=theirs.peer.name, title="Leadership")
        for text in ("Listen.", "Write it down."):
            add_tip(ours.workspace, clock=ours.clock, named=ours.peer.name, text=text)
        assert next_undo(ours) == "new tip 2"
        with ours.workspace.view() as view:
            found = gather(view)
        assert [item.title for item in found.themes] == ["Practice", "Partners", "Leadership"]
        assert [item.text for item in found.tips] == ["Listen.", "Write it down."]
        assert ours.fetch(TopTip, found.tips[0].id).place < found.tips[1].place


def test_a_key_line_has_its_own_code_or_the_next(shelf: Shelf) -> None:
    def code(laptop: Laptop, **values: str) -> str:
        name = add_key_line(laptop.workspace, clock=laptop.clock, named=laptop.peer.name, **values)
        return laptop.fetch(KeyLine, name).code

    with apart(shelf) as (ours, _):
        assert code(ours, wording="Do plans change lives?") == "K1"
        assert code(ours, wording="Voice", code="k7") == "k7"
        assert code(ours) == "K8"
        ours.undo()
        assert code(ours) == "K9"


def test_sessions_are_planned_and_documents_listed_under_new_references(shelf: Shelf) -> None:
    with apart(shelf, Session(id="s", reference="S11a")) as (ours, theirs):
        planned = add_session(
            theirs.workspace,
            clock=theirs.clock,
            named=theirs.peer.name,
            title="Carers",
            kind=SessionKind.FOCUS_GROUP,
        )
        read = add_document(
            ours.workspace, clock=ours.clock, named=ours.peer.name, title="Sufficiency plan"
        )
        session = ours.fetch(Session, planned)
        assert (session.reference, session.state) == ("S12b", SessionState.PLANNED)
        assert ours.fetch(ReadDocument, read).reference == "D1a"
        assert next_undo(ours) == "new document D1a"


def test_a_case_file_with_a_reference_that_is_there_is_added_and_told(shelf: Shelf) -> None:
    with apart(shelf) as (ours, _):
        first = add_case_file(
            ours.workspace, clock=ours.clock, named=ours.peer.name, reference="C07", reserve=True
        )
        assert first.also_called == ""
        assert ours.fetch(CaseFile, first.id).reserve
        second = add_case_file(
            ours.workspace, clock=ours.clock, named=ours.peer.name, reference=" C07 "
        )
        assert second.also_called == "There is a case file C07 already."
        assert ours.fetch(CaseFile, second.id).reference == "C07"


@pytest.mark.parametrize("reference", ["", "Kayleigh 2012", "c-7", "1234567890"])
def test_what_might_name_a_child_is_no_reference(shelf: Shelf, reference: str) -> None:
    with apart(shelf) as (ours, _):
        before = deeds(ours)
        with pytest.raises(NotAValue, match="too short for a name or the host's number"):
            add_case_file(
                ours.workspace, clock=ours.clock, named=ours.peer.name, reference=reference
            )
        assert deeds(ours) == before


def test_what_says_nothing_is_not_added(shelf: Shelf) -> None:
    with apart(shelf) as (ours, _):
        before = deeds(ours)
        for add in (add_peer, add_theme, add_tip, add_document, add_stop):
            with pytest.raises(NotAValue, match="There is no"):
                add(ours.workspace, clock=ours.clock, named=ours.peer.name)
        with pytest.raises(NotAValue):
            add_known_word(ours.workspace, " \x00", **by(ours))
        assert deeds(ours) == before


def test_a_stop_is_added_as_it_was_seen(shelf: Shelf) -> None:
    with apart(shelf, CaseFile(id="c7", reference="C07")) as (ours, _):
        name = add_stop(
            ours.workspace,
            clock=ours.clock,
            named=ours.peer.name,
            about="c7",
            what_was_seen="Alone at night.",
        )
        stop = ours.fetch(SafeguardingStop, name)
        assert (stop.about, stop.what_was_seen, stop.is_open) == ("c7", "Alone at night.", True)
        assert next_undo(ours) == "new stop C07"


def test_a_word_is_known_once_and_again_after_an_undo(shelf: Shelf) -> None:
    with apart(shelf) as (ours, theirs):
        word = add_known_word(ours.workspace, "Fellbridge", **by(ours))
        before = deeds(ours)
        assert add_known_word(theirs.workspace, " Fellbridge ", **by(theirs)) == word
        assert deeds(ours) == before
        ours.undo()
        add_known_word(theirs.workspace, "Fellbridge", **by(theirs))
        assert ours.fetch(KnownWord, word).text == "Fellbridge"
        assert ours.conflicts() == ()


def test_a_form_in_use_is_frozen_whole_and_once(shelf: Shelf) -> None:
    with apart(shelf) as (ours, theirs):
        for offered in (*shipped_forms(), form()):
            name = use_form(ours.workspace, offered, **by(ours))
            before = deeds(ours)
            assert use_form(theirs.workspace, offered, **by(theirs)) == name
            assert deeds(ours) == before
            in_use = ours.fetch(FormInUse, name)
            with ours.workspace.view() as view:
                assert view.piece(in_use.digest).decode() == offered.text
                template = (gather(view).templates or {})[name]
            assert (template.id, in_use.title) == (offered.id, offered.title)
        assert verify(ours.workspace.file) == ()


def test_a_challenge_starts_with_all_that_is_known_of_it(tmp_path: Path) -> None:
    path, clock = tmp_path / "fellbridge-2026.peeraudit", this_laptop()
    known = Challenge(id="c", host="Fellbridge", kind=ChallengeKind.THEMATIC)
    founder = Peer(id="p", name=" Ruth Adeyemi ", job_title="Director", role=Role.LEAD)
    start_challenge(path, lambda: "x" * 12, challenge=known, founder=founder, clock=clock)
    with opened(str(path), "x" * 12, clock=clock) as workspace:
        with workspace.view() as view:
            found = gather(view)
        assert found.challenge == known
        (ruth,) = found.team
        assert (ruth.name, ruth.letter, ruth.role, ruth.job_title) == (
            "Ruth Adeyemi",
            "a",
            Role.LEAD,
            "Director",
        )
        assert undoable(workspace, clock=clock, named="") == NOTHING
        with pytest.raises(NothingToUndo):
            undo(workspace, clock=clock, named="")
        add_peer(workspace, clock=clock, named="", name="Jonas Lindqvist")
        with workspace.view() as view:
            assert [peer.letter for peer in gather(view).team] == ["a", "b"]
        assert verify(workspace.file) == ()


def test_a_challenge_started_by_nobody_leaves_no_file(tmp_path: Path) -> None:
    path = tmp_path / "a.peeraudit"
    with pytest.raises(NotAValue, match="has a name"):
        start_challenge(
            path,
            lambda: "x",
            challenge=Challenge(id="c"),
            founder=Peer(id="p", name=" "),
            clock=this_laptop(),
        )
    assert not path.exists()
