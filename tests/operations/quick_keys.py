"""Keys in no time, for tests of all but how hard a passphrase is to guess."""

import pytest

from peeraudit.store import first_copy, other_copy, workspace
from peeraudit.store.key import Key


def quick_key(passphrase: str, *, salt: bytes) -> Key:
    """A key of a passphrase and a salt, as any other is."""
    return Key((passphrase.encode() + bytes(32))[:32], salt)


def make_keys_quickly(monkeypatch: pytest.MonkeyPatch) -> None:
    """Derive keys so wherever one is derived."""
    for module in (first_copy, other_copy, workspace):
        monkeypatch.setattr(module, "derive_key", quick_key)
