"""The letter and the tips wait while laptops disagree on what they print; drafts name what."""

from pathlib import Path

import page
import pytest

from peeraudit.core.challenge import Theme
from peeraudit.core.evidence import Evidence
from peeraudit.core.finding import Finding
from peeraudit.core.journal.draft import Value
from peeraudit.core.journal.kept import Kept
from peeraudit.core.tip import TopTip
from peeraudit.operations.composing import (
    LaptopsDisagree,
    draft_letter,
    draft_tips,
    write_letter,
    write_tips,
)
from peeraudit.paths import WORDING
from tests.operations.apart import (
    CHALLENGE,
    JONAS,
    apart,
    delete_against_edit,
    disagree,
    join_in_a_ring,
)
from tests.pdf_reading import read_pdf
from tests.store.shelf import Shelf

THEME = Theme(id="t1", title="Practice")
LISTEN = Finding(id="f1", reference="F1a", text="Workers listen.", theme="t1", place="1")
PLANS = Finding(id="f2", reference="F2a", text="Plans are short.", theme="t1", place="2")
NOTE = Evidence(id="e1", reference="E1a", text="They listen.")
TIP = TopTip(id="tip", text="Write shorter plans.", place="1")
THINGS = (THEME, LISTEN, PLANS, NOTE, TIP)
NOTICE = "Draft, not to be sent."


def test_a_letter_waits_while_laptops_disagree_on_a_sentence_it_prints(
    shelf: Shelf, tmp_path: Path
) -> None:
    with apart(shelf, *THINGS) as (ours, theirs):
        disagree(ours, theirs, LISTEN, text=("We listen.", "They listen."))
        with pytest.raises(LaptopsDisagree, match="F1a: text") as refused:
            write_letter(ours.workspace, tmp_path / "letter.txt")
        assert refused.value.exit_code == 36
        assert "peeraudit conflicts" in str(refused.value)
        assert not list(tmp_path.iterdir())
        ours.take("F1a", "a")
        write_letter(ours.workspace, tmp_path / "letter.txt")
        assert "We listen." in (tmp_path / "letter.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("thing", "name", "values"),
    [
        (NOTE, "text", ("We heard.", "We saw.")),
        (JONAS, "letter", ("c", "d")),
        (TIP, "text", ("Shorten plans.", "Read plans.")),
        (LISTEN, "key_lines", (("k1",), ("k2",))),
    ],
)
def test_what_a_letter_does_not_print_does_not_hold_it_up(
    shelf: Shelf, tmp_path: Path, thing: Kept, name: str, values: tuple[Value, Value]
) -> None:
    with apart(shelf, *THINGS) as (ours, theirs):
        disagree(ours, theirs, thing, **{name: values})
        assert len(ours.conflicts()) == 1
        write_letter(ours.workspace, tmp_path / "letter.txt")


def test_a_finding_deleted_by_one_and_edited_by_the_other_holds_the_letter_up(
    shelf: Shelf, tmp_path: Path
) -> None:
    with apart(shelf, *THINGS) as (ours, theirs):
        delete_against_edit(ours, theirs, LISTEN, text="They listen.")
        with pytest.raises(LaptopsDisagree, match="F1a: deleted"):
            write_letter(ours.workspace, tmp_path / "letter.txt")


def test_findings_joined_into_each_other_stay_in_the_draft_and_hold_the_letter_up(
    shelf: Shelf, tmp_path: Path
) -> None:
    with apart(shelf, *THINGS) as (ours, theirs):
        join_in_a_ring(ours, theirs, LISTEN, PLANS)
        with pytest.raises(LaptopsDisagree, match="F1a, F2a: joined into each other"):
            write_letter(ours.workspace, tmp_path / "letter.txt")
        draft_letter(ours.workspace, tmp_path / "letter.txt")
        text = (tmp_path / "letter.txt").read_text(encoding="utf-8")
        assert LISTEN.text in text
        assert PLANS.text in text


def test_words_of_a_finding_seen_under_another_do_not_hold_the_letter_up(
    shelf: Shelf, tmp_path: Path
) -> None:
    with apart(shelf, *THINGS) as (ours, theirs):
        ours.change(ours.fetch(Finding, "f2"), joined_into="f1")
        disagree(ours, theirs, PLANS, text=("Plans are brief.", "Plans are clear."))
        write_letter(ours.workspace, tmp_path / "letter.txt")
        text = (tmp_path / "letter.txt").read_text(encoding="utf-8")
        assert "Plans are" not in text


def test_words_that_a_finding_takes_from_one_seen_under_it_hold_the_letter_up(
    shelf: Shelf, tmp_path: Path
) -> None:
    silent = Finding(id="f3", reference="F3a", theme="t1", place="3")
    with apart(shelf, *THINGS, silent) as (ours, theirs):
        ours.change(ours.fetch(Finding, "f2"), joined_into="f3")
        disagree(ours, theirs, PLANS, text=("Plans are brief.", "Plans are clear."))
        with pytest.raises(LaptopsDisagree, match="F2a: text"):
            write_letter(ours.workspace, tmp_path / "letter.txt")


def test_a_draft_names_first_what_is_to_settle_and_says_on_every_page_what_it_is(
    shelf: Shelf, tmp_path: Path
) -> None:
    many = tuple(
        Finding(id=f"m{at}", reference=f"F{at}b", text="Workers listen well. " * 20, theme="t1")
        for at in range(30)
    )
    with apart(shelf, *THINGS, *many) as (ours, theirs):
        disagree(ours, theirs, LISTEN, text=("We listen.", "They listen."))
        disagree(ours, theirs, CHALLENGE, director_name=("Marian Oldroyd", "M. Oldroyd"))
        disagree(ours, theirs, NOTE, text=("We heard.", "We saw."))
        for suffix in (".txt", ".html", ".pdf"):
            draft_letter(ours.workspace, tmp_path / f"draft{suffix}")
    content = (tmp_path / "draft.pdf").read_bytes()
    read = read_pdf(content)
    assert read.texts("LBody")[:2] == ("F1a: text", "challenge: director name")
    assert read.texts("H1", "H2")[0] == read.texts("H1")[0]
    assert read.pages > 2
    assert {line.page for line in read.lines if NOTICE in line.text} == set(range(read.pages))
    assert page.validate_pdf_bytes(content, profile="ua1").is_compliant
    for suffix in (".txt", ".html"):
        text = (tmp_path / f"draft{suffix}").read_text(encoding="utf-8")
        assert text.count(NOTICE) == 2
        assert text.index("F1a: text") < text.index("Dear")
        assert "E1a" not in text


def test_a_draft_with_nothing_to_settle_is_a_draft_all_the_same(
    shelf: Shelf, tmp_path: Path
) -> None:
    with apart(shelf, *THINGS) as (ours, _):
        draft_letter(ours.workspace, tmp_path / "draft.txt")
        write_letter(ours.workspace, tmp_path / "letter.txt")
    draft = (tmp_path / "draft.txt").read_text(encoding="utf-8")
    letter = (tmp_path / "letter.txt").read_text(encoding="utf-8")
    assert draft.startswith(NOTICE)
    assert draft.endswith(f"{NOTICE}\n")
    assert draft.replace(f"{NOTICE}\n\n", "").replace(f"\n\n{NOTICE}", "") == letter
    assert NOTICE not in letter


def test_a_draft_of_a_sample_says_that_it_is_both(shelf: Shelf, tmp_path: Path) -> None:
    with apart(shelf, *THINGS) as (ours, _):
        ours.change(ours.fetch(type(CHALLENGE), CHALLENGE.id), sample=True)
        draft_letter(ours.workspace, tmp_path / "draft.txt")
    first = (tmp_path / "draft.txt").read_text(encoding="utf-8").partition("\n\n")[0]
    assert " ".join(first.split()).startswith(f"{NOTICE} Invented sample.")


def test_tips_wait_for_what_they_print_and_a_draft_of_them_names_it(
    shelf: Shelf, tmp_path: Path
) -> None:
    with apart(shelf, *THINGS) as (ours, theirs):
        disagree(ours, theirs, LISTEN, text=("We listen.", "They listen."))
        write_tips(ours.workspace, tmp_path / "tips.txt")
        disagree(ours, theirs, TIP, text=("Shorten plans.", "Read plans."))
        with pytest.raises(LaptopsDisagree, match="tip 1: text"):
            write_tips(ours.workspace, tmp_path / "tips.txt")
        draft_tips(ours.workspace, tmp_path / "draft.txt")
    assert "- tip 1: text" in (tmp_path / "draft.txt").read_text(encoding="utf-8")


def test_tips_in_a_wording_of_their_own_may_print_anything_and_wait_for_it(
    shelf: Shelf, tmp_path: Path
) -> None:
    own = tmp_path / "own.toml"
    shipped = (WORDING / "en-GB.toml").read_text(encoding="utf-8")
    own.write_text(shipped, encoding="utf-8")
    with apart(shelf, *THINGS) as (ours, theirs):
        disagree(ours, theirs, CHALLENGE, director_name=("Marian Oldroyd", "M. Oldroyd"))
        write_tips(ours.workspace, tmp_path / "tips.txt")
        with pytest.raises(LaptopsDisagree, match="director name"):
            write_tips(ours.workspace, tmp_path / "tips.txt", wording=own)


def test_a_finding_whose_words_were_struck_out_is_named_as_missing_from_the_letter(
    shelf: Shelf, tmp_path: Path
) -> None:
    wordless = Finding(id="f3", reference="F3a", theme="t1", place="3")
    with apart(shelf, *THINGS, wordless) as (ours, _):
        written = write_letter(ours.workspace, tmp_path / "letter.txt")
    assert "Not in the letter, because they have no words (any more): F3a." in written.remarks
