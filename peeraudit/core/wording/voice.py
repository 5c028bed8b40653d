"""The voice of one document: a wording file, the case at hand, and the facts it may speak of."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import cast

from peeraudit.core.challenge import Challenge, Peer
from peeraudit.core.errors import ChallengeError, ExitCode
from peeraudit.core.passage import DocumentKind
from peeraudit.core.synthesis import Synthesis

from .phrases import number_word, strung, written_count, written_day, written_month, written_span
from .plain import one_line, person_facts
from .situation import Days, Situation, days_of, situation_of
from .team import NamedTeam, named_team
from .templates import placeholders
from .variants import Passage, Sentence, say
from .whole import Wording


class NothingToCompose(ChallengeError):
    """A document that has nothing to say, or nobody to say it to."""

    exit_code = ExitCode.NOTHING_TO_COMPOSE


@dataclass(frozen=True, slots=True)
class Voice:
    """Says what a wording file has for the case at hand, and what the team wrote in its place.

    `own_words` has the paragraphs the team rewrote, by document and by name in the wording file.
    """

    wording: Wording
    case: Situation
    facts: Mapping[str, str]
    team: NamedTeam
    own_words: Mapping[tuple[DocumentKind, str], str]

    def sentence(self, sentence: Sentence, *, facts: Mapping[str, str] | None = None) -> str:
        """One sentence or line, from the facts of the challenge or from those given."""
        return say(sentence, case=self.case, facts=self.facts if facts is None else facts)

    def standard(self, document: DocumentKind, paragraph: str) -> str:
        """A paragraph of the wording file: its sentences that have something to say."""
        parts = self.wording.letter if document is DocumentKind.LETTER else self.wording.tips
        passage = cast("Passage", getattr(parts.passages, paragraph))
        said = (self.sentence(sentence) for sentence in passage)
        return " ".join(text for text in said if text)


def voice_for(synthesis: Synthesis, *, wording: Wording) -> Voice:
    """The voice in which this challenge is told.

    Raises `NothingToCompose` where the host has no name yet.
    """
    if not synthesis.challenge.host.strip():
        raise NothingToCompose(
            "The challenge does not say yet which council it is about.",
            advice="Fill in Host, then compose again.",
            on_screen="Fill in Host council on the Challenge page. The pages are composed then.",
        )
    team = named_team(synthesis.team)
    case = situation_of(synthesis, team=team)
    facts = {
        **_facts_of_challenge(synthesis.challenge, wording=wording),
        **_facts_of_counts(synthesis, wording=wording),
        **_facts_of_team(team, case=case, wording=wording),
    }
    named = _facts_of_names(facts, case=case, wording=wording)
    return Voice(
        wording,
        case=case,
        facts=MappingProxyType(facts | named),
        team=team,
        own_words=MappingProxyType(_own_words(synthesis)),
    )


def notice_of(challenge: Challenge, *, wording: Wording) -> str:
    """What every page of a sample says; nothing on the pages of a real challenge."""
    return wording.sample_notice if challenge.sample else ""


def _own_words(synthesis: Synthesis) -> dict[tuple[DocumentKind, str], str]:
    """What the team wrote in place of standard paragraphs; nothing typed is the standard again."""
    return {
        (item.document, item.paragraph): text
        for item in synthesis.passages
        if (text := item.text.strip())
    }


def _facts_of_challenge(challenge: Challenge, *, wording: Wording) -> dict[str, str]:
    salutation = one_line(challenge.salutation).rstrip(",")
    return {
        "host": one_line(challenge.host),
        "theme": one_line(challenge.theme),
        "director_name": one_line(challenge.director_name),
        "director_title": one_line(challenge.director_title),
        "salutation": _without_greeting(salutation, greetings=wording.letter.lines.salutation),
        "region": one_line(challenge.region),
        "programme": one_line(challenge.programme),
        "reply_to": one_line(challenge.reply_to),
        **_facts_of_days(challenge, wording=wording),
    }


def _facts_of_days(challenge: Challenge, *, wording: Wording) -> dict[str, str]:
    """Nothing of days where they are not known, or the last comes before the first."""
    first = challenge.first_day
    if first is None or days_of(challenge) is Days.UNKNOWN:
        return {}
    last = challenge.last_day or first
    return {
        "dates": written_span(first, last=last, wording=wording.dates),
        "first_day": written_day(first, wording=wording.dates),
        "last_day": written_day(last, wording=wording.dates),
        "month": written_month(first, wording=wording.dates),
        "days": number_word(challenge.days, wording=wording.numbers),
        "days_before": number_word(challenge.days - 1, wording=wording.numbers),
    }


def _facts_of_counts(synthesis: Synthesis, *, wording: Wording) -> dict[str, str]:
    groups = [one_line(group) for group in synthesis.groups_met if group.strip()]
    kinds = [wording.sessions.of(kind) for kind in synthesis.kinds_held]
    return {
        "people": written_count(synthesis.people_met, wording=wording.numbers),
        "groups": strung(groups, wording=wording.lists),
        "session_kinds": strung(kinds, wording=wording.lists),
        "case_files": written_count(synthesis.case_files_read, wording=wording.numbers),
        "documents": written_count(synthesis.documents_read, wording=wording.numbers),
        "findings": written_count(synthesis.findings_counted, wording=wording.numbers),
    }


def _facts_of_team(team: NamedTeam, *, case: Situation, wording: Wording) -> dict[str, str]:
    def names(peers: tuple[Peer, ...]) -> str:
        return strung([one_line(peer.name) for peer in peers], wording=wording.lists)

    def people(peers: tuple[Peer, ...]) -> str:
        person = wording.names.person
        said = [say(person, case=case, facts=person_facts(peer)) for peer in peers]
        return strung(said, wording=wording.lists)

    return {
        "lead_names": names(team.leads),
        "team_names": names(team.peers),
        "team_people": people(team.peers),
        "coordinators": people(team.coordinators),
    }


def _facts_of_names(
    facts: Mapping[str, str], *, case: Situation, wording: Wording
) -> dict[str, str]:
    """What this kind of challenge, its service and this one as a whole are called."""
    names = wording.names
    named = {
        "kind": say(names.kind, case=case, facts={}),
        "service": say(names.service, case=case, facts={}),
    }
    return named | {"occasion": say(names.occasion, case=case, facts={**facts, **named})}


def _without_greeting(salutation: str, *, greetings: Sentence) -> str:
    """A salutation typed with its greeting ("Dear Helen"), without it."""
    for variant in greetings:
        if placeholders(variant.say) == ("salutation",):
            salutation = salutation.removeprefix(variant.say.partition("{")[0])
    return salutation
