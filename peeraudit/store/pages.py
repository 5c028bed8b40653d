"""What a file's own bytes tell before and after the passphrase is tried.

SQLCipher gives one error for a wrong passphrase and for a damaged first page. Each page carries
its own HMAC, and counting those that fit tells the two apart (design.md 5).
"""

import hashlib
import hmac
from codecs import getincrementaldecoder
from collections.abc import Iterator
from pathlib import Path

from peeraudit.store.errors import (
    AFolder,
    AnotherKindOfFile,
    CannotWrite,
    Damaged,
    EmptyFile,
    NoFile,
    NotThisPassphrase,
    TornSize,
)
from peeraudit.store.key import SALT_SIZE, Key

PAGE = 4096
"""Bytes a page: SQLCipher 4's default, which is never changed."""

HMAC_SIZE = 64
"""Bytes of HMAC-SHA512 at the end of each page, over all before it and the page's number."""

HMAC_BLOCK = 128
"""Bytes SHA-512 hashes at a time, to which the secret of an HMAC is filled up."""

PAGES_AT_ONCE = 16
"""Pages read together: enough to lose no time over, few enough to stay in the processor's cache."""

KNOWN_KINDS = (
    (b"SQLite format 3\x00", "a plain SQLite database"),
    (b"PK\x03\x04", "a zip file or an Office document"),
    (b"PK\x05\x06", "an empty zip file"),
    (b"%PDF-", "a PDF"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"Rar!", "a RAR archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"\x1f\x8b\x08", "a gzip archive"),
)
"""First bytes and what they are the first bytes of. A store begins with its random salt."""


WHITE = "\t\n\r\f"
"""What a text holds beside letters and signs that are printed."""


def hot_journal(path: Path) -> bool:
    """Whether a deed was cut off: SQLite mends the file from its journal at the next opening."""
    journal = path.with_name(f"{path.name}-journal")
    return journal.exists() and journal.stat().st_size > 0


def is_there(path: Path) -> bool:
    """Whether there is anything of that name. Raises `CannotWrite` where nobody may look."""
    try:
        return path.exists()
    except PermissionError as error:
        raise CannotWrite(f"The folder of {path} may not be entered on this account.") from error


def check_outside(path: Path) -> None:
    """Look at a file before it is opened: SQLite would make a missing or empty one anew.

    Raises `NoFile`, `AFolder`, `EmptyFile`, `AnotherKindOfFile`, `TornSize`, or `CannotWrite`
    where it may not be read.
    """
    if not is_there(path):
        raise NoFile(f"There is no file {path}.")
    if path.is_dir():
        raise AFolder(f"{path} is a folder, not a challenge's file.")
    size = path.stat().st_size
    if size == 0:
        raise EmptyFile(f"{path} is empty: 0 bytes.")
    first = _first_bytes(path)
    for begins, kind in KNOWN_KINDS:
        if first.startswith(begins):
            raise AnotherKindOfFile(f"{path} is {kind}, not a challenge's file.")
    if size >= SALT_SIZE and _is_text(path):
        raise AnotherKindOfFile(f"{path} is a text, not a challenge's file.")
    if size % PAGE and not hot_journal(path):
        raise TornSize(f"{path} has {size:,} bytes and {_torn(size)}.")


def read_salt(path: Path) -> bytes:
    """The salt a store's key is derived with."""
    return _first_bytes(path)[:SALT_SIZE]


def diagnosis(path: Path, *, key: Key) -> NotThisPassphrase | Damaged:
    """Why a file could not be read: none of its pages fits the passphrase, or some do."""
    fits = tuple(_pages_that_fit(path, key=key))
    if not any(fits):
        return NotThisPassphrase(
            f"{path}: not this passphrase, or not a peeraudit file, or its first bytes are damaged."
        )
    if all(fits):
        return Damaged(
            f"{path}: the passphrase is right and each of its {len(fits)} pages is whole, but "
            "others are missing, or they are not of one moment."
        )
    return Damaged(
        f"{path}: the passphrase is right, but {fits.count(False)} of its {len(fits)} pages are "
        "damaged or missing."
    )


def check_pages(path: Path, *, key: Key) -> None:
    """Whether every page is as it was kept, before anything relies on a part of them.

    The store must be open to read, so that nobody writes meanwhile. Raises `Damaged`.
    """
    if damaged_pages(path, key=key):
        raise diagnosis(path, key=key)


def fits(path: Path, *, key: Key) -> bool:
    """Whether a key is that of some page, and so of the file."""
    return any(_pages_that_fit(path, key=key))


def damaged_pages(path: Path, *, key: Key) -> int:
    """How many pages do not fit their own HMAC."""
    return sum(not fits for fits in _pages_that_fit(path, key=key))


def _torn(size: int) -> str:
    """What a size says that is not one of whole pages."""
    if size < PAGE:
        return "is too small for a challenge: it was cut off, or is something else"
    return "is not whole: it may have been cut off while it was copied"


def _is_text(path: Path) -> bool:
    """Whether a file begins as a text does; the bytes of a store look like chance.

    A letter of several bytes may be cut where the first page ends.
    """
    try:
        words = getincrementaldecoder("utf-8-sig")().decode(_first_bytes(path, count=PAGE))
    except UnicodeDecodeError:
        return False
    return all(letter.isprintable() or letter in WHITE for letter in words)


def _first_bytes(path: Path, *, count: int = SALT_SIZE) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(count)
    except PermissionError as error:
        raise CannotWrite(f"{path} may not be read on this account.") from error


def _pages_that_fit(path: Path, *, key: Key) -> Iterator[bool]:
    """For each page, whether its HMAC is that of its bytes; the salt is no part of the first.

    What an HMAC begins with is the same for every page, and is hashed only once.
    """
    mask = bytes(byte ^ 0x3A for byte in key.salt)
    secret = hashlib.pbkdf2_hmac("sha512", key.raw, mask, 2, 32).ljust(HMAC_BLOCK, b"\0")
    inner, outer = (hashlib.sha512(bytes(byte ^ pad for byte in secret)) for pad in (0x36, 0x5C))
    number = 0
    with path.open("rb") as file:
        while several := memoryview(file.read(PAGES_AT_ONCE * PAGE)):
            for start in range(0, len(several), PAGE):
                number += 1
                seal = start + PAGE - HMAC_SIZE
                within, around = inner.copy(), outer.copy()
                within.update(several[start + SALT_SIZE if number == 1 else start : seal])
                within.update(number.to_bytes(4, "little"))
                around.update(within.digest())
                yield hmac.compare_digest(around.digest(), several[seal : start + PAGE])
