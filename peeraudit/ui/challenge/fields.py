"""The fields of the challenge, its key lines and its themes, as they are asked for."""

from peeraudit.core.challenge import ChallengeKind, Service, Tested
from peeraudit.core.workbook.reading import read_whole_number
from peeraudit.ui.widgets.details import Day, Line, OneOf, Part, Text
from peeraudit.ui.widgets.typed import Asked

Rows = tuple[tuple[Part, ...], ...]

HOST: Rows = (
    (
        Line("host", Asked("Host council", "such as Kestermere Council")),
        Line("theme", Asked("What it is about", "such as support for care leavers")),
    ),
    (OneOf("kind", "Kind of challenge", ChallengeKind),),
    (OneOf("service", "Whose service", Service),),
    (
        Day("first_day", "First day"),
        Day("last_day", "Last day"),
    ),
    (
        Line("region", Asked("Region", "such as North East")),
        Line("programme", Asked("Programme", "such as peer challenge programme")),
    ),
)
"""The council visited, and the shape of the challenge."""

LETTER: Rows = (
    (
        Line("director_name", Asked("Director's name", "As the envelope has it")),
        Line("salutation", Asked("Salutation", "such as Dear Helen")),
    ),
    (Line("director_title", Asked("Director's title", "such as Director of Children's Services")),),
    (Text("address", Asked("Address", "One line each", lines=3)),),
    (
        Day("letter_date", "Date of the letter"),
        Line("reply_to", Asked("Where the host replies to", "An address or a number")),
    ),
    (
        Line(
            "people_met",
            Asked("People met, where the timetable's count is not right", "Leave it empty"),
            read=read_whole_number,
        ),
    ),
)
"""Who the letter is to, and what it needs besides."""

KEY_LINE: Rows = (
    (Text("wording", Asked("As it was agreed with the host", "A question to test", lines=2)),),
    (OneOf("tested", "Tested", Tested),),
    (Text("why_not_tested", Asked("What was not tested, and why", "For the letter", lines=1)),),
)
"""A key line of enquiry."""

THEME: Rows = ((Line("title", Asked("Title", "As the letter heads it")),),)
"""A theme: a section of the letter."""
