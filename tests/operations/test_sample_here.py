"""The sample in the person's own folder: made once, told as it is made, stopped without a trace."""

import pytest

from peeraudit.operations.clock import this_laptop
from peeraudit.operations.places import own_folder
from peeraudit.operations.sample import FILES, sample_here
from peeraudit.store.errors import Cancelled
from tests.operations.quick_keys import make_keys_quickly


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    make_keys_quickly(monkeypatch)


def test_it_is_made_once_and_each_file_is_told() -> None:
    told: list[str] = []
    made = sample_here(clock=this_laptop(), told=lambda name: not told.append(name))
    assert made.is_file()
    assert len(told) == FILES
    told.clear()
    assert sample_here(clock=this_laptop(), told=lambda name: not told.append(name)) == made
    assert told == []


def test_stopped_half_way_nothing_is_left() -> None:
    told: list[str] = []
    with pytest.raises(Cancelled):
        sample_here(clock=this_laptop(), told=lambda name: bool(told.append(name)) or len(told) < 3)
    assert len(told) == 3
    assert list(own_folder().iterdir()) == []
