"""The guide's pictures: a few of those drawn, in so few colours that they stay small files."""

from collections.abc import Iterator
from pathlib import Path

from PIL import Image

from peeraudit.paths import GUIDE

PICTURES = GUIDE.parent / "pictures"
"""Where the guide has its pictures."""

SHOWN = (
    "case-files",
    "audit-open",
    "evidence",
    "findings",
    "coverage",
    "letter",
    "settle",
    "palette",
)
"""The states the guide shows; the names of its pictures are theirs."""

SCREEN, SCHEME = "1366x768", "light"

COLOURS = 128
"""Colours of a picture: few enough to be small, and nobody sees that there were more."""

MOST_BYTES = 150_000


def make_pictures(drawn: Path, *, into: Path = PICTURES) -> Iterator[Path]:
    """Make the guide's pictures of those drawn. Raises `ValueError` where one is too large."""
    into.mkdir(exist_ok=True)
    for name in SHOWN:
        path = into / f"{name}.png"
        with Image.open(drawn / f"{name}-{SCHEME}-{SCREEN}.png") as picture:
            few = picture.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
            few.save(path, optimize=True)
        if path.stat().st_size > MOST_BYTES:
            raise ValueError(path)
        yield path
