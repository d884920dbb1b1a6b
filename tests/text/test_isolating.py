"""Words of another direction inside a sentence."""

from bidi import get_display

from desktop_app.text.isolating import isolated
from desktop_app.text.message import Message, filled


def test_old_and_new_stand_in_the_order_of_the_sentence() -> None:
    told = Message("{first}, {count}", (("first", Message("{old} → {new}", (("old", "أب"), ("new", "تث")))), ("count", 2)))
    line = filled(str, isolated(told).source, isolated(told).arguments)
    shown = get_display(line)
    assert shown.index("ب") < shown.index("→") < shown.index("ث") < shown.index("2")
    bare = get_display(filled(str, told.source, told.arguments))
    assert bare.index("ث") < bare.index("→") < bare.index("ب")


def test_an_empty_text_stays_empty() -> None:
    assert isolated(Message("{a}", (("a", ""),))) == Message("{a}", (("a", ""),))
