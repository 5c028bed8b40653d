"""Going into a challenge that is open: from which file, where first, and what is said there."""

from dataclasses import dataclass
from pathlib import Path

from peeraudit.ui.room import Notice, Target


@dataclass(frozen=True, slots=True)
class Entering:
    """An open challenge about to be shown.

    `sits` is the id of who sits here, where that is known before anybody is asked.
    """

    path: Path
    sits: str = ""
    target: Target | None = None
    notice: Notice | None = None
