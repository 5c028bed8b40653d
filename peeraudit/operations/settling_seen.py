"""Settling what somebody has in front of them on the screen, and nothing that came since.

A side that was never shown must not be decided over.
"""

from peeraudit.core.journal.conflict import Disagreement
from peeraudit.operations.clock import Clock
from peeraudit.operations.disagreements import ConflictInWords, disagreements
from peeraudit.operations.settling import NoConflict, Settled, Where, take_side, write_third
from peeraudit.store.workspace import Workspace


def take_seen_side(
    workspace: Workspace, seen: ConflictInWords, *, letter: str, clock: Clock, named: str
) -> Settled:
    """Settle a conflict as it was shown by one of its sides.

    Raises `NoConflict` where laptops say something else by now, and what `take_side` raises.
    """
    where = _where(workspace, seen, named=named)
    return take_side(workspace, where, letter=letter, clock=clock, named=named)


def write_seen_third(
    workspace: Workspace, seen: ConflictInWords, *, words: str, clock: Clock, named: str
) -> Settled:
    """Settle a conflict as it was shown by what no side says.

    Raises `NoConflict` where laptops say something else by now, and what `write_third` raises.
    """
    where = _where(workspace, seen, named=named)
    return write_third(workspace, where, words=words, clock=clock, named=named)


def _where(workspace: Workspace, seen: ConflictInWords, *, named: str) -> Where:
    """Where laptops disagree, if they still do as it was shown. Raises `NoConflict`."""
    there = disagreements(workspace, named=named).conflicts
    if seen not in there:
        raise NoConflict(
            f"{seen.subject} is not as it was shown any more.", advice="Look at it again."
        )
    if seen.kind is Disagreement.RING and any(_goes_before(item, seen) for item in there):
        raise NoConflict(
            f"{seen.reference} also differs in what it is joined into.",
            advice="Settle that first.",
        )
    return Where(seen.reference, seen.field)


def _goes_before(other: ConflictInWords, ring: ConflictInWords) -> bool:
    """Whether another conflict of the same field is settled before a ring."""
    is_there = (other.reference, other.field) == (ring.reference, ring.field)
    return is_there and other.kind is not Disagreement.RING
