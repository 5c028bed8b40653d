"""The sample challenge: the size of a real one, whole, and a sample for good."""

import re
from collections.abc import Callable
from pathlib import Path

import outloud  # pyright: ignore[reportMissingTypeStubs] - it ships no types
import page
import pytest

from peeraudit.core.blocks import Composition
from peeraudit.core.errors import ExitCode
from peeraudit.core.letter import compose_letter
from peeraudit.core.synthesis import Synthesis, synthesise
from peeraudit.core.top_tips import compose_tips
from peeraudit.core.wording import Wording, read_wording
from peeraudit.operations.gathering import gather
from peeraudit.operations.sample import Sample
from peeraudit.paths import WORDING
from peeraudit.store.workspace import Workspace
from tests.conftest import Type
from tests.pdf_reading import TEXT_KINDS, leaf_texts, read_pdf

NOTICE = "Invented sample. No council, person or case in it is real."
DOCUMENTS = ("letter", "top-tips")
COMPOSED: dict[str, Callable[..., Composition]] = {
    "letter": compose_letter,
    "top-tips": compose_tips,
}


@pytest.fixture
def wording() -> Wording:
    return read_wording((WORDING / "en-GB.toml").read_text(encoding="utf-8"), name="en-GB.toml")


@pytest.fixture
def synthesis(workspace: Workspace) -> Synthesis:
    with workspace.view() as view:
        return synthesise(gather(view))


def test_it_has_the_size_of_a_real_challenge(workspace: Workspace) -> None:
    with workspace.view() as view:
        gathered = gather(view)
    assert len(gathered.key_lines) == 5
    assert len(gathered.themes) == 7
    assert len(gathered.case_files) == 24
    assert {audit.case_file for audit in gathered.audits} == {
        case_file.id for case_file in gathered.case_files
    }
    assert len(gathered.moderations) >= 6
    assert len(gathered.sessions) == 45
    assert len(gathered.evidence) == 160
    assert sum(finding.is_counted for finding in gathered.findings) == 75
    assert len(gathered.tips) == 6


@pytest.mark.parametrize("name", DOCUMENTS)
def test_its_documents_pass_every_rule_of_pdf_ua(sample: Sample, name: str) -> None:
    content = (sample.folder / f"{name}.pdf").read_bytes()
    report = page.validate_pdf_bytes(content, profile="ua1")
    assert report.is_compliant, report.failures
    assert report.rules.passed == report.rules.total > 100


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_second_reader_of_its_documents_finds_nothing_to_say(sample: Sample, name: str) -> None:
    result = outloud.check(str(sample.folder / f"{name}.pdf"))  # pyright: ignore[reportUnknownMemberType] - as above
    assert (result.error, result.errors, result.warnings) == (None, 0, 0)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_text_read_back_from_its_documents_is_the_composed_text(
    sample: Sample, synthesis: Synthesis, wording: Wording, name: str
) -> None:
    composed = COMPOSED[name](synthesis, wording=wording)
    read = read_pdf((sample.folder / f"{name}.pdf").read_bytes())
    assert list(read.texts(*TEXT_KINDS)) == leaf_texts(composed)


def test_the_tips_are_one_page(sample: Sample) -> None:
    assert read_pdf((sample.folder / "top-tips.pdf").read_bytes()).pages == 1


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_page_says_that_it_is_a_sample(sample: Sample, name: str) -> None:
    read = read_pdf((sample.folder / f"{name}.pdf").read_bytes())
    for number in range(read.pages):
        shown = " ".join(line.text for line in read.lines if line.page == number)
        assert NOTICE in shown
    for suffix in (".txt", ".html"):
        assert (sample.folder / f"{name}{suffix}").read_text(encoding="utf-8").count(NOTICE) >= 2


def test_the_same_letter_twice_is_the_same_bytes(own_sample: Path, type_in: Type) -> None:
    for suffix in (".pdf", ".html", ".txt"):
        again = own_sample.parent / f"again{suffix}"
        assert type_in("letter", own_sample, again).code == 0
        assert again.read_bytes() == (own_sample.parent / f"letter{suffix}").read_bytes()


def test_what_it_says_can_be_traced(synthesis: Synthesis, wording: Wording) -> None:
    composed = compose_letter(synthesis, wording=wording)
    printed = [item for block in composed.blocks for item in getattr(block, "items", ())]
    findings = {item.about for item in printed if item.about}
    everything = {
        finding.id for theme in synthesis.themes for finding in (*theme.strengths, *theme.areas)
    } | {finding.id for finding in (*synthesis.headline_strengths, *synthesis.headline_areas)}
    assert findings == everything


def test_no_grade_and_no_case_reference_is_in_its_letter(sample: Sample) -> None:
    letter = (sample.folder / "letter.txt").read_text(encoding="utf-8")
    assert not re.search(r"\bC[0-9]{2}\b", letter)
    assert not re.search(
        r"\b(outstanding|inadequate|requires improvement)\b", letter, re.IGNORECASE
    )


def test_it_says_what_it_made_and_how_to_open_it(type_in: Type, tmp_path: Path) -> None:
    answer = type_in("sample", tmp_path / "sample-challenge")
    assert answer.code == 0
    for name in ("sample.peeraudit", "letter.pdf", "top-tips.pdf", "sample challenge", "show"):
        assert name in answer.out


def test_it_is_a_sample_for_good(own_sample: Path, type_in: Type, tmp_path: Path) -> None:
    assert type_in("undo", own_sample).code == ExitCode.NOTHING_TO_UNDO
    assert "This is a sample" in type_in("show", own_sample).out
    type_in("export", own_sample, tmp_path / "out")
    type_in("new", tmp_path / "back.peeraudit", "--from", tmp_path / "out")
    assert "This is a sample" in type_in("show", tmp_path / "back.peeraudit").out


def test_a_folder_that_is_there_is_left_alone(type_in: Type, tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    answer = type_in("sample", tmp_path)
    assert answer.code == 20
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]
