"""What deeds are called in the journal. A name, once given, stays; it is never typed text."""

FOUNDING = "start the challenge"
"""The first deed of a store. It is not undone: without it there is no challenge."""

TAKE_IN = "take in a workbook"
"""A workbook taken in, whole."""

UNDO = "take back"
"""An undo."""
