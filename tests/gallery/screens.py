"""The screens that pages are drawn on."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Screen:
    """A screen of so many pixels, at a scale of the system's, and how large text was asked for."""

    name: str
    pixels: tuple[int, int]
    scale: float
    text: float = 1.0

    @property
    def size(self) -> tuple[int, int]:
        """What Qt has to draw on, in its own pixels."""
        width, height = self.pixels
        return int(width / self.scale), int(height / self.scale)


SCREENS = (
    Screen("1366x768", (1366, 768), 1.0),
    Screen("1366x768-at-125", (1366, 768), 1.25),
    Screen("1920x1080-at-150", (1920, 1080), 1.5),
    Screen("1920x1080-at-200", (1920, 1080), 2.0),
    Screen("1366x768-text-150", (1366, 768), 1.0, text=1.5),
    Screen("1920x1080-text-150", (1920, 1080), 1.0, text=1.5),
    Screen("half-683x768", (683, 768), 1.0),
    Screen("half-683x768-at-125", (683, 768), 1.25),
)
"""The sizes at which every page is whole."""
