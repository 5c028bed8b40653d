"""What stands on the cards of the wall."""

from dataclasses import replace

import pytest

from peeraudit.core.evidence import Evidence, SourceKind
from peeraudit.core.finding import Bearing, Filing, Finding, FindingLeaning, Headline
from peeraudit.core.gathered import Gathered
from peeraudit.core.timetable import Session
from peeraudit.ui.findings.cards import NO_THEME, Card, Column, wall_of
from tests.ui.conftest import Around
from tests.ui.findings.wall_drawn import drawn


@pytest.fixture
def shown(around: Around) -> Gathered:
    bare = replace(around.desk.seen.shown, findings=(), evidence=(), filings=())
    return replace(
        bare,
        sessions=tuple(Session(id=f"s{at}", group_met=f"group {at}") for at in range(9)),
    )


def _with(shown: Gathered, finding: Finding, *notes: tuple[SourceKind, str, Bearing]) -> Gathered:
    evidence = tuple(
        Evidence(id=f"e{at}", kind=kind, source=source, text="a note")
        for at, (kind, source, _) in enumerate(notes)
    )
    filings = tuple(
        Filing(id=f"l{at}", finding=finding.id, evidence=f"e{at}", bearing=bearing)
        for at, (_, _, bearing) in enumerate(notes)
    )
    return replace(shown, findings=(finding,), evidence=evidence, filings=filings)


def _finding(shown: Gathered) -> Finding:
    return Finding(id="f", reference="F1a", text="Children's wishes", theme=shown.themes[0].id)


def test_the_head_of_a_column_counts_in_words() -> None:
    strength = Finding(id="f1", leaning=FindingLeaning.STRENGTH)
    area = Finding(id="f2", leaning=FindingLeaning.AREA)
    heads = {
        (): "None yet",
        (strength,): "1 strength",
        (strength, strength, area): "2 strengths, 1 area",
        (area, area): "2 areas",
    }
    for findings, words in heads.items():
        assert Column("t1", "Practice", "a", tuple(map(Card, findings))).counts == words


def test_lamps_are_lit_by_what_speaks_for_a_finding_alone(shown: Gathered) -> None:
    finding = replace(_finding(shown), headline=Headline.ALSO)
    gathered = _with(
        shown,
        finding,
        (SourceKind.SAW, "s1", Bearing.FOR),
        (SourceKind.READ, "s2", Bearing.FOR),
        (SourceKind.HEARD, "s3", Bearing.CONTEXT),
    )
    card = wall_of(gathered).cards["f"]
    assert drawn(card) == "+ Children's wishes  S.R  F1a *"
    assert card.groups == 2


def test_trouble_is_said_in_words(shown: Gathered) -> None:
    area = replace(_finding(shown), leaning=FindingLeaning.AREA)
    thin = _with(
        shown,
        area,
        (SourceKind.HEARD, "s1", Bearing.FOR),
        (SourceKind.HEARD, "s1", Bearing.AGAINST),
    )
    card = wall_of(thin).cards["f"]
    assert drawn(card).endswith("[one source only; against: 1 not answered]")
    assert "Area" in card.in_words
    assert "against: 1 not answered" in card.in_words
    bare = wall_of(replace(shown, findings=(area,))).cards["f"]
    assert drawn(bare) == "- Children's wishes  ...  F1a [no evidence for it yet]"


def test_case_files_read_are_counted_of_all_that_were(around: Around) -> None:
    shown = around.desk.seen.shown
    audited = {audit.case_file for audit in shown.audits}
    wall = wall_of(shown)
    files = [card.files for card in wall.cards.values() if card.files]
    assert files
    assert all(words.endswith(f"of {len(audited)} files") for words in files)


def test_every_finding_stands_once_in_themes_or_under_headlines_alone(around: Around) -> None:
    shown = around.desk.seen.shown
    wall = wall_of(shown)
    in_themes = [card.id for column in wall.themes for card in column.cards]
    under_headlines = [card.id for column in wall.headlines for card in column.cards]
    only = {item.id for item in shown.findings if item.headline is Headline.ONLY}
    assert len(in_themes) == len(set(in_themes))
    assert {*in_themes} == {item.id for item in shown.findings} - only
    assert {*under_headlines} == {item.id for item in shown.findings if item.is_headline}


def test_what_no_theme_holds_stands_in_the_last_column(shown: Gathered) -> None:
    lost = replace(_finding(shown), theme="a theme that is gone")
    wall = wall_of(replace(shown, findings=(lost,)))
    assert wall.themes[-1].id == NO_THEME
    assert [card.id for card in wall.themes[-1].cards] == ["f"]


def test_themes_have_letters_in_their_order(around: Around) -> None:
    *themes, loose = wall_of(around.desk.seen.shown).themes
    assert "".join(column.letter for column in themes) == "ABCDEFG"
    assert loose.letter == ""
