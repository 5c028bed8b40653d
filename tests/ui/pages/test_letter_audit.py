"""The letter's page by every way in: named, reached by keys, large enough, at every width."""

import pytest

from tests.ui.audit import faults_in
from tests.ui.conftest import Around
from tests.ui.pages.reading import read_letter

SIZES = ((1154, 640), (881, 640), (631, 640))


@pytest.mark.parametrize("size", SIZES)
def test_everything_is_named_and_reached(around: Around, size: tuple[int, int]) -> None:
    reading = read_letter(around, size=size)
    assert not faults_in(reading.page)
    reading.click(reading.finding("F7a").id)
    assert not faults_in(reading.page)
    reading.click("passage:drawn")
    reading.type_after(" We stand by each.")
    reading.drop("F12a")
    assert not faults_in(reading.page)


def test_the_tips_are_named_and_reached(around: Around) -> None:
    reading = read_letter(around)
    reading.press("Top tips", within=reading.page.parts.bar)
    assert not faults_in(reading.page)
