"""The catalogue for commands that need data without errors; with errors they do not begin."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from methodica.catalogue import Catalogue
from methodica.load import Scope
from methodica.problems import Problem
from methodica.rules import check, errors


class UnsoundError(Exception):
    """The data have errors, which the command line prints before it ends with 1."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__()
        self.problems = problems


def sound_catalogue(root: Path) -> Catalogue:
    """Return the catalogue of a data folder; raises UnsoundError where the data have errors."""
    data, problems = check(Scope(root, Path.cwd()))
    if errors(problems):
        raise UnsoundError(problems)
    return Catalogue.of(data)
