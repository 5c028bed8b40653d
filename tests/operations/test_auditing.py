"""An audit on screen: started once, recorded answer by answer, finished and taken up again."""

from dataclasses import replace

import pytest

from peeraudit.core.audit import Audit, Judgement, Purpose
from peeraudit.core.case_file import CaseFile
from peeraudit.core.finding import Finding
from peeraudit.core.journal.kept import Kept
from peeraudit.core.template import UnreadableAnswer
from peeraudit.operations.auditing import (
    AuditFinished,
    NoSuchAudit,
    Recorded,
    Started,
    finish,
    give_up_blindness,
    record,
    reopen,
    set_practitioner_present,
    start_audit,
)
from peeraudit.operations.deleting import delete_things
from peeraudit.operations.redo import redo
from peeraudit.operations.undo import NothingToUndo
from peeraudit.store.verify import verify
from tests.operations.apart import JONAS, RUTH, Laptop, apart
from tests.operations.audit_room import C07, LATER, in_use, judgement, recorded, started
from tests.operations.desk import by, deeds, next_undo
from tests.operations.test_settling import LISTEN
from tests.store.shelf import Shelf

GOOD, INADEQUATE = ("good",), ("inadequate",)


def of(laptop: Laptop, audit: Audit, question: str = "voice") -> Judgement:
    found = judgement(laptop, audit, question)
    assert found is not None
    return found


def gone(laptop: Laptop, thing: Kept) -> None:
    delete_things(laptop.workspace, (thing,), **by(laptop))


def test_an_audit_is_of_whoever_speaks_and_is_started_once(shelf: Shelf) -> None:
    with apart(shelf, C07) as (ours, theirs):
        form = in_use(ours)
        audit = started(ours, form)
        assert (audit.case_file, audit.form, audit.auditors) == ("c7", form.id, ("p1",))
        before = deeds(ours)
        assert started(theirs, form, auditors=(RUTH,)) == audit
        assert deeds(ours) == before
        assert started(theirs, form).id != audit.id
        assert started(theirs, form, purpose=Purpose.SECOND).id != audit.id


def test_a_new_version_of_the_form_goes_on_with_the_audit_that_is_there(shelf: Shelf) -> None:
    with apart(shelf, C07) as (ours, _):
        audit = started(ours, in_use(ours))
        assert started(ours, in_use(ours, LATER)) == audit


def test_a_case_file_added_twice_and_joined_has_one_audit(shelf: Shelf) -> None:
    twin = CaseFile(id="c8", reference="C07", joined_into="c7")
    with apart(shelf, C07, twin) as (ours, _):
        form = in_use(ours)
        audit = started(ours, form)
        wanted = Started(ours.fetch(CaseFile, "c8"), form)
        assert start_audit(ours.workspace, wanted, **by(ours)) == audit.id


def test_an_audit_taken_back_or_deleted_comes_back_under_its_own_id(shelf: Shelf) -> None:
    with apart(shelf, C07) as (ours, _):
        form = in_use(ours)
        audit = started(ours, form)
        ours.undo()
        assert not ours.has(Audit, audit.id)
        assert started(ours, form) == audit
        recorded(ours, audit, "good")
        finish(ours.workspace, ours.fetch(Audit, audit.id), **by(ours))
        gone(ours, ours.fetch(Audit, audit.id))
        assert started(ours, form) == audit
        assert not ours.fetch(Audit, audit.id).finished
        assert of(ours, audit).answer == GOOD
        assert ours.conflicts() == ()
        assert verify(ours.workspace.file) == ()


def test_three_peers_make_no_audit(shelf: Shelf) -> None:
    with apart(shelf, C07) as (ours, _):
        form = in_use(ours)
        with pytest.raises(NoSuchAudit, match="3 peers"):
            started(ours, form, auditors=(RUTH, JONAS, RUTH))


def test_an_answer_is_kept_as_the_form_reads_it(shelf: Shelf) -> None:
    with apart(shelf, C07) as (ours, _):
        audit = started(ours, in_use(ours))
        recorded(ours, audit, "RI", reason="Seen 3 times.\x07")
        recorded(ours, audit, "the child; parent", question="met")
        recorded(ours, audit, "4", question="overall")
        assert of(ours, audit).answer == ("requires-improvement",)
        assert of(ours, audit).reason == "Seen 3 times."
        assert of(ours, audit, "met").answer == ("child", "parent")
        assert of(ours, audit, "overall").answer == INADEQUATE


@pytest.mark.parametrize(("question", "answer"), [("voice", "7"), ("met", "aunt"), ("mood", "yes")])
def test_what_is_no_answer_is_said_and_not_kept(shelf: Shelf, question: str, answer: str) -> None:
    with apart(shelf, C07) as (ours, _):
        audit = started(ours, in_use(ours))
        before = deeds(ours)
        with pytest.raises(UnreadableAnswer):
            recorded(ours, audit, answer, question=question)
        assert deeds(ours) == before


def test_words_typed_in_a_reason_change_no_grade_and_clearing_the_grade_keeps_them(
    shelf: Shelf,
) -> None:
    with apart(shelf, C07) as (ours, _):
        audit = started(ours, in_use(ours))
        recorded(ours, audit, "good")
        recorded(ours, audit, reason="Seen 3 times")
        assert of(ours, audit).answer == GOOD
        recorded(ours, audit, "")
        assert (of(ours, audit).answer, of(ours, audit).reason) == ((), "Seen 3 times")


def test_the_answer_to_a_hidden_question_stays(shelf: Shelf) -> None:
    with apart(shelf, C07) as (ours, _):
        audit = started(ours, in_use(ours))
        recorded(ours, audit, "no", question="seen")
        recorded(ours, audit, "Away with family.", question="why-not")
        recorded(ours, audit, "yes", question="seen")
        assert of(ours, audit, "why-not").answer == ("Away with family.",)


def test_what_is_new_to_nobody_is_not_kept(shelf: Shelf) -> None:
    with apart(shelf, C07) as (ours, _):
        audit = started(ours, in_use(ours))
        assert recorded(ours, audit, "", reason="") is None
        recorded(ours, audit, "good")
        assert recorded(ours, audit, "2") is None


def test_a_grade_over_an_old_view_stands_beside_the_other(shelf: Shelf) -> None:
    with apart(shelf, C07) as (ours, theirs):
        audit = started(ours, in_use(ours))
        recorded(theirs, audit, "good")
        blank = Recorded("voice", answer="inadequate")
        record(ours.workspace, audit, blank, **by(ours))
        (conflict,) = ours.conflicts()
        assert {side.stands for side in conflict.sides} == {"good", "inadequate"}


def test_a_grade_taken_back_and_given_again_disagrees_with_nothing(shelf: Shelf) -> None:
    with apart(shelf, C07) as (ours, theirs):
        audit = started(ours, in_use(ours))
        recorded(ours, audit, "good", reason="They listen.")
        assert next_undo(ours) == "grade 2, C07 first, Is the child's voice heard?"
        ours.undo()
        assert judgement(ours, audit) is None
        recorded(theirs, audit, "inadequate")
        assert (of(ours, audit).answer, of(ours, audit).reason) == (INADEQUATE, "")
        assert ours.conflicts() == ()


def test_a_deleted_grade_given_again_has_none_of_what_it_said(shelf: Shelf) -> None:
    with apart(shelf, C07) as (ours, theirs):
        audit = started(ours, in_use(ours))
        recorded(ours, audit, "good", reason="They listen.")
        gone(ours, of(ours, audit))
        recorded(theirs, audit, "inadequate")
        assert (of(ours, audit).answer, of(ours, audit).reason) == (INADEQUATE, "")
        assert ours.conflicts() == ()
        theirs.undo()
        assert judgement(ours, audit) is None
        assert ours.conflicts() == ()
        ours.undo()
        assert (of(ours, audit).answer, of(ours, audit).reason) == (GOOD, "They listen.")
        redo(ours.workspace, **by(ours))
        assert judgement(ours, audit) is None
        redo(theirs.workspace, **by(theirs))
        assert of(ours, audit).answer == INADEQUATE
        assert ours.conflicts() == ()
        assert verify(ours.workspace.file) == ()


def test_nothing_is_recorded_in_a_finished_audit_until_it_is_reopened(shelf: Shelf) -> None:
    with apart(shelf, C07) as (ours, theirs):
        audit = started(ours, in_use(ours))
        finish(theirs.workspace, audit, **by(theirs))
        with pytest.raises(AuditFinished, match="Reopen it first"):
            recorded(ours, audit, "good")
        with pytest.raises(AuditFinished):
            set_practitioner_present(ours.workspace, audit, present=True, **by(ours))
        reopen(ours.workspace, ours.fetch(Audit, audit.id), **by(ours))
        recorded(ours, audit, "good")
        set_practitioner_present(
            ours.workspace, ours.fetch(Audit, audit.id), present=True, **by(ours)
        )
        assert ours.fetch(Audit, audit.id).practitioner_present
        assert ours.conflicts() == ()


@pytest.mark.parametrize("present", [True, False])
def test_whether_the_practitioner_was_present_is_unanswered_until_somebody_says(
    shelf: Shelf,
    present: bool,  # noqa: FBT001 - a case of the test
) -> None:
    with apart(shelf, C07) as (ours, theirs):
        audit = started(ours, in_use(ours))
        assert audit.practitioner_present is None
        set_practitioner_present(ours.workspace, audit, present=present, **by(ours))
        assert ours.fetch(Audit, audit.id).practitioner_present is present
        set_practitioner_present(theirs.workspace, audit, present=not present, **by(theirs))
        (conflict,) = ours.conflicts()
        assert conflict.field == "practitioner_present"
        ours.undo()
        assert ours.fetch(Audit, audit.id).practitioner_present is (not present)
        assert verify(ours.workspace.file) == ()


def test_finishing_can_be_taken_back(shelf: Shelf) -> None:
    with apart(shelf, C07) as (ours, _):
        audit = started(ours, in_use(ours))
        finish(ours.workspace, audit, **by(ours))
        assert next_undo(ours) == "finish of C07 first"
        ours.undo()
        assert not ours.fetch(Audit, audit.id).finished


def test_only_a_second_audit_gives_up_blindness(shelf: Shelf) -> None:
    with apart(shelf, C07) as (ours, theirs):
        form = in_use(ours)
        first = started(ours, form)
        second = started(theirs, form, purpose=Purpose.SECOND)
        with pytest.raises(NoSuchAudit, match="not blind"):
            give_up_blindness(ours.workspace, first, **by(ours))
        give_up_blindness(theirs.workspace, second, **by(theirs))
        assert theirs.fetch(Audit, second.id).blindness_given_up


def test_that_blindness_was_given_up_stays_whatever_is_undone(shelf: Shelf) -> None:
    with apart(shelf, C07, LISTEN) as (ours, _):
        form = in_use(ours)
        ours.change(ours.fetch(Finding, "f1"), text="Workers listen well.")
        audit = started(ours, form, purpose=Purpose.SECOND)
        recorded(ours, audit, "good")
        give_up_blindness(ours.workspace, audit, **by(ours))
        assert next_undo(ours).startswith("grade 2")
        ours.undo()
        assert next_undo(ours) == "text, F1a"
        ours.undo()
        assert ours.fetch(Finding, "f1").text == LISTEN.text
        assert next_undo(ours) == ""
        with pytest.raises(NothingToUndo):
            ours.undo()
        assert ours.fetch(Audit, audit.id) == replace(audit, blindness_given_up=True)
