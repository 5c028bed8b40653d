"""What cannot be done is refused in a sentence, with its own code, and nothing is half-done."""

import json
import zipfile
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from peeraudit.core.journal.chain import seal
from peeraudit.core.journal.change import Entry
from peeraudit.store.exchange import journal_as_json, journal_from_json
from tests.conftest import Type


@pytest.fixture
def filled(own_sample: Path) -> Path:
    """The sample's workbook, to spoil."""
    return own_sample.parent / "workbook.xlsx"


def refused(type_in: Type, *words: str | Path, code: int) -> str:
    """What a command says as it refuses."""
    answer = type_in(*words)
    assert answer.code == code, answer.err
    assert answer.out == ""
    assert "Traceback" not in answer.err
    return answer.err


@pytest.mark.parametrize("command", ["show", "verify", "undo"])
def test_no_file(type_in: Type, tmp_path: Path, command: str) -> None:
    missing = tmp_path / "none.peeraudit"
    assert str(missing) in refused(type_in, command, missing, code=10)
    assert not missing.exists()


def test_an_empty_file(type_in: Type, tmp_path: Path) -> None:
    empty = tmp_path / "empty.peeraudit"
    empty.touch()
    assert "empty" in refused(type_in, "show", empty, code=11)
    assert empty.read_bytes() == b""


def test_a_folder_for_a_file(type_in: Type, tmp_path: Path) -> None:
    assert "is a folder" in refused(type_in, "show", tmp_path, code=12)


@pytest.mark.parametrize(
    ("first", "named"),
    [(b"PK\x03\x04", "zip"), (b"%PDF-1.7", "PDF"), (b"SQLite format 3\x00", "SQLite")],
)
def test_a_known_other_kind(type_in: Type, tmp_path: Path, first: bytes, named: str) -> None:
    other = tmp_path / "other.peeraudit"
    other.write_bytes(first.ljust(8192, b"\x01"))
    assert named in refused(type_in, "show", other, code=13)


def test_a_torn_size(type_in: Type, own_sample: Path) -> None:
    torn = own_sample.read_bytes()[:-1000]
    own_sample.write_bytes(torn)
    assert "is not whole: it may have been cut off" in refused(type_in, "show", own_sample, code=14)
    assert own_sample.read_bytes() == torn


def test_another_passphrase(
    type_in: Type, own_sample: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PEERAUDIT_PASSPHRASE", "not the one")
    said = refused(type_in, "show", own_sample, code=15)
    assert "not this passphrase, or not a peeraudit file, or its first bytes are damaged" in said
    assert "not the one" not in said


def test_a_damaged_page_is_told_from_a_wrong_passphrase(type_in: Type, own_sample: Path) -> None:
    content = bytearray(own_sample.read_bytes())
    content[20 * 4096 + 100] ^= 1
    own_sample.write_bytes(content)
    answer = type_in("verify", own_sample)
    assert answer.code in (16, 31)
    assert "1 " in answer.err
    assert "damaged" in answer.err


def test_a_folder_that_cannot_be_written(type_in: Type, own_sample: Path) -> None:
    refused(type_in, "letter", own_sample, "/proc/letter.pdf", code=18)
    refused(type_in, "workbook", "/proc/blank.xlsx", code=18)
    refused(type_in, "sample", "/proc/sample", code=18)
    filled = own_sample.parent / "workbook.xlsx"
    refused(type_in, "new", "/proc/ours.peeraudit", "--from", filled, code=18)


def test_a_challenge_is_never_written_over(type_in: Type, own_sample: Path, filled: Path) -> None:
    before = own_sample.read_bytes()
    refused(type_in, "new", own_sample, "--from", filled, code=20)
    assert own_sample.read_bytes() == before


def test_every_fault_of_a_workbook_is_named_and_nothing_is_made(
    type_in: Type, filled: Path, tmp_path: Path
) -> None:
    book = openpyxl.load_workbook(filled)
    book["Case files"]["A5"] = "Jane Smith"
    book["Timetable"]["H4"] = "=1+1"
    book["Findings"].merge_cells("C5:C6")
    book["Challenge"]["B6"] = "31/02/2026"
    book.save(filled)
    said = refused(type_in, "new", tmp_path / "ours.peeraudit", "--from", filled, code=24)
    for place in ("Case files!A5", "Timetable!H4", "Findings!C5:C6", "Challenge!B6"):
        assert place in said
    assert list(tmp_path.glob("*.peeraudit*")) == []


def test_a_take_in_with_faults_changes_nothing(
    type_in: Type, own_sample: Path, filled: Path
) -> None:
    shown = type_in("show", own_sample).out
    book = openpyxl.load_workbook(filled)
    sheet = book["Top tips"]
    sheet.append((7, "A seventh tip that is fine."))
    book["Evidence"]["D5"] = "S999"
    book.save(filled)
    assert "Evidence!D5" in refused(type_in, "take-in", own_sample, filled, code=24)
    assert type_in("show", own_sample).out == shown


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 broken", b"\xd0\xcf\x11\xe0" * 300, b"text"])
def test_a_workbook_that_is_something_else(type_in: Type, tmp_path: Path, content: bytes) -> None:
    other = tmp_path / "filled.xlsx"
    other.write_bytes(content)
    said = refused(type_in, "new", tmp_path / "ours.peeraudit", "--from", other, code=25)
    assert "filled.xlsx" in said


def test_a_zip_that_is_no_workbook(type_in: Type, tmp_path: Path) -> None:
    other = tmp_path / "filled.xlsx"
    with zipfile.ZipFile(other, "w") as package:
        package.writestr("word/document.xml", "<w/>")
    refused(type_in, "new", tmp_path / "ours.peeraudit", "--from", other, code=25)


@pytest.mark.parametrize("name", ["journal.json", "pieces.json"])
@pytest.mark.parametrize("content", ["", "{}", "[1]", '{"a": NaN}', "{" * 100_000])
def test_a_folder_that_is_no_export(
    type_in: Type, own_sample: Path, tmp_path: Path, name: str, content: str
) -> None:
    type_in("export", own_sample, tmp_path / "out")
    (tmp_path / "out" / name).write_text(content)
    new = tmp_path / "back.peeraudit"
    answer = type_in("new", new, "--from", tmp_path / "out")
    assert answer.code in (29, 31)
    assert name in answer.err
    assert not new.exists()


def test_an_exported_journal_with_a_changed_word_is_refused(
    type_in: Type, own_sample: Path, tmp_path: Path
) -> None:
    type_in("export", own_sample, tmp_path / "out")
    journal = tmp_path / "out" / "journal.json"
    plain = json.loads(journal.read_text(encoding="utf-8"))
    plain["entries"][1]["change_set"]["changes"][5]["value"] = '"other"'
    journal.write_text(json.dumps(plain), encoding="utf-8")
    said = refused(type_in, "new", tmp_path / "b.peeraudit", "--from", tmp_path / "out", code=29)
    assert "is not the one that was kept" in said


def test_an_exported_journal_of_a_newer_version_is_refused(
    type_in: Type, own_sample: Path, tmp_path: Path
) -> None:
    type_in("export", own_sample, tmp_path / "out")
    journal = tmp_path / "out" / "journal.json"
    plain = json.loads(journal.read_text(encoding="utf-8"))
    plain["entries"][0]["version"] = 99
    journal.write_text(json.dumps(plain), encoding="utf-8")
    said = refused(type_in, "new", tmp_path / "b.peeraudit", "--from", tmp_path / "out", code=17)
    assert "99" in said


@pytest.mark.parametrize("name", ["our.peeraudit", "filled.csv", "filled"])
def test_a_blank_workbook_takes_no_other_name_than_a_workbooks(
    type_in: Type, tmp_path: Path, name: str
) -> None:
    refused(type_in, "workbook", tmp_path / name, code=30)


def test_a_blank_workbook_is_never_written_over_a_filled_one(type_in: Type, filled: Path) -> None:
    before = filled.read_bytes()
    refused(type_in, "workbook", filled, code=20)
    assert filled.read_bytes() == before


VALUES = {
    "leaning": '"sideways"',
    "head_count": "1e400",
    "day": '"tomorrow"',
    "key_lines": "[1, 2]",
    "text": "5",
    "title": "nonsense",
    "met_before": "1" * 40,
    "reference": '"\\ud800"',
}


@pytest.mark.parametrize("field", VALUES)
def test_an_export_with_a_value_that_no_challenge_can_have_is_refused(
    type_in: Type, own_sample: Path, tmp_path: Path, field: str
) -> None:
    type_in("export", own_sample, tmp_path / "out")
    entries = journal_from_json((tmp_path / "out" / "journal.json").read_bytes(), name="x")
    forged = [forge(entry, field, VALUES[field]) for entry in entries]
    (tmp_path / "out" / "journal.json").write_bytes(journal_as_json(forged))
    new = tmp_path / "back.peeraudit"
    refused(type_in, "new", new, "--from", tmp_path / "out", code=29)
    assert list(tmp_path.glob("*back*")) == []


def forge(entry: Entry, field: str, value: str) -> Entry:
    """The entry with another value in every field of that name, sealed anew."""
    changes = tuple(
        replace(change, value=value) if change.field == field else change
        for change in entry.change_set.changes
    )
    seals = tuple(seal(change.value, salt="00" * 16) for change in changes)
    return replace(entry, change_set=replace(entry.change_set, changes=changes), seals=seals)


def test_an_export_without_its_last_entry_is_refused(
    type_in: Type, own_sample: Path, tmp_path: Path
) -> None:
    type_in("export", own_sample, tmp_path / "out")
    journal = tmp_path / "out" / "journal.json"
    plain = json.loads(journal.read_text(encoding="utf-8"))
    del plain["entries"][-1]
    journal.write_text(json.dumps(plain), encoding="utf-8")
    said = refused(type_in, "new", tmp_path / "b.peeraudit", "--from", tmp_path / "out", code=29)
    assert "missing" in said
