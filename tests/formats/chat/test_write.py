"""Text for a chat: parts that fit, lines whose order holds, and what was added."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.formats.chat.write import chat, write
from desktop_app.formats.plain.write import text as plain_text
from desktop_app.statement import Mark, Paragraph, Run, Statement
from desktop_app.text.bidi import displayed
from tests.strategies import statements

CONTROLS = dict.fromkeys(map(ord, "\u200e\u200f\u2066\u2067\u2069"))


def said(*texts: str, language: str = "ar") -> Statement:
    return Statement("st-1", language, body=tuple(Paragraph(f"p-{n}", (Run(text),)) for n, text in enumerate(texts)))


def added(statement: Statement, **options: int) -> list[tuple[str, int]]:
    return [(each.source.partition("× ")[2], dict(each.arguments)["count"]) for each in chat(statement, **options).added]


def test_a_line_that_would_turn_is_held_and_that_is_told() -> None:
    done = chat(said("أعلن حزب PYD أن المؤتمر ناجح", "قال نعم.", "عقد المؤتمر"))
    assert done.parts == ("\u2067أعلن حزب PYD أن المؤتمر ناجح\u2069\n\nقال نعم.\u200f\n\nعقد المؤتمر",)
    assert added(said("أعلن حزب PYD أن المؤتمر ناجح", "قال نعم.")) == [
        ("right-to-left isolate around a paragraph (RLI … PDI)", 1),
        ("right-to-left mark (RLM)", 1),
    ]
    line = done.parts[0].split("\n\n")[0]
    assert displayed(line, "L").shown.translate(CONTROLS) == displayed(line, "R").shown.translate(CONTROLS)


def test_a_tab_cannot_be_held_and_is_counted() -> None:
    assert chat(said("الاسم\tالصفة")).unheld == 1


def test_bold_stands_between_asterisks_close_to_the_words() -> None:
    strong = (Mark("strong"),)
    body = (Paragraph("p-1", (Run("بيان ختامي"),), role="headline"), Paragraph("p-2", (Run("قرر "), Run("المؤتمر ", strong), Run("ذلك"))))
    done = chat(Statement("st-1", "ar", body=body), bold=True)
    assert [line.translate(CONTROLS) for line in done.parts[0].split("\n\n")] == ["*بيان ختامي*", "قرر *المؤتمر* ذلك"]
    assert added(Statement("st-1", "ar", body=body), bold=True)[-1] == ("bold between asterisks", 2)
    assert "*" not in chat(Statement("st-1", "ar", body=body)).parts[0]


def test_parts_are_cut_between_paragraphs_and_numbered() -> None:
    done = chat(said(*("أعلن الاتحاد في ختام أعماله ما يلي. " * 3 for _ in range(8))), limit=400)
    assert len(done.parts) > 2
    assert [part.split("\n", 1)[0] for part in done.parts] == [f"({n}/{len(done.parts)})" for n in range(1, len(done.parts) + 1)]
    assert all(part.translate(CONTROLS).rstrip().endswith("يلي.") for part in done.parts)


def test_a_long_paragraph_is_cut_between_sentences_else_between_words() -> None:
    sentences = chat(said("أعلن الاتحاد في ختام أعماله ما يلي. " * 30), limit=300)
    assert all(part.translate(CONTROLS).rstrip().endswith(".") for part in sentences.parts)
    words = chat(said("كلمة " * 200), limit=300)
    assert {word for part in words.parts for word in part.translate(CONTROLS).split("\n")[1].split()} == {"كلمة"}


@given(statements(), st.sampled_from([0, 200, 4096]), st.booleans())
def test_no_letter_is_lost_and_no_part_is_too_long(statement: Statement, limit: int, bold: bool) -> None:
    done = chat(statement, bold=bold, limit=limit)
    assert not limit or all(len(part.encode("utf-16-le")) // 2 <= limit for part in done.parts)
    bodies = [part.split("\n", 1)[1] if len(done.parts) > 1 else part for part in done.parts]
    strip = {**CONTROLS, ord("*"): None}
    assert "".join("".join(bodies).translate(strip).split()) == "".join(plain_text(statement).translate(strip).split())
    assert write(statement, bold=bold, limit=limit).decode().strip("\n") == "\n\n".join(done.parts).strip("\n")
