"""Words typed into many fields of an open challenge, each with its own number."""

from peeraudit.ui.room import Stage
from tests.journeys.screen.by_hand import ByHand
from tests.journeys.screen.reading_the_letter import go_to_sentence

CANARY = "Zebrafinch"
FIELDS = ("Host council", "Director's name", "Salutation", "Director's title", "Region")
"""Fields of the page of the challenge."""


def type_everywhere(here: ByHand) -> int:
    """Type the canary wherever a team types; answers with how many places that was."""
    here.go(Stage.CHALLENGE)
    for number, name in enumerate(FIELDS):
        here.tab_to(name)
        here.type_over(f"{CANARY} {number}")
    here.tab_to("Add a theme")
    here.enter(f"{CANARY} theme")
    here.press("Ctrl+K")
    here.type("capture a note")
    here.press("Return")
    here.enter(f"+ {CANARY} note @C02")
    here.enter(f"! {CANARY} stop")
    assert here.window.view is not None
    assert here.window.view.stage is Stage.STOPS
    here.go(Stage.AUDIT)
    here.tab_to("Audits")
    here.press("Return")
    here.tab_to("Why this grade")
    here.type_over(f"{CANARY} reason")
    here.go(Stage.FINDINGS)
    here.press("N")
    here.enter(f"- {CANARY} finding")
    go_to_sentence(here, "A peer challenge asks people")
    here.type_over(f"{CANARY} passage")
    here.go(Stage.TEAM)
    here.tab_to("Add somebody by name")
    here.enter(f"{CANARY} peer")
    here.go(Stage.EVIDENCE)
    here.press("Ctrl+F")
    here.type(f"{CANARY} sought")
    here.press("Ctrl+A", "Ctrl+C")
    return len(FIELDS) + 8
