"""Dates that lost their separators: 2612020."""

from __future__ import annotations

from datetime import date

from desktop_app.text.dates.calendars import gregorian

FIRST_YEAR, LAST_YEAR = 1990, 2079


def readings(digits: str) -> tuple[date, ...]:
    """Every date that 6–8 digits without separators can be, day first, in order of time; years 1990–2079.

    A part written with a leading zero beside one written with a single digit counts only where nothing else does.
    """
    if not 6 <= len(digits) <= 8:
        return ()
    head, year = digits[:-4], int(digits[-4:])
    splits = [(head[:cut], head[cut:], year) for cut in (1, 2) if 1 <= len(head) - cut <= 2]
    if len(digits) == 8:
        splits.append((digits[6:], digits[4:6], int(digits[:4])))
    even: set[date] = set()
    uneven: set[date] = set()
    for day, month, of in splits:
        found = gregorian(of, int(month), int(day)) if FIRST_YEAR <= of <= LAST_YEAR else None
        if found is not None:
            padded = (day[0] == "0" and len(month) == 1) or (month[0] == "0" and len(day) == 1)
            (uneven if padded else even).add(found)
    return tuple(sorted(even or uneven))
