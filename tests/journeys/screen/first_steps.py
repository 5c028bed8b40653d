"""The first morning by hand: a challenge started, its theme and key line, a form, three cases."""

from peeraudit.ui.room import Stage
from tests.conftest import PASSPHRASE
from tests.journeys.screen.by_hand import PATIENCE, ByHand

HOST, ME = "Fellbridge", "Ann Hughes"
THEME, KEY_LINE = "Help at the right time", "How early do families get help?"
FORM = "Pathway needs assessment and plan"
CASES = ("C01", "C02", "C03")


def begin(here: ByHand, *, host: str = HOST) -> None:
    """Start a challenge: the host, oneself, two steps skipped, a form left out, a passphrase."""
    here.press("Ctrl+N")
    here.until_seen("The visit · step 1 of 4")
    here.type(host)
    here.click("Skip")
    here.type(ME)
    here.press("Ctrl+Return")
    here.until_seen("step 3 of 4")
    here.click("Skip")
    here.until_seen("step 4 of 4")
    here.type(PASSPHRASE)
    here.tab_to("The same passphrase again")
    here.type(PASSPHRASE)
    here.tab_to(FORM)
    here.press("Space", "Ctrl+Return")
    until_in(here)


def open_again(here: ByHand, passphrase: str = PASSPHRASE) -> None:
    """Open the challenge opened last, with its passphrase."""
    here.press("1")
    here.until_seen("Passphrase")
    here.enter(passphrase)
    until_in(here)


def until_in(here: ByHand) -> None:
    """Wait until the challenge is shown."""
    here.qtbot.waitUntil(lambda: here.window.view is not None, timeout=PATIENCE)
    here.settle()


def fill_in(here: ByHand) -> None:
    """Add a key line and a theme, take a form into use, and add three case files."""
    here.go(Stage.CHALLENGE)
    here.tab_to("Add a key line")
    here.enter(KEY_LINE)
    here.tab_to("Add a theme")
    here.enter(THEME)
    here.tab_to(f"Use {FORM}")
    here.press("Space")
    here.go(Stage.CASE_FILES)
    for reference in CASES:
        here.enter(reference.lower())
