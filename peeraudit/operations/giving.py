"""What a thing is given by another that is merged into it, so that no headline or link is lost."""

from collections.abc import Iterator, Mapping, Sequence

from peeraudit.core.evidence import ReadDocument
from peeraudit.core.finding import Finding, Headline
from peeraudit.core.journal.draft import Value
from peeraudit.core.journal.kept import Joinable
from peeraudit.operations.referring import Directory


def given_by(beneath: Joinable, *, to: Joinable) -> dict[str, Value]:
    """The fields of the face that take something over from what is merged into it.

    A finding takes the stronger headline of both, the key lines of both, its own first, and a
    theme where it has none; a document the key lines and readers of both. What it says already is
    left out, and other kinds take nothing.
    """
    match to, beneath:
        case Finding(), Finding():
            return dict(_given_to_finding(to, beneath))
        case ReadDocument(), ReadDocument():
            return dict(
                (
                    *_both("key_lines", to.key_lines, beneath.key_lines),
                    *_both("read_by", to.read_by, beneath.read_by),
                )
            )
        case _:
            return {}


def given_in_words(
    given: Mapping[str, Value], *, to: Joinable, names: Directory
) -> tuple[str, ...]:
    """What a face is given, each in a few words for whoever merged; places say nothing."""
    return tuple(_in_words(given, to, names))


def _in_words(given: Mapping[str, Value], to: Joinable, names: Directory) -> Iterator[str]:
    if "headline" in given:
        is_there = isinstance(to, Finding) and to.is_headline
        yield "a place in its theme as well" if is_there else "a place under Headlines"
    if "theme" in given:
        yield f"the theme {names.named(str(given['theme']))}"
    for field, words in (("key_lines", "key line"), ("read_by", "reader")):
        value, own = given.get(field), _named_in(to, field)
        named = value if isinstance(value, tuple) else ()
        more = [names.named(each) for each in named if each not in own]
        if more:
            yield f"{words}{'s' if len(more) > 1 else ''} {' and '.join(more)}"


def _named_in(thing: Joinable, field: str) -> tuple[str, ...]:
    """What a field of a finding or a document names before it is given more."""
    match thing:
        case Finding():
            return thing.key_lines
        case ReadDocument():
            return thing.read_by if field == "read_by" else thing.key_lines
        case _:
            return ()


def _given_to_finding(face: Finding, beneath: Finding) -> Iterator[tuple[str, Value]]:
    headline = _stronger(face, beneath)
    if headline is not face.headline:
        yield "headline", headline
        if not face.headline_place and beneath.headline_place:
            yield "headline_place", beneath.headline_place
    if not face.theme and beneath.theme:
        yield "theme", beneath.theme
        if not face.place and beneath.place:
            yield "place", beneath.place
    yield from _both("key_lines", face.key_lines, beneath.key_lines)


def _stronger(face: Finding, beneath: Finding) -> Headline:
    """A headline where either is one, and in its theme as well where either is printed in one."""
    if not beneath.is_headline and not face.is_headline:
        return Headline.NO
    if face.is_counted or (beneath.is_counted and beneath.theme):
        return Headline.ALSO
    return Headline.ONLY


def _both(
    name: str, own: Sequence[str], others: Sequence[str]
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """All that both name, each once; nothing where that is what is named already."""
    if more := tuple(each for each in dict.fromkeys(others) if each not in own):
        yield name, (*own, *more)
