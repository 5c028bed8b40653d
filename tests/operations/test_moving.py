"""Things put in another place: nothing else moves, and two laptops never push each other out."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from peeraudit.core.case_file import CaseFile
from peeraudit.core.challenge import KeyLine, Theme
from peeraudit.core.finding import Finding, Headline
from peeraudit.core.tip import TopTip
from peeraudit.operations.gathering import gather
from peeraudit.operations.merging import merge
from peeraudit.operations.moving import Among, Moved, NotInOrder, Spot, move
from peeraudit.operations.showing import state
from tests.operations.apart import Laptop
from tests.operations.two_files import meet, two_files
from tests.store.shelf import Shelf

THEMES = (Theme(id="t1", title="Practice", place="1"), Theme(id="t2", title="Partners", place="2"))
FINDINGS = tuple(
    Finding(id=f"f{at}", reference=f"F{at}a", text=f"{at}", theme="t1", place=f"00000{at}")
    for at in range(1, 6)
)
HEADLINES = tuple(
    Finding(
        id=f"h{at}",
        reference=f"F{at}a",
        text=f"{at}",
        theme=theme,
        headline=Headline.ALSO,
        place=f"0000{at}",
        headline_place=f"0000{at}",
    )
    for at, theme in ((7, "t1"), (8, "t2"), (9, "t2"))
)
ELSEWHERE = Finding(id="f6", reference="F6a", text="6", theme="t2", place="000006")
THINGS = (*THEMES, *FINDINGS, ELSEWHERE)


def moving(laptop: Laptop, words: str, *, after: str = "", among: Among = Among.ITS_LIKE) -> Moved:
    to = Spot(after, among)
    return move(laptop.workspace, words, to=to, clock=laptop.clock, named=laptop.peer.name)


def order(laptop: Laptop) -> str:
    """The findings of the one theme, as the letter prints them."""
    first = state(laptop.workspace).synthesis.themes[0]
    return "".join(item.text for item in first.strengths)


def test_a_finding_goes_right_after_another_or_before_all(shelf: Shelf) -> None:
    with two_files(shelf, *THINGS) as (ours, _):
        assert moving(ours, "f4a", after="F1a") == Moved("F4a", "F1a")
        assert order(ours) == "14235"
        assert moving(ours, "F5a") == Moved("F5a", "")
        assert order(ours) == "51423"
        moving(ours, "F5a", after="F3a")
        assert order(ours) == "14235"
        ours.undo()
        assert order(ours) == "51423"


def test_nothing_else_is_changed_by_a_move(shelf: Shelf) -> None:
    with two_files(shelf, *THINGS) as (ours, _):
        moving(ours, "F4a", after="F1a")
        others = [ours.fetch(Finding, item.id) for item in FINDINGS if item.id != "f4"]
        assert others == [item for item in FINDINGS if item.id != "f4"]


def test_two_laptops_that_move_to_one_place_both_stand_in_one_order(shelf: Shelf) -> None:
    with two_files(shelf, *THINGS) as (ours, theirs):
        moving(ours, "F4a", after="F1a")
        moving(theirs, "F5a", after="F1a")
        meet(ours, theirs)
        assert order(ours) == order(theirs)
        assert order(ours) in ("14523", "15423")
        assert ours.conflicts() == ()
        between = order(ours)[1]
        moving(ours, "F3a", after=f"F{between}a")
        assert order(ours)[1:3] == f"{between}3"


@given(
    st.lists(
        st.tuples(st.booleans(), st.sampled_from("12345"), st.sampled_from(" 12345")), max_size=6
    )
)
@settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_whatever_two_laptops_move_both_have_one_order_and_each_thing_once(
    shelf: Shelf, moves: list[tuple[bool, str, str]]
) -> None:
    with two_files(shelf, *THINGS) as (ours, theirs):
        for is_ours, name, after in moves:
            if name != after:
                laptop = ours if is_ours else theirs
                moving(laptop, f"F{name}a", after=f"F{after}a" if after.strip() else "")
                before = order(laptop)
                at = before.index(name)
                assert before[at - 1 : at] == after.strip() if at else not after.strip()
        meet(ours, theirs)
        assert order(ours) == order(theirs)
        assert sorted(order(ours)) == list("12345")


def test_one_finding_moved_on_two_laptops_is_for_the_team_to_settle(shelf: Shelf) -> None:
    with two_files(shelf, *THINGS) as (ours, theirs):
        moving(ours, "F4a", after="F1a")
        moving(theirs, "F4a", after="F5a")
        meet(ours, theirs)
        (conflict,) = ours.conflicts()
        assert conflict.subject == "F4a: place"
        (mine,) = (
            side for side in conflict.sides if side.sayings[0].doing.laptop == ours.clock.laptop
        )
        ours.take("F4a", mine.letter)
        meet(ours, theirs)
        assert order(theirs) == "14235"


def test_headlines_have_an_order_of_their_own_across_themes(shelf: Shelf) -> None:
    with two_files(shelf, *THEMES, *HEADLINES, FINDINGS[0]) as (ours, _):
        moving(ours, "F9a", after="F7a", among=Among.HEADLINES)
        headlines = state(ours.workspace).synthesis.headline_strengths
        assert [item.text for item in headlines] == ["7", "9", "8"]
        assert ours.fetch(Finding, "h9").place == "00009"
        for words, after in (("F1a", ""), ("F9a", "F1a")):
            with pytest.raises(NotInOrder, match="F1a is no headline"):
                moving(ours, words, after=after, among=Among.HEADLINES)


def test_what_was_merged_moves_as_one(shelf: Shelf) -> None:
    with two_files(shelf, *THINGS) as (ours, _):
        merge(ours.workspace, "F1a", "F5a", clock=ours.clock, named=ours.peer.name)
        assert moving(ours, "F5a", after="F3a") == Moved("F1a", "F3a")
        assert order(ours) == "2314"
        assert moving(ours, "F4a", after="F5a") == Moved("F4a", "F1a")
        assert order(ours) == "2314"


def test_themes_key_lines_and_tips_are_moved_as_well(shelf: Shelf) -> None:
    key_lines = [KeyLine(id=f"k{at}", code=f"K{at}", place=f"00000{at}") for at in (1, 2, 3)]
    tips = [TopTip(id=f"i{at}", text=f"Tip {at}", place=f"00000{at}") for at in (1, 2, 3)]
    with two_files(shelf, *THEMES, *key_lines, *tips) as (ours, _):
        moving(ours, "Partners")
        moving(ours, "K1", after="K3")
        moving(ours, "tip 3", after="tip 1")
        with ours.workspace.view() as view:
            found = gather(view)
    assert [theme.title for theme in found.themes] == ["Partners", "Practice"]
    assert [item.code for item in found.key_lines] == ["K2", "K3", "K1"]
    assert [tip.text for tip in found.tips] == ["Tip 1", "Tip 3", "Tip 2"]


@pytest.mark.parametrize(
    ("words", "after", "says"),
    [
        ("F1a", "F1a", "cannot stand after itself"),
        ("F1a", "F6a", "F6a stands in another theme than F1a"),
        ("F1a", "Practice", "Practice is a theme, and F1a a finding"),
        ("C07", "", "C07 has no place among its like"),
    ],
)
def test_what_makes_no_order_is_refused_and_nothing_moves(
    shelf: Shelf, words: str, after: str, says: str
) -> None:
    with two_files(shelf, *THINGS, CaseFile(id="c1", reference="C07")) as (ours, _):
        with pytest.raises(NotInOrder, match=says):
            moving(ours, words, after=after)
        assert order(ours) == "12345"
