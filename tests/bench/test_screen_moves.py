"""Typing in search over 20,000 notes, and scrolling the wall with 400 cards."""

from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

import pytest
from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from peeraudit.ui.findings.column_list import ColumnList
from peeraudit.ui.pages.evidence import EvidencePage
from peeraudit.ui.pages.findings import FindingsPage
from peeraudit.ui.room import Stage, Target
from tests.bench.opened_large import SETTLED, opened_large
from tests.bench.timing import percentile
from tests.ui.opened import OpenedWindow, type_in

SEARCHED = 20_000

WORDS = ("young people", "supervision", "plan", "home visits", "reviews on time", "carers")

SHOWN, FRAME = 0.050, 0.033
"""Seconds from a letter to what it finds, of 99 in a hundred, and of any frame of the wall."""

pytestmark = pytest.mark.bench


@pytest.fixture
def window(
    own_sample: Path, tmp_path: Path, qapp: QApplication, qtbot: QtBot
) -> Iterator[OpenedWindow]:
    with opened_large(own_sample, tmp_path, app=qapp, qtbot=qtbot, notes=SEARCHED) as opened:
        qtbot.wait(SETTLED)
        yield opened


def test_what_a_letter_finds_is_shown_at_once(window: OpenedWindow) -> None:
    window.window.go(Target(Stage.EVIDENCE))
    window.settle()
    page = window.view.page(Stage.EVIDENCE)
    assert isinstance(page, EvidencePage)
    times: list[float] = []
    for words in WORDS:
        page.search.clear()
        page.search.setFocus()
        window.settle()
        for letter in words:
            begun = perf_counter()
            type_in(window, letter)
            until_idle(window)
            page.repaint()
            times.append(perf_counter() - begun)
            window.settle()
    tell("search", times)
    assert percentile(times, 99) <= SHOWN


def test_the_wall_scrolls_without_a_stumble(window: OpenedWindow) -> None:
    window.window.go(Target(Stage.FINDINGS))
    window.settle()
    page = window.view.page(Stage.FINDINGS)
    assert isinstance(page, FindingsPage)
    bar = page.findChildren(ColumnList)[0].verticalScrollBar()
    times: list[float] = []
    for place in range(0, bar.maximum(), max(1, bar.maximum() // 200)):
        begun = perf_counter()
        bar.setValue(place)
        page.repaint()
        times.append(perf_counter() - begun)
    tell("wall", times)
    assert max(times) <= FRAME


def until_idle(opened: OpenedWindow) -> None:
    """Let the window's own loop go on until what was asked for is told."""
    desk, loop = opened.window.desk, QEventLoop()
    if not desk.is_idle:
        desk.idle.connect(loop.quit)
        loop.exec()
        desk.idle.disconnect(loop.quit)


def tell(what: str, times: list[float]) -> None:
    middle, late = percentile(times, 50), percentile(times, 99)
    print(  # noqa: T201 - the figures are what a bench is run for
        f"\n{what:16}{middle * 1000:8.1f} ms median{late * 1000:8.1f} ms of 99 in 100"
        f"{max(times) * 1000:8.1f} ms at most"
    )
