"""Where files are: what a bare name means, and how a file is written whole or not at all."""

import errno
import os
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import platformdirs

from peeraudit.core.errors import ChallengeError
from peeraudit.store.errors import AFolder, AlreadyThere, CannotWrite, DiskFull

NO_ROOM = frozenset({errno.ENOSPC, errno.EFBIG, errno.EDQUOT})
"""What the system answers when there is no room: full, beyond a limit, beyond a quota."""

SUFFIX = ".peeraudit"
"""What a challenge's file ends in."""


def own_folder() -> Path:
    """The person's own local application folder: not one that travels with the account."""
    return Path(platformdirs.user_data_dir("peeraudit", appauthor=False, roaming=False))


def store_path(name: Path) -> Path:
    """The file a person means: a bare name is in their own folder, unless it is right here."""
    if len(name.parts) > 1 or name.exists():
        return name
    return own_folder() / name


def new_store_path(name: Path) -> Path:
    """Where a new challenge goes: a bare name goes to the person's own folder."""
    if len(name.parts) > 1:
        return name
    own_folder().mkdir(parents=True, exist_ok=True)
    return own_folder() / name


def write_whole(path: Path, content: bytes) -> None:
    """Write a file so that the old one or the whole new one is there, never a part.

    Raises `AFolder`, `CannotWrite`, `DiskFull`.
    """
    if path.is_dir():
        raise AFolder(f"{path} is a folder.", advice="Name a file to write.")
    with telling(path):
        part = path.with_name(f".{path.name}.part")
        try:
            with part.open("wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)


def new_folder(folder: Path) -> None:
    """Make a folder to write into. Raises `AlreadyThere` where it holds anything."""
    with telling(folder):
        if folder.is_file() or (folder.is_dir() and any(folder.iterdir())):
            raise AlreadyThere(
                f"{folder} is there already.", advice="Name a folder that is empty or not there."
            )
        folder.mkdir(parents=True, exist_ok=True)


@contextmanager
def telling(path: Path) -> Generator[None]:
    """Put what the system says about a file into a sentence."""
    try:
        yield
    except OSError as error:
        raise _told(path, error) from error


def _told(path: Path, error: OSError) -> ChallengeError:
    if error.errno in NO_ROOM:
        return DiskFull(f"There is no room left for {path}.")
    if isinstance(error, FileNotFoundError):
        return CannotWrite(
            f"The folder of {path} is not there.", advice="Make the folder, or name another."
        )
    return CannotWrite(f"{path} cannot be written here ({os.strerror(error.errno or 0)}).")
