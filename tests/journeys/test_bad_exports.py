"""An exported journal that holds more than any challenge does, or what none can, is refused."""

from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from peeraudit.core.audit import FormInUse
from peeraudit.core.journal.change import Change, Entry
from peeraudit.store.exchange import NotAnExport, journal_as_json, journal_from_json
from tests.conftest import Type
from tests.journeys.test_bad_journals import VALUES, entry, named
from tests.journeys.two_copies import Copies
from tests.store.shelf import keep

Spoil = Callable[[tuple[Entry, ...]], tuple[Entry, ...]]


@pytest.fixture
def exported(copies: Copies, type_in: Type, tmp_path: Path) -> Path:
    """The colleague's copy as an export."""
    assert type_in("export", copies.theirs, tmp_path / "out").code == 0
    return tmp_path / "out"


def refused(type_in: Type, exported: Path, spoil: Spoil, *, code: int) -> str:
    """What is said of an export whose journal was spoiled, of which nothing may be made."""
    journal = exported / "journal.json"
    entries = journal_from_json(journal.read_bytes(), name="journal.json")
    journal.write_bytes(journal_as_json(spoil(entries)))
    new = exported.with_name("back.peeraudit")
    answer = type_in("new", new, "--from", exported)
    assert (answer.code, answer.out) == (code, ""), answer
    assert list(exported.parent.glob("*back*")) == []
    return answer.err


def test_a_value_of_ten_million_characters(type_in: Type, exported: Path) -> None:
    long = entry(Change("forged.0", "evidence", "e1", "text", f'"{"long " * 2_000_000}"'))
    said = refused(type_in, exported, lambda entries: (*entries, long), code=53)
    assert "Entry 1 of sitting forged in journal.json" in said
    assert "a value of 10,000,002 characters" in said


@pytest.mark.parametrize(("entity", "field", "value"), VALUES)
def test_a_value_that_its_field_cannot_have_is_named(entity: str, field: str, value: str) -> None:
    content = journal_as_json([entry(Change("forged.0", entity, "x1", field, value))])
    with pytest.raises(NotAnExport) as caught:
        journal_from_json(content, name="journal.json")
    what = f"journal.json: Entry 1 of sitting forged: {field} of a {entity} cannot be that."
    assert caught.value.what == what


@pytest.mark.long
def test_a_million_changes(type_in: Type, exported: Path) -> None:
    many = entry(
        *(Change(f"forged.{at}", "evidence", f"e{at}", "text", '"x"') for at in range(500_000))
    )
    more = tuple(
        replace(change, id=f"more.{at}") for at, change in enumerate(many.change_set.changes)
    )
    again = named(many, "more", number=2)
    again = replace(again, change_set=replace(again.change_set, changes=more))
    said = refused(type_in, exported, lambda entries: (*entries, many, again), code=53)
    assert "journal.json has 1,000,0" in said


@pytest.mark.parametrize("text", [b"id = 1", b"\xff\xfe"])
def test_a_form_in_use_that_cannot_be_read(
    type_in: Type, copies: Copies, tmp_path: Path, text: bytes
) -> None:
    with copies.shelf.window(copies.theirs) as workspace:
        digest = sha256(text).hexdigest()
        keep(workspace, FormInUse(id="f2", form="none", digest=digest), pieces=[text])
    assert type_in("export", copies.theirs, tmp_path / "out").code == 0
    said = refused(type_in, tmp_path / "out", lambda entries: entries, code=29)
    assert "lacks a form that is in use" in said
