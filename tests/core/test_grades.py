"""The grades of each form, every case counted once, before moderation and after."""

from dataclasses import replace

from peeraudit.core.audit import FormInUse, Judgement
from peeraudit.core.case_file import CaseFile
from peeraudit.core.grades import FormGrades, grades_by_form
from tests.core.graded import (
    CALIBRATION,
    FIRST,
    FORM,
    GOOD,
    IMPROVE,
    IN_USE,
    INADEQUATE,
    SECOND,
    VALIDATION,
    Work,
    form,
)


def hosted(*grades: str) -> Work:
    """Cases the team finds good, with these grades of the host's own."""
    cases = tuple(
        CaseFile(id=f"c{at}", reference=f"C0{at}", host_grade=grade)
        for at, grade in enumerate(grades, start=1)
    )
    work = Work(case_files=cases)
    for case in cases:
        work.audit(case.id, GOOD)
    return work


def before(found: FormGrades) -> list[int]:
    return [item.before for item in found.counts]


def after(found: FormGrades) -> list[int]:
    return [item.after for item in found.counts]


def host(found: FormGrades) -> list[int]:
    return [item.host for item in found.counts]


def test_a_case_counts_by_its_first_audit() -> None:
    found = Work().audit("c1", GOOD).audit("c2", IMPROVE).audit("c3", IMPROVE).grades()
    assert [item.words for item in found.counts] == [
        "Outstanding",
        "Good",
        "Requires improvement to be good",
        "Inadequate",
    ]
    assert before(found) == after(found) == [0, 1, 2, 0]
    assert (found.title, found.purpose, found.n_before, found.n_after) == (
        "Whole case",
        FIRST,
        3,
        3,
    )


def test_a_moderated_grade_stands_in_place_of_the_first() -> None:
    found = Work().audit("c1", GOOD).moderate("c1", IMPROVE).grades()
    assert (before(found), after(found), found.moderated) == ([0, 1, 0, 0], [0, 0, 1, 0], 1)


def test_the_moderation_of_a_question_moves_no_overall_grade() -> None:
    found = Work().audit("c1", GOOD).moderate("c1", INADEQUATE, question="impact").grades()
    assert (after(found), found.moderated) == ([0, 1, 0, 0], 0)


def test_a_case_joined_of_two_moderated_alike_has_that_grade() -> None:
    found = Work().audit("c1", GOOD).moderate("c1", IMPROVE).moderate("c1", IMPROVE).grades()
    assert (after(found), found.moderated, found.undecided) == ([0, 0, 1, 0], 1, ())


def test_a_case_joined_of_two_moderated_otherwise_is_undecided() -> None:
    for first, second in ((IMPROVE, INADEQUATE), (INADEQUATE, IMPROVE)):
        found = Work().audit("c1", GOOD).moderate("c1", first).moderate("c1", second).grades()
        assert (after(found), found.moderated, found.undecided) == ([0, 0, 0, 0], 0, ("C01",))
        assert before(found) == [0, 1, 0, 0]


def test_a_moderation_that_came_to_nothing_yet_decides_nothing() -> None:
    found = Work().audit("c1", GOOD).moderate("c1", IMPROVE).moderate("c1", "").grades()
    assert (after(found), found.undecided) == ([0, 0, 1, 0], ())


def test_a_second_audit_that_agrees_counts_the_case_once() -> None:
    found = Work().audit("c1", GOOD).audit("c1", GOOD, purpose=SECOND).grades()
    assert (before(found), after(found)) == ([0, 1, 0, 0], [0, 1, 0, 0])


def test_a_case_has_no_agreed_grade_while_first_and_second_differ() -> None:
    work = Work().audit("c1", GOOD).audit("c1", IMPROVE, purpose=SECOND)
    found = work.grades()
    assert (before(found), after(found), found.undecided) == ([0, 1, 0, 0], [0] * 4, ("C01",))
    decided = work.moderate("c1", IMPROVE).grades()
    assert (after(decided), decided.undecided) == ([0, 0, 1, 0], ())


def test_two_first_audits_that_differ_leave_the_case_undecided_too() -> None:
    found = Work().audit("c1", GOOD).audit("c1", IMPROVE).grades()
    assert (found.n_before, found.n_after, found.undecided) == (0, 0, ("C01",))


def test_a_calibration_audit_never_counts() -> None:
    work = Work().audit("c1", GOOD).audit("c1", INADEQUATE, purpose=CALIBRATION)
    assert after(work.audit("c2", INADEQUATE, purpose=CALIBRATION).grades()) == [0, 1, 0, 0]


def test_a_moderation_of_a_calibration_case_does_not_count_either() -> None:
    work = Work().audit("c1", INADEQUATE, purpose=CALIBRATION).moderate("c1", GOOD)
    assert grades_by_form(work.gathered) == ()


def test_the_hosts_own_audits_graded_again_are_kept_apart() -> None:
    work = Work().audit("c1", GOOD).audit("c1", INADEQUATE, purpose=VALIDATION)
    first, validation = grades_by_form(work.gathered)
    assert (first.purpose, after(first)) == (FIRST, [0, 1, 0, 0])
    assert (validation.purpose, after(validation)) == (VALIDATION, [0, 0, 0, 1])


def test_a_moderation_is_of_the_teams_own_grade_where_there_is_one() -> None:
    work = Work().audit("c1", GOOD).audit("c1", INADEQUATE, purpose=VALIDATION)
    first, validation = grades_by_form(work.moderate("c1", IMPROVE).gathered)
    assert (after(first), after(validation)) == ([0, 0, 1, 0], [0, 0, 0, 1])


def test_a_validation_alone_can_be_moderated() -> None:
    work = Work().audit("c1", INADEQUATE, purpose=VALIDATION).moderate("c1", IMPROVE)
    assert after(work.grades()) == [0, 0, 1, 0]


def test_a_case_without_an_overall_grade_is_named() -> None:
    found = Work().audit("c1", GOOD).audit("c2").grades()
    assert (found.n_after, found.ungraded) == (1, ("C02",))


def test_the_grade_of_one_question_is_not_the_grade_of_the_case() -> None:
    work = Work().audit("c1", GOOD)
    impact = Judgement(id="j-impact", audit="a0", question="impact", answer=(INADEQUATE,))
    work.gathered = replace(work.gathered, judgements=(*work.gathered.judgements, impact))
    assert after(work.grades()) == [0, 1, 0, 0]


def test_a_grade_of_another_scale_is_named_not_dropped() -> None:
    found = Work().audit("c1", "amber").audit("c2", GOOD).grades()
    assert (found.n_after, found.off_scale) == (1, ("C01",))


def test_two_versions_of_a_form_count_together() -> None:
    work = Work().audit("c1", GOOD).audit("c2", GOOD, form="newer").audit("c1", GOOD, form="newer")
    newer = FormInUse(id="newer", form="whole-case", version="2", title="Whole case, shorter")
    found = grades_by_form(
        replace(work.gathered, forms=(IN_USE, newer), templates={"used": FORM, "newer": FORM})
    )
    assert [(item.title, after(item)) for item in found] == [("Whole case, shorter", [0, 2, 0, 0])]


def test_the_hosts_grades_are_read_as_people_write_them() -> None:
    found = hosted("Good", "RI", "requires improvement to be good", "4").grades()
    assert host(found) == [0, 1, 2, 1]
    assert (found.n_host, found.host_unread, found.host_blank) == (4, (), ())


def test_a_host_grade_that_cannot_be_read_is_named_and_a_blank_one_too() -> None:
    found = hosted("Green", "", "Good", " ").grades()
    assert (found.n_host, found.host_unread, found.host_blank) == (1, ("C01",), ("C02", "C04"))


def test_the_hosts_grades_are_of_the_cases_with_an_agreed_grade() -> None:
    work = hosted("Good", "Good")
    found = work.audit("c2", IMPROVE, purpose=SECOND).grades()
    assert (found.n_after, found.n_host) == (1, 1)


def test_a_form_that_grades_nothing_has_no_table() -> None:
    work = Work().audit("c1", GOOD)
    assert grades_by_form(replace(work.gathered, templates={"used": form("none")})) == ()
    assert grades_by_form(replace(work.gathered, templates=None)) == ()


def test_a_form_nobody_has_used_yet_has_no_table() -> None:
    assert grades_by_form(Work().gathered) == ()


def test_an_audit_of_a_case_file_taken_away_counts_nowhere() -> None:
    assert Work().audit("c1", GOOD).audit("taken-away", GOOD).grades().n_after == 1
