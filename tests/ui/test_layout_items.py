"""The items of Qt's layouts stay in Qt's hands.

Qt deletes them without a word. What Python knows of one outlives it, and is taken for whatever Qt
puts in the same place of memory next: a timer, another layout. When that goes, the program dies;
hurried keys in an audit showed it, after some thousands.
"""

import re
from pathlib import Path

import peeraudit.ui

ITEMS = re.compile(r"\.(itemAt|takeAt)\(")

OWN = "flow.py"
"""The layout of our own, which has to keep its items."""


def test_no_item_of_a_layout_is_asked_for() -> None:
    (folder,) = map(Path, peeraudit.ui.__path__)
    sources = {path.name: path.read_text("utf-8") for path in folder.rglob("*.py")}
    assert OWN in sources
    found = {name for name, source in sources.items() if ITEMS.search(source)}
    assert found <= {OWN}
