"""How a date is put together from numbers, names and what joins them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from desktop_app.text.dates.matching import matching
from desktop_app.text.dates.names import month_of
from desktop_app.text.dates.tokens import Token


def _words(text: str) -> frozenset[str]:
    return frozenset(matching(text).split())


SEPARATORS = frozenset("/\\.-_")
RANGE_WORDS = _words("و إلى الى حتى لغاية ولغاية وحتى ـ to and until till through û heta تا هەتا بۆ")
"""Words between the first and the last day of a range."""
_INTO_MONTH = _words("من شهر لشهر of the ی ێ ê yê ya th st nd rd meha مانگی ' , ،")
_INTO_YEAR = _words("من عام العام لعام سنة لسنة ساڵی sala ی ێ ê yê a ya in of ' , ، / - \\")
_ENDINGS = _words("an yan ê yê ya a da de în ی ێ دا یدا")
"""Case endings of a Kurdish year: 2025an, 2023'yan, ٢٠٢٥دا."""
_ORDINAL = _words("ی ێ ê yê ya a th st nd rd")
ERAS = {
    **dict.fromkeys(_words("م ميلادي ميلادية الميلادي الميلادية للميلاد زایینی ز ad ce"), "gregorian"),
    **dict.fromkeys(_words("هـ هجري هجرية الهجري الهجرية للهجرة کۆچی koçî ah"), "hijri"),
    **dict.fromkeys(_words("هەتاوی شمسي"), "solar"),
    **dict.fromkeys(_words("کوردی ك kurdî"), "kurdish"),
}  # fmt: skip
"""Words behind a year that name its calendar."""
CUES = _words(
    "يوم يومي أيام ليوم بيوم اليوم بتاريخ تاريخ لتاريخ الموافق يوافق يوافقه المصادف نهار مساء صباح ليلة فجر ظهر عصر غداة "
    "الصادر الصادرة المؤرخ المؤرخة المنعقد المنعقدة "
    "roja rojên roj dîroka on dated date ڕۆژی ڕۆژانی لەڕۆژی بەرواری لەبەرواری ڕێکەوتی ڕێککەوتی"
)
"""Words before a date that say that it is one."""


@dataclass(frozen=True, slots=True)
class Part:
    """A date as written: tokens `first` … `end`, of which the value ends before `written_end`.

    `days` with the weekday token in front of each (None: none there); `names`: the month by calendar, empty for a number.
    `form`: numeric (26/1/2020) | named (26 Adar 2020) | short (26/1) | month-first (October 13, 2025) | year-first | kurdish (2ی 12ی 2021).
    """

    first: int
    end: int
    written_end: int
    days: tuple[int, ...]
    form: str
    month: int | None = None
    names: dict[str, int] = field(default_factory=dict)
    year: int | None = None
    era: str = ""
    day_weekdays: tuple[tuple[int, int], ...] = ()


def plausible_year(number: int) -> bool:
    """A year of one of the four calendars as statements name them."""
    return 1900 <= number <= 2079 or 1300 <= number <= 1500 or 2600 <= number <= 2799


def parts(tokens: Sequence[Token], at: int) -> Iterator[Part]:
    """The readings of a date that begins at token `at`, best first."""
    token = tokens[at]
    if token.kind == "month":
        yield from _month_first(tokens, at)
    elif token.kind == "number" and _begins(tokens, at):
        if len(token.text) == 4:
            yield from _year_first(tokens, at)
        for days, weekdays, after in reversed(_days(tokens, at)):
            base = Part(at, after, after, days, "", day_weekdays=weekdays)
            for reading in (_numeric, _kurdish, _named, _short):
                part = reading(tokens, base)
                if part is not None:
                    yield part


def _begins(tokens: Sequence[Token], at: int) -> bool:
    """Not the tail of a longer number: 12,500 or 011-26/1/2020."""
    if at < 2 or not tokens[at].glued or not tokens[at - 1].glued:
        return True
    return not (tokens[at - 1].text in SEPARATORS | set(":+,،٬") and tokens[at - 2].kind == "number")


def _ends(tokens: Sequence[Token], at: int) -> bool:
    """The number before token `at` does not go on: 1.2.2020.5."""
    if at + 1 >= len(tokens) or not tokens[at].glued or tokens[at].text not in SEPARATORS or not tokens[at + 1].glued:
        return at >= len(tokens) or tokens[at].kind != "number" or not tokens[at].glued
    clock = at + 2 < len(tokens) and tokens[at + 2].text == ":"
    return tokens[at + 1].kind != "number" or clock


def _small(tokens: Sequence[Token], at: int) -> bool:
    return at < len(tokens) and tokens[at].kind == "number" and len(tokens[at].text) <= 2


def _year(tokens: Sequence[Token], at: int) -> bool:
    return at < len(tokens) and tokens[at].kind == "number" and len(tokens[at].text) == 4 and plausible_year(int(tokens[at].text))


def _text(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].text if 0 <= at < len(tokens) else ""


def _days(tokens: Sequence[Token], at: int) -> list[tuple[tuple[int, ...], tuple[tuple[int, int], ...], int]]:
    """The lists of days that begin at `at`, shortest first: the days, the weekdays named inside, the token after."""
    if not _small(tokens, at):
        return []
    days: tuple[int, ...] = (tokens[at].value,)
    weekdays: tuple[tuple[int, int], ...] = ()
    after = _past_ordinal(tokens, at + 1)
    found = [(days, weekdays, after)]
    while len(days) < 4:
        joined = joint(tokens, after, lists=True)
        if joined is None or not _small(tokens, joined[1]):
            break
        named, number = joined
        if not days[-1] < tokens[number].value <= 31 or _is_label(tokens, at, number):
            break
        weekdays = (*weekdays, (len(days), named)) if named is not None else weekdays
        days, after = (*days, tokens[number].value), _past_ordinal(tokens, number + 1)
        found.append((days, weekdays, after))
    return found


def joint(tokens: Sequence[Token], at: int, *, lists: bool) -> tuple[int | None, int] | None:
    """The words that join two days, from `at` on: the weekday token among them (None: none) and the token behind; None: no joint."""
    start = at
    if _text(tokens, at) in RANGE_WORDS or _text(tokens, at) == "-" or (lists and _text(tokens, at) in {",", "،"}):
        at += 1
        if tokens[start].text in {",", "،"} and _text(tokens, at) in {"و", "and", "û"}:
            at += 1
    if at == start:
        return None
    if _text(tokens, at) in CUES:
        at += 1
    if at < len(tokens) and tokens[at].kind == "weekday":
        named = at
        at += 1
        if _text(tokens, at) in {",", "،", "the", "الموافق"}:
            at += 1
        return named, at
    return None, at


def _is_label(tokens: Sequence[Token], at: int, number: int) -> bool:
    """ "3- 26/1/2020" at the start of a line: the number of a list, not the first of two days."""
    if at != 0 and tokens[at - 1].kind != "break":
        return False
    dash = tokens[at + 1]
    if dash.text != "-" or not dash.glued or tokens[number].glued:
        return False
    return number + 1 < len(tokens) and tokens[number + 1].glued and tokens[number + 1].text in SEPARATORS


def _past_ordinal(tokens: Sequence[Token], at: int) -> int:
    """Behind an ordinal ending: 13th, 3'ê, ٢٦ی."""
    mark = at + (_text(tokens, at) == "'")
    if mark < len(tokens) and tokens[mark].text in _ORDINAL and tokens[at].glued:
        return mark + 1
    return at


def _separator(tokens: Sequence[Token], at: int) -> tuple[str, int]:
    """The separator at `at` and the token behind it and its noise ("/،"); empty: none."""
    mark = _text(tokens, at)
    if mark not in SEPARATORS:
        return "", at
    at += 1
    while _text(tokens, at) in {"،", ",", mark} and tokens[at].kind == "mark":
        at += 1
    return mark, at


def _numeric(tokens: Sequence[Token], base: Part) -> Part | None:
    """26/1/2020, 16- 18 / 10 / 2015, 28/8آب- أغسطس/2017."""
    first, at = _separator(tokens, base.end)
    if not first or not _small(tokens, at):
        return None
    month, at = tokens[at].value, at + 1
    while at < len(tokens) and (
        tokens[at].kind == "month" or (_text(tokens, at) in {"-", "/"} and at + 1 < len(tokens) and tokens[at + 1].kind == "month")
    ):
        at += 1
    second, at = _separator(tokens, at)
    if second != first or not _year(tokens, at) or not _ends(tokens, at + 1):
        return None
    return _with_year(tokens, replace(base, form="numeric", month=month), at)


def _kurdish(tokens: Sequence[Token], base: Part) -> Part | None:
    """٢ى 12 ى 2021, 3'ê 11'ê 2023'an: ordinal endings instead of separators."""
    if _text(tokens, base.end - 1) not in _ORDINAL:
        return None
    at = base.end + (_text(tokens, base.end) in _INTO_MONTH)
    if not _small(tokens, at):
        return None
    mark = at + 1 + (_text(tokens, at + 1) == "'")
    if _text(tokens, mark) not in _ORDINAL:
        return None
    year = mark + 1 + (_text(tokens, mark + 1) in _INTO_YEAR)
    if not _year(tokens, year):
        return None
    return _with_year(tokens, replace(base, form="kurdish", month=tokens[at].value), year)


def _named(tokens: Sequence[Token], base: Part) -> Part | None:
    """26 كانون الثاني 2020, 18 أيار/مايو 2024م, 13ê Îlona 2025an, 13th of October 2025; the year may be missing."""
    at = base.end
    while _text(tokens, at) in _INTO_MONTH | SEPARATORS and at - base.end < 3:
        at += 1
    if at >= len(tokens) or tokens[at].kind != "month":
        return None
    names, at = _month_names(tokens, at)
    part = replace(base, form="named", names=names, end=at, written_end=at)
    year = at
    while year - at < 3 and (_text(tokens, year) in _INTO_YEAR or (_text(tokens, year) == "." and tokens[year].glued)):
        year += 1
    if year > at and tokens[year - 1].kind == "mark" and tokens[year - 1].text in SEPARATORS and not _ends(tokens, year + 1):
        return part
    return _with_year(tokens, part, year) if _year(tokens, year) else part


def _month_names(tokens: Sequence[Token], at: int) -> tuple[dict[str, int], int]:
    """The month named at `at`, also twice ("أيار/مايو", "آب (أغسطس)"), and the token behind."""
    names = month_of()[tokens[at].text]
    at += 1
    second = at
    while _text(tokens, second) in {"/", "-", "(", "\\", "|", "او", "_"} and second - at < 2:
        second += 1
    if (
        second > at
        and second < len(tokens)
        and tokens[second].kind == "month"
        and month_of()[tokens[second].text] == names | month_of()[tokens[second].text]
    ):
        at = second + 1
        if _text(tokens, at) == ")" and _text(tokens, second - 1) == "(":
            at += 1
    return names, at


def _short(tokens: Sequence[Token], base: Part) -> Part | None:
    """26/1: a day and a month without a year; a date only behind a date word or as the first of a range."""
    mark, at = _separator(tokens, base.end)
    if not mark or not _small(tokens, at) or not _ends(tokens, at + 1):
        return None
    return replace(base, form="short", month=tokens[at].value, end=at + 1, written_end=at + 1)


def _month_first(tokens: Sequence[Token], at: int) -> Iterator[Part]:
    """October 13, 2025; October 11–13, 2025; October 13th."""
    names, after = _month_names(tokens, at)
    for days, weekdays, end in reversed(_days(tokens, after)):
        part = Part(at, end, end, days, "month-first", names=names, day_weekdays=weekdays)
        year = end
        while _text(tokens, year) in {",", "،", "in", "of"} and year - end < 2:
            year += 1
        if _year(tokens, year):
            yield _with_year(tokens, part, year)
        elif _ends(tokens, end):
            yield part


def _year_first(tokens: Sequence[Token], at: int) -> Iterator[Part]:
    """2020-01-26, 2020/1/26."""
    if not _year(tokens, at):
        return
    first, month = _separator(tokens, at + 1)
    second, day = _separator(tokens, month + 1)
    if first and first == second and _small(tokens, month) and _small(tokens, day) and _ends(tokens, day + 1):
        part = Part(at, day + 1, day + 1, (tokens[day].value,), "year-first", tokens[month].value, year=tokens[at].value)
        yield complete_end(tokens, part)


def _with_year(tokens: Sequence[Token], part: Part, at: int) -> Part:
    return complete_end(tokens, replace(part, year=tokens[at].value, end=at + 1, written_end=at + 1))


def complete_end(tokens: Sequence[Token], part: Part) -> Part:
    """The date with the case ending and the era behind its year."""
    at = part.end
    mark = at + (_text(tokens, at) == "'")
    if mark < len(tokens) and tokens[at].glued and tokens[mark].text in _ENDINGS:
        at = mark + 1
    era = at + (_text(tokens, at) in {"-", "/"} and _text(tokens, at + 1) in {"ه", "ك", "م"} and not tokens[at].glued)
    word = _text(tokens, era)
    if word not in ERAS or (word == "ك" and not 2600 <= (part.year or 0) <= 2799):
        return replace(part, end=at)
    if word == "ه" and _text(tokens, era + 1) in {".", ""} and _text(tokens, era + 2) == "ش":
        return replace(part, end=era + 3, era="solar")
    if word == "هجري" and _text(tokens, era + 1) == "شمسي":
        return replace(part, end=era + 2, era="solar")
    return replace(part, end=era + 1, era=ERAS[word])
