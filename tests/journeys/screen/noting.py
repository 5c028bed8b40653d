"""Notes captured and findings made of them, by the keyboard alone."""

from peeraudit.ui.pages.letter import LetterPage
from peeraudit.ui.room import Stage
from tests.journeys.screen.by_hand import ByHand

NOTES = (
    "+ workers know their young people well @C01 #help-at",
    "- plans say ongoing where a date should stand @C01",
    "+ early help came within a week #how-early",
    '"I knew who to ring at midnight @C02',
    "- nobody chases actions after a review @C02",
    "saw: the duty desk, calm and well led",
    "- supervision is on file but says little @C03",
    "+ advisers visit where young people live @C03",
    "heard: the local offer is hard to find",
    "about #zebras nobody knows",
)
"""Ten thoughts as they are typed: signs first, and tags in any place."""

KEPT = (
    "workers know their young people well",
    "plans say ongoing where a date should stand",
    "early help came within a week",
    "I knew who to ring at midnight",
    "nobody chases actions after a review",
    "the duty desk, calm and well led",
    "supervision is on file but says little",
    "advisers visit where young people live",
    "the local offer is hard to find",
    "about #zebras nobody knows",
)
"""What is kept of each: what no tag names stays in the text."""

NEW = "New finding"
WAITING = "Notes not filed yet"


def capture_all(here: ByHand) -> None:
    """Type ten notes one after the other; Enter takes a name that is offered, then keeps."""
    here.press("Ctrl+E")
    for note in NOTES:
        here.type(note)
        if here.window.view is not None and here.window.view.strip.completing.takes_enter:
            here.press("Return")
        here.press("Return")
        assert here.focused.property("text") == "", here.seen


def take_up(here: ByHand, words: str) -> None:
    """Take up a note that waits, from the wall."""
    here.tab_to(WAITING)
    here.press("Home")
    for _ in NOTES:
        if words in here.row:
            break
        here.press("Down")
    assert words in here.row
    here.press("Return")


def make_finding(here: ByHand, words: str, *, of: str) -> None:
    """Make a finding of a note, in the first theme."""
    take_up(here, of)
    here.press("A", "N")
    assert here.at == NEW
    here.type(words)
    here.press("Return")


def file_note(here: ByHand, note: str, *, under: str, key: str) -> None:
    """File a note under a finding of the first theme: F for it, Shift+F against it."""
    take_up(here, note)
    here.press("A", "Home")
    while under not in here.row:
        at = here.row
        here.press("Down")
        assert here.row != at
    here.press(key)


def printed(here: ByHand) -> str:
    """Every text on the letter's pages, as it will print."""
    assert here.window.view is not None
    page = here.window.view.page(Stage.LETTER)
    assert isinstance(page, LetterPage)
    return "\n".join(place.text for place in page.parts.sheets.places)
