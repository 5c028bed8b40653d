"""History in few words: what changed in a text, and how many changes there are besides."""

from datetime import UTC, datetime
from functools import partial

import pytest

from peeraudit.operations import history
from peeraudit.operations.deeds import LOOKED_AT
from peeraudit.operations.deleting import delete_things
from peeraudit.operations.history import Act, Deed, Doing, Edit, History
from peeraudit.operations.undo import undo
from peeraudit.ui.letter.history_lines import (
    MOST,
    STOPPED,
    HistoryLines,
    changed_words,
    lines_of,
)
from tests.ui.conftest import Around
from tests.ui.held import held

RUTH = Doing("Ruth Calder", "LAPTOP-1", datetime(2026, 6, 10, 9, 30, tzinfo=UTC))


def deed(field: str, was: str, now: str, *, begins: bool = False) -> Deed:
    edit = Edit("F1a", "finding", field, 1, Act.CHANGED, (was,), now, begins, False, None)
    return Deed("change", RUTH, (edit,))


@pytest.mark.parametrize(
    ("was", "now", "changed"),
    [
        ("They spend time here.", "They sit beside here.", ("spend time", "sit beside")),
        ("They listen.", "They listen. So do we.", ("…", "So do we.")),
        ("One two two", "One two", ("two", "…")),
        ("Old", "New", ("Old", "New")),
    ],
)
def test_only_what_differs_is_told(was: str, now: str, changed: tuple[str, str]) -> None:
    assert changed_words(was, now) == changed


def test_the_newest_change_is_told_first_with_who_and_when() -> None:
    lines = lines_of(
        History("F1a", (deed("text", "", "x", begins=True), deed("text", '"a b"', '"a c"')))
    )
    assert lines[0].startswith("Ruth Calder · 10 June 2026, ")
    assert lines[0].endswith(": “b” → “c”")
    assert lines[1].endswith(": written")


def test_of_many_changes_the_last_few_are_told_and_the_others_counted() -> None:
    lines = lines_of(History("F1a", tuple(deed("theme", "A", "B") for _ in range(MOST + 3))))
    assert len(lines) == MOST + 1
    assert lines[0].endswith("theme: A → B")
    assert lines[-1] == "And 3 earlier."


@pytest.mark.parametrize(
    ("act", "told"),
    [
        (Act.DELETED, "F2a deleted"),
        (Act.BROUGHT_BACK, "F2a brought back"),
        (Act.JOINED, "F2a joined into F1a"),
        (Act.PARTED, "F2a taken apart again"),
    ],
)
def test_what_became_of_a_finding_is_told_in_words(act: Act, told: str) -> None:
    edit = Edit("F2a", "finding", "deleted", 1, act, (), "F1a", False, False, None)
    (line,) = lines_of(History("F1a", (Deed("delete", RUTH, (edit,)),)))
    assert line.endswith(f": {told}")


def test_a_finding_deleted_and_brought_back_says_so(around: Around) -> None:
    finding = around.desk.seen.shown.findings[0]
    for does in (partial(delete_things, things=(finding,)), undo):
        around.desk.do(does)
        around.settle()
    lines = HistoryLines(around.desk)
    lines.show_history(finding.reference)
    around.qtbot.waitUntil(lambda: lines.lines != ())
    told = [line.rpartition(": ")[2] for line in lines.lines]
    assert told[:2] == [f"{finding.reference} brought back", f"{finding.reference} deleted"]


def test_what_is_not_told_to_whoever_looks_is_said() -> None:
    assert lines_of(History("F1a", (), "Left out: the first audit.")) == (
        "Left out: the first audit.",
    )


def test_a_change_of_place_says_nothing() -> None:
    assert lines_of(History("F1a", (deed("place", "a", "b"),))) == ()


def test_a_history_that_was_stopped_says_so_and_is_looked_up_when_one_comes_again(
    around: Around, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = HistoryLines(around.desk)
    reference = around.desk.seen.shown.findings[0].reference
    with held(monkeypatch, history, "history_of") as looking:
        lines.show_history(reference)
        looking.stop(around)
    assert lines.lines == (STOPPED,)
    lines.show_history(reference)
    around.qtbot.waitUntil(lambda: lines.lines not in {(), (STOPPED,)})
    assert lines.lines[-1].endswith("written")


def of_passage(*edits: tuple[str, str, str], name: str = "rewrite a passage") -> Deed:
    """A deed at a paragraph that was written before: fields, what they were and what they are."""
    return Deed(
        name,
        RUTH,
        tuple(
            Edit("passage drawn", "passage", field, 2, Act.CHANGED, (was,), now, False, False, None)
            for field, was, now in edits
        ),
    )


@pytest.mark.parametrize(
    ("deed", "told"),
    [
        (
            of_passage(
                ("document", "nothing", "letter"),
                ("paragraph", "nothing", '"drawn"'),
                ("text", "nothing", '"We came."'),
                ("rewritten from", "nothing", '"They came."'),
            ),
            ("written anew",),
        ),
        (
            of_passage(
                ("document", "letter", "nothing"),
                ("paragraph", '"drawn"', "nothing"),
                ("text", '"We came."', "nothing"),
            ),
            ("taken back: the standard wording again",),
        ),
        (
            of_passage(("text", '"We came."', '"We went."'), ("rewritten from", '"a"', '"b"')),
            ("“came.” → “went.”",),
        ),
        (
            of_passage(("rewritten from", '"a"', '"b"'), name=LOOKED_AT),
            ("looked at again, and left as it is",),
        ),
    ],
)
def test_of_a_paragraph_only_its_words_are_told(deed: Deed, told: tuple[str, ...]) -> None:
    lines = lines_of(History("passage drawn", (deed,)))
    assert tuple(line.partition(": ")[2] for line in lines) == told


@pytest.mark.parametrize(
    ("act", "told"),
    [
        (Act.DELETED, "taken back: the standard wording again"),
        (Act.BROUGHT_BACK, "brought back"),
    ],
)
def test_a_paragraph_deleted_is_the_standard_again(act: Act, told: str) -> None:
    edit = Edit("passage drawn", "passage", "deleted", 1, act, (), "E1a", False, False, None)
    (line,) = lines_of(History("passage drawn", (Deed("delete", RUTH, (edit,)),)))
    assert line.endswith(f": {told}")
