"""Standard wording as data: a region's own file, in its own language, takes the place of ours."""

from .phrases import written_day
from .plain import key_line_words, limits_of, one_line, person_facts
from .reading import FaultyWording, WordingFault, read_wording
from .voice import NothingToCompose, Voice, notice_of, voice_for
from .whole import Wording

__all__ = [
    "FaultyWording",
    "NothingToCompose",
    "Voice",
    "Wording",
    "WordingFault",
    "key_line_words",
    "limits_of",
    "notice_of",
    "one_line",
    "person_facts",
    "read_wording",
    "voice_for",
    "written_day",
]
