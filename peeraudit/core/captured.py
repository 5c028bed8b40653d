"""Captured: what one line typed into the capture strip says.

A thought becomes a note in three seconds, without the mouse: signs at the start, tags anywhere.
Nothing is ever refused; what is not understood stays in the text as it was typed.
"""

import re
from dataclasses import dataclass, field, replace

from peeraudit.core.evidence import Leaning, SourceKind
from peeraudit.core.tag_names import TagKind
from peeraudit.core.tags import Completion, Tags

QUOTE, STOP = '"', "!"
"""At the start of a line: words as they were spoken; a child at risk, to be told at once."""

LEANINGS = {
    "+": Leaning.STRENGTH,
    "-": Leaning.AREA,
    "\N{EN DASH}": Leaning.AREA,
    "\N{MINUS SIGN}": Leaning.AREA,
}
"""At the start of a line: what a note speaks for. Without one it is context."""

_WRITTEN = {Leaning.STRENGTH: "+", Leaning.AREA: "-", Leaning.CONTEXT: ""}
_KIND = re.compile(r"(saw|heard|read):", re.ASCII | re.IGNORECASE)
_TAG = re.compile(
    r"(?<!\S)(?P<signs>\#+|@+)(?P<tag>[\w~'\N{RIGHT SINGLE QUOTATION MARK}\u0300-\u036f-]+)"
    r"(?=[.,;:!?)\]]*(?:\s|\Z))"
)


@dataclass(frozen=True, slots=True)
class Captured:
    """One line as understood. `source`, `theme` and `key_lines` are ids, blank where none.

    `text` is what was typed without its signs and without the tags that were understood.
    """

    text: str
    leaning: Leaning = Leaning.CONTEXT
    quote: bool = False
    is_stop: bool = False
    kind: SourceKind = SourceKind.HEARD
    source: str = ""
    theme: str = ""
    key_lines: tuple[str, ...] = ()


def read_line(line: str, *, tags: Tags, source: str = "") -> Captured:
    """What a typed line says. `source` is the id of what is open on screen, where none is named.

    Signs stand at the start, in any order. One that was given already says nothing new; a second
    leaning begins the text. An opening quotation mark with its partner further on stays in the
    text with it. A theme or source after the first stays in the text, and so does a tag whose
    sign is doubled (##practice), which loses one. The kind follows the source, unless `saw:`,
    `heard:` or `read:` stands after the signs; no sign counts behind that word.
    """
    signs, rest = _signs(line.strip())
    said = _KIND.match(rest)
    found = _Found()
    text = _without_tags(rest[said.end() :].strip() if said else rest, tags=tags, found=found)
    named = found.source or source
    return Captured(
        text=text,
        leaning=next((LEANINGS[sign] for sign in signs if sign in LEANINGS), Leaning.CONTEXT),
        quote=QUOTE in signs,
        is_stop=STOP in signs,
        kind=SourceKind(said[1].lower()) if said else tags.evidence_of(named),
        source=named,
        theme=found.theme,
        key_lines=tuple(found.key_lines),
    )


def read_again(line: str, *, before: Captured, tags: Tags) -> Captured:
    """What a note says whose line was changed in place, as `as_typed` gave it.

    What no tag can name, because it is gone, stays as it was: nobody could have typed it.
    """
    source = before.source if before.source not in tags.by_id else ""
    again = read_line(line, tags=tags, source=source)
    gone = tuple(each for each in before.key_lines if each not in tags.by_id)
    theme = before.theme if before.theme not in tags.by_id else ""
    return replace(again, theme=again.theme or theme, key_lines=(*again.key_lines, *gone))


def as_typed(captured: Captured, *, tags: Tags) -> str:
    """The line that gives this note again when it is read with no source open."""
    known = (captured.theme, *captured.key_lines, captured.source)
    named = [tags.by_id[each] for each in known if each in tags.by_id]
    text = _TAG.sub(lambda tag: _doubled(tag, tags=tags), captured.text)
    source = captured.source if captured.source in tags.by_id else ""
    needs_kind = _begins_as_read(text) or captured.kind is not tags.evidence_of(source)
    parts = (
        _written_signs(captured),
        f"{captured.kind}:" if needs_kind else "",
        text,
        *(each.typed for each in named),
    )
    return " ".join(filter(None, parts))


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a line that is no text of its note: from where to where, and what it says.

    `says` is the sign itself, the word of a kind (saw), or # or @ for a tag that is understood.
    """

    start: int
    end: int
    says: str


def pieces(line: str, *, tags: Tags) -> tuple[Piece, ...]:
    """Everything in a line that `read_line` takes out of its text, as it stands there."""
    _, rest = _signs(line.strip())
    begin = len(line.rstrip()) - len(rest)
    signs = [Piece(at, at + 1, line[at]) for at in range(begin) if not line[at].isspace()]
    said = _KIND.match(rest)
    kinds = [Piece(begin, begin + said.end(), said[1].lower())] if said else []
    begin += said.end() if said else 0
    found = _Found()
    named = [
        Piece(begin + tag.start(), begin + tag.end(), tag["signs"])
        for tag in _TAG.finditer(line[begin:])
        if len(tag["signs"]) == 1 and (meant := _named(tag, tags=tags)) and found.take(meant)
    ]
    return (*signs, *kinds, *named)


@dataclass(slots=True)
class _Found:
    """What the tags of a line named so far."""

    source: str = ""
    theme: str = ""
    key_lines: dict[str, None] = field(default_factory=dict[str, None])

    def take(self, named: Completion) -> bool:
        """Whether a note has room for what a tag names: one theme, one source, any key lines."""
        match named.kind:
            case TagKind.KEY_LINE:
                self.key_lines[named.id] = None
            case TagKind.THEME:
                self.theme = self.theme or named.id
            case _:
                self.source = self.source or named.id
        return named.id in (self.theme, self.source, *self.key_lines)


def _signs(line: str) -> tuple[str, str]:
    """The signs a line begins with, and what is left of it."""
    signs = ""
    for at, sign in enumerate(line):
        if not sign.isspace():
            if not _is_sign(sign, behind=signs):
                return signs, line[at:]
            signs += sign
            if sign == QUOTE and _has_partner(line[at + 1 :]):
                return signs, line[at:]
    return signs, ""


def _is_sign(sign: str, *, behind: str) -> bool:
    """Whether a character still is a sign, behind those given: no note leans both ways."""
    if sign not in LEANINGS:
        return sign in (QUOTE, STOP)
    return all(LEANINGS.get(other) in (None, LEANINGS[sign]) for other in behind)


def _has_partner(rest: str) -> bool:
    """Whether an opening quotation mark closes again behind it: it is then the text's own."""
    return rest.count(QUOTE) % 2 == 1 and not rest[0].isspace()


def _without_tags(text: str, *, tags: Tags, found: _Found) -> str:
    """A text without the tags that are understood and the space before each of them."""
    kept, end = "", 0
    for tag in _TAG.finditer(text):
        named = _named(tag, tags=tags)
        if named is None:
            continue
        if len(tag["signs"]) > 1:
            kept, end = kept + text[end : tag.start()], tag.start() + 1
        elif found.take(named):
            kept, end = kept + text[end : tag.start()].rstrip(), tag.end()
    return (kept + text[end:]).strip()


def _named(tag: re.Match[str], *, tags: Tags) -> Completion | None:
    return tags.named(tag["signs"][0], tag=tag["tag"])


def _doubled(tag: re.Match[str], *, tags: Tags) -> str:
    """What looks like a tag in a text, written so that it stays text."""
    return tag[0] if _named(tag, tags=tags) is None else tag["signs"][0] + tag[0]


def _written_signs(captured: Captured) -> str:
    """The signs of a note; a quotation mark last, since with a space behind it is a sign alone."""
    stop = STOP if captured.is_stop else ""
    quote = QUOTE if captured.quote else ""
    return f"{_WRITTEN[captured.leaning]}{stop}{quote}"


def _begins_as_read(text: str) -> bool:
    """Whether a text begins with what would be read as a sign, or as the kind of its evidence."""
    return text.startswith((*LEANINGS, QUOTE, STOP)) or _KIND.match(text) is not None
