"""The sample challenge, as a folder of CSV and as a workbook, says the same."""

from peeraudit.core.challenge import Challenge, Peer
from peeraudit.core.gathered import Gathered
from peeraudit.core.intake.held import Memory
from peeraudit.core.intake.plan import plan
from peeraudit.core.journal.change import Change
from peeraudit.core.journal.draft import Draft
from peeraudit.core.workbook.cell import SheetRows
from peeraudit.documents.workbook import filled_workbook, read_csv_folder, read_workbook
from peeraudit.operations.check_forms import shipped_forms
from peeraudit.paths import SAMPLE


def drafted(sheets: tuple[SheetRows, ...]) -> tuple[Change, ...]:
    draft = Draft("sample")
    planned = plan(
        sheets,
        gathered=Gathered(Challenge(id="challenge")),
        memory=Memory(),
        forms=shipped_forms(),
        speaker=Peer(id="speaker", letter="a"),
        draft=draft,
    )
    assert (planned.faults, planned.left, planned.unknown) == ((), (), ())
    return draft.change_set("take in", peer="speaker", at="").changes


def test_the_sample_has_no_fault_and_is_the_same_out_of_a_workbook() -> None:
    sheets = read_csv_folder(SAMPLE)
    changes = drafted(sheets)
    workbook = read_workbook(filled_workbook(sheets), name="sample.xlsx")
    assert drafted(workbook) == changes
    assert len({change.entity_id for change in changes if change.entity == "evidence"}) == 160
