"""Audit forms as data: the language they are written in, reading them, and what answers add up to.

Nothing here knows of audits: answers come in as plain texts by question id.
"""

from peeraudit.core.template.fault import FaultyForm, FormFault
from peeraudit.core.template.form import OVERALL, Answers, AuditTemplate, Section
from peeraudit.core.template.question import Kind, Question
from peeraudit.core.template.reading import find_faults, is_form, read_template, thaw_template
from peeraudit.core.template.scale import Point, Scale
from peeraudit.core.template.spelling import UnreadableAnswer
from peeraudit.core.template.standing import (
    Counted,
    Lack,
    Lacking,
    counted,
    counted_answers,
    critical_answers,
    lacking,
    left_out,
    missing,
    visible_questions,
)
from peeraudit.core.template.suggestion import Suggestion, section_grade, suggest

__all__ = [
    "OVERALL",
    "Answers",
    "AuditTemplate",
    "Counted",
    "FaultyForm",
    "FormFault",
    "Kind",
    "Lack",
    "Lacking",
    "Point",
    "Question",
    "Scale",
    "Section",
    "Suggestion",
    "UnreadableAnswer",
    "counted",
    "counted_answers",
    "critical_answers",
    "find_faults",
    "is_form",
    "lacking",
    "left_out",
    "missing",
    "read_template",
    "section_grade",
    "suggest",
    "thaw_template",
    "visible_questions",
]
