"""A whole small workbook, with invented words, that every sheet is in."""

from dataclasses import replace
from datetime import date, time

from peeraudit.core.workbook.cell import SheetRows
from tests.core.intake.on_paper import sheet

CHALLENGE = sheet(
    "Challenge",
    ("Field", "Value"),
    ("Host", "Fernmoor Council"),
    ("Kind", "Re visit"),
    ("Service", "childrens"),
    ("First day", "9 June 2026"),
    ("Last day", "11/06/2026"),
)
TEAM = sheet(
    "Team",
    ("Name", "Job title", "Organisation", "Role"),
    ("Ben Birch", "Director", "Hale", "Lead"),
    ("Ann Ash", "Policy officer", "Hale", "Co-ordinator"),
    ("Cai Coed", "Head of service", "Thornby", "Case auditor"),
)
KEY_LINES = sheet(
    "Key lines",
    ("Code", "Wording", "Tested", "Why not tested"),
    ("K1", "Are plans good?", None, None),
    ("K2", "Are children heard?", "In part", "We met no child."),
)
THEMES = sheet(
    "Themes", ("Order", "Title", "Key lines"), (1, "Practice", "K1; k2"), (2, "Partners", None)
)
TIMETABLE = sheet(
    "Timetable",
    ("Ref", "Day", "Start", "Title", "Kind", "Head count", "Met before", "Peers", "State"),
    ("S1", 1, "09:30", "Social workers", "focus groups", 8, None, "Ann Ash; Ben Birch", None),
    ("S2", "day 2", time(14), "Managers", "Meeting", "5", 2, None, "Canceled"),
)
DOCUMENTS = sheet(
    "Documents", ("Ref", "Title", "Date"), ("D1", "Self-assessment", date(2026, 3, 2))
)
CASE_FILES = sheet(
    "Case files",
    ("Reference", "Age band", "Host's grade", "Auditor"),
    ("C01", "5-10", "Good", "Cai Coed"),
    ("C02", "11-15", "Requires improvement", None),
)
JUDGEMENTS = sheet(
    "Judgements",
    ("Case file", "Form", "Question", "Answer", "Reason", "Auditor", "Purpose"),
    ("C01", "small", "quality", "RI", "Drift.", "Cai Coed", None),
    ("C01", "small", "overall", "2", "Seen and heard.", "Cai Coed", "First"),
    ("C01", "small", "overall", "Inadequate", "Blind.", "Ben Birch", "second"),
    ("C01", "A small form", "visited", date(2026, 5, 1), None, "Cai Coed", None),
)
MODERATION = sheet(
    "Moderation",
    ("Case file", "Form", "Question", "Before", "After", "Who", "How", "Why"),
    ("C01", "small", "overall", "Good; 4", "RI", "Ann Ash\nBen Birch", "Table-read", "Agreed."),
)
STOPS = sheet(
    "Stops",
    ("Case file or session", "What was seen", "Who was told", "When"),
    ("C02", "No plan after a missing episode.", "Head of service", "10/06/2026 15:20"),
)
EVIDENCE = sheet(
    "Evidence",
    ("Text", "Kind", "Leaning", "Source", "Key lines", "Theme", "Quote", "Peer", "Ref"),
    ("Plans are late.", "read", "area", "C01", "K1", "practice", None, "Ben Birch", "E1"),
    ('"They listen to me."', "Heard", "strength", "S1", "K2", "Practice", True, "Ann Ash", "E2"),
    ("Board papers are clear.", "read", None, "D1", None, None, "no", None, None),
)
FINDINGS = sheet(
    "Findings",
    ("Theme", "Leaning", "Text", "Headline", "Key lines", "Evidence", "Ref"),
    ("Practice", "Strength", "Children are heard.", "yes", "K2", "E2; E1 against", "F1"),
    (None, "area for consideration", "Consider pace.", "Only", None, "E1 context", "F2"),
)
TIPS = sheet("Top tips", ("Order", "Text"), (2, "Keep it simple."), (1, "Tell your story."))
WORKBOOK = (
    CHALLENGE,
    TEAM,
    KEY_LINES,
    THEMES,
    TIMETABLE,
    DOCUMENTS,
    CASE_FILES,
    JUDGEMENTS,
    MODERATION,
    STOPS,
    EVIDENCE,
    FINDINGS,
    TIPS,
)


def changed(workbook: SheetRows, address: str, value: str | int) -> tuple[SheetRows, ...]:
    """The workbook with one cell of a sheet typed over."""
    rows = tuple(
        tuple(replace(cell, value=value) if cell.address == address else cell for cell in row)
        for row in workbook.rows
    )
    return tuple(
        replace(each, rows=rows) if each.name == workbook.name else each for each in WORKBOOK
    )
