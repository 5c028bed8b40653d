"""A challenge of an invented council, its wording, and blocks drawn as text."""

from collections.abc import Callable
from datetime import date

import pytest

from peeraudit import paths
from peeraudit.core.blocks import (
    Block,
    Bullets,
    Composition,
    Heading,
    LetterHead,
    Numbered,
    Paragraph,
    Signature,
    Table,
)
from peeraudit.core.challenge import (
    Challenge,
    ChallengeKind,
    KeyLine,
    Peer,
    Role,
    Tested,
    Theme,
)
from peeraudit.core.finding import Finding, FindingLeaning, Headline
from peeraudit.core.synthesis import Synthesis, ThemeFindings
from peeraudit.core.timetable import SessionKind
from peeraudit.core.wording import Wording, read_wording


@pytest.fixture(scope="session")
def wording() -> Wording:
    """The wording that ships."""
    path = paths.WORDING / "en-GB.toml"
    return read_wording(path.read_text(encoding="utf-8"), name=path.name)


@pytest.fixture(scope="session")
def drawn() -> Callable[[Composition], str]:
    """Draw a composition as text, one line a block or bullet."""
    return _drawn


@pytest.fixture(scope="session")
def fellbridge() -> Synthesis:
    """A small challenge with everything a letter can say."""
    proud = _finding("f1", "Social workers speak of children with warmth and know them well.")
    reviews = _finding("f2", "Reviews start on time, and families know what they are for.")
    plans = _finding(
        "f3",
        "Consider what a family needs to know from its plan. Several we read ran to many pages.",
        leaning=FindingLeaning.AREA,
    )
    ready = _finding(
        "f4",
        "Is supervision given the time it needs? We heard that it often gives way to crises.",
        leaning=FindingLeaning.AREA,
    )
    return Synthesis(
        challenge=_CHALLENGE,
        team=_TEAM,
        key_lines=_KEY_LINES,
        headline_strengths=(proud,),
        headline_areas=(plans,),
        themes=(
            ThemeFindings(Theme(id="t1", title="Planning with families"), (reviews,), (plans,)),
            ThemeFindings(Theme(id="t2", title="Leadership"), (), (ready,)),
            ThemeFindings(Theme(id="t3", title="Partners"), (), ()),
        ),
        unthemed=(),
        people_met=73,
        people_counted=71,
        groups_met=("social workers", "team managers", "parents and carers"),
        kinds_held=(SessionKind.FOCUS_GROUP, SessionKind.INTERVIEW, SessionKind.AUDIT),
        case_files_read=24,
        documents_read=12,
        findings_counted=72,
        tips=(),
    )


def _finding(id_: str, text: str, *, leaning: FindingLeaning = FindingLeaning.STRENGTH) -> Finding:
    return Finding(id=id_, text=text, leaning=leaning, headline=Headline.NO)


_CHALLENGE = Challenge(
    id="c",
    host="Fellbridge",
    kind=ChallengeKind.THEMATIC,
    theme="planning with families",
    first_day=date(2026, 11, 16),
    last_day=date(2026, 11, 18),
    director_name="Marian Oldroyd",
    director_title="Director of Children's Services",
    address="Fellbridge Council\nThe Guildhall\nFellbridge FB1 2AA",
    salutation="Marian",
    letter_date=date(2026, 11, 25),
    region="Northern Dales",
    programme="Northern Dales Sharing Practice Programme",
    reply_to="t.achebe@harrowmoor.example",
)

_TEAM = (
    Peer(
        id="p1",
        name="Owen Tarrant",
        job_title="Head of Safeguarding",
        organisation="Carrick Vale Council",
    ),
    Peer(
        id="p2",
        name="Temi Achebe",
        job_title="Director of Children's Services",
        organisation="Harrowmoor Council",
        role=Role.LEAD,
    ),
    Peer(id="p3", name="Ruth Salter", job_title="Service Manager", role=Role.CASE_AUDITOR),
    Peer(id="p4", name="Ines Marlow", organisation="Sharing Practice", role=Role.COORDINATOR),
)

_KEY_LINES = (
    KeyLine(id="k1", code="K1", wording="How well do families understand their plans?"),
    KeyLine(
        id="k2",
        code="K2",
        wording="The step from protection to early help",
        tested=Tested.IN_PART,
        why_not_tested="We met no early help partners, so this is told from one side.",
    ),
    KeyLine(
        id="k3",
        code="K3",
        wording="Does supervision change what happens next?",
        tested=Tested.NO,
        why_not_tested="the records were held in a system we could not open",
    ),
)


def _drawn(composition: Composition) -> str:
    top = (
        f"[{composition.language}] {composition.title}",
        f"[notice] {composition.notice}",
        f"[foot] {composition.footer}",
    )
    return "\n".join((*top, *(line for item in composition.blocks for line in _lines(item)), ""))


def _lines(block: Block) -> tuple[str, ...]:
    match block:
        case LetterHead(addressee, sender, dated):
            lines = (f"[to] {' / '.join(addressee)}", f"[from] {' / '.join(sender)}", dated)
        case Heading(text, level):
            lines = ("", f"{'#' * level} {text}")
        case Paragraph(text, tone):
            lines = ("", text if tone == "plain" else f"({text})")
        case Bullets(items):
            lines = tuple(f"- {item.text}" for item in items)
        case Numbered(items):
            lines = tuple(f"{number}. {item.text}" for number, item in enumerate(items, start=1))
        case Table(headings, rows):
            lines = tuple(" | ".join(cells) for cells in (headings, *rows))
        case Signature(closing, signed):
            lines = ("", closing, "", *signed)
    return lines
