"""Starting is light: what a command does not need is not there before it runs."""

import subprocess
import sys

HEAVY = frozenset(
    {
        "openpyxl",
        "pikepdf",
        "pydantic",
        "PySide6",
        "reportlab",
        "rich",
        "sqlalchemy",
        "sqlcipher3",
        "sqlmodel",
        "xlsxwriter",
    }
)
"""What takes a tenth of a second or more to import, or is only for the screen."""


def loaded_by(statement: str) -> set[str]:
    """The packages that are there after a statement of a new program."""
    program = f"{statement}\nimport sys; print(*{{name.split('.')[0] for name in sys.modules}})"
    command = [sys.executable, "-c", program]
    return set(subprocess.check_output(command, text=True).split())


def test_the_commands_are_known_without_anything_heavy() -> None:
    loaded = loaded_by("import peeraudit.cli.commands")
    assert {"peeraudit", "typer"} <= loaded
    assert loaded & HEAVY == set()


def test_help_is_printed_without_anything_heavy() -> None:
    loaded = loaded_by(
        "import sys, atexit; from peeraudit.cli import main\n"
        "sys.argv = ['peeraudit', '--help']\n"
        "try: main()\n"
        "except SystemExit: pass"
    )
    assert {"sample", "letter", "verify"} <= loaded
    assert loaded & HEAVY == set()


def test_opening_a_challenge_needs_nothing_that_draws() -> None:
    loaded = loaded_by("import peeraudit.operations.opening, peeraudit.operations.undo")
    assert "sqlcipher3" in loaded
    assert loaded & {"openpyxl", "pikepdf", "PySide6", "reportlab", "xlsxwriter"} == set()
