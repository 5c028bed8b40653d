"""Where time, chance and the laptop's name come in: everything else is told them."""

import platform
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime


@dataclass(frozen=True, slots=True)
class Clock:
    """What a deed needs from outside. `now` answers in UTC; ids are 80 bits of chance."""

    now: Callable[[], datetime]
    new_id: Callable[[], str]
    laptop: str

    def stamp(self) -> str:
        """Now, as a change set carries it."""
        return self.now().isoformat(timespec="seconds")


def this_laptop() -> Clock:
    """The clock of the laptop this runs on."""
    return Clock(
        now=lambda: datetime.now(UTC),
        new_id=lambda: secrets.token_hex(10),
        laptop=platform.node() or "this laptop",
    )
