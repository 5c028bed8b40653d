"""A document on screen: the very pages that are written, and what stands behind each sentence."""

from pathlib import Path

import pytest

from peeraudit.core.audit import Audit, Purpose
from peeraudit.core.behind import FindingBehind
from peeraudit.core.case_file import CaseFile
from peeraudit.core.challenge import Challenge, Theme
from peeraudit.core.evidence import Evidence, SourceKind
from peeraudit.core.finding import Bearing, Filing, Finding
from peeraudit.core.passage import DocumentKind
from peeraudit.core.passages import PassageShown
from peeraudit.core.tip import TopTip
from peeraudit.core.triangulation import Gap
from peeraudit.core.wording import NothingToCompose
from peeraudit.operations.composing import write_letter
from peeraudit.operations.disagreements import Dispute
from peeraudit.operations.reading_pages import DocumentOnScreen, behind, draw_page, pages
from peeraudit.operations.rewriting import rewrite
from peeraudit.store.workspace import Workspace
from tests.operations.apart import CHALLENGE, JONAS, RUTH, Laptop, apart, disagree
from tests.operations.desk import by
from tests.store.shelf import Shelf

LETTER, TIPS = DocumentKind.LETTER, DocumentKind.TIPS
CANARY = "CANARY of the first audit"
THEME = Theme(id="t1", title="Practice")
LISTEN = Finding(id="f1", reference="F1a", text="Workers listen.", theme="t1", place="1")
CASE = CaseFile(id="c1", reference="C07")
NOTE = Evidence(id="e1", reference="E1a", text="They listen.", peer=JONAS.id)
FIRST = Evidence(
    id="e2", reference="E2a", text=CANARY, kind=SourceKind.READ, source="c1", peer=RUTH.id
)
FILINGS = (
    Filing(id="l1", finding="f1", evidence="e1", bearing=Bearing.FOR),
    Filing(id="l2", finding="f1", evidence="e2", bearing=Bearing.FOR),
)
THINGS = (THEME, LISTEN, CASE, NOTE, FIRST, *FILINGS)


def on_screen(laptop: Laptop, document: DocumentKind = LETTER) -> DocumentOnScreen:
    return pages(laptop.workspace, document=document, named=laptop.peer.name)


def finding_behind(shown: DocumentOnScreen, about: str = "f1") -> FindingBehind:
    found = behind(shown, about)
    assert found is not None
    assert isinstance(found.what, FindingBehind)
    return found.what


def test_the_letter_on_screen_is_the_letter_that_is_written(
    workspace: Workspace, tmp_path: Path
) -> None:
    shown = pages(workspace, document=LETTER, named="")
    written = write_letter(workspace, tmp_path / "letter.pdf")
    assert shown.pdf.content == written.path.read_bytes()
    assert shown.remarks == written.remarks
    assert not shown.is_draft
    assert shown.left_out == ""
    with workspace.view() as view:
        findings = {item.id: item for item in view.fetch(Finding)}
    printed = {item.about: item.text for item in shown.pdf.places if item.about in findings}
    assert len(printed) > 70
    assert set(shown.pdf.outline[0].text.split()) > {"peer", "challenge"}


def test_every_sentence_of_the_sample_has_evidence_behind_it(workspace: Workspace) -> None:
    shown = pages(workspace, document=LETTER, named="")
    found = [behind(shown, item.about) for item in shown.pdf.places if item.about]
    behind_findings = [item.what for item in found if item and isinstance(item.what, FindingBehind)]
    assert len(behind_findings) > 70
    assert any(item.notes and item.triangulation.is_secure for item in behind_findings)


def test_a_page_of_it_is_drawn_at_the_scale_asked_for(workspace: Workspace) -> None:
    shown = pages(workspace, document=TIPS, named="")
    image = draw_page(shown.pdf.content, 0, scale=2)
    assert image.width == pytest.approx(shown.pdf.width * 2, abs=1)
    assert image.height == pytest.approx(shown.pdf.height * 2, abs=1)


def test_behind_a_finding_stand_its_notes_and_what_laptops_disagree_on_there(
    shelf: Shelf,
) -> None:
    with apart(shelf, *THINGS) as (ours, theirs):
        disagree(ours, theirs, NOTE, text=("They hear.", "They see."))
        disagree(ours, theirs, FILINGS[1], bearing=(Bearing.AGAINST, Bearing.CONTEXT))
        shown = on_screen(ours)
        found = behind(shown, "f1")
        assert found is not None
        assert found.conflicts == ("E2a under F1a: bearing", "E1a: text")
        what = finding_behind(shown)
        assert what.notes[0].note.id == "e1"
        assert what.finding.reference == "F1a"
        assert not shown.is_draft


def test_behind_a_passage_stand_the_standard_words_and_theirs(shelf: Shelf) -> None:
    with apart(shelf, *THINGS) as (ours, theirs):
        seen = passage(on_screen(ours), "thanks")
        rewrite(ours.workspace, seen, text="We thank you.", **by(ours))
        rewrite(theirs.workspace, seen, text="Thanks.", **by(theirs))
        found = behind(on_screen(ours), "passage:thanks")
        assert found is not None
        assert isinstance(found.what, PassageShown)
        assert found.what.standard == seen.standard
        assert found.what.text == "Thanks."
        assert found.conflicts == ("the paragraph “Thanks.”: text",)
        assert "passage:thanks" in on_screen(ours).marked


def test_nothing_stands_behind_a_heading_a_tip_or_what_the_program_says(shelf: Shelf) -> None:
    with apart(shelf, *THINGS, TopTip(id="tip", text="Plan less.")) as (ours, _):
        assert [behind(on_screen(ours), about) for about in ("", "t1", "e1")] == [None] * 3
        tips = on_screen(ours, TIPS)
        assert "tip" in {item.about for item in tips.pdf.places}
        assert behind(tips, "tip") is None


def test_what_is_not_for_good_yet_is_a_draft_on_screen_and_says_why(shelf: Shelf) -> None:
    with apart(shelf, *THINGS) as (ours, theirs):
        seen = passage(on_screen(ours), "background")
        rewrite(ours.workspace, seen, text="We came as friends.", **by(ours))
        assert not on_screen(ours).is_draft
        ours.change(ours.fetch(Challenge, CHALLENGE.id), programme="Sharing Practice")
        marked = on_screen(ours)
        assert marked.is_draft
        assert marked.disputes == ()
        assert marked.to_look_at == ("the paragraph “We came as friends.”",)
        disagree(ours, theirs, LISTEN, text=("We listen.", "They listen."))
        both = on_screen(ours)
        assert both.disputes == (Dispute("F1a: text", frozenset({"f1"})),)
        first = [item.text for item in both.pdf.places if item.page == 0][:5]
        assert first[0].startswith("Draft")
        assert first[2] == "F1a: text"
        assert first[4] == "the paragraph “We came as friends.”"


def test_a_document_with_nothing_to_say_is_not_shown(shelf: Shelf) -> None:
    with apart(shelf, *THINGS) as (ours, _), pytest.raises(NothingToCompose):
        on_screen(ours, TIPS)


def test_evidence_of_the_first_audit_is_not_behind_a_sentence_for_the_second_auditor(
    shelf: Shelf,
) -> None:
    first = Audit(id="a1", case_file="c1", form="x", auditors=(RUTH.id,))
    second = Audit(id="a2", case_file="c1", form="x", auditors=(JONAS.id,), purpose=Purpose.SECOND)
    with apart(shelf, *THINGS, first, second) as (ruth, jonas):
        blind, open_ = on_screen(jonas), on_screen(ruth)
        assert blind.pdf == open_.pdf
        assert CANARY not in repr((blind.gathered, blind.conflicts, behind(blind, "f1")))
        assert finding_behind(blind).triangulation.gaps == (Gap.NO_GROUP,)
        assert "C07" in blind.left_out
        assert CANARY in repr(finding_behind(open_))
        assert open_.left_out == ""
        jonas.change(jonas.fetch(Audit, "a2"), finished=True)
        assert CANARY in repr(finding_behind(on_screen(jonas)))


def passage(shown: DocumentOnScreen, name: str) -> PassageShown:
    return next(item for item in shown.passages if item.paragraph == name)
