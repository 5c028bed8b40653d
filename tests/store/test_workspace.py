"""Deeds kept: done and taken back, done from old views, and done twice."""

from hashlib import sha256
from secrets import token_hex

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from peeraudit.core.audit import Judgement
from peeraudit.core.evidence import Evidence, SourceKind
from peeraudit.core.finding import Filing, Finding
from peeraudit.core.journal.change import ChangeSet, Entry
from peeraudit.core.journal.draft import Draft, encode
from peeraudit.core.journal.heads import Field
from peeraudit.core.timetable import Session
from peeraudit.store.verify import verify
from peeraudit.store.workspace import PIECE_LIMIT, Workspace
from tests.laptops import NOTES, Laptop, histories
from tests.store.shelf import (
    Shelf,
    change,
    everything,
    fetched,
    keep,
    shown,
    take_back_deed,
)

NOTE = Evidence(id="e1", text="They know their young people.", kind=SourceKind.SAW)

deeds = st.lists(st.tuples(st.sampled_from(NOTES), st.text(max_size=4)), min_size=1, max_size=3)


def settled_from_a_conflict() -> tuple[Laptop, ...]:
    """Two laptops that wrote different things, the greater count with the lesser name."""
    ours, theirs = Laptop("a"), Laptop("b")
    theirs.edit((NOTES[0], "theirs"))
    ours.edit((NOTES[1], "practice"))
    ours.edit((NOTES[0], "ours"))
    ours.receive(theirs)
    return (ours,)


def alike_on_two_laptops_and_different_on_a_third() -> tuple[Laptop, ...]:
    """Three heads, of which the first and the last hold the same."""
    laptops = tuple(Laptop(name) for name in "abc")
    for turn, (laptop, text) in enumerate(zip(laptops, ("ours", "yours", "ours"), strict=True)):
        for _ in range(turn):
            laptop.edit((NOTES[1], "practice"))
        laptop.edit((NOTES[0], text))
    laptops[0].receive(laptops[1])
    laptops[0].receive(laptops[2])
    return laptops


def brought_back_beside_a_colleagues() -> tuple[Laptop, ...]:
    """A text taken back to what it was, which by then is later than a colleague's."""
    ours, theirs = Laptop("a"), Laptop("b")
    ours.edit((NOTES[0], "ours"))
    ours.edit((NOTES[0], "better"))
    ours.undo()
    theirs.edit((NOTES[0], "theirs"))
    ours.receive(theirs)
    return (ours,)


def taken_out_beside_a_colleagues() -> tuple[Laptop, ...]:
    """A note taken back whole, and written to by a colleague."""
    ours, theirs = Laptop("a"), Laptop("b")
    ours.edit((NOTES[0], "ours"))
    ours.undo()
    theirs.edit((NOTES[0], "theirs"), (NOTES[1], "practice"))
    ours.receive(theirs)
    return (ours,)


@given(histories(), deeds)
@example(brought_back_beside_a_colleagues(), [(NOTES[0], "settled")])
@example(taken_out_beside_a_colleagues(), [(NOTES[0], "settled")])
@example(settled_from_a_conflict(), [(NOTES[0], "settled")])
@example(alike_on_two_laptops_and_different_on_a_third(), [(NOTES[0], "settled")])
@settings(deadline=None, max_examples=60)
def test_a_deed_kept_and_taken_back_leaves_everything_as_it_was(
    shelf: Shelf, laptops: tuple[Laptop, ...], deed: list[tuple[Field, str]]
) -> None:
    with shelf.store() as workspace:
        workspace.receive(tuple(laptops[0].journal.values()), pieces=())
        before = shown(workspace)
        kept = do(workspace, deed)
        take_back_deed(workspace, kept.change_set)
        assert shown(workspace) == before
        assert verify(workspace.file) == ()


def test_many_settled_conflicts_come_back_with_the_same_value_shown(shelf: Shelf) -> None:
    sessions = tuple(Session(id=f"s{number}", title="Hub") for number in range(12))
    with shelf.store() as ours:
        keep(ours, *sessions, Session(id="undisputed", title="Hub"))
        old = tuple(fetched(ours, Session, session.id) for session in sessions)
        with shelf.window(ours.file.path) as theirs:
            change(theirs, *old, title="Theirs")
        change(ours, *old, title="Ours")
        before = shown(ours)
        assert len(before["conflicts"]) == 12
        disputed = tuple(fetched(ours, Session, session.id) for session in sessions)
        undisputed = fetched(ours, Session, "undisputed")
        settled = change(ours, undisputed, *disputed, title="Settled")
        take_back_deed(ours, settled.change_set)
        assert shown(ours) == before


def do(workspace: Workspace, deed: list[tuple[Field, str]]) -> Entry:
    """A deed by somebody who sees what the store shows."""
    with workspace.view() as view:
        notes = {note.id: note for note in view.fetch(Evidence)}
    draft = Draft(token_hex(10))
    for name, values in by_note(deed).items():
        if name in notes:
            draft.change(notes[name], **values)
        else:
            new = Evidence(
                id=f"new-{name}", text=values.get("text", ""), theme=values.get("theme", "")
            )
            draft.add(new)
    drafted = draft.change_set("edit", peer="p", at="")
    assume(drafted.changes)
    return workspace.keep(drafted)


def by_note(deed: list[tuple[Field, str]]) -> dict[str, dict[str, str]]:
    """The values of a deed by note and field."""
    values: dict[str, dict[str, str]] = {}
    for (_, name, field), value in deed:
        values.setdefault(name, {})[field] = value
    return values


def test_things_of_many_kinds_come_back_as_they_were_kept(shelf: Shelf) -> None:
    things = (
        NOTE,
        Session(id="s1", title="Hub", head_count=0),
        Judgement(id="j1", audit="a1", question="q1", answer=("good", "ŵ"), reason="=1+1 <b>"),
        Finding(id="f1", text="Staff speak warmly of their children \U0001f642 \u05e9\u05dc"),
        Filing(id="l1", finding="f1", evidence="e1"),
    )
    with shelf.store() as workspace:
        keep(workspace, *things)
        assert tuple(fetched(workspace, type(thing), thing.id) for thing in things) == things


def test_a_deed_on_many_kinds_is_taken_back_whole(shelf: Shelf) -> None:
    with shelf.store() as workspace:
        keep(workspace, NOTE)
        before = shown(workspace)
        deed = keep(
            workspace,
            Session(id="s1", title="Hub", head_count=4),
            Judgement(id="j1", audit="a1", question="q1", answer=("good",)),
            Finding(id="f1", text="Staff speak warmly of their children."),
        )
        take_back_deed(workspace, deed.change_set)
        assert shown(workspace) == before


def test_a_deed_from_an_old_view_is_a_conflict_and_no_overwrite(shelf: Shelf) -> None:
    with shelf.store() as ours:
        keep(ours, NOTE)
        old = fetched(ours, Evidence, "e1")
        with shelf.window(ours.file.path) as theirs:
            change(theirs, fetched(theirs, Evidence, "e1"), text="Theirs.")
        change(ours, old, text="Ours.")
        with ours.view() as view:
            assert [item.key for item in view.conflicts()] == [("evidence", "e1", "text")]
            values = {item.change.value for item in view.history([("evidence", "e1", "text")])}
        assert {'"Theirs."', '"Ours."'} <= values
        change(ours, fetched(ours, Evidence, "e1"), text="Both.")
        with ours.view() as view:
            assert view.conflicts() == ()
        assert verify(ours.file) == ()


def test_the_value_shown_settles_a_conflict_when_it_is_chosen(shelf: Shelf) -> None:
    with shelf.store() as ours:
        keep(ours, NOTE)
        old = fetched(ours, Evidence, "e1")
        with shelf.window(ours.file.path) as theirs:
            change(theirs, old, text="Theirs.")
        change(ours, old, text="Ours.")
        change(ours, fetched(ours, Evidence, "e1"), text="Ours.")
        with ours.view() as view:
            assert view.conflicts() == ()
        assert fetched(ours, Evidence, "e1").text == "Ours."


def test_never_set_against_a_value_is_a_conflict(shelf: Shelf) -> None:
    with shelf.store() as ours:
        added = keep(ours, NOTE)
        old = fetched(ours, Evidence, "e1")
        take_back_deed(ours, added.change_set)
        with shelf.window(ours.file.path) as theirs:
            change(theirs, old, text="Theirs.")
            with theirs.view() as view:
                assert ("evidence", "e1", "text") in [item.key for item in view.conflicts()]


def test_the_same_value_typed_twice_is_no_conflict(shelf: Shelf) -> None:
    with shelf.store() as ours:
        keep(ours, NOTE)
        old = fetched(ours, Evidence, "e1")
        with shelf.window(ours.file.path) as theirs:
            change(theirs, old, text="The same.")
        change(ours, old, text="The same.")
        with ours.view() as view:
            assert view.conflicts() == ()
        assert fetched(ours, Evidence, "e1").text == "The same."


def test_two_typing_pauses_in_flight_are_no_conflict(shelf: Shelf) -> None:
    with shelf.store() as workspace:
        keep(workspace, NOTE)
        seen = fetched(workspace, Evidence, "e1")
        change(workspace, seen, text="They know")
        change(workspace, seen, text="They know their children")
        with workspace.view() as view:
            assert view.conflicts() == ()
        assert fetched(workspace, Evidence, "e1").text == "They know their children"
        assert verify(workspace.file) == ()


def test_each_opening_is_a_sitting_of_its_own(shelf: Shelf) -> None:
    with shelf.store(sitting="first") as first:
        keep(first, Evidence(id="e1", text="one"))
        keep(first, Evidence(id="e2", text="two"))
        with shelf.window(first.file.path, sitting="second") as second:
            keep(second, Evidence(id="e3", text="three"))
        keep(first, Evidence(id="e4", text="four"))
        with first.view() as view:
            places = [(item.sitting, item.number, item.count) for item in view.entries()]
        assert places == [("first", 1, 1), ("first", 2, 2), ("first", 3, 4), ("second", 1, 3)]
        assert verify(first.file) == ()


def test_a_deed_that_fails_leaves_no_trace(shelf: Shelf) -> None:
    with shelf.store() as workspace:
        kept = keep(workspace, NOTE)
        before = everything(workspace)
        twice = ChangeSet("again", "edit", "p", "", kept.change_set.changes)
        with pytest.raises(Exception, match="UNIQUE"):
            workspace.keep(twice, pieces=[b"a form"])
        assert everything(workspace) == before
        keep(workspace, Evidence(id="e2", text=encode("after")))
        assert verify(workspace.file) == ()


def test_a_piece_is_kept_once_under_the_digest_of_its_bytes(shelf: Shelf) -> None:
    form = b"\x00a form\xff"
    with shelf.store() as workspace:
        keep(workspace, NOTE, pieces=[form])
        keep(workspace, Evidence(id="e2", text="two"), pieces=[form, form])
        with workspace.view() as view:
            assert view.pieces() == {sha256(form).hexdigest(): form}
            assert view.piece(sha256(form).hexdigest()) == form
            with pytest.raises(KeyError):
                view.piece("0" * 64)


def test_a_piece_above_the_limit_is_not_kept_nor_the_deed_that_brings_it(shelf: Shelf) -> None:
    with shelf.store() as workspace:
        with pytest.raises(ValueError, match="20,971,520 bytes"):
            keep(workspace, Evidence(id="e1", text="x"), pieces=[b"x" * (PIECE_LIMIT + 1)])
        with workspace.view() as view:
            assert view.fetch(Evidence) == ()
            assert view.pieces() == {}
