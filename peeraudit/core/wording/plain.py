"""What was typed, as it stands in a line of a document."""

from peeraudit.core.challenge import KeyLine, Peer, Tested


def one_line(text: str) -> str:
    """Single spaces, no line breaks, nothing at the ends."""
    return " ".join(text.split())


def key_line_words(key_line: KeyLine) -> str:
    """A key line as it was worded; its code where it has no words yet."""
    return one_line(key_line.wording) or one_line(key_line.code)


def limits_of(key_lines: tuple[KeyLine, ...]) -> tuple[KeyLine, ...]:
    """The key lines that were not tested, or in part only."""
    return tuple(
        item for item in key_lines if item.tested is not Tested.YES and key_line_words(item)
    )


def person_facts(peer: Peer) -> dict[str, str]:
    """What may be said of one member of the team."""
    return {
        "name": one_line(peer.name),
        "job_title": one_line(peer.job_title),
        "organisation": one_line(peer.organisation),
    }
