"""Imports as Python does them.

PySide puts an import of its own in place of Python's, for `from __feature__ import ...`, which
nothing here uses. It reads the source of every module once more to look for its own name there: a
quarter of the time that the store and its libraries take to load (record 0017).
"""

import builtins

PYTHONS_OWN = "__orig_import__"
"""Where PySide leaves what it replaced."""


def import_plainly() -> None:
    """Import as Python does from now on."""
    builtins.__import__ = getattr(builtins, PYTHONS_OWN, builtins.__import__)
