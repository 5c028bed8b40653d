"""What every page has around it: the desk it asks, the way elsewhere, a place to say things."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from peeraudit.ui.desk import Desk
from peeraudit.ui.look.look import Looks
from peeraudit.ui.settings import Settings
from peeraudit.ui.unkept import Unkept


class Stage(StrEnum):
    """The stages of the work, in its order; each has a page."""

    CHALLENGE = "Challenge"
    TIMETABLE = "Timetable"
    CASE_FILES = "Case files"
    AUDIT = "Audit"
    EVIDENCE = "Evidence"
    FINDINGS = "Findings"
    LETTER = "Letter"
    TEAM = "Team"
    STOPS = "Stops"


@dataclass(frozen=True, slots=True)
class Target:
    """Where to go: a stage and, on its page, a thing by its id, such as a case file or a note."""

    stage: Stage
    thing: str = ""


@dataclass(frozen=True, slots=True)
class Notice:
    """Something to say in the bar under the page, with what may be done about it.

    `stands` tells of a trouble whether it is one still.
    """

    words: str
    act: str = ""
    do: Callable[[], None] | None = None
    is_trouble: bool = False
    stands: Callable[[], bool] = lambda: True


@dataclass(frozen=True, slots=True)
class Room:
    """What a page has around it.

    `do` does a command of the open challenge by its name.
    `go` shows another stage; `say` puts a notice under the page, where the last one stood.
    `keep_typed` asks for everything typed to be kept, a note in the capture strip as well, and
    `not_kept` says what is not, and leads there; nothing where all is.
    """

    desk: Desk
    looks: Looks
    settings: Settings
    unkept: Unkept
    go: Callable[[Target], None]
    do: Callable[[str], None]
    say: Callable[[Notice], None]
    keep_typed: Callable[[], None]
    not_kept: Callable[[], Notice | None]
