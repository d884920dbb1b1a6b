"""An invented statement for window tests: every section, some defects, a recognised value."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from desktop_app.statement import (
    AgendaItem,
    Attendance,
    Event,
    Mark,
    Metadata,
    Paragraph,
    Run,
    Signatory,
    Source,
    Statement,
    Vote,
)
from desktop_app.statement.nodes import Role


def paragraph(id_: str, text: str, role: Role = "none") -> Paragraph:
    return Paragraph(id_, (Run(text),), role=role)


CRAFTS = Statement(
    "st-crafts",
    "ar",
    Metadata(
        kind="communique",
        issuer="اللجنة التحضيرية لمؤتمر الحرفيين",
        issued=date(2024, 3, 12),
        event=Event("المؤتمر العام الثالث للحرفيين", ordinal=3, starts=date(2024, 3, 10), venue="قاعة البلدية"),
    ),
    front=(paragraph("p-head22", "اتحاد الحرفيين يعقد مؤتمره العام الثالث", "headline"),),
    lead=(paragraph("p-lead22", "عقد اتحاد الحرفيين اليوم مؤتمره العام الثالث، وأكد خلاله صون المهن القديمة."),),
    body=(
        paragraph("p-issu22", "أصدرت اللجنة التحضيرية بياناً بخصوص المؤتمر، وجاء فيه:", "issuance"),
        paragraph("p-even22", "عقد اتحادنا مؤتمره العام الثالث يوم الأحد 10/3/2024 في قاعة البلدية.", "event"),
        paragraph("p-open22", "افتتح المؤتمر بالوقوف دقيقة صمت، ثم ألقيت كلمات الترحيب.", "opening"),
    ),
    agenda=(
        AgendaItem("i-first2", "election", "انتخاب أعضاء الديوان", (paragraph("p-elec22", "استهل جدول الأعمال بانتخاب أعضاء الديوان."),)),
        AgendaItem("i-secnd2", "report", "التقرير السنوي", (paragraph("p-repo22", "تلاها قراءة التقرير السنوي ومناقشته."),)),
        AgendaItem(
            "i-third2",
            "vote",
            "النظام الداخلي",
            (paragraph("p-vote22", "ثم صوّت المؤتمر على النظام الداخلي."),),
            outcome="adopted",
            vote=Vote("counted", 41, 6, 2),
        ),
    ),
    closing=(
        Paragraph("p-than22", (Run("نشكر كل من ساهم في إنجاح المؤتمر.", (Mark("part", "thanks"),)),)),
        paragraph("p-sign22", "اللجنة التحضيرية", "signature"),
    ),
    sources=(Source("st-crafts", "issuer", "p-issu22", 5, 21, 0.92, "after-issuance-verb"),),
)


def lengthened(name: str, title: str, role: str) -> Statement:
    """The statement of the craftsmen with values as long as they come: names of more than 60 letters, titles of five lines, rows of tables,
    and recognised values that nobody has confirmed."""
    items = tuple(replace(item, title=title, presenter=name) for item in CRAFTS.agenda)
    event = replace(CRAFTS.metadata.event, name=title, honorary=name, venue=name, region=name, slogans=(title, name))
    metadata = replace(
        CRAFTS.metadata, issuer=name, place=name, event=event,
        attendance=(Attendance("a-long22", role, name, 112, 120), Attendance("a-more22", role, name)),
        signatories=(Signatory("s-long22", name, role, name), Signatory("s-more22", "", role, name), Signatory("s-last22", name)),
    )  # fmt: skip
    fields = (("st-crafts", field) for field in ("kind", "issuer", "issued", "place", "event.name", "event.ordinal", "event.starts"))
    owners = (*fields, *((item.id, field) for item in items for field in ("kind", "title", "outcome", "vote.method", "vote.for")))
    sources = tuple(Source(owner, field, "p-issu22", 5, 21, 0.85, "after-issuance-verb") for owner, field in owners)
    return replace(CRAFTS, metadata=metadata, front=(paragraph("p-head22", title, "headline"),), agenda=items, sources=sources)


LONG = lengthened(
    "اللجنة التحضيرية العليا للمؤتمر العام الثالث لاتحاد الحرفيين والمهنيين",
    "اتحاد الحرفيين والمهنيين يعقد مؤتمره العام الثالث في قاعة البلدية الكبرى، ويقر نظامه الداخلي الجديد بعد نقاش امتد ثلاثة أيام، "
    "وينتخب ديواناً من أحد عشر عضواً، ويدعو جميع ورش المدينة القديمة إلى المشاركة في المعرض السنوي الكبير",
    "الرئاسة المشتركة للمكتب التنفيذي",
)
LATIN = lengthened(
    "Preparatory Committee of the Third General Congress of Craft Workers",
    "The Regional Union of Craft Workers and Allied Trades Holds Its Third General Congress in the Municipal Assembly Hall, Adopts Its New "
    "Internal Regulations after Three Days of Debate, and Elects a New Council of Eleven Members for the Coming Term",
    "Co-presidency of the Executive Office",
)
