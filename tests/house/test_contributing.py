"""What contributors read is there in every language, short, and true."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from methodica.cli.main import COMMANDS
from methodica.load import Scope, load

ROOT = Path(__file__).parents[2]
DATA = load(Scope(ROOT / "data", ROOT))
DEFAULT = DATA.languages.default.code
PAGES = {code: ROOT / "docs/contributing" / ("index.md" if code == DEFAULT else f"index.{code}.md")
         for code in DATA.languages.codes}

each = pytest.mark.parametrize("code", PAGES)


def page(code: str) -> str:
    return PAGES[code].read_text(encoding="utf-8")


def ways(text: str) -> list[list[str]]:
    """The steps of each numbered list before the rules."""
    before = re.split(r"^## .*(?:\{ #rules \}|by example)$", text, flags=re.MULTILINE)[0]
    lists = re.split(r"\n(?=1\. )", before)[1:]
    return [re.findall(r"^\d\. ", one.partition("\n\n")[0], re.MULTILINE) for one in lists]


@each
def test_every_language_has_the_same_parts(code: str) -> None:
    def parts(text: str) -> list[str]:
        return re.findall(r"^#+ .*\{ #([a-z-]+) \}$", text, re.MULTILINE)

    assert parts(page(code)) == parts(page(DEFAULT)) != []
    assert page(code).count("\n- **") == page(DEFAULT).count("\n- **")
    assert re.findall(r"\]\(([^)]+)\)", page(code)) == re.findall(r"\]\(([^)]+)\)", page(DEFAULT))


@pytest.mark.parametrize("text", [*(PAGES[code] for code in PAGES), ROOT / "CONTRIBUTING.md"],
                         ids=lambda path: path.name)
def test_each_of_three_ways_takes_three_steps_at_most(text: Path) -> None:
    found = ways(text.read_text(encoding="utf-8"))
    assert len(found) == 3 and all(1 < len(steps) <= 3 for steps in found)


@each
def test_links_are_called_what_they_are_called_on_the_pages(code: str) -> None:
    phrases = DATA.interface[code].phrases
    edits = [str(phrases[key]) for key in phrases if key.endswith((".edit_facts", ".edit_text"))]
    assert len(edits) == 2 and all(one in page(code) for one in edits)


@each
def test_home_and_about_lead_there(code: str) -> None:
    for name in ("index", "about"):
        ending = "md" if code == DEFAULT else f"{code}.md"
        text = (ROOT / "docs" / f"{name}.{ending}").read_text(encoding="utf-8")
        assert "(contributing/index.md)" in text


def test_every_command_that_is_named_exists() -> None:
    known = {module.__name__.rpartition(".")[2] for module in COMMANDS} | {"fmt", "new"}
    for path in (*PAGES.values(), ROOT / "CONTRIBUTING.md", ROOT / "README.md"):
        named = set(re.findall(r"methodica ([a-z]+)\b", path.read_text(encoding="utf-8")))
        assert named <= known, path.name


def test_every_file_that_contributing_names_exists() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    for target in re.findall(r"\]\(([^)]+)\)", text):
        assert target.startswith("../../issues/") or (ROOT / target).is_file(), target
