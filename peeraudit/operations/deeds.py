"""What deeds are called in the journal. A name, once given, stays; it is never typed text."""

FOUNDING = "start the challenge"
"""The first deed of a store. It is not undone: without it there is no challenge."""

TAKE_IN = "take in a workbook"
"""A workbook taken in, whole."""

UNDO = "take back"
"""An undo."""

RESTORE = "bring an earlier value back"
"""A field that has an earlier value again."""

BRING_BACK = "bring back what was deleted"
"""A thing that was deleted and stands again."""

SETTLE = "settle a disagreement"
"""One side of a conflict taken, or a third written."""

DELETE = "delete"
"""A thing deleted."""

MERGE = "merge"
"""Two things meant to be one, joined."""

PART = "take apart"
"""Things that were joined, taken apart again."""

SPLIT = "split a finding"
"""A finding parted in two."""

MOVE = "move"
"""A thing put in another place among its like."""

STRIKE = "strike out"
"""Something taken out for good. It is not undone."""
