"""What may be answered to a question, as buttons; and how an answer is read back in words."""

from collections.abc import Sequence

from peeraudit.core.template import AuditTemplate, Kind, Point, Question
from peeraudit.core.template.figures import date_of
from peeraudit.ui.widgets.grades import TEN
from peeraudit.ui.widgets.marks import Mark

MOST_KEYS = 9
"""Answers that have a key by their place; those after it are reached with the arrow keys."""

_TEN = 10


def marks_of_scale(points: Sequence[Point]) -> tuple[Mark, ...]:
    """The grades of a scale in its order.

    Where the figures shown with them are 0 to 10, each once, the key is the figure and ten is X;
    else keys count from 1 in the order on screen.
    """
    figures = {point.number for point in points}
    are_keys = len(figures) == len(points) and all(0 <= figure <= _TEN for figure in figures)
    return tuple(
        Mark(
            point.key,
            point.words,
            key=_figure_key(point.number) if are_keys else _place_key(place),
            number=str(point.number),
            colour=str(point.colour),
        )
        for place, point in enumerate(points, start=1)
    )


def marks_of(question: Question, template: AuditTemplate) -> tuple[Mark, ...]:
    """The answers to choose from, with their keys; none where the answer is typed."""
    if question.kind is Kind.JUDGEMENT:
        return marks_of_scale(template.scale.points)
    return tuple(
        Mark(answer.key, answer.words, key=_place_key(place))
        for place, answer in enumerate(question.answers(template.scale), start=1)
    )


def in_words(answer: Sequence[str], *, marks: Sequence[Mark], kind: Kind) -> str:
    """An answer as a person reads it; empty where there is none."""
    if kind is Kind.DATE:
        return "; ".join(map(day_in_words, answer))
    named = {mark.value: mark.in_words for mark in marks}
    return "; ".join(named.get(value, value) for value in answer)


def day_in_words(value: str) -> str:
    """A day kept as YYYY-MM-DD as "21 November 2026"; anything else as it is."""
    day = date_of(value)
    return f"{day.day} {day:%B %Y}" if day else value


def _figure_key(figure: int) -> str:
    return TEN if figure == _TEN else str(figure)


def _place_key(place: int) -> str:
    return str(place) if place <= MOST_KEYS else ""
