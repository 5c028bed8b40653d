"""A workbook in the shape of a letter that was once published, in invented words.

Five and six headlines, six themes with 4/12, 4/3, 7/11, 4/3, 8/6 and 6/4, and 52 people met. Some
findings (real_shape.txt) carry slips of the pen: a letter prints what the team wrote.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path

from openpyxl import Workbook

Cell = str | int | date | time | None
Row = tuple[Cell, ...]

KEY_LINES = (
    "How leaders know what early help changes for families",
    "Whether a call to the front door leads to the right help the first time",
    "How far plans say what will be different, and for whom",
    "Whether children shape the services they use",
    "What keeps support in place once a social worker steps back",
    "How health, schools and the police share the work.",
)
"""The six key lines, one with a full stop and five without, as hosts write them."""

IN_PART = KEY_LINES[4]
"""The one key line not tested in full."""

WHY_IN_PART = (
    "We told you on the last day that we met too few families whose support had ended to say "
    "whether it lasts."
)
"""The team's words on what was not tested, and why."""

CHALLENGE: tuple[Row, ...] = (
    ("Host", "Wrenfield"),
    ("Kind", "Thematic"),
    ("Service", "Children's services"),
    ("Theme of the challenge", "help for families before things go wrong"),
    ("First day", "16/03/2026"),
    ("Last day", datetime(2026, 3, 18)),  # noqa: DTZ001 - a spreadsheet knows no time zone
    ("Director's name", "Rosalind Achterberg"),
    ("Director's job title", "Director of Children's Services"),
    ("Address", "Wrenfield Council\nThe Corn Hall\nWrenfield WR0 4ZZ"),
    ("Salutation", "Rosalind"),
    ("Letter date", "25 March 2026"),
    ("Region", "Eastern Fells"),
    ("Programme", "Eastern Fells Peer Programme"),
    ("Reply to", "adaeze.holroyd@marlpit.example"),
)
TEAM: tuple[Row, ...] = (
    ("Adaeze Holroyd", "Director of Children's Services", "Marlpit Council", "lead"),
    ("Tomos Beck", "Head of Early Help", "Osterby Council", None),
    ("Farida Quayle", "Team Manager, Assessment", "Osterby Council", "peer"),
    ("Neil Garside", "Service Manager", "Cawdale Council", "peer"),
    ("Imogen Strand", "Associate", "Lantern Row", "coordinator"),
)
TIMETABLE: tuple[Row, ...] = (
    ("S1", "16/03/2026", "09:00", "Welcome", "meeting", "senior leaders", 8, None, None),
    ("S2", 1, time(10, 30), "Members", "meeting", "councillors", 4, 0, "held"),
    ("S3", date(2026, 3, 16), "13:00", "Front door", "focus group", "social workers", 12, 0, None),
    ("S4", "17 March 2026", "09:00", "Parents", "focus group", "parents", 9, 0, None),
    ("S5", 2, "10:30", "Carers", "focus group", "foster carers", 7, 0, "moved"),
    ("S6", 2, "13:00", "Partners", "meeting", "health and police", 10, 2, None),
    ("S7", 2, "14:30", "Audit", "audit", "social workers", 6, 6, None),
    ("S8", 2, "16:00", "Managers", "interview", "team managers", 5, 1, None),
    ("S9", 3, "09:00", "Schools", "meeting", "head teachers", 20, 0, "cancelled"),
    ("S10", 3, "10:00", "Desk", "reading", None, None, None, None),
)
"""Nine sessions were held. Of the 61 heads in them, nine were counted before: 52 people."""

CASE_FILES: tuple[Row, ...] = (
    ("C01", "5-10", "child in need", "Good", "random", "Farida Quayle"),
    ("C02", "11-15", "child in need", None, "offered by the host", "Neil Garside"),
    ("C03", "0-4", "child protection plan", "Requires improvement", "random", None),
)


@dataclass(frozen=True, slots=True)
class Findings:
    """What stands under one heading of a letter: strengths (+) and areas for consideration (-)."""

    title: str
    strengths: tuple[str, ...]
    areas: tuple[str, ...]


def all_findings() -> tuple[Findings, ...]:
    """The headlines, then the six themes in the order of the letter."""
    words = Path(__file__).with_suffix(".txt").read_text(encoding="utf-8")
    return tuple(_parted(part) for part in words.split("# ")[1:])


def write_workbook(path: Path) -> None:
    """Write the workbook, each sheet with the headings it has for a person."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, rows in _sheets().items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    book.save(path)


def _sheets() -> dict[str, tuple[Row, ...]]:
    return {
        "Challenge": (("Field", "Value"), *CHALLENGE),
        "Team": (("Name", "Job title", "Organisation", "Role"), *TEAM),
        "Key lines": (("Code", "Wording", "Tested", "Why not tested"), *_key_lines()),
        "Themes": (("Order", "Title", "Key lines"), *_themes()),
        "Timetable": (
            (
                *("Ref", "Day", "Start", "Title", "Kind"),
                *("Group met", "Head count", "Met before", "State"),
            ),
            *TIMETABLE,
        ),
        "Case files": (
            ("Reference", "Age band", "Status", "Host's grade", "How chosen", "Auditor"),
            *CASE_FILES,
        ),
        "Findings": (("Theme", "Leaning", "Text", "Headline", "Ref"), *_findings()),
    }


def _key_lines() -> Iterator[Row]:
    for number, wording in enumerate(KEY_LINES, start=1):
        tested = ("in part", WHY_IN_PART) if wording == IN_PART else (None, None)
        yield (f"K{number}", wording, *tested)


def _themes() -> Iterator[Row]:
    _, *themes = all_findings()
    for number, theme in enumerate(themes, start=1):
        yield (number, theme.title, f"K{number}")


def _findings() -> Iterator[Row]:
    """Headlines first, then theme by theme, numbered through as a team numbers them.

    Every headline that is an area names a theme as well: being "only" one weighs more.
    """
    headlines, *themes = all_findings()
    about = (*(None for _ in headlines.strengths), *(theme.title for theme in themes))
    said = zip(about, _leaning(headlines), strict=True)
    rows: list[Row] = [(title, leaning, text, "only") for title, (leaning, text) in said]
    for theme in themes:
        rows += ((theme.title, leaning, text, None) for leaning, text in _leaning(theme))
    for number, row in enumerate(rows, start=1):
        yield (*row, f"F{number}")


def _leaning(findings: Findings) -> Iterator[tuple[str, str]]:
    for text in findings.strengths:
        yield "Strength", text
    for text in findings.areas:
        yield "Area for consideration", text


def _parted(part: str) -> Findings:
    title, *lines = part.splitlines()
    strengths, areas = (
        tuple(line[2:] for line in lines if line.startswith(sign)) for sign in ("+ ", "- ")
    )
    return Findings(title, strengths, areas)
