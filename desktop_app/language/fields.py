"""Rules of fields: what the data says and what the text says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from desktop_app.language.house import House
from desktop_app.language.rule import InStatement, Rule
from desktop_app.statement.accepted import is_read, reading
from desktop_app.statement.blanks import blank_ranges
from desktop_app.statement.edits.fields import field_value
from desktop_app.statement.memo import by_identity
from desktop_app.statement.nodes import Paragraph, Statement
from desktop_app.statement.problems import Fix, Problem, Replace, SetField
from desktop_app.statement.runs import plain
from desktop_app.statement.sources import Source
from desktop_app.statement.walking import find, paragraphs
from desktop_app.text.dates import FoundDate, beside_dates, find_dates, long_date, rewritten
from desktop_app.text.digits import converted, european, systems
from desktop_app.text.folding import folded
from desktop_app.text.message import Arguments, Message, message

Stems = frozenset[str]
"""The forms in which a word counts as the same."""
_CODE = "field-disagrees"
_NUMBER = re.compile(r"\d+")
_WORD = re.compile(r"[^\W_]+")
_PREFIXES = ("وال", "بال", "كال", "فال", "ولل", "لل", "ال", "و", "ب", "ل", "ك", "ف")
_SIGNED = ("signature",)
ROLES_OF: dict[str, tuple[str, ...]] = {
    "issued": ("date-line",), "place": ("date-line",), "reference": ("reference",), "addressee": ("address",),
    "issuer": ("letterhead", "issuance", "signature", "headline"), "event.starts": ("event",),
}  # fmt: skip
"""Fields of the statement, and the roles of paragraphs that say them."""
_ANYWHERE = frozenset({"issuer", "name"})
"""Fields that one of several paragraphs says."""
_LONGEST = 60
"""Characters of a value that a sentence repeats at most, or its first word."""
_SHORTEST = 4
"""Letters that a word has at least for its ending to be looked through."""
NAMES = {
    "issuer": message("Issuer"), "issued": message("Date of issue"), "place": message("Place of issue"), "reference": message("Reference"),
    "addressee": message("Addressed to"), "contact": message("Contact"), "event.name": message("Name of the occasion"),
    "event.honorary": message("Honorary name"), "event.ordinal": message("Session"), "event.starts": message("First day"),
    "event.ends": message("Last day"), "event.time": message("Time"), "event.venue": message("Venue"), "event.region": message("Region"),
    "role": message("Capacity"), "count": message("Present"), "of": message("Out of"), "name": message("Name"), "office": message("Office"),
    "body": message("Organisation"), "presenter": message("Presenter"), "vote.for": message("Votes for"),
    "vote.against": message("Votes against"), "vote.abstained": message("Abstentions"),
}  # fmt: skip
"""The fields that can disagree with their passage, by the words that a person knows."""


def field_disagrees(statement: Statement, _house: House) -> Iterator[Problem]:
    """Fields whose passage now says something else; of those without one: whose role in the text does."""
    for source in (*statement.sources, *_by_role(statement)):
        paragraph = find(statement, source.node)
        if source.field not in NAMES or not isinstance(paragraph, Paragraph) or not is_read(paragraph):
            continue
        value = field_value(statement, source.owner, source.field)
        language = paragraph.language or statement.language
        match value:
            case date():
                problem = _of_day(source, paragraph, value, language)
            case int():
                problem = _of_number(source, paragraph, value, _beside(statement, source))
            case str() if value:
                problem = _of_text(source, paragraph, value)
            case _:
                problem = None
        if problem is not None:
            yield problem


def _by_role(statement: Statement) -> Iterator[Source]:
    """For each field that was read from no passage, the last paragraph of its role, where none of that role says it."""
    known = {(source.owner, source.field) for source in statement.sources}
    wanted = [(statement.id, field, roles) for field, roles in ROLES_OF.items()]
    wanted += [(row.id, "name", _SIGNED) for row in statement.metadata.signatories]
    by_role: dict[str, list[Paragraph]] = {}
    for paragraph in paragraphs(statement):
        if paragraph.role != "none" and is_read(paragraph) and _WORD.search(plain(paragraph.runs)):
            by_role.setdefault(paragraph.role, []).append(paragraph)
    for owner, field, roles in wanted:
        here = [paragraph for role in roles for paragraph in by_role.get(role, ())]
        value = field_value(statement, owner, field)
        if not value or not here or (owner, field) in known or (isinstance(value, str) and blank_ranges(value)):
            continue
        if isinstance(value, date):
            days = [(paragraph, {one.starts, one.ends} - {None}) for paragraph in here for one in _dates_of(paragraph)]
            if days and all(value not in said for _, said in days):
                yield Source(owner, field, days[-1][0].id)
        elif isinstance(value, str) and not any(_says(tuple(_stems(value)), _words_of(paragraph)) for paragraph in here):
            named = [paragraph for paragraph in here if field != "place" or beside_dates(reading(paragraph).text, paragraph.language)]
            if named and (len(here) == 1 or field in _ANYWHERE):
                yield Source(owner, field, named[-1].id)


@by_identity
def _dates_of(paragraph: Paragraph) -> tuple[FoundDate, ...]:
    return find_dates(plain(paragraph.runs), paragraph.language)


@by_identity
def _words_of(paragraph: Paragraph) -> tuple[Stems, ...]:
    return tuple(_stems(reading(paragraph).text))


def _of_day(source: Source, paragraph: Paragraph, value: date, language: str) -> Problem | None:
    text, (start, end) = plain(paragraph.runs), _range(source, paragraph)
    found = [one for one in _dates_of(paragraph) if one.starts is not None and one.start < end and start < one.end]
    said = [day for one in found for day in (one.starts, one.ends) if day is not None]
    if not said or value in said:
        return None
    one = found[0]
    day = one.ends if source.field != "event.starts" and one.ends is not None else one.starts
    edit = None
    if len(found) == 1 and one.ends is None:
        edit = Replace(paragraph.id, *one.written, rewritten(text, one, value, language))
    label = long_date(day, language) if day is not None else ""
    return _problem(source, text[one.start : one.end], long_date(value, language), day, edit, label)


def _beside(statement: Statement, source: Source) -> frozenset[int]:
    """What other fields of the same owner read from the same letters."""
    others = (
        field_value(statement, one.owner, one.field)
        for one in statement.sources
        if one.owner == source.owner and one.node == source.node and one.start < source.end and source.start < one.end
        if one.field != source.field
    )
    return frozenset(value for value in others if isinstance(value, int))


def _of_number(source: Source, paragraph: Paragraph, value: int, others: frozenset[int]) -> Problem | None:
    start, end = _range(source, paragraph)
    text = plain(paragraph.runs)
    numbers = list(_NUMBER.finditer(text, start, end))
    if all(int(european(number[0])) in others for number in numbers):
        return None  # the passage says this one in words: "وامتناع عضوين"
    if any(int(european(number[0])) == value for number in numbers):
        return None
    number = numbers[0] if len(numbers) == 1 else None
    typed = systems(numbers[0][0])
    written = converted(str(value), typed[0]) if typed else str(value)
    edit = Replace(paragraph.id, *number.span(), written) if number else None
    return _problem(source, text[start:end], str(value), int(european(number[0])) if number else None, edit)


def _of_text(source: Source, paragraph: Paragraph, value: str) -> Problem | None:
    start, end = _range(source, paragraph)
    text = plain(paragraph.runs)[start:end]
    said, passage = tuple(_stems(value)), tuple(_stems(text))
    if _says(said, (*passage, *_words_of(paragraph))) or _says(passage, said):
        return None
    whole = source.start == source.end == 0
    return _problem(source, text, value, None if whole else text.strip(), None if whole else Replace(paragraph.id, start, end, value))


def _says(words: tuple[Stems, ...], others: tuple[Stems, ...]) -> bool:
    """Whether all words are among the others; a longer ending is taken as the same word (كونفرانسها), as names are inflected."""
    known = frozenset().union(*others)
    return bool(words) and all(stems & known or any(_same_stem(stem, other) for stem in stems for other in known) for stems in words)


def _same_stem(one: str, other: str) -> bool:
    return min(len(one), len(other)) >= _SHORTEST and (one.startswith(other) or other.startswith(one))


def _problem(source: Source, text: str, value: str, says: object, edit: Replace | None, label: str = "") -> Problem:
    fixes: list[Fix] = []
    if says:
        taken = SetField(source.owner, source.field, says)
        fixes.append(Fix(message("Take over from the text: {text}"), False, (taken,), (("text", _brief(label or str(says))),)))
    if edit is not None:
        fixes.append(Fix(message("Write into the text: {text}"), False, (edit,), (("text", _brief(edit.text)),)))
    said: Arguments = (("field", Message(NAMES[source.field])), ("value", _brief(value)), ("text", _brief(text)))
    return Problem(_CODE, "warning", source.owner, _MESSAGE, source.field, None, None, said, tuple(fixes))


def _brief(text: str) -> str:
    """A value or a passage inside a sentence: its first words, for a title of five lines would bury what is wrong with it."""
    words = text.split()
    while len(words) > 1 and len(" ".join(words)) > _LONGEST:
        words.pop()
    shown = " ".join(words)
    return shown if len(words) == len(text.split()) else f"{shown}…"


def _range(source: Source, paragraph: Paragraph) -> tuple[int, int]:
    if source.start == source.end == 0:
        return 0, len(plain(paragraph.runs))
    return source.start, source.end


def _stems(text: str) -> Iterator[Stems]:
    """For each word its matching form, and that without what Arabic writes together with it: article, "and", prepositions."""
    for word in _WORD.findall(folded(text)):
        yield frozenset({word, *(word.removeprefix(one) for one in _PREFIXES if len(word) > len(one) + 2)})


_MESSAGE = message("{field} is “{value}”, but its passage in the text says “{text}”.")

FIELDS = (
    Rule(
        _CODE, message("A field and the text disagree"), _MESSAGE,
        message("The data go to other systems and the text to readers; both must say the same. Neither is changed without you."),
        ("26/1/2020 ≠ 27/1/2020", "26/1/2020 = 26/1/2020"), InStatement(field_disagrees), message("Take over one of the two"), safe=False,
        severity="warning", source="The passage from which the field was read",
    ),
)  # fmt: skip
"""The rules of fields."""
