"""Two things meant to be one are made one, counted once, and can be taken apart again."""

import pytest

from peeraudit.core.audit import Audit, Judgement
from peeraudit.core.case_file import CaseFile
from peeraudit.core.challenge import KeyLine, Peer, Theme
from peeraudit.core.evidence import Evidence, SourceKind
from peeraudit.core.finding import Bearing, Filing, Finding
from peeraudit.operations.history import history_of
from peeraudit.operations.merging import Merged, NotToBeJoined, merge, part
from peeraudit.operations.referring import directory
from peeraudit.operations.searching import Asked, find
from peeraudit.operations.showing import state
from tests.operations.apart import Laptop
from tests.operations.two_files import meet, take_in, two_files
from tests.store.shelf import Shelf

THEME = Theme(id="t1", title="Practice", place="000001")
LISTEN = Finding(
    id="f1",
    reference="F3a",
    text="Workers listen.",
    theme="t1",
    key_lines=("k1",),
    place="000001",
)
HEAR = Finding(id="f2", reference="F7b", text="Workers hear families.", theme="t1", place="000002")
NOTES = (
    Evidence(id="e1", reference="E1a", text="They listen.", kind=SourceKind.SAW, key_lines=("k1",)),
    Evidence(id="e2", reference="E2b", text="They hear.", kind=SourceKind.READ, key_lines=("k1",)),
)
FILINGS = tuple(
    Filing(id=f"x{at}", finding=f"f{at}", evidence=f"e{at}", bearing=Bearing.FOR) for at in (1, 2)
)
THINGS = (THEME, KeyLine(id="k1", code="K1"), LISTEN, HEAR, *NOTES, *FILINGS)


def merged(laptop: Laptop, kept: str, other: str) -> Merged:
    return merge(laptop.workspace, kept, other, clock=laptop.clock, named=laptop.peer.name)


def parted(laptop: Laptop, words: str) -> Merged:
    return part(laptop.workspace, words, clock=laptop.clock, named=laptop.peer.name)


def printed(laptop: Laptop) -> list[str]:
    """What the letter has of the one theme."""
    themes = state(laptop.workspace).synthesis.themes
    return [item.text for theme in themes for item in (*theme.strengths, *theme.areas)]


def test_two_findings_made_one_are_printed_and_counted_once_with_all_their_evidence(
    shelf: Shelf,
) -> None:
    with two_files(shelf, *THINGS) as (ours, _):
        assert len(state(ours.workspace).thin) == 2
        assert merged(ours, "F3a", "f7b") == Merged("F3a", "F7b")
        after = state(ours.workspace)
        assert printed(ours) == ["Workers listen."]
        assert after.counts.findings == after.synthesis.findings_counted == 1
        assert after.counts.unfiled == 0
        assert after.beneath == {"f1": ("F7b",)}
        assert after.thin == ()
        (row,) = after.coverage.key_lines
        assert (row.tally.saw, row.tally.read, row.tally.findings) == (1, 1, 1)


def test_both_wordings_and_both_references_are_found_ever_after(shelf: Shelf) -> None:
    with two_files(shelf, *THINGS) as (ours, _):
        merged(ours, "F3a", "F7b")
        assert ours.fetch(Finding, "f2").text == "Workers hear families."
        history = history_of(ours.workspace, "F7b", field="")
        assert history.title == "F7b"
        assert "F7b" in {
            edit.of
            for deed in history_of(ours.workspace, "F3a", field="").deeds
            for edit in deed.edits
        }
        (place,) = find(ours.workspace, Asked("hear families", "", "", "")).places
        assert place.reference == "F7b"
        with ours.workspace.view() as view:
            assert directory(view).find("f7b").entity_id == "f2"


def test_what_is_said_of_either_later_is_seen_under_the_face(shelf: Shelf) -> None:
    with two_files(shelf, *THINGS) as (ours, theirs):
        merged(ours, "F3a", "F7b")
        theirs.change(Filing(id="x3"), finding="f2", evidence="e1", bearing=Bearing.AGAINST)
        meet(ours, theirs)
        assert ours.conflicts() == ()
        assert [item.gaps for item in state(theirs.workspace).thin] != []


def test_an_undo_and_a_parting_both_take_them_apart_again(shelf: Shelf) -> None:
    with two_files(shelf, *THINGS) as (ours, _):
        before = printed(ours)
        merged(ours, "F3a", "F7b")
        ours.undo()
        assert printed(ours) == before
        merged(ours, "F3a", "F7b")
        assert parted(ours, "F7b") == Merged("F3a", "F7b")
        assert printed(ours) == before
        assert ours.conflicts() == ()
        merged(ours, "F7b", "F3a")
        assert printed(ours) == ["Workers hear families."]


def test_two_findings_merged_into_each_other(shelf: Shelf) -> None:
    with two_files(shelf, *THINGS) as (ours, theirs):
        merged(ours, "F3a", "F7b")
        merged(theirs, "F7b", "F3a")
        assert printed(ours) == ["Workers listen."]
        meet(ours, theirs)
        for laptop in (ours, theirs):
            assert printed(laptop) == ["Workers listen.", "Workers hear families."]
            assert [item.subject for item in laptop.conflicts()] == [
                "F3a, F7b: joined into each other in a ring"
            ]
        with pytest.raises(NotToBeJoined, match="into each other"):
            merged(ours, "F3a", "F7b")
        ours.take("F7b", "b")
        meet(ours, theirs)
        for laptop in (ours, theirs):
            assert printed(laptop) == ["Workers hear families."]
            assert laptop.conflicts() == ()


def test_merging_what_is_merged_already_means_what_it_is_seen_under(shelf: Shelf) -> None:
    third = Finding(id="f3", reference="F9a", text="They ask.", theme="t1", place="000003")
    with two_files(shelf, *THINGS, third) as (ours, _):
        merged(ours, "F3a", "F7b")
        assert merged(ours, "F9a", "F7b") == Merged("F9a", "F3a", ("key line K1",))
        assert printed(ours) == ["They ask."]
        assert state(ours.workspace).beneath == {"f3": ("F3a", "F7b")}
        with pytest.raises(NotToBeJoined, match="one already"):
            merged(ours, "F7b", "F3a")


def test_a_case_file_added_on_two_laptops_is_offered_with_a_command_and_counts_once(
    shelf: Shelf,
) -> None:
    with two_files(shelf) as (ours, theirs):
        for laptop, name in ((ours, "c1"), (theirs, "c2")):
            laptop.change(CaseFile(id=f"{name}aaaa"), reference="C07")
            laptop.change(Audit(id=f"{name}audit"), case_file=f"{name}aaaa", form="x")
            laptop.change(Judgement(id=f"{name}j"), audit=f"{name}audit", question="overall")
        joined = take_in(ours, theirs)
        (clash,) = joined.clashes
        assert str(clash).endswith("peeraudit merge FILE C07~c1aa C07~c2aa")
        assert state(ours.workspace).clashes == (clash,)
        assert state(ours.workspace).counts.case_files == 2
        merged(ours, *clash.names)
        after = state(ours.workspace)
        assert (after.counts.case_files, after.counts.audits, after.clashes) == (1, 2, ())


def test_a_theme_merged_into_another_brings_its_findings_there(shelf: Shelf) -> None:
    other = Theme(id="t2", title="Our practice", place="000002")
    finding = Finding(id="f3", reference="F9a", text="They ask.", theme="t2", place="000003")
    with two_files(shelf, *THINGS, other, finding) as (ours, _):
        merged(ours, "Practice", "Our practice")
        assert [item.theme.title for item in state(ours.workspace).synthesis.themes] == ["Practice"]
        assert printed(ours) == ["Workers listen.", "Workers hear families.", "They ask."]


def test_only_two_of_one_kind_that_can_be_made_twice_are_merged(shelf: Shelf) -> None:
    with two_files(shelf, *THINGS) as (ours, _):
        with pytest.raises(NotToBeJoined, match="F3a is a finding, and K1 a key line"):
            merged(ours, "F3a", "K1")
        with pytest.raises(NotToBeJoined, match="E1a is a note"):
            merged(ours, "E1a", "E2b")
        with pytest.raises(NotToBeJoined, match="one already"):
            merged(ours, "F3a", "f3a")
        with pytest.raises(NotToBeJoined, match="joined into nothing"):
            parted(ours, "F3a")
        assert printed(ours) == ["Workers listen.", "Workers hear families."]


def test_a_peer_who_is_merged_still_speaks(shelf: Shelf) -> None:
    with two_files(shelf, Peer(id="p3", name="Jonas Lindquist", letter="c")) as (ours, theirs):
        merged(ours, "Jonas Lindqvist", "Jonas Lindquist")
        meet(ours, theirs)
        assert merged(theirs, "Ruth Adeyemi", "Jonas Lindquist").beneath == "Jonas Lindqvist"
