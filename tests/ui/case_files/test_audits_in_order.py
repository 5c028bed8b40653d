"""Audits are listed by purpose and by who makes them, never by the chance of their ids."""

from itertools import permutations

from peeraudit.core.audit import Audit, Purpose
from peeraudit.core.challenge import Peer
from peeraudit.ui.audit.in_order import in_order

TEAM = (Peer(id="p2", name="Ada Quist"), Peer(id="p1", name="jonas Lindqvist"))


def _audit(name: str, purpose: Purpose, *auditors: str) -> Audit:
    return Audit(id=name, case_file="c1", form="f1", purpose=purpose, auditors=auditors)


LISTED = (
    _audit("z", Purpose.FIRST, "p2"),
    _audit("y", Purpose.FIRST, "p1"),
    _audit("x", Purpose.SECOND, "p2"),
    _audit("w", Purpose.CALIBRATION, "p2", "p1"),
    _audit("v", Purpose.VALIDATION, "gone"),
)


def test_first_readings_stand_first_and_those_of_one_purpose_by_name() -> None:
    for audits in permutations(LISTED):
        assert in_order(audits, team=TEAM) == LISTED


def test_two_audits_alike_in_all_that_is_seen_keep_one_order() -> None:
    alike = (_audit("a", Purpose.FIRST, "p1"), _audit("b", Purpose.FIRST, "p1"))
    assert in_order(reversed(alike), team=TEAM) == alike
