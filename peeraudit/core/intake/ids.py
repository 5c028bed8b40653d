"""Ids that follow from what they name: two laptops taking in one workbook make the same things."""

from peeraudit.core.audit import Audit, FormInUse, Judgement
from peeraudit.core.challenge import ThemeKeyLine
from peeraudit.core.finding import Filing
from peeraudit.core.journal.draft import derived_id
from peeraudit.core.moderation import Moderation
from peeraudit.core.passage import DocumentKind, KnownWord, Passage
from peeraudit.core.taken_row import TakenRow


def row_id(challenge: str, sheet: str, key: tuple[str, ...]) -> str:
    """The id of what a row of a sheet brings when it is first taken in."""
    return derived_id(challenge, sheet, *key)


def taken_row_id(challenge: str, sheet: str, key: tuple[str, ...]) -> str:
    """The id of the memory of a row."""
    return derived_id(TakenRow.ENTITY, challenge, sheet, *key)


def cell_salt(challenge: str) -> str:
    """The salt of a challenge's cell digests: one, so that two laptops remember a row alike."""
    return derived_id(TakenRow.ENTITY, "salt", challenge)


def form_in_use_id(form: str, *, version: str, digest: str) -> str:
    """The id of a form as a challenge uses it."""
    return derived_id(FormInUse.ENTITY, form, version, digest)


def audit_id(case_file: str, *, form: str, purpose: str, auditors: tuple[str, ...]) -> str:
    """The id of an audit. `form` is a form's own id; two auditors are one whatever their order."""
    return derived_id(Audit.ENTITY, case_file, form, purpose, *sorted(auditors))


def judgement_id(audit: str, *, question: str) -> str:
    """The id of the answer to one question of an audit."""
    return derived_id(Judgement.ENTITY, audit, question)


def moderation_id(case_file: str, *, form: str, question: str) -> str:
    """The id of the moderation of one grade. `form` is a form's own id."""
    return derived_id(Moderation.ENTITY, case_file, form, question)


def filing_id(finding: str, *, evidence: str) -> str:
    """The id of the link between a finding and a note filed under it."""
    return derived_id(Filing.ENTITY, finding, evidence)


def theme_key_line_id(theme: str, *, key_line: str) -> str:
    """The id of the link between a theme and a key line that maps to it."""
    return derived_id(ThemeKeyLine.ENTITY, theme, key_line)


def passage_id(document: DocumentKind, *, paragraph: str) -> str:
    """The id of a paragraph of a document in the team's own words."""
    return derived_id(Passage.ENTITY, document, paragraph)


def known_word_id(word: str) -> str:
    """The id of a word that is spelled rightly here; a capital letter makes another word."""
    return derived_id(KnownWord.ENTITY, word)
