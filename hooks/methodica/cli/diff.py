"""`methodica diff`: what changed, by meaning and by language.

Without names: everything that differs from the last commit, or from `--since`. With the id of
an entry and a language: what that translation missed since it last followed its original.
"""

from __future__ import annotations

import argparse
import json
import shutil
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from tempfile import TemporaryDirectory

from methodica.cli import missed
from methodica.cli.command import add
from methodica.cli.history import WORDS, Repository
from methodica.cli.paths import UsageError, project_data
from methodica.cli.terminal import paint
from methodica.load import Data, Scope, load, load_words
from methodica.source import list_folder
from methodica.views.change import ADDED, Changes, EntryChange, Worded
from methodica.views.changes import changes

SCHEMA_VERSION = "1.0"
GROUPS = ("methods", "contrasts")


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to the parser."""
    command = add(commands, "diff", "what changed, by meaning and by language", __doc__, (
        ("methodica diff", "what is not committed yet"),
        ("methodica diff --since main", "what this branch changes"),
        ("methodica diff pruning adam --since HEAD~5", "two methods"),
        ("methodica diff pruning tr", "what the Turkish text missed"),
    ))
    command.add_argument("names", nargs="*", metavar="ID",
                         help="methods and contrasts (a--b); one and a language for what its "
                              "translation missed")
    command.add_argument("--since", default="HEAD", metavar="REV",
                         help="git revision to compare with (default: HEAD)")
    command.add_argument("--lang", default=None, help="language of the labels (default: en)")
    command.add_argument("--json", action="store_true", help="print an object for programs")
    command.set_defaults(run=run)


def run(chosen: argparse.Namespace) -> int:
    """Print the changes; 0 also where there are some."""
    root = project_data(Path.cwd())
    languages = load_words(Scope(root, Path.cwd())).languages
    names: list[str] = chosen.names
    if len(names) == 2 and languages.get(names[1]):
        return missed.run(root, names[0], names[1], chosen.json)
    language = chosen.lang or languages.default.code
    if languages.get(language) is None:
        raise UsageError(f"--lang is one of {', '.join(languages.codes)}")
    history = Repository(root)
    commit = history.commit(chosen.since)
    found = _changes(history, commit, names, language)
    if chosen.json:
        print(json.dumps({"schema_version": SCHEMA_VERSION, "since": chosen.since,
                          "commit": commit, **asdict(found), "counts": dict(found.counts)},
                         ensure_ascii=False, indent=2))
    else:
        for line in _lines(found):
            print(line)
    return 0


def _changes(history: Repository, commit: str, names: Sequence[str], language: str) -> Changes:
    """Load both states of the entries that differ, and compare them."""
    touched = {tuple(path.split("/")[:2]) for path in history.changed(commit)}
    folders = sorted("/".join(one) for one in touched
                     if len(one) == 2 and one[0] in GROUPS and (not names or one[1] in names))
    unknown = [name for name in names
               if not any((history.root / group / name).is_dir() for group in GROUPS)
               and not any(folder.endswith(f"/{name}") for folder in folders)]
    if unknown:
        raise UsageError(f'there is no entry "{unknown[0]}"')
    with TemporaryDirectory() as temporary:
        before, after = Path(temporary, "before", "data"), Path(temporary, "after", "data")
        history.write(commit, (*WORDS, *folders), before)
        _copy(history.root, (*WORDS, *folders), after)
        return changes(_loaded(before), _loaded(after), language)


def _loaded(root: Path) -> Data:
    return load(Scope(root, root.parent))


def _copy(root: Path, paths: Iterable[str], target: Path) -> None:
    """Copy the ordinary files of today under `paths` of the data folder."""
    for name in paths:
        path = root / name
        if path.is_dir():
            found = list_folder(path)
            inner = [one.relative_to(root).as_posix() for one in (*found.files, *found.folders)]
            _copy(root, inner, target)
        elif path.is_file() and not path.is_symlink():
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, target / name)


def _lines(found: Changes) -> Iterator[str]:
    for one in found.entries:
        style = {"added": "good", "removed": "bad"}.get(one.state, "weak")
        yield f"{paint(one.id, 'strong')}  {paint(one.state, style)}  {paint(one.file, 'quiet')}"
        yield from (f"  {line}" for line in _entry_lines(one))
    for file in found.unreadable:
        yield f"{paint(file, 'bad')} cannot be read: methodica check says why"
    for language in found.languages:
        who = ", ".join(f"@{one}" for one in language.reviewers) or "nobody yet"
        yield paint(f"to read in {language.name}: {', '.join(language.touched)} ({who})", "")
    counts = found.counts
    yield paint(", ".join(f"{counts[key]} {key}" for key in counts), "strong")


def _entry_lines(one: EntryChange) -> Iterator[str]:
    yield from _worded("name", one.names)
    for alias in one.aliases:
        texts = [f"{also.text} ({also.kind}{', ambiguous' if also.ambiguous else ''})"
                 if also else None for also in (alias.before, alias.after)]
        yield _turned(f"alias {alias.lang}", texts[0], texts[1])
    for fact in one.facts:
        before, after = (", ".join(value.label for value in values) or None
                         for values in (fact.before, fact.after))
        yield _turned(fact.label, before, after)
    yield from _worded("note", one.notes)
    for source in one.sources:
        fields = f": {', '.join(source.fields)}" if source.fields else ""
        yield _signed(source.state, f"source {source.key}{fields}")
    for relation in one.relations:
        yield _signed(relation.state, f"{relation.type} {relation.method}")
    for code in one.implementations:
        yield _signed(code.state, f"{code.library} {code.symbol}")
    for text in one.texts:
        what = ", ".join((*text.sections, *text.head)) or text.status
        yield _signed(text.state, f"text {text.lang}: {what}")
    if one.stale:
        yield paint(f"now stale: {', '.join(one.stale)}", "weak")


def _worded(what: str, texts: Iterable[Worded]) -> Iterator[str]:
    for one in texts:
        yield _turned(f"{what} {one.lang}", one.before, one.after)


def _turned(what: str, before: str | None, after: str | None) -> str:
    old, new = (paint(text, style) if text else paint("nothing", "quiet")
                for text, style in ((before, "bad"), (after, "good")))
    return f"{paint(what, '')}: {old} → {new}"


def _signed(state: str, text: str) -> str:
    sign = {ADDED: "+", "removed": "-"}.get(state, "~")
    return paint(f"{sign} {text}", {"+": "good", "-": "bad"}.get(sign, "weak"))
