"""Remarks: what the reader of a document should know of it and would not see on its pages."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import attrgetter

from peeraudit.core.challenge import Tested
from peeraudit.core.coverage import cover, triangulate_findings
from peeraudit.core.finding import Finding
from peeraudit.core.gathered import Gathered
from peeraudit.core.state import references_beneath
from peeraudit.core.synthesis import Synthesis
from peeraudit.core.tip import FEWEST, MOST
from peeraudit.core.triangulation import Gap
from peeraudit.documents.undrawn import Undrawn

MOST_NAMED = 5
"""Characters named of one place that no font draws; a whole sentence may be of them."""


_GAPS = {
    Gap.NO_EVIDENCE: "In the letter, though no note is filed for them",
    Gap.AGAINST: "In the letter, though a note against them is not answered",
}
"""What is said of findings that stand in the letter and should be looked at again."""


def of_letter(gathered: Gathered, synthesis: Synthesis) -> Iterator[str]:
    """What to look at before the letter leaves: what is missing in it, and what nothing bears."""
    yield from unprinted(gathered, synthesis)
    yield from unborne(gathered, synthesis)


def unborne(gathered: Gathered, synthesis: Synthesis) -> Iterator[str]:
    """What the letter says and the evidence does not bear out."""
    triangulations = triangulate_findings(gathered)
    coverage = cover(gathered, triangulations=triangulations)
    silent = [
        item.key_line.code
        for item in coverage.key_lines
        if item.is_silent and item.key_line.tested is Tested.YES
    ]
    if silent:
        yield (
            f"Marked as tested, without a note or a finding: {', '.join(silent)}."
            " Test each, or write down that it was not tested, and why."
        )
    for gap, words in _GAPS.items():
        found = [item for item in _findings(synthesis) if gap in triangulations[item.id].gaps]
        if found:
            yield f"{words}: {_named(found, gathered)}."


def unprinted(gathered: Gathered, synthesis: Synthesis) -> Iterator[str]:
    """What a reader would look for in the letter and not find."""
    if synthesis.unthemed:
        names = _named(synthesis.unthemed, gathered)
        yield f"Not in the letter, because no theme holds them: {names}."
    wordless = [item for item in _findings(synthesis) if not item.text.strip()]
    if wordless:
        names = _named(wordless, gathered)
        yield f"Not in the letter, because they have no words (any more): {names}."
    for key_line in synthesis.key_lines:
        if key_line.tested is not Tested.YES and not key_line.why_not_tested.strip():
            yield (
                f"{key_line.code} is marked as not tested, or in part, and nobody has said why:"
                " the letter gives no reason."
            )
    if not synthesis.findings_counted:
        yield "No theme has a finding yet."


def too_few_or_many(_: Gathered, synthesis: Synthesis) -> Iterator[str]:
    """Whether there are as many tips as a page of them has."""
    count = len(synthesis.tips)
    if not FEWEST <= count <= MOST:
        yield f"Tips: {count}. A page of them has {FEWEST} to {MOST}."


def named_instead(undrawn: Iterable[Undrawn]) -> Iterator[str]:
    """What no font draws, a sentence a place."""
    for place, items in groupby(undrawn, key=attrgetter("place")):
        names = list(dict.fromkeys(item.name for item in items))
        more = f" and {len(names) - MOST_NAMED} more" if len(names) > MOST_NAMED else ""
        named = ", ".join(names[:MOST_NAMED])
        yield f"No font here draws {named}{more} ({place}): names stand in brackets."


def _findings(synthesis: Synthesis) -> Iterable[Finding]:
    """Every finding of the letter, once."""
    found = (
        *synthesis.headline_strengths,
        *synthesis.headline_areas,
        *(item for theme in synthesis.themes for item in (*theme.strengths, *theme.areas)),
    )
    return {item.id: item for item in found}.values()


def _named(findings: Iterable[Finding], gathered: Gathered) -> str:
    """The references of findings, each with those of what is seen under it."""
    beneath = references_beneath(gathered)
    return ", ".join(
        f"{item.reference} (with {', '.join(beneath[item.id])})"
        if beneath.get(item.id)
        else item.reference
        for item in findings
    )
