"""Verify: whatever was changed behind the journal's back is found, and said in a sentence."""

from collections.abc import Generator
from dataclasses import replace
from hashlib import sha256

import pytest

from peeraudit.core.audit import FormInUse, Judgement
from peeraudit.core.evidence import Evidence
from peeraudit.core.journal.chain import digest
from peeraudit.core.journal.change import Entry
from peeraudit.core.journal.kept import Heads
from peeraudit.store.verify import verify
from peeraudit.store.workspace import Workspace
from tests.store.shelf import Shelf, change, fetched, keep, take_back_deed

FORM = b"the form as it was frozen"


@pytest.fixture
def kept(shelf: Shelf) -> Generator[Workspace]:
    """A store of five deeds in one sitting: three things added, one changed twice."""
    with shelf.store(sitting="sitting") as workspace:
        keep(workspace, Evidence(id="e1", text="They know their young people."), pieces=[FORM])
        keep(workspace, Evidence(id="e2", text="Plans are late."))
        keep(workspace, Judgement(id="j1", question="q1", answer=("good",), reason="Clear."))
        change(workspace, fetched(workspace, Evidence, "e1"), text="They know them well.")
        change(workspace, fetched(workspace, Evidence, "e1"), text="They know them very well.")
        yield workspace


def tamper(workspace: Workspace, *statements: str, **values: str | bytes | int) -> tuple[str, ...]:
    """Change the file with the right key and without the journal; what `verify` says then."""
    assert verify(workspace.file) == ()
    with workspace.file.writing() as connection:
        for statement in statements:
            assert connection.exec_driver_sql(statement, values).rowcount != 0
    return verify(workspace.file)


def entries(workspace: Workspace) -> tuple[Entry, ...]:
    with workspace.view() as view:
        return tuple(view.entries())


def test_a_store_as_it_was_kept_has_no_faults(kept: Workspace) -> None:
    take_back_deed(kept, entries(kept)[-1].change_set)
    assert verify(kept.file) == ()


@pytest.mark.parametrize(
    ("statement", "fault"),
    [
        ("UPDATE evidence SET text = 'x' WHERE id = 'e2'", "evidence e2 is not what"),
        ("UPDATE evidence SET theme = 'x' WHERE id = 'e2'", "evidence e2 is not what"),
        ("UPDATE evidence SET heads = '{}' WHERE id = 'e2'", "evidence e2 is not what"),
        ("UPDATE judgement SET answer = '[\"poor\"]'", "judgement j1 is not what"),
        ("DELETE FROM evidence WHERE id = 'e2'", "evidence e2 is missing from its table"),
        ("INSERT INTO evidence (id, heads) VALUES ('e3', '{}')", "evidence e3 stands in"),
        ("INSERT INTO top_tip (id, heads) VALUES ('t1', '{}')", "top_tip t1 stands in"),
    ],
)
def test_a_row_that_is_not_what_the_journal_says(
    kept: Workspace, statement: str, fault: str
) -> None:
    (found,) = tamper(kept, statement)
    assert found.startswith(fault)


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM head WHERE entity_id = 'e2' AND field = 'text'",
        (
            "UPDATE head SET change = (SELECT id FROM change WHERE entity_id = 'e1'"
            " AND field = 'text' AND number = 1) WHERE entity_id = 'e1' AND field = 'text'"
        ),
        (
            "INSERT INTO head (entity, entity_id, field, change) SELECT entity, entity_id, field,"
            " id FROM change WHERE entity_id = 'e1' AND field = 'text' AND number = 4"
        ),
    ],
)
def test_a_head_that_is_none_or_is_missing(kept: Workspace, statement: str) -> None:
    faults = tamper(kept, statement)
    assert faults
    assert faults[0].startswith("The heads of text of evidence e")


def test_a_field_said_to_have_several_heads(kept: Workspace) -> None:
    statement = "INSERT INTO contested (entity, entity_id, field) VALUES ('evidence', 'e2', 'text')"
    assert tamper(kept, statement) == (
        "Which fields have several heads is not what the journal says.",
    )


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE search SET words = 'other' WHERE entity_id = 'e2'",
        "DELETE FROM search WHERE entity_id = 'e2'",
        "INSERT INTO search (rowid, entity, entity_id, words) VALUES (7, 'evidence', 'e2', 'x')",
    ],
)
def test_words_that_are_searched_and_are_not_those_of_the_journal(
    kept: Workspace, statement: str
) -> None:
    assert tamper(kept, statement) == (
        "The words searched of evidence e2 are not those of the journal.",
    )


def test_an_index_that_finds_other_words_than_it_holds(kept: Workspace) -> None:
    with kept.file.reading() as connection:
        (block,) = connection.exec_driver_sql(
            "SELECT block FROM search_data WHERE instr(block, CAST('late' AS BLOB)) > 0"
        ).scalars()
    (found,) = tamper(
        kept,
        "UPDATE search_data SET block = :other WHERE block = :block",
        block=bytes(block),
        other=bytes(block).replace(b"late", b"lame"),
    )
    assert "search" in found


def test_a_value_changed_in_the_journal_and_in_its_table_alike(kept: Workspace) -> None:
    (found,) = tamper(
        kept,
        "UPDATE change SET value = '\"Plans are early.\"' WHERE entity_id = 'e2' AND field='text'",
        "UPDATE evidence SET text = 'Plans are early.' WHERE id = 'e2'",
        "UPDATE search SET words = 'Plans are early.' WHERE entity_id = 'e2'",
    )
    assert found.startswith("Entry 2 of sitting sitting: the value of change ")


@pytest.mark.parametrize("number", [1, 3, 5])
@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE change_set SET deed = 'another' WHERE number = :number",
        "UPDATE change_set SET peer = 'somebody else' WHERE number = :number",
        "UPDATE change_set SET at = '2026-11-22' WHERE number = :number",
        "UPDATE change_set SET laptop = 'another laptop' WHERE number = :number",
        "UPDATE change_set SET undoes = 'another' WHERE number = :number",
        "UPDATE change_set SET count = 77 WHERE number = :number",
        "UPDATE change_set SET previous = 'another' WHERE number = :number",
        "UPDATE change_set SET version = 0 WHERE number = :number",
    ],
)
def test_a_word_of_an_entry_that_was_changed(kept: Workspace, statement: str, number: int) -> None:
    faults = tamper(kept, statement, number=number)
    assert any(fault.startswith(f"Entry {number} of sitting sitting") for fault in faults)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE change SET field = 'theme' WHERE entity_id = 'e2' AND field = 'text'",
        "UPDATE change SET entity_id = 'e9' WHERE entity_id = 'e2' AND field = 'text'",
        "UPDATE change SET position = 9 WHERE entity_id = 'e2' AND field = 'text'",
        "UPDATE change SET salt = NULL, digest = x'00' WHERE entity_id = 'e2' AND field = 'text'",
        "DELETE FROM change WHERE entity_id = 'e2' AND field = 'text'",
        "UPDATE change SET number = 3 WHERE entity_id = 'e2' AND field = 'text'",
        "UPDATE change SET sitting = 'x' WHERE entity_id = 'e2' AND field = 'text'",
        "DELETE FROM supersession WHERE change IN (SELECT id FROM change WHERE number = 4)",
        (
            "INSERT INTO supersession (superseded, change) SELECT a.id, b.id FROM change a,"
            " change b WHERE a.entity_id = 'e2' AND a.field = 'text' AND b.number = 5"
        ),
    ],
)
def test_a_change_that_is_not_as_it_was_kept(kept: Workspace, statement: str) -> None:
    assert tamper(kept, statement)


def test_a_supersession_by_a_change_that_nobody_made(kept: Workspace) -> None:
    assert tamper(
        kept,
        "INSERT INTO supersession (superseded, change) SELECT id, 'nobody' FROM change"
        " WHERE entity_id = 'e2' AND field = 'text'",
    )


def test_an_entry_changed_with_its_digest_is_found_by_the_one_after_it(kept: Workspace) -> None:
    forged = reforged(entries(kept)[2])
    faults = tamper(
        kept,
        "UPDATE change_set SET deed = 'forged', digest = :digest WHERE number = 3",
        digest=digest(forged),
    )
    (found,) = faults
    assert found.startswith("Entry 4 of sitting sitting does not follow the entry before it")


def test_the_last_entry_changed_with_its_digest_is_found_by_the_sitting(kept: Workspace) -> None:
    forged = reforged(entries(kept)[4])
    faults = tamper(
        kept,
        "UPDATE change_set SET deed = 'forged', digest = :digest WHERE number = 5",
        digest=digest(forged),
    )
    assert faults == ("Sitting sitting ended with entry 5, which is missing or was changed.",)


def reforged(entry: Entry) -> Entry:
    return replace(entry, change_set=replace(entry.change_set, deed="forged"))


WITHOUT_ENTRY = (
    "DELETE FROM supersession WHERE change IN (SELECT id FROM change WHERE number = :number)",
    "DELETE FROM change WHERE number = :number",
    "DELETE FROM change_set WHERE number = :number",
)
"""An entry gone with its changes, and what those named."""


def test_an_entry_missing_in_the_middle(kept: Workspace) -> None:
    faults = tamper(kept, *WITHOUT_ENTRY, number=4)
    assert "Entry 5 of sitting sitting follows entry 3: what stood between is missing." in faults


def test_the_last_entry_of_a_sitting_gone_without_any_other_trace(kept: Workspace) -> None:
    before = fetched_before_the_last_deed(kept)
    faults = tamper(
        kept,
        "UPDATE head SET change = 'x' WHERE change IN (SELECT id FROM change WHERE number = 5)",
        *WITHOUT_ENTRY,
        "UPDATE head SET change = :change WHERE change = 'x'",
        "UPDATE evidence SET text = 'They know them well.', heads = :heads WHERE id = 'e1'",
        "UPDATE search SET words = 'They know them well.' WHERE entity_id = 'e1'",
        number=5,
        change=before.of("text")[0],
        heads=before.packed,
    )
    assert faults == ("Sitting sitting ended with entry 5, which is missing or was changed.",)


def fetched_before_the_last_deed(kept: Workspace) -> Heads:
    """The heads of the note as they were drawn before its text was changed for the last time."""
    now = fetched(kept, Evidence, "e1").heads
    (last,) = entries(kept)[4].change_set.changes
    (before,) = last.supersedes
    return Heads(now.packed.replace(last.id, before))


def test_a_whole_sitting_gone(kept: Workspace, shelf: Shelf) -> None:
    with shelf.window(kept.file.path, sitting="another") as other:
        keep(other, Evidence(id="e7", text="Gone."))
    faults = tamper(
        kept,
        "DELETE FROM head WHERE entity_id = 'e7'",
        "DELETE FROM change WHERE sitting = 'another'",
        "DELETE FROM change_set WHERE sitting = 'another'",
        "DELETE FROM evidence WHERE id = 'e7'",
        "DELETE FROM search WHERE entity_id = 'e7'",
    )
    assert faults == ("Sitting another ended with entry 1, which is missing or was changed.",)


def test_how_far_a_sitting_had_come_is_not_forgotten(kept: Workspace) -> None:
    assert tamper(kept, "DELETE FROM sitting")


def test_a_piece_that_was_changed(kept: Workspace) -> None:
    (found,) = tamper(kept, "UPDATE piece SET content = x'00'")
    assert found.startswith("The kept piece ")


def test_a_form_in_use_whose_piece_is_missing(kept: Workspace) -> None:
    named = FormInUse(id="f1", form="whole-case", digest=sha256(FORM).hexdigest())
    keep(kept, named)
    (found,) = tamper(kept, "DELETE FROM piece")
    assert "whole-case" in found


def test_a_page_that_was_damaged_while_the_file_was_open(kept: Workspace) -> None:
    with kept.file.path.open("r+b") as file:
        file.seek(5 * 4096 + 100)
        file.write(b"\x00" * 16)
    assert verify(kept.file) == ("1 pages of the file are damaged.",)
