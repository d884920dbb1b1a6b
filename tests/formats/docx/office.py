"""What a reviewer does in LibreOffice, by UNO. Run by the system's Python, which has the module `uno`; it imports nothing of Bayan.

    python3 office.py SOFFICE PROFILE < work.json

work.json: a list of {"in", "out", "edits"}; an edit is {"do", …, "by", "track"}. Places are named by words that stand there once.
"""

import json
import subprocess
import sys
import time
from pathlib import Path

import uno
from com.sun.star.beans import PropertyValue

BREAK, BOLD = 0, 150.0


def connected(soffice: str, profile: str):
    name = f"bayan{Path(profile).name}"
    arguments = ["--headless", "--norestore", "--nologo", f"-env:UserInstallation={Path(profile).as_uri()}"]
    process = subprocess.Popen([soffice, *arguments, f"--accept=pipe,name={name};urp;"])
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(300):
        try:
            return process, resolver.resolve(f"uno:pipe,name={name};urp;StarOffice.ComponentContext")
        except Exception:  # noqa: BLE001 - until it listens, each try fails with another
            time.sleep(0.1)
    process.kill()
    raise SystemExit("LibreOffice does not answer")


def set_author(context, author: str) -> None:
    provider = context.ServiceManager.createInstanceWithContext("com.sun.star.configuration.ConfigurationProvider", context)
    path = PropertyValue()
    path.Name, path.Value = "nodepath", "/org.openoffice.UserProfile/Data"
    access = provider.createInstanceWithArguments("com.sun.star.configuration.ConfigurationUpdateAccess", (path,))
    access.setPropertyValue("givenname", author)
    access.setPropertyValue("sn", "")
    access.commitChanges()


def found(document, words: str):
    search = document.createSearchDescriptor()
    search.SearchString, search.SearchCaseSensitive = words, True
    place = document.findFirst(search)
    if place is None:
        raise SystemExit(f"not found: {words}")
    return place


def cursor_at(document, edit: dict, *, end: bool):
    place = found(document, edit["at"])
    return place.Text.createTextCursorByRange(place.End if end else place.Start)


def insert(document, edit: dict) -> None:
    cursor = cursor_at(document, edit, end=edit.get("side", "after") == "after")
    for number, line in enumerate(edit["text"].split("\n")):
        if number:
            cursor.Text.insertControlCharacter(cursor, BREAK, False)
        cursor.Text.insertString(cursor, line, False)


def delete(document, edit: dict) -> None:
    place = found(document, edit["at"])
    cursor = place.Text.createTextCursorByRange(place.Start)
    end = found(document, edit["to"]).End if "to" in edit else place.End
    cursor.gotoRange(end, True)
    cursor.String = ""


def delete_paragraph(document, edit: dict) -> None:
    cursor = cursor_at(document, edit, end=False)
    cursor.gotoStartOfParagraph(False)
    cursor.gotoEndOfParagraph(True)
    cursor.goRight(1, True)
    cursor.String = ""


def join(document, edit: dict) -> None:
    cursor = cursor_at(document, edit, end=False)
    cursor.gotoEndOfParagraph(False)
    cursor.goRight(1, True)
    cursor.String = ""


def new_paragraph(document, edit: dict) -> None:
    cursor = cursor_at(document, edit, end=False)
    if edit.get("side", "after") == "after":
        cursor.gotoEndOfParagraph(False)
        cursor.Text.insertControlCharacter(cursor, BREAK, False)
        cursor.Text.insertString(cursor, edit["text"], False)
    else:
        cursor.gotoStartOfParagraph(False)
        cursor.Text.insertString(cursor, edit["text"], False)
        cursor.Text.insertControlCharacter(cursor, BREAK, False)


def comment(document, edit: dict) -> None:
    place = found(document, edit["at"])
    cursor = place.Text.createTextCursorByRange(place.Start)
    cursor.gotoRange(found(document, edit["to"]).End if "to" in edit else place.End, True)
    note = document.createInstance("com.sun.star.text.textfield.Annotation")
    note.Content, note.Author = edit["text"], edit["by"]
    when = uno.createUnoStruct("com.sun.star.util.DateTime")
    when.Year, when.Month, when.Day, when.Hours = 2026, 11, 25, 9
    note.DateTimeValue = when
    place.Text.insertTextContent(cursor, note, True)


def bold(document, edit: dict) -> None:
    place = found(document, edit["at"])
    place.CharWeight = BOLD
    place.CharWeightComplex = BOLD


def restyle(document, edit: dict) -> None:
    cursor_at(document, edit, end=False).ParaStyleName = edit["style"]


def cell(document, edit: dict) -> None:
    """The value beside a label that stands in the table, for the `nth` time."""
    left = edit.get("nth", 1)
    for table in document.TextTables:
        names = table.CellNames
        for number, name in enumerate(names):
            if table.getCellByName(name).String == edit["label"]:
                left -= 1
                if not left:
                    box = table.getCellByName(names[number + 1])
                    cursor = box.createTextCursor()
                    cursor.gotoEnd(True)
                    cursor.String = edit["text"]
                    return
    raise SystemExit(f"no cell: {edit['label']}")


def dispatch(document, edit: dict) -> None:
    """A command of the program by its name; with "at", the cursor is there."""
    if "at" in edit:
        document.CurrentController.ViewCursor.gotoRange(found(document, edit["at"]).Start, False)
    context = uno.getComponentContext() if edit.get("context") is None else edit["context"]
    helper = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)
    helper.executeDispatch(document.CurrentController.Frame, f".uno:{edit['command']}", "", 0, ())


EDITS = {
    "insert": insert, "delete": delete, "delete-paragraph": delete_paragraph, "join": join, "new-paragraph": new_paragraph,
    "dispatch": dispatch, "comment": comment, "bold": bold, "restyle": restyle, "cell": cell,
}  # fmt: skip


def main() -> None:
    process, context = connected(*sys.argv[1:3])
    desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    hidden, kind = PropertyValue(), PropertyValue()
    hidden.Name, hidden.Value = "Hidden", True
    kind.Name, kind.Value = "FilterName", "MS Word 2007 XML"
    try:
        for work in json.load(sys.stdin):
            document = desktop.loadComponentFromURL(Path(work["in"]).as_uri(), "_blank", 0, (hidden,))
            for edit in work["edits"]:
                set_author(context, edit["by"])
                document.RecordChanges = edit.get("track", True)
                EDITS[edit["do"]](document, {**edit, "context": context})
            document.storeToURL(Path(work["out"]).as_uri(), (kind,))
            document.close(True)
    finally:
        try:
            desktop.terminate()
            process.wait(20)
        except Exception:  # noqa: BLE001 - it may be gone already
            process.kill()


if __name__ == "__main__":
    main()
