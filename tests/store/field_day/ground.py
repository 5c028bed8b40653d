"""The ground a day in the field begins on: what every laptop has when it sets out.

There are few things, so that laptops meet in them, and some that are only made in the field.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from peeraudit.core.case_file import CaseFile
from peeraudit.core.challenge import Challenge, KeyLine, Theme, ThemeKeyLine
from peeraudit.core.evidence import Evidence
from peeraudit.core.finding import Bearing, Filing, Finding
from peeraudit.core.journal.draft import Value, derived_id
from peeraudit.core.journal.kept import Kept
from peeraudit.core.timetable import Session

FOUNDED: Sequence[Kept] = (
    Challenge(id="challenge", theme="Practice"),
    KeyLine(id="k1", wording="How well are children heard?"),
    Theme(id="t1", title="Practice"),
    ThemeKeyLine(id=derived_id("t1", "k1"), theme="t1", key_line="k1", mapped=True),
    Session(id="s1", title="Hub", key_lines=("k1",)),
    CaseFile(id="c1", reference="C07"),
    CaseFile(id="c2", reference="C07"),
    Evidence(id="e1", text="They know their young people.", source="s1", theme="t1"),
    Finding(id="f1", text="Staff speak warmly of their children.", place="000001"),
    Finding(id="f2", text="Staff know their children.", place="000002", key_lines=("k1",)),
    Filing(id=derived_id("f1", "e1"), finding="f1", evidence="e1", bearing=Bearing.FOR),
)
"""The deed that every history begins with."""

MADE_LATER: Sequence[Kept] = (
    Evidence(id="e2"),
    Finding(id="f3"),
    Filing(id=derived_id("f2", "e1"), finding="f2", evidence="e1"),
    Filing(id=derived_id("f1", "e2"), finding="f1", evidence="e2"),
)
"""Things that laptops may make in the field, under one id on all of them."""

THINGS: Mapping[str, Kept] = {
    thing.id: thing for thing in (*FOUNDED, *MADE_LATER) if not isinstance(thing, Challenge)
}
"""What is worked on, by id, as it is when it is made."""


@dataclass(frozen=True, slots=True)
class Typed:
    """A text that is typed: one that nobody else types, or for number 0 one that several do."""

    number: int

    def by(self, deed: str) -> str:
        """The text as a deed has it."""
        return f"Typed {deed} {self.number}" if self.number else "They all say the same."


@dataclass(frozen=True, slots=True)
class Filled:
    """A field filled in with one of its values, or with a typed text."""

    thing: str
    field: str
    value: Value | Typed

    def value_of(self, deed: str) -> Value:
        """What is filled in by a deed."""
        return self.value.by(deed) if isinstance(self.value, Typed) else self.value


@dataclass(frozen=True, slots=True)
class Blank:
    """A field to fill in, and what with: texts are typed where it has no values of its own."""

    thing: str
    field: str
    values: Sequence[Value | Typed] = tuple(map(Typed, (1, 2, 0)))


BLANKS: Sequence[Blank] = (
    Blank("e1", "text"),
    Blank("f1", "text"),
    Blank("f2", "text"),
    Blank("e2", "text"),
    Blank("f3", "text"),
    Blank("c1", "team"),
    Blank("t1", "title"),
    Blank("k1", "wording"),
    Blank(derived_id("f1", "e1"), "bearing", (None, Bearing.FOR, Bearing.AGAINST)),
    Blank(derived_id("f2", "e1"), "bearing", (Bearing.FOR, None)),
    Blank(derived_id("f1", "e2"), "bearing", (Bearing.FOR, Bearing.CONTEXT)),
    Blank(derived_id("t1", "k1"), "mapped", (False, True)),
    Blank("f1", "joined_into", ("f2", "f3", "", "f1")),
    Blank("f2", "joined_into", ("f1", "f3", "")),
    Blank("f3", "joined_into", ("f1", "f2")),
    Blank("c1", "joined_into", ("c2", "")),
    Blank("c2", "joined_into", ("c1",)),
    Blank("e1", "source", ("c1", "c2", "")),
    Blank("e1", "theme", ("", "t1")),
    Blank("f1", "theme", ("t1", "")),
    Blank("f3", "split_from", ("f1", "f2")),
    Blank("e2", "key_lines", (("k1",), ())),
    Blank("s1", "key_lines", ((), ("k1",))),
)
"""Every field that is worked on."""

TOPICS: Sequence[Sequence[str]] = (
    ("e1", "f1", derived_id("f1", "e1")),
    ("f1", "f2", "f3"),
    ("c1", "c2", "e1"),
    ("t1", "k1", derived_id("t1", "k1"), "e1", "f2"),
    ("e2", "f1", derived_id("f1", "e2"), "k1", "s1"),
    ("e1", "f2", derived_id("f2", "e1"), derived_id("f1", "e1")),
    tuple(THINGS),
)
"""What a day is mostly about, so that laptops meet in it: things that belong together."""
