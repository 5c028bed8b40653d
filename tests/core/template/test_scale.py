"""The scales: what people type for a grade, and how grades of different scales compare."""

import pytest

from peeraudit.core.template import UnreadableAnswer
from peeraudit.core.template.built_in import BUILT_IN, FOUR_POINT, MET, NONE, RAG, ZERO_TO_TEN


@pytest.mark.parametrize(
    ("typed", "grade"),
    [
        ("outstanding", "outstanding"),
        ("O", "outstanding"),
        ("1", "outstanding"),
        ("GOOD", "good"),
        (" g ", "good"),
        ("Requires improvement to be good", "requires-improvement"),
        ("requires improvement", "requires-improvement"),
        ("Requires-Improvement.", "requires-improvement"),
        ("RI", "requires-improvement"),
        ("3", "requires-improvement"),
        ("i", "inadequate"),
        ("Inadequate", "inadequate"),
    ],
)
def test_a_grade_is_known_however_auditors_write_it(typed: str, grade: str) -> None:
    assert FOUR_POINT.read(typed) == grade


def test_a_grade_that_is_none_is_answered_with_those_there_are() -> None:
    with pytest.raises(UnreadableAnswer) as raised:
        FOUR_POINT.read("satisfactory")
    assert raised.value.what == '"satisfactory" is not an answer here.'
    assert raised.value.advice == (
        "It may be: Outstanding, Good, Requires improvement to be good or Inadequate."
    )


def test_a_form_without_grades_takes_none() -> None:
    with pytest.raises(UnreadableAnswer, match="no grades"):
        NONE.read("good")


@pytest.mark.parametrize("scale", BUILT_IN.values(), ids=BUILT_IN)
def test_every_spelling_of_a_grade_means_that_grade_and_no_other(scale: object) -> None:
    points = BUILT_IN[next(key for key, each in BUILT_IN.items() if each is scale)]
    for point in points.points:
        assert {points.read(spelling) for spelling in point.spellings} == {point.key}


def test_grades_of_other_scales_stand_for_one_of_the_four_points() -> None:
    assert [RAG.four_point(key) for key in ("green", "amber", "red")] == [2, 3, 4]
    assert [MET.four_point(key) for key in ("met", "partly-met", "not-met")] == [2, 3, 4]
    assert [ZERO_TO_TEN.four_point(key) for key in ("10", "7", "4", "0")] == [1, 2, 3, 4]
    assert FOUR_POINT.four_point("good") == 2
    assert RAG.four_point("purple") is None


def test_the_four_points_are_worded_in_full_with_figure_and_colour() -> None:
    third = FOUR_POINT.points[2]
    assert (third.words, third.number, third.colour) == (
        "Requires improvement to be good",
        3,
        "amber",
    )
