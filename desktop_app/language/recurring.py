"""What recurs in a statement: phrases with and without «و», and long words in the same company."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from desktop_app.language.house import House
from desktop_app.language.nearness import difference, inside
from desktop_app.language.pairs import Place
from desktop_app.language.passage import Passage
from desktop_app.language.wording import FUNCTION, LONG, Wording, readings

Texts = Sequence[tuple[Passage, Wording]]
_OFTEN = 3
"""How often a form stands at least that another is measured by."""
_SURE = frozenset({"doubled", "swapped", "letter", "sound"})
_PATTERN = "ت"
"""A letter that makes another word of the same root («مجتمع» beside «مجمع»)."""


def joined_otherwise(texts: Texts) -> Iterator[list[Place] | None]:
    """Three words that stand here with a «و» before the second and there without («شمال وشرق سوريا»)."""
    yield None
    joined = frozenset().union(*(wording.joined for _, wording in texts)) if texts else frozenset()
    both = frozenset().union(*(joined & wording.apart for _, wording in texts)) if joined else frozenset()
    yield None
    found: dict[str, list[Place]] = {}
    for passage, wording in texts if both else ():
        if both.isdisjoint(wording.joined) and both.isdisjoint(wording.apart):
            continue
        for three, place in _threes(passage, wording):
            if three in both:
                found.setdefault(three, []).append(place)
    for group in found.values():
        if len(group) >= _OFTEN and len(set(Counter(place.text[:1] == "و" for place in group).values())) > 1:
            yield group


def _threes(passage: Passage, wording: Wording) -> Iterator[tuple[str, Place]]:
    words, beside = wording.words, wording.beside
    for at in range(1, len(words) - 1):
        first, middle, last = words[at - 1 : at + 2]
        if beside[at - 1] and beside[at] and len(middle.folded) > 2:
            second = middle.folded[1:] if middle.folded[0] == "و" and len(middle.folded) > 3 else middle.folded
            for start, before in {(first.folded, 0), (first.folded[1:], 1)}:
                yield f"{start} {second} {last.folded}", Place(passage, first.start + before, last.end, middle.start, middle.end)


def long_words(texts: Texts, house: House) -> Iterator[list[Place] | None]:
    """Long words of which one, beside the same neighbour, has a letter more or less than often («الكونفراس»)."""
    yield None
    forms = frozenset().union(*(wording.long for _, wording in texts)) if texts else frozenset()
    yield None
    near = _near(forms)
    yield None
    wanted = {form for pair in near for form in pair}
    places: dict[str, list[tuple[Place, frozenset[str]]]] = {form: [] for form in wanted}
    for passage, wording in texts if wanted else ():
        for form in wanted & wording.long:
            places[form] += _places(passage, wording, form)
    yield None
    for one, other in near:
        rare, often = sorted((one, other), key=lambda form: len(places[form]))
        company = frozenset().union(*(beside for _, beside in places[often]))
        here = [place for place, beside in places[rare] if beside & company]
        if not here or len(places[often]) < _OFTEN or len(places[rare]) * _OFTEN > len(places[often]):
            continue
        verdict = house.speller(here[0].text, here[0].passage.language) if house.speller else None
        if verdict is None or not verdict.known:
            yield [place for place, _ in places[often]] + [place for place, _ in places[rare]]


def _near(forms: frozenset[str]) -> list[tuple[str, str]]:
    """The pairs of forms that are nearly the same inside."""
    alike: dict[tuple[str, str], list[str]] = {}
    for form in forms:
        alike.setdefault((form[:2], form[-1]), []).append(form)
    return [
        (one, other)
        for group in alike.values()
        for at, one in enumerate(group)
        for other in group[at + 1 :]
        if abs(len(one) - len(other)) < 2 and _is_near(one, other)
    ]


def _is_near(one: str, other: str) -> bool:
    found = difference(one, other)
    if found not in _SURE or not inside(one, other) or max(len(one), len(other)) < LONG + 1:
        return False
    return found != "letter" or _PATTERN not in (Counter(one) - Counter(other)) + (Counter(other) - Counter(one))


def _places(passage: Passage, wording: Wording, form: str) -> Iterator[tuple[Place, frozenset[str]]]:
    """Where a stem stands in a passage, with the content words beside it."""
    for at, stem in enumerate(wording.stems):
        if stem != form:
            continue
        word = wording.words[at]
        start = word.end - _length(word.text, word.folded, form)
        beside = [wording.stems[at - 1]] if at and wording.beside[at - 1] else []
        beside += [wording.stems[at + 1]] if at < len(wording.beside) and wording.beside[at] else []
        company = frozenset(one for form in beside for one, _ in readings(form) if one not in FUNCTION and len(one) > 2)
        yield Place(passage, word.start, word.end, start, word.end), company


def _length(text: str, folded: str, form: str) -> int:
    """How many code points of a word are its stem: the word's signs belong to the letters before them."""
    cut = len(folded) - len(form)
    return len(text) - cut if len(text) == len(folded) else len(text) - min(cut, len(text))
