"""What holds for any letter, whatever is known, blank, typed or missing."""

import re
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from peeraudit.core import challenge as words
from peeraudit.core.blocks import (
    Block,
    Bullets,
    Composition,
    Heading,
    LetterHead,
    Numbered,
    Paragraph,
    Signature,
    Table,
)
from peeraudit.core.challenge import (
    Challenge,
    ChallengeKind,
    KeyLine,
    Peer,
    Role,
    Service,
    Theme,
)
from peeraudit.core.finding import Finding
from peeraudit.core.letter import compose_letter
from peeraudit.core.synthesis import Synthesis, ThemeFindings
from peeraudit.core.timetable import SessionKind
from peeraudit.core.wording import Wording, limits_of

NAMES = ("Fellbridge", "St Osyth's", "{host}", "<b>Moor</b>", "Wyre, Lune and Ribble", "Ynys Fawr")
SENTENCES = ("Plans are short.", "Is it enough?", "look again", "{why} & <i>how</i>", "“Ask us.”")
GAPS = re.compile(r"\s{2}|\s[.,;:?!)]|\(\s*\)|,\s*,|[.?!][.]|^\s|\s$")
CHILDREN = re.compile(r"child|young", re.IGNORECASE)
ON_SITE = re.compile(r"\b(on-?site|site|visit\w*|arriv\w+|welcom\w+)\b|with you,", re.IGNORECASE)

name = st.sampled_from(NAMES)
maybe_name = st.sampled_from(("", *NAMES))
maybe_sentence = st.sampled_from(("", *SENTENCES))
maybe_day = st.none() | st.dates(date(2026, 1, 1), date(2027, 12, 31))
count = st.integers(min_value=0, max_value=140)


@st.composite
def challenges(draw: st.DrawFn) -> Challenge:
    first = draw(maybe_day)
    last = draw(st.none() | st.integers(-1, 9))
    return Challenge(
        id="c",
        host=draw(name),
        kind=draw(st.sampled_from(ChallengeKind)),
        service=draw(st.sampled_from(Service)),
        theme=draw(maybe_sentence),
        first_day=first,
        last_day=None
        if first is None or last is None
        else date.fromordinal(first.toordinal() + last),
        director_name=draw(maybe_name),
        director_title=draw(maybe_name),
        address=draw(
            st.sampled_from(("", "The Guildhall\n\nFB1 2AA", "1 High Street, Fellbridge,"))
        ),
        salutation=draw(st.sampled_from(("", "Marian", "Dear Marian,"))),
        letter_date=draw(maybe_day),
        region=draw(maybe_name),
        programme=draw(maybe_name),
        reply_to=draw(maybe_name),
        sample=draw(st.booleans()),
    )


@st.composite
def syntheses(draw: st.DrawFn) -> Synthesis:
    halves = [
        tuple(
            Finding(id=f"f{half}-{number}", text=text)
            for number, text in enumerate(draw(st.lists(st.sampled_from(SENTENCES), max_size=2)))
        )
        for half in range(6)
    ]
    titles = draw(st.lists(maybe_name, min_size=2, max_size=2))
    return Synthesis(
        challenge=draw(challenges()),
        team=tuple(draw(st.lists(peers, max_size=4))),
        key_lines=tuple(draw(st.lists(key_lines, max_size=4))),
        headline_strengths=halves[0],
        headline_areas=halves[1],
        themes=(
            ThemeFindings(Theme(id="t0", title=titles[0]), halves[2], halves[3]),
            ThemeFindings(Theme(id="t1", title=titles[1]), halves[4], halves[5]),
        ),
        unthemed=(Finding(id="stray", text="Never to be printed."),),
        people_met=draw(count),
        people_counted=draw(count),
        groups_met=tuple(draw(st.lists(name, max_size=4, unique=True))),
        kinds_held=tuple(draw(st.lists(st.sampled_from(SessionKind), unique=True))),
        case_files_read=draw(count),
        documents_read=draw(count),
        findings_counted=sum(len(half) for half in halves[2:]),
        tips=(),
    )


peers = st.builds(
    Peer,
    id=st.just("p"),
    name=maybe_name,
    job_title=maybe_name,
    organisation=maybe_name,
    role=st.sampled_from(Role),
)
key_lines = st.builds(
    KeyLine,
    id=st.just("k"),
    code=st.just("K1"),
    wording=maybe_sentence,
    tested=st.sampled_from(words.Tested),
    why_not_tested=maybe_sentence,
)
quickly = settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@quickly
@given(synthesis=syntheses())
def test_nothing_leaves_a_gap(synthesis: Synthesis, wording: Wording) -> None:
    composed = compose_letter(synthesis, wording=wording)
    for text in _texts(composed):
        assert text
        assert not GAPS.search(text), text


@quickly
@given(synthesis=syntheses())
def test_no_block_is_empty(synthesis: Synthesis, wording: Wording) -> None:
    for block in compose_letter(synthesis, wording=wording).blocks:
        match block:
            case Bullets(parts) | Numbered(parts) | Signature(_, parts):
                assert parts
            case Table(headings, rows):
                assert rows
                assert {len(row) for row in rows} == {len(headings)}
            case LetterHead(addressee, sender, dated):
                assert addressee or sender or dated
            case Paragraph() | Heading():
                assert block.text


@quickly
@given(synthesis=syntheses())
def test_braces_are_only_what_somebody_typed(synthesis: Synthesis, wording: Wording) -> None:
    for text in _texts(compose_letter(synthesis, wording=wording)):
        assert not re.search(r"[{}]", text.replace("{host}", "").replace("{why}", ""))


@quickly
@given(synthesis=syntheses())
def test_headings_go_down_one_level_at_a_time(synthesis: Synthesis, wording: Wording) -> None:
    blocks = compose_letter(synthesis, wording=wording).blocks
    levels = [block.level for block in blocks if isinstance(block, Heading)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


@quickly
@given(synthesis=syntheses())
def test_a_heading_stands_over_something(synthesis: Synthesis, wording: Wording) -> None:
    blocks = compose_letter(synthesis, wording=wording).blocks
    for heading, below in pairwise(blocks):
        if isinstance(heading, Heading):
            assert not isinstance(below, Signature)
            assert not isinstance(below, Heading) or below.level == heading.level + 1


@quickly
@given(synthesis=syntheses())
def test_what_is_announced_follows(synthesis: Synthesis, wording: Wording) -> None:
    for announced, below in pairwise(compose_letter(synthesis, wording=wording).blocks):
        if isinstance(announced, Paragraph) and announced.text.endswith(":"):
            assert isinstance(below, Bullets | Table)


@quickly
@given(synthesis=syntheses())
def test_every_finding_stands_where_it_belongs_word_for_word(
    synthesis: Synthesis, wording: Wording
) -> None:
    lines = wording.letter.lines
    strengths, areas = lines.strengths[0].say, lines.areas[0].say
    expected = [
        *_placed(synthesis.headline_strengths, half=lines.headline_strengths[0].say),
        *_placed(synthesis.headline_areas, half=lines.headline_areas[0].say),
    ]
    for found in synthesis.themes:
        expected += _placed(found.strengths, half=strengths)
        expected += _placed(found.areas, half=areas)
    assert _printed(compose_letter(synthesis, wording=wording).blocks) == expected


@quickly
@given(synthesis=syntheses())
def test_every_key_line_not_tested_is_told_in_full(synthesis: Synthesis, wording: Wording) -> None:
    bullets = [
        item.text
        for block in compose_letter(synthesis, wording=wording).blocks
        if isinstance(block, Bullets)
        for item in block.items
        if not item.about
    ]
    told = bullets[len(synthesis.key_lines) :]
    limits = limits_of(synthesis.key_lines)
    assert len(told) == len(limits)
    for text, key_line in zip(told, limits, strict=True):
        assert (key_line.wording or key_line.code) in text
        assert key_line.why_not_tested.casefold() in text.casefold()


@quickly
@given(synthesis=syntheses())
def test_a_letter_says_nothing_that_is_not_true_of_its_kind(
    synthesis: Synthesis, wording: Wording
) -> None:
    text = "\n".join(_texts(compose_letter(synthesis, wording=wording)))
    if synthesis.challenge.service is Service.ADULTS:
        assert not CHILDREN.search(text)
    else:
        assert "adult" not in text
    if synthesis.challenge.kind is ChallengeKind.REMOTE:
        assert not ON_SITE.search(text)
    if not synthesis.headline_strengths and not synthesis.headline_areas:
        assert "eadline" not in text
    assert not re.search(r"Ofsted|England|English|Act\b", text)


@quickly
@given(synthesis=syntheses())
def test_only_a_sample_says_that_it_is_one(synthesis: Synthesis, wording: Wording) -> None:
    notice = compose_letter(synthesis, wording=wording).notice
    assert bool(notice) == synthesis.challenge.sample


@pytest.mark.parametrize("text", ["two  spaces", "gone .", "a, , b", "()", "Enough?."])
def test_the_eye_for_gaps_sees_them(text: str) -> None:
    assert GAPS.search(text)


def _placed(findings: tuple[Finding, ...], *, half: str) -> list[tuple[str, str, str]]:
    return [(half, item.id, item.text) for item in findings]


def _printed(blocks: tuple[Block, ...]) -> list[tuple[str, str, str]]:
    """Every finding printed: the heading it stands under, its id, its words."""
    printed: list[tuple[str, str, str]] = []
    half = ""
    for block in blocks:
        if isinstance(block, Heading):
            half = block.text
        if isinstance(block, Bullets):
            printed += [(half, item.about, item.text) for item in block.items if item.about]
    return printed


def _texts(composed: Composition) -> list[str]:
    own = [composed.title, composed.footer, composed.language]
    notice = [composed.notice] if composed.notice else []
    return [*own, *notice, *(text for block in composed.blocks for text in _texts_of(block))]


def _texts_of(block: Block) -> tuple[str, ...]:
    match block:
        case LetterHead(addressee, sender, dated):
            texts = (*addressee, *sender, *((dated,) if dated else ()))
        case Heading(text, _) | Paragraph(text, _):
            texts = (text,)
        case Bullets(items) | Numbered(items):
            texts = tuple(item.text for item in items)
        case Table(headings, rows):
            texts = (*headings, *(cell for row in rows for cell in row))
        case Signature(closing, signed):
            texts = (closing, *signed)
    return texts
