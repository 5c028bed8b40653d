"""Every field for a day says alike how one may be typed, and that it is a hint."""

import ast
import re
from pathlib import Path

import peeraudit.ui
from peeraudit.core.workbook.reading import read_date
from peeraudit.ui.widgets.typed import A_DAY

SOURCES = sorted(Path(peeraudit.ui.__file__).parent.rglob("*.py"))

DAY = re.compile(r"^(such as )?(\d{1,2} [A-Z][a-z]+ \d{4}|\d{1,2}/\d{1,2}/\d{2,4})$", re.IGNORECASE)


def test_no_field_has_another_hint_for_a_day() -> None:
    hints = [
        (source.name, node.value)
        for source in SOURCES
        for node in ast.walk(ast.parse(source.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and DAY.match(node.value)
    ]
    assert hints == [("typed.py", A_DAY)]


def test_the_hint_is_a_day_that_is_read() -> None:
    assert read_date(A_DAY.removeprefix("such as ")).year == 2026
