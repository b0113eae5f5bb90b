"""`methodica fresh`: say that a text follows the present words of its original."""

from __future__ import annotations

import argparse
from pathlib import Path

from methodica.cli.command import add
from methodica.cli.paths import UsageError, project_data
from methodica.load import Data, Scope, Text, load
from methodica.model.prose import ORIGINAL
from methodica.problems import visible
from methodica.source import write_front_matter


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to the parser."""
    command = add(commands, "fresh", "stamp a text as following its original", __doc__, (
        ("methodica fresh pruning da", "the Danish text follows the present words"),
        ("methodica fresh pruning zh --follows da", "it follows the Danish text now"),
        ("methodica fresh pruning --still-true", "all texts: the meaning did not change"),
    ))
    command.add_argument("id", help="id of the method, or of the contrast (a--b)")
    command.add_argument("lang", nargs="*", help="languages of the texts")
    command.add_argument("--follows", metavar="LANG", help="language of the original")
    command.add_argument("--still-true", action="store_true",
                         help="all texts that follow: the meaning of the original did not change")
    command.set_defaults(run=run)


def run(chosen: argparse.Namespace) -> int:
    """Stamp the texts."""
    data = load(Scope(project_data(Path.cwd()), Path.cwd()))
    owner = next((one for one in data.owners() if one.id == chosen.id), None)
    if owner is None:
        raise UsageError(f'there is no entry "{chosen.id}"')
    followers = [code for code, text in owner.texts.items() if text.head.follows != ORIGINAL]
    languages = followers if chosen.still_true else chosen.lang
    if not languages or not set(languages) <= set(owner.texts):
        raise UsageError(f"name one of the languages {', '.join(owner.texts)}")
    broken = {one.place.file for one in data.problems}
    for language in languages:
        text = owner.texts[language]
        if text.document.name in broken:
            raise UsageError(f"mend {text.document.name} first; methodica check says what is wrong")
        source = chosen.follows or text.head.follows.partition("@")[0]
        if source == language or source not in owner.texts:
            raise UsageError(f"name the original of {language}.md with --follows")
        _stamp(data, text, f"{source}@{owner.texts[source].fingerprint}")
    return 0


def _stamp(data: Data, text: Text, follows: str) -> None:
    """Write the front matter anew and leave the prose as it is."""
    head = text.head.model_copy(update={"follows": follows})
    path = data.scope.base / text.document.name
    written = write_front_matter(head) + "\n".join(text.document.lines[text.body_line - 1 :])
    path.write_bytes(written.encode("utf-8"))
    print(f"{visible(text.document.name)} follows {follows}")
