"""Dates, numbers and lists in the words and order of one wording file."""

from collections.abc import Sequence
from datetime import date

from peeraudit.core.counting import printed_count

from .templates import fill
from .whole import DateWording, ListWording, NumberWording


def written_day(day: date | None, *, wording: DateWording) -> str:
    """One day, such as 16 November 2026; nothing where it is not known."""
    return "" if day is None else fill(wording.day, facts=_day_facts(day, wording=wording))


def written_month(day: date | None, *, wording: DateWording) -> str:
    """The month of a day, such as November 2026; nothing where it is not known."""
    return "" if day is None else fill(wording.month, facts=_day_facts(day, wording=wording))


def written_span(first: date, *, last: date, wording: DateWording) -> str:
    """From the first day to the last, saying month and year once where they are the same."""
    if first == last:
        return written_day(first, wording=wording)
    facts = {
        **{f"first_{part}": text for part, text in _day_facts(first, wording=wording).items()},
        **{f"last_{part}": text for part, text in _day_facts(last, wording=wording).items()},
    }
    if first.year != last.year:
        return fill(wording.across_years, facts=facts)
    pattern = wording.within_month if first.month == last.month else wording.within_year
    return fill(pattern, facts=facts)


def written_count(count: int, *, wording: NumberWording) -> str:
    """A count as it is printed ("12", "75", "over 120"); nothing where there is none."""
    if count < 1:
        return ""
    printed = printed_count(count)
    figure = f"{printed.figure:,}".replace(",", wording.thousands)
    return fill(wording.over, facts={"figure": figure}) if printed.is_over else figure


def number_word(number: int, *, wording: NumberWording) -> str:
    """A small number in words where the wording has one for it, else in figures."""
    if number < 1:
        return ""
    return wording.words[number - 1] if number <= len(wording.words) else str(number)


def strung(entries: Sequence[str], *, wording: ListWording) -> str:
    """Entries in one sentence, such as "a, b and c"."""
    if not entries[1:]:
        return "".join(entries)
    links = (wording.between, wording.last)
    if any(link in entry for entry in entries for link in links):
        return wording.between_long.join(entries[:-1]) + wording.last_long + entries[-1]
    last = wording.last_before.get(entries[-1][0].casefold(), wording.last)
    return wording.between.join(entries[:-1]) + last + entries[-1]


def _day_facts(day: date, *, wording: DateWording) -> dict[str, str]:
    return {"day": str(day.day), "month": wording.months[day.month - 1], "year": str(day.year)}
