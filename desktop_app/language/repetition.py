"""The rule of repetition: a word that stands twice."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from desktop_app.language.passage import Passage
from desktop_app.language.rule import Hit, InPassage, Repair, Rule
from desktop_app.language.words import Word, words_of
from desktop_app.text.message import message

_SMALL = {
    "ar": "من في على إلى الى عن مع أن إن بأن التي الذي الذين هذا هذه ذلك تلك بين بعد قبل كما كان كانت قد أو ثم عند ضد خلال كل",
    "ckb": "لە بۆ و کە ئەم ئەو بە لەگەڵ لەسەر دەبێت",
    "kmr": "li ji bi û ku di ev ya yê yên an jî",
    "en": "the a an of to in on and for with is are was were by at from as or be this",
}
"""Words that no sentence needs twice in a row."""
_CERTAIN = {language: frozenset(words.split()) for language, words in _SMALL.items()}
_TWICE = {
    "ar": frozenset({"جدا", "لا", "نعم", "أبدا", "الله", "هيهات", "واحدا", "مثنى", "دكا", "صفا"}),
    "en": frozenset({"that", "had", "very", "so", "no", "yes", "bye", "hear"}),
}
"""Words that are said twice on purpose."""
_OPEN = frozenset({"ar", "en"})
"""Languages that do not repeat a word to mean another: Kurdish says "roj roj" for "day by day"."""
_SHORTEST = 3


def doubled_word(text: Passage) -> Iterator[Hit]:
    """The same word twice in a row, with nothing but a space between."""
    language = text.language.partition("-")[0]
    for one, other in pairwise(words_of(text)):
        if one.text != other.text or one.script in ("number", "mixed") or one.figures:
            continue
        between = text.text[one.end : other.start]
        if not between or not between.isspace() or text.is_protected(one.start, other.end):
            continue
        small = one.text.casefold() in _CERTAIN.get(language, ())
        if small or _is_slip(text, one, language):
            yield Hit(one.start, other.end, (Repair(_ONCE, ((one.end, other.end, ""),), safe=small),), (("word", one.text),))


def _is_slip(text: Passage, word: Word, language: str) -> bool:
    """Whether a word of its own weight is not likely to be meant twice: no name, no "step by step" (خطوةً خطوةً, رويداً رويداً)."""
    if language not in _OPEN or len(word.text) < _SHORTEST or word.folded in _TWICE.get(language, ()):
        return False
    adverb = word.text.endswith(("ا", "ً", "اً")) if language == "ar" else word.text[0].isupper()
    return not adverb and not any(start < word.end and word.start < end for start, end in text.names)


_ONCE = message("Write it once")

REPETITION = (
    Rule(
        "doubled-word", message("A word stands twice"), message("“{word}” stands twice in a row."),
        message("A word that was typed twice is passed over by the eye that wrote it, not by readers."),
        ("عقد المؤتمر في في القامشلي", "عقد المؤتمر في القامشلي"), InPassage(doubled_word), _ONCE, safe=True,
        severity="warning", source="Usage of careful editing",
    ),
)  # fmt: skip
"""The rule of repetition."""
