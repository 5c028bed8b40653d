"""What a challenge still wants before it begins, in a sentence."""

from peeraudit.core.gathered import Gathered


def wants(gathered: Gathered) -> str:
    """Name what is still to be filled in; all of it can be done later as well."""
    challenge = gathered.challenge
    there = {
        "the host": bool(challenge.host.strip()),
        "the first day": challenge.first_day is not None,
        "the director": bool(challenge.director_name.strip()),
        "the team": bool(gathered.team),
        "the key lines": bool(gathered.key_lines),
        "the themes": bool(gathered.themes),
        "an audit form": bool(gathered.forms),
    }
    missing = [name for name, is_there in there.items() if not is_there]
    if not missing:
        return "Everything a challenge needs is here. Change what changes."
    return f"Still to fill in, now or later: {', '.join(missing)}."
