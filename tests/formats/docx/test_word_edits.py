"""Copies as Word leaves them: written by hand in the way of Word, with its marks of sessions and proofing, fields and threads."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from datetime import UTC, datetime

from desktop_app.editing.merging import WITHOUT_BASE, came_back
from desktop_app.formats.docx.copies.comment_parts import comments_part
from desktop_app.formats.docx.copies.copy import Key, Remark
from desktop_app.formats.docx.copies.rendering import rendered
from desktop_app.formats.docx.copies.returning import Returned, returned
from desktop_app.formats.docx.write import write
from desktop_app.review.decide import accept_all, reject_all
from desktop_app.statement import Comment, Detached, Mark, OnMarks, OnNode, Paragraph, Presence, Proposal, Run, Statement, TrackedChange
from desktop_app.statement.accepted import chain_text, read_chains
from desktop_app.statement.references import dangling
from desktop_app.statement.runs import plain
from desktop_app.statement.walking import find, paragraphs

SENT = Statement(
    "st-1",
    body=(
        Paragraph("p-1", (Run("عُقد المؤتمر في بغداد."),)),
        Paragraph("p-2", (Run("وشارك فيه كثيرون."),)),
        Paragraph("p-3", (Run("ثم انتهى."),)),
    ),
)  # fmt: skip
BY = 'w:id="900" w:author="Layla" w:date="2026-11-24T17:40:00Z" w16du:dateUtc="2026-11-24T14:40:00Z"'


def came(*swaps: tuple[str, str], of: Statement = SENT, **parts: str) -> Returned:
    """What comes back when patterns in the document were replaced; `parts`: whole parts of word/."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(write(of, review=True))) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            data = old.read(name).decode()
            if name == "word/document.xml":
                for before, after in swaps:
                    data, found = re.subn(before, after, data, count=1)
                    assert found
            stem = name.removeprefix("word/").removesuffix(".xml")
            new.writestr(name, data if stem not in parts else re.sub(r"(<w[^?>]*>).*(</w)", rf"\1{parts[stem]}\2", data, flags=re.DOTALL))
    back = returned(out.getvalue())
    assert back is not None
    assert list(dangling(back.statement)) == []
    return back


START = r'</w:pPr><w:bookmarkStart w:id="\d+" w:name="bayan_p_2"/>'


def run(text: str, tag: str = "t") -> str:
    return f'<w:r w:rsidR="00A77B3E"><w:rPr><w:rtl/></w:rPr><w:{tag} xml:space="preserve">{text}</w:{tag}></w:r>'


def body(text: str) -> str:
    """A run as it was sent."""
    return f'<w:r><w:rPr><w:rtl/><w:lang w:bidi="ar-SA"/></w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def test_cut_runs_and_marks_of_sessions_are_no_edits() -> None:
    pieces = f'{run("عُقد ")}<w:proofErr w:type="spellStart"/>{run("المؤتمر")}<w:proofErr w:type="spellEnd"/>'
    pieces += "<w:r><w:lastRenderedPageBreak/></w:r>"
    back = came((re.escape(body("عُقد المؤتمر في بغداد.")), pieces + run(" في بغداد.")))
    assert back.statement is back.base
    assert back.silent == ()


def test_a_replaced_word_is_one_suggestion_at_the_moment_that_word_tells() -> None:
    pieces = f"{run('عُقد المؤتمر في ')}<w:del {BY}>{run('بغداد', 'delText')}</w:del><w:ins {BY}>{run('أربيل')}</w:ins>{run('.')}"
    back = came((re.escape(body("عُقد المؤتمر في بغداد.")), pieces))
    (change,) = back.statement.changes
    assert (change.authors, change.created.isoformat(), change.kind) == (("Layla",), "2026-11-24T14:40:00+00:00", "text")
    found = find(back.statement, "p-1")
    assert isinstance(found, Paragraph)
    assert [(one.text, [mark.kind for mark in one.marks]) for one in found.runs] == [
        ("عُقد المؤتمر في ", []), ("بغداد", ["deleted"]), ("أربيل", ["inserted"]), (".", []),
    ]  # fmt: skip


def test_a_word_replaced_inside_the_wording_of_a_vote_stays_in_that_wording_and_one_behind_it_does_not() -> None:
    vote = Mark("part", "vote")
    held = replace(SENT, body=(Paragraph("p-1", (Run("أُقرّ "), Run("بـ 61 صوتاً مقابل 15", (vote,)), Run("."))),))
    pieces = f"{run('أُقرّ بـ 61 ')}<w:del {BY}>{run('صوتاً', 'delText')}</w:del><w:ins {BY}>{run('صوت')}</w:ins>{run(' مقابل 15')}"
    behind = f"<w:ins {BY}>{run(' فقط')}</w:ins>{run('.')}"
    back = came((re.escape(body("أُقرّ بـ 61 صوتاً مقابل 15.")), pieces + behind), of=held)
    done = find(accept_all(back.statement), "p-1")
    assert isinstance(done, Paragraph)
    assert done.runs == (Run("أُقرّ "), Run("بـ 61 صوت مقابل 15", (vote,)), Run(" فقط."))


def test_enter_at_the_end_and_typing_is_a_new_paragraph() -> None:
    """The paragraph's own mark goes to the new one, as Word does it."""
    new = f"</w:p><w:p><w:pPr><w:bidi/></w:pPr><w:ins {BY}>{run('وهذه جديدة.')}</w:ins>"
    back = came((START, rf"<w:rPr><w:ins {BY}/></w:rPr>\g<0>"), (re.escape(body("وشارك فيه كثيرون.")), rf"\g<0>{new}"))
    assert [plain(one.runs) for one in back.statement.body] == ["عُقد المؤتمر في بغداد.", "وشارك فيه كثيرون.", "وهذه جديدة.", "ثم انتهى."]
    (change,) = back.statement.changes
    assert [one.presence for one in back.statement.body] == [None, None, Presence(change.id), None]
    assert back.silent == ()


def threads(*said: tuple[str, str, int | None]) -> Returned:
    """The copy with comments on the words of p-2, each by somebody, with its words and the number of what it answers."""
    marks = "".join(f'<w:commentRangeStart w:id="{n}"/>' for n in range(len(said)))
    ends = "".join(f'<w:commentRangeEnd w:id="{n}"/><w:r><w:commentReference w:id="{n}"/></w:r>' for n in range(len(said)))
    comments = "".join(
        f'<w:comment w:id="{n}" w:author="{who}" w:date="2026-11-24T17:4{n}:00Z"><w:p w14:paraId="0000000{n + 1}">'
        f'<w:r><w:annotationRef/></w:r>{run(text)}</w:p><w:p w14:paraId="1000000{n}">{run("سطر")}</w:p></w:comment>'
        for n, (who, text, _parent) in enumerate(said)
    )  # fmt: skip
    parents = ["" if parent is None else f' w15:paraIdParent="1000000{parent}"' for _who, _text, parent in said]
    extended = "".join(f'<w15:commentEx w15:paraId="1000000{n}"{parent} w15:done="1"/>' for n, parent in enumerate(parents))
    words = body("وشارك فيه كثيرون.")
    return came((re.escape(words), f"{marks}{words}{ends}"), comments=comments, commentsExtended=extended)


def test_a_thread_of_word_is_a_comment_with_its_answer() -> None:
    back = threads(("Layla", "متى؟", None), ("Karim", "أمس", 0))
    (comment,) = back.statement.comments
    assert (comment.author, comment.text, comment.resolved, comment.anchor) == ("Layla", "متى؟\u2028سطر", True, OnMarks())
    assert [(reply.author, reply.text) for reply in comment.replies] == [("Karim", "أمس\u2028سطر")]


def test_two_threads_at_the_same_words_stay_two() -> None:
    back = threads(("Layla", "متى؟", None), ("Karim", "أين؟", None), ("Layla", "هنا", 1))
    assert [(one.author, [reply.author for reply in one.replies]) for one in back.statement.comments] == [
        ("Layla", []),
        ("Karim", ["Layla"]),
    ]


def test_what_word_has_no_mark_for_is_told_in_comments_and_never_doubled() -> None:
    when = datetime(2026, 11, 20, 15, tzinfo=UTC)
    gone = Comment("c-1", "Karim", when, "حُذف.", anchor=Detached("كلمات"))
    proposals = (Proposal("t-1", "p-2", "label", "", "2- "), Proposal("t-1", "p-3", "language", "", "en"))
    sent = replace(SENT, comments=(gone,), proposals=proposals, changes=(TrackedChange("t-1", ("Nour",), when, "field"),))
    told = rendered(sent).remarks
    assert [(one.key.author, one.text) for one in told] == [
        ("Karim", "[كلمات]\u2028حُذف."), ("Nour", "الترقيم المقترح: 2-"), ("Nour", "اللغة المقترحة: الإنجليزية"),
    ]  # fmt: skip
    untouched = came(of=sent)
    assert untouched.statement is untouched.base
    data = comments_part((*told, Remark(Key("Layla", ""), "لماذا؟", None, None, 1)), "ar")
    lines = "".join(f'<w15:commentEx w15:paraId="1000000{n}"/>' for n in range(3))
    answer = '<w15:commentEx w15:paraId="10000003" w15:paraIdParent="10000001"/>'
    back = came(of=sent, comments=data, commentsExtended=lines + answer)
    assert back.statement.comments[0] == gone
    assert [(one.author, one.text, one.anchor) for one in back.statement.comments[1:]] == [("Layla", "لماذا؟", OnNode("p-2"))]
    assert back.statement.proposals == proposals


def test_a_paragraph_whose_bookmark_was_pasted_along_is_moved_and_a_picture_is_listed() -> None:
    words, by = "ثم انتهى.", BY.partition(" ")[2]
    picture = '<w:r><w:drawing><wp:docPr xmlns:wp="x" descr="شعار"/><a:blip xmlns:a="y"/></w:drawing></w:r>'
    new = f'<w:p><w:pPr><w:bidi/><w:rPr><w:moveTo w:id="1" {by}/></w:rPr></w:pPr><w:bookmarkStart w:id="77" w:name="bayan_p_3"/>'
    new += f'<w:moveTo w:id="2" {by}>{run(words)}</w:moveTo><w:bookmarkEnd w:id="77"/></w:p>'
    gone = f'<w:rPr><w:moveFrom w:id="3" {by}/></w:rPr></w:pPr><w:moveFrom w:id="4" {by}>{run(words)}</w:moveFrom>'
    back = came(
        (r'</w:pPr><w:bookmarkStart w:id="\d+" w:name="bayan_p_3"/>' + re.escape(body(words)), gone),
        (re.escape(body("عُقد المؤتمر في بغداد.")), rf"\g<0>{picture}"),
        (r'(name="bayan_p_1".*?</w:p>)', rf"\1{new}"),
    )  # fmt: skip
    assert [one.id for one in back.statement.body] == ["p-1", "p-3", "p-2"]
    assert [(one.node, one.after) for one in back.statement.gaps] == [("p-3", "p-2")]
    assert reject_all(back.statement) == SENT
    assert (back.silent, [one.text for one in back.unplaced]) == ((), ["🖼 شعار"])


def test_the_label_of_a_joined_paragraph_stays_as_text() -> None:
    """Where it is read once: at the seam, not also before the text of the second paragraph."""
    labelled = replace(SENT, body=(SENT.body[0], replace(SENT.body[1], label="2- "), SENT.body[2]))
    back = came((r'</w:pPr><w:bookmarkStart w:id="\d+" w:name="bayan_p_1"/>', rf"<w:rPr><w:del {BY}/></w:rPr>\g<0>"), of=labelled)
    first = "عُقد المؤتمر في بغداد.2- وشارك فيه كثيرون."
    assert [chain_text(chain, labels=True).text for chain in read_chains(back.statement)] == [first, "ثم انتهى."]
    assert [plain(one.runs) for one in accept_all(back.statement).body] == [first, "ثم انتهى."]
    assert reject_all(back.statement) == labelled
    again = returned(write(back.statement, review=True))
    assert again is not None
    assert again.statement is again.base


def test_a_symbol_is_a_letter_and_what_has_no_place_is_listed() -> None:
    formula = '<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>x²</m:t></m:r></m:oMath>'
    symbol = f'<w:ins {BY}><w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r></w:ins>'
    table = f"<w:tbl><w:tr><w:tc><w:p>{run('جدول من المراجع')}</w:p></w:tc></w:tr></w:tbl>"
    back = came((re.escape(body("ثم انتهى.")), body("ثم انتهى.") + symbol + formula), ("<w:sectPr>", table + "<w:sectPr>"))
    found = find(back.statement, "p-3")
    assert isinstance(found, Paragraph)
    assert plain(found.runs) == "ثم انتهى.✓"
    assert [one.text for one in back.unplaced] == ["جدول من المراجع", "x²"]


def test_a_paragraph_that_lost_its_bookmark_is_known_by_its_words() -> None:
    back = came(('w:name="bayan_p_2"', 'w:name="_GoBack"'), (re.escape(body("وشارك فيه كثيرون.")), body("وشارك فيه كثيرون جداً.")))
    assert [paragraph.id for paragraph in paragraphs(back.statement)] == ["p-1", "p-2", "p-3"]
    assert [(one.node, one.after) for one in back.silent] == [("p-2", "وشارك فيه كثيرون جداً.")]


def test_the_first_paragraph_joined_to_the_line_above_the_text_is_still_itself() -> None:
    back = came((r'(<w:bookmarkEnd w:id="0"/>)</w:p><w:p>.*?</w:pPr>', r"\1"))
    assert back.statement == back.base
    assert back.unplaced == ()


def test_a_bookmark_that_stands_in_both_halves_of_a_paragraph_names_the_first() -> None:
    """As LibreOffice writes it when a copy in which somebody split a paragraph is saved again."""
    half = '</w:p><w:p><w:pPr><w:bidi/></w:pPr><w:bookmarkStart w:id="99" w:name="bayan_p_2"/>'
    back = came((re.escape(body("وشارك فيه كثيرون.")), f'{run("وشارك فيه ")}{half}{run("كثيرون.")}<w:bookmarkEnd w:id="99"/>'))
    assert [plain(one.runs) for one in back.statement.body] == ["عُقد المؤتمر في بغداد.", "وشارك فيه ", "كثيرون.", "ثم انتهى."]
    assert [one.id for one in back.statement.body if one.id.startswith("p-") and len(one.id) == 3] == ["p-1", "p-2", "p-3"]
    assert [(one.node, one.after) for one in back.silent] == [("p-2", "وشارك فيه \nكثيرون.")]


def test_a_copy_that_lost_what_it_carried_is_held_against_the_statement() -> None:
    """As when somebody saved it as .odt and that as .docx again: the bookmarks are left."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(write(SENT, review=True))) as old, zipfile.ZipFile(out, "w") as new:
        for name in (name for name in old.namelist() if "customXml" not in name):
            new.writestr(name, old.read(name).replace("كثيرون".encode(), "كثيرات".encode()))
    assert returned(out.getvalue()) is None
    assert returned(out.getvalue(), mine=Statement("st-2", body=(Paragraph("p-9"),))) is None
    came = came_back("copy.docx", out.getvalue(), datetime(2026, 11, 24, tzinfo=UTC), SENT)
    assert came.base is SENT
    assert [plain(one.runs) for one in came.statement.body] == ["عُقد المؤتمر في بغداد.", "وشارك فيه كثيرات.", "ثم انتهى."]
    assert [one.id for one in came.statement.body] == ["p-1", "p-2", "p-3"]
    assert WITHOUT_BASE in [text for text, _arguments in came.notes]
