"""Letters as a director would read them, and what each blank or kind changes in them."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from peeraudit.core.blocks import Bullets, Composition, LetterHead, Signature, Table
from peeraudit.core.challenge import Challenge, ChallengeKind, Peer, Role, Service
from peeraudit.core.errors import ExitCode
from peeraudit.core.finding import Finding
from peeraudit.core.letter import compose_letter
from peeraudit.core.synthesis import Synthesis
from peeraudit.core.wording import NothingToCompose, Wording

GOLDEN = Path(__file__).parents[2] / "golden"
Drawn = Callable[[Composition], str]
Letter = Callable[[Synthesis], str]


@pytest.fixture
def letter(wording: Wording, drawn: Drawn) -> Letter:
    """Compose and draw."""
    return lambda synthesis: drawn(compose_letter(synthesis, wording=wording))


def test_a_whole_letter(fellbridge: Synthesis, letter: Letter) -> None:
    assert letter(fellbridge) == _golden("letter")


def test_a_remote_day_in_adults_services(fellbridge: Synthesis, letter: Letter) -> None:
    challenge = replace(
        fellbridge.challenge,
        kind=ChallengeKind.REMOTE,
        service=Service.ADULTS,
        director_title="Director of Adult Social Services",
        last_day=None,
        theme="Is the front door open to all?",
    )
    remote = replace(
        fellbridge,
        challenge=challenge,
        team=tuple(
            replace(peer, job_title="Head of Adult Social Care") for peer in fellbridge.team
        ),
        key_lines=fellbridge.key_lines[:1],
        headline_strengths=(),
        headline_areas=(),
        themes=fellbridge.themes[1:2],
        findings_counted=1,
        case_files_read=3,
        documents_read=1,
        people_met=1,
        groups_met=("carers",),
    )
    assert letter(remote) == _golden("letter-remote-adults")


def test_an_assurance_visit_by_one_peer_with_no_lead(fellbridge: Synthesis, letter: Letter) -> None:
    challenge = replace(
        fellbridge.challenge,
        kind=ChallengeKind.ASSURANCE_VISIT,
        last_day=date(2026, 11, 17),
        theme="",
        salutation="",
        letter_date=None,
    )
    visit = replace(
        fellbridge,
        challenge=challenge,
        team=fellbridge.team[:1],
        key_lines=fellbridge.key_lines[1:2],
        headline_areas=(),
        themes=fellbridge.themes[:1],
        findings_counted=2,
    )
    assert letter(visit) == _golden("letter-assurance-visit")


def test_a_re_visit_over_a_weekend(fellbridge: Synthesis, letter: Letter) -> None:
    challenge = replace(
        fellbridge.challenge,
        kind=ChallengeKind.REVISIT,
        first_day=date(2026, 11, 27),
        last_day=date(2026, 12, 1),
        sample=True,
    )
    assert letter(replace(fellbridge, challenge=challenge)) == _golden("letter-re-visit")


def test_a_letter_of_which_only_the_host_is_known(letter: Letter) -> None:
    assert letter(_bare("Fellbridge")) == _golden("letter-bare")


def test_without_a_host_there_is_nothing_to_compose(wording: Wording) -> None:
    with pytest.raises(NothingToCompose, match="which council") as refused:
        compose_letter(_bare("  "), wording=wording)
    assert refused.value.exit_code is ExitCode.NOTHING_TO_COMPOSE


def test_an_only_headline_stands_under_headlines_and_an_also_in_both(
    fellbridge: Synthesis, wording: Wording
) -> None:
    blocks = compose_letter(fellbridge, wording=wording).blocks
    about = [item.about for block in blocks if isinstance(block, Bullets) for item in block.items]
    assert about.count("f1") == 1
    assert about.count("f3") == 2


def test_a_finding_is_printed_as_the_characters_it_is(
    fellbridge: Synthesis, wording: Wording
) -> None:
    text = "Keep  {host}, <b>bold</b> &amp; =HYPERLINK(1)\nas typed"
    synthesis = replace(fellbridge, headline_strengths=(Finding(id="raw", text=text),))
    blocks = compose_letter(synthesis, wording=wording).blocks
    items = [item for block in blocks if isinstance(block, Bullets) for item in block.items]
    assert [item.text for item in items if item.about == "raw"] == [text]


def test_a_finding_still_without_words_leaves_no_empty_bullet(
    fellbridge: Synthesis, letter: Letter
) -> None:
    wordless = replace(fellbridge, headline_strengths=(Finding(id="later", text=" "),))
    assert "Headline strengths" not in letter(wordless)


def test_braces_in_a_name_stay_braces(fellbridge: Synthesis, letter: Letter) -> None:
    odd = replace(
        fellbridge, challenge=replace(fellbridge.challenge, theme="{host} and {reply_to}")
    )
    assert 'The theme of the peer challenge was "{host} and {reply_to}".' in letter(odd)


@pytest.mark.parametrize("typed", ["Marian", "Dear Marian", "Dear Marian,", " Marian "])
def test_the_greeting_is_said_once(fellbridge: Synthesis, letter: Letter, typed: str) -> None:
    greeted = replace(fellbridge, challenge=replace(fellbridge.challenge, salutation=typed))
    assert "\nDear Marian\n" in letter(greeted)


@pytest.mark.parametrize(
    ("name", "title", "greeting"),
    [
        ("Marian Oldroyd", "Director of Adult Social Services", "Dear Marian Oldroyd"),
        ("", "Director of Adult Social Services", "Dear Director of Adult Social Services"),
        ("", "", "Dear colleague"),
    ],
)
def test_without_a_salutation_the_best_known_name_is_greeted(
    letter: Letter, name: str, title: str, greeting: str
) -> None:
    bare = _bare("Fellbridge")
    challenge = replace(bare.challenge, director_name=name, director_title=title)
    assert f"\n{greeting}\n" in letter(replace(bare, challenge=challenge))


@pytest.mark.parametrize(
    ("typed", "lines"),
    [
        ("The Guildhall\nMarket Place\n\nFB1 2AA", ("The Guildhall", "Market Place", "FB1 2AA")),
        ("The Guildhall; FB1 2AA", ("The Guildhall", "FB1 2AA")),
        ("1 Market Place, Fellbridge, FB1 2AA", ("1 Market Place", "Fellbridge", "FB1 2AA")),
        ("1 Market Place,\nFellbridge", ("1 Market Place", "Fellbridge")),
    ],
)
def test_an_address_is_set_line_by_line(
    wording: Wording, typed: str, lines: tuple[str, ...]
) -> None:
    bare = _bare("Fellbridge")
    addressed = replace(bare, challenge=replace(bare.challenge, address=typed))
    head = compose_letter(addressed, wording=wording).blocks[0]
    assert head == LetterHead(addressee=lines, sender=(), dated="")


def test_a_region_its_programme_already_names_is_not_said_twice(wording: Wording) -> None:
    bare = _bare("Fellbridge")
    challenge = replace(bare.challenge, region="Northern Dales", programme="northern dales peers")
    head = compose_letter(replace(bare, challenge=challenge), wording=wording).blocks[0]
    assert head == LetterHead(addressee=(), sender=("northern dales peers",), dated="")


@pytest.mark.parametrize(
    ("first", "last", "told"),
    [
        (date(2026, 11, 16), date(2026, 11, 16), "We spent a day with you, on 16 November 2026."),
        (date(2026, 11, 16), date(2026, 11, 17), "two days with you, 16 to 17 November 2026."),
        (date(2026, 11, 30), date(2026, 12, 2), "30 November to 2 December 2026: two to gather"),
        (
            date(2026, 12, 28),
            date(2026, 12, 31),
            "four days with you, 28 to 31 December 2026: three",
        ),
        (
            date(2026, 12, 31),
            date(2027, 1, 1),
            "two days with you, 31 December 2026 to 1 January 2027.",
        ),
        (
            date(2026, 11, 13),
            date(2026, 11, 16),
            "We worked with you between 13 November 2026 and 16 November 2026.",
        ),
        (
            date(2026, 11, 16),
            date(2026, 11, 27),
            "We worked with you between 16 November 2026 and 27 November 2026.",
        ),
    ],
)
def test_the_days_are_told_as_they_were(letter: Letter, first: date, last: date, told: str) -> None:
    bare = _bare("Fellbridge")
    challenge = replace(bare.challenge, first_day=first, last_day=last)
    assert told in letter(replace(bare, challenge=challenge))


def test_days_that_cannot_be_are_not_told(letter: Letter) -> None:
    bare = _bare("Fellbridge")
    backwards = replace(bare.challenge, first_day=date(2026, 11, 18), last_day=date(2026, 11, 16))
    assert "2026" not in letter(replace(bare, challenge=backwards))


@pytest.mark.parametrize(
    ("read", "threshold", "told"),
    [
        (1, 5, "a small number of case files"),
        (4, 5, "a small number of case files"),
        (5, 5, "We audited 5 case files."),
        (1, 0, "We audited one case file."),
        (24, 5, "We audited over 20 case files."),
    ],
)
def test_few_children_are_not_counted_out(
    letter: Letter, read: int, threshold: int, told: str
) -> None:
    bare = _bare("Fellbridge")
    challenge = replace(bare.challenge, small_number_threshold=threshold)
    assert told in letter(replace(bare, challenge=challenge, case_files_read=read))


def test_without_case_files_the_letter_does_not_speak_of_them(letter: Letter) -> None:
    assert "case file" not in letter(_bare("Fellbridge"))


def test_groups_with_commas_of_their_own_are_told_apart(letter: Letter) -> None:
    groups = ("foster carers", "social workers, old and new", "councillors")
    told = letter(replace(_bare("Fellbridge"), groups_met=groups))
    assert "We heard from foster carers; social workers, old and new; and councillors." in told


def test_thousands_are_parted(letter: Letter) -> None:
    assert "over 1,230 people" in letter(replace(_bare("Fellbridge"), people_met=1234))


def test_two_leads_sign_together(fellbridge: Synthesis, wording: Wording) -> None:
    team = tuple(replace(peer, role=Role.LEAD) for peer in fellbridge.team[:2])
    last = compose_letter(replace(fellbridge, team=team), wording=wording).blocks[-1]
    assert last == Signature(
        closing="Yours sincerely",
        lines=("Owen Tarrant and Temi Achebe", "Joint leads for the peer challenge of Fellbridge"),
    )


def test_a_column_nobody_filled_is_left_out(fellbridge: Synthesis, wording: Wording) -> None:
    team = (Peer(id="a", name="Owen Tarrant"), Peer(id="b", name="Temi Achebe", role=Role.LEAD))
    blocks = compose_letter(replace(fellbridge, team=team), wording=wording).blocks
    assert [block for block in blocks if isinstance(block, Table)] == [
        Table(("Name", "Role"), (("Temi Achebe", "Lead peer"), ("Owen Tarrant", "Peer")))
    ]


def _bare(host: str) -> Synthesis:
    return Synthesis(
        challenge=Challenge(id="c", host=host),
        team=(),
        key_lines=(),
        headline_strengths=(),
        headline_areas=(),
        themes=(),
        unthemed=(),
        people_met=0,
        people_counted=0,
        groups_met=(),
        kinds_held=(),
        case_files_read=0,
        documents_read=0,
        findings_counted=0,
        tips=(),
    )


def _golden(name: str) -> str:
    return (GOLDEN / f"{name}.txt").read_text(encoding="utf-8")
