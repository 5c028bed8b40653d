"""Case files by reference only: never a name, birth date, address or case-system number."""

import re
from dataclasses import dataclass
from typing import ClassVar

from peeraudit.core.journal.kept import Joinable, naming

REFERENCE = re.compile(r"[A-Z]{1,3}[0-9]{1,3}")
"""The only shape a case reference may have, such as C07: too short to carry a name or a number
of the host's system."""

WRITE_A_REFERENCE = (
    "Write one to three letters, then one to three figures, such as C07:"
    " too short for a name or the host's number."
)
"""What to do, and why, where something else was typed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseFile(Joinable):
    """One file of the sample. `host_grade` is the grade of the host's own last audit.

    A reserve is read only where another file turns out not to be. `access_limits` says what of
    the record the team could not see (practice.md 1).
    """

    ENTITY: ClassVar[str] = "case_file"

    reference: str = ""
    age_band: str = ""
    status: str = ""
    team: str = ""
    host_grade: str = ""
    how_chosen: str = ""
    auditor: str = naming()
    reserve: bool = False
    access_limits: str = ""


def is_reference(text: str) -> bool:
    """Whether a text may stand as a case reference."""
    return REFERENCE.fullmatch(text) is not None
