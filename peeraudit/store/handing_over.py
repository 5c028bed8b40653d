"""A copy of the open challenge for somebody else: checked whole before it has a name."""

from collections.abc import Callable
from contextlib import nullcontext
from pathlib import Path

from peeraudit.store.checked_copy import Source, copy_checked
from peeraudit.store.connection import StoreFile
from peeraudit.store.view import View

NOTHING_WENT = "Nothing was handed over. Use a backup or a colleague's copy."
"""What to do where one's own file is not as it was kept."""


def copy_out(file: StoreFile, *, to: Path, claim: Callable[[Path], None]) -> int:
    """Copy an open challenge's file, check the copy whole, and let it be claimed.

    Answers how many entries it has. Raises as `copy_checked`: what is wrong with the copy is told
    of our own file.
    """

    def claim_unless_cancelled(part: Path) -> None:
        with file.reading() as connection:
            View(connection).count()  # the last moment at which it can be cancelled
        claim(part)

    ours = Source(file.path, advice=NOTHING_WENT)
    return copy_checked(nullcontext(file), ours, to=to, claim=claim_unless_cancelled)
