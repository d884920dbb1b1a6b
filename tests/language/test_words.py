"""Words as all rules see them."""

from __future__ import annotations

from desktop_app.language.passage import passage
from desktop_app.language.words import words_of
from desktop_app.statement import Paragraph, Run


def test_the_words_of_a_passage_with_their_script():
    text = "عُقِدَ مع و88 ضد، 12,500 في 12/5 بـ«wadi.news» 2023'yan don’t اﻻجتماع می\u200cکند aب"
    found = words_of(passage((Paragraph("p-1", (Run(text),)),), "ar"))
    assert all(text[word.start : word.end] == word.text for word in found)
    assert [(word.folded, word.script, word.figures) for word in found] == [
        ("عقد", "arabic", False),
        ("مع", "arabic", False),
        ("و88", "arabic", True),
        ("ضد", "arabic", False),
        ("12,500", "number", True),
        ("في", "arabic", False),
        ("12", "number", True),
        ("5", "number", True),
        ("ب", "arabic", False),
        ("wadi", "latin", False),
        ("news", "latin", False),
        ("2023'yan", "latin", True),
        ("don’t", "latin", False),
        ("الاجتماع", "arabic", False),
        ("ميكند", "arabic", False),
        ("aب", "mixed", False),
    ]
