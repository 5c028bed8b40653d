"""Rules of the tree that no import contract can keep."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "peeraudit"
SOURCES = sorted(PACKAGE.rglob("*.py"))
LONGEST_FILE = 300
RECORDS = sorted((ROOT / "resources" / "docs" / "decisions").glob("*.md"))


def tracked() -> list[Path]:
    """The files of the tree that git knows; all of them where there is no git."""
    listed = subprocess.run(
        ["git", "ls-files", "-z"],  # noqa: S607 - the git on the path is the one that made the tree
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    names = [name for name in listed.stdout.split("\0") if name]
    return [ROOT / name for name in names if (ROOT / name).is_file()]


def test_the_top_level_is_the_one_that_was_agreed() -> None:
    agreed = {"peeraudit", "forms", "resources", "tests", "pyproject.toml", "README.md", "LICENSE"}
    found = {path.relative_to(ROOT).parts[0] for path in tracked()}
    assert {name for name in found if not name.startswith(".")} <= agreed


def test_no_lock_file_is_in_the_tree() -> None:
    assert "uv.lock" not in {path.name for path in tracked()}
    assert "uv.lock" in (ROOT / ".gitignore").read_text().splitlines()


def test_nothing_names_a_package_registry_or_a_download_host() -> None:
    hosts = re.compile("|".join(("pypi" + r"\.org", "python" + "hosted", "npm" + "js")))
    texts = [path for path in tracked() if path.suffix in {".py", ".md", ".toml", ".yml", ""}]
    assert not [path for path in texts if hosts.search(path.read_text(errors="replace"))]


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_file_can_be_read_in_one_sitting(path: Path) -> None:
    lines = path.read_text().splitlines()
    assert len(lines) <= LONGEST_FILE
    assert not lines or lines[0].startswith('"""'), "a file says first what it is"


def test_sqlite_of_the_standard_library_never_opens_a_store() -> None:
    assert not [
        path for path in SOURCES if re.search(r"import sqlite3|from sqlite3", path.read_text())
    ]


def test_nothing_in_the_program_opens_a_network_connection() -> None:
    speaks = re.compile(
        r"^\s*(import|from) (socket|urllib\.request|http|ftplib|smtplib|requests)\b", re.MULTILINE
    )
    assert not [path for path in SOURCES if speaks.search(path.read_text())]


def test_decision_records_are_numbered_as_their_headings_say() -> None:
    assert RECORDS
    for place, path in enumerate(RECORDS, start=1):
        number = path.name.split("-")[0]
        assert number == f"{place:04}"
        assert path.read_text().startswith(f"# {number} ")
        assert len(path.read_text().splitlines()) <= 30


def test_every_dependency_is_pinned_and_has_its_line_in_the_record() -> None:
    project = (ROOT / "pyproject.toml").read_text()
    listed = project.split("\ndependencies = [")[1].split("]")[0]
    names = re.findall(r'"([a-z0-9-]+)==[0-9.]+"', listed)
    assert len(names) == listed.count('"') // 2
    record = (ROOT / "resources/docs/decisions/0001-what-we-build-on.md").read_text()
    assert not [name for name in names if f"| {name} " not in record]


def modules_after(statement: str) -> set[str]:
    """What a fresh process has loaded after a statement."""
    code = f"{statement}; import sys; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT
    )
    return {name.split(".")[0] for name in done.stdout.split()}


def test_the_core_needs_no_more_than_the_standard_library_and_pydantic() -> None:
    loaded = modules_after("import peeraudit.core.synthesis, peeraudit.core.letter")
    assert loaded.isdisjoint({"sqlalchemy", "sqlmodel", "typer", "reportlab", "openpyxl"})


def test_every_command_stands_where_qt_cannot_be_imported() -> None:
    code = (
        "import sys; sys.modules['PySide6'] = None; sys.argv = ['peeraudit', '--help'];"
        "from peeraudit.cli import main; main()"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False, cwd=ROOT
    )
    assert done.returncode == 0
    assert "take-in" in done.stdout
