"""A text is found again on pages that were composed anew."""

from peeraudit.ui.letter.places import found_again
from peeraudit.ui.letter.sheet import Place


def page(*texts: tuple[str, str]) -> tuple[Place, ...]:
    return tuple(
        Place(0, 0, 0, 10, 10, about, text, number=number)
        for number, (about, text) in enumerate(texts)
    )


HEAD, FIRST, SECOND = ("", "Strengths"), ("f1", "They listen."), ("f2", "They plan.")


def test_by_what_it_is_about_wherever_it_stands_and_whatever_it_says_now() -> None:
    before, now = page(HEAD, FIRST, SECOND), page(SECOND, HEAD, ("f1", "They hear."))
    assert found_again(1, before, now) == 2


def test_the_second_of_a_finding_that_is_printed_twice_stays_the_second() -> None:
    before, now = page(FIRST, HEAD, FIRST), page(HEAD, FIRST, HEAD, FIRST)
    assert found_again(2, before, now) == 3
    assert found_again(2, before, page(HEAD, FIRST)) == 1


def test_what_is_about_nothing_by_its_words() -> None:
    before, now = page(("", "Areas"), HEAD, FIRST), page(FIRST, ("", "Areas"), HEAD)
    assert found_again(1, before, now) == 2


def test_of_what_is_gone_the_neighbour_is_taken() -> None:
    assert found_again(1, page(HEAD, FIRST, SECOND), page(HEAD, SECOND)) == 1
    assert found_again(2, page(HEAD, FIRST, SECOND), page(HEAD)) == 0


def test_where_nobody_looked_nobody_looks() -> None:
    assert found_again(-1, page(HEAD), page(HEAD)) == -1
