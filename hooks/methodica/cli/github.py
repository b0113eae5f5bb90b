"""`methodica github`: write the files under .github that follow from the data.

These are CODEOWNERS, from the reviewers in data/languages.yml, and the issue forms, from
data/interface.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from methodica.cli.command import add
from methodica.cli.paths import project_data, project_site
from methodica.cli.sound import sound_catalogue
from methodica.export.github import OWNERS, github_files
from methodica.load import Scope
from methodica.views import Addresses


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to the parser."""
    command = add(commands, "github", "write CODEOWNERS and the issue forms", __doc__)
    command.set_defaults(run=run)


def run(chosen: argparse.Namespace) -> int:
    """Write what has changed."""
    root = project_data(Path.cwd())
    catalogue = sound_catalogue(root)
    folder = root.parent / ".github"
    owners = folder / OWNERS
    written = owners.read_text(encoding="utf-8") if owners.is_file() else ""
    addresses = Addresses(project_site(root), catalogue.languages)
    for name, text in github_files(catalogue, addresses, written).items():
        path = folder / name
        if path.is_file() and path.read_text(encoding="utf-8") == text:
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        print(f"wrote {Scope(root, Path.cwd()).name(path)}")
    return 0
