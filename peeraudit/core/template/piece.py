"""A table of a form as it was read, with its path: looked into before anything is sure of it.

The checks that compare one part with another must also run on a form with faults, so that all of
them are found at once: what isn't of the right sort simply isn't there.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

from peeraudit.core.template.lines import Path


@dataclass(frozen=True, slots=True)
class Piece:
    """One table and the way to it."""

    table: Mapping[str, object]
    path: Path = ()

    def text(self, key: str) -> str:
        """The text under a key; blank where there is none."""
        value = self.table.get(key)
        return value if isinstance(value, str) else ""

    def texts(self, key: str) -> tuple[tuple[str, Path], ...]:
        """The texts of a list, each with its path."""
        return tuple(
            (item, (*self.path, key, at))
            for at, item in enumerate(_as_list(self.table.get(key)))
            if isinstance(item, str)
        )

    def part(self, key: str) -> "Piece":
        """The table under a key; an empty one where there is none."""
        return Piece(_as_table(self.table.get(key)), (*self.path, key))

    def parts(self, key: str) -> tuple["Piece", ...]:
        """The tables of a list, empty ones in the place of anything else."""
        return tuple(
            Piece(_as_table(item), (*self.path, key, at))
            for at, item in enumerate(_as_list(self.table.get(key)))
        )


def _as_list(value: object) -> list[object]:
    return cast("list[object]", value) if isinstance(value, list) else []


def _as_table(value: object) -> Mapping[str, object]:
    return cast("Mapping[str, object]", value) if isinstance(value, dict) else {}
