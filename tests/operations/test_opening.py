"""Who is speaking: the one named, else the only one, else the coordinator, else the lead."""

from dataclasses import replace

import pytest

from peeraudit.core.challenge import Peer, Role
from peeraudit.operations.clock import this_laptop
from peeraudit.operations.opening import WhoIsSpeaking, speaker

LEAD = Peer(id="1", name="Ruth Adeyemi", role=Role.LEAD)
PEER = Peer(id="2", name="Jonas Lindqvist")
COORDINATOR = Peer(id="3", name="Wendy Garside", role=Role.COORDINATOR)


def test_the_one_named_speaks_whatever_the_capitals() -> None:
    assert speaker((LEAD, PEER), named=" jonas LINDQVIST ") is PEER


def test_an_id_means_that_peer_though_another_is_called_alike() -> None:
    alike = replace(PEER, id="another")
    assert speaker((PEER, alike), named="another") is alike


def test_of_somebody_who_is_gone_no_id_is_said() -> None:
    with pytest.raises(WhoIsSpeaking) as raised:
        speaker((LEAD, PEER), named=this_laptop().new_id())
    assert raised.value.what == "Whoever sat here is not on the team any more."


def test_the_only_one_need_not_be_named() -> None:
    assert speaker((PEER,), named="") is PEER


def test_else_the_coordinator_speaks_and_else_the_lead() -> None:
    assert speaker((LEAD, PEER, COORDINATOR), named="") is COORDINATOR
    assert speaker((PEER, LEAD), named="") is LEAD


def test_nobody_of_that_name_is_told_with_the_team() -> None:
    with pytest.raises(WhoIsSpeaking, match="Ruth Adeyemi; Jonas Lindqvist"):
        speaker((LEAD, PEER), named="Nobody")


@pytest.mark.parametrize("team", [(), (PEER, Peer(id="4", name="Parveen Rahman"))])
def test_where_nothing_says_who_speaks_the_way_to_say_it_is_told(team: tuple[Peer, ...]) -> None:
    with pytest.raises(WhoIsSpeaking, match="--peer or PEERAUDIT_PEER"):
        speaker(team, named="")
