"""Rules of figures: votes, who was present, session numbers."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache

from desktop_app.language.house import House
from desktop_app.language.passages import passages_of
from desktop_app.language.rule import InStatement, Rule
from desktop_app.language.words import words_of
from desktop_app.resource import resource
from desktop_app.statement.accepted import is_read, reading
from desktop_app.statement.edits.fields import field_value
from desktop_app.statement.nodes import AgendaItem, Statement
from desktop_app.statement.problems import Fix, Problem, SetField, Severity
from desktop_app.statement.walking import paragraphs
from desktop_app.text.digits import european
from desktop_app.text.folding import folded
from desktop_app.text.message import Arguments, message

_SIDES = ("vote.for", "vote.against", "vote.abstained")
_NUMBER = re.compile(r"\d+")
_VOTES = re.compile("صوت|اصوات|امتناع|ممتنع|دهنگ|deng|vote|abst")
_TO = 4
"""Words that stand between the word for the occasion and its number at most."""
_OCCASIONS = (
    "مؤتمر", "كونفرانس", "دورة", "دورته", "ملتقى", "منتدى", "مهرجان", "اجتماع", "جلسة", "کۆنگرە", "کۆنفرانس", "کۆبوونەوە", "خول", "kongre",
    "konferans", "civîn", "congress", "conference", "assembly", "session", "meeting", "convention", "forum",
)  # fmt: skip
_OCCASION = re.compile(rf"(?:\w{{0,3}}ال|و?لل|[وبلفك])?(?:{'|'.join(folded(word) for word in _OCCASIONS)})")


def vote_exceeds(statement: Statement, _house: House) -> Iterator[Problem]:
    """Votes of which there are more than people, and more people present than there are."""
    for group in statement.metadata.attendance:
        if group.count is not None and group.of is not None and group.count > group.of:
            said = (("votes", group.count), ("present", group.of))
            yield _at(statement, "figures-exceed", "warning", group.id, ("count", "of"), _MORE_PRESENT, said)
    present = _present(statement)
    for item in statement.agenda:
        figures = _figures(item)
        if present is not None and sum(figures) > present:
            said = (("votes", sum(figures)), ("present", present))
            yield _at(statement, "figures-exceed", "warning", item.id, _SIDES, _MORE_VOTES, said)


def vote_incomplete(statement: Statement, _house: House) -> Iterator[Problem]:
    """Votes told by all three sides that are fewer than those present."""
    present = _present(statement)
    for item in statement.agenda:
        figures = _figures(item)
        if present is not None and len(figures) == len(_SIDES) and sum(figures) < present:
            said = (("votes", sum(figures)), ("present", present))
            yield _at(statement, "votes-missing", "hint", item.id, _SIDES, _FEWER_VOTES, said)


def vote_disagrees(statement: Statement, _house: House) -> Iterator[Problem]:
    """Figures of a vote, set by hand, that the text of their item does not name though it names figures of a vote."""
    sourced = {(source.owner, source.field) for source in statement.sources}
    for item in statement.agenda:
        if not _figures(item) or all((item.id, side) in sourced for side in _SIDES):
            continue
        text = " ".join(reading(paragraph).text for paragraph in item.paragraphs)
        numbers = {int(number) for number in _NUMBER.findall(european(text))}
        if not numbers or not _VOTES.search(folded(text)):
            continue
        for side in _SIDES:
            value = field_value(statement, item.id, side)
            if isinstance(value, int) and (item.id, side) not in sourced and value not in numbers:
                yield Problem("vote-disagrees", "warning", item.id, _NOT_NAMED, side, arguments=(("number", value),))


def ordinal_disagrees(statement: Statement, _house: House) -> Iterator[Problem]:
    """A headline that numbers the session otherwise than the data."""
    number = statement.metadata.event.ordinal
    if number is None:
        return
    for text in passages_of(statement):
        if text.role not in ("headline", "subtitle", "overline"):
            continue
        known, words = ordinals(text.language), words_of(text)
        occasions = [at for at, word in enumerate(words) if _OCCASION.match(word.folded)]
        named = {at: known[word.folded] for at, word in enumerate(words) if word.folded in known}
        near = {at: value for at, value in named.items() if any(abs(at - other) <= _TO for other in occasions)}
        if near and number not in near.values():
            word, value = words[min(near)], near[min(near)]
            node, start, end = text.address(word.start, word.end)
            edit = SetField(statement.id, "event.ordinal", value)
            take = Fix(message("Take over from the text: {text}"), False, (edit,), (("text", str(value)),))
            said = (("text", word.text), ("number", number))
            yield Problem("ordinal-disagrees", "warning", node, _OTHER_SESSION, "", start, end, said, (take,))


@cache
def ordinals(language: str) -> dict[str, int]:
    """Matching form of an ordinal → its number; empty for a language without cues."""
    path = resource(f"cues/{language.partition('-')[0]}.toml")
    if not path.exists():
        return {}
    table = path.read_text("utf-8").partition("\n[ordinals]\n")[2].partition("\n[")[0]
    return {folded(word): int(number) for number, words in tomllib.loads(table).items() for word in words}


def _figures(item: AgendaItem) -> tuple[int, ...]:
    return tuple(figure for figure in (item.vote.for_, item.vote.against, item.vote.abstained) if figure is not None)


def _present(statement: Statement) -> int | None:
    """How many had a vote: those of the one group that says out of how many, else of the only group with a figure; None where that
    group is far smaller than a vote, which guests are."""
    counted = [group for group in statement.metadata.attendance if group.count is not None]
    entitled = [group for group in counted if group.of is not None] or counted
    most = max((sum(_figures(item)) for item in statement.agenda), default=0)
    if len(entitled) != 1 or (entitled[0].of is None and most > (entitled[0].count or 0) * 3 / 2):
        return None
    return entitled[0].count


def _at(statement: Statement, code: str, severity: Severity, owner: str, fields: tuple[str, ...], text: str, said: Arguments) -> Problem:
    """The problem at the passage that the fields were read from, at the field where there is none."""
    sources = [source for source in statement.sources if source.owner == owner and source.field in fields and source.end]
    node = sources[0].node if sources else ""
    if not node or not any(paragraph.id == node and is_read(paragraph) for paragraph in paragraphs(statement)):
        return Problem(code, severity, owner, text, fields[0], arguments=said)
    here = [source for source in sources if source.node == node]
    return Problem(code, severity, node, text, "", min(each.start for each in here), max(each.end for each in here), said)


_MORE_VOTES = message("The votes add up to {votes}, but {present} were present.")
_MORE_PRESENT = message("{votes} were present out of {present}: one of the two figures is wrong.")
_FEWER_VOTES = message("The votes add up to {votes}; {present} were present. Say what became of the others, or check the figures.")
_NOT_NAMED = message("The data say {number}, but the text of this item names other figures.")
_OTHER_SESSION = message("The headline says “{text}”, but the data number the session {number}.")

FIGURES = (
    Rule(
        "figures-exceed", message("More votes than people"), _MORE_VOTES,
        message("Whoever adds up the figures finds the mistake, and doubts the result."),
        ("86 من أصل 129 … 90 صوتاً مقابل 10", "86 من أصل 129 … 76 صوتاً مقابل 10"), InStatement(vote_exceeds), "", safe=False,
        severity="warning", source="The attendance and the votes of the data",
    ),
    Rule(
        "votes-missing", message("Fewer votes than people"), _FEWER_VOTES,
        message("Where all three sides are told, readers expect that they add up to all who were present."),
        ("86 … 70 مع و10 ضد و2 ممتنعين", "86 … 74 مع و10 ضد و2 ممتنعين"), InStatement(vote_incomplete), "", safe=False,
        severity="hint", source="The attendance and the votes of the data",
    ),
    Rule(
        "vote-disagrees", message("The vote in the data is not that of the text"), _NOT_NAMED,
        message("The data go to other systems and the text to readers; both must say the same."),
        ("187 ≠ 178 صوتاً", "187 = 187 صوتاً"), InStatement(vote_disagrees), "", safe=False, severity="warning",
        source="The text of the agenda item",
    ),
    Rule(
        "ordinal-disagrees", message("Two numbers of one session"), _OTHER_SESSION,
        message("The headline names one session and the text another; agencies copy the headline."),
        ("المؤتمر الثالث … مؤتمره الرابع", "المؤتمر الرابع … مؤتمره الرابع"), InStatement(ordinal_disagrees),
        message("Take over the number of the headline"), safe=False, severity="warning", source="The headline and the data of the occasion",
    ),
)  # fmt: skip
"""The rules of figures."""
