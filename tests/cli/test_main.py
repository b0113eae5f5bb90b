"""Every command explains itself, and the README names it."""

from __future__ import annotations

from pathlib import Path

import pytest

from methodica.cli import main
from methodica.cli.main import COMMANDS

BARE = ("schema", "github", "report")
"""Commands that take nothing, or that only a workflow runs."""

NAMES = [module.__name__.rsplit(".", 1)[-1] for module in COMMANDS]


@pytest.mark.parametrize("name", NAMES)
def test_help_says_what_it_does(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main([name, "--help"])
    out = capsys.readouterr().out
    assert stop.value.code == 0
    assert f"`methodica {name}`: " in out
    assert name in BARE or f"examples:\n  methodica {name}" in out
    assert max(map(len, out.splitlines())) <= 100


def test_the_readme_names_the_commands(root: Path) -> None:
    readme = (root / "README.md").read_text(encoding="utf-8")
    assert [name for name in NAMES if f"methodica {name}" not in readme] == ["schema", "report"]
