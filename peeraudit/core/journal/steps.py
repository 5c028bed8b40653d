"""Named steps: how entries of an older version are read today. The entries themselves stay."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from peeraudit.core.journal.change import VERSION, Change


@dataclass(frozen=True, slots=True)
class Step:
    """One step: how a change of entries of one version is read by the version after it.

    A step may rename a field and put its value in another form. It leaves the change's id, and
    what kind of thing it is of.
    """

    version: int
    name: str
    read: Callable[[Change], Change]


def as_it_was(change: Change) -> Change:
    """A change that means what it meant."""
    return change


STEPS: Sequence[Step] = (
    Step(1, "rows come to be deleted, joined and struck out", as_it_was),
    Step(2, "sessions come to be planned, audits finished, paragraphs rewritten", as_it_was),
)
"""Every step there is, oldest first, one for each version that is no longer written."""


def as_read_today(change: Change, *, version: int) -> Change:
    """A change kept in an entry of some version, by the rules of this one."""
    if version < VERSION:
        for step in STEPS:
            if step.version >= version:
                change = step.read(change)
    return change
