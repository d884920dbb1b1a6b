"""The embargo is set where date, hour and zone are all named, and only there."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest

from tests.recognition.typed import recognised

THREE = timezone(timedelta(hours=3))
TEXT = "{}\n\nبيان صادر عن رابطة المعلمين في السهل\n\nتؤكد الرابطة أن المدارس ستبقى مفتوحة أمام التلاميذ جميعاً."
ENGLISH = "{}\n\nUnion opens ballot\n\nThe Lowmere Nurses' Union has opened a ballot of its members on whether to strike over night shifts."


@pytest.mark.parametrize(
    ("text", "line", "moment"),
    [
        (TEXT, "محظور النشر حتى 12/5/2024 الساعة 18:00 (+03:00)", datetime(2024, 5, 12, 18, tzinfo=THREE)),
        (TEXT, "محظور النشر حتى 12 أيار 2024، الساعة العاشرة صباحاً بتوقيت غرينتش", datetime(2024, 5, 12, 10, tzinfo=UTC)),
        (TEXT, "محظور النشر حتى ١٢/٥/٢٠٢٤ الساعة ٨ مساءً GMT+3", datetime(2024, 5, 12, 20, tzinfo=THREE)),
        (ENGLISH, "EMBARGOED UNTIL 09:30 GMT, 4 March 2025", datetime(2025, 3, 4, 9, 30, tzinfo=UTC)),
        (ENGLISH, "Embargoed until 4 March 2025, 6 p.m. UTC", datetime(2025, 3, 4, 18, tzinfo=UTC)),
        (ENGLISH, "Embargoed until 4 March 2025, 12:15 a.m. GMT-5", datetime(2025, 3, 4, 0, 15, tzinfo=timezone(timedelta(hours=-5)))),
        (TEXT, "محظور النشر حتى 12/5/2024 الساعة 18:00", None),
        (TEXT, "محظور النشر حتى 12/5/2024 بتوقيت غرينتش", None),
        (TEXT, "محظور النشر حتى الساعة 18:00 بتوقيت غرينتش", None),
        (TEXT, "محظور النشر حتى 12/5/2024 الساعة السادسة بتوقيت غرينتش", None),
        (TEXT, "12/5/2024 الساعة 18:00 بتوقيت غرينتش", None),
        (ENGLISH, "EMBARGOED UNTIL 09:30, 4 March 2025", None),
        (ENGLISH, "FOR IMMEDIATE RELEASE", None),
    ],
)
def test_the_moment_of_the_line(text: str, line: str, moment: datetime | None) -> None:
    found = recognised(text.format(line)).metadata.embargo
    assert found == moment
    assert moment is None or (found is not None and found.utcoffset() == moment.utcoffset())
