"""What the rows about the setting bring: the challenge, its team, key lines and themes."""

from collections.abc import Iterator

from peeraudit.core.challenge import (
    SMALL_NUMBER_THRESHOLD,
    ChallengeKind,
    KeyLine,
    Peer,
    Role,
    Service,
    Tested,
    Theme,
)
from peeraudit.core.intake.brought import Brought, Desk, brought, said
from peeraudit.core.intake.fault import Fault
from peeraudit.core.intake.held import LINKED
from peeraudit.core.intake.places import places
from peeraudit.core.intake.references import letter_after
from peeraudit.core.intake.row import Row
from peeraudit.core.journal.order import place_of


def bring_challenge(desk: Desk) -> Iterator[Brought]:
    """The fields of the challenge. A new one needs its host."""
    challenge = desk.held.gathered.challenge
    if not challenge.host and not desk.rows("Challenge"):
        right = "Add the sheet Challenge with the field Host and the council visited."
        desk.faults.note((0, 0, 0), Fault("Challenge", "Nothing says who the host is.", right))
    for known in desk.rows("Challenge"):
        row = known.row
        if not challenge.host:
            row.check_blanks()
            row.check_columns()
        _check_days(row)
        threshold = row.whole_number("Small-number threshold")
        cells = {
            "Host": said(host=row.text("Host")),
            "Kind": said(kind=row.word("Kind", blank=ChallengeKind.CORE)),
            "Service": said(service=row.word("Service", blank=Service.CHILDREN)),
            "Theme of the challenge": said(theme=row.text("Theme of the challenge")),
            "First day": said(first_day=row.date_in("First day")),
            "Last day": said(last_day=row.date_in("Last day")),
            "Director's name": said(director_name=row.text("Director's name")),
            "Director's job title": said(director_title=row.text("Director's job title")),
            "Address": said(address=row.text("Address")),
            "Salutation": said(salutation=row.text("Salutation")),
            "Letter date": said(letter_date=row.date_in("Letter date")),
            "Region": said(region=row.text("Region")),
            "Programme": said(programme=row.text("Programme")),
            "Reply to": said(reply_to=row.text("Reply to")),
            "People met": said(people_met=row.whole_number("People met")),
            "Small-number threshold": said(
                small_number_threshold=SMALL_NUMBER_THRESHOLD if threshold is None else threshold
            ),
        }
        yield brought(known, challenge, cells)


def bring_team(desk: Desk) -> Iterator[Brought]:
    """The peers, in the order of the sheet, each new one with the next letter."""
    rows = desk.rows("Team")
    place = places(rows, fields=("place",), held=desk.held)
    known_peers = (*desk.held.gathered.team, *desk.held.memory.gone)
    letters = [peer.letter for peer in known_peers if isinstance(peer, Peer)]
    for known in rows:
        row = known.row
        known.check_needed()
        if known.is_new:
            letters.append(letter_after(letters))
        cells = {
            "Name": said(name=row.name("Name")),
            "Job title": said(job_title=row.text("Job title")),
            "Organisation": said(organisation=row.text("Organisation")),
            "Role": said(role=row.word("Role", blank=Role.PEER)),
        }
        new = Peer(id=known.id, letter=letters[-1] if letters else "")
        yield brought(known, new, cells, place=place.get(known.id))


def bring_key_lines(desk: Desk) -> Iterator[Brought]:
    """The key lines of enquiry, in the order of the sheet."""
    rows = desk.rows("Key lines")
    place = places(rows, fields=("place",), held=desk.held)
    for known in rows:
        row = known.row
        known.check_needed()
        cells = {
            "Code": said(code=row.name("Code")),
            "Wording": said(wording=row.text("Wording")),
            "Tested": said(tested=row.word("Tested", blank=Tested.YES)),
            "Why not tested": said(why_not_tested=row.text("Why not tested")),
        }
        yield brought(known, KeyLine(id=known.id), cells, place=place.get(known.id))


def bring_themes(desk: Desk) -> Iterator[Brought]:
    """The themes, and which key lines map to each. A blank order is the row's place."""
    for at, known in enumerate(desk.rows("Themes"), start=1):
        row = known.row
        known.check_needed()
        order = row.whole_number("Order")
        place = said(place=place_of(at if order is None else order))
        cells = {
            "Order": place,
            "Title": said(title=row.name("Title")),
            "Key lines": {LINKED: tuple(sorted(desk.names.several(row, "Key lines")))},
        }
        unordered = None if row.table.has("Order") else place
        yield brought(known, Theme(id=known.id), cells, place=unordered)


def _check_days(row: Row) -> None:
    """A challenge can't end before it begins."""
    first, last = row.date_in("First day"), row.date_in("Last day")
    if first and last and last < first:
        row.fault(
            "Last day",
            "The last day is before the first.",
            "Write the date of the last day, or mend the first.",
        )
