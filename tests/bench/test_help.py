"""`--help` against the same commands with empty bodies, and nothing else to import."""

import ast
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from peeraudit import cli
from tests.bench.timing import table, timed

TURNS = 25

MOST = 1.5
"""Times the floor `--help` may take."""

ROOT = Path(__file__).parents[2]


@pytest.mark.bench
def test_help_takes_no_longer_than_one_and_a_half_times_bare_commands(tmp_path: Path) -> None:
    package = tmp_path / "bare"
    package.mkdir()
    folder = Path(cli.__file__).parent
    sources = [bare((folder / f"{name}.py").read_text("utf-8")) for name in ("app", *cli.COMMANDS)]
    (package / "commands.py").write_text("\n".join(sources), encoding="utf-8")
    (package / "__main__.py").write_text(
        "from bare.commands import app\n\napp(prog_name='peeraudit')\n", encoding="utf-8"
    )
    ours, floor = helped("peeraudit", ROOT), helped("bare", tmp_path)
    assert ours() == floor() != ""
    timing = timed("--help", ours=lambda: ours, floor=lambda: floor, turns=TURNS)
    print(table([timing]))  # noqa: T201 - the figures are what a bench is run for
    assert timing.ratio <= MOST


def helped(module: str, folder: Path) -> Callable[[], str]:
    """How to have a module in a folder print its help."""
    command = [sys.executable, "-m", module, "--help"]
    environment = {**os.environ, "PYTHONPATH": str(folder)}
    return lambda: (
        subprocess.run(
            command, check=True, cwd=folder, env=environment, stdout=subprocess.PIPE, text=True
        ).stdout
    )


def bare(source: str) -> str:
    """The source of some commands without what they do and without what of ours they import."""
    tree = ast.parse(source)
    kept: list[ast.stmt] = []
    for item in tree.body:
        if isinstance(item, ast.FunctionDef):
            if not any("command" in ast.unparse(decorator) for decorator in item.decorator_list):
                continue
            item.body = item.body[:1]
        elif isinstance(item, (ast.If, ast.ClassDef)) or (
            isinstance(item, ast.ImportFrom) and (item.module or "").startswith("peeraudit")
        ):
            continue
        kept.append(item)
    tree.body = kept
    return ast.unparse(tree)
