"""Tags: what a typed name means, the shortest one for each thing, and what is offered."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peeraudit.core.case_file import CaseFile
from peeraudit.core.challenge import Challenge, KeyLine, Theme
from peeraudit.core.evidence import ReadDocument
from peeraudit.core.gathered import Gathered
from peeraudit.core.tag_names import TagKind
from peeraudit.core.tags import Tags, tags_of
from peeraudit.core.timetable import Session, SessionState

CHALLENGE = Challenge(id="challenge")
FIRST, SECOND = date(2026, 6, 9), date(2026, 6, 10)
WORKERS = "social workers"
SESSIONS = (
    Session(id="s1", reference="S1a", title="Welcome and overview", day=FIRST),
    Session(id="s2", reference="S2a", group_met=WORKERS, title="Plans and time", day=FIRST),
    Session(id="s3", reference="S3b", group_met=WORKERS, title="Plans at night", day=SECOND),
    Session(id="s4", reference="S4a", group_met="foster carers", day=SECOND, start=time(14, 15)),
    Session(id="s5", reference="S5a", group_met="Carers' council", peers=("imran",), day=SECOND),
)
GATHERED = Gathered(
    challenge=CHALLENGE,
    themes=(
        Theme(id="t1", title="Leadership and culture"),
        Theme(id="t2", title="The front door and first response"),
        Theme(id="t3", title="Young people aged 16 and over"),
        Theme(id="t4", title="Young carers"),
        Theme(id="t5", title="Practice"),
    ),
    key_lines=(
        KeyLine(id="k1", code="K1", wording="How well do you understand daily life?"),
        KeyLine(id="k2", wording="Do children reach the right help?"),
    ),
    sessions=SESSIONS,
    documents=(ReadDocument(id="d1", reference="D1a", title="Neglect strategy 2026"),),
    case_files=(
        CaseFile(id="c7", reference="C07", age_band="5-9", team="Fenside"),
        CaseFile(id="c70", reference="C70", auditor="imran"),
    ),
)
TAGS = tags_of(GATHERED)


def meant(tags: Tags, typed: str) -> str:
    found = tags.named(typed[0], tag=typed[1:])
    return found.id if found else ""


def offered(tags: Tags, typed: str) -> list[str]:
    return [each.id for each in tags.complete(typed[0], typed=typed[1:])]


def test_each_thing_has_a_short_tag_that_people_would_guess() -> None:
    assert {each: found.typed for each, found in TAGS.by_id.items()} == {
        "t1": "#leadership",
        "t2": "#front",
        "t3": "#young-people",
        "t4": "#young-carers",
        "t5": "#practice",
        "k1": "#k1",
        "k2": "#children-reach",
        "s1": "@welcome-and-overview",
        "s2": "@plans-and-time",
        "s3": "@plans-at-night",
        "s4": "@foster-carers",
        "s5": "@carers-council",
        "c7": "@c07",
        "c70": "@c70",
        "d1": "@d1",
    }


@pytest.mark.parametrize(
    ("typed", "thing"),
    [
        ("#PRACTICE", "t5"),
        ("#pra", "t5"),
        ("#front-door", "t2"),
        ("#the-front", "t2"),
        ("#k1", "k1"),
        ("#how-well", "k1"),
        ("@Foster_Carers", "s4"),
        ("@fosterc", "s4"),
        ("@carers'", "s5"),
        ("@s3", "s3"),
        ("@S3B", "s3"),
        ("@neglect-strategy-2026", "d1"),
        ("#young", ""),
        ("@social-workers", ""),
        ("@c", ""),
        ("#foster-carers", ""),
        ("@practice", ""),
        ("#16", ""),
        ("#-", ""),
        ("@~", ""),
    ],
)
def test_a_tag_means_the_only_thing_that_begins_so(typed: str, thing: str) -> None:
    assert meant(TAGS, typed) == thing


def test_a_whole_name_comes_before_a_longer_one() -> None:
    files = (CaseFile(id="c7", reference="C7"), CaseFile(id="c70", reference="C70"))
    assert meant(tags_of(Gathered(challenge=CHALLENGE, case_files=files)), "@c7") == "c7"


def test_digits_alone_are_a_tag_only_as_a_whole_name() -> None:
    lines = (KeyLine(id="three", code="3"), KeyLine(id="ten", code="10"))
    tags = tags_of(Gathered(challenge=CHALLENGE, key_lines=lines))
    assert [meant(tags, typed) for typed in ("#3", "#1", "#10")] == ["three", "", "ten"]


def test_accents_need_not_be_typed_and_may_be_typed_either_way() -> None:
    tags = tags_of(Gathered(challenge=CHALLENGE, themes=(Theme(id="t", title="Dwyfor a Llŷn"),)))
    assert meant(tags, "#dwyfor-a-llyn") == "t"
    assert meant(tags, "#dwyfor-a-lly\N{COMBINING CIRCUMFLEX ACCENT}n") == "t"


def test_things_of_one_name_are_told_apart_by_their_ids() -> None:
    twice = tuple(CaseFile(id=each, reference="C07") for each in ("3fa2b7", "3fa2c9", "9d"))
    tags = tags_of(Gathered(challenge=CHALLENGE, case_files=twice, themes=(Theme(id="blank"),)))
    assert [each.tag for each in tags.by_id.values()] == [
        "~blan",
        "c07~3fa2b",
        "c07~3fa2c",
        "c07~9d",
    ]
    assert meant(tags, "@C07~3FA2C") == "3fa2c9"
    assert meant(tags, "@C07~3fa2") == ""


def test_completion_tells_what_a_tag_means() -> None:
    (found,) = TAGS.complete("@", typed="foster")
    assert (found.kind, found.tag) == (TagKind.SESSION, "foster-carers")
    assert found.meaning == "foster carers, 10 June 14:15"
    (case_file,) = TAGS.complete("@", typed="c07")
    assert case_file.meaning == "C07, 5-9, Fenside"


def test_names_that_begin_so_are_offered_before_words_within() -> None:
    assert offered(TAGS, "@carers") == ["s5", "s4"]
    assert offered(TAGS, "#life") == []
    assert offered(TAGS, "#reach") == ["k2"]
    assert offered(TAGS, "#culture") == ["t1"]


def test_a_bare_sign_offers_what_it_can_name_and_no_more() -> None:
    assert offered(TAGS, "#") == ["t1", "t2", "t3", "t4", "t5", "k1", "k2"]
    assert len(TAGS.complete("@", typed="", most=3)) == 3


def test_mine_and_todays_come_first_and_the_cancelled_last() -> None:
    cancelled = Session(id="s0", title="Called off", state=SessionState.CANCELLED, day=SECOND)
    gathered = Gathered(
        challenge=CHALLENGE, sessions=(cancelled, *SESSIONS), case_files=GATHERED.case_files
    )
    tags = tags_of(gathered, peer="imran", today=SECOND)
    assert offered(tags, "@") == ["s5", "s3", "s4", "c70", "s1", "s2", "c7", "s0"]
    assert offered(tags, "@social") == ["s3", "s2"]


@given(st.lists(st.text(st.sampled_from("ab ~'-1"), max_size=6), max_size=8))
def test_every_tag_that_is_given_means_its_own_thing(titles: list[str]) -> None:
    gathered = Gathered(
        challenge=CHALLENGE,
        sessions=tuple(
            Session(id=f"{at}x{at:x<5}", title=title, group_met=title[::-1])
            for at, title in enumerate(titles)
        ),
    )
    tags = tags_of(gathered)
    assert {each: meant(tags, found.typed) for each, found in tags.by_id.items()} == {
        session.id: session.id for session in gathered.sessions
    }


@given(st.text(max_size=12))
def test_what_a_tag_means_is_among_what_is_offered(typed: str) -> None:
    for sign in "#@":
        found = TAGS.named(sign, tag=typed)
        assert found is None or found in TAGS.complete(sign, typed=typed, most=99)
