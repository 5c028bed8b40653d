"""Running text in lines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peeraudit.documents.lines import break_lines, visible
from peeraudit.documents.pdf.look import BODY, COLUMN
from peeraudit.documents.pdf.setting import RUNT, lines_of

SENTENCE = "Managers sit beside workers when a decision is hard and that is why many of them stay"


def widths(text: str) -> list[float]:
    lines = lines_of(text, style=BODY, width=COLUMN)
    return [BODY.width_of(visible(line)) for line in lines]


def test_a_last_line_of_one_short_word_is_given_company() -> None:
    assert len(widths(SENTENCE)) == 2
    assert widths(SENTENCE)[-1] >= RUNT * COLUMN


@given(st.integers(1, 120))
def test_no_line_is_added_to_give_a_word_company(words: int) -> None:
    text = " ".join(["partner"] * words)
    plainly = break_lines(text, width=COLUMN, measure=BODY.width_of)
    assert len(widths(text)) == len(plainly)


@pytest.mark.parametrize("text", [SENTENCE, SENTENCE * 4, "W" * 300])
def test_no_line_leaves_the_column(text: str) -> None:
    assert max(widths(text)) <= COLUMN
