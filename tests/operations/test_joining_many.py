"""Joining laptops that disagree on much: all of it is counted, and as much named as is read."""

from peeraudit.core.evidence import Evidence
from peeraudit.operations.joining import MOST_LISTED
from tests.operations.apart import Laptop
from tests.operations.two_files import take_in, two_files
from tests.store.shelf import Shelf


def reworded(laptop: Laptop, text: str, *, count: int) -> None:
    """Every note in other words."""
    for number in range(count):
        laptop.change(laptop.fetch(Evidence, f"e{number}"), text=text)


def test_of_many_conflicts_the_first_are_named_and_the_rest_counted(shelf: Shelf) -> None:
    count = MOST_LISTED + 3
    notes = [Evidence(id=f"e{at}", reference=f"E{at}a", text="They listen.") for at in range(count)]
    with two_files(shelf, *notes) as (ours, theirs):
        reworded(ours, "They listen to some.", count=count)
        reworded(theirs, "They listen to all.", count=count)
        joined = take_in(ours, theirs)
        assert len(ours.conflicts()) == count
    assert len(set(joined.differs)) == MOST_LISTED
    assert joined.more == 3


def test_a_conflict_that_was_here_before_is_not_told_again(shelf: Shelf) -> None:
    with two_files(shelf, Evidence(id="e0", reference="E0a"), Evidence(id="e1")) as (ours, theirs):
        reworded(ours, "They listen to some.", count=1)
        reworded(theirs, "They listen to all.", count=1)
        assert take_in(ours, theirs).differs == ("E0a: text",)
        theirs.change(theirs.fetch(Evidence, "e1"), text="Something else.")
        assert take_in(ours, theirs).differs == ()
