"""A copy whose journal somebody changed is refused, naming file and entry, and nothing is taken."""

from dataclasses import replace
from hashlib import sha256

import pytest

from peeraudit.core.audit import FormInUse
from peeraudit.core.evidence import Evidence
from peeraudit.core.journal.chain import digest, seal
from peeraudit.core.journal.change import Change, ChangeSet, Entry, Seal
from peeraudit.store.rows import change_rows, entry_row
from tests.conftest import Type
from tests.journeys.two_copies import FORM, Copies
from tests.laptops import SALT
from tests.store.shelf import keep

WITHOUT_ENTRIES = (
    "DELETE FROM supersession WHERE change IN (SELECT change.id FROM change WHERE {0})",
    "DELETE FROM change WHERE {0}",
    "DELETE FROM change_set WHERE {0}",
)
"""Entries gone with all that is theirs."""

EDITS = {
    "a value": "UPDATE change SET value = '\"Plans are early.\"' WHERE entity_id = 'e2'"
    " AND field = 'text'",
    "a value that is bytes": "UPDATE change SET value = x'00' WHERE entity_id = 'e2'"
    " AND field = 'text'",
    "a field": "UPDATE change SET field = 'source' WHERE entity_id = 'e2' AND field = 'text'",
    "a thing": "UPDATE change SET entity_id = 'e9' WHERE entity_id = 'e2' AND field = 'text'",
    "an order": "UPDATE change SET position = 99 WHERE entity_id = 'e2' AND field = 'text'",
    "a change": "DELETE FROM change WHERE entity_id = 'e2' AND field = 'text'",
    "a deed": "UPDATE change_set SET deed = 'another' WHERE sitting = 'theirs' AND number = 1",
    "a time": "UPDATE change_set SET at = '1999' WHERE sitting = 'theirs' AND number = 1",
    "a peer": "UPDATE change_set SET peer = 'p9' WHERE sitting = 'theirs' AND number = 1",
    "a laptop": "UPDATE change_set SET laptop = 'x' WHERE sitting = 'theirs' AND number = 1",
    "an undo": "UPDATE change_set SET undoes = 'x' WHERE sitting = 'theirs' AND number = 1",
    "a count": "UPDATE change_set SET count = 7 WHERE sitting = 'theirs' AND number = 1",
    "a count in words": "UPDATE change_set SET count = 'x' WHERE sitting = 'theirs' AND number = 1",
    "a version": "UPDATE change_set SET version = 1 WHERE sitting = 'theirs' AND number = 1",
    "a digest": "UPDATE change_set SET digest = 'x' WHERE sitting = 'theirs' AND number = 1",
    "what it follows": "UPDATE change_set SET previous = 'x' WHERE sitting = 'theirs'"
    " AND number = 1",
    "a seal": "UPDATE change SET digest = x'00' WHERE entity_id = 'e2' AND field = 'text'",
    "a seal in words": "UPDATE change SET digest = 'x' WHERE entity_id = 'e2' AND field = 'text'",
    "a salt": "UPDATE change SET salt = x'00' WHERE entity_id = 'e2' AND field = 'text'",
    "a salt in words": "UPDATE change SET salt = 'x' WHERE entity_id = 'e2' AND field = 'text'",
    "a value taken out": "UPDATE change SET value = NULL, salt = NULL WHERE entity_id = 'e2'"
    " AND field = 'text'",
    "what it supersedes": "INSERT INTO supersession (superseded, change) SELECT 'nothing', id"
    " FROM change WHERE entity_id = 'e2' AND field = 'text'",
}
"""What can be changed of one entry by somebody with the passphrase."""


@pytest.mark.parametrize("what", EDITS)
def test_an_entry_in_which_something_was_changed_is_named(
    copies: Copies, type_in: Type, what: str
) -> None:
    copies.tamper(EDITS[what])
    said = copies.refused(type_in, code=52)
    assert str(copies.theirs) in said
    assert "Entry 1 of sitting theirs" in said
    assert "Ask for another copy of it. Nothing was changed." in said


def test_the_last_entry_of_a_sitting_is_missed_by_no_other_and_found_all_the_same(
    copies: Copies, type_in: Type
) -> None:
    copies.tamper("UPDATE change_set SET deed = 'x' WHERE sitting = 'theirs' AND number = 3")
    assert "Entry 3 of sitting theirs was changed." in copies.refused(type_in, code=52)


@pytest.mark.parametrize("number", [1, 2])
def test_an_entry_that_is_missing_is_named(copies: Copies, type_in: Type, number: int) -> None:
    which = f"sitting = 'theirs' AND number = {number}"
    copies.tamper(*(statement.format(which) for statement in WITHOUT_ENTRIES[1:]))
    said = copies.refused(type_in, code=52)
    assert f"{copies.theirs} is not as it was kept." in said
    assert f"Entry {number} of sitting theirs is missing." in said


def test_a_sitting_that_is_missing_whole_leaves_a_gap(copies: Copies, type_in: Type) -> None:
    copies.tamper(*(statement.format("sitting = 'theirs'") for statement in WITHOUT_ENTRIES[1:]))
    said = copies.refused(type_in, code=52)
    assert "Entry 1 of sitting theirs a has count 8, and there is none before it." in said


def test_a_last_entry_that_is_here_and_was_changed_there_is_named(
    copies: Copies, type_in: Type
) -> None:
    copies.tamper("UPDATE change_set SET digest = 'x' WHERE sitting = 'ours' AND number = 4")
    said = copies.refused(type_in, code=52)
    assert "Entry 4 of sitting ours" in said
    assert "is not the one that is here" in said


def entry(*changes: Change, name: str = "forged", count: int = 9) -> Entry:
    """An entry of a sitting of its own, whose digest and seals are as they should be."""
    seals = tuple(seal(change.value, salt=SALT) for change in changes)
    deed = ChangeSet(name, "change", "p1", "2026-11-21T16:00:00+00:00", changes)
    return Entry(deed, seals, "a laptop", "forged", 1, count, "")


def forge(copies: Copies, *entries: Entry) -> None:
    """Add entries to the colleague's copy as a program would that keeps no rule."""
    rows = (
        *(("change_set", entry_row(item, digest(item))) for item in entries),
        *(("change", row) for item in entries for row in change_rows(item)),
    )
    with copies.shelf.window(copies.theirs) as workspace, workspace.file.writing() as connection:
        for table, row in rows:
            places = ", ".join("?" * len(row))
            connection.exec_driver_sql(f"INSERT INTO {table} VALUES ({places})", row)  # noqa: S608 - our own names


VALUES = (
    ("evidence", "text", "5"),
    ("evidence", "text", "null"),
    ("evidence", "leaning", '"sideways"'),
    ("evidence", "quote", "1"),
    ("evidence", "key_lines", "[1, 2]"),
    ("evidence", "reference", '"\\ud800"'),
    ("evidence", "deleted", '"all of it"'),
    ("session", "day", '"tomorrow"'),
    ("session", "day", '"2026-06-09T14:00:00"'),
    ("session", "start", '"25:61"'),
    ("session", "head_count", "1e400"),
    ("session", "head_count", '"5"'),
    ("session", "met_before", "1" * 40),
    ("session", "title", "nonsense"),
    ("session", "title", ""),
    ("session", "group_met", "[" * 100_000),
    ("form", "digest", "7"),
    ("strike", "changes", '{"all": 1}'),
    ("strike", "pieces", "[[]]"),
    ("weather", "deleted", "5"),
    ("weather", "joined_into", "nonsense"),
)
"""Values that their fields cannot have."""


@pytest.mark.parametrize(("entity", "field", "value"), VALUES)
def test_a_value_that_its_field_cannot_have_is_not_taken_in(
    copies: Copies, type_in: Type, entity: str, field: str, value: str
) -> None:
    forge(copies, entry(Change("forged.0", entity, "x1", field, value)))
    said = copies.refused(type_in, code=52)
    assert f"{copies.theirs} is not as it was kept." in said
    assert f"Entry 1 of sitting forged: {field} of a {entity} cannot be that." in said
    assert value not in said or len(value) < 2


def test_a_change_that_supersedes_nothing_there_is(copies: Copies, type_in: Type) -> None:
    forge(copies, entry(Change("forged.0", "evidence", "e1", "text", '"x"', ("nothing",))))
    copies.tamper("INSERT INTO supersession (superseded, change) VALUES ('nothing', 'forged.0')")
    said = copies.refused(type_in, code=52)
    assert "Entry 1 of sitting forged supersedes change nothing, which is missing." in said


def test_an_entry_with_none_before_it(copies: Copies, type_in: Type) -> None:
    forge(copies, entry(Change("forged.0", "evidence", "e1", "text", '"x"'), count=2**40))
    said = copies.refused(type_in, code=52)
    assert f"Entry 1 of sitting forged has count {2**40}, and there is none before it." in said


def test_a_value_of_ten_million_characters(copies: Copies, type_in: Type) -> None:
    text = f'"{"long " * 2_000_000}"'
    forge(copies, entry(Change("forged.0", "evidence", "e1", "text", text)))
    said = copies.refused(type_in, code=53)
    assert (
        f"Entry 1 of sitting forged in {copies.theirs} has a value of 10,000,002 characters" in said
    )


def test_a_value_that_is_gone_though_nobody_struck_it_out(copies: Copies, type_in: Type) -> None:
    whole = entry(Change("forged.0", "evidence", "e1", "text", None))
    forge(copies, replace(whole, seals=(Seal(None, whole.seals[0].digest),)))
    said = copies.refused(type_in, code=52)
    assert "Entry 1 of sitting forged: the value of change forged.0 is gone" in said
    assert "without a strike" in said


@pytest.mark.parametrize("name", ["set", "change"])
def test_an_entry_that_takes_the_name_of_one_that_is_here(
    copies: Copies, type_in: Type, name: str
) -> None:
    with copies.shelf.window(copies.ours, sitting="meanwhile") as workspace:
        here = keep(workspace, Evidence(id="e7", text="They met.")).change_set
    change = Change("forged.0", "evidence", "e8", "text", '"They left."')
    if name == "set":
        forge(copies, entry(change, name=here.id))
    else:
        forge(copies, entry(replace(change, id=here.changes[0].id)))
    said = copies.refused(type_in, code=52)
    assert "Entry 1 of sitting forged has the name of another that is here." in said


def test_a_form_in_use_whose_text_is_in_neither_copy(copies: Copies, type_in: Type) -> None:
    copies.tamper("DELETE FROM piece")
    said = copies.refused(type_in, code=52)
    assert "Entry 2 of sitting theirs puts a form to use that is not in the copy." in said


@pytest.mark.parametrize("text", [b"id = 1", b"\xff\xfe", b""])
def test_a_form_in_use_that_cannot_be_read(copies: Copies, type_in: Type, text: bytes) -> None:
    with copies.shelf.window(copies.theirs, sitting="forged") as workspace:
        digest = sha256(text).hexdigest()
        keep(workspace, FormInUse(id="f2", form="none", digest=digest), pieces=[text])
    said = copies.refused(type_in, code=52)
    assert "Entry 1 of sitting forged puts a form to use that cannot be read." in said


def test_a_kept_text_that_is_another(copies: Copies, type_in: Type) -> None:
    copies.tamper("UPDATE piece SET content = x'00'")
    said = copies.refused(type_in, code=52)
    assert f"The piece {sha256(FORM).hexdigest()[:12]} is another." in said


def test_a_kept_text_that_is_too_long(copies: Copies, type_in: Type) -> None:
    copies.tamper("INSERT INTO piece (digest, content) VALUES ('long', zeroblob(20971521))")
    said = copies.refused(type_in, code=53)
    assert f"The piece long in {copies.theirs} has 20,971,521 bytes" in said


MANY = (
    "WITH RECURSIVE many(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM many WHERE n < 1000000)"
    " INSERT INTO change (id, change_set, position, sitting, number, entity, entity_id, field,"
    " value, salt, digest) SELECT 'forged.' || n, 'forged' || (1 + n % :deeds), n, 'forged',"
    " 1 + n % :deeds, 'evidence', 'e' || n, 'text', '\"x\"', zeroblob(16), zeroblob(32) FROM many"
)


def named(entry: Entry, name: str, *, number: int) -> Entry:
    """The same entry under another name and number."""
    return replace(entry, change_set=replace(entry.change_set, id=name), number=number)


@pytest.mark.parametrize("deeds", [1, pytest.param(1000, marks=pytest.mark.long)])
def test_a_million_changes(copies: Copies, type_in: Type, deeds: int) -> None:
    numbers = range(1, deeds + 1)
    one = entry()
    forge(copies, *(named(one, f"forged{number}", number=number) for number in numbers))
    copies.tamper(MANY, deeds=deeds)
    said = copies.refused(type_in, code=53)
    whole = "none has over 999,999" if deeds > 1 else "Entry 1 of sitting forged in"
    assert whole in said
    assert str(copies.theirs) in said
    assert "1,000,0" in said
