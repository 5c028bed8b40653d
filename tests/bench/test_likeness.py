"""Likeness and tags at the size of a full challenge: 5,000 notes, 400 findings, 112 names."""

from collections.abc import Callable
from random import Random
from statistics import quantiles
from time import perf_counter

import pytest

from peeraudit.core.case_file import CaseFile
from peeraudit.core.challenge import Challenge, Theme
from peeraudit.core.evidence import Evidence
from peeraudit.core.finding import Bearing, Filing, Finding
from peeraudit.core.gathered import Gathered
from peeraudit.core.likeness import findings_by_text, likeness_of
from peeraudit.core.tags import tags_of
from peeraudit.core.timetable import Session

NOTES, FINDINGS, WORDS_KNOWN, WORDS_A_NOTE, TURNS = 5_000, 400, 3_000, 16, 200

BUILT, PUT, ASKED, COMPLETED = 3.0, 0.005, 0.05, 0.001
"""Seconds at the most: building all, taking one text in, one question, one completion."""


def percentile(act: Callable[[], object], turns: int = TURNS) -> float:
    """The 95th percentile of some turns, in seconds."""
    taken: list[float] = []
    for _ in range(turns):
        begun = perf_counter()
        act()
        taken.append(perf_counter() - begun)
    return quantiles(taken, n=20)[-1]


def sentences(chance: Random) -> Callable[[], str]:
    """Sentences of invented words, few of them said often and most of them seldom, as people do."""
    parts = ("ba", "ne", "ri", "tor", "ing", "mel", "sha", "con", "pre", "lo", "ed", "the")
    words = ["".join(chance.choices(parts, k=chance.randint(1, 4))) for _ in range(WORDS_KNOWN)]
    often = [1 / (rank + 3) for rank in range(WORDS_KNOWN)]
    return lambda: " ".join(chance.choices(words, often, k=WORDS_A_NOTE))


@pytest.mark.bench
def test_likeness_keeps_up_with_who_is_typing() -> None:
    chance = Random(3)  # noqa: S311 - the same sentences each time
    sentence = sentences(chance)
    gathered = Gathered(
        challenge=Challenge(id="challenge"),
        evidence=tuple(Evidence(id=f"e{at}", text=sentence()) for at in range(NOTES)),
        findings=tuple(Finding(id=f"f{at}", text=sentence()) for at in range(FINDINGS)),
        filings=tuple(
            Filing(id=f"l{at}", finding=f"f{at % FINDINGS}", evidence=f"e{at}", bearing=Bearing.FOR)
            for at in range(NOTES)
        ),
    )
    begun = perf_counter()
    found = likeness_of(gathered)
    built = perf_counter() - begun
    homes = findings_by_text(gathered)
    one = Random(4).choice  # noqa: S311 - any note will do
    put = percentile(lambda: found.put(one(gathered.evidence).id, text=sentence()))
    similar = percentile(lambda: found.similar(one(gathered.evidence).id))
    home = percentile(lambda: found.homes_for(sentence(), homes=homes))
    print(  # noqa: T201 - a bench says what it found
        f"\nbuilt {built:.2f} s; put {put * 1000:.2f} ms; similar {similar * 1000:.1f} ms; "
        f"homes {home * 1000:.1f} ms (95th percentiles)"
    )
    assert (built < BUILT, put < PUT, max(similar, home) < ASKED) == (True, True, True)


@pytest.mark.bench
def test_completing_a_tag_takes_less_than_a_millisecond() -> None:
    full = Gathered(
        challenge=Challenge(id="challenge"),
        themes=tuple(Theme(id=f"t{at}", title=f"A theme of words {at}") for at in range(12)),
        sessions=tuple(
            Session(
                id=f"s{at}",
                reference=f"S{at}a",
                group_met=f"social workers of team {at}",
                title=f"The plans of team {at} and how it works",
            )
            for at in range(40)
        ),
        case_files=tuple(CaseFile(id=f"c{at}", reference=f"C{at:02}") for at in range(60)),
    )
    begun = perf_counter()
    tags = tags_of(full)
    built = perf_counter() - begun
    taken = {
        typed: percentile(lambda typed=typed: tags.complete("@", typed=typed))
        for typed in ("", "c", "c0", "pl", "wor", "team", "none")
    }
    worst = max(taken.values())
    print(f"\nbuilt {built * 1000:.1f} ms; completed {worst * 1000:.2f} ms")  # noqa: T201 - as above
    assert worst < COMPLETED
