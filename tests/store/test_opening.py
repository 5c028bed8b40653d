"""Opening what is no store, or no longer one: each refused in its own words, nothing changed."""

import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from secrets import token_bytes

import pytest

from peeraudit.core.errors import ChallengeError, ExitCode
from peeraudit.core.evidence import Evidence
from peeraudit.store import errors
from peeraudit.store.connection import StoreFile
from peeraudit.store.pages import PAGE
from peeraudit.store.verify import verify
from peeraudit.store.view import View
from peeraudit.store.workspace import Sitting, create, open_workspace
from tests.store.shelf import PASSPHRASE, Shelf, fetched, keep

CANARY = "quixotic heron"
"""Words of the challenge, which belong in no message."""

SITTING = Sitting("later", "this laptop")


@pytest.fixture
def kept(shelf: Shelf) -> Path:
    """A closed store with some hundred notes, as a person left it."""
    path = shelf.copy()
    with shelf.window(path) as workspace:
        notes = (Evidence(id=f"e{number}", text=f"{CANARY} {number}") for number in range(300))
        keep(workspace, *notes)
    return path


def refusal(path: Path, passphrase: str = PASSPHRASE) -> ChallengeError:
    """What a person is told who opens this, after looking that nothing was changed."""
    before = path.read_bytes() if path.is_file() else None
    beside = sorted(path.parent.iterdir())
    with pytest.raises(ChallengeError) as caught:
        open_workspace(path, passphrase, sitting=SITTING)
    assert (path.read_bytes() if path.is_file() else None) == before
    assert sorted(path.parent.iterdir()) == beside
    assert str(path) in caught.value.what
    assert caught.value.advice
    assert CANARY not in str(caught.value)
    assert PASSPHRASE not in str(caught.value)
    return caught.value


def opens(path: Path, passphrase: str = PASSPHRASE) -> str:
    """The text of the first note, by somebody who opens the store and closes it."""
    workspace = open_workspace(path, passphrase, sitting=SITTING)
    try:
        assert verify(workspace.file) == ()
        return fetched(workspace, Evidence, "e1").text
    finally:
        workspace.close()


def test_a_store_opens_with_its_passphrase(kept: Path) -> None:
    assert opens(kept) == f"{CANARY} 1"
    assert not kept.with_name(f"{kept.name}-journal").exists()


def test_no_file(tmp_path: Path) -> None:
    path = tmp_path / "none.peeraudit"
    error = refusal(path)
    assert (type(error), error.exit_code) == (errors.NoFile, ExitCode.NO_FILE)
    assert not path.exists()


def test_a_folder_for_a_file(tmp_path: Path) -> None:
    error = refusal(tmp_path)
    assert (type(error), error.exit_code) == (errors.AFolder, ExitCode.A_FOLDER)


def test_an_empty_file_is_no_new_store(tmp_path: Path) -> None:
    path = tmp_path / "empty.peeraudit"
    path.touch()
    error = refusal(path)
    assert (type(error), error.exit_code) == (errors.EmptyFile, ExitCode.EMPTY_FILE)


def a_zip() -> bytes:
    content = BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr("word/document.xml", CANARY * 1000)
    return content.getvalue()


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (a_zip(), "zip"),
        (b"PK\x05\x06" + bytes(18), "zip"),
        (b"%PDF-1.7\n" + bytes(PAGE), "PDF"),
        (b"SQLite format 3\x00" + bytes(PAGE - 16), "plain SQLite"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504), "old Office"),
        (b"\x89PNG\r\n\x1a\n", "picture"),
    ],
    ids=["office document", "empty zip", "pdf", "plain sqlite", "old office", "picture"],
)
def test_another_kind_of_file_is_named(tmp_path: Path, content: bytes, kind: str) -> None:
    path = tmp_path / "other.peeraudit"
    path.write_bytes(content)
    error = refusal(path)
    assert (type(error), error.exit_code) == (
        errors.AnotherKindOfFile,
        ExitCode.ANOTHER_KIND_OF_FILE,
    )
    assert kind in error.what


@pytest.mark.parametrize("size", [1, 15, 1_000, PAGE - 1, PAGE + 1, 5 * PAGE + 512])
def test_a_torn_size(kept: Path, size: int) -> None:
    kept.write_bytes(kept.read_bytes()[:size])
    error = refusal(kept)
    assert (type(error), error.exit_code) == (errors.TornSize, ExitCode.TORN_SIZE)
    assert f"{size:,} bytes" in error.what


@pytest.mark.parametrize(
    "words", ["Minutes of the first evening.\r\n", "Über Bäume\tund Wege\n" * 700, "x" * 2 * PAGE]
)
def test_a_text_is_no_challenge_whatever_its_size(tmp_path: Path, words: str) -> None:
    path = tmp_path / "minutes.peeraudit"
    path.write_text(words, encoding="utf-8", newline="")
    error = refusal(path)
    assert isinstance(error, errors.AnotherKindOfFile)
    assert "is a text, not a challenge's file" in error.what


def test_what_was_cut_off_and_what_was_too_small_are_told_apart(kept: Path) -> None:
    whole = kept.read_bytes()
    for size, says in ((5 * PAGE + 512, "it may have been cut off"), (1_000, "too small")):
        kept.write_bytes(whole[:size])
        error = refusal(kept)
        assert says in error.what
        assert "pages" not in error.what


@pytest.mark.parametrize("passphrase", ["", PASSPHRASE.upper(), f"{PASSPHRASE} ", "otter"])
def test_a_wrong_passphrase(kept: Path, passphrase: str) -> None:
    error = refusal(kept, passphrase)
    assert (type(error), error.exit_code) == (
        errors.NotThisPassphrase,
        ExitCode.NOT_THIS_PASSPHRASE,
    )


def test_whole_pages_of_chance_look_like_a_wrong_passphrase(tmp_path: Path) -> None:
    path = tmp_path / "chance.peeraudit"
    path.write_bytes(b"\x01" + token_bytes(8 * PAGE - 1))
    assert type(refusal(path)) is errors.NotThisPassphrase


def flipped(content: bytes, at: int) -> bytes:
    return content[:at] + bytes([content[at] ^ 0x10]) + content[at + 1 :]


def test_a_flip_in_the_salt_says_that_the_first_bytes_may_be_damaged(kept: Path) -> None:
    kept.write_bytes(flipped(kept.read_bytes(), 3))
    error = refusal(kept)
    assert type(error) is errors.NotThisPassphrase
    assert "its first bytes are damaged" in error.what


def beyond_the_salt(content: bytes) -> bytes:
    return flipped(content, 40)


def first_page_of_chance(content: bytes) -> bytes:
    return content[:16] + token_bytes(PAGE - 16) + content[PAGE:]


@pytest.mark.parametrize("damage", [beyond_the_salt, first_page_of_chance])
def test_a_damaged_first_page_is_no_wrong_passphrase(
    kept: Path, damage: Callable[[bytes], bytes]
) -> None:
    pages = kept.stat().st_size // PAGE
    kept.write_bytes(damage(kept.read_bytes()))
    error = refusal(kept)
    assert (type(error), error.exit_code) == (errors.Damaged, ExitCode.DAMAGED)
    assert f"1 of its {pages} pages" in error.what


def test_pages_cut_away_are_missed(kept: Path) -> None:
    content = kept.read_bytes()
    kept.write_bytes(content[: len(content) // PAGE // 2 * PAGE])
    error = refusal(kept)
    assert (type(error), error.exit_code) == (errors.Damaged, ExitCode.DAMAGED)
    assert "missing" in error.what
    assert " 0 of " not in error.what


def test_only_the_first_page_left(kept: Path) -> None:
    kept.write_bytes(kept.read_bytes()[:PAGE])
    assert type(refusal(kept)) is errors.Damaged


def test_every_damaged_inner_page_is_found_by_verify_and_by_whoever_reads_it(
    kept: Path, shelf: Shelf
) -> None:
    whole = kept.read_bytes()
    texts = {f"{CANARY} {number}" for number in range(300)}
    refused = 0
    for page in range(1, len(whole) // PAGE):
        kept.write_bytes(flipped(whole, page * PAGE + 1_000))
        file = StoreFile(kept, shelf.key)
        assert verify(file) == ("1 pages of the file are damaged.",)
        found = texts_of(file)
        refused += found is None
        assert found in (None, texts)
        file.close()
    assert 0 < refused < len(whole) // PAGE - 1


def texts_of(file: StoreFile) -> set[str] | None:
    """The texts of every note; None where the reader is told of the damage."""
    try:
        with file.reading() as connection:
            return {note.text for note in View(connection).fetch(Evidence)}
    except errors.Damaged:
        return None


def changed_inside(shelf: Shelf, path: Path, statement: str) -> Path:
    """A store that some other program, or a later one, has had in its hands."""
    with shelf.window(path) as workspace, workspace.file.writing() as connection:
        connection.exec_driver_sql(statement)
    return path


def test_an_encrypted_file_of_another_program(kept: Path, shelf: Shelf) -> None:
    error = refusal(changed_inside(shelf, kept, "PRAGMA application_id = 7"))
    assert (type(error), error.exit_code) == (
        errors.AnotherKindOfFile,
        ExitCode.ANOTHER_KIND_OF_FILE,
    )


@pytest.mark.parametrize(
    "statement", ["PRAGMA user_version = 99", "UPDATE change_set SET version = 99"]
)
def test_what_a_newer_program_wrote_is_refused_with_its_number(
    kept: Path, shelf: Shelf, statement: str
) -> None:
    error = refusal(changed_inside(shelf, kept, statement))
    assert (type(error), error.exit_code) == (
        errors.FromNewerVersion,
        ExitCode.FROM_NEWER_VERSION,
    )
    assert " 99" in error.what


def test_an_accent_typed_on_another_keyboard_is_the_same_accent(tmp_path: Path) -> None:
    path = tmp_path / "accents.peeraudit"
    workspace = create(path, "t\u0177 gw\u0177n caf\u00e9 \ufb01sh", sitting=SITTING)
    keep(workspace, Evidence(id="e1", text="T\u0177"))
    workspace.close()
    assert opens(path, "ty\u0302 gwy\u0302n cafe\u0301 fish") == "T\u0177"


def test_a_store_is_never_made_over_a_file_that_is_there(kept: Path) -> None:
    before = kept.read_bytes()
    with pytest.raises(errors.AlreadyThere):
        create(kept, PASSPHRASE, sitting=SITTING)
    assert kept.read_bytes() == before


def test_the_name_of_a_store_may_hold_what_an_address_may_not(tmp_path: Path) -> None:
    path = tmp_path / "a?mode=memory&b #1 %20 'ŵ'.peeraudit"
    create(path, PASSPHRASE, sitting=SITTING).close()
    assert path.stat().st_size > PAGE
    open_workspace(path, PASSPHRASE, sitting=SITTING).close()
