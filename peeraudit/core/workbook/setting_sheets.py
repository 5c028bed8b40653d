"""The sheets about the challenge: who is on site, what is asked, who is met, what is read.

Headings and words stand as people see them; what each brings is told in `core/intake`.
"""

from peeraudit.core.challenge import ChallengeKind, Role, Service, Tested
from peeraudit.core.timetable import SessionKind, SessionState
from peeraudit.core.workbook.sheet import CellKind, Column, Sheet

KEY_LINES_HELP = "Codes of key lines, several parted by semicolons: K1; K3."
REF_HELP = "The row's own name, such as {}. Each once."

CHALLENGE = Sheet(
    name="Challenge",
    about="The challenge itself: one value beside each field.",
    columns=(
        Column(heading="Host", help="The council visited.", needed=True),
        Column(
            heading="Kind",
            help="Which shape the challenge takes.",
            kind=CellKind.WORD,
            words=tuple(ChallengeKind),
            spellings=(("assurance", "assurance visit"), ("return visit", "re-visit")),
        ),
        Column(
            heading="Service",
            help="Whose service is looked at. Blank: children's.",
            kind=CellKind.WORD,
            words=tuple(Service),
            spellings=(
                ("children", "children's"),
                ("children's services", "children's"),
                ("adult", "adults'"),
                ("adult's", "adults'"),
                ("adults' services", "adults'"),
                ("adult services", "adults'"),
            ),
        ),
        Column(heading="Theme of the challenge", help="What the host asked the team to look at."),
        Column(
            heading="First day", help="The first day, such as 12 November 2026.", kind=CellKind.DATE
        ),
        Column(heading="Last day", help="The last day, presentation included.", kind=CellKind.DATE),
        Column(heading="Director's name", help="To whom the letter is written."),
        Column(heading="Director's job title", help="As it stands under the name."),
        Column(heading="Address", help="One line of the address under another, in one cell."),
        Column(heading="Salutation", help="How the letter greets: a first name, as a rule."),
        Column(heading="Letter date", help="The date the letter bears.", kind=CellKind.DATE),
        Column(heading="Region", help="The region the challenge belongs to."),
        Column(heading="Programme", help="The name of the regional scheme."),
        Column(heading="Reply to", help="Where the host writes about matters of fact."),
        Column(
            heading="People met",
            help="Distinct people met. Blank: counted from the timetable.",
            kind=CellKind.WHOLE_NUMBER,
        ),
        Column(
            heading="Small-number threshold",
            help="Counts of children below this are never printed. Blank: 5.",
            kind=CellKind.WHOLE_NUMBER,
        ),
    ),
)

TEAM = Sheet(
    name="Team",
    about="Who is on site, in the order the letter names them.",
    key="Name",
    columns=(
        Column(
            heading="Name",
            help="Name as printed. Each once.",
            kind=CellKind.NAME,
            needed=True,
            width=28,
        ),
        Column(heading="Job title", help="As the letter gives it.", width=36),
        Column(heading="Organisation", help="The council or body they come from.", width=36),
        Column(
            heading="Role",
            help="Blank: peer.",
            kind=CellKind.WORD,
            words=tuple(Role),
            spellings=(
                ("lead peer", "lead"),
                ("auditor", "case auditor"),
                ("process coordinator", "coordinator"),
            ),
            width=16,
        ),
    ),
)

KEY_LINES = Sheet(
    name="Key lines",
    about="The key lines of enquiry: the questions the challenge tests.",
    key="Code",
    columns=(
        Column(
            heading="Code",
            help="Such as K1. Each once.",
            kind=CellKind.NAME,
            needed=True,
            width=10,
        ),
        Column(heading="Wording", help="As agreed with the host.", needed=True, width=70),
        Column(
            heading="Tested",
            help="Blank: yes.",
            kind=CellKind.WORD,
            words=tuple(Tested),
            spellings=(
                ("y", "yes"),
                ("n", "no"),
                ("true", "yes"),
                ("false", "no"),
                ("part", "in part"),
                ("partly", "in part"),
                ("partially", "in part"),
            ),
            width=12,
        ),
        Column(
            heading="Why not tested",
            help="In part: what was not tested, and why. The letter says it in these words.",
            width=60,
        ),
    ),
)

THEMES = Sheet(
    name="Themes",
    about="The sections of the letter. Key lines map to them; they are not the same.",
    key="Title",
    columns=(
        Column(
            heading="Order",
            help="1 comes first in the letter.",
            kind=CellKind.WHOLE_NUMBER,
            width=8,
        ),
        Column(
            heading="Title",
            help="The section's heading. Each once.",
            kind=CellKind.NAME,
            needed=True,
            width=50,
        ),
        Column(
            heading="Key lines",
            help=KEY_LINES_HELP,
            kind=CellKind.REFERENCES,
            points_to=("Key lines",),
            width=24,
        ),
    ),
)

TIMETABLE = Sheet(
    name="Timetable",
    about="What the team sat in on and whom they met. The team itself never counts.",
    key="Ref",
    columns=(
        Column(heading="Ref", help=REF_HELP.format("S1"), kind=CellKind.NAME, width=10),
        Column(
            heading="Day",
            help="A date, or the day's number: 1, 2, 3.",
            kind=CellKind.DAY,
            width=14,
        ),
        Column(heading="Start", help="Such as 09:30.", kind=CellKind.TIME, width=8),
        Column(heading="Title", help="What the timetable calls it.", needed=True, width=40),
        Column(
            heading="Kind",
            help="Practitioners met at case audits: audit. Blank: meeting.",
            kind=CellKind.WORD,
            words=tuple(SessionKind),
            spellings=(
                ("focus groups", "focus group"),
                ("case audit", "audit"),
                ("observation of practice", "observation"),
            ),
            width=14,
        ),
        Column(heading="Group met", help="The group, never a name.", width=32),
        Column(
            heading="Head count",
            help="How many people were met.",
            kind=CellKind.WHOLE_NUMBER,
            width=10,
        ),
        Column(
            heading="Met before",
            help="How many of these were in an earlier session.",
            kind=CellKind.WHOLE_NUMBER,
            width=10,
        ),
        Column(
            heading="Key lines",
            help=KEY_LINES_HELP,
            kind=CellKind.REFERENCES,
            points_to=("Key lines",),
            width=14,
        ),
        Column(
            heading="Peers",
            help="Names from Team, several parted by semicolons.",
            kind=CellKind.REFERENCES,
            points_to=("Team",),
            width=30,
        ),
        Column(
            heading="State",
            help="Blank: held.",
            kind=CellKind.WORD,
            words=tuple(SessionState),
            spellings=(("canceled", "cancelled"),),
            width=12,
        ),
    ),
)

DOCUMENTS = Sheet(
    name="Documents",
    about="What the host shared and the team read.",
    key="Ref",
    columns=(
        Column(heading="Ref", help=REF_HELP.format("D1"), kind=CellKind.NAME, width=10),
        Column(heading="Title", help="What the document is called.", needed=True, width=60),
        Column(heading="Date", help="The date it bears.", kind=CellKind.DATE, width=18),
        Column(
            heading="Key lines",
            help=KEY_LINES_HELP,
            kind=CellKind.REFERENCES,
            points_to=("Key lines",),
            width=24,
        ),
    ),
)
