"""Top tips: six to eight short instructions, drawn from the headlines, on how to improve."""

from dataclasses import dataclass
from typing import ClassVar

from peeraudit.core.journal.kept import Kept

FEWEST, MOST = 6, 8
"""A page of tips has six to eight (practice.md 3.2)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TopTip(Kept):
    """One tip, in the words that are printed."""

    ENTITY: ClassVar[str] = "top_tip"

    text: str = ""
    place: str = ""
