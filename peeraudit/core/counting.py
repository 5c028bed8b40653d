"""How a count is printed: never as more than there is (design.md 7)."""

from dataclasses import dataclass

EXACT_BELOW = 20
"""Counts below this are printed as they are."""

TENS_FROM = 100
"""From here on counts are rounded down to tens, below to fives."""


@dataclass(frozen=True, slots=True)
class PrintedCount:
    """The figure to print, and whether "over" stands before it."""

    figure: int
    is_over: bool


def printed_count(count: int) -> PrintedCount:
    """Round a count down the way the field does: 24 is "over 20", 75 is "75", 129 "over 120"."""
    if count < EXACT_BELOW:
        return PrintedCount(count, is_over=False)
    step = 10 if count >= TENS_FROM else 5
    figure = count - count % step
    return PrintedCount(figure, is_over=figure < count)
