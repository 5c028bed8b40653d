"""The look on paper: page, type and colours, in points. One place, so that they agree."""

from dataclasses import dataclass

from peeraudit.documents.pdf.fonts import BOLD, REGULAR, Face, face

MM = 72 / 25.4
"""One millimetre."""

PAGE_WIDTH, PAGE_HEIGHT = 210 * MM, 297 * MM
"""A4, upright."""

LEFT = 25 * MM
"""Where the text begins. A window envelope shows what stands 20 to 115 mm from the left."""

COLUMN = PAGE_WIDTH - 2 * LEFT
"""The width of the text: about 75 characters, the most that reads easily."""

TOP, BOTTOM = 22 * MM, 26 * MM
"""The least white above and below the text of a page."""

FOOTER_BASELINE = 14 * MM
"""How high the first line of the footer stands."""

NOTICE_TOP = 8 * MM
"""How far from the upper edge a notice stands."""

Colour = tuple[float, float, float]
"""Red, green and blue, each from 0 to 1."""


def colour(token: str) -> Colour:
    """A colour from its six hexadecimal digits."""
    red, green, blue = bytes.fromhex(token)
    return red / 255, green / 255, blue / 255


INK, MUTED, ACCENT = colour("1c242d"), colour("55606c"), colour("0b5966")
LINE, NOTICE_INK, NOTICE_PAPER = colour("d8d4ca"), colour("8a4b08"), colour("fbeedd")
"""The tokens of the look; every pair of text and paper has a contrast of at least 4.5 to 1."""


@dataclass(frozen=True, slots=True)
class Style:
    """How a text is set: weight, size, distance from line to line, colour."""

    font: str
    size: float
    leading: float
    colour: Colour = INK

    @property
    def face(self) -> Face:
        """The weight it is set in."""
        return face(self.font)

    @property
    def baseline(self) -> float:
        """How far below the top of its line the letters stand."""
        return self.leading / 2 + self.size * 0.335

    def width_of(self, text: str) -> float:
        """The width of a text set so."""
        return self.face.width_of(text) * self.size


BODY = Style(REGULAR, 12, 17)
QUIET = Style(REGULAR, 12, 17, MUTED)
STRONG = Style(BOLD, 12, 17)
MARKER = Style(REGULAR, 12, 17, ACCENT)
NUMBER = Style(BOLD, 12, 17, ACCENT)
TITLE = Style(BOLD, 20, 26)
SECTION = Style(BOLD, 15, 20, ACCENT)
PART = Style(BOLD, 12, 17)
CELL = Style(REGULAR, 11, 15)
COLUMN_HEAD = Style(REGULAR, 10.5, 15, MUTED)
FOOT = Style(REGULAR, 9.5, 13, MUTED)
NOTICE = Style(BOLD, 9.5, 13, NOTICE_INK)
ADDRESS, LONG_ADDRESS = Style(REGULAR, 12, 14.5), Style(REGULAR, 10, 11.8)
SENDER, SENDER_NAME = Style(REGULAR, 11, 15, MUTED), Style(BOLD, 11.5, 15)
"""The styles in use, the body at 12 point."""
