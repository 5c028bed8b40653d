"""A quote stands in one pair of quotation marks, whoever typed them."""

import pytest

from peeraudit.core.evidence import Evidence
from peeraudit.ui.widgets.quoted import in_quotes


@pytest.mark.parametrize(
    ("text", "quote", "shown"),
    [
        ("They listen.", True, "“They listen.”"),
        ("“They listen.”", True, "“They listen.”"),
        ('"They listen," she said.', True, '"They listen," she said.'),
        ("They listen.", False, "They listen."),
    ],
)
def test_words_in_quotation_marks_get_no_second_pair(text: str, *, quote: bool, shown: str) -> None:
    assert in_quotes(Evidence(id="e1", text=text, quote=quote)) == shown
