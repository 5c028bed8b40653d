"""A copy of the open challenge for somebody else: checked whole before it has a name."""

import secrets
from collections.abc import Callable
from pathlib import Path

from peeraudit.store.connection import StoreFile
from peeraudit.store.errors import CannotWrite, DiskFull, NotAWholeCopy
from peeraudit.store.files import copy_whole
from peeraudit.store.taking_back import destroy_copies
from peeraudit.store.verify import verify
from peeraudit.store.view import View
from peeraudit.store.workspace import Sitting, open_with


def copy_out(file: StoreFile, *, to: Path, claim: Callable[[Path], None]) -> int:
    """Copy an open challenge's file, check the copy whole, and let it be claimed.

    Answers how many entries it has. `claim` gives the finished file, which lies beside `to`, its
    name. Whatever goes wrong before, or is cancelled, nothing is left. Raises `NotAWholeCopy`,
    `CannotWrite`, `DiskFull`, `Cancelled`.
    """
    part = to.with_name(f".{to.name}.{secrets.token_hex(4)}.part")
    try:
        entries = _copy_at_rest(file, part)
        if _checked(part, of=file) != entries:
            raise _not_whole(file, "Entries are missing in the copy.")
        with file.reading() as connection:
            View(connection).count()  # the last moment at which it can be cancelled
        claim(part)
    except (CannotWrite, DiskFull) as error:
        what = error.what.replace(str(part), str(to))
        raise type(error)(what, advice=error.advice) from error
    finally:
        destroy_copies(part)
        part.unlink(missing_ok=True)
    return entries


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
    return NotAWholeCopy(
        f"{file.path} is not as it was kept. {fault}",
        advice="Nothing was handed over. Use a backup or a colleague's copy.",
    )
