"""The letter on screen: fetched, composed, drawn and placed, against writing the same PDF alone."""

import pytest

from peeraudit.core.letter import compose_letter
from peeraudit.core.pages import PageImage
from peeraudit.core.passage import DocumentKind
from peeraudit.core.synthesis import synthesise
from peeraudit.core.wording import read_wording
from peeraudit.documents.rendering import render, render_placed
from peeraudit.operations.gathering import gather
from peeraudit.operations.reading_pages import draw_page, pages
from peeraudit.paths import WORDING
from peeraudit.store.workspace import Workspace
from tests.bench.timing import table, timed

TURNS = 9

MOST_TO_PLACE = 1.3
"""Times the letter alone that the letter with its places may take."""

MOST_TO_SHOW = 3.0
"""Times the letter alone that the whole of it may take, from the store to the pages."""

MOST_TO_DRAW = 0.5
"""Times the letter alone that one of its pages as pixels may take."""


@pytest.mark.bench
def test_the_letter_on_screen_takes_little_longer_than_the_letter(workspace: Workspace) -> None:
    wording = read_wording((WORDING / "en-GB.toml").read_text(encoding="utf-8"), name="en-GB")
    with workspace.view() as view:
        synthesis = synthesise(gather(view))
    content = render(compose_letter(synthesis, wording=wording), suffix=".pdf")

    def alone() -> object:
        return render(compose_letter(synthesis, wording=wording), suffix=".pdf")

    def with_places() -> object:
        return render_placed(compose_letter(synthesis, wording=wording))

    def on_screen() -> object:
        return pages(workspace, document=DocumentKind.LETTER, named="")

    def one_page() -> PageImage:
        return draw_page(content, 1, scale=1.5)

    placed = timed("with its places", ours=lambda: with_places, floor=lambda: alone, turns=TURNS)
    shown = timed(
        "from the store to its pages", ours=lambda: on_screen, floor=lambda: alone, turns=TURNS
    )
    drawn = timed("one page at 1.5", ours=lambda: one_page, floor=lambda: alone, turns=TURNS)
    print(table([placed, shown, drawn]))  # noqa: T201 - the figures are what a bench is run for
    assert placed.ratio <= MOST_TO_PLACE
    assert shown.ratio <= MOST_TO_SHOW
    assert drawn.ratio <= MOST_TO_DRAW
