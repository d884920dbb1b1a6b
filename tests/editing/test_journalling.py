"""The law of the journal: replayed, it is the value and its history; damaged, it is a state that was."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace as replaced
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.editing import basing, journalling
from desktop_app.editing.aiding import Aids, aided
from desktop_app.editing.basing import Base, spelt
from desktop_app.editing.codec import encoded
from desktop_app.editing.document import Document
from desktop_app.editing.files import new_document, open_document, save_document
from desktop_app.editing.journalling import Journalling
from desktop_app.editing.reading import read_block
from desktop_app.editing.returning import return_place
from desktop_app.editing.unfinished import Replayed, discarded, given_up, recoverable, recovered, replay
from desktop_app.statement import Caret, Change, Paragraph, Run, Statement, fresh_ids
from desktop_app.statement.edits.typing import replace
from desktop_app.statement.metadata import Metadata
from desktop_app.statement.runs import plain
from desktop_app.storage.journal import Written, read_journal
from desktop_app.storage.journals import Journals
from desktop_app.text.refusal import Refusal
from tests.editing.test_on_disk import vanish
from tests.statement.drawn import changes
from tests.strategies import statements


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def journals(tmp_path: Path) -> Iterator[Journals]:
    made = Journals(tmp_path / "state")
    yield made
    made.close()


def crash(journalling: Journalling, journals: Journals) -> Journals:
    """The process ends without a word; what the next one sees."""
    if journalling._journal is not None:
        journalling._journal.close()
    journals._hold.let_go()
    return Journals(journals.folder)


def one(text: str = "عقد الاتحاد") -> Statement:
    return Statement("st-1", body=(Paragraph("p-1", (Run(text),)),))


def types(document: Document, text: str, key: str = "") -> None:
    at = len(plain(document.value.body[0].runs))
    assert document.apply(replace(document.value, document.value.body[0].id, at, at, text, merges_with=key), "body")


def states(document: Document | Replayed) -> list[tuple[object, ...]]:
    """Value, label and places of each step, as undoing and redoing give them."""
    history = document.history
    steps = (*history.done, *reversed(history.undone))
    return [(step.before, step.after, step.label, step.back, step.forth, step.moves) for step in steps]


def same(one: Document | Replayed, other: Document | Replayed) -> bool:
    return one.value == other.value and states(one) == states(other) and len(one.history.undone) == len(other.history.undone)


WAYS = st.lists(
    st.sampled_from(
        [
            ("edit",),
            ("edit", "edit", "edit"),
            ("undo",),
            ("undo", "undo", "redo"),
            ("redo",),
            ("redo", "edit"),
            ("pause",),
            ("seal",),
            ("save",),
        ]
    ),
    min_size=3,
    max_size=8,
).map(lambda ways: ["edit", *(each for way in ways for each in way)])
"""What a person does, in any order: so often back and forth that there is something to undo and to redo."""


@given(statements(), st.data())
@settings(max_examples=120)
def test_replayed_it_is_the_value_and_its_history(statement: Statement, data: st.DataObject) -> None:
    with TemporaryDirectory() as folder:
        journals, clock = Journals(Path(folder)), Clock()
        document = Document(statement, clock=clock)
        values = [statement]
        kept = Journalling(document, journals)
        for _ in range(data.draw(st.integers(0, 12))):
            kept.prepare()
        for way in data.draw(WAYS):
            if way == "edit":
                change = data.draw(changes(document.value))
                if change is not None and data.draw(st.booleans()):
                    change = Change(change.statement, change.label, change.caret, change.moves, "typing", change.back)
                document.apply(change, "test")
            elif way == "save":
                document.mark_saved(document.value, Path(folder) / "a.bayan", "d" * 64)
            elif way == "pause":
                clock.now += 10
            else:
                getattr(document, way)()
            values.append(document.value)
        if kept.path is None:
            assert document.value is statement
            return
        written = read_journal(kept.path)
        replayed = replay(written)
        assert written.whole
        assert replayed is not None
        assert same(replayed, document)
        assert (replayed.value is replayed.clean) == (not document.modified)
        cut = data.draw(st.integers(2, len(written.payloads)))
        before = replay(Written(written.payloads[:cut], whole=False))
        assert before is not None
        assert before.value in values
        kept.close()
        journals.close()


@given(statements(), st.integers(0, 40))
@settings(max_examples=80)
def test_a_base_that_was_spelt_ahead_is_the_same_line(statement: Statement, steps: int) -> None:
    base = Base(statement)
    for _ in range(steps):
        base.step()
    assert base.payload() == spelt({"base": encoded(statement)})
    assert not base.step()


def test_the_first_change_of_a_long_text_waits_for_nothing_that_was_prepared(journals: Journals, monkeypatch: pytest.MonkeyPatch) -> None:
    long = Statement("st-1", body=tuple(Paragraph(f"p-{n}", (Run(f"عقد الاتحاد {n}"),)) for n in range(1_000)))
    document = Document(long)
    kept = Journalling(document, journals)
    steps = 0
    while kept.prepare():
        steps += 1
    assert steps > 1_000 / basing.PARAGRAPHS
    assert kept.path is None
    encoded_: list[object] = []
    monkeypatch.setattr(basing, "encoded", lambda value: encoded_.append(value) or encoded(value))
    types(document, " مؤتمره")
    assert not encoded_
    assert not kept.prepare()
    (found,) = recoverable(crash(kept, journals))
    assert same(found.replayed, document)
    assert found.standing == "untitled"


def test_a_text_that_was_reloaded_or_closed_meanwhile_is_not_prepared_any_more(journals: Journals) -> None:
    document = Document(one())
    kept = Journalling(document, journals)
    assert kept.prepare()
    types(document, "!")
    assert not kept.prepare()
    kept.close()
    assert not kept.prepare()


def test_undo_goes_back_over_a_crash(journals: Journals) -> None:
    document = Document(one())
    kept = Journalling(document, journals)
    types(document, " مؤتمره")
    types(document, " الثاني")
    document.undo()
    (found,) = recoverable(crash(kept, journals))
    again, _ = recovered(found, Journals(journals.folder))
    assert same(again, document)
    assert again.undo()
    assert again.value == one()
    assert not again.modified
    assert again.redo()
    assert again.redo()
    assert plain(again.value.body[0].runs) == "عقد الاتحاد مؤتمره الثاني"


def test_what_was_redone_is_so_after_a_crash(journals: Journals) -> None:
    document = Document(one())
    kept = Journalling(document, journals)
    types(document, " مؤتمره")
    types(document, " الثاني")
    document.undo()
    document.undo()
    document.redo()
    (found,) = recoverable(crash(kept, journals))
    assert same(found.replayed, document)


def test_it_knows_where_the_last_change_was_and_the_last_way_back(journals: Journals, tmp_path: Path) -> None:
    document = Document(one("نص"))
    kept = Journalling(document, journals)
    types(document, " جديد")
    assert replay(read_journal(kept.path)).caret == Caret("p-1", 7)
    document.mark_saved(document.value, tmp_path / "a.bayan", "d" * 64)
    assert replay(read_journal(kept.path)).caret == Caret("p-1", 7)
    document.undo()
    assert replay(read_journal(kept.path)).caret == return_place(document.history.undone[-1])


def test_typing_that_was_one_step_stays_one_and_ends_with_the_crash(journals: Journals) -> None:
    document = Document(one())
    kept = Journalling(document, journals)
    for letter in "مؤتمر":
        types(document, letter, "typing:p-1")
    (found,) = recoverable(crash(kept, journals))
    again, _ = recovered(found, Journals(journals.folder))
    assert len(again.history.done) == 1
    again._clock = lambda: again.history.done[-1].at
    types(again, "ه", "typing:p-1")
    assert len(again.history.done) == 2


def test_a_number_and_its_digits_are_two_steps_after_a_crash_too(journals: Journals) -> None:
    clock, value = Clock(), one("عام ")
    document = Document(replaced(value, metadata=Metadata(digits="arabic-indic")), clock=clock)
    kept = Journalling(document, journals)
    for letter in "1,250 7":
        paragraph = document.value.body[0]
        text = plain(paragraph.runs) + letter
        clock.now += 1
        document.apply(read_block(document.value, paragraph, text, len(text)), "body")
        document.apply(aided(document.value, "p-1", len(text), letter, Aids()), "body")
    assert len(document.history.done) == 5
    (found,) = recoverable(crash(kept, journals))
    assert same(found.replayed, document)
    document.undo()
    kept = Journalling(document, journals)
    left = recoverable(crash(kept, journals))  # the first crash left its own behind, of the same moment
    assert any(same(each.replayed, document) for each in left)


def test_a_statement_of_a_file_is_recovered_without_touching_it(journals: Journals, tmp_path: Path) -> None:
    path = save_document(Document(one()), tmp_path / "a.bayan")
    before = path.read_bytes()
    document = open_document(path)
    kept = Journalling(document, journals)
    types(document, " مؤتمره")
    after = crash(kept, journals)
    (found,) = recoverable(after)
    assert found.standing == "same"
    again, aside = recovered(found, after)
    assert (again.path, again.modified, path.read_bytes()) == (path, True, before)
    assert aside.exists()
    next_ = Journalling(again, after, aside=aside)
    assert next_.path is not None
    save_document(again)
    assert not aside.exists()
    assert open_document(path).value == document.value
    next_.close()
    assert recoverable(Journals(journals.folder)) == ()
    after.close()


def test_on_a_share_that_vanished_it_is_offered_all_the_same(journals: Journals, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "share").mkdir()
    document = open_document(save_document(Document(one()), tmp_path / "share" / "a.bayan"))
    kept = Journalling(document, journals)
    types(document, " جديد")
    after = crash(kept, journals)
    vanish(monkeypatch, tmp_path / "share")
    (found,) = recoverable(after)
    assert found.standing == "gone"
    again, _aside = recovered(found, after)
    assert plain(again.value.body[0].runs).endswith(" جديد")
    assert list((after.folder / "recovered").iterdir())


def test_a_second_crash_offers_it_again(journals: Journals) -> None:
    document = Document(one())
    kept = Journalling(document, journals)
    types(document, " مؤتمره")
    after = crash(kept, journals)
    again, aside = recovered(recoverable(after)[0], after)
    second = Journalling(again, after, aside=aside)
    types(again, " الثاني")
    last = crash(second, after)
    (found,) = recoverable(last)
    assert same(found.replayed, again)
    assert aside.exists()


@pytest.mark.parametrize(("left", "standing"), [(b"other", "changed"), (None, "gone")])
def test_a_file_that_others_changed_is_no_loss(journals: Journals, tmp_path: Path, left: bytes | None, standing: str) -> None:
    path = save_document(Document(one()), tmp_path / "a.bayan")
    document = open_document(path)
    kept = Journalling(document, journals)
    types(document, " مؤتمره")
    if left is None:
        path.unlink()
    else:
        path.write_bytes(left)
    after = crash(kept, journals)
    (found,) = recoverable(after)
    again, _ = recovered(found, after)
    assert (found.standing, again.value, again.modified) == (standing, document.value, True)
    if left is not None:
        with pytest.raises(Refusal):
            save_document(again)
        assert path.read_bytes() == left


def test_what_was_saved_is_not_offered_what_followed_is(journals: Journals, tmp_path: Path) -> None:
    document = Document(one())
    kept = Journalling(document, journals)
    types(document, " مؤتمره")
    save_document(document, tmp_path / "a.bayan")
    types(document, " الثاني")
    (found,) = recoverable(crash(kept, journals))
    assert (found.standing, found.replayed.value) == ("same", document.value)


def test_what_was_saved_last_leaves_nothing(journals: Journals, tmp_path: Path) -> None:
    document = Document(one())
    kept = Journalling(document, journals)
    types(document, " مؤتمره")
    save_document(document, tmp_path / "a.bayan")
    path = kept.path
    assert recoverable(crash(kept, journals)) == ()
    assert not path.exists()


def test_an_import_is_kept_before_the_first_key(journals: Journals) -> None:
    document = Document(Statement("st-1"))
    document.apply(Change(one(), "Import"), "import")
    kept = Journalling(document, journals)
    (found,) = recoverable(crash(kept, journals))
    assert (found.replayed.value, found.standing) == (one(), "untitled")


def test_a_journal_that_begins_late_knows_what_was_saved_between(journals: Journals, tmp_path: Path) -> None:
    document = Document(one())
    types(document, "1")
    document.mark_saved(document.value, tmp_path / "a.bayan", "d" * 64)
    saved = document.value
    types(document, "2")
    kept = Journalling(document, journals)
    (found,) = recoverable(crash(kept, journals))
    assert (found.replayed.clean, found.replayed.value) == (saved, document.value)


def test_what_nobody_touched_has_no_journal(journals: Journals) -> None:
    kept = Journalling(new_document(fresh_ids(Random(1))), journals)
    assert kept.path is None
    kept.close()
    assert not journals.folder.exists()


@pytest.mark.parametrize("modified", [True, False])
def test_closed_it_is_gone_or_kept_for_some_days(journals: Journals, modified: bool) -> None:
    document = Document(one())
    kept = Journalling(document, journals)
    types(document, " مؤتمره")
    if not modified:
        document.undo()
    name = kept.path.name
    kept.close()
    assert not (journals.folder / name).exists()
    assert (journals.folder / "discarded" / name).exists() is modified


def test_a_discarded_one_is_kept_among_those_that_were_given_up(journals: Journals) -> None:
    document = Document(one())
    kept = Journalling(document, journals)
    types(document, " مؤتمره")
    after = crash(kept, journals)
    (found,) = recoverable(after)
    discarded(found, after)
    assert recoverable(after) == ()
    with pytest.raises(Refusal):
        recovered(found, after)
    assert [each.replayed.value for each in given_up(after)] == [document.value]


def test_a_disk_that_is_full_is_told_once_and_tried_again(journals: Journals, monkeypatch: pytest.MonkeyPatch) -> None:
    told, clock, document = [], Clock(), Document(one())
    kept = Journalling(document, journals, lambda: told.append(1), lambda: told.append(0), clock=clock)
    types(document, "1")
    good = kept.path

    def full(_descriptor: int, _data: object) -> int:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr("os.write", full)
        types(document, "2")
        types(document, "3")
        clock.now += journalling.PATIENCE
        types(document, "4")
    assert told == [1]
    assert plain(replay(read_journal(good)).value.body[0].runs).endswith("1")
    types(document, "5")
    clock.now += journalling.PATIENCE
    types(document, "6")
    assert not good.exists()
    assert told == [1, 0]
    assert same(replay(read_journal(kept.path)), document)
    kept.close()


def test_a_folder_that_can_t_be_written_does_not_stand_in_the_way(tmp_path: Path) -> None:
    (tmp_path / "state").write_bytes(b"a file in the way")
    told, document = [], Document(one())
    kept = Journalling(document, Journals(tmp_path / "state"), lambda: told.append(1))
    types(document, "1")
    types(document, "2")
    save_document(document, tmp_path / "a.bayan")
    kept.close()
    assert told == [1]


def test_a_large_one_is_begun_anew(journals: Journals, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(journalling, "LARGE", 400)
    document = Document(one())
    kept = Journalling(document, journals)
    types(document, "1")
    assert not kept.renew()
    for number in range(5):
        types(document, str(number))
    old = kept.path
    assert kept.renew()
    assert not old.exists()
    types(document, "و")
    (found,) = recoverable(crash(kept, journals))
    assert found.replayed.value == document.value


def test_after_a_crash_while_it_was_begun_anew_it_is_offered_once(journals: Journals, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(journalling, "LARGE", 1)
    document = Document(one())
    kept = Journalling(document, journals)
    types(document, "1")
    types(document, "2")
    old, data = kept.path, kept.path.read_bytes()
    assert kept.renew()
    old.write_bytes(data)
    import os

    os.utime(old, (1, 1))
    (found,) = recoverable(crash(kept, journals))
    assert found.journal == kept.path


def test_what_is_no_journal_is_set_aside_and_a_newer_one_left_alone(journals: Journals) -> None:
    from desktop_app.storage.journal import Journal

    broken, newer = journals.fresh(), journals.fresh()
    broken.write_bytes(b"\x00" * 40)
    Journal(newer, [b'{"bayan-journal":2}', b"?"]).close()
    journals.close()
    assert recoverable(Journals(journals.folder)) == ()
    assert (journals.folder / "unreadable" / broken.name).exists()
    assert newer.exists()
