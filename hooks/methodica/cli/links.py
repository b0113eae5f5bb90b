"""`methodica links`: every outside address that the data lead to; do they still work?

With --check it asks each whether it still leads somewhere, prints those that do not, and exits
with 1 if any is gone.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from methodica.cli.command import add
from methodica.cli.paths import project_data
from methodica.cli.sound import sound_catalogue
from methodica.network import GONE, HERE, Manners, ask_all
from methodica.render.links import (
    links_json,
    links_text,
    visits_json,
    visits_markdown,
    visits_text,
)
from methodica.views.outside import Outside, Visited, by_address, outside_links

LISTS = {"text": links_text, "json": links_json, "markdown": links_text}
VISITS = {"text": visits_text, "json": visits_json, "markdown": visits_markdown}


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to the parser."""
    command = add(commands, "links", "list outside links, or check them", __doc__, (
        ("methodica links", "every outside address, with where it stands"),
        ("methodica links --check", "those that lead nowhere any more"),
    ))
    command.add_argument("--check", action="store_true", help="ask each address; takes minutes")
    command.add_argument("--format", choices=tuple(VISITS), default="text",
                         help="text for people, json for programs, markdown for an issue")
    command.set_defaults(run=run)


def run(chosen: argparse.Namespace) -> int:
    """List or check; 0 fine, 1 an address is gone."""
    links = outside_links(sound_catalogue(project_data(Path.cwd())))
    if not chosen.check:
        print(LISTS[chosen.format](links), end="")
        return 0
    visits = visit(links, Manners())
    print(VISITS[chosen.format](visits), end="")
    return 1 if any(one.gone for one in visits) else 0


def visit(links: tuple[Outside, ...], manners: Manners) -> list[Visited]:
    """Ask all addresses and return those that did not answer well."""
    places = by_address(links)
    answers = ask_all(places, manners)
    return [Visited(address, answer.verdict == GONE, answer.why, places[address])
            for address, answer in answers.items() if answer.verdict != HERE]
