"""The one comment that a pull request gets, as Markdown.

Everything that came from the pull request stands in code spans or is a checked id.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from methodica.problems import ERROR, Problem, codes, render
from methodica.problems.render import total
from methodica.render.markdown import block, code
from methodica.views.report import Asked, Changes, Entry, Report

MARK = "<!-- methodica-report -->"
"""First line of the comment, by which it is found again."""

LONGEST = 24_000
"""Longest list of changes; GitHub takes comments up to 65,536 characters."""

SEVERAL = 10
"""Longest list in one line."""


NOBODY = "nobody reviews this language yet, and you may be the first"


def comment(report: Report, url: str, commit: str = "", artifact: str = "") -> str:
    """Return the comment; `url` is the site's address, `artifact` that of the built site."""
    parts = [MARK, *_problems(report.problems, url), "", *_changes(report.changes),
             *_people(report.asked)]
    end = [f"Checked commit {code(commit)}." if commit else "",
           f"[The site with this change]({artifact}), to download for a week." if artifact else "",
           "This comment is written anew at each push."]
    return "\n".join([*parts, "", " ".join(one for one in end if one)]) + "\n"


def _problems(problems: Sequence[Problem] | None, url: str) -> Iterator[str]:
    if problems is None:
        yield "### The check did not come to an end"
        yield ""
        yield "The log of the run says why. It is more likely our mistake than yours."
        return
    faults = [one for one in problems if one.severity == ERROR]
    if not faults:
        yield "### No problems in the data"
    else:
        yield f"### {total(faults)}"
        yield ""
        yield block(render(faults, "text"))
        known = sorted({one.code for one in faults} & set(codes()))
        if known:
            links = ", ".join(f"[{one}]({url}problems/{one}/)" for one in known)
            yield ""
            yield f"What it means, with examples: {links}"


def _changes(changes: Changes | None) -> Iterator[str]:
    if changes is None:
        yield "What changes by meaning cannot be told before the data can be read."
        return
    yield "### What changes"
    yield ""
    if not changes.entries:
        yield "Nothing in the meaning of any entry."
    left = LONGEST
    for number, entry in enumerate(changes.entries):
        lines = list(_entry(entry))
        left -= sum(len(line) + 1 for line in lines)
        if left < 0:
            yield f"- … and {len(changes.entries) - number} more, in the log of the run"
            break
        yield from lines
    if changes.unreadable:
        yield ""
        yield f"Not compared, for they cannot be read: {_spans(changes.unreadable)}"


def _entry(entry: Entry) -> Iterator[str]:
    yield f"- **{code(entry.id)}** {entry.state}"
    for name in entry.names:
        yield f"  - name ({name.lang}): {_change(name.before, name.after)}"
    for alias in entry.aliases:
        before, after = (one.text if one else None for one in (alias.before, alias.after))
        yield f"  - other name ({alias.lang}): {_change(before, after)}"
    for fact in entry.facts:
        sides = (", ".join(one.label for one in side) or None
                 for side in (fact.before, fact.after))
        yield f"  - {code(fact.label)}: {_change(*sides)}"
    for note in entry.notes:
        yield f"  - note on the origin ({note.lang}): {_change(note.before, note.after)}"
    for source in entry.sources:
        fields = f": {_spans(source.fields)}" if source.state == "changed" else ""
        yield f"  - source {code(source.key)} {source.state}{fields}"
    for relation in entry.relations:
        yield f"  - relation {code(relation.type)} {code(relation.method)} {relation.state}"
    for one in entry.implementations:
        yield f"  - implementation {code(f'{one.library}: {one.symbol}')} {one.state}"
    for text in entry.texts:
        sections = f": {_spans(text.sections)}" if text.sections else ""
        yield f"  - text ({text.lang}) {text.state}{sections}"
    if entry.stale:
        yield f"  - texts that now follow older words: {', '.join(entry.stale)}"


def _change(before: str | None, after: str | None) -> str:
    if before == after:
        return f"{code(after or '')}, its kind"
    if before is None or after is None:
        return f"{'added' if before is None else 'removed'} {code(after or before or '')}"
    return f"{code(before)} → {code(after)}"


def _people(asked: Sequence[Asked]) -> Iterator[str]:
    if not asked:
        return
    yield ""
    yield "### Who should read it"
    yield ""
    for one in asked:
        people = ", ".join(f"@{handle}" for handle in one.reviewers)
        what = [f"changed in {_spans(one.changed)}"] if one.changed else []
        what += [f"older than the original now in {_spans(one.stale)}"] if one.stale else []
        yield f"- {one.english} ({one.code}): {people or NOBODY}; {', '.join(what)}"


def _spans(texts: Sequence[str]) -> str:
    more = f" and {len(texts) - SEVERAL} more" if len(texts) > SEVERAL else ""
    return ", ".join(code(one) for one in texts[:SEVERAL]) + more
