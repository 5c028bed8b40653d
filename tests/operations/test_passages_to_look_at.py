"""The letter waits until somebody has looked at words whose figures changed; a draft names them."""

import re
from pathlib import Path

import page
import pytest

from peeraudit.core.challenge import Challenge, Theme
from peeraudit.core.errors import ExitCode
from peeraudit.core.finding import Finding
from peeraudit.core.intake.ids import passage_id
from peeraudit.core.passage import DocumentKind, Passage
from peeraudit.core.passages import PassageShown
from peeraudit.core.tip import TopTip
from peeraudit.operations.composing import (
    PassagesToLookAt,
    draft_letter,
    draft_tips,
    write_letter,
    write_tips,
)
from peeraudit.operations.deleting import delete
from peeraudit.operations.reading_pages import pages
from peeraudit.operations.rewriting import looked_at, rewrite
from peeraudit.paths import WORDING
from tests.operations.apart import CHALLENGE, Laptop, apart, delete_against_edit, disagree
from tests.operations.desk import by
from tests.pdf_reading import read_pdf
from tests.store.shelf import Shelf

THEME = Theme(id="t1", title="Practice")
LISTEN = Finding(id="f1", reference="F1a", text="Workers listen.", theme="t1", place="1")
PLANS = Finding(id="f2", reference="F2a", text="Plans are brief.", theme="t1", place="2")
THINGS = (THEME, LISTEN, PLANS)
OURS = "Out of it all came two strengths, and many more thoughts than would fit here."
NAMED = "the paragraph “Out of it all came two…”"


def passage(laptop: Laptop, name: str) -> PassageShown:
    found = pages(laptop.workspace, document=DocumentKind.LETTER, named="").passages
    return next(item for item in found if item.paragraph == name)


def write(laptop: Laptop, name: str, *, text: str = OURS) -> None:
    rewrite(laptop.workspace, passage(laptop, name), text=text, **by(laptop))


def texts(laptop: Laptop, folder: Path) -> str:
    """Everything that every kind of document says, for good and as a draft."""
    said = ""
    for write_it in (write_letter, draft_letter):
        for suffix in (".txt", ".html", ".pdf"):
            path = write_it(laptop.workspace, folder / f"letter{suffix}").path
            content = path.read_bytes()
            said += (
                " ".join(leaf.text for leaf in read_pdf(content).leaves)
                if suffix == ".pdf"
                else content.decode()
            )
    return " ".join(said.split())


def test_the_letter_waits_until_somebody_has_looked(shelf: Shelf, tmp_path: Path) -> None:
    with apart(shelf, *THINGS) as (ours, _):
        write(ours, "drawn")
        write_letter(ours.workspace, tmp_path / "before.txt")
        delete(ours.workspace, "F2a", **by(ours))
        with pytest.raises(PassagesToLookAt) as refused:
            write_letter(ours.workspace, tmp_path / "letter.txt")
        assert refused.value.exit_code is ExitCode.PASSAGES_TO_LOOK_AT == 41
        assert NAMED in str(refused.value)
        assert not (tmp_path / "letter.txt").exists()
        looked_at(ours.workspace, passage(ours, "drawn"), **by(ours))
        path = write_letter(ours.workspace, tmp_path / "letter.txt").path
        assert " ".join(path.read_text(encoding="utf-8").split()).count(OURS) == 1


def test_a_draft_names_what_is_to_be_looked_at_first_and_in_its_remarks(
    shelf: Shelf, tmp_path: Path
) -> None:
    with apart(shelf, *THINGS) as (ours, _):
        write(ours, "drawn")
        delete(ours.workspace, "F2a", **by(ours))
        written = draft_letter(ours.workspace, tmp_path / "draft.pdf")
        assert f"Still to look at: {NAMED}." in written.remarks
    content = written.path.read_bytes()
    assert page.validate_pdf_bytes(content, profile="ua1").is_compliant
    read = read_pdf(content)
    assert read.texts("LBody")[0] == NAMED
    assert read.texts("P")[1].startswith("The team wrote the following in its own words")


def test_whoever_reads_a_draft_is_told_paragraphs_by_their_words_and_by_no_name_of_a_file(
    shelf: Shelf, tmp_path: Path
) -> None:
    lead_in = Passage(
        id=passage_id(DocumentKind.TIPS, paragraph="lead_in"),
        document=DocumentKind.TIPS,
        paragraph="lead_in",
        text="Begin here.",
    )
    farewell = Passage(
        id=passage_id(DocumentKind.LETTER, paragraph="farewell"),
        paragraph="farewell",
        text="Goodbye to you all, from all of us.",
    )
    with apart(shelf, *THINGS, TopTip(id="t9", text="Go on."), lead_in, farewell) as (ours, theirs):
        disagree(ours, theirs, lead_in, text=("Begin there.", "Start here, whoever you are."))
        delete_against_edit(ours, theirs, farewell, text="Goodbye to every one of you, from us.")
        tips = draft_tips(ours.workspace, tmp_path / "tips.pdf").path
        letter = draft_letter(ours.workspace, tmp_path / "letter.pdf").path
        printed = pages(ours.workspace, document=DocumentKind.LETTER, named="").pdf.content
    assert read_pdf(printed).texts("LBody")[0] == read_pdf(letter.read_bytes()).texts("LBody")[0]
    (told,) = read_pdf(tips.read_bytes()).texts("LBody")[:1]
    assert told in {
        "the paragraph “Begin there.”: text",
        "the paragraph “Start here, whoever you are.”: text",
    }
    (gone,) = read_pdf(letter.read_bytes()).texts("LBody")[:1]
    assert gone == (
        "the paragraph “Goodbye to every one of you,…”: deleted, and changed or named meanwhile"
    )
    every = (leaf.text for path in (tips, letter) for leaf in read_pdf(path.read_bytes()).leaves)
    said = " ".join(every)
    assert not re.findall(r"passage \w+|lead_in|farewell", said)


def test_a_finding_dropped_after_passages_were_rewritten_is_in_no_document(
    shelf: Shelf, tmp_path: Path
) -> None:
    with apart(shelf, *THINGS) as (ours, _):
        write(ours, "drawn")
        write(ours, "reach", text="We saw what we saw.")
        assert PLANS.text in texts(ours, tmp_path)
        delete(ours.workspace, "F2a", **by(ours))
        looked_at(ours.workspace, passage(ours, "drawn"), **by(ours))
        said = texts(ours, tmp_path)
        assert PLANS.text not in said
        assert LISTEN.text in said
        assert said.count("We saw what we saw.") == 6


def test_wording_of_a_regions_own_is_other_wording_beneath_a_passage(
    shelf: Shelf, tmp_path: Path
) -> None:
    own = tmp_path / "own.toml"
    shipped = (WORDING / "en-GB.toml").read_text(encoding="utf-8")
    own.write_text(shipped.replace("and frank", "and open"), encoding="utf-8")
    with apart(shelf, *THINGS) as (ours, _):
        ours.change(ours.fetch(Challenge, CHALLENGE.id), people_met=20)
        write(ours, "thanks", text="Thank you.")
        write(ours, "familiar", text="You know all this.")
        write_letter(ours.workspace, tmp_path / "letter.txt")
        with pytest.raises(PassagesToLookAt) as refused:
            write_letter(ours.workspace, tmp_path / "letter.txt", wording=own)
        assert "the paragraph “Thank you.”" in str(refused.value)
        assert "You know all this." not in str(refused.value)


def test_a_passage_of_the_letter_does_not_hold_up_the_tips(shelf: Shelf, tmp_path: Path) -> None:
    with apart(shelf, *THINGS, TopTip(id="tip", text="Write shorter plans.")) as (ours, _):
        write(ours, "drawn")
        delete(ours.workspace, "F2a", **by(ours))
        with pytest.raises(PassagesToLookAt):
            write_letter(ours.workspace, tmp_path / "letter.txt")
        write_tips(ours.workspace, tmp_path / "tips.txt")
        draft_tips(ours.workspace, tmp_path / "draft.txt")
    assert "passage" not in (tmp_path / "draft.txt").read_text(encoding="utf-8")
