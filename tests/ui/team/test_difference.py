"""Where two texts differ: nothing is lost of either, and what is the same is never marked."""

from hypothesis import given, settings
from hypothesis import strategies as st

from peeraudit.ui.team.difference import MOST_COMPARED, Run, differing

texts = st.lists(st.sampled_from(["plans", "late", "not", ",", " ", "\n", "5"]), max_size=12).map(
    "".join
)


def whole(runs: tuple[Run, ...]) -> str:
    return "".join(run.words for run in runs)


@settings(max_examples=100)
@given(one=texts, other=texts)
def test_the_runs_of_both_are_the_texts_as_they_are(one: str, other: str) -> None:
    ours, theirs = differing(one, other)
    assert (whole(ours), whole(theirs)) == (one, other)


@settings(max_examples=100)
@given(one=texts, other=texts)
def test_what_both_have_reads_alike_in_both(one: str, other: str) -> None:
    ours, theirs = differing(one, other)
    same = ["".join(run.words for run in runs if not run.is_alone) for runs in (ours, theirs)]
    assert same[0] == same[1]


def test_only_the_words_that_differ_are_told_apart() -> None:
    ours, theirs = differing("Two plans were late.", "Two plans were not made.")
    assert [run.words for run in ours if run.is_alone] == ["late"]
    assert [run.words for run in theirs if run.is_alone] == ["not made"]


def test_texts_with_nothing_in_common_differ_as_a_whole() -> None:
    assert differing("plans, late", "no words") == (
        (Run("plans, late", is_alone=True),),
        (Run("no words", is_alone=True),),
    )


def test_texts_too_long_to_compare_are_shown_unmarked() -> None:
    long = "plan " * MOST_COMPARED
    assert differing(long, "plan") == ((Run(long),), (Run("plan"),))
