"""`methodica schema`: write the JSON Schema of an entry beside the data."""

from __future__ import annotations

import argparse
from pathlib import Path

from methodica.cli.command import add
from methodica.cli.paths import project_data
from methodica.export.schema import as_json, method_schema
from methodica.load import Scope, load

FILE = Path("schema") / "method.json"


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to the parser."""
    command = add(commands, "schema", "write data/schema/method.json", __doc__)
    command.set_defaults(run=run)


def run(chosen: argparse.Namespace) -> int:
    """Write the schema of the project's data."""
    root = project_data(Path.cwd())
    data = load(Scope(root, Path.cwd()))
    path = root / FILE
    path.parent.mkdir(exist_ok=True)
    path.write_text(as_json(method_schema(data.languages, data.vocabulary)), encoding="utf-8")
    print(f"wrote {Scope(root, Path.cwd()).name(path)}")
    return 0
