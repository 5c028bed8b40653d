"""The sheets about case files: the sample, its audits, moderation and safeguarding stops.

Headings and words stand as people see them; what each brings is told in `core/intake`.
"""

from peeraudit.core.audit import Purpose
from peeraudit.core.moderation import Method
from peeraudit.core.workbook.sheet import CellKind, Column, Sheet

CASE_FILE = Column(
    heading="Case file",
    help="Its reference, from Case files.",
    kind=CellKind.REFERENCE,
    points_to=("Case files",),
    needed=True,
    width=10,
)
FORM = Column(
    heading="Form",
    help="The form's short name, such as whole-case.",
    kind=CellKind.REFERENCE,
    needed=True,
    width=18,
)
QUESTION = Column(
    heading="Question",
    help="The question's short name in the form, or overall.",
    kind=CellKind.REFERENCE,
    needed=True,
    width=18,
)
CASE_FILES = Sheet(
    name="Case files",
    about="The sample, by reference only: no name, birth date, address or case-system number.",
    key="Reference",
    columns=(
        Column(
            heading="Reference",
            help="One to three capitals and up to three figures, such as C07. Each once.",
            kind=CellKind.NAME,
            needed=True,
            width=12,
        ),
        Column(heading="Age band", help="Such as 5-10.", kind=CellKind.NAME, width=12),
        Column(heading="Status", help="Such as child in need.", width=26),
        Column(heading="Team", help="The host's team that holds the case.", width=26),
        Column(
            heading="Host's grade",
            help="The grade of the host's own last audit, as the host words it.",
            kind=CellKind.NAME,
            width=26,
        ),
        Column(heading="How chosen", help="Such as random, or offered by the host.", width=30),
        Column(
            heading="Auditor",
            help="A name from Team.",
            kind=CellKind.REFERENCE,
            points_to=("Team",),
            width=26,
        ),
    ),
)

JUDGEMENTS = Sheet(
    name="Judgements",
    about="One answer a row. Rows of one case file, form, auditor and purpose are one audit.",
    columns=(
        CASE_FILE,
        FORM,
        QUESTION,
        Column(
            heading="Answer",
            help="A grade, an answer of the form, a number, a date or text.",
            kind=CellKind.GRADES,
            width=26,
        ),
        Column(heading="Reason", help="Why; a grade has its reason.", width=60),
        Column(heading="Where in the record", help="Where it can be read again.", width=30),
        Column(
            heading="Auditor",
            help="One name from Team, or two parted by a semicolon.",
            kind=CellKind.REFERENCES,
            points_to=("Team",),
            width=26,
        ),
        Column(
            heading="Purpose",
            help="Second is blind. Blank: first.",
            kind=CellKind.WORD,
            words=tuple(Purpose),
            spellings=(("blind second", "second"), ("second audit", "second")),
            width=14,
        ),
    ),
)

MODERATION = Sheet(
    name="Moderation",
    about="Grades looked at again: what each was, what it is now, who decided, how and why.",
    columns=(
        CASE_FILE,
        FORM,
        QUESTION,
        Column(
            heading="Before",
            help="The grade before; where audits differed, one of each, parted by semicolons.",
            kind=CellKind.GRADES,
            width=30,
        ),
        Column(
            heading="After", help="The agreed grade.", kind=CellKind.GRADES, needed=True, width=26
        ),
        Column(
            heading="Who",
            help="Names from Team, several parted by semicolons.",
            kind=CellKind.REFERENCES,
            points_to=("Team",),
            width=30,
        ),
        Column(
            heading="How",
            help="Blank: team.",
            kind=CellKind.WORD,
            words=tuple(Method),
            spellings=(
                ("second audit", "blind second audit"),
                ("blind second", "blind second audit"),
            ),
            width=20,
        ),
        Column(heading="Why", help="The reason for the agreed grade.", width=60),
    ),
)

STOPS = Sheet(
    name="Stops",
    about="A child at unassessed or unmanaged risk, told to the host at once.",
    columns=(
        Column(
            heading="Case file or session",
            help="A case file's reference or a session's Ref.",
            kind=CellKind.REFERENCE,
            points_to=("Case files", "Timetable"),
            needed=True,
            width=12,
        ),
        Column(heading="What was seen", help="No name.", needed=True, width=50),
        Column(heading="Who was told", help="Their role, not their name.", width=26),
        Column(
            heading="When",
            help="Date, and time if known: 12/11/2026 14:30.",
            kind=CellKind.WHEN,
            width=18,
        ),
        Column(heading="What the host did", help="Blank while the stop is open.", width=50),
        Column(
            heading="When done",
            help="Date, and time if known: 12/11/2026 16:00.",
            kind=CellKind.WHEN,
            width=18,
        ),
    ),
)
