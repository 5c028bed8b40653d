"""What a person does on the wall: each one operation, said in the bar with the way to undo it."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from peeraudit.core.evidence import Evidence
from peeraudit.core.finding import Bearing, Filing, Finding, Headline
from peeraudit.core.gathered import Gathered
from peeraudit.operations.changing import change
from peeraudit.operations.deleting import delete_things
from peeraudit.operations.filing import (
    NewFinding,
    ToFile,
    choose_headline,
    file_under,
    make_finding,
    unfile,
)
from peeraudit.operations.merging import merge_things
from peeraudit.operations.moving import Among, Beside, move_thing
from peeraudit.operations.splitting import NotesOff, Split, split_thing
from peeraudit.operations.undo import undo
from peeraudit.ui.jobs import Deed
from peeraudit.ui.room import Notice, Room

if TYPE_CHECKING:
    from peeraudit.core.errors import ChallengeError
    from peeraudit.ui.jobs import OnError

T = TypeVar("T")

Do = Callable[[], None]

BEARING_WORDS = {Bearing.FOR: "for", Bearing.AGAINST: "against", Bearing.CONTEXT: "as context to"}


class Deeds:
    """The deeds of the wall, done to what is seen."""

    def __init__(self, room: Room) -> None:
        self._room = room

    @property
    def shown(self) -> Gathered:
        """What is seen now."""
        return self._room.desk.seen.shown

    def finding(self, name: str) -> Finding | None:
        """A finding by its id, as it stands."""
        return next((item for item in self.shown.findings if item.id == name), None)

    def note(self, name: str) -> Evidence | None:
        """A note by its id, as it stands."""
        return next((item for item in self.shown.evidence if item.id == name), None)

    def star(self, finding: Finding) -> None:
        """Make a finding a headline also, or a headline no more."""
        wanted = Headline.NO if finding.is_headline else Headline.ALSO
        self.choose_headline(finding, wanted)

    def choose_headline(self, finding: Finding, headline: Headline) -> None:
        """Let a finding stand under Headlines, also or only, or there no more."""
        self._do(partial(choose_headline, finding=finding, headline=headline))

    def delete(self, finding: Finding) -> None:
        """Delete a finding; its notes stay, and what was merged into it stands by itself again."""
        kept = self._room.desk.seen.gathered.findings
        apart = [item.reference for item in kept if item.joined_into == finding.id]
        again = f" Back on the wall by itself: {', '.join(apart)}." if apart else ""
        words = f"{finding.reference} is deleted. Its notes stay.{again}"
        self._do(partial(delete_things, things=(finding,)), words)

    def move(
        self, finding: Finding, *, after: Finding | None, theme: str, among: Among = Among.ITS_LIKE
    ) -> None:
        """Put a finding after another of its column, or first; into another theme as well."""
        self._do(partial(move_thing, thing=finding, to=Beside(after, among, theme)))

    def take_out_of_theme(self, finding: Finding) -> None:
        """Let a finding stand in no theme."""
        self._do(partial(change, thing=finding, theme=""))

    def file(self, note: Evidence, finding: Finding, bearing: Bearing) -> None:
        """File a note under a finding."""
        filed = ToFile((note,), self.shown.filings, bearing)
        words = f"{note.reference} is filed {BEARING_WORDS[bearing]} {finding.reference}."
        self._do(partial(file_under, finding=finding, filed=filed), words)

    def unfile(self, link: Filing, note: Evidence) -> None:
        """Take a note out of a finding."""
        words = f"{note.reference} is not filed there any more."
        self._do(partial(unfile, links=(link,)), words)

    def make(self, new: NewFinding, then: Callable[[str], None], on_error: "OnError") -> None:
        """Make a finding, with its notes filed for it; `then` is told its id."""

        def made(name: str) -> None:
            finding = self.finding(name)
            if finding is not None:
                self._say(f"{finding.reference} is made.")
            then(name)

        self._room.desk.do(partial(make_finding, new=new), then=made, on_error=on_error)

    def merge(self, kept: Finding, other: Finding, then: Do) -> None:
        """Let two findings be one: the first one's words stand, all evidence and stars stay."""

        def merged(_: object) -> None:
            self._say(f"{kept.reference} and {other.reference} are one now. All evidence stays.")
            then()

        self._room.desk.do(partial(merge_things, kept=kept, other=other), then=merged)

    def split(
        self, old: Finding, off: NotesOff, then: Callable[[str], None], on_error: "OnError"
    ) -> None:
        """Part a finding: a new one takes over some of its notes; `then` is told its reference."""

        def parted(made: Split) -> None:
            self._say(f"{made.new} is split off from {made.old}.")
            then(made.new)

        self._room.desk.do(partial(split_thing, old=old, off=off), then=parted, on_error=on_error)

    def _do(self, deed: Deed[T], words: str = "") -> None:
        def done(_: object) -> None:
            if words:
                self._say(words)

        self._room.desk.do(deed, then=done)

    def _say(self, words: str) -> None:
        self._room.say(Notice(words, act="Undo", do=self._undo))

    def _undo(self) -> None:
        self._room.desk.do(partial(undo, told=""), on_error=self._say_trouble)

    def _say_trouble(self, error: "ChallengeError") -> None:
        self._room.say(Notice(str(error)))
