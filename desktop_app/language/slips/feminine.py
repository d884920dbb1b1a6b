"""ه typed for ة where the word with ه is a word, too, in the dictionary's eyes: "his …"."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from desktop_app.language.house import House
from desktop_app.language.passage import Passage
from desktop_app.language.spelling.spelled import Asked
from desktop_app.resource import resource

_ARTICLE = re.compile(r"[وف]?(?:[بك]?ال|لل)(?=.{3})")
_OF_THE_ROOT = re.compile(
    r"الله|[وف]?(?:[بك]?ال|لل)(?:نزيه|شبيه|كريه|شفاه|كنه|سفيه|نبيه|ترفيه|تشويه|تنويه|توجيه|تنبيه|فقيه|فكه|بله|كره|إله|وجه|مياه|اتجاه)"
)
"""Words whose ه is of the root, and which another word with ة stands beside."""
_NUMBERS = frozenset({"ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "تسعة", "عشرة"})
_GOVERNS = re.compile(
    r"[وف]?(?:أ?[يتن]?ؤكد|أكد|أكدت|أكدوا|تأكيد|التأكيد|التأكيدا|نعاهده|نعاهدهم|نعاهدكم|حرص|حرصا|حرصت|الحرص|يحرص|نحرص|حافظ|حافظت|الحفاظ|للحفاظ|بناء|ردا|الرد|"
    r"حصل|حصلت|الحصول|شدد|شددت|يشدد|أثنى|أثنت|صوت|التصويت|وافق|الموافقة|قادر|القدرة|العمل|يعمل|نعمل|تعمل|الاطلاع|اطلع|التعرف|الإشراف|الاعتداء|اعتداء|عملا)"
)
"""What the preposition على follows."""
_BEFORE = re.compile(r"[وف]?[بلك]?")


def feminine(before: Asked | None, each: Asked, after: Asked | None, passage: Passage, house: House) -> tuple[str, bool] | None:
    """How a word in ه is written that should end in ة, and whether that is certain; None where nothing is wrong.

    With the article no "his" can follow; without it the word must be one that statements use, and what follows or goes before decides.
    """
    word = each.bare
    if word[-1] != "ه" or len(word) < 4 or house.speller is None:
        return None
    right = word[:-1] + "ة"
    if _ARTICLE.match(word):
        verdict = None if _OF_THE_ROOT.fullmatch(word) else house.speller(right, "ar")
        return (right, True) if verdict is not None and verdict.known else None
    counted = word[0] not in "وف" and word[-2] != "ت" and passage.text[: each.word.start].rstrip(" \u00a0")[-1:].isdigit()
    if counted and (verdict := house.speller(right, "ar")) is not None and verdict.known:
        return right, True
    if not _is_listed(right):
        return None
    owns = after is not None and (after.bare.startswith("ال") or right in _NUMBERS) and _touch(each, after, passage)
    tells = before is not None and before.bare.endswith("ة") and right.endswith("ية") and _touch(before, each, passage)
    return right, owns or tells or passage.text[each.word.end : each.word.end + 2].strip().isdigit()


def preposition(before: Asked | None, each: Asked, after: Asked | None, passage: Passage) -> str:
    """إلى or على where their last letter was typed as ي before a noun; empty where "to me" or the name علي may be meant."""
    if each.bare not in {"إلي", "علي"} or after is None or not _touch(each, after, passage):
        return ""
    if each.bare == "إلي":
        return "إلى" if after.bare.startswith("ال") else ""
    return "على" if before is not None and _touch(before, each, passage) and _GOVERNS.fullmatch(before.bare) else ""


def _touch(one: Asked, other: Asked, passage: Passage) -> bool:
    return passage.text[one.word.end : other.word.start] in {" ", "\u00a0"}


@lru_cache(maxsize=4096)
def _is_listed(word: str) -> bool:
    found = _BEFORE.match(word)
    ends = {0, *range(1, found.end() + 1)} if found else {0}
    return any(word[at:] in _listed() for at in ends)


@cache
def _listed() -> frozenset[str]:
    lines = resource("rules/feminine-ar.txt").read_text("utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())
