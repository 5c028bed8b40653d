"""Fetching everything the team has gathered, in the order it is shown."""

import re
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, TypeVar

from peeraudit.core.audit import Audit, FormInUse, Judgement
from peeraudit.core.case_file import CaseFile
from peeraudit.core.challenge import Challenge, KeyLine, Peer, Theme, ThemeKeyLine
from peeraudit.core.evidence import Evidence, ReadDocument
from peeraudit.core.finding import Filing, Finding
from peeraudit.core.gathered import Gathered
from peeraudit.core.journal.kept import Kept
from peeraudit.core.moderation import Moderation
from peeraudit.core.passage import KnownWord, Passage
from peeraudit.core.safeguarding import SafeguardingStop
from peeraudit.core.template import AuditTemplate, thaw_template
from peeraudit.core.timetable import Session
from peeraudit.core.tip import TopTip
from peeraudit.store.view import View

if TYPE_CHECKING:
    from _typeshed import SupportsRichComparison

K = TypeVar("K", bound=Kept)

_PARTS = re.compile(r"[0-9]+|[^0-9]+")


def gather(view: View) -> Gathered:
    """Everything that is kept of the challenge at one moment."""
    forms = _in_order(view.fetch(FormInUse), lambda item: (item.form, natural(item.version)))
    return Gathered(
        challenge=view.fetch(Challenge)[0],
        team=_in_order(view.fetch(Peer), lambda item: item.place),
        key_lines=_in_order(view.fetch(KeyLine), lambda item: item.place),
        themes=_in_order(view.fetch(Theme), lambda item: item.place),
        theme_key_lines=view.fetch(ThemeKeyLine),
        sessions=_in_order(view.fetch(Session), _by_time),
        documents=_in_order(view.fetch(ReadDocument), lambda item: natural(item.reference)),
        case_files=_in_order(view.fetch(CaseFile), lambda item: natural(item.reference)),
        forms=forms,
        templates={item.id: found for item in forms if (found := _template(view, item))},
        audits=view.fetch(Audit),
        judgements=view.fetch(Judgement),
        moderations=view.fetch(Moderation),
        stops=_in_order(view.fetch(SafeguardingStop), lambda item: str(item.told_on)),
        evidence=_in_order(view.fetch(Evidence), lambda item: natural(item.reference)),
        findings=_in_order(view.fetch(Finding), lambda item: (item.place, natural(item.reference))),
        filings=view.fetch(Filing),
        tips=_in_order(view.fetch(TopTip), lambda item: item.place),
        passages=view.fetch(Passage),
        known_words=view.fetch(KnownWord),
    )


def natural(reference: str) -> tuple[tuple[int, int, str], ...]:
    """A reference as people order it: C2 before C10."""
    parts = _PARTS.findall(reference)
    return tuple((1, int(part), "") if part.isdecimal() else (0, 0, part) for part in parts)


def _by_time(session: Session) -> tuple[str, str, tuple[tuple[int, int, str], ...]]:
    return str(session.day), str(session.start), natural(session.reference)


def _in_order(things: Iterable[K], key: Callable[[K], "SupportsRichComparison"]) -> tuple[K, ...]:
    return tuple(sorted(things, key=key))


def _template(view: View, form: FormInUse) -> AuditTemplate | None:
    """The frozen form; none where its text was struck out."""
    compiled = view.form(form.digest)
    if compiled is not None:
        return compiled
    try:
        text = view.piece(form.digest).decode()
    except KeyError:
        return None
    return thaw_template(text, name=f"{form.form}.toml")
