"""`methodica github`: write the files under .github that follow from the data."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from methodica.catalogue import Catalogue
from methodica.cli.paths import project_data, project_site
from methodica.export.github import OWNERS, github_files
from methodica.load import Scope
from methodica.problems import render
from methodica.rules import check, errors
from methodica.views import Addresses


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to the parser."""
    command = commands.add_parser(
        "github", help="write CODEOWNERS and the issue forms",
        description="Write .github/CODEOWNERS from the reviewers in data/languages.yml, and the "
                    "issue forms from data/interface.")
    command.set_defaults(run=run)


def run(chosen: argparse.Namespace) -> int:
    """Write what has changed; 0 done, 1 bad data."""
    root = project_data(Path.cwd())
    data, problems = check(Scope(root, Path.cwd()))
    if errors(problems):
        print(render(problems, "text"), end="", file=sys.stderr)
        return 1
    folder = root.parent / ".github"
    owners = folder / OWNERS
    written = owners.read_text(encoding="utf-8") if owners.is_file() else ""
    addresses = Addresses(project_site(root), data.languages)
    for name, text in github_files(Catalogue.of(data), addresses, written).items():
        path = folder / name
        if path.is_file() and path.read_text(encoding="utf-8") == text:
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        print(f"wrote {Scope(root, Path.cwd()).name(path)}")
    return 0
