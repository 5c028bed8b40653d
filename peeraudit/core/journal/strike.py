"""Striking out: what was typed by mistake is taken out for good, wherever the strike arrives."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from peeraudit.core.journal.change import Change, Entry
from peeraudit.core.journal.kept import Kept

NAMES_WHAT_GOES = ("changes", "pieces")
"""The fields of a strike that name what it takes out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Strike(Kept):
    """Which changes lose their values, and which kept pieces go; the reason stays.

    `changes` are ids of changes, `pieces` digests. A strike is never changed or taken back, and
    wins over everything: the one exception to "nothing is ever lost" (design.md 5). Its reason
    alone may be struck out in turn: a name may have been typed there too.
    """

    ENTITY: ClassVar[str] = "strike"

    changes: tuple[str, ...] = ()
    pieces: tuple[str, ...] = ()
    why: str = ""


def says_what_goes(change: Change) -> bool:
    """Whether a change is that part of a strike which no strike takes out."""
    return change.entity == Strike.ENTITY and change.field in NAMES_WHAT_GOES


def struck_by(entries: Iterable[Entry]) -> frozenset[str]:
    """The names of changes and the digests of pieces that the strikes among the entries take out.

    Every strike counts, whatever became of it later.
    """
    return frozenset(
        name
        for entry in entries
        for change in entry.change_set.changes
        if says_what_goes(change)
        for name in json.loads(change.value or "[]")
    )
