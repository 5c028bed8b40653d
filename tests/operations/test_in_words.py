"""Values are read as people write them, never as the journal keeps them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peeraudit.core.journal.draft import encode
from peeraudit.operations.in_words import (
    NOTHING,
    NoSuchField,
    field_in_words,
    field_meant,
    value_in_words,
)
from peeraudit.operations.referring import Directory, Referred

NOBODY = Directory({}, {}, {})


@pytest.mark.parametrize(
    ("entity", "field", "value", "words"),
    [
        ("evidence", "text", '"Plans are late."', '"Plans are late."'),
        ("evidence", "text", '""', NOTHING),
        ("evidence", "text", None, NOTHING),
        ("evidence", "key_lines", "[]", NOTHING),
        ("evidence", "kind", '"saw"', "saw"),
        ("evidence", "quote", "true", "yes"),
        ("evidence", "quote", "false", "no"),
        ("audit", "practitioner_present", "true", "yes"),
        ("audit", "practitioner_present", "false", "no"),
        ("audit", "practitioner_present", None, NOTHING),
        ("challenge", "first_day", '"2026-06-09"', "9 June 2026"),
        ("challenge", "people_met", "0", "0"),
        ("session", "start", '"08:30"', "08:30"),
        ("session", "state", '"planned"', "planned"),
        ("peer", "undertaking_on", '"2026-06-08"', "8 June 2026"),
        ("case_file", "reserve", "true", "yes"),
        ("case_file", "access_limits", '"No letters."', '"No letters."'),
        ("document", "read_by", '["abcdefgh"]', "something that is not here (abcd)"),
        ("passage", "document", '"tips"', "tips"),
        ("passage", "rewritten_from", '"Thank you."', '"Thank you."'),
        ("known_word", "text", '"Fernmoor"', '"Fernmoor"'),
        ("judgement", "answer", '["good", "mostly"]', "good; mostly"),
        ("evidence", "source", '"abcdefgh"', "something that is not here (abcd)"),
        ("filing", "bearing", "null", NOTHING),
        ("strike", "changes", '["a.1", "b.2"]', "2"),
        ("from tomorrow", "mood", '"blue"', "blue"),
        ("evidence", "mood", "7", "7"),
    ],
)
def test_a_value_is_read_by_what_its_field_holds(
    entity: str, field: str, value: str | None, words: str
) -> None:
    assert value_in_words(entity, field, value, names=NOBODY) == words


@given(st.text(min_size=1))
def test_any_text_is_read_as_it_was_typed(text: str) -> None:
    assert value_in_words("finding", "text", encode(text), names=NOBODY) == f'"{text}"'


@pytest.mark.parametrize("words", ["Key lines", "key_lines", "keylines", " KEY LINES "])
def test_a_field_is_meant_by_its_name_in_any_spelling(words: str) -> None:
    assert field_meant(words, of=Referred("evidence", "e1"), names=NOBODY) == "key_lines"
    assert field_in_words("key_lines") == "key lines"


def test_a_field_there_is_not_is_told_with_those_there_are() -> None:
    with pytest.raises(NoSuchField, match=r"Its fields are: .*title.*place"):
        field_meant("qqqq", of=Referred("theme", "t1"), names=NOBODY)
