"""Slips in the letters of an Arabic word: hamza, the last letter, ض and ظ. Several in one word are one problem."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from typing import NamedTuple
from weakref import ref

from desktop_app.language.house import House
from desktop_app.language.passage import Passage
from desktop_app.language.rule import ByHouse, Hit, Repair, Rule
from desktop_app.language.slips.feminine import feminine, preposition
from desktop_app.language.spelling.bare import respelled
from desktop_app.language.spelling.spelled import language_of, spelled
from desktop_app.language.verdict import Verdict
from desktop_app.language.words import Word
from desktop_app.resource import resource
from desktop_app.statement.memo import by_identity
from desktop_app.text.message import message

_BEFORE = ("و", "ف", "ب", "ل", "ك", "وب", "ول", "فل", "فب")
_NOUNS = r"ست(?:[^ا]{2}ا|[^ا]ا[^ا]ة)|[^ات]ت[^ا]{1,2}ا|ن[^ا]{2}ا|تحاد|تفاق|تصال|تهام|تخاذ|تجاه|تساع|زد[^ا]+ا|ضط[^ا]+ا|صط[^ا]+ا|دعاء"
_WASL = re.compile(rf"(?P<before>(?:[وف]?(?:[بلك]?(?:ال)?|لل))?)[إأ](?=(?:{_NOUNS})[^ا]*)")
"""A verbal noun of the forms افتعال، انفعال، استفعال that was given a hamza."""
_NOT_WASL = re.compile(r"إستراتيج|إستون|إستاد|إسترلين|إستبرق|إستانبول|إسترا|أ[^ا]*ت|أن|أست")
"""Words and verbs that have one indeed: of the form "أنتقد", "أستطيع" no noun can be told."""


_WORDS_OF_THEIR_OWN = ("كانت", "كانا", "واحد", "فاحد", "وجهه", "فامن", "كامن", "بامس", "لامن", "وامن", "لاي", "كاي", "باي")
"""What looks like a slip behind a joined letter, and is another word or may be one."""


class Slip(NamedTuple):
    """A word as it should be. `certain`: nobody could mean another one. `kind`: the code of the rule that tells it."""

    rights: tuple[str, ...]
    certain: bool
    kind: str


@cache
def listed() -> dict[str, tuple[str, bool]]:
    """The slips of resources/rules/slips-ar.txt, also behind what is written together with a word: what is right, and whether it is
    certain."""
    known: dict[str, tuple[str, bool]] = dict.fromkeys(_WORDS_OF_THEIR_OWN, ("", False))
    for line in resource("rules/slips-ar.txt").read_text("utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            wrong, right, *doubt = line.split()
            for before in ("", *_BEFORE):
                joins = before in {"", "و", "ف"} or (len(wrong) > 2 and not wrong.startswith(("ال", "ل", "ب", "ك", "ان")))
                if joins:
                    known.setdefault(before + wrong, (before + right, not doubt))
    return {wrong: right for wrong, right in known.items() if right[0]}


def slip(word: str, verdict: Verdict | None) -> Slip | None:
    """What is wrong with the bare form of an Arabic word; None where nothing can be said."""
    found = listed().get(word)
    if (
        verdict is not None
        and found is None
        and (settled := [right for right in verdict.alike if _masdars().fullmatch(right)])
        and len(settled) == 1
    ):
        return Slip((settled[0],), certain=True, kind=_kind(word, settled[0]))
    if found is not None:
        return Slip((found[0],), found[1], _kind(word, found[0]))
    if verdict is not None and not verdict.known and len(verdict.alike) == 1:
        certain = len(word) > 3 and not _changes_hamza(word, verdict.alike[0])
        return Slip(verdict.alike, certain, _kind(word, verdict.alike[0]))
    if verdict is not None and verdict.known:
        return None
    if right := _without_hamza(word):
        return Slip((right,), certain=True, kind="hamza-spelling")
    if verdict is not None and verdict.alike and not word.startswith(("ان", "وان", "فان")):
        return Slip(verdict.alike, certain=False, kind=_kind(word, verdict.alike[0]))
    return None


@cache
def _masdars() -> re.Pattern[str]:
    """The words of resources/rules/masdars-ar.txt with what is written together with them."""
    lines = resource("rules/masdars-ar.txt").read_text("utf-8").splitlines()
    words = sorted(word for line in lines if not line.startswith("#") for word in line.split())
    return re.compile(rf"[وف]?(?:[بك]?ال|لل|[بلك])?(?:{'|'.join(words)})(?:[هنيك]|ها|هم|هن|هما|نا|كم|ات|اته|اتها|اتهم|اتنا|ية|ي)?")


@lru_cache(maxsize=4096)
def _without_hamza(word: str) -> str:
    found = _WASL.match(word)
    if found is None or _NOT_WASL.search(word):
        return ""
    at = found.end() - 1
    return word[:at] + "ا" + word[at + 1 :]


def _changes_hamza(word: str, right: str) -> bool:
    """Whether a hamza that was typed takes another seat: who types one rarely errs in it, and another letter may be wrong ("إعامية")."""
    return len(word) == len(right) and any(one != other and {one, other} <= set("أإآ") for one, other in zip(word, right, strict=True))


def _kind(word: str, right: str) -> str:
    """The rule that tells a slip: by the last letter first, for that is what a reader stumbles over."""
    if len(word) == len(right):
        if {word[-1], right[-1]} == set("هة"):
            return "teh-marbuta"
        if {word[-1], right[-1]} == set("ىي"):
            return "final-yeh"
        if any({one, other} == set("ضظ") for one, other in zip(word, right, strict=True)):
            return "dad-zah"
        if any(one != other and one in "اأإآ" for one, other in zip(word, right, strict=True)):
            return "hamza-spelling"
    return "common-slip"


def _hits(kind: str) -> Callable[[Passage, House], Iterator[Hit]]:
    def hits(passage: Passage, house: House) -> Iterator[Hit]:
        if language_of(passage) != "ar":
            return
        kept = _kept(passage)
        if not kept or kept[0][0]() is not house:
            kept[:] = [(ref(house), tuple(_slips(passage, house)))]
        for word, found in kept[0][1]:
            if found.kind == kind:
                yield _told(word, found)

    return hits


@by_identity
def _kept(_passage: Passage) -> list[tuple[ref[House], tuple[tuple[Word, Slip], ...]]]:
    """Room for the slips of a passage in one house: five rules read them."""
    return []


def _slips(passage: Passage, house: House) -> Iterator[tuple[Word, Slip]]:
    asked = spelled(passage)
    for before, each, after in zip((None, *asked), asked, (*asked[1:], None), strict=False):
        verdict = house.speller(each.bare, "ar") if house.speller is not None else None
        if verdict is None or not verdict.known or each.bare in listed():
            if found := slip(each.bare, verdict):
                yield each.word, found
        elif on := preposition(before, each, after, passage):
            yield each.word, Slip((on,), certain=True, kind="final-yeh")
        elif written := feminine(before, each, after, passage, house):
            yield each.word, Slip((written[0],), written[1], "teh-marbuta")


def _told(word: Word, found: Slip) -> Hit:
    rights = [respelled(word.text, right) for right in found.rights[:4]]
    repairs = tuple(Repair(WRITE, ((word.start, word.end, right),), found.certain, (("word", right),)) for right in rights)
    return Hit(word.start, word.end, repairs, (("word", word.text), ("right", found.rights[0])))


WRITE = message("Write “{word}”")
_WHY_HAMZA = message("A missing or needless hamza is the commonest slip of Arabic typing, and the first that a reader sees.")
_WHY_LAST = message("On a keyboard ة and ه, ى and ي lie close to each other, but they are different letters and can make another word.")
_LISTS = "Usage of Arabic print; the Ayaspell dictionary"

LETTERS = (
    Rule(
        "hamza-spelling", message("Hamza missing or needless"), message("“{word}” is written “{right}”."), _WHY_HAMZA,
        ("الإجتماع الى اعضائه", "الاجتماع إلى أعضائه"), ByHouse(_hits("hamza-spelling")), WRITE, safe=True, severity="warning",
        source=_LISTS, languages=("ar",),
    ),
    Rule(
        "teh-marbuta", message("ه and ة confused"), message("“{word}” is written “{right}”."), _WHY_LAST,
        ("الروابط الاهليه", "الروابط الأهلية"), ByHouse(_hits("teh-marbuta")), WRITE, safe=True, severity="warning",
        source=_LISTS, languages=("ar",),
    ),
    Rule(
        "final-yeh", message("ى and ي confused"), message("“{word}” is written “{right}”."), _WHY_LAST,
        ("فى القاعة التى", "في القاعة التي"), ByHouse(_hits("final-yeh")), WRITE, safe=True, severity="warning",
        source=_LISTS, languages=("ar",),
    ),
    Rule(
        "dad-zah", message("ض and ظ confused"), message("“{word}” is written “{right}”."),
        message("ض and ظ are different letters, however alike they sound."),
        ("نضرا للظروف", "نظرا للظروف"), ByHouse(_hits("dad-zah")), WRITE, safe=True, severity="warning",
        source=_LISTS, languages=("ar",),
    ),
    Rule(
        "common-slip", message("A common slip"), message("“{word}” is written “{right}”."),
        message("These words are written otherwise than they are spoken."),
        ("هاذا القرار", "هذا القرار"), ByHouse(_hits("common-slip")), WRITE, safe=True, severity="warning",
        source="Usage of Arabic print", languages=("ar",),
    ),
)  # fmt: skip
"""The rules of letters that are confused."""
