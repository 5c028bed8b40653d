"""The letter composed, drawn and tagged, against bare untagged ReportLab of the same text."""

from io import BytesIO
from xml.sax.saxutils import escape

import pytest
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph, SimpleDocTemplate

from peeraudit.core.letter import compose_letter
from peeraudit.core.synthesis import synthesise
from peeraudit.core.wording import read_wording
from peeraudit.documents.rendering import render
from peeraudit.operations.gathering import gather
from peeraudit.paths import WORDING
from peeraudit.store.workspace import Workspace
from tests.bench.timing import table, timed
from tests.pdf_reading import leaf_texts

TURNS = 15

MOST = 6.0
"""Times bare ReportLab that the tagged letter may take."""


@pytest.mark.bench
def test_a_letter_takes_no_longer_than_six_times_bare_reportlab(workspace: Workspace) -> None:
    wording = read_wording((WORDING / "en-GB.toml").read_text(encoding="utf-8"), name="en-GB")
    with workspace.view() as view:
        gathered = gather(view)
    texts = [
        escape(text) for text in leaf_texts(compose_letter(synthesise(gathered), wording=wording))
    ]
    style = ParagraphStyle("body", fontName="Helvetica", fontSize=12, leading=17, spaceAfter=6)

    def ours() -> bytes:
        return render(compose_letter(synthesise(gathered), wording=wording), suffix=".pdf")

    def bare() -> None:
        document = SimpleDocTemplate(BytesIO(), invariant=1)
        document.build([Paragraph(text, style) for text in texts])

    timing = timed("letter, tagged", ours=lambda: ours, floor=lambda: bare, turns=TURNS)
    print(table([timing]))  # noqa: T201 - the figures are what a bench is run for
    assert timing.ratio <= MOST
