"""References people type: which thing C07, F17b or C07/voice means, and what a thing is called.

A name that two things have is no reference: each is then called by the name and the first
characters of its id (C07~3fa2).
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from itertools import count

from peeraudit.core.errors import ChallengeError, ExitCode
from peeraudit.core.taken_row import TakenRow
from peeraudit.core.template.spelling import listed
from peeraudit.core.workbook.spelling import fold_reference
from peeraudit.operations.calling import CALLED_BY_OTHERS, kind_in_words
from peeraudit.operations.naming_rows import Known, Standing, known_things
from peeraudit.store.drawn import DRAWINGS
from peeraudit.store.view import View

ID_MARK = "~"
"""Between a name that several things have and the beginning of an id."""

SHORTEST = 4
"""Characters of an id that are shown, and at the least typed."""

MOST_NAMED = 5
"""Things named in one sentence."""

FEW = 12
"""Names of which any may be meant, however far from what was typed."""

GONE = " (deleted)"
"""What stands after the name of a thing that is gone, where things are listed."""


class NotKnown(ChallengeError):
    """Nothing of the challenge is called so."""

    exit_code = ExitCode.NOT_KNOWN
    advice = "See what there is: peeraudit show FILE, or look for its words: peeraudit find."
    on_screen = "Look for its words with Ctrl+K."


class NotOne(ChallengeError):
    """Several things are called so."""

    exit_code = ExitCode.NOT_ONE


@dataclass(frozen=True, slots=True)
class Referred:
    """What a reference means: the kind of thing, as the journal calls it, and the thing's id."""

    entity: str
    entity_id: str


@dataclass(frozen=True, slots=True)
class Directory:
    """Every thing of a challenge by what it is called, those that are gone among them.

    A name means what stands before what was joined into another, and that before what is gone.
    """

    things: Mapping[Referred, Known]
    by_name: Mapping[str, Sequence[Referred]]
    by_id: Mapping[str, Sequence[Referred]]
    none_of_them: str = "Nothing here"

    def reference(self, entity: str, entity_id: str) -> str:
        """What a person types and reads for a thing: no other has the same."""
        referred = Referred(entity, entity_id)
        known = self.things.get(referred)
        if known is None:
            return f"{kind_in_words(entity)}{ID_MARK}{entity_id}"
        for name in known.names:
            if list(self._meant(fold_reference(name))) == [referred]:
                return name
        base = known.names[-1] if known.names else kind_in_words(entity)
        others = [item.entity_id for item in self.by_name[fold_reference(base)] if item != referred]
        return f"{base}{ID_MARK}{_beginning(entity_id, others)}"

    def words_of(self, entity: str, entity_id: str) -> str:
        """The words that people know a thing by; empty where they know it by its reference."""
        known = self.things.get(Referred(entity, entity_id))
        return "" if known is None else known.words

    def called(self, entity: str, entity_id: str) -> str:
        """What a person reads for a thing where nothing is to be typed."""
        return self.words_of(entity, entity_id) or self.reference(entity, entity_id)

    def listed(self, entity: str, entity_id: str) -> str:
        """The reference as it stands in a list, where what is gone is marked so."""
        name = self.reference(entity, entity_id)
        return f"{name}{GONE}" if self.is_gone(entity, entity_id) else name

    def is_gone(self, entity: str, entity_id: str) -> bool:
        """Whether the journal tells of a thing that stands no more."""
        known = self.things.get(Referred(entity, entity_id))
        return known is not None and known.standing is Standing.GONE

    def named(self, entity_id: str) -> str:
        """What a thing is called in a list, by its id alone, as fields that name others hold it."""
        found = self.by_id.get(entity_id, ())
        if not found:
            return f"something that is not here ({entity_id[:SHORTEST]})"
        return self.listed(found[0].entity, entity_id)

    def find(self, words: str) -> Referred:
        """What a person means; case and spaces do not count, and an id's beginning will do.

        Raises `NotKnown` with the nearest there are, `NotOne` with all that it may mean.
        """
        typed = fold_reference(words)
        if typed not in self.by_name:
            typed = typed.removesuffix(fold_reference(GONE))
        found = self._meant(typed) or self._by_beginning(typed)
        if not found:
            raise NotKnown(
                f'{self.none_of_them} is called "{words.strip()}".', advice=self._near(typed)
            )
        if len(found) > 1:
            names = [self.listed(item.entity, item.entity_id) for item in found]
            raise NotOne(
                f'"{words.strip()}" may be {len(found)} things.',
                advice=f"Say which: {_some(sorted(names))}.",
            )
        return next(iter(found))

    def of_kind(self, entity: str) -> "Directory":
        """The things of one kind alone: where only these can be meant, no others are in the way."""
        things = (known for known in self.things.values() if known.entity == entity)
        return replace(_directory(things), none_of_them=f"No {kind_in_words(entity)}")

    def _meant(self, typed: str) -> Sequence[Referred]:
        """Of the things of a name, those that stand before the others."""
        found = self.by_name.get(typed, ())
        if len(found) <= 1:
            return found
        first = min(self.things[item].standing for item in found)
        return tuple(item for item in found if self.things[item].standing == first)

    def _by_beginning(self, typed: str) -> Sequence[Referred]:
        """The things whose id begins as typed, and which have the name before the mark, if any."""
        name, _, beginning = typed.rpartition(ID_MARK)
        if name:
            found = self.by_name.get(name, ())
            return tuple(item for item in found if item.entity_id.startswith(beginning))
        if typed in self.by_id:
            return self.by_id[typed]
        if len(typed) < SHORTEST:
            return ()
        return tuple(
            item for key, found in self.by_id.items() if key.startswith(typed) for item in found
        )

    def _near(self, typed: str) -> str:
        """A sentence with what might have been meant, if anything."""
        alike = [name for name in self.by_name if name[:1] == typed[:1]]
        longer = sorted(
            (name for name in alike if typed and name.startswith(typed)),
            key=lambda name: (len(name), name),
        )
        near = longer or get_close_matches(typed, alike, n=MOST_NAMED) or self._few()
        meant = (self.by_name[name][0] for name in near)
        names = dict.fromkeys(self.listed(item.entity, item.entity_id) for item in meant)
        return f"Did you mean {_some(list(names))}?" if names else ""

    def _few(self) -> list[str]:
        """All the names, where there are so few that any may have been meant."""
        return list(self.by_name) if len(self.by_name) <= FEW else []


def directory(view: View) -> Directory:
    """Everything the challenge knows by a name, but its own memory of workbooks."""
    every = known_things(view, leaving={TakenRow.ENTITY}, gone_of=DRAWINGS)
    return _directory(every)


def directory_of(view: View, kinds: Collection[str]) -> Directory:
    """The same to look up only things of some kinds in, without what takes long to name.

    Left out is what no reference can be mixed up with: things of other kinds that are called by
    several things at once (E12a under F3b), and what is gone of other kinds, which gives way to
    what stands.
    """
    leaving = {TakenRow.ENTITY, *CALLED_BY_OTHERS} - set(kinds)
    return _directory(known_things(view, leaving=leaving, gone_of=kinds))


def _directory(every: Iterable[Known]) -> Directory:
    things = {Referred(item.entity, item.entity_id): item for item in every}
    by_name: defaultdict[str, list[Referred]] = defaultdict(list)
    by_id: defaultdict[str, list[Referred]] = defaultdict(list)
    for referred, known in things.items():
        by_id[referred.entity_id].append(referred)
        for name in dict.fromkeys(
            map(fold_reference, known.names or (kind_in_words(known.entity),))
        ):
            by_name[name].append(referred)
    return Directory(things, dict(by_name), dict(by_id))


def _beginning(entity_id: str, others: Iterable[str]) -> str:
    """The first characters of an id, as many as tell it from others of the same name."""
    others = tuple(others)
    for size in count(SHORTEST):
        beginning = entity_id[:size]
        if beginning == entity_id or not any(other.startswith(beginning) for other in others):
            return beginning
    return entity_id


def _some(names: list[str]) -> str:
    """Some names in a sentence, and how many more there are."""
    more = len(names) - MOST_NAMED
    return listed([*names[:MOST_NAMED], f"{more} more"] if more > 0 else names)
