"""What is remembered of a value vanishes with it, and is never another one's."""

from __future__ import annotations

import gc
from dataclasses import dataclass
from importlib import import_module
from pkgutil import walk_packages
from weakref import ref

import pytest

import desktop_app
from desktop_app.formats.xml.paragraph_writing import paragraph_xml
from desktop_app.language import check
from desktop_app.statement import Paragraph, Run, Statement
from desktop_app.statement.memo import Remembered, by_identity
from desktop_app.statement.walking import paragraphs

ROOMS = ("statement", "formats", "language", "editing", "recognition")


@dataclass(frozen=True, slots=True, weakref_slot=True)
class Value:
    number: int


def statement() -> Statement:
    first = Paragraph("p-1", (Run("في 26 كانون الثاني 2020"),))
    return Statement("st-1", body=(first, Paragraph("p-2", (Run(" وبعد"),), run_in=True)))


def remembered() -> list[Remembered]:
    names = [found.name for room in ROOMS for found in walk_packages([f"{desktop_app.__path__[0]}/{room}"], f"desktop_app.{room}.")]
    found = {value for name in names for value in vars(import_module(name)).values() if isinstance(value, Remembered)}
    return sorted(found, key=lambda one: one.__qualname__)


def test_it_is_computed_once_for_an_object_and_again_for_an_equal_one() -> None:
    calls: list[Value] = []
    known = by_identity(lambda value: (calls.append(value), value.number)[1])
    one, other = Value(1), Value(1)
    assert [known(one), known(one), known(other)] == [1, 1, 1]
    assert [value is one for value in calls] == [True, False]


def test_what_is_carried_over_is_not_computed_again() -> None:
    calls: list[int] = []
    known = by_identity(lambda value: calls.append(value.number))
    old, new, unknown = Value(1), Value(2), Value(3)
    known(old)
    known.carry(old, new)
    known.carry(unknown, new)
    known(new)
    assert calls == [1]


def test_entries_vanish_with_their_values() -> None:
    known = by_identity(lambda value: value.number)
    kept = Value(0)
    for number in range(100):
        known(Value(number))
    known(kept)
    gc.collect()
    assert len(known._known) == 1


@pytest.mark.parametrize("function", remembered(), ids=lambda function: function.__qualname__)
def test_no_result_keeps_its_value_alive(function: Remembered) -> None:
    value = statement()
    known = ref(value), ref(value.body[0])
    for argument in (value, *value.body):
        try:
            function(argument)
        except (AttributeError, TypeError):
            continue  # a function of values of the other kind
    del value, argument
    gc.collect()
    assert [one() for one in known] == [None, None]


def test_a_check_and_a_file_keep_no_value_alive() -> None:
    value = statement()
    known = ref(value), ref(value.body[0])
    check(value)
    for paragraph in paragraphs(value):
        paragraph_xml(paragraph)
    del value, paragraph
    gc.collect()
    assert [one() for one in known] == [None, None]
