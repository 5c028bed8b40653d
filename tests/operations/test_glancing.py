"""Looking for notes while somebody types."""

import pytest

from peeraudit.core.blind import CLEAR, Veil
from peeraudit.core.evidence import Evidence
from peeraudit.operations.glancing import glance
from peeraudit.operations.sample import PASSPHRASE
from peeraudit.operations.unlocking import unlock
from peeraudit.store import search
from peeraudit.store.errors import NotThisPassphrase
from peeraudit.store.workspace import Workspace


def test_words_are_found_as_beginnings_and_marked(workspace: Workspace) -> None:
    found = glance(workspace, "superv", veil=CLEAR, most=5)
    assert 0 < len(found) <= 5
    assert all(each.parts[1].casefold().startswith("superv") for each in found)


def test_a_single_letter_is_not_looked_for(workspace: Workspace) -> None:
    assert glance(workspace, "s", veil=CLEAR, most=5) == ()
    both = glance(workspace, "superv t", veil=CLEAR, most=5)
    assert both == glance(workspace, "superv", veil=CLEAR, most=5)


def test_what_is_veiled_is_left_out(workspace: Workspace) -> None:
    found = glance(workspace, "superv", veil=CLEAR, most=50)
    hidden = frozenset(each.note for each in found[:2])
    veil = Veil(case_files=frozenset({"x"}), things={Evidence.ENTITY: hidden})
    left = glance(workspace, "superv", veil=veil, most=50)
    assert left == found[2:]


def test_words_that_stand_everywhere_are_found_without_putting_the_best_first(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    best = glance(workspace, "superv", veil=CLEAR, most=50)
    monkeypatch.setattr(search, "MANY", 1)
    quick = glance(workspace, "superv", veil=CLEAR, most=50)
    assert {each.note for each in quick} == {each.note for each in best}


def test_only_its_passphrase_unlocks_a_challenge(workspace: Workspace) -> None:
    unlock(workspace, PASSPHRASE)
    with pytest.raises(NotThisPassphrase):
        unlock(workspace, "not this one")
