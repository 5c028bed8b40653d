"""Audits and moderations of one form, as they are added."""

from dataclasses import replace

from peeraudit.core.audit import Audit, FormInUse, Judgement, Purpose
from peeraudit.core.case_file import CaseFile
from peeraudit.core.challenge import Challenge
from peeraudit.core.gathered import Gathered
from peeraudit.core.grades import FormGrades, grades_by_form
from peeraudit.core.moderation import Moderation
from peeraudit.core.template import OVERALL, AuditTemplate, read_template

FIRST, SECOND = Purpose.FIRST, Purpose.SECOND
CALIBRATION, VALIDATION = Purpose.CALIBRATION, Purpose.VALIDATION
GOOD, IMPROVE, INADEQUATE = "good", "requires-improvement", "inadequate"


def form(scale: str = "four-point") -> AuditTemplate:
    """A form that grades the whole on a scale."""
    return read_template(
        f"""
        id = "whole-case"
        title = "Whole case"
        version = "1"
        status = "live"
        scale = "{scale}"

        [[sections]]
        id = "impact"
        title = "Impact"

        [[sections.questions]]
        id = "difference"
        kind = "text"
        text = "What difference has the work made?"
        """,
        name="whole-case.toml",
    )


IN_USE = FormInUse(id="used", form="whole-case", version="1", title="Whole case")
FORM = form()
CASE_FILES = tuple(CaseFile(id=f"c{at}", reference=f"C0{at}") for at in range(1, 5))


class Work:
    """Audits and moderations as they are added, then everything gathered."""

    def __init__(self, *, case_files: tuple[CaseFile, ...] = CASE_FILES) -> None:
        self.gathered = Gathered(
            challenge=Challenge(id="challenge"),
            case_files=case_files,
            forms=(IN_USE,),
            templates={"used": FORM},
        )

    def audit(
        self, case_file: str, grade: str = "", *, purpose: Purpose = FIRST, form: str = "used"
    ) -> "Work":
        audit = Audit(
            id=f"a{len(self.gathered.audits)}", case_file=case_file, form=form, purpose=purpose
        )
        overall = Judgement(id=f"j-{audit.id}", audit=audit.id, question=OVERALL, answer=(grade,))
        self.gathered = replace(
            self.gathered,
            audits=(*self.gathered.audits, audit),
            judgements=(*self.gathered.judgements, overall) if grade else self.gathered.judgements,
        )
        return self

    def moderate(self, case_file: str, after: str, *, question: str = OVERALL) -> "Work":
        moderation = Moderation(
            id=f"m{len(self.gathered.moderations)}",
            case_file=case_file,
            form="whole-case",
            question=question,
            after=after,
        )
        self.gathered = replace(self.gathered, moderations=(*self.gathered.moderations, moderation))
        return self

    def grades(self) -> FormGrades:
        (only,) = grades_by_form(self.gathered)
        return only
