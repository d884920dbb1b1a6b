"""Rules of quotation: never closed, closed twice, turned marks, marks of one kind inside each other, marks of another style."""

from __future__ import annotations

from collections.abc import Iterator

from desktop_app.language.closing import Ending, endings
from desktop_app.language.house import House
from desktop_app.language.passages import RESTING_PLACE, passages_of
from desktop_app.language.placing import problem_at
from desktop_app.language.quoting import Pair, Place, Quotations, marks_of, quotations_of
from desktop_app.language.rule import Hit, InStatement, Repair, Rule
from desktop_app.statement.nodes import Statement
from desktop_app.statement.problems import Fix, Problem, Replace
from desktop_app.text.message import message
from desktop_app.text.quotation import PAIRS, STRAIGHT
from desktop_app.text.quotation import marks_of as pairs_of

_UNCLOSED, _UNOPENED, _TURNED, _NESTED, _STYLE = "unclosed-quote", "unopened-quote", "turned-quote", "same-kind-nesting", "quote-style"


def unclosed_quote(statement: Statement, _house: House) -> Iterator[Problem | None]:
    """Quotations that open and never close."""
    for number, passage in enumerate(passages_of(statement), 1):
        marks_of(passage)
        if number % RESTING_PLACE == 0:
            yield None
    found = quotations_of(statement)
    for place, shut in found.unclosed:
        passage, at = place.passage, place.mark.at
        fixes = tuple(_closed(place, ending) for ending in endings(place, shut, found.last_prose))
        words = _first_words(passage.text[at + 1 :], 4)
        node, start, end = passage.address(at, at + 1 + len(words))
        yield Problem(_UNCLOSED, "warning", node, _UNCLOSED_HERE, "", start, end, (("words", words),), fixes)


def _closed(place: Place, ending: Ending) -> Fix:
    text, at = ending.passage.text, ending.at
    edits = ending.passage.replaced(at, at, PAIRS.get(place.mark.kind, STRAIGHT))
    return Fix(_CLOSE_AFTER, ending.sure, edits, (("words", _last_words(text[:at], 3)),))


def _first_words(text: str, count: int) -> str:
    return " ".join(text.split()[:count]).rstrip(".,،؛;:")


def _last_words(text: str, count: int) -> str:
    return " ".join(text.split()[-count:])


def unopened_quote(statement: Statement, _house: House) -> Iterator[Problem | None]:
    """Closing marks of what is not open."""
    for place in quotations_of(statement).unopened:
        text, at = place.passage.text, place.mark.at
        twice = text[:at].rstrip(" .،,")[-1:] == place.mark.letter
        repairs = [Repair(_TAKE_AWAY, ((at, at + 1, ""),), safe=twice and text[at - 1 : at] == place.mark.letter)]
        opens = -1 if twice else _may_open(text, at)
        if opens >= 0:
            opening = (opens, opens, place.mark.kind)
            repairs.insert(0, Repair(_OPEN_BEFORE, (opening,), arguments=(("words", _first_words(text[opens:], 3)),)))
        words = (("words", _last_words(text[:at], 3)),)
        yield problem_at(_UNOPENED, "warning", _UNOPENED_HERE, place.passage, Hit(at, at + 1, tuple(repairs), words))


def _may_open(text: str, at: int) -> int:
    """Where the quotation that ends at `at` may begin: behind the last colon before it, or with the paragraph; -1: nowhere."""
    colon = text.rfind(": ", 0, at)
    opens = colon + 2 if colon >= 0 else len(text) - len(text.lstrip())
    return opens if opens < at else -1


def turned_quote(statement: Statement, _house: House) -> Iterator[Problem | None]:
    """Marks on the wrong side, and quotations that a mark of another kind closes."""
    found = quotations_of(statement)
    for place, side in found.turned:
        at, kind = place.mark.at, place.mark.kind
        right = kind if side == "open" else PAIRS[kind]
        repair = Repair(_WRITE, ((at, at + 1, right),), safe=True, arguments=(("mark", right),))
        hit = Hit(at, at + 1, (repair,), (("mark", place.mark.letter), ("right", right)))
        yield problem_at(_TURNED, "warning", _TURNED_HERE, place.passage, hit)
    for pair in found.pairs:
        close, kind = pair.close.mark, pair.open.mark.kind
        if close.kind != kind:
            right = PAIRS[kind]
            repair = Repair(_WRITE, ((close.at, close.at + 1, right),), safe=True, arguments=(("mark", right),))
            hit = Hit(close.at, close.at + 1, (repair,), (("mark", pair.open.mark.letter), ("right", right)), _OTHER_KIND)
            yield problem_at(_TURNED, "warning", _TURNED_HERE, pair.close.passage, hit)


def same_kind_nesting(statement: Statement, house: House) -> Iterator[Problem | None]:
    """A quotation inside another one with the same marks."""
    found = quotations_of(statement)
    unclosed = {id(place) for place, _ in found.unclosed}
    for pair in found.pairs:
        kind = pair.open.mark.kind
        if not pair.within or id(pair.within[-1]) in unclosed or pair.within[-1].mark.kind != kind or pair.close.mark.kind != kind:
            continue
        new = _other_pair(kind, pair.open.passage.language, house)
        sure = kind != STRAIGHT and pair.open.passage is pair.close.passage
        fix = Fix(_WRITE_BOTH, sure, _remarked(pair, new), (("marks", new),))
        passage, at = pair.open.passage, pair.open.mark.at
        node, start, end = passage.address(at, pair.close.mark.at + 1 if pair.close.passage is passage else at + 1)
        yield Problem(_NESTED, "warning", node, _NESTED_HERE, "", start, end, (("words", _first_words(passage.text[at + 1 :], 3)),), (fix,))


def _other_pair(kind: str, language: str, house: House) -> str:
    """The house's inner pair; where the quotation around has it, the outer one."""
    outer, inner = pairs_of(house.quotes_of(language))
    return inner if kind != inner[0] else outer


def _remarked(pair: Pair, new: str) -> tuple[Replace, ...]:
    edits = ((pair.open, new[0]), (pair.close, new[1]))
    return tuple(edit for place, mark in edits for edit in place.passage.replaced(place.mark.at, place.mark.at + 1, mark))


def quote_style(statement: Statement, house: House) -> Iterator[Problem | None]:
    """Quotation marks that are not those of the house. Where the office chose none: straight marks beside others, and in Arabic script
    straight marks alone, told once."""
    found = quotations_of(statement)
    pairs = [pair for pair in found.pairs if pair.open.mark.kind == pair.close.mark.kind]
    chosen = {language for language, _ in house.quotes}
    for pair in pairs:
        if pair.open.passage.language in chosen and (fix := _restyled(pair, house, safe=True)):
            yield _styled(pair, (fix,))
    rest = [pair for pair in pairs if pair.open.passage.language not in chosen and not pair.within]
    straight = [pair for pair in rest if pair.open.mark.kind == STRAIGHT and not _is_foreign(pair)]
    if not straight or _is_sure(found):
        return
    if len(straight) < len(rest):
        for pair in straight:
            yield _styled(pair, tuple(filter(None, (_restyled(pair, house),))))
    elif straight[0].open.passage.language.partition("-")[0] in {"ar", "ckb"}:
        every = [pair for pair in pairs if pair.open.mark.kind == STRAIGHT]
        edits = tuple(edit for pair in every if (fix := _restyled(pair, house)) for edit in fix.edits)
        if edits:
            yield _styled(straight[0], (Fix(_WRITE_ALL, False, edits, (("marks", _wanted(straight[0], house)),)),))


def _is_foreign(pair: Pair) -> bool:
    """Whether a quotation in a text of Arabic script holds Latin words, which keep the marks that they came with."""
    passage, at = pair.open.passage, pair.open.mark.at + 1
    return passage.language.partition("-")[0] in {"ar", "ckb"} and passage.text[at : at + 1].isascii()


def _is_sure(found: Quotations) -> bool:
    """Whether a fault in the quotations leaves it open which marks belong together."""
    return any(place.mark.kind == STRAIGHT for place, _ in found.unclosed) or any(one.mark.kind == STRAIGHT for one in found.unopened)


def _wanted(pair: Pair, house: House) -> str:
    return pairs_of(house.quotes_of(pair.open.passage.language))[len(pair.within) % 2]


def _restyled(pair: Pair, house: House, *, safe: bool = False) -> Fix | None:
    """The fix that gives a pair the marks of the house at its level; None where it has them."""
    new = _wanted(pair, house)
    if new[0] == pair.open.mark.letter and new[1] == pair.close.mark.letter:
        return None
    return Fix(_WRITE_BOTH, safe, _remarked(pair, new), (("marks", new),))


def _styled(pair: Pair, fixes: tuple[Fix, ...]) -> Problem:
    passage, at = pair.open.passage, pair.open.mark.at
    node, start, end = passage.address(at, at + 1 + len(_first_words(passage.text[at + 1 :], 1)))
    said = (("mark", pair.open.mark.letter), ("words", _first_words(passage.text[at + 1 :], 3)))
    return Problem(_STYLE, "hint", node, _STYLE_HERE, "", start, end, said, fixes)


_CLOSE_AFTER = message("Close it after “{words}”")
_OPEN_BEFORE = message("Open it before “{words}”")
_TAKE_AWAY = message("Take the mark away")
_WRITE = message("Write “{mark}”")
_WRITE_BOTH = message("Write {marks}")
_WRITE_ALL = message("Write {marks} everywhere")
_UNCLOSED_HERE = message("The quotation that opens at “{words}” is never closed.")
_UNOPENED_HERE = message("The mark after “{words}” closes a quotation that is not open.")
_TURNED_HERE = message("The mark “{mark}” is turned; here stands “{right}”.")
_OTHER_KIND = message("The quotation opens with “{mark}” and closes with a mark of another kind; here stands “{right}”.")
_NESTED_HERE = message("The quotation at “{words}” stands inside another one with the same marks.")
_STYLE_HERE = message("The quotation at “{words}” has other marks than the house style.")
_BY_READERS = message("Readers cannot see where the quotation ends and the text goes on.")

QUOTATION = (
    Rule(
        _UNCLOSED, message("A quotation that is never closed"), _UNCLOSED_HERE, _BY_READERS,
        ("وأنه «لن يكون هناك تعليق آخر على هذا الموضوع.", "وأنه «لن يكون هناك تعليق آخر على هذا الموضوع»."), InStatement(unclosed_quote),
        message("Close the quotation"), safe=True, severity="warning", source="Usage of Arabic, Kurdish and English print",
    ),
    Rule(
        _UNOPENED, message("A quotation that is closed and not open"), _UNOPENED_HERE, _BY_READERS,
        ("«نعم»» قالها مرّتين.", "«نعم» قالها مرّتين."), InStatement(unopened_quote), message("Take the mark away or open the quotation"),
        safe=True, severity="warning", source="Usage of Arabic, Kurdish and English print",
    ),
    Rule(
        _TURNED, message("A turned quotation mark"), _TURNED_HERE,
        message("The shape of the marks tells where a quotation opens and where it closes."), ("موقع »صوت السهل«", "موقع «صوت السهل»"),
        InStatement(turned_quote), message("Turn the mark"), safe=True, severity="warning",
        source="Usage of Arabic, Kurdish and English print",
    ),
    Rule(
        _NESTED, message("A quotation inside another with the same marks"), _NESTED_HERE,
        message("With the same marks the inner quotation seems to close the outer one."),
        ("«ليس خطأً بل «فبركة» متعمّدة»", "«ليس خطأً بل “فبركة” متعمّدة»"), InStatement(same_kind_nesting),
        message("Write the inner marks"), safe=True, severity="warning", source="House style of quotation marks",
    ),
    Rule(
        _STYLE, message("Quotation marks of another style"), _STYLE_HERE,
        message("One statement has one style of quotation marks; straight marks tell nothing of where a quotation opens and closes."),
        ('موقع "صوت السهل"', "موقع «صوت السهل»"), InStatement(quote_style), message("Write the marks of the house"), safe=False,
        severity="hint", source="House style of quotation marks",
    ),
)  # fmt: skip
"""The rules of quotation."""
