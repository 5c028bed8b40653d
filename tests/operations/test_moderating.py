"""A grade moderated: what it was is taken from the audits, and why is always said."""

import pytest

from peeraudit.core.audit import FormInUse, Purpose
from peeraudit.core.case_file import CaseFile
from peeraudit.core.moderation import Method, Moderation
from peeraudit.core.template import UnreadableAnswer
from peeraudit.operations.auditing import NoSuchAudit
from peeraudit.operations.moderating import Moderated, NoReason, moderate
from peeraudit.operations.written_value import NotAValue
from tests.operations.apart import JONAS, RUTH, Laptop, apart
from tests.operations.audit_room import C07, LATER, in_use, recorded, started
from tests.operations.desk import by, deeds, next_undo
from tests.store.shelf import Shelf

WHY = "Both looked at the plan again."


def graded(ours: Laptop, theirs: Laptop) -> FormInUse:
    """A first audit that says good, a second that says inadequate, and one to calibrate by."""
    form = in_use(ours)
    recorded(theirs, started(theirs, form, purpose=Purpose.SECOND), "inadequate")
    recorded(ours, started(ours, form, purpose=Purpose.CALIBRATION), "outstanding")
    recorded(ours, started(ours, form), "good")
    return form


def now(laptop: Laptop) -> Moderation:
    with laptop.workspace.view() as view:
        (found,) = view.fetch(Moderation)
    return found


def test_what_it_was_is_what_first_and_second_audit_say(shelf: Shelf) -> None:
    with apart(shelf, C07) as (ours, theirs):
        form = graded(ours, theirs)
        wanted = Moderated(C07, form, "voice", "RI", WHY, Method.TABLE_READ, (RUTH, JONAS))
        moderate(ours.workspace, wanted, **by(ours))
        found = now(ours)
        assert found.before == ("good", "inadequate")
        assert (found.after, found.who, found.how, found.why) == (
            "requires-improvement",
            ("p1", "p2"),
            Method.TABLE_READ,
            WHY,
        )
        assert next_undo(ours) == "moderation of C07, Is the child's voice heard?"
        ours.undo()
        assert ours.conflicts() == ()
        with ours.workspace.view() as view:
            assert view.fetch(Moderation) == ()


def test_audits_with_another_version_of_the_form_and_of_a_joined_file_count(shelf: Shelf) -> None:
    twin = CaseFile(id="c8", reference="C07", joined_into="c7")
    with apart(shelf, C07, twin) as (ours, theirs):
        graded(ours, theirs)
        later = in_use(ours, LATER)
        wanted = Moderated(ours.fetch(CaseFile, "c8"), later, "voice", "3", WHY)
        moderate(ours.workspace, wanted, **by(ours))
        assert now(ours).before == ("good", "inadequate")
        assert now(ours).who == ("p1",)


def test_the_hosts_own_grade_is_moderated_where_the_team_gave_none(shelf: Shelf) -> None:
    with apart(shelf, C07) as (ours, _):
        form = in_use(ours)
        recorded(ours, started(ours, form, purpose=Purpose.VALIDATION), "good")
        moderate(ours.workspace, Moderated(C07, form, "voice", "3", WHY), **by(ours))
        assert now(ours).before == ("good",)


def test_a_moderation_changed_goes_over_the_one_in_front(shelf: Shelf) -> None:
    with apart(shelf, C07) as (ours, theirs):
        form = graded(ours, theirs)
        moderate(ours.workspace, Moderated(C07, form, "voice", "3", WHY), **by(ours))
        seen = now(ours)
        again = Moderated(C07, form, "voice", "4", WHY, moderation=seen)
        moderate(theirs.workspace, again, **by(theirs))
        assert now(ours).after == "inadequate"
        assert ours.conflicts() == ()
        before = deeds(ours)
        again = Moderated(C07, form, "voice", "4", WHY, who=(JONAS,), moderation=now(ours))
        assert moderate(ours.workspace, again, **by(ours)) is None
        assert deeds(ours) == before


def test_two_who_moderate_one_grade_unseen_disagree_openly(shelf: Shelf) -> None:
    with apart(shelf, C07) as (ours, theirs):
        form = graded(ours, theirs)
        for laptop, grade in ((ours, "3"), (theirs, "4")):
            wanted = Moderated(C07, form, "voice", grade, WHY, who=(RUTH,))
            moderate(laptop.workspace, wanted, **by(laptop))
        (conflict,) = ours.conflicts()
        assert {side.stands for side in conflict.sides} == {
            '"requires-improvement"',
            '"inadequate"',
        }


def test_a_moderation_without_a_reason_a_grade_or_an_audit_is_refused(shelf: Shelf) -> None:
    with apart(shelf, C07) as (ours, theirs):
        form = in_use(ours)
        with pytest.raises(NoSuchAudit, match="Record the audit's grade first"):
            moderate(ours.workspace, Moderated(C07, form, "voice", "3", WHY), **by(ours))
        graded(ours, theirs)
        before = deeds(ours)
        for wanted, error in (
            (Moderated(C07, form, "voice", "3", " \x07"), NoReason),
            (Moderated(C07, form, "voice", "", WHY), NotAValue),
            (Moderated(C07, form, "seen", "yes", WHY), NotAValue),
            (Moderated(C07, form, "voice", "8", WHY), UnreadableAnswer),
        ):
            with pytest.raises(error):
                moderate(ours.workspace, wanted, **by(ours))
        assert deeds(ours) == before
