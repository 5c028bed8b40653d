"""What is on its way by key: a note to its finding, or a finding to the one it is merged with."""

from dataclasses import dataclass

from peeraudit.core.evidence import Evidence
from peeraudit.core.finding import Finding


@dataclass(frozen=True, slots=True)
class TakenUp:
    """The note or the finding that was taken up; nothing where both are missing."""

    note: Evidence | None = None
    finding: Finding | None = None

    @property
    def says(self) -> str:
        """What the bar above the wall says of it, with the keys that act."""
        if self.note is not None:
            return (
                f"Filing {self.note.reference}. Type the letter of a theme, then arrow to the"
                " finding. Enter files it for, Shift+F against, C as context. N makes a new one."
            )
        if self.finding is not None:
            return (
                f"Merging {self.finding.reference}. Type the letter of a theme, then arrow to the"
                " other finding. Enter shows both."
            )
        return ""


NOTHING = TakenUp()
