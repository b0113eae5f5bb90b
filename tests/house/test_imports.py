"""Imports go one way, and only the adapters know MkDocs."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ORDER = (
    ("model",),
    ("text",),
    ("problems",),
    ("source",),
    ("load",),
    ("rules",),
    ("catalogue",),
    ("views",),
    ("render",),
    ("export", "network"),
    ("cli",),
)
"""A package may import those in earlier rows and itself."""

HOOKS = Path(__file__).parents[2] / "hooks"


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def rank(package: str) -> int:
    return next(number for number, row in enumerate(ORDER) if package in row)


MODULES = sorted((HOOKS / "methodica").rglob("*.py"))


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(HOOKS).as_posix())
def test_a_package_imports_only_what_stands_before_it(path: Path) -> None:
    parts = path.relative_to(HOOKS / "methodica").parts
    if len(parts) == 1:
        return
    own = parts[0]
    for module in imports(path):
        if module.startswith("methodica."):
            package = module.split(".")[1]
            assert package == own or rank(package) < rank(own), f"{own} imports {package}"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(HOOKS).as_posix())
def test_the_program_knows_nothing_of_mkdocs(path: Path) -> None:
    assert not [one for one in imports(path) if one.split(".")[0] in ("mkdocs", "material")]


def test_only_one_command_reaches_the_network() -> None:
    nets = ("urllib.request", "http.client", "socket", "ssl", "methodica.network")
    users = {path.relative_to(HOOKS / "methodica").as_posix() for path in MODULES
             if any(one.startswith(nets) for one in imports(path))}
    own = {"network/__init__.py", "network/answer.py", "network/ask.py", "network/rounds.py"}
    assert users == own | {"cli/links.py"}


def test_every_package_has_its_place_in_the_order() -> None:
    packages = {
        path.name
        for path in (HOOKS / "methodica").iterdir()
        if path.is_dir() and path.name != "__pycache__"
    }
    assert packages == {one for row in ORDER for one in row}
