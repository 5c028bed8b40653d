"""What is merged gives its star, key lines and theme to the face, and undo takes all back."""

from dataclasses import replace

import pytest

from peeraudit.core.challenge import KeyLine, Theme
from peeraudit.core.evidence import ReadDocument
from peeraudit.core.finding import Finding, Headline
from peeraudit.operations.giving import given_by
from peeraudit.operations.merging import Merged, merge, merge_things, part
from peeraudit.operations.showing import state
from tests.operations.apart import Laptop
from tests.operations.two_files import meet, two_files
from tests.store.shelf import Shelf

KEY_LINES = tuple(KeyLine(id=f"k{at}", code=f"K{at}") for at in (1, 2, 3))
THEME = Theme(id="t1", title="Practice", place="000001")
LISTEN = Finding(
    id="f1", reference="F3a", text="Workers listen.", theme="t1", key_lines=("k3",), place="000001"
)
STARRED = Finding(
    id="f2",
    reference="F1a",
    text="Workers hear families.",
    headline=Headline.ONLY,
    key_lines=("k1", "k3"),
    place="000002",
    headline_place="000005",
)
THINGS = (THEME, *KEY_LINES, LISTEN, STARRED)


def merged(laptop: Laptop, kept: str, other: str) -> Merged:
    return merge(laptop.workspace, kept, other, clock=laptop.clock, named=laptop.peer.name)


def said(laptop: Laptop) -> tuple[list[str], list[str], dict[str, int]]:
    """The headlines, what the theme prints, and how many findings stand on each key line."""
    shown = state(laptop.workspace)
    return (
        [item.text for item in shown.synthesis.headline_strengths],
        [item.text for theme in shown.synthesis.themes for item in theme.strengths],
        {item.key_line.code: item.tally.findings for item in shown.coverage.key_lines},
    )


def test_no_headline_and_no_key_line_is_lost_and_one_undo_takes_all_back(shelf: Shelf) -> None:
    with two_files(shelf, *THINGS) as (ours, _):
        before = said(ours)
        merged(ours, "F3a", "F1a")
        assert said(ours) == (
            ["Workers listen."],
            ["Workers listen."],
            {"K1": 1, "K2": 0, "K3": 1},
        )
        face = ours.fetch(Finding, "f1")
        assert face.headline_place == "000005"
        assert face.key_lines == ("k3", "k1")
        ours.undo()
        assert said(ours) == before
        assert ours.fetch(Finding, "f1").key_lines == ("k3",)


def test_what_the_face_takes_over_is_told(shelf: Shelf) -> None:
    more = replace(STARRED, id="f3", reference="F4a", key_lines=("k1", "k2"))
    bare = replace(LISTEN, id="f4", reference="F5a", theme="", key_lines=())
    with two_files(shelf, *THINGS, more, bare) as (ours, _):
        both = ("a place under Headlines", "key lines K1 and K2")
        assert merged(ours, "F3a", "F4a").given == both
        assert merged(ours, "F1a", "F3a").given == (
            "a place in its theme as well",
            "the theme Practice",
            "key line K2",
        )
        assert merged(ours, "F1a", "F5a").given == ()


def test_a_headline_alone_that_takes_up_a_finding_of_a_theme_is_printed_there_too(
    shelf: Shelf,
) -> None:
    with two_files(shelf, *THINGS) as (ours, _):
        merged(ours, "F1a", "F3a")
        assert said(ours)[:2] == (["Workers hear families."], ["Workers hear families."])
        assert ours.fetch(Finding, "f2").headline_place == "000005"


def test_taken_apart_the_face_keeps_what_it_was_given(shelf: Shelf) -> None:
    with two_files(shelf, *THINGS) as (ours, _):
        merged(ours, "F3a", "F1a")
        part(ours.workspace, "F1a", clock=ours.clock, named=ours.peer.name)
        headlines, _, _ = said(ours)
        assert sorted(headlines) == ["Workers hear families.", "Workers listen."]
        assert ours.fetch(Finding, "f1").key_lines == ("k3", "k1")


def test_what_was_merged_before_is_given_with_the_one_it_is_seen_under(shelf: Shelf) -> None:
    bare = Finding(id="f3", reference="F9a", text="They ask.", theme="t1", place="000003")
    with two_files(shelf, *THINGS, bare) as (ours, _):
        merged(ours, "F9a", "F1a")
        merged(ours, "F3a", "F9a")
        assert said(ours)[0] == ["Workers listen."]
        assert ours.fetch(Finding, "f1").key_lines == ("k3", "k1")


def test_key_lines_another_laptop_changed_meanwhile_are_a_conflict(shelf: Shelf) -> None:
    with two_files(shelf, *THINGS) as (ours, theirs):
        theirs.change(theirs.fetch(Finding, "f1"), key_lines=("k2",))
        merge_things(
            ours.workspace,
            ours.fetch(Finding, "f1"),
            ours.fetch(Finding, "f2"),
            clock=ours.clock,
            named=ours.peer.name,
        )
        meet(ours, theirs)
        for laptop in (ours, theirs):
            assert [item.subject for item in laptop.conflicts()] == ["F3a: key lines"]


@pytest.mark.parametrize(
    ("face", "beneath", "headline"),
    [
        (Headline.NO, Headline.ALSO, Headline.ALSO),
        (Headline.NO, Headline.ONLY, Headline.ALSO),
        (Headline.ONLY, Headline.NO, Headline.ALSO),
        (Headline.ONLY, Headline.ALSO, Headline.ALSO),
        (Headline.ALSO, Headline.NO, None),
        (Headline.ALSO, Headline.ONLY, None),
        (Headline.ONLY, Headline.ONLY, None),
        (Headline.NO, Headline.NO, None),
    ],
)
def test_the_stronger_headline_of_both_stands(
    face: Headline, beneath: Headline, headline: Headline | None
) -> None:
    given = given_by(
        replace(STARRED, theme="t1", headline=beneath), to=replace(LISTEN, headline=face)
    )
    assert given.get("headline") is headline


def test_a_place_among_the_headlines_is_kept_and_a_theme_given_only_where_there_is_none() -> None:
    stood = replace(LISTEN, headline_place="000001", key_lines=("k1", "k3"))
    assert given_by(STARRED, to=stood) == {"headline": Headline.ALSO}
    loose = replace(STARRED, headline=Headline.NO, place="")
    assert given_by(LISTEN, to=loose) == {"theme": "t1", "place": "000001"}


def test_a_document_is_given_readers_and_key_lines_and_other_things_nothing() -> None:
    ours = ReadDocument(id="d1", key_lines=("k1",), read_by=("p1",))
    theirs = ReadDocument(id="d2", key_lines=("k1", "k2"), read_by=("p2",))
    assert given_by(theirs, to=ours) == {"key_lines": ("k1", "k2"), "read_by": ("p1", "p2")}
    assert given_by(KEY_LINES[1], to=KEY_LINES[0]) == {}
