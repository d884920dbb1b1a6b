"""Commands of the view: they change nothing in the statement."""

from __future__ import annotations

from desktop_app.editing.commands.command import Command, Window
from desktop_app.text.message import message

VIEW = (
    Command("pane.metadata", message("Metadata"), message("Go to the metadata"), Window(), ("Ctrl+1",), "view/panes", needs="document", icon="apps_list"),
    Command("pane.body", message("Body"), message("Go to the body"), Window(), ("Ctrl+2",), "view/panes", needs="document", icon="text_paragraph"),
    Command("pane.agenda", message("Agenda"), message("Go to the agenda"), Window(), ("Ctrl+3",), "view/panes", needs="document", icon="text_bullet_list"),
    Command("pane.closing", message("Closing"), message("Go to the closing"), Window(), ("Ctrl+4",), "view/panes", needs="document", icon="signature"),
    Command("view.outline", message("Outline"), message("Show or hide the outline"), Window(), ("F9",), "view/docks"),
    Command("view.problems", message("Problems"), message("Show or hide the problems"), Window(), ("Shift+F9",), "view/docks", icon="panel_right"),
    Command("view.reader", message("Reader's view"), message("Show or hide how the paragraph is seen where it will be read: a page, a message, a terminal"), Window(), ("Ctrl+Shift+F9",), "view/docks"),
    Command("view.zoom-in", message("Larger text"), message("Show the text larger"), Window(), ("Ctrl++", "Ctrl+="), "view/zoom", icon="zoom_in"),
    Command("view.zoom-out", message("Smaller text"), message("Show the text smaller"), Window(), ("Ctrl+-",), "view/zoom", icon="zoom_out"),
    Command("view.zoom-reset", message("Actual size"), message("Show the text at 100 %"), Window(), ("Ctrl+0",), "view/zoom"),
    Command("view.invisibles", message("Invisible characters"), message("Show spaces, breaks, joiners and direction controls"), Window(), ("Ctrl+Shift+8",), "view/signs"),
    Command("view.language", message("English interface"), message("Switch the language of the interface"), Window(), (), "view/interface"),
    Command("view.theme", message("Dark"), message("Switch between light and dark"), Window(), (), "view/interface"),
    Command("view.full-screen", message("Full screen"), message("Use the whole screen"), Window(), ("F11",), "view/interface"),
)  # fmt: skip

PROBLEMS = (
    Command("problem.next", message("Next problem"), message("Go to the next problem"), Window(), ("F8",), "tools/problems", needs="problem"),
    Command("problem.previous", message("Previous problem"), message("Go to the problem before"), Window(), ("Shift+F8",), "tools/problems", needs="problem"),
    Command("problem.fixes", message("Fixes…"), message("Show what can be done about the problem at hand"), Window(), ("Ctrl+.",), "tools/problems", needs="problem", icon="wand"),
    Command("problem.fix", message("Fix this problem"), message("Apply the first fix of the current problem"), Window(), ("Ctrl+;",), "tools/problems", needs="problem"),
    Command("problem.fix-safe", message("Fix all that is safe"), message("Apply every fix that needs no judgement"), Window(), ("Ctrl+Shift+.",), "tools/problems", needs="problem"),
    Command("spelling.learn", message("Learn this word…"), message("Teach the dictionary a word that it marks as unknown"), Window(), (), "tools/problems", needs="problem"),
    Command("problem.ignore", message("Ignore here"), message("Leave this problem as it is, at these words of this statement"), Window(), ("Ctrl+Shift+;",), "tools/problems", needs="problem"),
    Command("problem.ignore-rule", message("Ignore this rule"), message("Check no statement by the rule of this problem any more"), Window(), (), "tools/problems", needs="problem"),
    Command("problem.heed", message("Show ignored problems again"), message("Take back what is ignored in this statement"), Window(), (), "tools/problems", needs="document"),
    Command("problem.clean-up", message("Clean up…"), message("Choose what can safely be put right, look at the differences, and do it in one step"), Window(), ("F7",), "tools/problems", needs="document", icon="wand"),
)  # fmt: skip

HELP = (Command("help.about", message("About Bayan"), message("Version and licences"), Window(), (), "help/about", icon="info"),)
