"""When something was said, as a person tells it. No Qt."""

from __future__ import annotations

from datetime import datetime, timedelta

from desktop_app.text.message import Message, message

MONTHS = (
    message("{day} Jan"), message("{day} Feb"), message("{day} Mar"), message("{day} Apr"), message("{day} May"), message("{day} Jun"),
    message("{day} Jul"), message("{day} Aug"), message("{day} Sep"), message("{day} Oct"), message("{day} Nov"), message("{day} Dec"),
)  # fmt: skip


def day_of(created: datetime, now: datetime) -> Message | None:
    """The day without the hour, as short as it can be: yesterday, a day of this year, else with the year. None: today."""
    there = created.astimezone(now.tzinfo)
    if there.date() == now.date():
        return None
    if there.date() == (now - timedelta(days=1)).date():
        return Message(message("Yesterday"))
    day = Message(MONTHS[there.month - 1], (("day", there.day),))
    if there.year != now.year:
        day = Message(message("{day} {year}"), (("day", day), ("year", there.year)))
    return Message("\u2066{day}\u2069", (("day", day),))


def time_of(created: datetime, now: datetime) -> Message:
    """When it was said, as short as it can be: the hour of today, else the day with its hour."""
    hour = f"\u2066{created.astimezone(now.tzinfo):%H:%M}\u2069"
    day = day_of(created, now)
    return Message("{time}", (("time", hour),)) if day is None else Message("{day} {time}", (("day", day), ("time", hour)))


def whole_time(created: datetime) -> Message:
    """When it was said, for those who read it another day: the day with its year, and the hour, as its author's clock had it."""
    day = Message(MONTHS[created.month - 1], (("day", created.day),))
    dated = Message(message("{day} {year}"), (("day", day), ("year", created.year)))
    return Message("\u2066{day}\u2069 \u2066{time}\u2069", (("day", dated), ("time", f"{created:%H:%M}")))
