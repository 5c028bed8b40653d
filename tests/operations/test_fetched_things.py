"""What typed references do is done to things on screen too: deleted, merged, split and moved."""

from secrets import token_hex

import pytest

from peeraudit.core.challenge import Challenge, KeyLine, Peer, Theme
from peeraudit.core.evidence import Evidence
from peeraudit.core.finding import Bearing, Filing, Finding, Headline
from peeraudit.core.intake.ids import filing_id
from peeraudit.core.journal.draft import Value
from peeraudit.core.journal.kept import Kept
from peeraudit.operations.deleting import StillNeeded, delete, delete_things
from peeraudit.operations.gathering import gather
from peeraudit.operations.merging import NotToBeJoined, merge, merge_things, part_thing
from peeraudit.operations.moving import Among, Beside, NotInOrder, Ordered, Spot, move, move_thing
from peeraudit.operations.redo import redo
from peeraudit.operations.splitting import (
    NotesOff,
    NotFiledThere,
    SplitOff,
    split,
    split_thing,
)
from peeraudit.store.verify import verify
from tests.operations.apart import Laptop, apart
from tests.operations.desk import by, deeds, next_undo
from tests.operations.two_files import meet, two_files
from tests.store.shelf import Shelf

NOTES = tuple(Evidence(id=f"e{at}", reference=f"E{at}a", text=f"Note {at}") for at in (1, 2))
FINDINGS = tuple(
    Finding(id=f"f{at}", reference=f"F{at}a", text=f"{at}", theme="t1", place=f"00000{at}")
    for at in (1, 2, 3, 4)
)
HEADLINES = tuple(
    Finding(
        id=f"h{at}",
        reference=f"F{at}a",
        theme="t2",
        headline=Headline.ONLY,
        place=f"00000{at}",
        headline_place=f"00000{at}",
    )
    for at in (7, 8)
)
FILINGS = tuple(
    Filing(id=filing_id("f1", evidence=note.id), finding="f1", evidence=note.id, bearing=bearing)
    for note, bearing in zip(NOTES, Bearing, strict=False)
)
THEMES = (Theme(id="t1", title="Practice", place="1"), Theme(id="t2", title="Partners", place="2"))
KEY_LINES = tuple(KeyLine(id=f"k{at}", code=f"K{at}", place=f"00000{at}") for at in (1, 2))
THINGS = (*THEMES, *KEY_LINES, *NOTES, *FINDINGS, *HEADLINES, *FILINGS)


def finding(laptop: Laptop, name: str) -> Finding:
    return laptop.fetch(Finding, name)


def gone(laptop: Laptop, *things: Kept) -> bool:
    return delete_things(laptop.workspace, things, **by(laptop)) is not None


def changed(laptop: Laptop, thing: Kept, **values: Value) -> None:
    laptop.change(laptop.fetch(type(thing), thing.id), **values)


def order(laptop: Laptop) -> str:
    with laptop.workspace.view() as view:
        return "".join(item.id[1] for item in gather(view).findings if item.id[0] == "f")


def moved(laptop: Laptop, thing: Ordered, to: Beside) -> bool:
    return move_thing(laptop.workspace, thing, to, **by(laptop)) is not None


def test_several_things_and_a_link_go_in_one_deed_and_come_back_in_one(shelf: Shelf) -> None:
    with apart(shelf, *THINGS) as (ours, _):
        before = deeds(ours)
        link = ours.fetch(Filing, FILINGS[0].id)
        assert gone(ours, finding(ours, "f2"), finding(ours, "f3"), link)
        assert deeds(ours) == before + 1
        assert order(ours) == "14"
        assert ours.fetch(Filing, link.id).bearing is None
        assert next_undo(ours) == "delete of 3 things"
        ours.undo()
        assert order(ours) == "1234"
        assert ours.fetch(Filing, link.id).bearing is FILINGS[0].bearing
        assert verify(ours.workspace.file) == ()


def test_what_was_changed_since_it_was_fetched_stands_against_its_deletion(shelf: Shelf) -> None:
    with apart(shelf, *THINGS) as (ours, theirs):
        old = finding(ours, "f2")
        changed(theirs, old, text="They wait.")
        gone(ours, old)
        assert finding(ours, "f2").text == "They wait."
        (conflict,) = ours.conflicts()
        assert conflict.field == "deleted"


def test_a_finding_with_notes_goes_and_what_is_gone_is_not_deleted_again(shelf: Shelf) -> None:
    with apart(shelf, *THINGS) as (ours, _):
        old = finding(ours, "f1")
        assert gone(ours, old)
        assert not ours.has(Finding, "f1")
        assert ours.conflicts() == ()
        assert not gone(ours, old)


def test_the_challenge_and_oneself_stay(shelf: Shelf) -> None:
    with apart(shelf, *THINGS) as (ours, _):
        for thing in (ours.fetch(Challenge, "challenge"), ours.fetch(Peer, "p1")):
            with pytest.raises(StillNeeded, match="cannot be deleted"):
                gone(ours, thing)


def test_two_fetched_findings_are_merged_and_parted(shelf: Shelf) -> None:
    with apart(shelf, *THINGS) as (ours, _):
        merge_things(ours.workspace, finding(ours, "f1"), finding(ours, "f2"), **by(ours))
        assert finding(ours, "f2").joined_into == "f1"
        with pytest.raises(NotToBeJoined, match="F1a and F1a are one already"):
            merge_things(ours.workspace, finding(ours, "f1"), finding(ours, "f2"), **by(ours))
        assert part_thing(ours.workspace, finding(ours, "f2"), **by(ours))
        assert finding(ours, "f2").joined_into == ""
        assert part_thing(ours.workspace, finding(ours, "f2"), **by(ours)) is None
        ours.undo()
        assert finding(ours, "f2").joined_into == "f1"


def test_merging_what_somebody_merged_elsewhere_meanwhile_is_a_conflict(shelf: Shelf) -> None:
    with two_files(shelf, *THINGS) as (ours, theirs):
        merge_things(ours.workspace, finding(ours, "f1"), finding(ours, "f2"), **by(ours))
        merge_things(theirs.workspace, finding(theirs, "f3"), finding(theirs, "f2"), **by(theirs))
        meet(ours, theirs)
        assert [conflict.field for conflict in ours.conflicts()] == ["joined_into"]


def test_unlike_things_and_what_is_gone_are_not_merged(shelf: Shelf) -> None:
    with apart(shelf, *THINGS) as (ours, _):
        old = finding(ours, "f2")
        with pytest.raises(NotToBeJoined, match="F1a is a finding, and K1 a key line"):
            merge_things(ours.workspace, finding(ours, "f1"), KEY_LINES[0], **by(ours))
        gone(ours, old)
        with pytest.raises(NotToBeJoined, match="F2a is not there any more"):
            merge_things(ours.workspace, finding(ours, "f1"), old, **by(ours))


def test_a_fetched_finding_is_split_and_made_whole_again(shelf: Shelf) -> None:
    with apart(shelf, *THINGS) as (ours, _):
        off = NotesOff("Plans are short.", (NOTES[1],))
        done = split_thing(ours.workspace, finding(ours, "f1"), off=off, **by(ours))
        assert (done.new, done.old, done.notes) == ("F9a", "F1a", 1)
        with pytest.raises(NotFiledThere, match="E2a is not filed under F1a"):
            split_thing(ours.workspace, finding(ours, "f1"), off=off, **by(ours))
        ours.undo()
        assert ours.fetch(Filing, FILINGS[1].id).bearing is FILINGS[1].bearing
        redo(ours.workspace, **by(ours))
        assert ours.fetch(Filing, FILINGS[1].id).bearing is None


def test_a_fetched_thing_goes_right_after_another_or_first(shelf: Shelf) -> None:
    with apart(shelf, *THINGS) as (ours, _):
        assert moved(ours, finding(ours, "f1"), Beside(FINDINGS[2]))
        assert order(ours) == "2314"
        assert moved(ours, finding(ours, "f4"), Beside())
        assert order(ours) == "4231"
        before = deeds(ours)
        assert not moved(ours, finding(ours, "f4"), Beside())
        assert not moved(ours, finding(ours, "f1"), Beside(finding(ours, "f3")))
        assert deeds(ours) == before
        ours.undo()
        assert order(ours) == "2314"
        assert moved(ours, KEY_LINES[0], Beside(KEY_LINES[1]))
        with ours.workspace.view() as view:
            assert [item.code for item in gather(view).key_lines] == ["K2", "K1"]


def test_a_finding_goes_into_another_theme_in_one_deed(shelf: Shelf) -> None:
    with apart(shelf, *THINGS) as (ours, _):
        before = deeds(ours)
        assert moved(ours, finding(ours, "f4"), Beside(HEADLINES[0], theme="t2"))
        assert deeds(ours) == before + 1
        four, seven = finding(ours, "f4"), finding(ours, "h7")
        assert (four.theme, four.place > seven.place) == ("t2", True)
        assert four.place < finding(ours, "h8").place
        ours.undo()
        assert finding(ours, "f4").theme == "t1"


def test_headlines_have_an_order_of_their_own(shelf: Shelf) -> None:
    with apart(shelf, *THINGS) as (ours, _):
        to = Beside(HEADLINES[1], Among.HEADLINES)
        assert moved(ours, finding(ours, "h7"), to)
        seven, eight = finding(ours, "h7"), finding(ours, "h8")
        assert seven.headline_place > eight.headline_place
        assert seven.place == "000007"
        with pytest.raises(NotInOrder, match="no headline"):
            moved(ours, finding(ours, "f1"), to)


def test_two_who_move_one_finding_apart_disagree_openly(shelf: Shelf) -> None:
    with apart(shelf, *THINGS) as (ours, theirs):
        old = finding(ours, "f1")
        moved(theirs, old, Beside(FINDINGS[1]))
        moved(ours, old, Beside(FINDINGS[2]))
        assert [conflict.field for conflict in ours.conflicts()] == ["place"]


def test_what_makes_no_order_is_refused(shelf: Shelf) -> None:
    with apart(shelf, *THINGS) as (ours, _):
        one = finding(ours, "f1")
        for after in (one, HEADLINES[0], KEY_LINES[0]):
            with pytest.raises(NotInOrder):
                moved(ours, one, Beside(after))
        assert order(ours) == "1234"


def test_an_id_is_as_good_as_a_reference(shelf: Shelf) -> None:
    ids = [token_hex(10) for _ in range(4)]
    things = [
        Finding(id=name, reference=f"F{at}a", text="x", place=f"00000{at}")
        for at, name in enumerate(ids, start=1)
    ]
    note = Evidence(id=token_hex(10), reference="E1a", text="They ask.")
    link = Filing(
        id=filing_id(ids[0], evidence=note.id),
        finding=ids[0],
        evidence=note.id,
        bearing=Bearing.FOR,
    )
    with apart(shelf, *things, note, link) as (ours, _):
        here = ours.workspace
        assert move(here, ids[0], to=Spot(ids[1], Among.ITS_LIKE), **by(ours)).reference == "F1a"
        assert split(here, ids[0], off=SplitOff("New.", (note.id,)), **by(ours)).old == "F1a"
        assert merge(here, ids[1], ids[2], **by(ours)).beneath == "F3a"
        assert delete(here, ids[3], **by(ours)).reference == "F4a"


def test_what_this_sitting_changed_itself_does_not_stand_against_its_own_deletion(
    shelf: Shelf,
) -> None:
    with apart(shelf, *THINGS) as (ours, _):
        note = ours.fetch(Evidence, "e1")
        changed(ours, note, text="Said better.")
        assert gone(ours, note)
        with ours.workspace.view() as view:
            assert "e1" not in {item.id for item in view.fetch(Evidence)}
            assert view.conflicts() == ()
