"""The page of top tips: short, numbered, in the team's words."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from peeraudit import paths
from peeraudit.core.blocks import Composition, Heading, Item, Numbered, Paragraph
from peeraudit.core.challenge import Challenge, ChallengeKind
from peeraudit.core.errors import ExitCode
from peeraudit.core.synthesis import Synthesis
from peeraudit.core.tip import TopTip
from peeraudit.core.top_tips import compose_tips
from peeraudit.core.wording import NothingToCompose, Wording, read_wording

GOLDEN = Path(__file__).parents[1] / "golden"
TEXTS = (
    "Keep the plan to what a parent can hold in mind.",
    "Let supervision end with one question still open.",
    "Tell partners what changed because of them.",
)


@pytest.fixture(scope="module")
def wording() -> Wording:
    """The wording that ships."""
    path = paths.WORDING / "en-GB.toml"
    return read_wording(path.read_text(encoding="utf-8"), name=path.name)


def test_a_page_of_tips(wording: Wording) -> None:
    expected = (GOLDEN / "tips.txt").read_text(encoding="utf-8")
    assert _drawn(compose_tips(_synthesis(TEXTS), wording=wording)) == expected


@pytest.mark.parametrize("number", [1, 5, 8, 12])
def test_however_many_tips_there_are_they_stand_in_order(wording: Wording, number: int) -> None:
    texts = tuple(f"Tip {place} of <b>{{host}}</b>." for place in range(number))
    blocks = compose_tips(_synthesis(texts), wording=wording).blocks
    lists = [block for block in blocks if isinstance(block, Numbered)]
    expected = tuple(Item(text, about=f"tip{place}") for place, text in enumerate(texts))
    assert lists == [Numbered(expected)]


@pytest.mark.parametrize("kind", ChallengeKind)
def test_a_remote_challenge_was_nowhere(wording: Wording, kind: ChallengeKind) -> None:
    synthesis = _synthesis(TEXTS)
    challenge = replace(synthesis.challenge, kind=kind, first_day=None, last_day=None)
    page = _drawn(compose_tips(replace(synthesis, challenge=challenge), wording=wording))
    assert ("visit" in page) == (kind in {ChallengeKind.ASSURANCE_VISIT, ChallengeKind.REVISIT})
    assert "2026" not in page
    assert ", \n" not in page


@pytest.mark.parametrize("texts", [(), ("", "  ")])
def test_without_a_tip_there_is_no_page(wording: Wording, texts: tuple[str, ...]) -> None:
    with pytest.raises(NothingToCompose, match="no top tips yet") as refused:
        compose_tips(_synthesis(texts), wording=wording)
    assert refused.value.exit_code is ExitCode.NOTHING_TO_COMPOSE


def test_without_a_host_there_is_no_page(wording: Wording) -> None:
    with pytest.raises(NothingToCompose, match="which council"):
        compose_tips(replace(_synthesis(TEXTS), challenge=Challenge(id="c")), wording=wording)


def test_the_page_of_a_sample_says_so(wording: Wording) -> None:
    real = _synthesis(TEXTS)
    sample = replace(real, challenge=replace(real.challenge, sample=True))
    assert compose_tips(real, wording=wording).notice == ""
    assert compose_tips(sample, wording=wording).notice == wording.sample_notice


def _synthesis(texts: tuple[str, ...]) -> Synthesis:
    challenge = Challenge(
        id="c",
        host="Fellbridge",
        first_day=date(2026, 11, 16),
        last_day=date(2026, 11, 18),
    )
    return Synthesis(
        challenge=challenge,
        team=(),
        key_lines=(),
        headline_strengths=(),
        headline_areas=(),
        themes=(),
        unthemed=(),
        people_met=0,
        people_counted=0,
        groups_met=(),
        kinds_held=(),
        case_files_read=0,
        documents_read=0,
        findings_counted=0,
        tips=tuple(TopTip(id=f"tip{place}", text=text) for place, text in enumerate(texts)),
    )


def _drawn(composition: Composition) -> str:
    lines = [f"[{composition.language}] {composition.title}", f"[foot] {composition.footer}"]
    for block in composition.blocks:
        if isinstance(block, Heading):
            lines.append(f"{'#' * block.level} {block.text}")
        if isinstance(block, Paragraph):
            lines.append(block.text)
        if isinstance(block, Numbered):
            lines += [f"{place}. {item.text}" for place, item in enumerate(block.items, start=1)]
    return "\n".join((*lines, ""))
