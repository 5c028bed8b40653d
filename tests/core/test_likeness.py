"""Likeness: what is said twice, and where a note is likely at home."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from peeraudit.core.challenge import Challenge, Theme
from peeraudit.core.evidence import Evidence
from peeraudit.core.finding import Bearing, Filing, Finding
from peeraudit.core.gathered import Gathered
from peeraudit.core.likeness import (
    ALIKE,
    Like,
    Likeness,
    findings_by_text,
    likeness_of,
    themes_by_text,
)

TEXTS = {
    "carers": "Foster carers feel heard and say that somebody always rings them back.",
    "ringing": "A carer said nobody rings back before the third call.",
    "plans": "Plans are written in plain words and children can follow them.",
    "planning": "Planning meetings are held on time; the children's plan is in plain words.",
    "figures": "The monthly figures count visits, not what came of them.",
}
WORDS = st.lists(
    st.sampled_from(("plan", "plans", "planning", "carer", "carers'", "Ring", "figures", "é")),
    max_size=6,
).map(" ".join)


def likeness(texts: dict[str, str]) -> Likeness:
    found = Likeness()
    for name, text in texts.items():
        found.put(name, text=text)
    return found


def ids(found: tuple[Like, ...]) -> list[str]:
    return [like.id for like in found]


def test_what_says_nearly_the_same_is_found_and_nothing_else() -> None:
    found = likeness(TEXTS)
    assert ids(found.similar("plans")) == ["planning"]
    assert ids(found.similar("carers")) == ["ringing"]
    assert found.similar("figures") == ()


def test_a_text_being_typed_finds_its_like() -> None:
    assert ids(likeness(TEXTS).similar_to("nobody rings carers back"))[0] == "ringing"


@pytest.mark.parametrize("text", ["", "!?", "zzz"])
def test_what_shares_nothing_finds_nothing(text: str) -> None:
    assert likeness(TEXTS).similar_to(text) == ()
    assert Likeness().similar_to(text) == ()


def test_the_same_words_are_wholly_alike_whatever_their_capitals_and_accents() -> None:
    found = likeness(
        {**TEXTS, "again": "PLANS are written - in plain words; and childrén can follow them"}
    )
    assert found.similar("plans", most=1) == (Like("again", 1.0),)


def test_no_more_are_given_than_asked_for_and_only_among_those_asked_for() -> None:
    found = likeness({str(at): "Plans are written in plain words." for at in range(9)})
    assert ids(found.similar("4", most=3)) == ["0", "1", "2"]
    assert ids(found.similar("4", among={"7", "8", "4"})) == ["7", "8"]


def test_a_text_changed_is_found_by_its_new_words_alone() -> None:
    found = likeness(TEXTS)
    found.put("figures", text="Plans are written in plain words.")
    assert "figures" in ids(found.similar("plans"))
    assert found.similar_to("monthly figures count visits") == ()


def test_a_text_taken_out_is_not_found() -> None:
    found = likeness(TEXTS)
    found.drop("planning")
    found.drop("never there")
    assert found.similar("plans") == ()
    assert found.similar("planning") == ()


def challenge() -> Gathered:
    return Gathered(
        challenge=Challenge(id="challenge"),
        themes=(Theme(id="care", title="Foster carers"), Theme(id="plan", title="Plans")),
        evidence=(
            Evidence(id="e1", text=TEXTS["carers"]),
            Evidence(id="e2", text=TEXTS["planning"], theme="plan"),
            Evidence(id="e3", text=TEXTS["ringing"], theme="gone"),
        ),
        findings=(Finding(id="f1", text=TEXTS["plans"], theme="plan"), Finding(id="f2")),
        filings=(
            Filing(id="1", finding="f2", evidence="e1", bearing=Bearing.FOR),
            Filing(id="2", finding="f1", evidence="e2"),
            Filing(id="3", finding="gone", evidence="e3", bearing=Bearing.FOR),
        ),
    )


def test_a_theme_is_a_home_by_its_title_its_notes_and_its_findings() -> None:
    gathered = challenge()
    found, homes = likeness_of(gathered), themes_by_text(gathered)
    assert homes == {"care": ("care",), "plan": ("plan",), "e2": ("plan",), "f1": ("plan",)}
    assert ids(found.homes_for("what foster carers say", homes=homes)) == ["care"]
    assert ids(found.homes("e2", homes=homes)) == ["plan"]
    assert found.homes_for("monthly figures", homes=homes) == ()


def test_a_finding_is_a_home_by_its_words_and_by_what_is_filed_under_it() -> None:
    gathered = challenge()
    found, homes = likeness_of(gathered), findings_by_text(gathered)
    assert homes == {"f1": ("f1",), "f2": ("f2",), "e1": ("f2",)}
    assert ids(found.homes("e3", homes=homes)) == ["f2"]
    assert ids(found.homes("e2", homes=homes)) == ["f1"]


@given(st.dictionaries(st.sampled_from("abcdef"), WORDS), WORDS)
def test_scores_are_sorted_and_from_the_threshold_to_one(texts: dict[str, str], asked: str) -> None:
    found = likeness(texts).similar_to(asked, most=9)
    scores = [like.score for like in found]
    assert scores == sorted(scores, reverse=True)
    assert all(ALIKE <= score <= 1 for score in scores)


@given(st.lists(st.tuples(st.sampled_from("abcd"), st.none() | WORDS)), WORDS)
@settings(max_examples=100)
def test_texts_taken_in_one_by_one_are_as_those_taken_in_at_once(
    deeds: list[tuple[str, str | None]], asked: str
) -> None:
    found, last = Likeness(), dict[str, str]()
    for name, text in deeds:
        if text is None:
            found.drop(name)
            last.pop(name, None)
        else:
            found.put(name, text=text)
            last[name] = text
    again = likeness(last)
    for name in last:
        one, other = found.similar(name), again.similar(name)
        assert {like.id: pytest.approx(like.score, abs=1e-5) for like in one} == {
            like.id: like.score for like in other
        }
    assert set(ids(found.similar_to(asked))) == set(ids(again.similar_to(asked)))


@given(WORDS, WORDS)
def test_likeness_goes_both_ways(one: str, other: str) -> None:
    found = likeness({"one": one, "other": other, **TEXTS})
    assert ("other" in ids(found.similar("one", most=9))) == (
        "one" in ids(found.similar("other", most=9))
    )
