"""Telling drives apart: six kinds of path on Windows, and what is mounted elsewhere."""

from pathlib import PurePosixPath, PureWindowsPath

import pytest

from peeraudit.operations.drives import Drives, Lies, mounted_kind, windows_kind

WINDOWS_DRIVES = {"A:\\": 2, "C:\\": 3, "H:\\": 4, "R:\\": 5, "X:\\": 1}
"""What GetDriveType would say: a stick, a disk, a mapped drive, a disc, none that it knows."""

WINDOWS = Drives(
    windows_kind(lambda anchor: WINDOWS_DRIVES[anchor]), (PureWindowsPath("C:/Users/ada/Work"),)
)

MOUNTS = r"""/dev/sda2 / ext4 rw,relatime 0 0
/dev/sdb1 /mnt/with\040blank vfat rw 0 0
//server/share /srv/home cifs rw 0 0
tmpfs /srv/home/fast tmpfs rw 0 0
broken line
"""


@pytest.mark.parametrize(
    ("path", "lies"),
    [
        ("C:/Users/ada/AppData/Local/peeraudit/fellbridge.peeraudit", Lies.HERE),
        ("A:/fellbridge.peeraudit", Lies.REMOVABLE),
        ("R:/fellbridge.peeraudit", Lies.REMOVABLE),
        ("H:/audits/fellbridge.peeraudit", Lies.NETWORK),
        ("//server/audits/fellbridge.peeraudit", Lies.NETWORK),
        ("C:/Users/ada/OneDrive - Tolmarsh Council/fellbridge.peeraudit", Lies.SYNCED),
        ("C:/Users/ada/Dropbox/fellbridge.peeraudit", Lies.SYNCED),
        ("C:/Users/ada/Work/fellbridge.peeraudit", Lies.SYNCED),
        ("X:/fellbridge.peeraudit", Lies.UNKNOWN),
    ],
)
def test_each_kind_of_path_on_windows_is_told_from_the_others(path: str, lies: Lies) -> None:
    assert WINDOWS.lies(PureWindowsPath(path)) is lies


@pytest.mark.parametrize(
    ("path", "lies"),
    [
        ("/home/ada/fellbridge.peeraudit", Lies.HERE),
        ("/mnt/with blank/fellbridge.peeraudit", Lies.REMOVABLE),
        ("/media/ada/STICK/fellbridge.peeraudit", Lies.REMOVABLE),
        ("/srv/home/ada/fellbridge.peeraudit", Lies.NETWORK),
        ("/srv/home/fast/fellbridge.peeraudit", Lies.HERE),
        ("/home/ada/Nextcloud/fellbridge.peeraudit", Lies.SYNCED),
    ],
)
def test_what_is_mounted_from_elsewhere_is_told_by_its_type(path: str, lies: Lies) -> None:
    assert Drives(mounted_kind(MOUNTS)).lies(PurePosixPath(path)) is lies


def test_a_file_whose_own_name_is_that_of_such_a_folder_lies_where_it_lies() -> None:
    assert WINDOWS.lies(PureWindowsPath("C:/audits/onedrive.peeraudit")) is Lies.HERE
