"""`methodica fmt`: write entries and texts in their one form, without changing what they say.

Mends what can be mended mechanically: order of keys, quotes, lists in brackets, line ends,
trailing blanks. A file that cannot be rewritten without loss is left as it is and reported.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from methodica.cli.command import add
from methodica.cli.paths import data_above, data_of, is_under
from methodica.export.canonical import entry_text, prose_text
from methodica.load import (
    METHOD_FILE,
    Data,
    Scope,
    entry_folders,
    load_entry,
    load_text,
    load_words,
)
from methodica.problems import Problem, in_order, render
from methodica.source import list_folder


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to the parser."""
    command = add(commands, "fmt", "write entries in their one form", __doc__, (
        ("methodica fmt", "write all entries and texts"),
        ("methodica fmt data/methods/pruning", "one entry"),
        ("methodica fmt --check", "tell what would be written"),
    ))
    command.add_argument("paths", nargs="*", type=Path, metavar="PATH",
                         help="entries to write (default: all of the project's data)")
    command.add_argument("--check", action="store_true",
                         help="write nothing; exit 1 where something would be written")
    command.set_defaults(run=run)


def run(chosen: argparse.Namespace) -> int:
    """Rewrite, or tell what would be; 0 all in form, 1 problems or, with --check, changes."""
    data = load_words(Scope(data_of(chosen.paths), Path.cwd()))
    problems = list(data.problems)
    changed = 0
    for path in () if problems else _files(data, chosen.paths):
        text, found = rewritten(data, path)
        problems += found
        written = text.encode("utf-8") if text is not None else path.read_bytes()
        if written == path.read_bytes():
            continue
        changed += 1
        print(f"{'would rewrite' if chosen.check else 'rewrote'} {data.scope.name(path)}")
        if not chosen.check:
            path.write_bytes(written)
    print(render(in_order(problems), "text"), end="")
    if not changed and not problems:
        print("nothing to rewrite", file=sys.stderr)
    return int(bool(problems or (chosen.check and changed)))


def rewritten(data: Data, path: Path) -> tuple[str | None, list[Problem]]:
    """Return a file in its one form; None, with the problems, where that would lose something."""
    name = data.scope.name(path)
    if path.name == METHOD_FILE:
        entry, problems = load_entry(path.parent.name, path, name, mending=True)
        if entry and not problems:
            return entry_text(entry.method, data.languages, data.vocabulary), []
        return None, problems
    text, problems = load_text(path.stem, path, name, mending=True)
    return (prose_text(text.head, text.body) if text and not problems else None), problems


def _files(data: Data, paths: list[Path]) -> Iterator[Path]:
    """Yield the entries and texts under `paths`, and those of entries from elsewhere."""
    root = data.scope.root
    own = [folder for group in ("methods", "contrasts")
           for folder in list_folder(root / group).folders]
    others = [one for path in paths if data_above(path) is None for one in entry_folders(path)]
    names = [data.scope.name(path) for path in paths]
    texts = {f"{code}.md" for code in data.languages.codes}
    for folder in (*own, *others):
        for file in list_folder(folder).files:
            is_ours = file.name in texts or (
                file.name == METHOD_FILE and folder.parent != root / "contrasts")
            if is_ours and (not paths or is_under(data.scope.name(file), names)):
                yield file
