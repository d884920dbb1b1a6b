"""Rules of structure: headlines, items without text, figures that are missing in the data, a closing that does not come."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop_app.language.house import House
from desktop_app.language.passage import Passage
from desktop_app.language.passages import passages_of
from desktop_app.language.placing import problem_at
from desktop_app.language.rule import Hit, InPassage, InStatement, Rule
from desktop_app.language.words import words_of
from desktop_app.statement.accepted import is_read, reading
from desktop_app.statement.memo import by_identity
from desktop_app.statement.nodes import Statement
from desktop_app.statement.problems import Problem
from desktop_app.text.folding import fold, folded
from desktop_app.text.message import message

LONGEST = 24
"""Words of a headline paragraph that can still be read at a glance."""
_HEADLINE = ("headline",)
_TAIL = ("signature", "date-line", "slogan", "wrapper")
_ALIKE = 0.9
_PRESENT = (
    r"[وب]{0,2}(?:حضور|مشاركه|حضره|حضرها|حضر) (?:\w+ ){0,2}\d+ (?:\w+ )?(?:عضو|مندوب|مشارك|ممثل|شخص|عضوه|مندوبه)",
    rf"(?:{folded('ئامادەبوونی')}|{folded('بەشداری')}) \d+ (?:{folded('نوێنەر')}|{folded('ئەندام')}|{folded('کەس')})",
    r"bi (?:besdariya|amadebuna) \d+ (?:delege|endam|nuner|kes)",
    r"attended by \d+ (?:delegates|members|representatives|participants|people)",
)
_ATTENDED = re.compile(rf"(?<!\w)(?:{'|'.join(_PRESENT)})")
_CLOSINGS = (
    "البيان الختامي", "بيانه الختامي", "بيانها الختامي", "البيان التالي", "البيان الآتي", "closing statement", "final statement",
    "following statement", "encamname", "daxuyaniya dawî", "ڕاگەیەندراوی کۆتایی", "بەیاننامەی کۆتایی",
)  # fmt: skip
_CLOSING = re.compile("|".join(folded(words) for words in _CLOSINGS))


def headline_long(text: Passage) -> Iterator[Hit]:
    """A headline that cannot be read at a glance."""
    words = words_of(text) if text.role in _HEADLINE else ()
    if len(words) > LONGEST:
        yield Hit(words[LONGEST].start, words[-1].end, arguments=(("count", len(words)), ("most", LONGEST)))


@by_identity
def _first_sentence(text: Passage) -> tuple[int, tuple[str, ...]]:
    """Where the first sentence ends, and its words in matching form."""
    end = next((found.end() for found in re.finditer(r"[.!?؟]+(?=\s|$)", text.text)), len(text.text))
    return end, tuple(word.folded for word in words_of(text) if word.start < end)


def lead_repeats(statement: Statement, _house: House) -> Iterator[Problem | None]:
    """A first sentence that says the headline again and nothing more."""
    headline: tuple[str, ...] = ()
    for text in passages_of(statement):
        if text.role in _HEADLINE:
            headline += _first_sentence(text)[1]
        elif text.role in ("none", "event", "issuance") and text.text.strip():
            end, words = _first_sentence(text)
            both = len(set(headline) & set(words))
            if len(headline) > 3 and both >= _ALIKE * max(len(set(headline)), len(set(words))):
                yield problem_at("lead-repeats-headline", "hint", _REPEATS, text, Hit(0, end))
            return


def empty_item(statement: Statement, _house: House) -> Iterator[Problem]:
    """Steps of the agenda that say nothing."""
    for item in statement.agenda:
        gone = item.presence is not None and item.presence.deleted is not None
        if not gone and not any(reading(paragraph).text.strip() for paragraph in item.paragraphs if is_read(paragraph)):
            said = (("title", item.title),) if item.title else ()
            yield Problem("empty-item", "warning", item.id, _EMPTY_NAMED if item.title else _EMPTY, "", arguments=said)


def attendance_unrecorded(statement: Statement, _house: House) -> Iterator[Problem | None]:
    """A figure of those present that the data do not have."""
    if any(group.count is not None for group in statement.metadata.attendance):
        return
    for number, text in enumerate(passages_of(statement)):
        found = _attended(text)
        if found is not None:
            yield problem_at(
                "attendance-unrecorded", "hint", _UNRECORDED, text, Hit(*found, arguments=(("text", text.text[slice(*found)]),))
            )
            return
        if number % 100 == 0:
            yield None


@by_identity
def _attended(text: Passage) -> tuple[int, int] | None:
    form = fold(text.text)
    found = _ATTENDED.search(form.text)
    return form.range(*found.span()) if found else None


def closing_missing(statement: Statement, _house: House) -> Iterator[Problem]:
    """A closing statement that is announced, and does not come."""
    last = None
    for text in passages_of(statement):
        if text.role not in _TAIL and text.text.strip():
            last = text
    if last is not None and last.text.rstrip().endswith(":") and _CLOSING.search(folded(last.text)):
        end = len(last.text.rstrip())
        start = max(last.text.rfind(mark, 0, end - 1) + 1 for mark in ".،؛\n")
        yield problem_at("closing-missing", "warning", _NO_CLOSING, last, Hit(start, end))


_LONG = message("The headline has {count} words; agencies and screens cut off what stands behind the first {most}.")
_REPEATS = message("The first sentence says the headline again.")
_EMPTY, _EMPTY_NAMED = message("This item has no text."), message("The item “{title}” has no text.")
_UNRECORDED = message("“{text}” stands in the text, but the attendance in the data has no figure.")
_NO_CLOSING = message("A closing statement is announced here, and none follows.")

STRUCTURE = (
    Rule(
        "headline-long", message("A long headline"), _LONG,
        message("A headline is read at a glance, and cut off in lists and on telephones."),
        ("عنوان من ثلاثين كلمة", "عنوان من عشر كلمات"), InPassage(headline_long), "", safe=False, severity="hint",
        source="Usage of news agencies",
    ),
    Rule(
        "lead-repeats-headline", message("The lead repeats the headline"), _REPEATS,
        message("Who has read the headline wants to learn more from the first sentence, not the same once again."),
        ("الاتحاد يعقد مؤتمره … الاتحاد يعقد مؤتمره.", "الاتحاد يعقد مؤتمره … بحضور 86 عضواً افتتح الاتحاد أمس مؤتمره."),
        InStatement(lead_repeats), "", safe=False, severity="hint", source="Usage of news agencies",
    ),
    Rule(
        "empty-item", message("An item without text"), _EMPTY,
        message("An item that says nothing is not printed, and the agenda looks as if a step were missing."),
        ("", "2- تلاوة التقرير"), InStatement(empty_item), "", safe=False, severity="warning", source="The agenda of the statement",
    ),
    Rule(
        "attendance-unrecorded", message("Attendance missing in the data"), _UNRECORDED,
        message("Without the figure votes are not checked against those present, and other systems do not learn it."),
        ("بحضور 86 عضواً", "86"), InStatement(attendance_unrecorded), "", safe=False, severity="hint", source="The text of the statement",
    ),
    Rule(
        "closing-missing", message("The closing does not come"), _NO_CLOSING,
        message("Readers wait for the text that was announced; it was probably lost while copying."),
        ("أصدر المؤتمر البيان الختامي التالي:", "أصدر المؤتمر البيان الختامي التالي: نحن مندوبي…"), InStatement(closing_missing), "",
        safe=False, severity="warning", source="The statement itself",
    ),
)  # fmt: skip
"""The rules of structure."""
