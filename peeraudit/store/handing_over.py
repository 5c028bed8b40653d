"""A copy of the open challenge for somebody else: checked whole before it has a name."""

import secrets
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from peeraudit.core.errors import ChallengeError
from peeraudit.store.connection import StoreFile
from peeraudit.store.errors import (
    AnotherKindOfFile,
    CannotWrite,
    Damaged,
    DiskFull,
    EmptyFile,
    FromNewerVersion,
    InUse,
    NotAWholeCopy,
    NotThisPassphrase,
    TornSize,
)
from peeraudit.store.files import copy_whole, telling
from peeraudit.store.pages import check_outside
from peeraudit.store.taking_back import destroy_copies
from peeraudit.store.verify import verify
from peeraudit.store.view import View
from peeraudit.store.workspace import Sitting, open_with

NOTHING_WENT = "Nothing was handed over. Use a backup or a colleague's copy."
"""What to do where one's own file is not as it was kept."""


def copy_out(file: StoreFile, *, to: Path, claim: Callable[[Path], None]) -> int:
    """Copy an open challenge's file, check the copy whole, and let it be claimed.

    Answers how many entries it has. `claim` gives the finished file, which lies beside `to`, its
    name. Whatever goes wrong before, or is cancelled, nothing is left. What is wrong with the copy
    is wrong with our own file, and is told of that: `NotAWholeCopy`, `Damaged`, `TornSize`,
    `EmptyFile`, `AnotherKindOfFile`, `NotThisPassphrase`, `FromNewerVersion`. Raises `CannotWrite`,
    `DiskFull`, `InUse` of `to`, and `Cancelled`.
    """
    part = to.with_name(f".{to.name}.{secrets.token_hex(4)}.part")
    try:
        with telling(to):
            entries = _copy_at_rest(file, part)
            if _checked(part, of=file) != entries:
                raise _not_whole(file, "Entries are missing in the copy.")
        with file.reading() as connection:
            View(connection).count()  # the last moment at which it can be cancelled
        claim(part)
    except (CannotWrite, DiskFull, InUse) as error:
        raise type(error)(_named(error, part, to), advice=error.advice) from error
    except (
        Damaged,
        TornSize,
        EmptyFile,
        AnotherKindOfFile,
        NotThisPassphrase,
        FromNewerVersion,
    ) as error:
        raise type(error)(_named(error, part, file.path), advice=NOTHING_WENT) from error
    finally:
        _clear(part)
    return entries


def _named(error: ChallengeError, part: Path, path: Path) -> str:
    """What is wrong, by a name that somebody knows: the hidden part is gone when it is read."""
    return error.what.replace(str(part), str(path))


def _clear(part: Path) -> None:
    """Leave nothing beside the copy; where the stick was pulled, what is said is what went wrong.

    An opening that failed leaves a journal.
    """
    for left in (part, part.with_name(f"{part.name}-journal")):
        with suppress(OSError):
            left.unlink(missing_ok=True)
    with suppress(OSError, CannotWrite, DiskFull):
        destroy_copies(part)


def _copy_at_rest(file: StoreFile, part: Path) -> int:
    """Copy the file while nobody can write to it; answers how many entries it has then.

    They are counted first: a system may let go of the hold when a file is closed a second time.
    """
    with file.reading() as connection:
        entries = View(connection).entries_kept()
        copy_whole(file.path, part)
    return entries


def _checked(part: Path, *, of: StoreFile) -> int:
    """Open the copy as this program does, check everything in it, and count its entries."""
    check_outside(part)
    workspace = open_with(of.key, part, sitting=Sitting("", ""))
    workspace.file.stop_with(of)
    try:
        faults = verify(workspace.file)
        with workspace.view() as view:
            entries = view.entries_kept()
    finally:
        workspace.close()
    if faults:
        raise _not_whole(of, faults[0])
    return entries


def _not_whole(file: StoreFile, fault: str) -> NotAWholeCopy:
    return NotAWholeCopy(f"{file.path} is not as it was kept. {fault}", advice=NOTHING_WENT)
