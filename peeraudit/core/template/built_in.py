"""The scales that come with the program; a form names one of them or brings its own."""

from peeraudit.core.template.scale import Colour, Point, Scale

_OUTSTANDING, _GOOD, _REQUIRES_IMPROVEMENT, _INADEQUATE = 1, 2, 3, 4


def _point(
    words: str, *, number: int, colour: Colour, four_point: int, short: tuple[str, ...] = ()
) -> Point:
    """A point whose key is its words, in small letters and hyphens."""
    return Point(
        key=words.lower().replace(" ", "-"),
        words=words,
        number=number,
        colour=colour,
        four_point=four_point,
        short=short,
    )


FOUR_POINT = Scale(
    key="four-point",
    title="Four points, as inspectors grade",
    points=(
        _point("Outstanding", number=1, colour=Colour.BLUE, four_point=_OUTSTANDING, short=("O",)),
        _point("Good", number=2, colour=Colour.GREEN, four_point=_GOOD, short=("G",)),
        Point(
            key="requires-improvement",
            words="Requires improvement to be good",
            number=3,
            colour=Colour.AMBER,
            four_point=_REQUIRES_IMPROVEMENT,
            short=("RI", "RITBG", "R"),
        ),
        _point("Inadequate", number=4, colour=Colour.RED, four_point=_INADEQUATE, short=("I",)),
    ),
)
"""The grades of inspection, the third always in full (practice.md 1)."""

RAG = Scale(
    key="rag",
    title="Red, amber, green",
    points=(
        _point("Green", number=1, colour=Colour.GREEN, four_point=_GOOD, short=("G",)),
        _point(
            "Amber", number=2, colour=Colour.AMBER, four_point=_REQUIRES_IMPROVEMENT, short=("A",)
        ),
        _point("Red", number=3, colour=Colour.RED, four_point=_INADEQUATE, short=("R",)),
    ),
)
"""Green is as good as it goes, so it stands for good and not for outstanding."""

_STEPS = (
    (9, Colour.BLUE, _OUTSTANDING),
    (7, Colour.GREEN, _GOOD),
    (4, Colour.AMBER, _REQUIRES_IMPROVEMENT),
    (0, Colour.RED, _INADEQUATE),
)
"""From which figure of ten upwards a point stands for which of the four. A habit, not a rule."""


def _of_ten(number: int) -> Point:
    colour, four_point = next((c, four) for least, c, four in _STEPS if number >= least)
    return _point(str(number), number=number, colour=colour, four_point=four_point)


ZERO_TO_TEN = Scale(
    key="0-10", title="0 to 10", points=tuple(_of_ten(number) for number in range(10, -1, -1))
)
"""As strengths-based practice scales: 10 is the best."""

MET = Scale(
    key="met",
    title="Met, partly met, not met",
    points=(
        _point("Met", number=1, colour=Colour.GREEN, four_point=_GOOD, short=("M", "yes")),
        _point(
            "Partly met",
            number=2,
            colour=Colour.AMBER,
            four_point=_REQUIRES_IMPROVEMENT,
            short=("P", "partly"),
        ),
        _point("Not met", number=3, colour=Colour.RED, four_point=_INADEQUATE, short=("N", "no")),
    ),
)
"""For standards that are met or not."""

NONE = Scale(key="none", title="No grades")
"""For forms that note what is there and grade nothing."""

BUILT_IN = {scale.key: scale for scale in (FOUR_POINT, RAG, ZERO_TO_TEN, MET, NONE)}
"""By the name a form gives."""
