"""The sheets of what the team noted, found and advises.

Headings and words stand as people see them; what each brings is told in `core/intake`.
"""

from peeraudit.core.evidence import Leaning, SourceKind
from peeraudit.core.finding import FindingLeaning, Headline
from peeraudit.core.workbook.setting_sheets import KEY_LINES_HELP, REF_HELP
from peeraudit.core.workbook.sheet import CellKind, Column, Sheet

LEANING_SPELLINGS = (
    ("strengths", "strength"),
    ("areas", "area"),
    ("area for consideration", "area"),
    ("areas for consideration", "area"),
)

EVIDENCE = Sheet(
    name="Evidence",
    about="One thing seen, heard or read a row, one idea each.",
    key="Ref",
    columns=(
        Column(
            heading="Text", help="What was seen, heard or read. No name.", needed=True, width=70
        ),
        Column(
            heading="Kind",
            help="How the team knows.",
            kind=CellKind.WORD,
            words=tuple(SourceKind),
            spellings=(("seen", "saw"), ("observed", "saw")),
            needed=True,
            width=8,
        ),
        Column(
            heading="Leaning",
            help="Blank: context.",
            kind=CellKind.WORD,
            words=tuple(Leaning),
            spellings=LEANING_SPELLINGS,
            width=12,
        ),
        Column(
            heading="Source",
            help="Ref of a session or document, or a case file's reference.",
            kind=CellKind.REFERENCE,
            points_to=("Timetable", "Case files", "Documents"),
            width=14,
        ),
        Column(
            heading="Key lines",
            help=KEY_LINES_HELP,
            kind=CellKind.REFERENCES,
            points_to=("Key lines",),
            width=12,
        ),
        Column(
            heading="Theme",
            help="A title from Themes.",
            kind=CellKind.REFERENCE,
            points_to=("Themes",),
            width=30,
        ),
        Column(
            heading="Quote",
            help="Somebody's own words? Blank: no.",
            kind=CellKind.WORD,
            words=("yes", "no"),
            spellings=(("y", "yes"), ("n", "no"), ("true", "yes"), ("false", "no")),
            width=10,
        ),
        Column(
            heading="Peer",
            help="Whose note it is: a name from Team.",
            kind=CellKind.REFERENCE,
            points_to=("Team",),
            width=24,
        ),
        Column(heading="Ref", help=REF_HELP.format("E1"), kind=CellKind.NAME, width=10),
    ),
)

FINDINGS = Sheet(
    name="Findings",
    about="What the team says, in the words the letter prints, in the order it prints them.",
    key="Ref",
    columns=(
        Column(
            heading="Theme",
            help="A title from Themes. Blank where it stands under Headlines only.",
            kind=CellKind.REFERENCE,
            points_to=("Themes",),
            width=30,
        ),
        Column(
            heading="Leaning",
            help="Strength, or area for consideration.",
            kind=CellKind.WORD,
            words=tuple(FindingLeaning),
            spellings=LEANING_SPELLINGS,
            needed=True,
            width=12,
        ),
        Column(heading="Text", help="A whole sentence, with its full stop.", needed=True, width=80),
        Column(
            heading="Headline",
            help="Yes: under Headlines and in its theme. Only: under Headlines alone. Blank: no.",
            kind=CellKind.WORD,
            words=tuple(Headline),
            spellings=(
                ("y", "yes"),
                ("n", "no"),
                ("true", "yes"),
                ("false", "no"),
                ("also", "yes"),
            ),
            width=18,
        ),
        Column(
            heading="Key lines",
            help=KEY_LINES_HELP,
            kind=CellKind.REFERENCES,
            points_to=("Key lines",),
            width=12,
        ),
        Column(
            heading="Evidence",
            help="Refs of notes, parted by semicolons: E3; E12 against; E15 context.",
            kind=CellKind.REFERENCES,
            points_to=("Evidence",),
            width=30,
        ),
        Column(heading="Ref", help=REF_HELP.format("F1"), kind=CellKind.NAME, width=10),
    ),
)

TOP_TIPS = Sheet(
    name="Top tips",
    about="Six to eight short instructions, drawn from the headlines, on how to improve.",
    columns=(
        Column(
            heading="Order", help="1 comes first on the page.", kind=CellKind.WHOLE_NUMBER, width=8
        ),
        Column(
            heading="Text", help="Ten to fifty words, beginning with a verb.", needed=True, width=90
        ),
    ),
)
