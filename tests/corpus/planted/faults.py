"""The faults that are planted: for each rule of form, where a text can have it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from tests.corpus.planted.planting import Fault, Place, swapped

ARABIC = ("ar", "ckb")
AR = ("ar",)
L = "[ء-غف-يٱ-ۓەa-zA-Zà-ž]"
"""A letter of a word."""
_FEMININE = ("مناقشة", "قراءة", "دراسة", "متابعة", "إحالة", "كتابة", "مراجعة", "إقامة", "زيارة", "إعادة")
_SLIPS = {"هذا": "هاذا", "هذه": "هاذه", "ذلك": "ذالك", "الذي": "اللذي", "التي": "اللتي"}
_DIGITS = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
_ALIKE = str.maketrans("aeopcyx", "аеорсух")


def _inside(letter: str, before: str = L, after: str = L) -> str:
    return f"(?<={before}){letter}(?={after})"


def _other_digits(text: str) -> Iterator[Place]:
    """One number of several in the digits of another system."""
    if len(re.findall("[0-9]+", text)) > 3:
        yield from swapped(
            r"(?<!الساعة )(?<![رح]قم )(?<![\w./:+–-])(?<!\d )[0-9]+(?![\w./:–-]|\.\d| \d)", lambda found: found[0].translate(_DIGITS)
        )(text)


SPACES = (
    Fault("double-space", swapped(r"(?<=\w) (?=\w)", "  ")),
    Fault("edge-space", swapped(r"^(?=\w)|(?<=[\w.])$", " ")),
    Fault("space-before-punctuation", swapped(rf"(?<={L})(?=[،؛؟!](?!\w)|[.:,](?:\s|$))", " ")),
    Fault("space-inside-marks", swapped(r"(?<=[«“(])(?=\w{2})|(?<=\w{2})(?=[»”)](?! ?\.$))", " ")),
    Fault("missing-space-after", swapped(rf"(?<={L}{L}[،؛.]) (?={L})", ""), ARABIC),
    Fault("missing-space-before", swapped(r"(?<=[ء-ي]) (?=[«(]\w)", ""), AR),
    Fault("glued-number", swapped(r"(?<=[ء-ي]{3}) (?=\d)", ""), AR),
    Fault("detached-waw", swapped(r"(?<= )و(?=ال[ء-ي]{3})", "و "), AR),
    Fault("doubled-word", swapped(r"(?<= )(في|من|إلى|على|عن|the|of|in|li|ji|لە|بۆ) (?=\w)", r"\1 \1 ")),
)
MARKS = (
    Fault("latin-comma", swapped(rf"(?<={L})،", ","), ARABIC),
    Fault("latin-semicolon", swapped(rf"(?<={L})[؛،](?= {L})", ";", "؛"), ARABIC),
    Fault("latin-question-mark", swapped(rf"(?<={L})[.؟](?=$| {L})", "?", "؟"), ARABIC),
    Fault("doubled-mark", swapped(rf"(?<={L})([،؛,])(?= {L})", r"\1\1")),
    Fault("three-dots", swapped(rf"^([^«»“”]*{L}{L}{L})\. (?={L})", r"\1... ", r"\1… ")),
    Fault("hyphen-for-dash", swapped(rf"(?<={L})[،,] ([^،,.«»“”]{{8,40}})[،,] (?={L})", r" - \1 - ", r" – \1 – ")),
    Fault("missing-end", swapped(rf"^(?:\S+ ){{10,}}\S*?{L}(\.)$", lambda found: found[0][:-1]), prose=True, among=r"\S{3,}\.\n", least=5),
)
QUOTES = (
    Fault("unclosed-quote", swapped(r"(?<=\w)(»\.?|”\.?)$|(?<=\w\.)”$", lambda found: found[0].strip("»”")), told="statement"),
    Fault("unopened-quote", swapped(r"(?<=[\w ])«(?=\w[^«»]*»)|(?<= )“(?=\w[^“”]*”)", ""), told="paragraph"),
    Fault("turned-quote", swapped(r"«([^«»“”]{3,60})»", r"»\1«"), ("ar", "ckb", "kmr")),
    Fault("same-kind-nesting", swapped(r"«([^«»“”‹›]+) (\w{4,}) ([^«»“”‹›]+)»", r"«\1 «\2» \3»", r"«\1 “\2” \3»"), ARABIC),
    Fault("quote-style", swapped(r"«([^«»“”‹›A-Z]{3,60})»", r'"\1"'), ("ar", "ckb", "kmr")),
)
LETTERS = (
    Fault("wrong-kaf", swapped("ك|ک", lambda found: "ک" if found[0] == "ك" else "ك"), ARABIC),
    Fault("wrong-yeh", swapped(_inside("[يی]"), lambda found: "ی" if found[0] == "ي" else "ي"), ARABIC),
    Fault("wrong-heh", swapped(f"{_inside('ه')}(?!.*ە)|{_inside('ە')}", lambda found: "ہ" if found[0] == "ه" else "ه\u200c"), ARABIC),
    Fault("presentation-form", swapped("لا", "\ufefb"), ARABIC),
    Fault("look-alike", swapped("(?<= [A-Za-z]{3})[aeopc](?=[a-z]* )", lambda found: found[0].translate(_ALIKE))),
    Fault("decomposed-letter", swapped("[أإآ]|[êîû]", lambda found: unicodedata.normalize("NFD", found[0]))),
    Fault("tatweel-in-word", swapped("(?<=[ء-ي][بتثجحخسشصضطظعغفقكلمنهي])(?=[ء-ي]{2})", "ـ"), AR, prose=True),
    Fault("doubled-tashkeel", swapped("[ًّ](?=[ء-ي ])", lambda found: found[0] * 2), AR),
    Fault("useless-joiner", swapped("(?<=[ء-يەۆڕ][دذرزوۆەڕ])(?=[ء-يەۆێی])", "\u200c"), ARABIC),
    Fault("invisible-character", swapped(_inside(""), "\u200b")),
    Fault("odd-space", swapped(r"(?<=\w) (?=\w)", "\u2003")),
    Fault("deceptive-order", swapped(r"(?<= )\d{3,4}(?= )", "\u202e\\g<0>\u202c"), AR),
    Fault("mixed-digits", _other_digits, AR, prose=True),
)
SLIPS = (
    Fault(
        "hamza-spelling",
        swapped(r"\b(?:إلى|أو|إذا|أعضاء|أكد|[وب]?ال[أإ]\w{3,}|أ\w{4,}ة?|إ\w{4,})\b", lambda f: re.sub("[أإ]", "ا", f[0])),
        AR,
    ),
    Fault("teh-marbuta", swapped(r"(?<=[ء-ي]{3})ة\b(?!\w)", "ه"), AR),
    Fault("final-yeh", swapped(r"(?<=\bف)ي\b|(?<=\bالت)ي\b|(?<=\bالذ)ي\b|(?<=ال[ء-ي]{4})ي\b", "ى"), AR),
    Fault(
        "dad-zah",
        swapped("(?<=[ء-ي])[ضظ](?!مة)(?=[ء-ي]{2})", lambda found: "ظ" if found[0] == "ض" else "ض"),
        AR,
        ("misspelling", "unknown-word"),
    ),
    Fault("common-slip", swapped(rf"\b(?:{'|'.join(_SLIPS)})\b", lambda found: _SLIPS[found[0]]), AR),
    Fault("inna-anna", swapped(r"\b[أإ]ن\b", "ان"), AR),
    Fault("in-sha-allah", swapped(rf"(?<={L})\.$", "، إنشاء الله.", "، إن شاء الله."), AR),
    Fault("tanween-position", swapped("اً", "ًا"), AR),
    Fault(
        "verb-gender",
        swapped(
            rf"(?<={L}\.)$", lambda f: f" وتم {_FEMININE[f.start() % 10]} الموضوع.", lambda f: f" وتمت {_FEMININE[f.start() % 10]} الموضوع."
        ),
        AR,
    ),
)
FAULTS = (*SPACES, *MARKS, *QUOTES, *LETTERS, *SLIPS)
"""The faults of form, family by family; those of matter are in `matter`."""
