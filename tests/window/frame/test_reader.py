"""The reader's view."""

from __future__ import annotations

from desktop_app.editing.elsewhere import Seen
from desktop_app.statement import Paragraph, Run, Statement
from desktop_app.ui.docks.sheet import bits
from tests.officer import Officer

TURNING = Statement(
    "st-1",
    "ar",
    body=(Paragraph("p-1", (Run("أعلن حزب PYD أن المؤتمر ناجح"),)), Paragraph("p-2", (Run("عقد المؤتمر"),))),
)


def test_it_follows_the_caret_after_the_pause_and_holds_the_order(officer: Officer) -> None:
    officer.works_on(TURNING)
    officer.goes_to("p-1", 4)
    officer.presses("Ctrl+Shift+F9")
    reader = officer.window.side.reader
    assert reader.isVisible()
    assert reader.standing.text() == "ما عُلِّم يخرج هناك عن ترتيبه."
    assert reader.sheets["left"].accessibleDescription() == "أعلن · حزب · PYD"
    officer.types("X")
    assert reader.found.seen[0].text == "أعلن حزب PYD أن المؤتمر ناجح"  # not at the key
    officer.rests()
    assert reader.found.seen[0].text == "أعلنX حزب PYD أن المؤتمر ناجح"
    officer.undoes()
    officer.rests()
    officer.clicks(reader.hold)
    officer.rests()
    assert officer.texts[0] == "\u2067أعلن حزب PYD أن المؤتمر ناجح\u2069"
    assert reader.hold.isHidden()
    officer.undoes()
    assert officer.texts[0] == "أعلن حزب PYD أن المؤتمر ناجح"
    officer.goes_to("p-2")
    assert reader.standing.text() == "تحفظ الكلمات ترتيبها في تلك الخانة أيضاً."
    officer.goes_to("metadata")
    officer.presses("Ctrl+Shift+F9")
    assert not reader.isVisible()


def test_hidden_it_does_nothing(officer: Officer) -> None:
    officer.works_on(TURNING)
    officer.goes_to("p-1")
    officer.presses("Ctrl+Shift+F9")
    officer.presses("Ctrl+Shift+F9")
    officer.goes_to("p-2")
    assert officer.window.side.reader.found.node == "p-1"


def test_the_letters_go_to_the_widget_in_the_order_of_reading() -> None:
    told = bits(Seen("left", "قال BBC نعم", "ltr", ((4, 7),)))
    assert [(bit.text, bit.state) for bit in told] == [("قال ", "same"), ("BBC", "format"), (" نعم", "same")]
