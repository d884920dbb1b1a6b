"""Starting from another statement: its text, without what was true of that one alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from random import Random

from hypothesis import given, settings

from desktop_app.editing.starting import started
from desktop_app.formats.xml.validate import problems_of
from desktop_app.formats.xml.write import write
from desktop_app.statement import Metadata, Paragraph, Run, Signatory, Source, Statement, fresh_ids
from desktop_app.statement.accepted import accepted, read_chains
from desktop_app.statement.metadata import Event, Relation
from desktop_app.statement.runs import plain
from desktop_app.statement.walking import node_ids, paragraphs
from tests import strategies

OLD = Statement(
    "st-1",
    metadata=Metadata(
        "denial", "12/2020", "بلدية كروم الفستق", date(2020, 1, 26), "كروم الفستق", datetime(2020, 1, 26, 18, tzinfo=UTC),
        event=Event("الاجتماع", starts=date(2020, 1, 24)), signatories=(Signatory("s-1", "غسان", "الرئيس"),), contact="0000",
        relations=(Relation("corrects", "st-0"),), status="approved",
    ),
    front=(Paragraph("p-1", (Run("الرقم: 12/2020"),), role="reference"),),
    body=(Paragraph("p-2", (Run("اجتمع المجلس يوم 24/1/2020 ودعا إلى 26/1/2021"),)),),
    closing=(Paragraph("p-3", (Run("كروم الفستق في 26 كانون الثاني 2020"),), role="date-line"),),
    sources=(Source("st-1", "event.starts", "p-2", 17, 26), Source("st-1", "place", "p-2", 0, 5)),
)  # fmt: skip


def new(statement: Statement) -> Statement:
    return started(statement, fresh_ids(Random(3)))


def test_what_passes_is_gone_and_what_lasts_is_kept():
    metadata = new(OLD).metadata
    assert (metadata.kind, metadata.issuer, metadata.place, metadata.contact) == ("denial", "بلدية كروم الفستق", "كروم الفستق", "0000")
    assert (metadata.reference, metadata.issued, metadata.embargo, metadata.event.starts) == ("", None, None, None)
    assert (metadata.relations, metadata.status) == ((), "draft")
    assert [(one.name, one.office) for one in metadata.signatories] == [("غسان", "الرئيس")]


def test_a_blank_stands_where_the_text_said_it():
    texts = [plain(paragraph.runs) for paragraph in paragraphs(new(OLD))]
    assert texts == [
        "الرقم: {{الرقم المرجعي}}",
        "اجتمع المجلس يوم {{تاريخ الانعقاد}} ودعا إلى 26/1/2021",
        "كروم الفستق في {{تاريخ الإصدار}}",
    ]


def test_in_an_unknown_language_the_blanks_have_words_of_its_direction():
    turned = replace(OLD, language="fr")
    assert plain(new(turned).front[0].runs) == "الرقم: {{reference}}"


@settings(max_examples=40)
@given(strategies.statements())
def test_any_statement_gives_a_whole_one_of_its_own(statement: Statement):
    made = new(statement)
    assert not set(node_ids(made)) & set(node_ids(statement))
    assert not {problem.code for problem in problems_of(write(made))} - {problem.code for problem in problems_of(write(statement))}
    assert (made.comments, made.changes, made.milestones, made.proposals) == ((), (), (), ())
    assert made.metadata.issued is made.metadata.embargo is None


@settings(max_examples=40)
@given(strategies.statements())
def test_the_text_is_that_which_a_reader_saw(statement: Statement):
    bare = replace(statement, sources=())
    kept = [chain for chain in read_chains(bare) if not any(each.role in ("date-line", "signature", "reference") for each in chain)]
    texts = ["".join(accepted(piece.runs) for piece in chain) for chain in kept]
    made = ["".join(plain(piece.runs) for piece in chain) for chain in read_chains(new(bare))]
    assert [text for text in texts if text not in made] == []
