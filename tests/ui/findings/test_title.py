"""What the head of the findings says of their number."""

import pytest

from peeraudit.core.counting import printed_count
from peeraudit.core.finding import Finding
from peeraudit.core.meeting import MeetingCounts
from peeraudit.ui.findings.title import summary_of


def counted(findings: int, *, loose: int) -> MeetingCounts:
    unthemed = tuple(Finding(id=f"f{at}") for at in range(loose))
    return MeetingCounts(findings, printed_count(findings), unthemed, ())


@pytest.mark.parametrize(
    ("findings", "loose", "headlines", "said"),
    [
        (0, 0, 0, "None yet"),
        (0, 3, 0, "3 in no theme yet"),
        (0, 3, 2, "3 in no theme yet, 2 under Headlines alone"),
        (1, 0, 0, "1 in 7 themes; the letter will say “1”"),
        (24, 1, 0, "24 in 7 themes, 1 in no theme yet; the letter will say “over 20”"),
    ],
)
def test_nothing_is_said_of_the_letter_where_it_leaves_the_sentence_out(
    findings: int, loose: int, headlines: int, said: str
) -> None:
    assert summary_of(counted(findings, loose=loose), themes=7, headlines=headlines) == said
