"""Where files are: what a bare name means, and how a file is written whole or not at all."""

import os
import secrets
import shutil
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import platformdirs

from peeraudit.operations.drives import Drives, Lies
from peeraudit.store.errors import AFolder, AlreadyThere, NoFile
from peeraudit.store.files import flush_folder, telling
from peeraudit.store.pages import is_there

SUFFIX = ".peeraudit"
"""What a challenge's file ends in."""

MOST_ALIKE = 1000
"""Files of one name, told apart by a figure: more than any folder has."""


def own_folder() -> Path:
    """The person's own local application folder: not one that travels with the account."""
    return Path(platformdirs.user_data_dir("peeraudit", appauthor=False, roaming=False))


def store_path(name: str) -> Path:
    """The file a person means: a bare name is in their own folder, unless it is right here."""
    if not _is_bare(name) or is_there(Path(name)):
        return Path(name)
    return own_folder() / name


def new_store_path(name: str) -> Path:
    """Where a new challenge goes: a bare name goes to the person's own folder.

    Raises `AlreadyThere` where a file of a bare name is right here: it would be meant from then on.
    """
    if not _is_bare(name):
        return Path(name)
    if is_there(Path(name)):
        raise AlreadyThere(f"{name} is right here already.")
    with telling(own_folder()):
        own_folder().mkdir(parents=True, exist_ok=True)
    return own_folder() / name


def _is_bare(name: str) -> bool:
    """Whether a name says nothing of a folder: ./our.peeraudit does."""
    return not any(sign in name for sign in (os.sep, os.altsep or os.sep))


def free_name(folder: Path, name: str) -> Path:
    """A name for a challenge's file in a folder that no file there has."""
    tries = (
        f"{name}{ending}{SUFFIX}" for ending in ("", *(f"-{at}" for at in range(2, MOST_ALIKE)))
    )
    return folder / next(each for each in tries if not (folder / each).exists())


def where_it_lies(path: Path, *, drives: Drives) -> Lies:
    """Where a file lies; the person's own folder counts as this laptop, wherever that is."""
    whole = path.absolute()
    if whole.is_relative_to(own_folder()):
        return Lies.HERE
    return drives.lies(whole)


def read_whole(path: Path) -> bytes:
    """A file a person names. Raises `NoFile`, `AFolder`, `CannotWrite` where it may not be read."""
    with telling(path):
        if path.is_dir():
            raise AFolder(f"{path} is a folder.", advice="Name a file to read.")
        if not path.exists():
            raise NoFile(f"There is no file {path}.", advice="Check the name and the folder.")
        return path.read_bytes()


def write_whole(path: Path, content: bytes) -> None:
    """Write a file so that the old one or the whole new one is there, never a part.

    Raises `AFolder`, `CannotWrite`, `DiskFull`.
    """
    with telling(path):
        if path.is_dir():
            raise AFolder(f"{path} is a folder.", advice="Name a file to write.")
        if path.suffix == SUFFIX:
            raise AlreadyThere(f"{path} is a name for a challenge, which nothing else is given.")
        part = path.with_name(f".{path.name}.{secrets.token_hex(4)}.part")
        try:
            with part.open("wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            part.replace(path)
            flush_folder(path.parent)
        finally:
            part.unlink(missing_ok=True)


def claim(path: Path, *, part: Path) -> None:
    """Give a finished file its name, on the disk, unless there is one of that name by now.

    Raises `AlreadyThere`, `CannotWrite`.
    """
    with telling(path):
        try:
            os.link(part, path)
        except FileExistsError as error:
            raise AlreadyThere(f"{path} is there already.") from error
        except OSError:  # a stick or share that knows no links
            if path.exists():
                raise AlreadyThere(f"{path} is there already.") from None
            part.rename(path)
        part.unlink(missing_ok=True)
        flush_folder(path.parent)


@contextmanager
def new_folder(folder: Path) -> Generator[Path]:
    """A folder to fill, which takes its right name when the block ends, or goes again.

    Raises `AlreadyThere` where there is one that holds anything, `CannotWrite`, `DiskFull`.
    """
    with telling(folder):
        if folder.is_file() or (folder.is_dir() and any(folder.iterdir())):
            raise AlreadyThere(
                f"{folder} is there already.", advice="Name a folder that is empty or not there."
            )
        folder = folder.resolve()
        part = folder.with_name(f"{folder.name}.{secrets.token_hex(4)}.part")
        part.mkdir(parents=True)
    try:
        yield part
        with telling(folder):
            if folder.is_dir():
                folder.rmdir()
            part.rename(folder)
            flush_folder(folder.parent)
    finally:
        shutil.rmtree(part, ignore_errors=True)
