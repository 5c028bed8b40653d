"""Files as the system has them: what it says when something is wrong, and whole copies."""

import errno
import os
import secrets
import shutil
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from peeraudit.core.errors import ChallengeError
from peeraudit.store.errors import CannotWrite, DiskFull

E = TypeVar("E", bound=ChallengeError)

NO_ROOM = frozenset({errno.ENOSPC, errno.EFBIG, errno.EDQUOT})
"""What the system answers when there is no room: full, beyond a limit, beyond a quota."""


@contextmanager
def telling(path: Path) -> Generator[None]:
    """Put what the system says about a file into a sentence."""
    try:
        yield
    except OSError as error:
        raise _told(path, error) from error


def copy_whole(source: Path, target: Path) -> None:
    """Copy a file, so that the old target or the whole new one is there, and on the disk.

    Raises `CannotWrite`, `DiskFull`.
    """
    with copied_whole(source, target):
        pass


@contextmanager
def copied_whole(source: Path, target: Path) -> Generator[None]:
    """A copy of a file as it is now, which gets its name when the block ends well, as above."""
    part = target.with_name(f".{target.name}.{secrets.token_hex(4)}.part")
    try:
        with telling(target), source.open("rb") as given, part.open("wb") as file:
            shutil.copyfileobj(given, file)
            file.flush()
            os.fsync(file.fileno())
        yield
        with telling(target):
            part.replace(target)
            flush_folder(target.parent)
    finally:
        part.unlink(missing_ok=True)


def known_as(error: E, *, part: Path, path: Path, advice: str = "") -> E:
    """The same fault, told of a file that somebody knows: the hidden part is gone when it is read.

    Other advice takes the place of the fault's own.
    """
    return type(error)(
        error.what.replace(str(part), str(path)),
        advice=advice or error.advice,
        on_screen=advice or error.on_screen,
    )


def flush_folder(folder: Path) -> None:
    """Put a name that was just given on the disk; Windows does so by itself."""
    if os.name != "posix":
        return
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


def _told(path: Path, error: OSError) -> ChallengeError:
    if error.errno in NO_ROOM:
        return DiskFull(f"There is no room left for {path}.")
    if isinstance(error, FileNotFoundError):
        return CannotWrite(
            f"The folder of {path} is not there.", advice="Make the folder, or name another."
        )
    return CannotWrite(f"{path} cannot be used here ({os.strerror(error.errno or 0)}).")
