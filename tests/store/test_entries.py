"""Entries: whatever way a journal arrives, the same challenge comes of it."""

from collections.abc import Mapping, Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from peeraudit.core.evidence import Evidence
from peeraudit.core.journal.chain import seal
from peeraudit.core.journal.change import Change, ChangeSet, Entry
from peeraudit.core.journal.heads import Field, heads, value_shown
from peeraudit.core.journal.standing import standing
from peeraudit.store.drawn import BY_ENTITY
from peeraudit.store.verify import verify
from peeraudit.store.workspace import Workspace
from tests.laptops import SALT, Laptop, histories
from tests.store.shelf import Rows, Shelf, everything, fetched

Batches = Sequence[Sequence[Entry]]

TEXT: Field = ("evidence", "e0", "text")


@st.composite
def arrivals(draw: st.DrawFn) -> tuple[tuple[Entry, ...], Batches]:
    """The journal of three laptops joined, and a way in which it might come, some of it twice."""
    laptops = draw(histories())
    journal = {name: entry for laptop in laptops for name, entry in laptop.journal.items()}
    entries = tuple(journal.values())
    again = draw(st.lists(st.sampled_from(entries), max_size=4)) if entries else []
    coming = draw(st.permutations([*entries, *again]))
    cuts = sorted(draw(st.lists(st.integers(0, len(coming)), max_size=4)))
    ends = zip([0, *cuts], [*cuts, len(coming)], strict=True)
    return entries, [coming[start:end] for start, end in ends]


def received(shelf: Shelf, batches: Batches) -> tuple[Rows, tuple[str, ...], tuple[Field, ...]]:
    """Everything in a store that took in the batches, what `verify` says, and the conflicts."""
    with shelf.store() as workspace:
        for batch in batches:
            workspace.receive(batch, pieces=())
        with workspace.view() as view:
            found = tuple(item.key for item in view.conflicts())
        return everything(workspace), verify(workspace.file), found


@given(arrivals())
@settings(deadline=None, max_examples=60)
def test_any_order_batching_and_repetition_gives_the_same_store(
    shelf: Shelf, arrival: tuple[tuple[Entry, ...], Batches]
) -> None:
    entries, batches = arrival
    rows, faults, disagreements = received(shelf, batches)
    assert faults == ()
    assert (rows, faults, disagreements) == received(shelf, [entries])


@given(arrivals())
@settings(deadline=None, max_examples=60)
def test_the_store_holds_what_the_rules_on_paper_say(
    shelf: Shelf, arrival: tuple[tuple[Entry, ...], Batches]
) -> None:
    entries, batches = arrival
    rows, faults, disagreements = received(shelf, batches)
    on_paper = heads(entries)
    assert faults == ()
    assert set(rows["head"]) == {
        (*key, item.change.id) for key, items in on_paper.items() for item in items
    }
    assert set(disagreements) == {
        item.key for item in standing(on_paper, kinds=BY_ENTITY).conflicts
    }
    assert {str(row[0]) for row in rows["change_set"]} == {item.change_set.id for item in entries}


@given(histories())
@settings(deadline=None, max_examples=30)
def test_a_laptop_sees_in_its_store_what_it_has_on_paper(
    shelf: Shelf, laptops: tuple[Laptop, ...]
) -> None:
    for laptop in laptops:
        with shelf.store() as workspace:
            workspace.receive(tuple(laptop.journal.values()), pieces=())
            assert notes_of(workspace) == on_paper(laptop)


def notes_of(workspace: Workspace) -> Mapping[tuple[str, str], str]:
    """The texts and themes of the notes that the store shows."""
    with workspace.view() as view:
        return {
            (note.id, name): value
            for note in view.fetch(Evidence)
            for name, value in (("text", note.text), ("theme", note.theme))
            if value
        }


def on_paper(laptop: Laptop) -> Mapping[tuple[str, str], str]:
    """The same by the rules alone; values here are JSON texts without anything to escape."""
    found = {key: value_shown(items) for key, items in laptop.heads().items()}
    return {(key[1], key[2]): value[1:-1] for key, value in found.items() if value is not None}


def test_what_a_sitting_wrote_over_stays_so_when_the_later_one_arrives_superseded(
    shelf: Shelf,
) -> None:
    ours, theirs = Laptop("a"), Laptop("b")
    first = ours.edit((TEXT, "first"), seen={})
    later = ours.edit((TEXT, "typed on"), seen={})
    theirs.journal[later.change_set.id] = later
    over = theirs.edit((TEXT, "over it"))
    with shelf.store() as workspace:
        workspace.receive([first], pieces=())
        workspace.receive([later, over], pieces=())
        assert fetched(workspace, Evidence, "e0").text == "over it"
        with workspace.view() as view:
            assert view.conflicts() == ()
        assert verify(workspace.file) == ()


def test_what_this_program_does_not_know_stays_in_the_journal_and_harms_nothing(
    shelf: Shelf,
) -> None:
    changes = (
        Change("x.0", "evidence", "e1", "text", '"They know their young people."'),
        Change("x.1", "evidence", "e1", "mood", '"a field of a later day"'),
        Change("x.2", "weather", "w1", "sky", '"a kind of a later day"'),
    )
    seals = tuple(seal(change.value, salt=SALT) for change in changes)
    entry = Entry(ChangeSet("x", "edit", "p", "", changes), seals, "laptop", "s", 1, 1, "")
    with shelf.store() as workspace:
        workspace.receive([entry], pieces=())
        with workspace.view() as view:
            assert tuple(view.entries()) == (entry,)
        assert fetched(workspace, Evidence, "e1").text == "They know their young people."
        assert verify(workspace.file) == ()


def test_ten_thousand_notes_arrive_in_one_deed(shelf: Shelf) -> None:
    changes = tuple(
        Change(f"x.{number}", "evidence", f"e{number}", "text", f'"note {number}"')
        for number in range(10_000)
    )
    seals = tuple(seal(change.value, salt=SALT) for change in changes)
    entry = Entry(ChangeSet("x", "edit", "p", "", changes), seals, "laptop", "s", 1, 1, "")
    with shelf.store() as workspace:
        workspace.receive([entry], pieces=())
        with workspace.view() as view:
            assert len(view.fetch(Evidence)) == 10_000
            assert [hit.entity_id for hit in view.find("9876")] == ["e9876"]
        assert verify(workspace.file) == ()
