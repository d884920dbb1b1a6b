"""The glossary: tables and TBX hold all that it says, a broken file is one sentence, forms are offered while one types."""

from __future__ import annotations

import pytest

from desktop_app.editing.glossary import continuations, forms_for, keep_terms, load_glossary, read_terms, write_terms
from desktop_app.language.terms import Term, found_terms, joined
from desktop_app.text.refusal import Refusal

FORCES = Term(
    (("ar", "قوى الأمن الداخلي"), ("en", "Internal Security Forces")),
    (("ar", "الأمن الداخلي"), ("en", "Asayish")),
    "organisation",
    "منذ 2014",
)
PERSON = Term((("kmr", "Berfîn Elî"), ("ar", "بيرفين علي")), (("kmr", "Berfin Elî"), ("kmr", "Berfîn Ali")), "person")
TERMS = (FORCES, PERSON)


def same(one: Term, other: Term) -> bool:
    told = [(sorted(each.approved), sorted(each.rejected), each.kind, each.note) for each in (one, other)]
    return told[0] == told[1]


@pytest.mark.parametrize("name", ["terms.csv", "terms.tbx"])
def test_what_is_written_is_read(tmp_path, name):
    write_terms(TERMS, tmp_path / name)
    read = read_terms(tmp_path / name)
    assert len(read) == 2
    assert all(map(same, read, TERMS))


def test_a_table_keeps_what_is_safe_and_older_tbx_is_read(tmp_path):
    keep_terms((Term((("ar", "الكونفرانس"),), (("ar", "الكونفراس"),), safe=True),), tmp_path / "a" / "own.csv")
    assert read_terms(tmp_path / "a" / "own.csv")[0].safe
    old = tmp_path / "old.tbx"
    old.write_text(
        '<martif type="TBX"><text><body><termEntry id="1"><langSet xml:lang="ar-SY"><tig><term>الكونفرانس</term></tig><tig>'
        '<term>الكونفراس</term><termNote type="administrativeStatus">'
        "supersededTerm-admn-sts</termNote></tig></langSet></termEntry></body></text>"
        "</martif>",
        "utf-8",
    )
    assert read_terms(old) == (Term((("ar", "الكونفرانس"),), (("ar", "الكونفراس"),)),)


def test_a_spreadsheet_of_other_separators_is_read(tmp_path):
    table = tmp_path / "table.csv"
    table.write_bytes("\ufeffAR;Kind;rejected-ar\r\nالرقة;place;الرقه | رقة\r\n;;\r\n".encode())
    assert read_terms(table) == (Term((("ar", "الرقة"),), (("ar", "الرقه"), ("ar", "رقة")), "place"),)


@pytest.mark.parametrize("data", [b"a,b\r\n1,2\r\n", "ar\r\nالرقة".encode("cp1256"), b"<tbx><text>", b"<html/>"])
def test_a_broken_file_of_the_office_is_one_sentence_and_ones_own_counts(tmp_path, data):
    keep_terms(TERMS, tmp_path / "own.csv")
    (tmp_path / "office.csv").write_bytes(data)
    found = load_glossary(tmp_path / "own.csv", str(tmp_path / "office.csv"))
    assert len(found.terms) == 2
    assert len(found.refused) == 1
    assert "office.csv" in str(found.refused[0])
    with pytest.raises(Refusal):
        read_terms(tmp_path / "office.csv")


def test_the_form_of_the_office_counts_and_ones_own_adds_to_it():
    office = Term((("ar", "قوى الأمن الداخلي"),), kind="organisation")
    both = joined((office,), TERMS)
    assert len(both) == 2
    assert both[0].form("en") == "Internal Security Forces"
    assert both[0].wrong("ar") == ("الأمن الداخلي",)


def test_terms_are_found_by_any_of_their_forms():
    assert list(found_terms(TERMS, "اسايش")) == []
    assert list(found_terms(TERMS, "asay")) == [FORCES]
    assert list(found_terms(TERMS, "الامن")) == [FORCES]
    assert list(found_terms(TERMS, "")) == [FORCES, PERSON]


def test_a_field_is_offered_what_is_known_and_then_approved_forms():
    assert forms_for(TERMS, "امن", ("قوى",)) == ("قوى",)
    assert forms_for(TERMS, "قوى", ("قوى الحماية",)) == ("قوى الحماية", "قوى الأمن الداخلي")
    assert forms_for(TERMS, "berf") == ("Berfîn Elî",)
    assert forms_for(TERMS, "") == ()


def test_forms_go_on_from_what_is_typed():
    assert continuations(TERMS, "بيان عن قوى ال", "ar") == ((6, "قوى الأمن الداخلي"),)
    assert continuations(TERMS, "spasiya Ber", "kmr") == ((3, "Berfîn Elî"),)
    assert continuations(TERMS, "spasiya ", "kmr") == ()
    assert continuations(TERMS, "قوى الأمن الداخلي", "ar") == ()
