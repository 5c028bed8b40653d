"""Journals of any length, made without keeping each deed: notes and answers, a deed each."""

from collections.abc import Iterator
from random import Random

from peeraudit.core.audit import Judgement
from peeraudit.core.evidence import Evidence
from peeraudit.core.journal.chain import digest, seal
from peeraudit.core.journal.change import ChangeSet, Entry
from peeraudit.core.journal.draft import Draft
from peeraudit.core.journal.kept import Kept
from tests.bench.field_work import WORDS, note

FOUND_WORD, FOUND_NOTES = "magnolia", 100
"""A word that stands in about as many notes, however many there are."""

CHANGES_A_PAIR = 10
"""Changes of a note and an answer together."""


def journal(changes: int) -> Iterator[Entry]:
    """About as many changes, by one sitting that goes on from a store's first deed."""
    chance, previous = Random(11), ""  # noqa: S311 - the same journal each time
    pairs = changes // CHANGES_A_PAIR
    every = max(1, pairs // FOUND_NOTES)
    for number in range(1, 2 * pairs + 1):
        thing = _note(chance, number, every=2 * every) if number % 2 else _answer(chance, number)
        draft = Draft(f"{chance.getrandbits(80):020x}")
        draft.add(thing)
        entry = _placed(draft.change_set("add", peer="p1", at="2026-11-21"), number, previous)
        previous = digest(entry)
        yield entry


def _note(chance: Random, number: int, *, every: int) -> Kept:
    """A note; one in every so many deeds has the word that is looked for."""
    thing = note(chance, f"{chance.getrandbits(80):020x}")
    words = f"{thing.text} {FOUND_WORD}" if number % every == 1 else thing.text
    return Evidence(id=thing.id, reference=f"E{number}a", text=words, source=thing.source)


def _answer(chance: Random, number: int) -> Kept:
    return Judgement(
        id=f"{chance.getrandbits(80):020x}",
        audit=f"audit {number // 40}",
        question=f"question {number % 40}",
        answer=("good",),
        reason=" ".join(chance.choices(WORDS, k=12)),
    )


def _placed(deed: ChangeSet, number: int, previous: str) -> Entry:
    seals = tuple(seal(change.value, salt=deed.id[:16] * 2) for change in deed.changes)
    return Entry(deed, seals, "laptop", "long day", number, number + 1, previous)
