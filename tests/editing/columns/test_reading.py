"""What is loaded for a comparison."""

from __future__ import annotations

import subprocess
import sys

HEAVY = ("desktop_app.recognition", "desktop_app.formats.docx.copies", "desktop_app.review.merge")


def test_a_child_that_compares_statements_loads_nothing_else() -> None:
    code = f"import sys, desktop_app.editing.columns.reading; print([name for name in {HEAVY!r} if name in sys.modules])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip() == "[]"
