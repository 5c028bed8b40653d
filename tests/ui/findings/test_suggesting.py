"""Suggestions: worked out in the background, followed as the wall changes, never acted on."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QObject

from peeraudit.core.coverage import unfiled
from peeraudit.core.likeness import findings_by_text, likeness_of, themes_by_text
from peeraudit.ui.findings.suggesting import Alike, Home, Suggesting
from tests.ui.conftest import Around


@pytest.fixture
def suggesting(around: Around) -> Suggesting:
    parent = QObject(around.desk)
    made = Suggesting(around.room, parent)
    made.follow(around.desk.seen.shown)
    return made


def _rested(around: Around, suggesting: Suggesting) -> None:
    around.qtbot.waitUntil(lambda: suggesting.is_resting)


def test_every_note_that_waits_has_the_home_the_core_finds(
    around: Around, suggesting: Suggesting
) -> None:
    _rested(around, suggesting)
    shown = around.desk.seen.shown
    likeness = likeness_of(shown)
    expected: dict[str, Home] = {}
    for note in unfiled(shown):
        under = likeness.homes(note.id, homes=findings_by_text(shown), most=1)
        within = likeness.homes(note.id, homes=themes_by_text(shown), most=1)
        theme = note.theme or next((like.id for like in within), "")
        expected[note.id] = Home(next((like.id for like in under), ""), theme)
    assert suggesting.homes == expected
    assert any(home.finding for home in expected.values())


def test_a_finding_that_is_gone_is_suggested_no_more(
    around: Around, suggesting: Suggesting
) -> None:
    _rested(around, suggesting)
    shown = around.desk.seen.shown
    gone = next(home.finding for home in suggesting.homes.values() if home.finding)
    left = tuple(item for item in shown.findings if item.id != gone)
    suggesting.follow(replace(shown, findings=left))
    _rested(around, suggesting)
    assert gone not in {home.finding for home in suggesting.homes.values()}


def test_what_did_not_change_is_not_worked_out_again(
    around: Around, suggesting: Suggesting
) -> None:
    _rested(around, suggesting)
    suggesting.follow(replace(around.desk.seen.shown))
    assert suggesting.is_resting


def test_findings_and_unfiled_notes_that_say_the_same_are_found(
    around: Around, suggesting: Suggesting
) -> None:
    shown = around.desk.seen.shown
    one = shown.findings[0]
    twin = replace(one, id="twin", reference="F99a")
    note = replace(shown.evidence[0], id="note", text=one.text)
    filed = replace(note, id="filed")
    link = replace(shown.filings[0], id="x", evidence="filed", finding=one.id)
    suggesting.follow(
        replace(
            shown,
            findings=(*shown.findings, twin),
            evidence=(*shown.evidence, note, filed),
            filings=(*shown.filings, link),
        )
    )
    _rested(around, suggesting)
    found: list[Alike] = []
    suggesting.alike(one.id, then=found.append)
    around.settle()
    assert found[0].findings[0].id == "twin"
    assert found[0].notes[0].id == "note"
    assert "filed" not in {like.id for like in found[0].notes}


def test_nothing_is_kept_by_suggesting(around: Around, suggesting: Suggesting) -> None:
    before = around.desk.seen
    _rested(around, suggesting)
    assert around.desk.seen is before
