"""Every page of an encrypted file as plain bytes, read without SQLite: index, free pages, all.

SQLCipher 4: AES-256 in CBC under the raw key; the first bytes of the reserve at each page's end
are the page's initial vector; the first page begins with the salt, which is not encrypted.
"""

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from peeraudit.store.key import SALT_SIZE, Key
from peeraudit.store.pages import PAGE

RESERVE = 80
"""Bytes at the end of each page: initial vector, then HMAC."""

BLOCK = 16

JOURNAL_HEADER = 512
"""Bytes before the first page of a rollback journal, at the least: one sector."""


def raw_pages(path: Path, *, key: Key) -> bytes:
    """All pages of a file decrypted, one after the other."""
    content = path.read_bytes()
    pages = [content[at : at + PAGE] for at in range(0, len(content), PAGE)]
    return _decrypted(pages, key=key)


def raw_journal(path: Path, *, key: Key) -> bytes:
    """The pages that a rollback journal holds, decrypted: what was there before the deed."""
    content = path.read_bytes()
    sector = int.from_bytes(content[20:24], "big") or JOURNAL_HEADER
    step = 4 + PAGE + 4
    pages = [content[at + 4 : at + 4 + PAGE] for at in range(sector, len(content), step)]
    return _decrypted([page for page in pages if len(page) == PAGE], key=key)


def ways_to_write(word: str) -> Iterator[bytes]:
    """The bytes of a word in any encoding that a store or an index may hold it in."""
    for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
        yield word.casefold().encode(encoding)


def stands_in(word: str, content: bytes) -> bool:
    """Whether a word stands anywhere in some bytes, in whatever case and encoding."""
    lowered = content.lower()
    return any(way in lowered for way in ways_to_write(word))


def _decrypted(pages: list[bytes], *, key: Key) -> bytes:
    """Pages decrypted: each block by itself, then mixed with the one before it, as CBC has it."""
    vectors = [page[PAGE - RESERVE : PAGE - RESERVE + BLOCK] for page in pages]
    sealed = [_sealed(page, salt=key.salt) for page in pages]
    before = b"".join(
        (vector + page)[: len(page)] for vector, page in zip(vectors, sealed, strict=True)
    )
    mixed = _blocks_decrypted(b"".join(sealed), key=key)
    return bytes(one ^ other for one, other in zip(mixed, before, strict=True))


def _sealed(page: bytes, *, salt: bytes) -> bytes:
    """The encrypted part of a page."""
    begins = SALT_SIZE if page.startswith(salt) else 0
    return page[begins : PAGE - RESERVE]


def _blocks_decrypted(content: bytes, *, key: Key) -> bytes:
    openssl = shutil.which("openssl")
    if openssl is None:
        pytest.skip("there is no openssl here")
    done = subprocess.run(
        [openssl, "enc", "-d", "-aes-256-ecb", "-nopad", "-K", key.raw.hex()],
        input=content,
        capture_output=True,
        check=True,
    )
    return done.stdout
