"""`bayan review`: what reviewers left in a statement, and what became of it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

import click

from desktop_app.cli.compare import opened
from desktop_app.cli.documents import given
from desktop_app.cli.reviewing import changes_told, comments_told, reviewer_told
from desktop_app.cli.speech import language, language_option, spoken
from desktop_app.cli.streams import STANDARD, json_option, out_option, write_json, write_output
from desktop_app.editing.review_page import page
from desktop_app.review.listing import ChangeRow, CommentRow, changes_listed, comments_listed, place_of, words_at
from desktop_app.review.report import Reviewer, report
from desktop_app.review.wording import place_name
from desktop_app.review.workflow import changed_since
from desktop_app.statement import Statement
from desktop_app.statement.names import STATUS_NAMES
from desktop_app.text.message import Translate, filled, message
from desktop_app.text.refusal import Refusal


@click.command()
@click.argument("file")
@json_option
@click.option("--html", "as_html", is_flag=True, help="Give the report by reviewer as a web page.")
@click.option(
    "--copy",
    "copies",
    multiple=True,
    metavar="FILE",
    help="A reviewer's copy (.bayan, .docx): what nobody decided is told too.",
)
@out_option
@language_option
def review(file: str, copies: tuple[str, ...], output: str | None, *, as_json: bool, as_html: bool) -> None:
    """List the suggestions and comments in FILE, and what became of each reviewer's work: accepted, rejected, open."""
    if as_json and as_html:
        raise Refusal(message("Choose one of --json and --html."))
    statement = given(file).statement
    when = datetime.now().astimezone()
    reviewers = report(statement, tuple(opened(name, when, statement).statement for name in copies))
    if as_html:
        write_output(output, page(statement, reviewers, spoken(), language()))
    elif output not in (None, STANDARD):
        raise Refusal(message("-o goes with --html alone."))
    elif as_json:
        write_json(told(statement, reviewers, spoken()))
    else:
        click.echo("\n".join(lines(statement, reviewers, spoken())))


def told(statement: Statement, reviewers: tuple[Reviewer, ...], translate: Translate) -> dict[str, object]:
    """All as JSON."""
    return {
        "status": statement.metadata.status,
        "changed_since_approval": changed_since(statement),
        "milestones": [
            {"status": each.status, "by": each.by, "at": each.at.isoformat(), "note": each.note or None, "digest": each.digest or None}
            for each in statement.milestones
        ],
        "changes": changes_told(statement, translate),
        "comments": comments_told(statement),
        "reviewers": [reviewer_told(each, translate) for each in reviewers],
    }


def lines(statement: Statement, reviewers: tuple[Reviewer, ...], translate: Translate) -> Iterator[str]:
    """All for people."""
    yield f"{translate(message('Status'))}: {translate(STATUS_NAMES[statement.metadata.status])}"
    if changed_since(statement):
        yield translate(message("The content was changed after the approval."))
    changes, comments = changes_listed(statement), comments_listed(statement)
    yield f"{translate(message('Suggestions'))}: {len(changes)}"
    yield from (f"  {_change(row, translate)}" for row in changes)
    yield f"{translate(message('Comments'))}: {len(comments)}"
    for comment in comments:
        yield from (f"  {line}" for line in _comment(comment, translate))
    if reviewers:
        yield translate(message("By reviewer"))
        yield from (f"  {_reviewer(each, translate)}" for each in reviewers)


def _change(row: ChangeRow, translate: Translate) -> str:
    who, words = _together(row.authors, translate), filled(translate, row.told.source, row.told.arguments)
    return f"{row.id}  {who}  {row.created:%Y-%m-%d %H:%M}  {translate(place_name(row.section))} · {words}"


def _comment(row: CommentRow, translate: Translate) -> Iterator[str]:
    comment = row.comment
    where = translate(message("Detached")) if row.detached else filled(translate, place_of(row).source, place_of(row).arguments)
    state = f"  [{translate(message('resolved'))}]" if comment.resolved else ""
    words = words_at(row)
    at = f" {translate(message('“{words}”')).format(words=filled(translate, words.source, words.arguments))}" if row.words else ""
    yield f"{row.id}  {comment.author}  {comment.created:%Y-%m-%d %H:%M}  {where}{at}: {_line(comment.text)}{state}"
    yield from (f"    {reply.author}  {reply.created:%Y-%m-%d %H:%M}: {_line(reply.text)}" for reply in comment.replies)


def _reviewer(each: Reviewer, translate: Translate) -> str:
    words = message("{name}: accepted {accepted}, rejected {rejected}, open {open}; comments {comments}, of them not resolved {left}")
    counts = {outcome: len(getattr(each, outcome)) for outcome in ("accepted", "rejected", "open")}
    line = filled(translate, words, {"name": each.name, **counts, "comments": len(each.comments), "left": each.comments_open})
    if not each.overtaken:
        return line
    return line + filled(translate, message("; gone with other edits, not decided {count}"), {"count": len(each.overtaken)})


def _together(names: tuple[str, ...], translate: Translate) -> str:
    return translate(message("{one}, {other}")).format(one=names[0], other=_together(names[1:], translate)) if names[1:] else "".join(names)


def _line(text: str) -> str:
    return " / ".join(text.split("\u2028"))
