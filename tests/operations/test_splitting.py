"""A finding split in two keeps its evidence exactly once, and its words and reference for ever."""

import pytest

from peeraudit.core.challenge import Theme
from peeraudit.core.evidence import Evidence
from peeraudit.core.finding import Bearing, Filing, Finding, FindingLeaning, Headline
from peeraudit.operations.deleting import delete
from peeraudit.operations.gathering import gather
from peeraudit.operations.merging import merge
from peeraudit.operations.referring import NotKnown
from peeraudit.operations.splitting import NotFiledThere, Split, SplitOff, split
from tests.operations.apart import Laptop
from tests.operations.two_files import meet, two_files
from tests.store.shelf import Shelf

LISTEN = Finding(
    id="f1",
    reference="F3a",
    text="Workers listen, and plans are short.",
    theme="t1",
    leaning=FindingLeaning.AREA,
    headline=Headline.ALSO,
    key_lines=("k1",),
    place="000010",
    headline_place="000002",
)
AFTER = Finding(id="f2", reference="F4a", text="They ask.", theme="t1", place="000011")
NOTES = tuple(Evidence(id=f"e{at}", reference=f"E{at}a", text=f"Note {at}") for at in (1, 2, 3))
BEARINGS = (Bearing.FOR, Bearing.AGAINST)
FILINGS = tuple(
    Filing(id=f"x{at}", finding="f1", evidence=f"e{at}", bearing=bearing)
    for at, bearing in enumerate(BEARINGS, start=1)
)
THINGS = (Theme(id="t1", title="Practice"), LISTEN, AFTER, *NOTES, *FILINGS)


def splitting(laptop: Laptop, words: str, *evidence: str, text: str = "Plans are short.") -> Split:
    off = SplitOff(text, evidence)
    return split(laptop.workspace, words, off=off, clock=laptop.clock, named=laptop.peer.name)


def filed(laptop: Laptop) -> dict[str, dict[str, Bearing]]:
    """Which notes are filed under each finding, by references."""
    with laptop.workspace.view() as view:
        found = gather(view)
    notes = {note.id: note.reference for note in found.evidence}
    return {
        finding.reference: {
            notes[item.evidence]: item.bearing
            for item in found.filings
            if item.finding == finding.id and item.bearing is not None
        }
        for finding in found.findings
    }


def in_order(laptop: Laptop) -> list[str]:
    with laptop.workspace.view() as view:
        return [finding.text for finding in gather(view).findings]


def entries(laptop: Laptop) -> int:
    with laptop.workspace.view() as view:
        return view.count()


def test_the_new_finding_stands_beside_the_old_and_has_its_own_words_and_notes(
    shelf: Shelf,
) -> None:
    with two_files(shelf, *THINGS) as (ours, _):
        assert splitting(ours, "F3a", "e2a") == Split("F5a", "F3a", 1)
        assert filed(ours) == {
            "F3a": {"E1a": Bearing.FOR},
            "F4a": {},
            "F5a": {"E2a": Bearing.AGAINST},
        }
        assert in_order(ours) == [LISTEN.text, "Plans are short.", "They ask."]
        assert ours.fetch(Finding, "f1") == LISTEN
        with ours.workspace.view() as view:
            (new,) = (item for item in view.fetch(Finding) if item.split_from)
        assert (new.split_from, new.theme, new.leaning, new.headline, new.key_lines) == (
            "f1",
            "t1",
            FindingLeaning.AREA,
            Headline.ALSO,
            ("k1",),
        )
        assert new.headline_place > LISTEN.headline_place


def test_an_undo_of_a_split_puts_every_note_back(shelf: Shelf) -> None:
    with two_files(shelf, *THINGS) as (ours, _):
        before = filed(ours)
        splitting(ours, "F3a", "E1a", "E2a")
        ours.undo()
        assert filed(ours) == before
        assert in_order(ours) == [LISTEN.text, "They ask."]


def test_a_note_named_twice_goes_over_once(shelf: Shelf) -> None:
    with two_files(shelf, *THINGS) as (ours, _):
        assert splitting(ours, "F3a", "E1a", "e1A").notes == 1
        assert filed(ours)["F5a"] == {"E1a": Bearing.FOR}
        assert ours.conflicts() == ()


@pytest.mark.parametrize("notes", [("E3a",), ("E1a", "E3a"), ("E1a", "E9z"), ("E1a", "F4a")])
def test_a_split_with_a_note_that_is_not_filed_there_is_refused_whole(
    shelf: Shelf, notes: tuple[str, ...]
) -> None:
    with two_files(shelf, *THINGS) as (ours, _):
        before = filed(ours), entries(ours)
        with pytest.raises((NotFiledThere, NotKnown)):
            splitting(ours, "F3a", *notes)
        assert (filed(ours), entries(ours)) == before


@pytest.mark.parametrize("text", ["", " \n", "\x02\x03"])
def test_a_finding_without_words_is_none(shelf: Shelf, text: str) -> None:
    with two_files(shelf, *THINGS) as (ours, _), pytest.raises(NotFiledThere):
        splitting(ours, "F3a", text=text)


def test_control_characters_are_no_words(shelf: Shelf) -> None:
    with two_files(shelf, *THINGS) as (ours, _):
        splitting(ours, "F3a", text=" Plans\x02 are\x1b short.\n")
        assert in_order(ours)[1] == "Plans are short."


def test_only_findings_are_split(shelf: Shelf) -> None:
    with two_files(shelf, *THINGS) as (ours, _), pytest.raises(NotKnown, match="E1a is a note"):
        splitting(ours, "E1a")


def test_a_reference_is_never_given_twice_though_its_finding_is_gone(shelf: Shelf) -> None:
    with two_files(shelf, *THINGS) as (ours, _):
        splitting(ours, "F3a")
        delete(ours.workspace, "F5a", clock=ours.clock, named=ours.peer.name)
        assert splitting(ours, "F3a").new == "F6a"


def test_notes_of_what_was_merged_into_it_go_over_as_well(shelf: Shelf) -> None:
    beneath = Filing(id="x3", finding="f2", evidence="e3", bearing=Bearing.CONTEXT)
    with two_files(shelf, *THINGS, beneath) as (ours, _):
        merge(ours.workspace, "F3a", "F4a", clock=ours.clock, named=ours.peer.name)
        assert splitting(ours, "F3a", "E3a").notes == 1
        assert filed(ours)["F5a"] == {"E3a": Bearing.CONTEXT}
        assert filed(ours)["F4a"] == {}


def test_two_laptops_that_split_one_finding_both_stand_in_one_order(shelf: Shelf) -> None:
    with two_files(shelf, *THINGS) as (ours, theirs):
        splitting(ours, "F3a", "E1a", text="Ours.")
        splitting(theirs, "F3a", "E2a", text="Theirs.")
        meet(ours, theirs)
        assert in_order(ours) == in_order(theirs)
        assert sorted(in_order(ours)[1:3]) == ["Ours.", "Theirs."]
        assert (
            filed(ours)
            == filed(theirs)
            == {
                "F3a": {},
                "F4a": {},
                "F5a": {"E1a": Bearing.FOR},
                "F5b": {"E2a": Bearing.AGAINST},
            }
        )
        assert ours.conflicts() == ()


def test_a_note_that_both_took_over_is_filed_under_both_new_findings_and_no_longer_the_old(
    shelf: Shelf,
) -> None:
    with two_files(shelf, *THINGS) as (ours, theirs):
        splitting(ours, "F3a", "E1a", text="Ours.")
        splitting(theirs, "F3a", "E1a", text="Theirs.")
        meet(ours, theirs)
        assert filed(ours)["F5a"] == filed(ours)["F5b"] == {"E1a": Bearing.FOR}
        assert filed(ours)["F3a"] == {"E2a": Bearing.AGAINST}
        assert ours.conflicts() == ()
