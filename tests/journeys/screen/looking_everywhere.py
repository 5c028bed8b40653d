"""Everything of an open challenge looked at, page after page, and all that is said there."""

from collections.abc import Iterator

from peeraudit.ui.room import Stage
from tests.journeys.screen.by_hand import ByHand
from tests.journeys.screen.noting import printed
from tests.journeys.screen.reading_the_letter import go_to_finding

TABS = {
    Stage.AUDIT: ("Everybody's",),
    Stage.FINDINGS: ("Headlines", "Coverage", "Evening meeting", "Wall"),
    Stage.LETTER: ("Top tips", "Letter"),
}
"""What of a page is shown after a click."""


def everywhere(here: ByHand, *, case: str, finding: str, words: str) -> Iterator[tuple[str, str]]:
    """Where one is and all that is said there; a case, a finding and some words are looked for."""
    for stage in Stage:
        here.go(stage)
        yield str(stage), here.all_words
        for tab in TABS.get(stage, ()):
            here.click(tab, on=here.page)
            here.settle()
            yield f"{stage}, {tab}", here.all_words
    here.go(Stage.LETTER)
    here.until(lambda: bool(printed(here)))
    yield "the letter's paper", printed(here)
    yield from _found(here, case=case, words=words)
    yield from _histories(here, finding)
    yield from _the_case(here, case)


def _found(here: ByHand, *, case: str, words: str) -> Iterator[tuple[str, str]]:
    """What the palette, the search of notes and the look for words to strike out say."""
    for typed in (words, case):
        here.press("Ctrl+K")
        here.type(typed)
        here.settle()
        yield f"palette, {typed}", here.all_words
        here.press("Escape")
    here.go(Stage.EVIDENCE)
    here.press("Ctrl+F")
    here.type(words)
    here.settle()
    yield "search", here.all_words
    here.press("Escape", "Ctrl+K")
    here.type("Strike out words")
    here.press("Return")
    here.until_seen("The words to strike out")
    here.enter(words)
    here.settle()
    yield "strike out", here.all_words
    here.press("Escape")


def _histories(here: ByHand, finding: str) -> Iterator[tuple[str, str]]:
    """The card of a finding with its notes and its history, and the history of a note."""
    go_to_finding(here, finding)
    here.press("Return")
    here.click("History")
    yield "history of a finding", here.all_words
    here.go(Stage.EVIDENCE)
    here.tab_to("History")
    here.press("Space")
    yield "history of a note", here.all_words


def _the_case(here: ByHand, case: str) -> Iterator[tuple[str, str]]:
    """The case file, and one's own audit of it in both views, question by question."""
    here.press("Ctrl+K")
    here.type(case)
    here.settle()
    here.press("Return")
    here.until_seen("About this case file")
    yield "case file", here.all_words
    here.go(Stage.AUDIT)
    here.click("Mine")
    here.tab_to("Audits")
    while case not in here.row:
        at = here.row
        here.press("Down")
        assert here.row != at
    here.press("Return")
    here.until_seen("Other audits")
    here.settle()
    yield "audit", here.all_words
    here.click("Moderation")
    yield "moderation", here.all_words
