"""What the page of the sample says of case files does not hang on the chance of ids."""

from peeraudit.core.audit import Audit, Purpose
from peeraudit.core.case_file import CaseFile
from peeraudit.core.challenge import Challenge, Peer
from peeraudit.core.gathered import Gathered
from peeraudit.ui.case_files.sample import audits_by_case, counts_in_words

TEAM = (Peer(id="p1", name="Ruth Adeyemi"), Peer(id="p2", name="Ada Quist"))


def _audit(name: str, purpose: Purpose, by: str) -> Audit:
    return Audit(id=name, case_file="c1", form="f1", purpose=purpose, auditors=(by,))


def test_the_audits_of_one_file_are_listed_by_purpose_and_then_by_name() -> None:
    audits = (
        _audit("a", Purpose.CALIBRATION, "p1"),
        _audit("b", Purpose.CALIBRATION, "p2"),
        _audit("c", Purpose.FIRST, "p1"),
    )
    shown = Gathered(Challenge(id="c1"), team=TEAM, audits=audits)
    assert [audit.id for audit in audits_by_case(shown)["c1"]] == ["c", "b", "a"]


def test_a_case_file_that_somebody_has_begun_waits_for_no_auditor() -> None:
    cases = tuple(CaseFile(id=name, reference=name) for name in ("c1", "c2"))
    shown = Gathered(
        Challenge(id="c1"),
        team=TEAM,
        case_files=cases,
        audits=(_audit("a", Purpose.FIRST, "p1"),),
    )
    assert counts_in_words(shown) == "2 case files, 0 audited, 1 begun, 1 without an auditor"
