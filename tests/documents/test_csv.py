"""CSV that a spreadsheet opens without running anything in it."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peeraudit.documents.csv import render_csv


def read(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


@pytest.mark.parametrize("text", ["=HYPERLINK(1)", "+44", "-1+2", "@sum", "\tx", "\rx"])
def test_a_cell_that_would_run_gets_an_apostrophe(text: str) -> None:
    assert read(render_csv(["a"], [[text]]))[1] == [f"'{text}"]


def test_yes_and_no_lists_and_blanks_are_written_as_people_write_them() -> None:
    rows = read(render_csv(["a", "b", "c", "d", "e"], [[True, False, ["K1", "K2"], None, 5]]))
    assert rows[1] == ["yes", "no", "K1; K2", "", "5"]


@given(st.lists(st.lists(st.text(alphabet=st.characters(codec="utf-8")), min_size=2, max_size=2)))
def test_every_text_comes_back_with_at_most_an_apostrophe_before_it(rows: list[list[str]]) -> None:
    back = read(render_csv(["a", "b"], rows))[1:]
    assert len(back) == len(rows)
    for cells, kept in zip(back, rows, strict=True):
        assert [cell.removeprefix("'") for cell in cells] == [
            text.removeprefix("'") for text in kept
        ]
