"""What a challenge still wants before it begins, in a sentence."""

from collections.abc import Mapping

from peeraudit.core.gathered import Gathered
from peeraudit.core.progress import Setting, missing_settings

_WORDS: Mapping[Setting, str] = {
    Setting.HOST: "the host",
    Setting.FIRST_DAY: "the first day",
    Setting.DIRECTOR: "the director",
    Setting.TEAM: "the team",
    Setting.KEY_LINES: "the key lines",
    Setting.THEMES: "the themes",
    Setting.FORM: "an audit form",
}


def wants(gathered: Gathered) -> str:
    """Name what is still to be filled in; all of it can be done later as well."""
    missing = [_WORDS[setting] for setting in missing_settings(gathered)]
    if not missing:
        return "Everything a challenge needs is here. Change what changes."
    return f"Still to fill in, now or later: {', '.join(missing)}."
