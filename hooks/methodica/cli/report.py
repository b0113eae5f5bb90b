"""`methodica report`: the comment on a pull request, from what an untrusted run wrote down.

It is Markdown, made of what `methodica check --format json` and `methodica diff --json` print.
The two files may hold anything; one that is missing or does not fit is said to be so.
"""

from __future__ import annotations

import argparse
import re
from pathlib import Path

from methodica.cli.command import add
from methodica.cli.paths import UsageError, project_data, project_site
from methodica.load import Scope, load
from methodica.render.report import comment
from methodica.views.report import MAX_BYTES, report


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to the parser."""
    command = add(commands, "report", "write the comment on a pull request", __doc__)
    command.add_argument("problems", type=Path, metavar="PROBLEMS.json")
    command.add_argument("changes", type=Path, metavar="CHANGES.json")
    command.add_argument("--commit", default="", help="the commit that was checked")
    command.add_argument("--site", default="", metavar="URL", help="where the built site is")
    command.set_defaults(run=run)


def run(chosen: argparse.Namespace) -> int:
    """Print the comment."""
    if not re.fullmatch(r"(https://[\w./-]+)?", chosen.site, re.ASCII):
        raise UsageError("--site is an https address")
    root = project_data(Path.cwd())
    languages = load(Scope(root, Path.cwd())).languages
    found = report(_read(chosen.problems), _read(chosen.changes), languages)
    print(comment(found, project_site(root).url, chosen.commit, chosen.site), end="")
    return 0


def _read(path: Path) -> bytes:
    """Return the beginning of a file, long enough to see that it is too long; b"" for none."""
    try:
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except OSError:
        return b""
