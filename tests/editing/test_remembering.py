"""Remembering: the values of earlier statements, the latest first, found in any spelling."""

from __future__ import annotations

from pathlib import Path

from desktop_app.editing.remembering import MOST, Memory, Remembered, load_memory, memory_file, save_memory
from desktop_app.editing.settings import settings_path
from desktop_app.statement import Attendance, Metadata, Signatory, Statement
from desktop_app.statement.metadata import Event


def issued_by(issuer: str) -> Statement:
    return Statement("st-1", metadata=Metadata(issuer=issuer))


def test_it_learns_every_field_that_is_typed_again():
    metadata = Metadata(
        issuer="بلدية", place="كروم", addressee="الأهالي", contact="0000", keywords=("ماء", "سدّ"),
        event=Event("مؤتمر", venue="قاعة", region="إقليم"), attendance=(Attendance("g-1", "مندوبون", "البلديات"),),
        signatories=(Signatory("s-1", "ليلى", "رئيسة", "المجلس"), Signatory("s-2", "نور")),
    )  # fmt: skip
    memory = Memory().learnt(Statement("st-1", metadata=metadata))
    assert memory.latest("issuer") == "بلدية"
    assert memory.values["keywords"] == ("ماء", "سدّ")
    assert memory.values["signatories.name"] == ("ليلى", "نور")
    assert memory.latest("attendance.body") == "البلديات"
    assert memory.learnt(Statement("st-1", metadata=metadata)) is memory


def test_the_latest_comes_first_and_another_spelling_takes_the_place_of_the_old():
    memory = Memory()
    for issuer in ("لجنة الاغاثة", "بلدية", "لجنة الإغاثة"):
        memory = memory.learnt(issued_by(issuer))
    assert memory.values["issuer"] == ("لجنة الإغاثة", "بلدية")


def test_blanks_and_long_texts_are_not_worth_keeping():
    assert Memory().learnt(issued_by("{{اسم الجهة}}")) == Memory()
    assert Memory().learnt(issued_by("س" * 500)) == Memory()


def test_the_oldest_goes_when_there_are_too_many():
    memory = Memory()
    for number in range(MOST + 5):
        memory = memory.learnt(issued_by(f"جهة {number}"))
    assert len(memory.values["issuer"]) == MOST
    assert memory.latest("issuer") == f"جهة {MOST + 4}"


def test_matching_folds_and_prefers_the_beginning():
    memory = Memory({"issuer": ("مجلس الأمناء", "أمانة المدينة", "لجنة", "Amana")})
    assert memory.matching("issuer", "اما") == ("أمانة المدينة",)
    assert memory.matching("issuer", "ام") == ("أمانة المدينة", "مجلس الأمناء")
    assert memory.matching("issuer", "امن") == ("مجلس الأمناء",)
    assert memory.matching("issuer", "الام") == ("مجلس الأمناء",)
    assert memory.matching("issuer", "am") == ("Amana",)
    assert memory.matching("issuer", "لجنه") == ()
    assert memory.matching("issuer", "", most=2) == ("مجلس الأمناء", "أمانة المدينة")
    assert memory.matching("venue", "ا") == ()


def test_it_comes_back_from_its_file(tmp_path: Path):
    memory = Memory().learnt(issued_by("بلدية"))
    path = tmp_path / "new" / "memory.json"
    assert save_memory(memory, path)
    assert load_memory(path) == memory
    assert load_memory(tmp_path / "none.json") == Memory()


def test_a_broken_file_is_set_aside(tmp_path: Path):
    for number, text in enumerate(("{", "[1]", '"x"')):
        path = tmp_path / f"{number}.json"
        path.write_text(text, "utf-8")
        assert load_memory(path) == Memory()
        assert path.with_suffix(".broken").read_text("utf-8") == text
    path = tmp_path / "odd.json"
    path.write_text('{"issuer": ["a"], "place": 3}', "utf-8")
    assert load_memory(path).values == {"issuer": ("a",)}


def test_it_stands_in_the_state_of_the_person_whose_settings_these_are(tmp_path: Path):
    assert memory_file(None) is None
    assert memory_file(tmp_path / "settings.json") == tmp_path / "memory.json"
    assert memory_file(settings_path()).parent != settings_path().parent
    first = Remembered(tmp_path / "memory.json")
    first.learn(issued_by("بلدية"))
    assert Remembered(tmp_path / "memory.json").memory.latest("issuer") == "بلدية"
    assert first.forget()
    assert not first.forget()
    assert Remembered(tmp_path / "memory.json").memory == Memory()
