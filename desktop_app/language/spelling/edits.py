"""Words that are one letter away, and which of them a person most likely meant."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache

from desktop_app.resource import resource

BEFORE = ("", "ال", "و", "وال", "ب", "بال", "ل", "لل", "ف", "فال", "ك", "كال", "ولل", "وب", "ول", "وبال")
"""What Arabic writes together with the word after it."""
_LETTERS = {
    "ar": "ايلمنورتبسعدهكقفحةجشصطخىأإآءئؤضغثذزظ",
    "en": "etaoinsrhldcumfpgwybvkxjqz'",
    "ckb": "اەیوێۆنرمکتدبسلشپگچژحعخڕڵڤقفئغجهز",
    "kmr": "aeiêîuûorndkmtbslhvcçşxgpwjyzfq",
}
_ALIKE = ("اأإآ", "ةهت", "يىئ", "ؤئءو", "ضظ", "دذ", "طت", "سص", "قك", "حه", "زذظ", "ثس", "îi", "êe", "ûu", "çc", "şs")
_SHORTEST = 5
"""Letters that an unknown word needs for one letter to say what was meant."""


@cache
def frequent(language: str) -> dict[str, int]:
    """The words that statements use most, with their rank."""
    path = resource(f"rules/frequent-{language}.txt")
    lines = path.read_text("utf-8").splitlines() if path.is_file() else []
    words = (word for line in lines if not line.startswith("#") for word in line.split())
    return {word: rank for rank, word in enumerate(dict.fromkeys(words))}


def close_word(word: str, language: str, known: Callable[[str], bool]) -> str:
    """The one frequent word that is one letter away from an unknown one; empty where there is none, or more than one."""
    words = frequent(language)
    found: dict[str, None] = {}
    for before in BEFORE if language == "ar" else ("",):
        rest = word[len(before) :]
        if not word.startswith(before) or len(rest) < _SHORTEST:
            continue
        for other in edits(rest, language):
            if other in words and len(other) >= _SHORTEST and known(before + other):
                found[before + other] = None
    return next(iter(found)) if len(found) == 1 else ""


def suggestions(word: str, language: str, known: Callable[[str], bool], most: int = 5) -> tuple[str, ...]:
    """Known words one letter away from an unknown one: letters that are confused first, then swapped, left out, doubled, mistyped."""
    words, seen = frequent(language), dict.fromkeys(edits(word, language))
    found = [(_rank(other, words), at, other) for at, other in enumerate(seen) if known(other)]
    confused = sum(1 for _ in _confused(word))
    ordered = sorted(found, key=lambda one: (one[1] >= confused, one[0], one[1]))
    return tuple(other for _rank_, _at, other in ordered[:most])


def _rank(word: str, words: dict[str, int]) -> int:
    """How frequent a word is: its rank with or without what is written together with it."""
    return min((words.get(word[len(before) :], len(words)) for before in BEFORE if word.startswith(before)), default=len(words))


def edits(word: str, language: str) -> Iterator[str]:
    """All that is one letter away, the likeliest kinds of slips first."""
    yield from _confused(word)
    letters = _LETTERS.get(language, "")
    for at in range(len(word) - 1):
        yield word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    for at in range(len(word)):
        yield word[:at] + word[at + 1 :]
    for at in range(len(word) + 1):
        yield from (word[:at] + letter + word[at:] for letter in letters)
    for at in range(len(word)):
        yield from (word[:at] + letter + word[at + 1 :] for letter in letters)


def _confused(word: str) -> Iterable[str]:
    for at, typed in enumerate(word):
        for group in _ALIKE:
            if typed in group:
                yield from (word[:at] + other + word[at + 1 :] for other in group if other != typed)
