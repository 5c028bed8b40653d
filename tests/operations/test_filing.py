"""Notes filed under findings, findings made of notes, headlines: one deed each."""

import pytest

from peeraudit.core.challenge import Theme
from peeraudit.core.evidence import Evidence
from peeraudit.core.finding import Bearing, Filing, Finding, FindingLeaning, Headline
from peeraudit.operations.deleting import delete_things
from peeraudit.operations.filing import (
    NewFinding,
    ToFile,
    choose_headline,
    file_under,
    make_finding,
    unfile,
)
from peeraudit.operations.gathering import gather
from peeraudit.operations.merging import merge_things
from peeraudit.operations.showing import state
from peeraudit.operations.written_value import NotAValue
from tests.operations.apart import Laptop, apart
from tests.operations.desk import by, deeds, next_undo
from tests.store.shelf import Shelf

NOTES = tuple(Evidence(id=f"e{at}", reference=f"E{at}a", text=f"Note {at}") for at in (1, 2, 3))
FINDINGS = tuple(
    Finding(id=f"f{at}", reference=f"F{at}a", text=f"{at}", theme="t1", place=f"00000{at}")
    for at in (1, 2)
)
THINGS = (Theme(id="t1", title="Practice"), *NOTES, *FINDINGS)


def links(laptop: Laptop) -> tuple[Filing, ...]:
    with laptop.workspace.view() as view:
        return view.fetch(Filing)


def filed(laptop: Laptop) -> dict[tuple[str, str], Bearing]:
    """How notes bear on findings, by their ids."""
    found = links(laptop)
    return {(i.finding, i.evidence): i.bearing for i in found if i.bearing is not None}


def file(
    laptop: Laptop,
    *notes: Evidence,
    bearing: Bearing = Bearing.FOR,
    under: Finding = FINDINGS[0],
    seen: tuple[Filing, ...] | None = None,
) -> bool:
    wanted = ToFile(notes, links(laptop) if seen is None else seen, bearing)
    return file_under(laptop.workspace, under, wanted, **by(laptop)) is not None


def test_many_notes_are_filed_in_one_deed_and_taken_back_by_one_undo(shelf: Shelf) -> None:
    with apart(shelf, *THINGS) as (ours, _):
        before = deeds(ours)
        file(ours, *NOTES, NOTES[0])
        assert deeds(ours) == before + 1
        assert filed(ours) == {("f1", note.id): Bearing.FOR for note in NOTES}
        assert next_undo(ours) == "3 notes filed under F1a"
        ours.undo()
        assert filed(ours) == {}


def test_a_note_filed_again_bears_otherwise_and_alike_is_nothing_new(shelf: Shelf) -> None:
    with apart(shelf, *THINGS) as (ours, theirs):
        file(ours, NOTES[0])
        assert next_undo(ours) == "E1a filed under F1a"
        assert not file(theirs, NOTES[0])
        file(theirs, NOTES[0], bearing=Bearing.AGAINST)
        assert filed(ours) == {("f1", "e1"): Bearing.AGAINST}
        assert ours.conflicts() == ()


def test_filing_from_an_old_view_stands_beside_what_was_filed_since(shelf: Shelf) -> None:
    with apart(shelf, *THINGS) as (ours, theirs):
        file(theirs, NOTES[0], bearing=Bearing.AGAINST)
        file(ours, NOTES[0], seen=())
        (conflict,) = ours.conflicts()
        assert {side.stands for side in conflict.sides} == {"for", "against"}


def test_a_note_taken_out_is_filed_there_no_longer_and_may_be_again(shelf: Shelf) -> None:
    with apart(shelf, *THINGS) as (ours, theirs):
        file(ours, *NOTES[:2])
        out = [link for link in links(ours) if link.evidence == "e1"]
        unfile(theirs.workspace, out, **by(theirs))
        assert filed(ours) == {("f1", "e2"): Bearing.FOR}
        assert next_undo(theirs) == "E1a taken out of F1a"
        file(ours, NOTES[0], bearing=Bearing.CONTEXT)
        assert filed(ours)["f1", "e1"] is Bearing.CONTEXT
        assert ours.conflicts() == ()


def test_filing_taken_back_and_done_again_by_another_disagrees_with_nothing(shelf: Shelf) -> None:
    with apart(shelf, *THINGS) as (ours, theirs):
        file(ours, NOTES[0])
        ours.undo()
        file(theirs, NOTES[0], bearing=Bearing.AGAINST)
        assert filed(ours) == {("f1", "e1"): Bearing.AGAINST}
        assert ours.conflicts() == ()


def test_what_is_seen_as_one_filing_goes_as_one(shelf: Shelf) -> None:
    with apart(shelf, *THINGS) as (ours, _):
        file(ours, NOTES[0])
        file(ours, NOTES[0], under=FINDINGS[1])
        one, other = (ours.fetch(Finding, name) for name in ("f1", "f2"))
        merge_things(ours.workspace, one, other, **by(ours))
        shown = [link for link in links(ours) if link.finding == "f1"]
        unfile(ours.workspace, shown, **by(ours))
        assert filed(ours) == {}


def made(laptop: Laptop, text: str, *notes: Evidence, after: Finding | None = None) -> Finding:
    new = NewFinding(text, FindingLeaning.AREA, "t1", notes, after)
    return laptop.fetch(Finding, make_finding(laptop.workspace, new, **by(laptop)))


def in_order(laptop: Laptop) -> list[str]:
    with laptop.workspace.view() as view:
        return [item.reference for item in gather(view).findings]


def test_a_finding_is_made_of_its_notes_right_after_another_or_last(shelf: Shelf) -> None:
    with apart(shelf, *THINGS) as (ours, theirs):
        first = made(ours, " Plans are short.\x07", *NOTES[:2], after=FINDINGS[0])
        last = made(theirs, "They listen.")
        assert (first.reference, first.text, first.theme, first.leaning) == (
            "F3a",
            "Plans are short.",
            "t1",
            FindingLeaning.AREA,
        )
        assert filed(ours) == {(first.id, note): Bearing.FOR for note in ("e1", "e2")}
        assert in_order(ours) == ["F1a", "F3a", "F2a", "F4b"]
        assert next_undo(ours) == "new finding F3a"
        ours.undo()
        assert in_order(ours) == ["F1a", "F2a", last.reference]
        assert filed(ours) == {}


def test_a_reference_is_never_given_again_after_an_undo_or_a_delete(shelf: Shelf) -> None:
    with apart(shelf, *THINGS) as (ours, _):
        assert made(ours, "One.").reference == "F3a"
        ours.undo()
        second = made(ours, "Two.")
        assert second.reference == "F4a"
        delete_things(ours.workspace, (second,), **by(ours))
        assert made(ours, "Three.").reference == "F5a"


def test_a_finding_without_words_is_not_made(shelf: Shelf) -> None:
    with apart(shelf, *THINGS) as (ours, _), pytest.raises(NotAValue, match="no words"):
        made(ours, " \x00 ")


def test_a_headline_comes_last_among_them_and_has_its_place_again_later(shelf: Shelf) -> None:
    with apart(shelf, *THINGS) as (ours, _):

        def choose(name: str, headline: Headline) -> None:
            choose_headline(ours.workspace, ours.fetch(Finding, name), headline, **by(ours))

        def headlines() -> str:
            found = state(ours.workspace).synthesis.headline_strengths
            return "".join(item.text for item in found)

        choose("f2", Headline.ALSO)
        choose("f1", Headline.ONLY)
        assert headlines() == "21"
        choose("f2", Headline.NO)
        assert headlines() == "1"
        ours.undo()
        assert headlines() == "21"
        choose("f2", Headline.NO)
        choose("f2", Headline.ALSO)
        assert headlines() == "21"


def test_a_headline_chosen_in_two_ways_is_a_conflict(shelf: Shelf) -> None:
    with apart(shelf, *THINGS) as (ours, theirs):
        old = ours.fetch(Finding, "f1")
        choose_headline(theirs.workspace, old, Headline.ONLY, **by(theirs))
        choose_headline(ours.workspace, old, Headline.ALSO, **by(ours))
        assert "headline" in {conflict.field for conflict in ours.conflicts()}
