"""What was typed into the strip is kept at once, as a note or as a stop, under a new reference."""

from dataclasses import replace
from datetime import datetime

import pytest

from peeraudit.core.captured import Captured
from peeraudit.core.case_file import CaseFile
from peeraudit.core.challenge import KeyLine, Theme
from peeraudit.core.evidence import Evidence, Leaning, ReadDocument, SourceKind
from peeraudit.core.safeguarding import SafeguardingStop
from peeraudit.operations.capturing import Noted, capture, recapture
from peeraudit.operations.deleting import delete_things
from peeraudit.operations.keeping import TRIES
from peeraudit.operations.redo import redo
from peeraudit.operations.written_value import NotAValue
from peeraudit.store.errors import MovedOn
from peeraudit.store.verify import verify
from tests.operations.apart import Laptop, apart
from tests.operations.desk import by, deeds, next_undo
from tests.store.shelf import Shelf

THINGS = (
    Theme(id="t1", title="Practice"),
    KeyLine(id="k1", code="K1"),
    CaseFile(id="c7", reference="C07"),
    ReadDocument(id="d3", reference="D3a"),
    Evidence(id="e40", reference="E40a", text="Typed in before."),
)
LINE = Captured(
    text="They know their young people well.",
    leaning=Leaning.STRENGTH,
    quote=True,
    is_stop=False,
    kind=SourceKind.SAW,
    source="c7",
    theme="t1",
    key_lines=("k1",),
)
STOP = replace(LINE, text="Alone at night.", is_stop=True)


def noted(laptop: Laptop, line: Captured = LINE) -> Noted:
    return capture(laptop.workspace, line, **by(laptop))


def test_a_note_is_of_whoever_speaks_and_has_the_next_reference(shelf: Shelf) -> None:
    with apart(shelf, *THINGS) as (ours, theirs):
        first = noted(ours)
        assert (first.entity, first.reference) == ("evidence", "E41a")
        note = ours.fetch(Evidence, first.entity_id)
        assert note == Evidence(
            id=first.entity_id,
            reference="E41a",
            text=LINE.text,
            kind=SourceKind.SAW,
            leaning=Leaning.STRENGTH,
            source="c7",
            key_lines=("k1",),
            theme="t1",
            quote=True,
            peer="p1",
        )
        assert noted(theirs).reference == "E42b"
        assert verify(ours.workspace.file) == ()


def test_a_reference_is_given_once_though_the_note_is_taken_back_or_deleted(shelf: Shelf) -> None:
    with apart(shelf, *THINGS) as (ours, _):
        first = noted(ours)
        assert next_undo(ours) == "new note E41a"
        ours.undo()
        assert not ours.has(Evidence, first.entity_id)
        second = noted(ours)
        assert second.reference == "E42a"
        delete_things(ours.workspace, (ours.fetch(Evidence, second.entity_id),), **by(ours))
        third = noted(ours)
        assert third.reference == "E43a"
        ours.undo()
        redo(ours.workspace, **by(ours))
        assert ours.fetch(Evidence, third.entity_id).reference == "E43a"


def test_numbers_of_other_letters_and_odd_references_do_not_matter(shelf: Shelf) -> None:
    odd = tuple(
        Evidence(id=f"o{at}", reference=reference)
        for at, reference in enumerate(("EX900a", "e50b", "E99999999999a", "S77a", "E", "12"))
    )
    with apart(shelf, *THINGS, *odd) as (ours, _):
        assert noted(ours).reference == "E51a"


def test_two_windows_at_once_never_give_one_reference_twice(shelf: Shelf) -> None:
    with apart(shelf, *THINGS) as (ours, theirs):
        between = [theirs, theirs]

        def now() -> datetime:
            if between:
                noted(between.pop())
            return ours.clock.now()

        clock = replace(ours.clock, now=now)
        last = capture(ours.workspace, LINE, clock=clock, named=ours.peer.name)
        with ours.workspace.view() as view:
            references = sorted(note.reference for note in view.fetch(Evidence))
        assert references == ["E40a", "E41b", "E42b", "E43a"]
        assert last.reference == "E43a"


def test_a_window_that_never_rests_is_said_and_nothing_is_half_kept(shelf: Shelf) -> None:
    with apart(shelf, *THINGS) as (ours, theirs):
        between = [theirs] * 9

        def now() -> datetime:
            noted(between.pop())
            return ours.clock.now()

        clock = replace(ours.clock, now=now)
        with pytest.raises(MovedOn):
            capture(ours.workspace, LINE, clock=clock, named=ours.peer.name)
        with ours.workspace.view() as view:
            assert {note.peer for note in view.fetch(Evidence)} == {"", "p2"}
        assert len(between) == 9 - TRIES


def test_a_stop_is_about_its_case_and_loses_no_word_that_was_typed(shelf: Shelf) -> None:
    with apart(shelf, *THINGS) as (ours, _):
        kept = noted(ours, STOP)
        assert (kept.entity, kept.reference) == ("safeguarding_stop", "")
        stop = ours.fetch(SafeguardingStop, kept.entity_id)
        assert (stop.about, stop.what_was_seen) == ("c7", "Alone at night. (Practice; K1)")
        read = noted(ours, replace(STOP, source="d3", theme="", key_lines=()))
        stop = ours.fetch(SafeguardingStop, read.entity_id)
        assert (stop.about, stop.what_was_seen) == ("", "Alone at night. (D3a)")


def test_control_characters_go_and_nothing_typed_is_nothing_kept(shelf: Shelf) -> None:
    with apart(shelf, *THINGS) as (ours, _):
        kept = noted(ours, replace(LINE, text=" They\x1b ask.\x00 "))
        assert ours.fetch(Evidence, kept.entity_id).text == "They ask."
        before = deeds(ours)
        with pytest.raises(NotAValue, match="nothing to keep"):
            noted(ours, replace(LINE, text=" \x00"))
        assert deeds(ours) == before


def test_a_line_typed_anew_changes_the_note_and_not_who_noted_it(shelf: Shelf) -> None:
    with apart(shelf, *THINGS) as (ours, theirs):
        note = ours.fetch(Evidence, noted(ours).entity_id)
        anew = replace(LINE, text="They wait.", leaning=Leaning.AREA, theme="", key_lines=())
        recapture(theirs.workspace, note, anew, **by(theirs))
        now = ours.fetch(Evidence, note.id)
        assert (now.text, now.leaning, now.theme, now.key_lines) == (
            "They wait.",
            Leaning.AREA,
            "",
            (),
        )
        assert (now.peer, now.reference) == ("p1", "E41a")
        recapture(ours.workspace, note, replace(LINE, text="They ask."), **by(ours))
        (conflict,) = ours.conflicts()
        assert conflict.field == "text"
