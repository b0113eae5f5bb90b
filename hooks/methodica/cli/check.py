"""`methodica check`: all problems of all files, at once."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from methodica.cli.command import add
from methodica.cli.paths import data_above, data_of, is_under
from methodica.load import Scope, add_entries, load
from methodica.problems import FORMATS, Problem, render
from methodica.rules import errors, problems_of


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to the parser."""
    command = add(commands, "check", "find every problem in the data", __doc__, (
        ("methodica check", "all data of the project"),
        ("methodica check data/methods/pruning", "one entry"),
        ("methodica check --format github", "as annotations, in a workflow"),
    ))
    command.add_argument("paths", nargs="*", type=Path, metavar="PATH",
                         help="data folder, or entries to look at (default: the project's data)")
    command.add_argument("--format", choices=tuple(FORMATS), default="text",
                         help="text for people, github for annotations, json for programs")
    command.set_defaults(run=run)


def run(chosen: argparse.Namespace) -> int:
    """Check and print; 0 clean, 1 problems."""
    problems = _problems(data_of(chosen.paths), chosen.paths)
    print(render(problems, chosen.format), end="")
    if not errors(problems) and chosen.format == "text":
        print("no problems", file=sys.stderr)
    return 1 if errors(problems) else 0


def _problems(root: Path, paths: list[Path]) -> list[Problem]:
    """All problems, or those in the files under `paths`; entries from elsewhere are added."""
    scope = Scope(root, Path.cwd())
    data = load(scope)
    for path in paths:
        if data_above(path) is None:
            add_entries(data, path)
    found = problems_of(data)
    if not paths:
        return found
    names = [scope.name(path) for path in paths]
    return [one for one in found if is_under(one.place.file, names)]
