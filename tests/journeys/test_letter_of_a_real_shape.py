"""A challenge as large as a published one, from the workbook to the letter, by command line."""

import sys
from collections.abc import Callable
from contextlib import redirect_stdout
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

import page
import pytest

from peeraudit.cli import main
from tests.journeys.reading_back import Reading, read_html, read_pdf, read_text
from tests.journeys.real_shape import (
    IN_PART,
    KEY_LINES,
    WHY_IN_PART,
    all_findings,
    write_workbook,
)

HEADLINES, *THEMES = all_findings()

COUNTS = ((4, 12), (4, 3), (7, 11), (4, 3), (8, 6), (6, 4))
"""Strengths and areas, theme by theme."""

HEADLINE_PARTS = ("Headline strengths", "Headline areas for consideration")
PARTS = ("Strengths", "Areas for consideration")

SLIPS = ("reorganized", "end.so", "Ensure  that", "to a stranger. We", "risk They", "joint- fund")
"""American spelling, a run-on, two spaces, a question without its mark, no full stop, a gap."""

UNENDED = ("to the last", "no first page", "look thinner", "three years at once", "without credit)")
"""How findings end that lack their full stop."""


@dataclass(frozen=True, slots=True)
class Journey:
    """What came of taking the workbook in, writing the letter, and taking the workbook in again."""

    folder: Path
    taken_in: str
    shown: str
    kept: str
    taken_in_again: str
    kept_then: str

    def letter(self, suffix: str) -> bytes:
        """The letter in one of its kinds."""
        return (self.folder / f"letter{suffix}").read_bytes()


@dataclass(frozen=True, slots=True)
class Printed:
    """A letter read back, and how a text is compared with what it prints."""

    reading: Reading
    alike: Callable[[str], str]

    def says(self, expected: tuple[str, ...], *, under: str, part: str = "") -> bool:
        """Whether exactly these bullets stand there, in this order."""
        found = self.reading.bullets(under=under, part=part)
        return [self.alike(text) for text in found] == [self.alike(text) for text in expected]


@pytest.fixture(scope="module")
def journey(tmp_path_factory: pytest.TempPathFactory) -> Journey:
    """The whole way, once."""
    folder = tmp_path_factory.mktemp("wrenfield")
    workbook, store = folder / "filled.xlsx", folder / "wrenfield.peeraudit"
    write_workbook(workbook)
    taken_in = _told("new", store, "--from", workbook)
    for suffix in (".txt", ".html", ".pdf"):
        _told("letter", store, folder / f"letter{suffix}")
    return Journey(
        folder=folder,
        taken_in=taken_in,
        shown=_told("show", store),
        kept=_told("verify", store),
        taken_in_again=_told("take-in", store, workbook, "--peer", "Adaeze Holroyd"),
        kept_then=_told("verify", store),
    )


@pytest.fixture(scope="module", params=[".txt", ".html", ".pdf"])
def printed(journey: Journey, request: pytest.FixtureRequest) -> Printed:
    """The letter, read back from each kind of file."""
    suffix: str = request.param
    read, alike = {
        ".txt": (read_text, _without_spaces),
        ".html": (read_html, str),
        ".pdf": (read_pdf, str),
    }[suffix]
    return Printed(read(journey.letter(suffix)), alike)


def test_five_strengths_and_six_areas_stand_under_headlines(printed: Printed) -> None:
    assert (len(HEADLINES.strengths), len(HEADLINES.areas)) == (5, 6)
    strengths, areas = HEADLINE_PARTS
    assert printed.says(HEADLINES.strengths, under="Headlines", part=strengths)
    assert printed.says(HEADLINES.areas, under="Headlines", part=areas)


def test_a_headline_that_is_only_one_stands_nowhere_else(printed: Printed) -> None:
    bullets = [printed.alike(text) for text in printed.reading.texts("li")]
    headlines = HEADLINES.strengths + HEADLINES.areas
    assert all(bullets.count(printed.alike(text)) == 1 for text in headlines)


def test_six_themes_stand_in_their_order_between_headlines_and_next_steps(
    printed: Printed,
) -> None:
    sections = printed.reading.texts("h2")
    first = sections.index("Headlines") + 1
    assert sections[first:] == (*(theme.title for theme in THEMES), "Next steps")


def test_each_theme_prints_its_strengths_and_then_its_areas(printed: Printed) -> None:
    assert tuple((len(theme.strengths), len(theme.areas)) for theme in THEMES) == COUNTS
    strengths, areas = PARTS
    for theme in THEMES:
        assert printed.says(theme.strengths, under=theme.title, part=strengths)
        assert printed.says(theme.areas, under=theme.title, part=areas)
    assert printed.reading.texts("h3") == HEADLINE_PARTS + PARTS * len(THEMES)


@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_of_the_pen_is_printed_as_it_was_made(slip: str, printed: Printed) -> None:
    assert any(printed.alike(slip) in printed.alike(text) for text in printed.reading.texts("li"))


@pytest.mark.parametrize("ending", UNENDED)
def test_a_missing_full_stop_is_not_put_in(ending: str, printed: Printed) -> None:
    bullets = [printed.alike(text) for text in printed.reading.texts("li")]
    assert any(text.endswith(printed.alike(ending)) for text in bullets)


def test_seventy_two_findings_are_over_seventy(printed: Printed) -> None:
    assert sum(map(sum, COUNTS)) == 72
    told = printed.reading.paragraphs(under="How we worked")
    assert "over 70 strengths and areas for consideration" in told
    assert "72" not in told


def test_fifty_two_people_are_over_fifty(printed: Printed) -> None:
    told = printed.reading.paragraphs(under="How we worked")
    assert "over 50 people" in told
    assert "52" not in told


def test_the_key_line_tested_in_part_is_the_only_limit(printed: Printed) -> None:
    limit = f"Tested in part: {IN_PART}. {WHY_IN_PART}"
    assert printed.says((limit,), under="What to bear in mind")


def test_all_six_key_lines_are_asked_as_the_host_worded_them(printed: Printed) -> None:
    assert printed.says(KEY_LINES, under="Your questions to us")


def test_nothing_else_is_a_bullet(printed: Printed) -> None:
    asked, limits, findings = 6, 1, 11 + 72
    assert len(printed.reading.texts("li")) == asked + limits + findings


def test_a_day_typed_and_a_day_set_are_told_alike(printed: Printed) -> None:
    told = printed.reading.paragraphs(under="How we worked")
    assert "16 to 18 March 2026" in told


def test_a_letter_of_this_length_can_be_read_aloud(journey: Journey) -> None:
    report = page.validate_pdf_bytes(journey.letter(".pdf"), profile="ua1")
    assert report.is_compliant, report.failures


def test_the_state_counts_what_the_letter_counts(journey: Journey) -> None:
    shown = " ".join(journey.shown.split())
    assert "People met 52, counted from the timetable" in shown
    assert "Findings in themes 72: 33 strengths, 39 areas for consideration" in shown
    assert "Headlines 11: 5 strengths, 6 areas for consideration" in shown
    for theme, (strengths, areas) in zip(THEMES, COUNTS, strict=True):
        assert f"{strengths} {areas} {theme.title}" in shown


def test_the_state_repeats_why_a_key_line_was_tested_in_part(journey: Journey) -> None:
    assert f"K5 is marked tested in part: {WHY_IN_PART}" in " ".join(journey.shown.split())


def test_the_workbook_is_taken_in_whole(journey: Journey) -> None:
    assert "Findings: 83 added." in journey.taken_in
    assert "Left alone" not in journey.taken_in


def test_the_same_workbook_again_brings_nothing(journey: Journey) -> None:
    assert journey.taken_in_again.strip() == "Nothing in the workbook is new."
    assert journey.kept_then == journey.kept


def _told(*words: str | Path) -> str:
    """Type a command that goes well, and read what it answers."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PEERAUDIT_PASSPHRASE", "four wrens in a field")
        patch.delenv("PEERAUDIT_PEER", raising=False)
        patch.setattr(sys, "argv", ["peeraudit", *map(str, words)])
        with redirect_stdout(StringIO()) as out, pytest.raises(SystemExit) as left:
            main()
    assert not left.value.code
    return out.getvalue()


def _without_spaces(text: str) -> str:
    """Where plain text wraps, a space and a hyphen's end look the same."""
    return "".join(text.split())
