"""Undo: the deed is gone, what was before is back, and colleagues' edits are left alone."""

from hypothesis import assume, given
from hypothesis import strategies as st

from peeraudit.core.journal.change import Change, ChangeSet
from peeraudit.core.journal.deletion import DELETED
from peeraudit.core.journal.heads import Field, Placed, placed
from peeraudit.core.journal.undo import take_back
from tests.laptops import NOTES, Laptop, histories

TEXT, THEME = NOTES[:2]


def values(laptop: Laptop) -> dict[Field, set[str | None]]:
    """Every value among each field's heads; a field whose only value is never-set is unset."""
    found = {key: {item.change.value for item in items} for key, items in laptop.heads().items()}
    return {key: texts for key, texts in found.items() if texts != {None}}


@given(
    histories(),
    st.lists(st.tuples(st.sampled_from(NOTES), st.text(max_size=5)), min_size=1, max_size=4),
)
def test_a_deed_done_and_taken_back_leaves_everything_as_it_was(
    laptops: tuple[Laptop, ...], deed: list[tuple[Field, str]]
) -> None:
    laptop = laptops[0]
    before = values(laptop)
    laptop.edit(*deed)
    laptop.undo()
    assert values(laptop) == before


@given(histories())
def test_undoing_again_and_again_ends(laptops: tuple[Laptop, ...]) -> None:
    laptop = laptops[0]
    assume(laptop.journal)
    for _ in range(len(laptop.journal) + 1):
        if laptop.undo() is None:
            break
    assert laptop.undo() is None


def test_a_settled_conflict_comes_back_as_a_conflict() -> None:
    ours, theirs = Laptop("a"), Laptop("b")
    ours.edit((TEXT, "ours"))
    theirs.edit((TEXT, "theirs"))
    ours.receive(theirs)
    ours.edit((TEXT, "settled"))
    ours.undo()
    assert {item.change.value for item in ours.conflicts()[TEXT]} == {'"ours"', '"theirs"'}


def test_a_field_a_colleague_has_changed_since_is_left() -> None:
    ours, theirs = Laptop("a"), Laptop("b")
    ours.edit((TEXT, "ours"), (THEME, "practice"))
    theirs.receive(ours)
    theirs.edit((TEXT, "better"))
    ours.receive(theirs)
    ours.undo()
    assert ours.shown() == {TEXT: '"better"'}


def test_taking_back_a_typing_pause_brings_back_the_pause_before() -> None:
    laptop = Laptop("a")
    before = laptop.heads()
    laptop.edit((TEXT, "They know"), seen=before)
    laptop.edit((TEXT, "They know their children"), seen=before)
    laptop.undo()
    assert laptop.shown()[TEXT] == '"They know"'


def test_the_second_undo_takes_back_the_deed_before_and_not_the_undo() -> None:
    laptop = Laptop("a")
    laptop.edit((TEXT, "one"))
    laptop.edit((TEXT, "two"))
    laptop.undo()
    laptop.undo()
    assert laptop.shown() == {}


deeds = st.lists(
    st.lists(st.tuples(st.sampled_from(NOTES), st.text(max_size=3)), min_size=1, max_size=3),
    max_size=6,
)


@given(deeds, deeds)
def test_as_many_undos_as_deeds_lead_back_to_where_they_began(
    first: list[list[tuple[Field, str]]], second: list[list[tuple[Field, str]]]
) -> None:
    laptop = Laptop("a")
    for deed in first:
        laptop.edit(*deed)
    before = laptop.shown()
    for deed in second:
        laptop.edit(*deed)
    for _ in second:
        laptop.undo()
    assert laptop.shown() == before


def test_an_undo_a_new_deed_and_two_undos_lead_back_to_the_beginning() -> None:
    laptop = Laptop("a")
    laptop.edit((TEXT, "one"))
    laptop.edit((TEXT, "two"))
    laptop.undo()
    laptop.edit((TEXT, "three"))
    laptop.undo()
    assert laptop.shown() == {TEXT: '"one"'}
    laptop.undo()
    assert laptop.shown() == {}


def test_never_set_comes_back_as_one_side_of_a_conflict() -> None:
    ours, theirs = Laptop("a"), Laptop("b")
    ours.edit((TEXT, "one"))
    ours.undo()
    theirs.edit((TEXT, "one"))
    ours.receive(theirs)
    ours.edit((TEXT, "two"))
    ours.undo()
    assert {item.change.value for item in ours.conflicts()[TEXT]} == {None, '"one"'}


def test_an_undo_that_is_itself_taken_back_leaves_the_deed_as_it_was() -> None:
    laptop = Laptop("a")
    laptop.edit((TEXT, "one"))
    laptop.edit((TEXT, "two"))
    laptop.undo()
    laptop.redo()
    assert laptop.shown() == {TEXT: '"two"'}


@given(deeds)
def test_after_an_undo_taken_back_the_deeds_before_are_still_taken_back_in_turn(
    done: list[list[tuple[Field, str]]],
) -> None:
    assume(done)
    laptop = Laptop("a")
    shown = [laptop.shown()]
    for deed in done:
        laptop.edit(*deed)
        shown.append(laptop.shown())
    laptop.undo()
    assert laptop.shown() == shown[-2]
    redone = laptop.redo()
    assert redone is not None
    assert laptop.shown() == shown[-1]
    history = [item for entry in laptop.journal.values() for item in placed([entry])]
    last = [entry for entry in laptop.journal.values() if entry.change_set.deed == "edit"][-1]
    again = take_back(last.change_set, history, change_set_id="z")
    values = {change.key: change.value for change in again.changes}
    before = {change.key: shown[-2].get(change.key) for change in last.change_set.changes}
    assert {**before, **values} == before


def test_a_deletion_that_comes_back_has_seen_the_values_that_come_back_with_it() -> None:
    text, gone = (("evidence", "e1", name) for name in ("text", DELETED))
    said, deleted = Change("a.0", *text, '"They ask."'), Change("b.0", *gone, '["a.0"]')
    anew = (Change("c.0", *text, '"They wait."', ("a.0",)), Change("c.1", *gone, None, ("b.0",)))
    history = (
        Placed(said, "ours", 1, 1, "a"),
        Placed(deleted, "ours", 2, 2, "b"),
        *(Placed(change, "theirs", 1, 3, "c") for change in anew),
    )
    back = take_back(ChangeSet("c", "record", "p1", "", anew), history, change_set_id="u")
    text_again, gone_again = back.changes
    assert text_again.value == '"They ask."'
    assert gone_again.value == f'["a.0", "{text_again.id}"]'
    assert back.left == ()
