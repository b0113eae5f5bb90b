"""Prose as it was parsed in a former build, for all texts whose words are the same."""

from __future__ import annotations

import sys
from importlib.metadata import version
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from methodica import text
from methodica.export.store import Store, seal_of, seal_of_program
from methodica.text.prose import Prose, parse_prose

LIBRARIES = ("markdown-it-py", "mdit-py-plugins", "pydantic")
"""What has a part in parsed prose besides our own code."""


class Remembered:
    """Parses prose, or takes what was made of the same words before. There is one in a process."""

    def __init__(self) -> None:
        self.store: Store | None = None
        self._program = seal_of_program(
            (sys.version, *map(version, LIBRARIES)), Path(text.__file__).parent)
        self._form = TypeAdapter(Prose)

    def parse(self, name: str, body: str) -> Prose | None:
        """Return the prose of a file, or None where it has too many parts."""
        basis = self._program + seal_of(body.encode("utf-8", "surrogatepass"))
        said = self.store.said(name, basis) if self.store else None
        if said is not None:
            try:
                return self._form.validate_json(said, strict=True)
            except ValidationError:  # whatever wrote it, it was not this program
                pass
        prose = parse_prose(body)
        if prose and self.store:
            self.store.say(name, basis, self._form.dump_json(prose).decode())
        return prose
