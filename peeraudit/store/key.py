"""From passphrase to key, once an opening: everything after that opens in a millisecond."""

import hashlib
import unicodedata
from dataclasses import dataclass, field

SALT_SIZE = 16
"""Bytes. SQLCipher keeps the salt as the file's own first 16, so there is no second file."""

SCRYPT_N = 2**17
"""With r=8 and p=1: 128 MB and about half a second on a laptop, for whoever tries words too."""

SCRYPT_MEMORY = 2**28
"""Bytes scrypt may use; OpenSSL's own limit is below what these figures need."""


@dataclass(frozen=True, slots=True)
class Key:
    """The raw key of one file, and the salt it was derived with."""

    raw: bytes = field(repr=False)
    salt: bytes = field(repr=False)

    @property
    def pragma(self) -> str:
        """How SQLCipher takes a raw key with its salt: hexadecimal digits and nothing else."""
        return f"x'{self.raw.hex()}{self.salt.hex()}'"


def derive_key(passphrase: str, *, salt: bytes) -> Key:
    """The key of a file from its passphrase and salt.

    The passphrase is brought to one Unicode form (NFKC) first, so that an accent typed on a Mac
    and on Windows gives the same key. Bytes of an environment that are no text stay as they are.
    """
    spoken = unicodedata.normalize("NFKC", passphrase).encode("utf-8", "surrogateescape")
    raw = hashlib.scrypt(spoken, salt=salt, n=SCRYPT_N, r=8, p=1, maxmem=SCRYPT_MEMORY, dklen=32)
    return Key(raw, salt)
