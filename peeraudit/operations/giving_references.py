"""The next reference, letter or code: given once and never twice, also of what went since.

The same number may be asked for in two windows at once: whoever gives one keeps the deed with the
journal's count as it was (`Workspace.keep`, `planned_at`), and asks again where it has moved on.
"""

import re

from peeraudit.core.challenge import Peer
from peeraudit.core.evidence import Evidence, ReadDocument
from peeraudit.core.finding import Finding
from peeraudit.core.intake.references import letter_after
from peeraudit.core.timetable import Session
from peeraudit.store.view import View

PREFIX = {
    Session.ENTITY: "S",
    ReadDocument.ENTITY: "D",
    Evidence.ENTITY: "E",
    Finding.ENTITY: "F",
}
"""What the references of these begin with."""

CODE = "K"
"""What the codes of key lines begin with, where the team gives them no other."""

_CODE = re.compile(rf"{CODE}([0-9]{{1,9}})", re.IGNORECASE)


def next_reference(view: View, entity: str, *, peer: Peer) -> str:
    """The reference of the next thing of that kind that a peer makes: E12b after E11a."""
    prefix = PREFIX[entity]
    return f"{prefix}{view.greatest_given(prefix) + 1}{peer.letter}"


def next_letter(view: View) -> str:
    """The letter of the next peer."""
    return letter_after(view.values_given("letter"))


def next_code(view: View) -> str:
    """The code of the next key line that has none of its own."""
    given = map(_CODE.fullmatch, view.values_given("code"))
    return f"{CODE}{max((int(found[1]) for found in given if found), default=0) + 1}"
