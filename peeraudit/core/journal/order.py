"""Order: the places things stand in, as texts that sort as they are, with room between any two.

A plain place is a number in six figures. What is put between two others gets a place of figures
and small letters between theirs, so that nothing else moves, and laptops that put something in
one spot disagree on nothing.
"""

FIGURES = "0123456789abcdefghijklmnopqrstuvwxyz"
"""What a place is made of, in the order it sorts."""

PLAIN = 6
"""How long a plain place is."""

_BASE = len(FIGURES)
_MIDDLE = FIGURES[_BASE // 2]
_NOT_NOUGHT = FIGURES[-1]


def place_of(number: int) -> str:
    """The plain place that a number gives."""
    return f"{number:0{PLAIN}}"


def between(low: str, high: str, *, tail: str) -> str:
    """A place after `low` and before `high`.

    An empty `low` is the beginning, an empty `high` the end. `tail` ends the place: the first
    characters of the sitting's id (hexadecimal, always as many), so that no two laptops ever give
    the same place; empty for what must be the same on every laptop.

    Where there is nothing between, because two things share one place or joining has turned their
    order round, it is a place right after the later of the two. A place of noughts alone has
    nothing before it either.

    A place grows by one character for about five put into one spot, and not at all at the end.
    """
    place = (_between(low, high) if high else _after(low)) or f"{max(low, high)}{_MIDDLE}"
    if len(place) < PLAIN:
        # a short one might be the beginning of a plain place, with no room before the rest
        place += _MIDDLE
    return f"{place}{tail}{_NOT_NOUGHT}" if tail.endswith("0") else f"{place}{tail}"


def _after(low: str) -> str:
    """The next plain place after one, or something after it where the plain places end."""
    number = f"{low[:PLAIN]:0<{PLAIN}}"
    following = place_of(int(number) + 1) if number.isdecimal() else ""
    return following if len(following) == PLAIN else _between(low, "")


def _between(low: str, high: str) -> str:
    """The shortest text after one and before another that does not begin the other.

    An empty `high` is the end. Empty where nothing is between. It never ends in nought: before
    nought there is no room.
    """
    if high and low >= high:
        return ""
    place = ""
    is_below = False
    while is_below or not high or len(place) < len(high):
        at = len(place)
        below = int(low[at], _BASE) if at < len(low) else 0
        above = int(high[at], _BASE) if high and not is_below else _BASE
        if above - below > 1:
            return f"{place}{FIGURES[(below + above) // 2]}"
        place += FIGURES[below]
        is_below = is_below or above > below
    return ""
