"""Letters in which the team wrote standard paragraphs in its own words."""

from collections.abc import Iterable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from peeraudit.core.blocks import Block, Bullets, Composition, Heading, Paragraph
from peeraudit.core.letter import compose_letter
from peeraudit.core.passage import DocumentKind, Passage
from peeraudit.core.passages import about_passage
from peeraudit.core.synthesis import Synthesis
from peeraudit.core.wording import Wording
from peeraudit.core.wording.whole import LetterPassages

NAMES = tuple(LetterPassages.model_fields)
OURS = "We came as {peers}, and <b>left</b> as 3 friends."


def rewritten(*names: str, text: str = OURS) -> tuple[Passage, ...]:
    return tuple(Passage(id=name, paragraph=name, text=text) for name in names)


def composed(synthesis: Synthesis, passages: tuple[Passage, ...], wording: Wording) -> Composition:
    return compose_letter(replace(synthesis, passages=passages), wording=wording)


def paragraphs(blocks: Iterable[Block]) -> dict[str, str]:
    return {item.about: item.text for item in blocks if isinstance(item, Paragraph) and item.about}


@pytest.mark.parametrize("name", NAMES)
def test_the_teams_words_stand_in_place_of_the_standard_paragraph_and_change_nothing_else(
    name: str, fellbridge: Synthesis, wording: Wording
) -> None:
    standard = composed(fellbridge, (), wording)
    ours = composed(fellbridge, rewritten(name), wording)
    about = about_passage(name)
    assert about in paragraphs(standard.blocks)
    expected = tuple(
        replace(block, text=OURS)
        if isinstance(block, Paragraph) and block.about == about
        else block
        for block in standard.blocks
    )
    assert ours == replace(standard, blocks=expected)


def test_every_paragraph_of_the_wording_has_its_name_in_the_order_of_the_letter(
    fellbridge: Synthesis, wording: Wording
) -> None:
    found = paragraphs(compose_letter(fellbridge, wording=wording).blocks)
    assert list(found) == [about_passage(name) for name in NAMES]


@pytest.mark.parametrize("text", ["", " \n "])
def test_a_passage_without_words_is_the_standard_paragraph(
    text: str, fellbridge: Synthesis, wording: Wording
) -> None:
    blank = rewritten(*NAMES, text=text)
    assert composed(fellbridge, blank, wording) == composed(fellbridge, (), wording)


def test_a_passage_of_the_tips_is_not_in_the_letter(
    fellbridge: Synthesis, wording: Wording
) -> None:
    tips = tuple(replace(item, document=DocumentKind.TIPS) for item in rewritten(*NAMES))
    assert composed(fellbridge, tips, wording) == composed(fellbridge, (), wording)


def test_where_the_standard_says_nothing_the_teams_words_stand_under_their_heading(
    fellbridge: Synthesis, wording: Wording
) -> None:
    bare = replace(fellbridge, headline_strengths=(), headline_areas=(), key_lines=())
    without = composed(bare, (), wording)
    assert Heading("Headlines", level=2) not in without.blocks
    assert about_passage("untested") not in paragraphs(without.blocks)
    ours = composed(bare, rewritten("headlines", "untested"), wording)
    at = ours.blocks.index(Heading("Headlines", level=2))
    assert ours.blocks[at + 1] == Paragraph(OURS, about=about_passage("headlines"))
    following = ours.blocks[at + 2]
    assert isinstance(following, Heading)
    assert following.level == 2
    assert paragraphs(ours.blocks)[about_passage("untested")] == OURS


def test_a_theme_is_headed_by_a_block_that_knows_it(
    fellbridge: Synthesis, wording: Wording
) -> None:
    blocks = compose_letter(fellbridge, wording=wording).blocks
    headed = {item.about: item.text for item in blocks if isinstance(item, Heading) and item.about}
    assert headed == {"t1": "Planning with families", "t2": "Leadership"}


@settings(max_examples=60, deadline=None)
@given(names=st.sets(st.sampled_from(NAMES)), gone=st.sampled_from(("f1", "f2", "f3", "f4")))
def test_a_finding_dropped_is_in_no_letter_whatever_paragraphs_were_rewritten(
    names: set[str], gone: str, fellbridge: Synthesis, wording: Wording
) -> None:
    passages = rewritten(*names)
    before = composed(fellbridge, passages, wording)
    after = composed(without_finding(fellbridge, gone), passages, wording)
    assert gone in abouts(before)
    assert gone not in abouts(after)
    assert abouts(after) == abouts(before) - {gone}
    ours = paragraphs(after.blocks)
    assert {ours[about_passage(name)] for name in names} <= {OURS}


def without_finding(synthesis: Synthesis, gone: str) -> Synthesis:
    return replace(
        synthesis,
        headline_strengths=tuple(x for x in synthesis.headline_strengths if x.id != gone),
        headline_areas=tuple(x for x in synthesis.headline_areas if x.id != gone),
        themes=tuple(
            replace(
                theme,
                strengths=tuple(x for x in theme.strengths if x.id != gone),
                areas=tuple(x for x in theme.areas if x.id != gone),
            )
            for theme in synthesis.themes
        ),
    )


def abouts(composition: Composition) -> set[str]:
    lists = (block for block in composition.blocks if isinstance(block, Bullets))
    return {item.about for block in lists for item in block.items if item.about}
