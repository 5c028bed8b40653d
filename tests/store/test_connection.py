"""The connection: what each is set to, what it leaves behind, and which engine it speaks to."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import peeraudit
from peeraudit.core.evidence import Evidence
from peeraudit.store.connection import StoreFile, pragma, sqlcipher
from peeraudit.store.verify import verify
from peeraudit.store.workspace import Sitting, Workspace, create, open_workspace
from tests.store.shelf import PASSPHRASE, Shelf, keep

SITTING = Sitting("s", "this laptop")

SETTINGS = {
    "synchronous": 2,
    "journal_mode": "truncate",
    "secure_delete": 1,
    "foreign_keys": 1,
    "temp_store": 2,
}
"""What every connection must answer; synchronous 2 is FULL, temp_store 2 is memory."""


def settings(file: StoreFile) -> dict[str, object]:
    with file.reading() as connection:
        return {name: pragma(connection, name)[0][0] for name in SETTINGS}


def test_every_connection_flushes_what_it_keeps_and_wipes_what_it_deletes(
    tmp_path: Path, shelf: Shelf
) -> None:
    path = tmp_path / "made.peeraudit"
    made = create(path, PASSPHRASE, sitting=SITTING)
    opened = open_workspace(path, PASSPHRASE, sitting=SITTING)
    assert settings(made.file) == settings(opened.file) == SETTINGS
    with opened.file.writing() as connection:
        assert pragma(connection, "synchronous") == ((2,),)
    made.close()
    opened.close()
    with shelf.store() as workspace:
        assert settings(workspace.file) == SETTINGS


def test_nothing_stands_beside_a_store_that_was_closed(shelf: Shelf) -> None:
    path = shelf.copy()
    journal = path.with_name(f"{path.name}-journal")
    with shelf.window(path) as workspace:
        keep(workspace, Evidence(id="e1", text="They listen."))
        assert journal.exists()
    assert not journal.exists()
    path.unlink()


def test_a_window_that_is_closed_leaves_the_journal_of_one_that_is_keeping(shelf: Shelf) -> None:
    with shelf.store() as workspace:
        keep(workspace, Evidence(id="e1", text="They listen."))
        journal = workspace.file.path.with_name(f"{workspace.file.path.name}-journal")
        with workspace.file.writing() as connection:
            connection.exec_driver_sql("UPDATE evidence SET text = 'x'")
            with shelf.window(workspace.file.path):
                pass
            assert journal.stat().st_size > 0
            connection.exec_driver_sql("UPDATE evidence SET text = 'They listen.'")
        assert verify(workspace.file) == ()


def test_the_file_is_closed_when_the_workspace_is(shelf: Shelf) -> None:
    path = shelf.copy()
    with shelf.window(path) as workspace:
        keep(workspace, Evidence(id="e1", text="They listen."))
    held = Path("/proc/self/fd")
    links = (
        (item.readlink() for item in held.iterdir() if item.is_symlink()) if held.is_dir() else ()
    )
    assert str(path) not in {str(link).removesuffix(" (deleted)") for link in links}


def test_the_key_shows_in_no_traceback(shelf: Shelf) -> None:
    with shelf.store() as workspace:
        assert shelf.key.raw.hex() not in repr(workspace)
        assert repr(shelf.key.raw) not in repr(workspace)
        assert repr(shelf.key.raw) not in repr(shelf.key)


def test_the_engine_is_without_the_known_fault_that_loses_pages(shelf: Shelf) -> None:
    assert sqlcipher.sqlite_version_info >= (3, 51, 3)
    with shelf.store() as workspace, workspace.file.reading() as connection:
        assert pragma(connection, "cipher_version")
        assert pragma(connection, "cipher_page_size") == (("4096",),)


def imports_of(source: Path) -> set[str]:
    """The top names of what a module imports."""
    found = set[str]()
    for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found.update(alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            found.add((node.module or "").split(".")[0])
    return found


def test_no_module_of_ours_imports_the_other_sqlite() -> None:
    package = Path(peeraudit.__path__[0])
    sources = tuple(package.rglob("*.py"))
    assert package / "store" / "workspace.py" in sources
    assert [source for source in sources if "sqlite3" in imports_of(source)] == []


def test_the_other_sqlite_is_in_no_process_of_ours(tmp_path: Path) -> None:
    program = (
        "import sys; from pathlib import Path;"
        "from peeraudit.store.workspace import Sitting, create;"
        "create(Path(sys.argv[1]), 'x', sitting=Sitting('s', 'l')).close();"
        "sys.exit('sqlite3' in sys.modules)"
    )
    command = [sys.executable, "-c", program, str(tmp_path / "made.peeraudit")]
    assert subprocess.run(command, check=False).returncode == 0


class Stopped(Exception):
    """Something went wrong in the middle of a deed."""


def stopped_after(workspace: Workspace, statement: str) -> None:
    with workspace.file.writing() as connection:
        connection.exec_driver_sql(statement)
        raise Stopped


@pytest.mark.parametrize("statement", ["DROP TABLE evidence", "CREATE TABLE extra (id)"])
def test_a_deed_that_stops_in_the_middle_takes_even_tables_back(
    shelf: Shelf, statement: str
) -> None:
    with shelf.store() as workspace:
        with pytest.raises(Stopped):
            stopped_after(workspace, statement)
        with workspace.file.reading() as connection:
            names = connection.exec_driver_sql("SELECT name FROM sqlite_schema").scalars().all()
        assert "evidence" in names
        assert "extra" not in names
