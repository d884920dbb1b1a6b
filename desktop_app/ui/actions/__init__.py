"""Acts of the window: what the commands do that change nothing in the statement, by the command's id."""

from desktop_app.ui.actions.agenda import AGENDA_ACTS
from desktop_app.ui.actions.copies import COPIES_ACTS, COPIES_READY
from desktop_app.ui.actions.edit import EDIT_ACTS, EDIT_READY
from desktop_app.ui.actions.file import FILE_ACTS, FILE_READY
from desktop_app.ui.actions.find import FIND_ACTS
from desktop_app.ui.actions.go import GO_ACTS, GO_READY
from desktop_app.ui.actions.handing import HANDING_ACTS
from desktop_app.ui.actions.insert import INSERT_ACTS, INSERT_READY
from desktop_app.ui.actions.judged import JUDGED_ACTS, JUDGED_READY
from desktop_app.ui.actions.keyboard import KEYBOARD_ACTS, KEYBOARD_READY
from desktop_app.ui.actions.preferences import PREFERENCE_ACTS
from desktop_app.ui.actions.review import REVIEW_ACTS, REVIEW_READY
from desktop_app.ui.actions.spelling import SPELLING_ACTS, SPELLING_READY
from desktop_app.ui.actions.template import TEMPLATE_ACTS, TEMPLATE_READY
from desktop_app.ui.actions.view import VIEW_ACTS, VIEW_READY
from desktop_app.ui.actions.workflow import WORKFLOW_ACTS, WORKFLOW_READY

ACTS = (
    FILE_ACTS
    | HANDING_ACTS
    | EDIT_ACTS
    | VIEW_ACTS
    | FIND_ACTS
    | GO_ACTS
    | JUDGED_ACTS
    | KEYBOARD_ACTS
    | AGENDA_ACTS
    | INSERT_ACTS
    | PREFERENCE_ACTS
    | REVIEW_ACTS
    | SPELLING_ACTS
    | TEMPLATE_ACTS
    | COPIES_ACTS
    | WORKFLOW_ACTS
)
"""What runs a command of the window; it gives False where nothing happened."""

READY = (
    FILE_READY
    | EDIT_READY
    | VIEW_READY
    | GO_READY
    | JUDGED_READY
    | KEYBOARD_READY
    | INSERT_READY
    | REVIEW_READY
    | SPELLING_READY
    | TEMPLATE_READY
    | COPIES_READY
    | WORKFLOW_READY
)
"""Whether a command of the window would do something, where its `needs` do not say it."""
