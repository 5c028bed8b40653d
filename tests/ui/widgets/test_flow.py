"""A flow goes on beneath where there is no more room, and so does a flow within it."""

from collections.abc import Generator
from contextlib import contextmanager

import pytest
from PySide6.QtWidgets import QPushButton, QWidget

from peeraudit.ui.widgets.flow import FlowLayout

WORDS = ("Questions", "Sections", "Evidence here", "Moderation")


@contextmanager
def row_within_a_row(width: int) -> Generator[list[QPushButton]]:
    """Buttons in a flow, which stands in a flow that is so wide."""
    outer, inner = QWidget(), QWidget()
    FlowLayout(outer, gap=4).addWidget(inner)
    flow = FlowLayout(inner, gap=4)
    buttons = [QPushButton(words) for words in WORDS]
    for button in buttons:
        flow.addWidget(button)
    outer.setFixedWidth(width)
    outer.resize(width, outer.heightForWidth(width))
    outer.show()
    try:
        yield buttons
    finally:
        outer.close()


@pytest.mark.usefixtures("qapp")
def test_a_flow_within_a_flow_is_cut_off_on_no_side() -> None:
    with row_within_a_row(180) as buttons:
        for button in buttons:
            around = button.parentWidget()
            assert around is not None
            whole = around.parentWidget()
            assert whole is not None
            assert around.rect().contains(button.geometry()), button.text()
            assert whole.rect().contains(around.geometry())
        assert len({button.y() for button in buttons}) > 1


@pytest.mark.usefixtures("qapp")
def test_what_has_room_stands_in_one_line() -> None:
    with row_within_a_row(1200) as buttons:
        assert len({button.y() for button in buttons}) == 1
