"""No plaintext: what was kept stands nowhere on the disk as it was typed."""

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from peeraudit.core.evidence import Evidence
from peeraudit.store.verify import verify
from tests.store.shelf import PASSPHRASE, Shelf, change, fetched, keep

CANARY = "quixotic-heron"

PIECE = b"a form with an axolotl in it"

SECRETS = (CANARY.encode(), CANARY.encode("utf-16-le"), b"axolotl", PASSPHRASE.encode(), b"SQLite")
"""What must be found nowhere; the last is how an unencrypted file begins."""


def on_disk(folder: Path) -> Iterator[bytes]:
    """The bytes of every file in a folder."""
    for path in folder.iterdir():
        if path.is_file():
            yield path.read_bytes()


def test_nothing_kept_is_readable_in_the_file_or_its_journal(shelf: Shelf, tmp_path: Path) -> None:
    path = tmp_path / "store.peeraudit"
    path.write_bytes(shelf.blank.read_bytes())
    journal = path.with_name(f"{path.name}-journal")
    with shelf.window(path) as workspace:
        notes = tuple(Evidence(id=f"e{number}", text=f"{CANARY} {number}") for number in range(400))
        keep(workspace, *notes, pieces=[PIECE])
        change(workspace, fetched(workspace, Evidence, "e1"), text=f"{CANARY} changed")
        with workspace.file.writing() as connection:
            connection.exec_driver_sql("PRAGMA cache_size = 5")
            connection.exec_driver_sql("UPDATE evidence SET theme = text || text")
            assert journal.stat().st_size > 10_000
            midway = tuple(on_disk(tmp_path))
            assert len(midway) == 2
            connection.exec_driver_sql("UPDATE evidence SET theme = NULL")
        with workspace.view() as view:
            assert view.find(CANARY)
            assert view.piece(sha256(PIECE).hexdigest()) == PIECE
        assert verify(workspace.file) == ()
    for content in (*midway, *on_disk(tmp_path)):
        assert [secret for secret in SECRETS if secret in content] == []
        assert shelf.key.raw not in content
        assert shelf.key.raw.hex().encode() not in content


def test_large_sorting_goes_to_no_file(shelf: Shelf) -> None:
    with shelf.store() as workspace:
        notes = (Evidence(id=f"e{number}", text=f"{CANARY} {number}") for number in range(300))
        keep(workspace, *notes)
        with workspace.file.reading() as connection:
            connection.exec_driver_sql("PRAGMA cache_size = 5")
            rows = connection.exec_driver_sql(
                "SELECT a.text || b.text AS both FROM evidence a, evidence b ORDER BY both DESC"
            )
            assert rows.fetchone() is not None
            assert open_files(CANARY.encode()) == []


def open_files(secret: bytes) -> list[str]:
    """The names of files this process holds open, deleted ones as well, that hold a secret."""
    links = (link for link in Path("/proc/self/fd").glob("*") if link.is_file())
    return [str(link.readlink()) for link in links if secret in link.read_bytes()]
