"""What former builds found out about entries: their prose as it was parsed, and which are sound."""

from __future__ import annotations

import sys
from importlib.metadata import version
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from methodica import text
from methodica.export.store import Store, program, seal_of, seal_of_program
from methodica.text.prose import Prose, parse_prose

LIBRARIES = ("markdown-it-py", "mdit-py-plugins", "pydantic")
"""What has a part in parsed prose besides our own code."""

SOUND = "sound"


class Remembered:
    """Parses prose, or takes what was made of the same words before. There is one in a process.

    It is also the memory of the checker.
    """

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

    def is_sound(self, folder: str, basis: str) -> bool:
        """Tell whether no rule found anything in a folder, on this basis."""
        return self.store is not None and self.store.said(folder, program() + basis) == SOUND

    def found_sound(self, folder: str, basis: str) -> None:
        """Remember that no rule found anything in a folder."""
        if self.store:
            self.store.say(folder, program() + basis, SOUND)
