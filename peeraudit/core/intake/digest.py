"""What a cell said, as a salted digest: enough to see that it is unchanged, and no more."""

import hashlib
from collections.abc import Mapping

from peeraudit.core.journal.draft import Value, encode
from peeraudit.core.taken_row import TakenRow

Values = Mapping[str, Value]
"""The fields a cell gives, with their values."""


def digest_of(values: Values, *, salt: str) -> str:
    """The digest of what one cell gives."""
    said = "\x1f".join(f"{name}\x1e{encode(value)}" for name, value in values.items())
    return hashlib.sha256(f"{salt}{said}".encode()).hexdigest()[:32]


def digests(memory: TakenRow) -> dict[str, str]:
    """The digests of a row that was taken in, by column."""
    parts = (cell.rpartition(":") for cell in memory.cells)
    return {column: digest for column, _, digest in parts}


def said_before(memory: TakenRow, column: str, values: Values) -> bool:
    """Whether a cell says what it said when it was taken in."""
    return digests(memory).get(column) == digest_of(values, salt=memory.salt)
