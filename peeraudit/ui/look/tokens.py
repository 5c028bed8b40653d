"""Named colours and sizes: the one place where either is a figure.

Every pair of text and ground has a contrast of at least 4.5:1, every edge that carries meaning 3:1
(WCAG 2.2, 1.4.3 and 1.4.11); a test computes them.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType


class Scheme(StrEnum):
    """What a person may choose to look at; `SYSTEM` follows the laptop."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "high contrast"


@dataclass(frozen=True, slots=True)
class Colours:
    """The colours of one scheme, each by what it is for.

    `paper` lies behind everything, `surface` is what can be picked up or answered, `sunken` what
    holds such things. `line` only parts, `edge` carries meaning. `grades` are by the names that
    scales give them.
    """

    paper: str
    surface: str
    sunken: str
    line: str
    edge: str
    ink: str
    muted: str
    accent: str
    accent_soft: str
    on_accent: str
    strength: str
    strength_soft: str
    area: str
    area_soft: str
    stop: str
    stop_soft: str
    grades: Mapping[str, str]


LIGHT = Colours(
    paper="#f5f4f0",
    surface="#ffffff",
    sunken="#eceae4",
    line="#d8d4ca",
    edge="#8a857a",
    ink="#1c242d",
    muted="#55606c",
    accent="#0b5966",
    accent_soft="#e1eff0",
    on_accent="#ffffff",
    strength="#1f6b4a",
    strength_soft="#e5f2ea",
    area="#8a4b08",
    area_soft="#fbeedd",
    stop="#a1262c",
    stop_soft="#fbe6e6",
    grades=MappingProxyType(
        {
            "blue": "#1d5c96",
            "green": "#196d67",
            "yellow": "#6e5f00",
            "amber": "#875700",
            "red": "#a1262c",
            "grey": "#55606c",
        }
    ),
)

DARK = Colours(
    paper="#14191e",
    surface="#1c2329",
    sunken="#10151a",
    line="#333c45",
    edge="#78838e",
    ink="#e9ecee",
    muted="#a9b3bd",
    accent="#6cc3cc",
    accent_soft="#1c3a40",
    on_accent="#0c1a1d",
    strength="#7fd0a5",
    strength_soft="#1b3529",
    area="#f0b36b",
    area_soft="#3b2a14",
    stop="#ff9a9a",
    stop_soft="#432022",
    grades=MappingProxyType(
        {
            "blue": "#8fc1f0",
            "green": "#79d0c8",
            "yellow": "#e3d774",
            "amber": "#f0bd55",
            "red": "#ff9a9a",
            "grey": "#a9b3bd",
        }
    ),
)

CONTRAST = Colours(
    paper="#000000",
    surface="#000000",
    sunken="#000000",
    line="#ffffff",
    edge="#ffffff",
    ink="#ffffff",
    muted="#ffffff",
    accent="#ffee32",
    accent_soft="#1f1f00",
    on_accent="#000000",
    strength="#7dffb8",
    strength_soft="#000000",
    area="#ffc46b",
    area_soft="#000000",
    stop="#ffb0b0",
    stop_soft="#000000",
    grades=MappingProxyType(
        {
            "blue": "#9fd2ff",
            "green": "#7ff5ea",
            "yellow": "#fff27a",
            "amber": "#ffc46b",
            "red": "#ffb0b0",
            "grey": "#ffffff",
        }
    ),
)

SMALL, BODY, HEADING, TITLE = 12, 14, 15, 20
"""Type sizes in pixels at 100 %."""

STEP = 4
"""Spacing goes in steps of so many pixels at 100 %."""

TARGET = 32
"""The least height of what is clicked, in pixels at 100 % (WCAG 2.2, 2.5.8 asks for 24)."""

ICON = 16
"""How wide and high an icon on a button is, in pixels at 100 %."""

RADIUS, CARD_RADIUS = 6, 8
"""How round corners are, in pixels at 100 %."""

READING_WIDTH = 620
"""The most a column of text is wide, in pixels at 100 %: about 75 characters."""
