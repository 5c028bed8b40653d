"""Stores of the operations' own, from the same shelf as those of the store's tests."""

from tests.store.conftest import shelf

__all__ = ["shelf"]
