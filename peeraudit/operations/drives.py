"""Telling drives apart: whether a file lies on this laptop, or where others reach it as well.

A challenge that is worked on lies on a local disk alone: on a stick, a share or in a folder that is
copied to the cloud, two programs may write to it at once (trust.md 5.5, 5.6).
"""

import ctypes
import os
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path, PurePath, PurePosixPath


class Lies(StrEnum):
    """Where a file lies, as a sentence about it ends."""

    HERE = "on a disk of this laptop"
    REMOVABLE = "on a stick or another drive that can be taken out"
    NETWORK = "on a network drive"
    SYNCED = "in a folder that is copied to other devices"
    UNKNOWN = "on a drive that is none of this laptop's own"


KindOf = Callable[[PurePath], Lies]
"""What tells the kind of the drive that a whole path is on."""

SYNCED_NAMES = (
    "onedrive",
    "dropbox",
    "google drive",
    "googledrive",
    "icloud drive",
    "iclouddrive",
    "mobile documents",
    "nextcloud",
    "owncloud",
    "box sync",
    "sharepoint",
)
"""What the names of folders begin with that a program copies to other devices."""

SYNCED_VARIABLES = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")
"""Where Windows says which folders those are, whatever they are called."""

WINDOWS_KINDS: Mapping[int, Lies] = {
    2: Lies.REMOVABLE,
    3: Lies.HERE,
    4: Lies.NETWORK,
    5: Lies.REMOVABLE,
    6: Lies.HERE,
}
"""What Windows' GetDriveType answers."""

NETWORK_TYPES = ("nfs", "cifs", "smb", "fuse.sshfs", "fuse.rclone", "davfs", "afs", "webdav")
"""What the types of file systems begin with that lie elsewhere."""

REMOVABLE_TYPES = frozenset({"vfat", "exfat", "msdos", "iso9660", "udf"})
"""File systems of sticks and discs."""

FIELDS = 3
"""Blanks at least in a line of the table of what is mounted: device, place, type, the rest."""

REMOVABLE_PLACES = ("/media/", "/run/media/", "/mnt/usb", "/Volumes/")
"""Where drives appear that can be taken out."""


@dataclass(frozen=True, slots=True)
class Drives:
    """The drives of one laptop, and the folders on them that a program copies elsewhere."""

    kind_of: KindOf
    synced: tuple[PurePath, ...] = field(default=())

    def lies(self, path: PurePath) -> Lies:
        """Where a whole path lies."""
        if any(path.is_relative_to(folder) for folder in self.synced) or _is_called_synced(path):
            return Lies.SYNCED
        return self.kind_of(path)


def this_laptops_drives() -> Drives:
    """The drives of the laptop this runs on."""
    named = (os.environ.get(name, "") for name in SYNCED_VARIABLES)
    synced = tuple(Path(name) for name in named if name)
    if sys.platform == "win32":
        return Drives(windows_kind(_ask_windows), synced)
    return Drives(mounted_kind(_mounts()), synced)


def windows_kind(drive_type: Callable[[str], int]) -> KindOf:
    """Kinds as Windows tells them; a path that names a server needs no asking."""

    def kind(path: PurePath) -> Lies:
        if path.drive.startswith("\\\\"):
            return Lies.NETWORK
        return WINDOWS_KINDS.get(drive_type(path.anchor), Lies.UNKNOWN)

    return kind


def mounted_kind(mounts: str) -> KindOf:
    """Kinds by a table of what is mounted where, as /proc/mounts has it."""
    rows = (line.split(maxsplit=3) for line in mounts.splitlines() if line.count(" ") >= FIELDS)
    types = {place.replace("\\040", " "): kind for _, place, kind, _ in rows}

    def kind(path: PurePath) -> Lies:
        if f"{path.as_posix()}/".startswith(REMOVABLE_PLACES):
            return Lies.REMOVABLE
        places = (path, *path.parents)
        found = next((types[name] for place in places if (name := str(place)) in types), "")
        if found.startswith(NETWORK_TYPES):
            return Lies.NETWORK
        return Lies.REMOVABLE if found in REMOVABLE_TYPES else Lies.HERE

    return kind


def _is_called_synced(path: PurePath) -> bool:
    return any(part.casefold().startswith(SYNCED_NAMES) for part in path.parts[:-1])


def _mounts() -> str:
    table = PurePosixPath("/proc/mounts")
    try:
        return Path(table).read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""


def _ask_windows(anchor: str) -> int:
    if sys.platform != "win32":
        return 0
    return int(ctypes.windll.kernel32.GetDriveTypeW(anchor))
