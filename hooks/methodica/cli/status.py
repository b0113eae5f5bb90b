"""`methodica status`: which text is there in which language, as a table.

A text is original, current (it follows the present words of its original), stale or missing;
a tick says that a person has read it. `--record` notes the totals of the release that
`data/release.yml` names, for the history on the status page.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from methodica.catalogue import MISSING, STALE, Catalogue, status
from methodica.cli.command import add
from methodica.cli.paths import UsageError, project_data
from methodica.cli.sound import sound_catalogue
from methodica.cli.terminal import table
from methodica.export.canonical import history_text
from methodica.export.records import status_record
from methodica.load import HISTORY_FILE, Contrast, Entry
from methodica.model import History, Snapshot
from methodica.views.status import counts_of

STYLES = {"original": "good", "current": "good", STALE: "weak", MISSING: "bad"}


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to the parser."""
    command = add(commands, "status", "which texts are there, in which language", __doc__, (
        ("methodica status", "all entries and languages"),
        ("methodica status --lang da --stale", "Danish texts that are older than their original"),
        ("methodica status --json", "for programs"),
        ("methodica status --record", "with each release of the data"),
    ))
    command.add_argument("--lang", default=None, help="one language only")
    only = command.add_mutually_exclusive_group()
    only.add_argument("--missing", action="store_const", dest="only", const=MISSING,
                      help="entries that lack a text")
    only.add_argument("--stale", action="store_const", dest="only", const=STALE,
                      help="entries with a text that is older than its original")
    command.add_argument("--json", action="store_true", help="print an object for programs")
    command.add_argument("--record", action="store_true",
                         help=f"note today's totals in data/{HISTORY_FILE}, under the release")
    command.set_defaults(run=run)


def run(chosen: argparse.Namespace) -> int:
    """Print the table; 0, also where texts are missing, or 1 for bad data."""
    root = project_data(Path.cwd())
    catalogue = sound_catalogue(root)
    codes = (chosen.lang,) if chosen.lang else catalogue.languages.codes
    if chosen.lang and catalogue.languages.get(chosen.lang) is None:
        raise UsageError(f"--lang is one of {', '.join(catalogue.languages.codes)}")
    if chosen.record:
        catalogue = _recorded(catalogue, root / HISTORY_FILE)
    if chosen.json:
        print(json.dumps(status_record(catalogue), ensure_ascii=False, indent=2))
        return 0
    rows = [one for one in catalogue.owners
            if not chosen.only or chosen.only in [status(one, code) for code in codes]]
    for line in table(list(_rows(catalogue, rows, codes))):
        print(line)
    return 0


def _rows(
    catalogue: Catalogue, owners: Sequence[Entry | Contrast], codes: Sequence[str]
) -> Iterator[list[tuple[str, str]]]:
    default = catalogue.languages.default.code
    yield [("entry", "strong"), *((code, "strong") for code in codes), ("name", "strong")]
    for one in owners:
        named = codes[0] if len(codes) == 1 else default
        name = "" if isinstance(one, Contrast) else catalogue.named(one.id, named)[0]
        yield [(one.id, ""), *(_cell(one, code) for code in codes), (name, "quiet")]
    counts = [counts_of(catalogue, code) for code in codes]
    for state in (*STYLES, "reviewed"):
        yield [(f"{state} of {len(catalogue.owners)}", "strong"),
               *((str(getattr(one, state)), "strong") for one in counts)]


def _cell(one: Entry | Contrast, code: str) -> tuple[str, str]:
    state = status(one, code)
    read = code in one.texts and one.texts[code].head.reviewed
    return f"{state} ✓" if read else state, STYLES[state]


def _recorded(catalogue: Catalogue, path: Path) -> Catalogue:
    """Write the totals under the release, in place of what the file said of it before."""
    release = catalogue.release
    now = Snapshot(version=release.version, date=release.date, languages={
        code: counts_of(catalogue, code) for code in catalogue.languages.codes})
    others = [one for one in catalogue.history.releases if one.version != release.version]
    history = History(releases=(*others, now))
    path.write_text(history_text(history), encoding="utf-8")
    print(f"recorded {release.version} of {release.date}", file=sys.stderr)
    return replace(catalogue, history=history)
