"""What deeds are called in the journal. A name, once given, stays; it is never typed text."""

FOUNDING = "start the challenge"
"""The first deed of a store. It is not undone: without it there is no challenge."""

START_WITH = "start with"
"""What was said of a challenge before it began: who is on the team, key lines, themes, forms.

It is not undone: it belongs to no moment at which somebody worked in the challenge.
"""

START_FROM = "start from a workbook"
"""A workbook taken in, whole, of which a challenge was made. It is not undone, as `START_WITH`."""

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

JOIN_TEAM = "join the team"
"""Somebody adds themselves to the team. It is not undone: without it nobody speaks for them."""

CHANGE = "change"
"""Fields of things given other values."""

ADD = "add"
"""A thing added: a peer, a session, a case file, a tip."""

MAP = "map key lines"
"""The key lines that map to a theme."""

USE_FORM = "take a form into use"
"""A form frozen in the challenge."""

START_AUDIT = "start an audit"
"""A form applied to a case file."""

RECORD = "record"
"""The answer to one question of an audit, its reason, or where it was found."""

FINISH = "finish an audit"
"""The auditor says that an audit is done."""

REOPEN = "reopen an audit"
"""A finished audit taken up again."""

GIVE_UP_BLINDNESS = "give up blindness"
"""A second auditor who asks to see the first audit before the second is done.

It is not undone: what was seen cannot be unseen.
"""

NEVER_UNDONE = (FOUNDING, START_WITH, START_FROM, STRIKE, JOIN_TEAM, GIVE_UP_BLINDNESS)
"""The deeds that no undo takes back."""

MODERATE = "moderate"
"""A grade moderated."""

CAPTURE = "capture"
"""A note, or a safeguarding stop, captured."""

FILE = "file"
"""Notes filed under a finding."""

UNFILE = "take out of a finding"
"""Notes that are filed under a finding no longer."""

MAKE_FINDING = "make a finding"
"""A finding made, with the notes filed under it."""

HEADLINE = "choose a headline"
"""A finding put under Headlines, or taken out from there."""

REDO = "do again"
"""An undo taken back."""

REWRITE = "rewrite a passage"
"""A paragraph of standard wording written in other words."""

REVERT = "take the standard words again"
"""The standard wording stands again where somebody had written other words."""

LOOKED_AT = "look at a passage again"
"""Somebody saw what changed beneath the team's words, and lets them stand."""
