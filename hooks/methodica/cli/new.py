"""`methodica new`: begin an entry, a translation or a contrast.

On a terminal it asks for what the options do not say: names, family, field, kind and the first
publication. What it writes passes `methodica check`; the properties and the prose can come
later. Nothing is ever overwritten.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from methodica.catalogue import Catalogue, Lookup
from methodica.cli.command import add
from methodica.cli.draft import FACTS, Draft, written
from methodica.cli.paths import UsageError, project_data
from methodica.cli.questions import Questions, asked, known_as
from methodica.cli.sound import UnsoundError
from methodica.load import METHOD_FILE, Contrast, Data, Entry, Scope, did_you_mean
from methodica.load.contrast import JOINER
from methodica.model import is_id
from methodica.problems import render
from methodica.rules import check, errors
from methodica.views.editing import new_text

WORK = {"title": "source-title", "venue": "venue", "doi": "doi", "arxiv": "arxiv",
        "isbn": "isbn", "url": "url"}
"""What is told about the first publication, and the option that tells it."""


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to the parser."""
    command = add(commands, "new", "begin an entry, a translation or a contrast", __doc__, (
        ("methodica new", "ask for everything"),
        ('methodica new --name en="Isolation forest" --year 2008 …', "or be told"),
        ("methodica new --text pruning tr", "a translation, with its headings"),
        ("methodica new --contrast lasso ridge-regression", "how two methods differ"),
    ))
    command.add_argument("id", nargs="?", help="id of the method (default: from its name)")
    command.add_argument("--text", nargs=2, metavar=("ID", "LANG"), help="begin a text instead")
    command.add_argument("--contrast", nargs=2, metavar=("A", "B"), help="begin a contrast instead")
    command.add_argument("--lang", default=None, help="language of the contrast (default: en)")
    for option, help in (("name", "name in a language; one for each"),
                         ("alias", "another name in a language")):
        command.add_argument(f"--{option}", action="append", default=[], metavar="LANG=TEXT",
                             help=help)
    for key in FACTS:
        command.add_argument(f"--{key}", help=f"{key}, an id of the vocabulary")
    command.add_argument("--year", help="year of the first publication")
    command.add_argument("--author", action="append", default=[], metavar='"FAMILY, GIVEN"',
                         help="author of the first publication; one for each")
    command.add_argument("--originator", action="append", default=[], metavar="NAME",
                         help="who introduced the method (default: the authors)")
    for key, option in WORK.items():
        command.add_argument(f"--{option}", dest=key, help=f"{key} of the first publication")
    command.set_defaults(run=run)


def run(chosen: argparse.Namespace) -> int:
    """Write the file; 0 written, 1 not valid or bad data."""
    root = project_data(Path.cwd())
    data, problems = check(Scope(root, Path.cwd()))
    if errors(problems):
        raise UnsoundError(problems)
    if chosen.text:
        return _text(data, *chosen.text)
    if chosen.contrast:
        return _contrast(data, chosen.contrast, chosen.lang or data.languages.default.code)
    return _method(data, chosen)


def _method(data: Data, chosen: argparse.Namespace) -> int:
    lookup = Lookup(Catalogue.of(data))
    draft = _told(data, chosen)
    missing = _missing(draft)
    if missing and not sys.stdin.isatty():
        raise UsageError(f"still needed: {', '.join(missing)}")
    for code, name in draft.names.items():
        warning = known_as(lookup, name, code)
        if warning:
            print(f"methodica: {warning}", file=sys.stderr)
    id = chosen.id or ""
    if missing:
        _free(data, id)
        draft = Questions(data, lookup, draft).ask_all()
        id = id or _asked_id(data, draft.id)
    id = id or draft.id
    path = _free(data, id)
    if not id:
        raise UsageError("no name has a Latin letter: give the id too, as in methodica new k-means")
    text, problems = written(data, id, draft)
    if problems:
        print(f"{text}\n{render(problems, 'text')}", end="")
        return 1
    _write(data, path, text)
    print(f"next: methodica new --text {id} {data.languages.default.code}, methodica preview {id}",
          file=sys.stderr)
    return 0


def _asked_id(data: Data, suggested: str) -> str:
    """Ask for an id until it is one and nobody has it; the answers so far are worth that."""
    while True:
        id = asked(f"Id of the method [{suggested}]: ") or suggested
        try:
            _free(data, id)
        except UsageError as error:
            print(f"  {error}")
        else:
            if id:
                return id


def _told(data: Data, chosen: argparse.Namespace) -> Draft:
    """Return what the options say."""
    names, aliases = {}, dict[str, tuple[str, ...]]()
    for code, text in (_pair(data, one) for one in chosen.name):
        names[code] = text
    for code, text in (_pair(data, one) for one in chosen.alias):
        aliases[code] = (*aliases.get(code, ()), text)
    given = vars(chosen)
    return Draft(names, aliases, {key: given[key] for key in FACTS if given[key]},
                 tuple(chosen.author), tuple(chosen.originator), chosen.year or "",
                 {key: given[key] for key in WORK if given[key]})


def _pair(data: Data, written: str) -> tuple[str, str]:
    code, equals, text = written.partition("=")
    if not equals or not text.strip():
        raise UsageError(f'"{written}" should have the form LANG=TEXT, such as en="Random forest"')
    if code != "mul" and data.languages.get(code) is None:
        raise UsageError(f'there is no language "{code}": '
                         f"{did_you_mean(code, (*data.languages.codes, 'mul'))}")
    return code, text.strip()


def _missing(draft: Draft) -> list[str]:
    """Return the options without which there is no entry."""
    parts = {"--name": draft.names, **{f"--{key}": draft.facts.get(key) for key in FACTS},
             "--year": draft.year, "--source-title": draft.work.get("title"),
             "--author": draft.authors or draft.originators}
    return [option for option, value in parts.items() if not value]


def _free(data: Data, id: str) -> Path:
    """Return where the entry goes; raises UsageError where that is taken or no id."""
    if id and not is_id(id):
        raise UsageError(f'"{id}" is no id: lower-case words joined by hyphens, such as lasso')
    path = data.scope.root / "methods" / id / METHOD_FILE
    if id and path.parent.exists():
        raise UsageError(f"{data.scope.name(path.parent)} is there already")
    return path


def _text(data: Data, id: str, language: str) -> int:
    owner = next((one for one in data.owners() if one.id == id), None)
    if owner is None:
        raise UsageError(f'there is no entry "{id}": '
                         f"{did_you_mean(id, [one.id for one in data.owners()])}")
    return _begin(data, owner, language)


def _contrast(data: Data, pair: Sequence[str], language: str) -> int:
    for id in pair:
        if id not in data.entries:
            raise UsageError(f'there is no method "{id}": {did_you_mean(id, data.entries)}')
    if pair[0] == pair[1]:
        raise UsageError("a contrast is about two methods")
    id = JOINER.join(sorted(pair))
    known = data.contrasts.get(id)
    return _begin(data, known or Contrast(id, ""), language)


def _begin(data: Data, owner: Entry | Contrast, language: str) -> int:
    """Write front matter and headings of a text."""
    if data.languages.get(language) is None:
        raise UsageError(f'there is no language "{language}": '
                         f"{did_you_mean(language, data.languages.codes)}")
    group = "contrasts" if isinstance(owner, Contrast) else "methods"
    path = data.scope.root / group / owner.id / f"{language}.md"
    if path.exists():
        raise UsageError(f"{data.scope.name(path)} is there already")
    _write(data, path, new_text(Catalogue.of(data), owner))
    print("next: write the summary above the first heading and a text under each, then methodica "
          "check", file=sys.stderr)
    return 0


def _write(data: Data, path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("x", encoding="utf-8", newline="") as file:
        file.write(text)
    print(f"wrote {data.scope.name(path)}")
