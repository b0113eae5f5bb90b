"""`methodica find`: the methods that a name may mean, best first."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from methodica.catalogue import Lookup
from methodica.cli.command import add
from methodica.cli.paths import UsageError, project_data
from methodica.cli.sound import sound_catalogue


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to the parser."""
    command = add(commands, "find", "find a method by any of its names", __doc__, (
        ("methodica find ridge", "by any name, in any language"),
        ("methodica find çok görevli --lang tr --json", "for programs"),
    ))
    command.add_argument("query", nargs="+", metavar="QUERY", help="a name, in any language")
    command.add_argument("--lang", default=None, help="language of the reader (default: en)")
    command.add_argument("--json", action="store_true", help="print a list for programs")
    command.set_defaults(run=run)


def run(chosen: argparse.Namespace) -> int:
    """Print what was found; 0 found, 1 nothing found or bad data."""
    catalogue = sound_catalogue(project_data(Path.cwd()))
    languages = catalogue.languages
    language = chosen.lang or languages.default.code
    if languages.get(language) is None:
        raise UsageError(f"--lang is one of {', '.join(languages.codes)}")
    found = Lookup(catalogue).find(" ".join(chosen.query), language)
    rows = [{"id": one.id, "name": one.name, "matched": one.matched,
             "matched_lang": one.matched_lang} for one in found]
    if chosen.json:
        print(json.dumps(rows, ensure_ascii=False, indent=2))
    for row in rows if not chosen.json else ():
        same = row["matched"] == row["name"]
        also = "" if same else f"  ({row['matched']}, {row['matched_lang']})"
        print(f"{row['id']}  {row['name']}{also}")
    return 0 if rows else 1
