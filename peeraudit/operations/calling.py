"""What people call each kind of thing: C07, F17b, C07 first, C07/voice, passage background.

Shorter names come first; the longer ones are for where a shorter one means several things.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from peeraudit.core.audit import Audit, FormInUse, Judgement, Purpose
from peeraudit.core.case_file import CaseFile
from peeraudit.core.challenge import Challenge, KeyLine, Peer, Theme, ThemeKeyLine
from peeraudit.core.evidence import Evidence, ReadDocument
from peeraudit.core.finding import Filing, Finding
from peeraudit.core.first_words import first_words
from peeraudit.core.moderation import Moderation
from peeraudit.core.passage import DocumentKind, KnownWord, Passage
from peeraudit.core.safeguarding import SafeguardingStop
from peeraudit.core.timetable import Session
from peeraudit.core.tip import TopTip

Row = Mapping[str, str]
"""What a thing is named by: some of its fields as text, none of them empty."""

Rows = Mapping[str, Mapping[str, Row]]
"""These rows by kind and id."""

NUMBER = "number"
"""The place of a tip among the tips, counted from 1."""

NAMED_BY: Mapping[str, tuple[str, ...]] = {
    Challenge.ENTITY: (),
    Peer.ENTITY: ("name",),
    KeyLine.ENTITY: ("code",),
    Theme.ENTITY: ("title",),
    ThemeKeyLine.ENTITY: ("theme", "key_line"),
    Session.ENTITY: ("reference",),
    ReadDocument.ENTITY: ("reference",),
    CaseFile.ENTITY: ("reference",),
    FormInUse.ENTITY: ("form", "version"),
    Audit.ENTITY: ("case_file", "form", "purpose"),
    Judgement.ENTITY: ("audit", "question"),
    Moderation.ENTITY: ("case_file", "form", "question"),
    SafeguardingStop.ENTITY: ("about", "told_on", "told_at"),
    Evidence.ENTITY: ("reference",),
    Finding.ENTITY: ("reference",),
    Filing.ENTITY: ("finding", "evidence"),
    TopTip.ENTITY: ("place",),
    Passage.ENTITY: ("document", "paragraph"),
    KnownWord.ENTITY: ("text",),
}
"""The fields each kind is named by."""

KNOWN_BY_WORDS: Mapping[str, tuple[str, ...]] = {
    FormInUse.ENTITY: ("title",),
    Passage.ENTITY: ("text", "rewritten_from"),
}
"""The fields whose words people know a kind by, the first before the others.

The name of a passage is what a wording file calls it, and a form's is its id: they are typed, and
mean nothing to others.
"""

CALLED_BY_OTHERS = frozenset(
    {
        Filing.ENTITY,
        Judgement.ENTITY,
        Moderation.ENTITY,
        SafeguardingStop.ENTITY,
        ThemeKeyLine.ENTITY,
    }
)
"""The kinds called by what they are about, and after which no other kind is called."""

KIND_WORDS: Mapping[str, str] = {
    Evidence.ENTITY: "note",
    SafeguardingStop.ENTITY: "stop",
    ThemeKeyLine.ENTITY: "key line mapping",
    TopTip.ENTITY: "tip",
}
"""What people call a kind, where that is not what the journal calls it."""


def kind_in_words(entity: str) -> str:
    """What people call a kind of thing."""
    return KIND_WORDS.get(entity, entity.replace("_", " "))


def names_of(entity: str, row: Row, rows: Rows) -> tuple[str, ...]:
    """What a thing may be called, shortest first; nothing where it says nothing of itself."""
    namer = _NAMERS.get(entity)
    return () if namer is None else namer(row, rows)


def words_of(entity: str, row: Row) -> str:
    """The words that people know a thing by; empty where they know it by its name."""
    if entity not in KNOWN_BY_WORDS:
        return ""
    held = (row.get(field, "").strip() for field in KNOWN_BY_WORDS[entity])
    said = next(filter(None, held), "")
    if entity == FormInUse.ENTITY:
        return f"form {said}" if said else ""
    return paragraph_in_words(said, of=row.get("document", ""))


def paragraph_in_words(text: str, *, of: str) -> str:
    """A paragraph as whoever reads its document knows it: by its first words.

    One without any is told by the document alone.
    """
    if text.strip():
        return first_words("the paragraph", text)
    return f"a paragraph of the {'top tips' if of == DocumentKind.TIPS else 'letter'}"


def _own(field: str) -> Callable[[Row, Rows], tuple[str, ...]]:
    """Things that are called by one field of their own."""
    return lambda row, _: (row[field],) if row.get(field, "").strip() else ()


def _challenge(_row: Row, _rows: Rows) -> tuple[str, ...]:
    return ("challenge",)


def _form(row: Row, _: Rows) -> tuple[str, ...]:
    if "form" not in row:
        return ()
    name = f"form {row['form']}"
    return name, f"{name} version {row.get('version', '')}"


@dataclass(frozen=True, slots=True)
class _Audited:
    """What an audit is known by, each in words."""

    case_file: str
    purpose: str
    form: str


def _audited(row: Row, rows: Rows) -> _Audited | None:
    case_file = _first(CaseFile.ENTITY, row.get("case_file", ""), rows)
    form = rows.get(FormInUse.ENTITY, {}).get(row.get("form", ""), {}).get("form", "")
    return _Audited(case_file, row.get("purpose", Purpose.FIRST), form) if case_file else None


def _audit(row: Row, rows: Rows) -> tuple[str, ...]:
    audited = _audited(row, rows)
    if audited is None:
        return ()
    name = f"{audited.case_file} {audited.purpose}"
    return name, f"{name} {audited.form}"


def _judgement(row: Row, rows: Rows) -> tuple[str, ...]:
    audit = rows.get(Audit.ENTITY, {}).get(row.get("audit", ""), {})
    audited = _audited(audit, rows)
    if audited is None or "question" not in row:
        return ()
    parts = (audited.case_file, audited.purpose, audited.form)
    return tuple(f"{' '.join(parts[:most])}/{row['question']}" for most in (1, 2, 3))


def _moderation(row: Row, rows: Rows) -> tuple[str, ...]:
    case_file = _first(CaseFile.ENTITY, row.get("case_file", ""), rows)
    if not case_file or "question" not in row:
        return ()
    form = row.get("form", "")
    return tuple(
        f"{name}/{row['question']} moderated" for name in (case_file, f"{case_file} {form}")
    )


def _stop(row: Row, rows: Rows) -> tuple[str, ...]:
    about = row.get("about", "")
    name = _first(CaseFile.ENTITY, about, rows) or _first(Session.ENTITY, about, rows)
    if not name:
        return ()
    when = " ".join(row[field] for field in ("told_on", "told_at") if field in row)
    return (f"stop {name}", f"stop {name} {when}") if when else (f"stop {name}",)


def _filing(row: Row, rows: Rows) -> tuple[str, ...]:
    note = _first(Evidence.ENTITY, row.get("evidence", ""), rows)
    finding = _first(Finding.ENTITY, row.get("finding", ""), rows)
    return (f"{note} under {finding}",) if note and finding else ()


def _mapping(row: Row, rows: Rows) -> tuple[str, ...]:
    key_line = _first(KeyLine.ENTITY, row.get("key_line", ""), rows)
    theme = _first(Theme.ENTITY, row.get("theme", ""), rows)
    return (f"{key_line} under {theme}",) if key_line and theme else ()


def _tip(row: Row, _: Rows) -> tuple[str, ...]:
    return (f"tip {row[NUMBER]}",) if NUMBER in row else ()


def _passage(row: Row, _: Rows) -> tuple[str, ...]:
    if "paragraph" not in row:
        return ()
    name = f"passage {row['paragraph']}"
    is_of_tips = row.get("document") == DocumentKind.TIPS
    return (f"tips {name}",) if is_of_tips else (name, f"letter {name}")


def _known_word(row: Row, _: Rows) -> tuple[str, ...]:
    return (f"known word {row['text']}",) if row.get("text", "").strip() else ()


def _first(entity: str, entity_id: str, rows: Rows) -> str:
    """The shortest name of another thing; empty where it has none."""
    row = rows.get(entity, {}).get(entity_id)
    return next(iter(names_of(entity, row, rows)), "") if row is not None else ""


_NAMERS: Mapping[str, Callable[[Row, Rows], tuple[str, ...]]] = {
    Challenge.ENTITY: _challenge,
    Peer.ENTITY: _own("name"),
    KeyLine.ENTITY: _own("code"),
    Theme.ENTITY: _own("title"),
    ThemeKeyLine.ENTITY: _mapping,
    Session.ENTITY: _own("reference"),
    ReadDocument.ENTITY: _own("reference"),
    CaseFile.ENTITY: _own("reference"),
    FormInUse.ENTITY: _form,
    Audit.ENTITY: _audit,
    Judgement.ENTITY: _judgement,
    Moderation.ENTITY: _moderation,
    SafeguardingStop.ENTITY: _stop,
    Evidence.ENTITY: _own("reference"),
    Finding.ENTITY: _own("reference"),
    Filing.ENTITY: _filing,
    TopTip.ENTITY: _tip,
    Passage.ENTITY: _passage,
    KnownWord.ENTITY: _known_word,
}
