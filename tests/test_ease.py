"""The page that says what makes the program easy names tests that there are."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[1]

POINTS = 27


def test_every_test_the_page_names_is_there() -> None:
    page = (ROOT / "resources/docs/ease.md").read_text(encoding="utf-8")
    files = (ROOT / "tests").rglob("test_*.py")
    there = {
        name
        for file in files
        for name in re.findall(r"def (test_\w+)", file.read_text(encoding="utf-8"))
    }
    assert not set(re.findall(r"`(test_\w+)`", page)) - there


def test_the_page_has_every_point() -> None:
    page = (ROOT / "resources/docs/ease.md").read_text(encoding="utf-8")
    numbers = [int(number) for number in re.findall(r"(?m)^\| (\d+) \|", page)]
    assert numbers == list(range(1, POINTS + 1))
