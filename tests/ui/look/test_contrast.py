"""Contrast in every scheme, computed as WCAG 2.2 defines it (1.4.3, 1.4.11)."""

import pytest
from PySide6.QtGui import QColor, QPalette

from peeraudit.ui.look.palette import palette_of
from peeraudit.ui.look.tokens import CONTRAST, DARK, LIGHT, Colours

TEXT, EDGE = 4.5, 3.0

SCHEMES = {"light": LIGHT, "dark": DARK, "high contrast": CONTRAST}

INK_ON = ("paper", "surface", "sunken")
"""Grounds that text in ink, muted, accent and the colours of leanings stands on."""

PAIRS = (
    *((ink, ground) for ground in INK_ON for ink in ("ink", "muted", "accent")),
    *((ink, ground) for ground in ("paper", "surface") for ink in ("strength", "area", "stop")),
    ("on_accent", "accent"),
    ("accent", "accent_soft"),
    ("ink", "accent_soft"),
    ("muted", "accent_soft"),
    ("strength", "strength_soft"),
    ("ink", "strength_soft"),
    ("area", "area_soft"),
    ("ink", "area_soft"),
    ("stop", "stop_soft"),
    ("ink", "stop_soft"),
)


def luminance(colour: str) -> float:
    """Relative luminance."""
    found = QColor(colour)
    parts = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (found.redF(), found.greenF(), found.blueF())
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: str, other: str) -> float:
    """How far two colours are apart, from 1 to 21."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def test_black_on_white_is_21() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


@pytest.mark.parametrize("name", SCHEMES)
@pytest.mark.parametrize(("ink", "ground"), PAIRS)
def test_text_can_be_read(name: str, ink: str, ground: str) -> None:
    colours = SCHEMES[name]
    assert contrast(_of(colours, ink), _of(colours, ground)) >= TEXT


@pytest.mark.parametrize("name", SCHEMES)
@pytest.mark.parametrize("ground", INK_ON)
def test_edges_that_mean_something_and_the_focus_ring_are_seen(name: str, ground: str) -> None:
    colours = SCHEMES[name]
    for edge in ("edge", "accent"):
        assert contrast(_of(colours, edge), _of(colours, ground)) >= EDGE


@pytest.mark.parametrize("name", SCHEMES)
def test_grades_can_be_read_on_what_they_stand_on(name: str) -> None:
    colours = SCHEMES[name]
    for colour in colours.grades.values():
        assert contrast(colour, colours.surface) >= TEXT


@pytest.mark.parametrize("name", SCHEMES)
def test_what_no_style_names_is_drawn_in_a_palette_that_can_be_read(name: str) -> None:
    palette = palette_of(SCHEMES[name])
    role, group = QPalette.ColorRole, QPalette.ColorGroup
    for ink, ground in (
        (role.WindowText, role.Window),
        (role.Text, role.Base),
        (role.ButtonText, role.Button),
        (role.HighlightedText, role.Highlight),
        (role.PlaceholderText, role.Base),
        (role.ToolTipText, role.ToolTipBase),
        (role.Link, role.Base),
    ):
        for state in (group.Active, group.Inactive, group.Disabled):
            pair = (palette.color(state, ink).name(), palette.color(state, ground).name())
            assert contrast(*pair) >= TEXT, (ink, state)


def _of(colours: Colours, name: str) -> str:
    value: object = getattr(colours, name)
    assert isinstance(value, str)
    return value
