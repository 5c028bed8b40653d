"""A draft: the document itself, marked, with what is still to settle before it."""

from peeraudit.core.blocks import Bullets, Heading, Paragraph
from peeraudit.core.letter import compose_letter
from peeraudit.core.letter.draft import as_draft
from peeraudit.core.synthesis import Synthesis
from peeraudit.core.wording import Wording


def test_what_is_to_settle_stands_first_and_the_rest_is_the_letter(
    fellbridge: Synthesis, wording: Wording
) -> None:
    letter = compose_letter(fellbridge, wording=wording)
    draft = as_draft(letter, disagreements=("F1a: text", "K1: tested"), wording=wording)
    lead, listed, *rest = draft.blocks
    assert isinstance(lead, Paragraph)
    assert lead.text.endswith(":")
    assert isinstance(listed, Bullets)
    assert [item.text for item in listed.items] == ["F1a: text", "K1: tested"]
    assert tuple(rest) == letter.blocks


def test_the_title_stays_the_first_heading(fellbridge: Synthesis, wording: Wording) -> None:
    letter = compose_letter(fellbridge, wording=wording)
    draft = as_draft(letter, disagreements=("F1a: text",), wording=wording)
    headings = [block.level for block in draft.blocks if isinstance(block, Heading)]
    assert headings[0] == 1
    assert headings.count(1) == 1


def test_nothing_to_settle_is_no_list_and_a_draft_still(
    fellbridge: Synthesis, wording: Wording
) -> None:
    letter = compose_letter(fellbridge, wording=wording)
    draft = as_draft(letter, disagreements=(), wording=wording)
    assert draft.blocks == letter.blocks
    assert (letter.notice, draft.notice) == ("", wording.draft.notice)


def test_passages_to_look_at_again_are_named_before_the_letter_under_a_line_of_their_own(
    fellbridge: Synthesis, wording: Wording
) -> None:
    letter = compose_letter(fellbridge, wording=wording)
    draft = as_draft(
        letter, disagreements=("F1a: text",), passages=("passage drawn",), wording=wording
    )
    *_, lead, listed = draft.blocks[:4]
    assert lead == Paragraph(wording.draft.passages)
    assert isinstance(listed, Bullets)
    assert [item.text for item in listed.items] == ["passage drawn"]
    assert draft.blocks[4:] == letter.blocks
