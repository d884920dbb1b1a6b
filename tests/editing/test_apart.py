"""Work in a child process: what it made comes back, or why it could not."""

from __future__ import annotations

import time

import pytest

from desktop_app.editing.apart import Apart, Failed, start
from desktop_app.editing.clipped import pieces_of_html
from desktop_app.text.message import filled
from desktop_app.text.refusal import Refusal

PATIENCE = 30.0


def awaited(work: Apart) -> object:
    until = time.monotonic() + PATIENCE
    while not work.over():
        assert time.monotonic() < until
        time.sleep(0.01)
    return work.result()


def test_what_a_child_read_is_what_would_be_read_at_once() -> None:
    html = "<p>عقد <b>المؤتمر</b></p><h2>فرع</h2>" * 3000
    began = time.monotonic()
    work = start(pieces_of_html, html)
    assert time.monotonic() - began < 1.0
    assert awaited(work) == pieces_of_html(html)


def test_a_refusal_comes_back_as_the_sentence_that_it_was() -> None:
    with pytest.raises(Refusal) as met:
        pieces_of_html("x" * 40_000_000)
    said = awaited(start(pieces_of_html, "x" * 40_000_000))
    assert isinstance(said, Failed)
    assert said.refusal is not None
    source, _detail, arguments = said.refusal
    assert filled(str, source, tuple(arguments.items())) == met.value.sentence(str)


def test_a_work_that_breaks_is_told() -> None:
    said = awaited(start(pieces_of_html))
    assert isinstance(said, Failed)
    assert said.refusal is None


def test_what_is_given_up_is_no_more() -> None:
    work = start(pieces_of_html, "<p>x</p>")
    work.give_up()
    assert not work.child.is_alive()


def test_a_child_that_dies_is_over() -> None:
    work = start(time.sleep, 60)
    work.child.kill()
    assert isinstance(awaited(work), Failed)
