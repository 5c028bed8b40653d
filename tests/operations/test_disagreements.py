"""What laptops disagree on, as it is told to people."""

from datetime import UTC, datetime

from peeraudit.core.challenge import Theme
from peeraudit.core.evidence import Evidence
from peeraudit.core.finding import Bearing, Filing, Finding
from peeraudit.core.taken_row import TakenRow
from peeraudit.operations.disagreements import LooseName, disagreements
from peeraudit.operations.history import Doing
from peeraudit.operations.redo import redo
from tests.operations.apart import apart, delete_against_edit, disagree, join_in_a_ring
from tests.store.shelf import Shelf

RUTHS = Doing("Ruth Adeyemi", "Ruth's laptop", datetime(2026, 6, 10, 14, 2, tzinfo=UTC))
JONAS = Doing("Jonas Lindqvist", "Jonas's laptop", datetime(2026, 6, 10, 9, 2, tzinfo=UTC))

PRACTICE = Theme(id="t1", title="Practice")
LEADERS = Theme(id="t2", title="Leadership")
LISTEN = Finding(id="f1", reference="F1a", text="Workers listen.", theme="t1")
PLANS = Finding(id="f2", reference="F2a", text="Plans are short.")
NOTE = Evidence(id="e1", reference="E1a", text="They listen.")


def test_each_side_has_its_value_in_words_and_who_when_and_where(shelf: Shelf) -> None:
    third = Theme(id="t3", title="Partners")
    with apart(shelf, PRACTICE, LEADERS, third, LISTEN) as (ours, theirs):
        disagree(ours, theirs, LISTEN, theme=("t2", "t3"))
        (conflict,) = ours.conflicts()
    assert (conflict.subject, conflict.reference, conflict.field) == ("F1a: theme", "F1a", "theme")
    told = [
        (side.letter, side.stands, [item.doing for item in side.sayings], side.is_shown)
        for side in conflict.sides
    ]
    assert told == [
        ("a", "Leadership", [RUTHS], False),
        ("b", "Partners", [JONAS], True),
    ]


def test_a_settling_taken_back_leaves_each_side_with_whose_words_it_is(shelf: Shelf) -> None:
    with apart(shelf, LISTEN) as (ours, theirs):
        disagree(ours, theirs, LISTEN, text=("We listen.", "They listen."))
        before = ours.conflicts()
        for _ in range(2):
            ours.take("F1a", "b")
            ours.undo()
            assert ours.conflicts() == before
        redo(ours.workspace, clock=ours.clock, named=ours.peer.name)
        ours.undo()
        assert ours.conflicts() == before


def test_those_who_said_the_same_stand_on_one_side(shelf: Shelf) -> None:
    with apart(shelf, LISTEN) as (ours, theirs):
        old = ours.fetch(Finding, "f1")
        disagree(ours, theirs, LISTEN, text=("We listen.", "They listen."))
        with shelf.window(ours.workspace.file.path) as other:
            third = type(ours)(other, ours.clock, ours.peer)
            third.change(old, text="They listen.")
        (conflict,) = ours.conflicts()
    assert [len(side.sayings) for side in conflict.sides] == [1, 2]


def test_a_deletion_stands_against_what_was_changed_and_filed_since(shelf: Shelf) -> None:
    with apart(shelf, LISTEN, NOTE) as (ours, theirs):
        delete_against_edit(ours, theirs, LISTEN, text="They listen well.")
        theirs.change(Filing(id="x"), finding="f1", evidence="e1", bearing=Bearing.FOR)
        (conflict,) = ours.conflicts()
    gone, stays = conflict.sides
    assert (gone.stands, [(item.what, item.doing) for item in gone.sayings]) == (
        "it is deleted",
        [("deleted", RUTHS)],
    )
    assert (stays.stands, stays.is_shown) == ("it stays", True)
    assert [(item.what, item.doing) for item in stays.sayings] == [
        ('text: "They listen well."', JONAS),
        ("named by E1a under F1a", JONAS),
    ]


def test_a_ring_names_every_finding_in_it_and_who_joined_them(shelf: Shelf) -> None:
    with apart(shelf, LISTEN, PLANS) as (ours, theirs):
        join_in_a_ring(ours, theirs, LISTEN, PLANS)
        (conflict,) = ours.conflicts()
    assert conflict.subject == "F1a, F2a: joined into each other in a ring"
    assert [[item.what for item in side.sayings] for side in conflict.sides] == [
        ["F1a joined into F2a"],
        ["F2a joined into F1a"],
    ]


def test_conflicts_stand_in_the_order_of_their_names_and_say_whether_a_third_can_be_written(
    shelf: Shelf,
) -> None:
    tenth = Finding(id="f0", reference="F10a", text="Leaders are seen.", place="1")
    with apart(shelf, LISTEN, tenth) as (ours, theirs):
        disagree(ours, theirs, tenth, place=("2", "3"))
        disagree(ours, theirs, LISTEN, text=("We listen.", "They listen."))
        found = [(item.subject, item.is_writable) for item in ours.conflicts()]
    assert found == [("F1a: text", True), ("F10a: place", False)]


def test_the_memory_of_workbooks_is_nothing_for_people_to_settle(shelf: Shelf) -> None:
    row = TakenRow(id="r", sheet="Findings", thing="f1", salt="s")
    with apart(shelf, row) as (ours, theirs):
        disagree(ours, theirs, row, sheet=("Notes", "Themes"))
        with ours.workspace.view() as view:
            assert len(view.conflicts()) == 1
        assert disagreements(ours.workspace).conflicts == ()


def test_what_names_something_deleted_is_listed(shelf: Shelf) -> None:
    tenth = Finding(id="f0", reference="F10a", theme="t1")
    with apart(shelf, PRACTICE, LISTEN, tenth) as (ours, _):
        theme = ours.fetch(Theme, "t1")
        assert disagreements(ours.workspace).loose == ()
        ours.delete(theme, in_front_of=ours.in_front_of(theme))
        found = disagreements(ours.workspace)
    assert found.conflicts == ()
    assert found.loose == (LooseName("Practice (deleted)", "theme", ("F1a", "F10a")),)
