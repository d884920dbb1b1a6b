"""Templates: whole statements in which nothing is wrong but that they are to be filled in."""

from __future__ import annotations

from datetime import date
from random import Random

import pytest

from desktop_app.editing.templates import KNOWN, begun, blanks_of_fields, template, template_kinds, template_languages
from desktop_app.formats.xml.validate import problems_of
from desktop_app.formats.xml.write import write
from desktop_app.language import check
from desktop_app.resource import resource
from desktop_app.statement import Statement, fresh_ids
from desktop_app.statement.blanks import blanks, has_blanks
from desktop_app.statement.directions import language_direction
from desktop_app.statement.metadata import KINDS
from desktop_app.statement.runs import plain
from desktop_app.statement.walking import node_ids, paragraphs, title
from desktop_app.text.refusal import Refusal
from desktop_app.text.script import direction

FILES = sorted(path.name for path in resource("templates").glob("*.bayan"))
TODAY = date(2026, 11, 24)


def named(name: str) -> tuple[str, str]:
    kind, language, _ = name.split(".")
    return kind, language


def new(kind: str, language: str, **known: str) -> Statement:
    return begun(kind, language, fresh_ids(Random(1)), TODAY, known)


@pytest.mark.parametrize("name", FILES)
def test_a_template_is_whole_and_wrong_in_nothing_but_its_blanks(name):
    kind, language = named(name)
    statement = template(kind, language)
    assert resource(f"templates/{name}").read_bytes() == write(statement)
    assert problems_of(write(statement)) == ()
    assert {problem.code for problem in check(statement)} == {"template-hint", "template-hint-field"}
    assert (statement.metadata.kind, statement.language) == (kind, language)
    assert title(statement)


@pytest.mark.parametrize("name", FILES)
def test_every_pair_of_braces_is_a_blank_and_every_field_blank_is_asked_for_in_the_text(name):
    statement = template(*named(name))
    text = "\n".join(plain(paragraph.runs) for paragraph in paragraphs(statement))
    found = blanks(statement)
    in_text = [each for each in found if not each.field]
    assert len(in_text) == text.count("{{") == text.count("}}") > 3
    assert {each.words for each in found if each.field} <= {each.words for each in in_text}


@pytest.mark.parametrize("name", FILES)
def test_its_letters_run_as_its_language_does(name):
    kind, language = named(name)
    for paragraph in paragraphs(template(kind, language)):
        assert direction(plain(paragraph.runs)) in (None, "", language_direction(language))


@pytest.mark.parametrize("name", FILES)
def test_a_new_statement_has_ids_of_its_own_and_is_of_today(name):
    kind, language = named(name)
    first, second = new(kind, language), begun(kind, language, fresh_ids(Random(2)), TODAY, {})
    assert not set(node_ids(first)) & set(node_ids(template(kind, language)))
    assert not set(node_ids(first)) & set(node_ids(second))
    assert first.metadata.issued == TODAY
    assert blanks_of_fields()[language]["issued"] not in {each.words for each in blanks(first)}


@pytest.mark.parametrize("name", [name for name in FILES if not name.startswith("joint")])
def test_what_is_known_is_filled_in_text_and_fields(name):
    kind, language = named(name)
    issuer = "جمعية الحِرفيين" if language_direction(language) == "rtl" else "Guild of Weavers"
    statement = new(kind, language, issuer=issuer)
    assert statement.metadata.issuer == issuer
    assert any(issuer in plain(paragraph.runs) for paragraph in paragraphs(statement))
    assert blanks_of_fields()[language]["issuer"] not in {each.words for each in blanks(statement)}


def test_a_name_in_another_script_stays_out():
    assert new("denial", "en", issuer="جمعية الحِرفيين").metadata.issuer == "{{name of the body}}"


def test_each_kind_has_its_template_in_arabic_and_english():
    assert template_kinds("ar") == template_kinds("en") == KINDS[:-1]
    assert template_languages() == ("ar", "ckb", "kmr", "en")
    assert len(FILES) == sum(len(template_kinds(language)) for language in template_languages())


def test_where_there_is_none_it_is_said():
    for kind, language in (("other", "ar"), ("denial", "fr"), ("../denial", "ar")):
        with pytest.raises(Refusal):
            template(kind, language)


def test_the_blanks_of_known_fields_are_named_alike_in_all_templates():
    for language in template_languages():
        words = {each.words for kind in template_kinds(language) for each in blanks(template(kind, language))}
        assert {blanks_of_fields()[language][name] for name in (*KNOWN, "issued")} <= words
        assert all(has_blanks(template(kind, language)) for kind in template_kinds(language))
