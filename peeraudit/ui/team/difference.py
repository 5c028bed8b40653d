"""Where two texts differ, word by word, so that a person sees at once what they decide between."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

MOST_COMPARED = 4_000
"""Words of both texts together above which none is marked: comparing would take too long."""

_WORD = re.compile(r"\s+|\w+|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Run:
    """Some words in a row; `is_alone` where only this text has them."""

    words: str
    is_alone: bool = False


def differing(one: str, other: str) -> tuple[tuple[Run, ...], tuple[Run, ...]]:
    """Both texts in runs. Where nothing but the blanks is the same, all of it differs."""
    ours, theirs = _WORD.findall(one), _WORD.findall(other)
    if len(ours) + len(theirs) > MOST_COMPARED:
        return (Run(one),), (Run(other),)
    blocks = [
        block
        for block in SequenceMatcher(None, ours, theirs, autojunk=False).get_matching_blocks()
        if block.size and "".join(ours[block.a : block.a + block.size]).strip()
    ]
    return (
        _runs(ours, [(block.a, block.size) for block in blocks]),
        _runs(theirs, [(block.b, block.size) for block in blocks]),
    )


def _runs(words: list[str], same: list[tuple[int, int]]) -> tuple[Run, ...]:
    """Words in runs: those that both have, and between these those of one alone."""
    runs: list[Run] = []
    at = 0
    for start, size in same:
        runs.append(Run("".join(words[at:start]), is_alone=True))
        runs.append(Run("".join(words[start : start + size])))
        at = start + size
    runs.append(Run("".join(words[at:]), is_alone=True))
    return tuple(run for run in runs if run.words)
