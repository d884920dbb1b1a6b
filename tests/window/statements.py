"""An invented statement for window tests: every section, some defects, a recognised value."""

from __future__ import annotations

from datetime import date

from desktop_app.statement import (
    AgendaItem,
    Event,
    Mark,
    Metadata,
    Paragraph,
    Run,
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
