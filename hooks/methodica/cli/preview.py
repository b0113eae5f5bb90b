"""`methodica preview`: one method in all languages as it will look on the site, in seconds.

The site's own build does it, with the page of that method and of its contrasts alone; links to
other pages lead nowhere. Bad data are reported as by `methodica check`.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from pathlib import Path

from methodica.cli.command import add
from methodica.cli.paths import UsageError, project_data
from methodica.load import METHOD_FILE, Scope, did_you_mean, load_words
from methodica.render import ONLY
from methodica.source import list_folder
from methodica.views.addresses import method_path

FOLDER = Path(".build") / "preview"


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to the parser."""
    command = add(commands, "preview", "one method as it will look on the site", __doc__, (
        ("methodica preview pruning", "write its pages and print where they are"),
        ("methodica preview pruning --serve", "show them and each change to them"),
    ))
    command.add_argument("id", help="id of the method")
    where = command.add_mutually_exclusive_group()
    where.add_argument("--output", type=Path, metavar="DIR",
                       help=f"folder for the pages (default: {FOLDER.as_posix()})")
    where.add_argument("--serve", action="store_true", help="serve the pages on this machine")
    command.set_defaults(run=run)


def run(chosen: argparse.Namespace) -> int:
    """Build the pages and print their paths; 1 where the data do not allow it."""
    root = project_data(Path.cwd())
    project = root.parent
    if not (root / "methods" / chosen.id / METHOD_FILE).is_file():
        known = [path.name for path in list_folder(root / "methods").folders]
        raise UsageError(f'there is no method "{chosen.id}": {did_you_mean(chosen.id, known)}')
    if not (project / "mkdocs.yml").is_file():
        raise UsageError(f"there is no mkdocs.yml beside {root}, so no site to look like")
    languages = load_words(Scope(root, Path.cwd())).languages
    paths = [("" if one is languages.default else f"{one.code}/") + method_path(chosen.id)
             for one in languages.languages]
    if chosen.serve:
        print(f"below the address that follows: {', '.join(paths)}; ctrl-c ends it", flush=True)
        return _mkdocs(project, chosen.id, "serve", "--no-strict")
    target = (chosen.output or project / FOLDER).resolve()
    if not _is_free(target):
        raise UsageError(f"{target} holds other things, and a build empties its folder")
    code = _mkdocs(project, chosen.id, "build", "--quiet", "--no-strict", "--site-dir", str(target))
    for path in paths if code == 0 else ():
        print(target / path / "index.html")
    return code


def _is_free(target: Path) -> bool:
    """Tell whether a build may empty a folder: it is new, empty or an earlier preview."""
    if not target.exists():
        return True
    return target.is_dir() and (not any(target.iterdir()) or (target / "404.html").is_file())


def _mkdocs(project: Path, id: str, *arguments: str) -> int:
    """Run the site's build for one method; 0 or 1."""
    environment = {**os.environ, ONLY: id, "NO_MKDOCS_2_WARNING": "1"}
    try:
        done = subprocess.run([sys.executable, "-m", "mkdocs", *arguments], cwd=project,
                              env=environment, check=False)
    except KeyboardInterrupt:
        return 0
    return int(done.returncode != 0)
