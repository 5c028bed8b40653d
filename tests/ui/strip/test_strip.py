"""The capture strip by real keys, on a real store."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from peeraudit.core.evidence import Evidence, Leaning, SourceKind
from peeraudit.core.journal.change import ChangeSet
from peeraudit.operations.undo import undo
from peeraudit.store.errors import DiskFull
from peeraudit.store.workspace import Workspace
from peeraudit.ui.room import Stage
from peeraudit.ui.strip.strip import CaptureStrip
from peeraudit.ui.widgets.slots import just
from tests.ui.conftest import Around


@pytest.fixture
def strip(around: Around) -> Iterator[CaptureStrip]:
    """The strip at the foot of a window with one other field in it."""
    window = QWidget()
    layout = QVBoxLayout(window)
    made = CaptureStrip(around.room)
    other = QLineEdit()
    other.setObjectName("elsewhere")
    layout.addWidget(other)
    layout.addStretch(1)
    layout.addWidget(made)
    around.show(window)
    window.activateWindow()
    other.setFocus()
    yield made
    window.close()


def type_in(strip: CaptureStrip, words: str) -> None:
    QTest.keyClicks(strip.field, words)


def enter(strip: CaptureStrip) -> None:
    QTest.keyClick(strip.field, Qt.Key.Key_Return)


def noted_since(around: Around, before: set[str]) -> list[Evidence]:
    around.settle()
    return [note for note in around.desk.seen.shown.evidence if note.id not in before]


def ids(around: Around) -> set[str]:
    return {note.id for note in around.desk.seen.shown.evidence}


def test_a_line_is_kept_with_its_signs_and_tags_at_enter(
    around: Around, strip: CaptureStrip
) -> None:
    before = ids(around)
    case = around.desk.seen.shown.case_files[2]
    strip.focus()
    type_in(strip, f"- plans list tasks but no dates @{case.reference}")
    enter(strip)
    assert strip.field.text() == ""
    (note,) = noted_since(around, before)
    assert note.text == "plans list tasks but no dates"
    assert (note.leaning, note.source, note.kind) == (Leaning.AREA, case.id, SourceKind.READ)
    assert strip.inside.state.startswith(f"✓ Kept {note.reference} ")


def test_it_says_kept_before_the_pages_are_drawn(around: Around, strip: CaptureStrip) -> None:
    told: list[str] = []
    around.desk.changed.connect(just(lambda: told.append(strip.inside.state)))
    type_in(strip, "calm duty desk")
    enter(strip)
    around.settle()
    assert told
    assert told[0].startswith("✓ Kept E")


def test_it_says_kept_only_while_the_note_stands(around: Around, strip: CaptureStrip) -> None:
    for words in ("first", "calm duty desk"):
        type_in(strip, words)
        enter(strip)
    around.settle()
    kept = strip.inside.state
    around.desk.look_again()
    around.settle()
    assert strip.inside.state == kept
    around.desk.do(undo)
    around.settle()
    assert strip.inside.state == ""
    type_in(strip, "! seen alone")
    enter(strip)
    around.settle()
    assert strip.inside.state.startswith("✓ Kept a safeguarding stop")
    around.desk.do(undo)
    around.settle()
    assert strip.inside.state == ""


def test_notes_typed_one_after_the_other_are_all_kept(around: Around, strip: CaptureStrip) -> None:
    before = ids(around)
    for number in range(5):
        type_in(strip, f"thought {number}")
        enter(strip)
    texts = {note.text for note in noted_since(around, before)}
    assert texts == {f"thought {number}" for number in range(5)}


def test_what_is_open_on_the_page_is_the_source_until_it_is_taken_out(
    around: Around, strip: CaptureStrip
) -> None:
    case, other = around.desk.seen.shown.case_files[:2]
    before = ids(around)
    strip.set_source(case.id, case.reference)
    assert strip.inside.source.startswith(case.reference)
    type_in(strip, "first")
    enter(strip)
    (first,) = noted_since(around, before)
    QTest.mouseClick(strip.inside.source_button, Qt.MouseButton.LeftButton)
    strip.set_source(case.id, case.reference)
    assert (strip.source, strip.inside.source) == ("", "")
    type_in(strip, "second")
    enter(strip)
    (second,) = noted_since(around, before | {first.id})
    assert (first.source, second.source) == (case.id, "")
    strip.set_source(other.id, other.reference)
    assert strip.source == other.id


def test_a_name_is_completed_without_leaving_the_line(around: Around, strip: CaptureStrip) -> None:
    around.qtbot.waitUntil(lambda: bool(around.desk.seen.shown.themes))
    strip.focus()
    type_in(strip, "+ warm #p")
    assert strip.completing.is_open
    offered = [strip.completing.list.item(at).text() for at in range(strip.completing.list.count())]
    assert len(offered) > 1
    QTest.keyClick(strip.field, Qt.Key.Key_Down)
    QTest.keyClick(strip.field, Qt.Key.Key_Return)
    assert strip.field.text() == f"+ warm {offered[1]} "
    assert strip.field.hasFocus()
    assert not strip.completing.is_open


def test_enter_keeps_the_note_where_the_tag_says_one_thing_already(
    around: Around, strip: CaptureStrip
) -> None:
    before = ids(around)
    case = around.desk.seen.shown.case_files[4]
    type_in(strip, f"seen together @{case.reference.lower()}")
    enter(strip)
    (note,) = noted_since(around, before)
    assert note.source == case.id


def test_esc_puts_the_names_away_then_goes_back_where_the_focus_was(
    around: Around, strip: CaptureStrip
) -> None:
    del around
    elsewhere = strip.window().findChild(QLineEdit, "elsewhere")
    assert isinstance(elsewhere, QLineEdit)
    elsewhere.setFocus()
    strip.focus()
    assert strip.field.hasFocus()
    type_in(strip, "half a thought #")
    QTest.keyClick(strip.field, Qt.Key.Key_Escape)
    assert strip.field.hasFocus()
    QTest.keyClick(strip.field, Qt.Key.Key_Escape)
    assert elsewhere.hasFocus()
    assert strip.field.text() == "half a thought #"


def test_a_tag_nobody_knows_stays_in_the_text(around: Around, strip: CaptureStrip) -> None:
    before = ids(around)
    type_in(strip, "about #zebras and page #3")
    enter(strip)
    (note,) = noted_since(around, before)
    assert note.text == "about #zebras and page #3"


def test_a_child_at_risk_turns_the_line_and_leads_to_the_stop(
    around: Around, strip: CaptureStrip
) -> None:
    stops = {stop.id for stop in around.desk.seen.shown.stops}
    type_in(strip, "!")
    assert strip.field.property("role") == "alarm"
    type_in(strip, " child alone at home")
    assert "who was told" in strip.inside.state
    enter(strip)
    around.settle()
    (stop,) = (stop for stop in around.desk.seen.shown.stops if stop.id not in stops)
    assert stop.what_was_seen == "child alone at home"
    assert [(went.stage, went.thing) for went in around.gone] == [(Stage.STOPS, stop.id)]
    assert strip.field.property("role") != "alarm"


def test_what_cannot_be_kept_comes_back_as_typed_and_says_why(
    around: Around, strip: CaptureStrip, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_workspace: Workspace, _deed: ChangeSet, **_: object) -> None:
        raise DiskFull("The disk is full.", advice="Make room.")

    before = ids(around)
    monkeypatch.setattr(Workspace, "keep", full)
    type_in(strip, "- nobody chases dates")
    enter(strip)
    around.settle()
    assert strip.field.text() == "- nobody chases dates"
    assert strip.trouble.why == "The disk is full. Make room."
    assert strip.is_unkept
    monkeypatch.undo()
    enter(strip)
    assert [note.text for note in noted_since(around, before)] == ["nobody chases dates"]
    assert (strip.trouble.why, strip.is_unkept) == ("", False)


def test_words_that_come_back_wait_while_others_are_typed(
    around: Around, strip: CaptureStrip, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_workspace: Workspace, _deed: ChangeSet, **_: object) -> None:
        raise DiskFull("The disk is full.")

    monkeypatch.setattr(Workspace, "keep", full)
    type_in(strip, "first thought")
    enter(strip)
    type_in(strip, "second thought")
    around.settle()
    assert strip.field.text() == "second thought"
    assert strip.trouble.words == ["first thought"]
    QTest.mouseClick(strip.trouble.take_up, Qt.MouseButton.LeftButton)
    assert strip.field.text() == "first thought"
    assert strip.trouble.words == ["second thought"]


def test_a_line_of_signs_alone_stays_and_says_what_to_type(
    around: Around, strip: CaptureStrip
) -> None:
    type_in(strip, "+ ")
    enter(strip)
    around.settle()
    assert strip.field.text() == "+ "
    assert "Type what was seen" in strip.trouble.why


def test_what_stands_in_the_line_is_kept_before_the_challenge_is_closed(
    around: Around, strip: CaptureStrip
) -> None:
    before = ids(around)
    type_in(strip, "half a thought")
    assert strip.is_unkept
    strip.keep_typed()
    assert [note.text for note in noted_since(around, before)] == ["half a thought"]
    assert not strip.is_unkept


def test_undo_is_the_windows_only_where_the_line_is_empty(
    around: Around, strip: CaptureStrip
) -> None:
    del around
    strip.focus()
    type_in(strip, "abc")
    QTest.keyClick(strip.field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert strip.field.text() != "abc"
