"""What a copy would bring, in sentences that nobody has to work out."""

from peeraudit.core.clash import Clash, ClashKind
from peeraudit.operations.joining import Came, DoneBy, Joined
from peeraudit.ui.start.coming import NOTHING_NEW, came_in_words, what_comes

BROUGHT = Joined(
    done_by=(DoneBy("Ann Hughes", "LAPTOP-7", 41), DoneBy("Imran Sadiq", "LAPTOP-7", 1)),
    came=(Came("note", new=12, changed=3, gone=0), Came("case file", new=0, changed=0, gone=2)),
    differs=("E1a: text",),
)


def test_what_comes_is_told_in_all_by_whom_and_of_what() -> None:
    assert what_comes(BROUGHT) == (
        "In all: 12 new, 3 changed, 1 differs from yours, 2 deleted.",
        "Ann Hughes on LAPTOP-7: 41 deeds.",
        "Imran Sadiq on LAPTOP-7: 1 deed.",
        "Note: 12 new, 3 changed.",
        "Case file: 2 deleted.",
    )
    assert came_in_words(BROUGHT) == (
        "Joined what came from Ann Hughes, Imran Sadiq."
        " In all: 12 new, 3 changed, 1 differs from yours, 2 deleted."
    )


def test_more_that_differs_than_is_listed_is_counted() -> None:
    assert "8 differ from yours" in what_comes(Joined(BROUGHT.done_by, differs=("a",), more=7))[0]


def test_strikes_kept_texts_and_what_may_be_one_are_never_missed() -> None:
    clash = Clash(ClashKind.CASE_FILE, "C07", ("a", "b"), ("C07", "C07"))
    lines = what_comes(
        Joined(BROUGHT.done_by, clashes=(clash,), strikes=2, pieces=1),
    )
    assert lines[-3] == "Kept texts such as forms: 1 new."
    assert lines[-2] == "May be one and the same: 2 case files called C07."
    assert lines[-1].startswith("Struck out elsewhere: 2.")
    assert lines[-1].endswith("cannot be taken back.")


def test_two_colleagues_of_one_letter_are_told_apart_not_taken_for_one() -> None:
    clash = Clash(ClashKind.LETTER, "c", ("a", "b"), ("Ann Hughes", "Parveen Rahman"))
    (*_, last) = what_comes(Joined(BROUGHT.done_by, clashes=(clash,)))
    assert last.startswith("Two peers have the letter c: Ann Hughes, Parveen Rahman.")


def test_nothing_new_is_one_sentence() -> None:
    assert what_comes(Joined()) == (NOTHING_NEW,)
    assert came_in_words(Joined()) == NOTHING_NEW
