"""What is drawn: each a name, and the way there by what a person would press."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QWidget

from peeraudit.ui.room import Stage, Target
from peeraudit.ui.window import Window
from tests.gallery import ways
from tests.gallery.ways import Go, command, press


@dataclass(frozen=True)
class State:
    """What the window shows. `back` leads to where the next way may begin.

    `shown` is what is looked at, where that is a window of its own.
    """

    name: str
    go: Go
    back: Go = lambda _: None
    shown: Callable[[Window], QWidget] = lambda window: window


def _stage(stage: Stage) -> State:
    return State(str(stage).lower().replace(" ", "-"), lambda window: window.go(Target(stage)))


def _tab(name: str, words: str) -> State:
    """What stands behind a choice on the page that is shown."""
    return State(name, press(words))


BEFORE = (
    State("start", ways.home),
    State("new-challenge", ways.new_challenge, back=ways.home),
)
"""Before a challenge is open."""


def receiving(theirs: Path) -> tuple[State, ...]:
    """A colleague's copy of the challenge that was opened last, and looked into."""
    return (
        State("start-again", ways.home),
        State("passphrase", ways.passphrase, back=ways.home),
        State("receive", ways.copy_chosen(theirs)),
        State("would-bring", ways.looked_into, back=ways.home),
    )


WITHIN = (
    *map(_stage, (Stage.CHALLENGE, Stage.TIMETABLE, Stage.CASE_FILES)),
    State("case-file", ways.case_file),
    _stage(Stage.AUDIT),
    State("audit-open", ways.audit),
    State("audit-ending", press("Finish this audit"), back=press("Not yet")),
    State("one-question", ways.switch, back=ways.switch),
    State("moderation", ways.moderation),
    _stage(Stage.EVIDENCE),
    State("evidence-filters", ways.filtered, back=ways.unfiltered),
    State("evidence-note", ways.note_open, back=ways.notes_left),
    State("evidence-several", ways.notes_selected, back=ways.notes_left),
    State("evidence-none", ways.nothing_fits, back=ways.search_left),
    _stage(Stage.FINDINGS),
    State("finding-open", ways.finding_open, back=press("Close")),
    State("split", ways.finding_split, back=press("Leave it whole")),
    State("merge", ways.two_findings, back=press("Leave them apart")),
    _tab("headlines", "Headlines"),
    _tab("coverage", "Coverage"),
    _tab("evening-meeting", "Evening meeting"),
    _stage(Stage.LETTER),
    State("letter-finding", ways.letter_at_finding),
    _tab("top-tips", "Top tips"),
    *map(_stage, (Stage.TEAM, Stage.STOPS)),
    State("notice", ways.notice, back=press("Put away")),
    State("strip-docked-apart", command("float")),
    State("strip-floating", lambda _: None, back=command("float"), shown=ways.strip_apart),
    State("palette", ways.palette, back=ways.close_palette),
    State("palette-empty", ways.nothing_found, back=ways.close_palette),
    State("settings", command("settings")),
    State("strike", ways.strike),
    State("guide", command("guide")),
    State("keys", command("keys")),
    State("hidden", command("hide"), back=ways.wake),
)
"""In the sample."""

APART = (
    State("settle", lambda window: window.go(Target(Stage.TEAM))),
    State("settle-together", press("Write what you agreed together")),
    State("lock", command("lock")),
)
"""Where two laptops disagree; the lock is last, because nobody opens it again."""
