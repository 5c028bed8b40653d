"""A challenge's file copied whole, and checked whole before the copy has a name.

A copy that goes out and the first one that comes in are made alike, and leave nothing when they
fail.
"""

import secrets
from collections.abc import Callable
from contextlib import AbstractContextManager, suppress
from dataclasses import dataclass
from pathlib import Path

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
from peeraudit.store.files import copy_whole, known_as, telling
from peeraudit.store.pages import check_outside
from peeraudit.store.taking_back import destroy_copies
from peeraudit.store.verify import verify
from peeraudit.store.view import View
from peeraudit.store.workspace import Sitting, open_with


@dataclass(frozen=True, slots=True)
class Source:
    """The file that is copied, as somebody knows it, and what to do where it is not whole.

    Without such advice each fault gives its own.
    """

    path: Path
    advice: str = ""


def copy_checked(
    held: AbstractContextManager[StoreFile],
    source: Source,
    *,
    to: Path,
    claim: Callable[[Path], None],
) -> int:
    """Copy a file while it is held, check the copy whole, count its entries, let it be claimed.

    Answers how many entries it has. `claim` gives the finished file, which lies beside `to`, its
    name. Whatever goes wrong before, or is cancelled, nothing is left. What is wrong with the copy
    is wrong with the source, and is told of that: `NotAWholeCopy`, `Damaged`, `TornSize`,
    `EmptyFile`, `AnotherKindOfFile`, `NotThisPassphrase`, `FromNewerVersion`. Raises `CannotWrite`,
    `DiskFull`, `InUse` of `to`, `Cancelled`, and what holding the file raises.
    """
    part = to.with_name(f".{to.name}.{secrets.token_hex(4)}.part")
    try:
        with telling(to):
            file, entries = _copy_at_rest(held, part)
            if _checked(part, source, of=file) != entries:
                raise _not_whole(source, "Entries are missing in the copy.")
        claim(part)
    except (CannotWrite, DiskFull, InUse) as error:
        raise known_as(error, part=part, path=to) from error
    except (
        Damaged,
        TornSize,
        EmptyFile,
        AnotherKindOfFile,
        NotThisPassphrase,
        FromNewerVersion,
    ) as error:
        raise known_as(error, part=part, path=source.path, advice=source.advice) from error
    finally:
        _clear(part)
    return entries


def _copy_at_rest(held: AbstractContextManager[StoreFile], part: Path) -> tuple[StoreFile, int]:
    """Copy the file while nobody can write to it; answers how many entries it has then.

    They are counted first: a system may let go of the hold when a file is closed a second time.
    """
    with held as file, file.reading() as connection:
        entries = View(connection).entries_kept()
        copy_whole(file.path, part)
    return file, entries


def _checked(part: Path, source: Source, *, of: StoreFile) -> int:
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
        raise _not_whole(source, faults[0])
    return entries


def _not_whole(source: Source, fault: str) -> NotAWholeCopy:
    return NotAWholeCopy(f"{source.path} is not as it was kept. {fault}", advice=source.advice)


def _clear(part: Path) -> None:
    """Leave nothing beside the copy; where the stick was pulled, what is said is what went wrong.

    An opening that failed leaves a journal.
    """
    for left in (part, part.with_name(f"{part.name}-journal")):
        with suppress(OSError):
            left.unlink(missing_ok=True)
    with suppress(OSError, CannotWrite, DiskFull):
        destroy_copies(part)
