"""What was sound in a former build is looked at only by rules that compare entries."""

from __future__ import annotations

import ast
import shutil
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from methodica import rules as package
from methodica.load import Data, Scope, entry, load, text
from methodica.load.entry import forget
from methodica.problems import Problem
from methodica.rules import SOUND, check, problems_of, rules
from tests.problems.test_golden import CASES, HERE, lay_over

BASE = HERE / "base"
RIDGE, LINEAR = "methods/ridge-regression", "methods/linear-regression"


class Memory:
    """Remembers as long as it lives, and knows what was news to it."""

    def __init__(self) -> None:
        self.kept: dict[str, tuple[str, str]] = {}
        self.told: list[str] = []

    def recall(self, name: str, basis: str) -> str | None:
        former, said = self.kept.get(name, ("", None))
        return said if former == basis else None

    def keep(self, name: str, basis: str, said: str) -> None:
        self.kept[name] = basis, said
        if said == SOUND:
            self.told.append(name)

    def news(self) -> list[str]:
        """Return what was found sound since the last call."""
        told, self.told = sorted(self.told), []
        return told


@pytest.fixture
def data(tmp_path: Path) -> Path:
    shutil.copytree(BASE, tmp_path, dirs_exist_ok=True)
    return tmp_path


def change(path: Path, former: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert former in text
    path.write_text(text.replace(former, new, 1), encoding="utf-8")


def codes(data: Path, memory: Memory) -> set[str]:
    return {one.code for one in check(Scope(data, data, memory))[1]}


def test_only_what_changed_is_looked_at_again(data: Path) -> None:
    memory = Memory()
    assert codes(data, memory) == set()
    assert memory.news() == [LINEAR, RIDGE]
    assert codes(data, memory) == set()
    assert memory.news() == []
    change(data / LINEAR / "method.yml", 'text: "OLS"', 'text: "LS"')
    assert codes(data, memory) == set()
    assert memory.news() == [LINEAR]


def test_notes_are_told_every_time(data: Path) -> None:
    memory = Memory()
    codes(data, memory)
    with (data / RIDGE / "en.md").open("a", encoding="utf-8") as file:
        file.write("\nMore.\n")
    for _ in range(2):
        assert codes(data, memory) == {"T512"}  # the translation follows older words


def test_what_is_wrong_is_told_every_time(data: Path) -> None:
    memory = Memory()
    change(data / RIDGE / "en.md", "\n## ", "\n<b>bold</b>\n\n## ")
    for _ in range(2):
        assert "T507" in codes(data, memory)
        assert RIDGE not in memory.news()


def test_an_unknown_word_is_found_when_the_vocabulary_loses_it(data: Path) -> None:
    memory = Memory()
    codes(data, memory)
    kinds = data / "vocabulary/kinds.yml"
    change(kinds, "id: model", "id: modell")
    assert "R301" in codes(data, memory)


def test_a_link_is_found_broken_when_its_entry_goes(data: Path) -> None:
    memory = Memory()
    codes(data, memory)
    shutil.rmtree(data / LINEAR)
    assert "R308" in codes(data, memory)


def test_a_name_that_another_entry_takes_is_found_though_its_own_did_not_change(
    data: Path,
) -> None:
    memory = Memory()
    codes(data, memory)
    change(data / RIDGE / "method.yml", 'en: "Ridge regression"', 'en: "Linear regression"')
    found = check(Scope(data, data, memory))[1]
    assert {one.place.file for one in found if one.code == "A202"} == {
        f"{RIDGE}/method.yml", f"{LINEAR}/method.yml"}


def parts(data: Data) -> list[Data]:
    """Return the data with each entry and each contrast by itself, and with none."""
    alone = [replace(data, entries={id: one}, contrasts={}) for id, one in data.entries.items()]
    pairs = [replace(data, entries={}, contrasts={id: one}) for id, one in data.contrasts.items()]
    return [*alone, *pairs, replace(data, entries={}, contrasts={})]


def found(rules: Mapping[str, object], data: Data) -> set[Problem]:
    return {one for rule in rules.values() for one in rule(data)}  # type: ignore[operator]


@pytest.mark.parametrize("case", CASES, ids=lambda path: f"{path.parent.name}-{path.name}")
def test_a_rule_that_compares_entries_says_so(case: Path, tmp_path: Path) -> None:
    lay_over(case, tmp_path / "data")
    data, alone = load(Scope(tmp_path / "data", tmp_path)), rules(across=False)
    assert set().union(*(found(alone, part) for part in parts(data))) == found(alone, data)
    remembering = replace(data, scope=replace(data.scope, memory=Memory()))
    first, second = problems_of(remembering), problems_of(remembering)
    assert first == second == problems_of(data)


FILES = {"entries", "contrasts", "owners", "texts"}
WORDS = {"languages", "knows_languages", "vocabulary", "vocabulary_files", "release",
         "release_node", "years", "folders", "source_keys", "scope"}
"""What the fingerprint of an entry that is remembered as sound speaks for."""


def asked(module: Path) -> set[str]:
    """Return what a rule asks the data for."""
    return {node.attr for node in ast.walk(ast.parse(module.read_text(encoding="utf-8")))
            if isinstance(node, ast.Attribute) and getattr(node.value, "id", "") == "data"}


@pytest.mark.parametrize("code", sorted(rules(across=False)))
def test_a_rule_about_an_entry_asks_for_nothing_else_that_may_change(code: str) -> None:
    module, = Path(package.__file__).parent.glob(f"{code.lower()}_*.py")
    if asked(module) & FILES:
        assert asked(module) <= FILES | WORDS


def test_places_are_for_problems_alone(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """They are let go of when a file is read: thousands of entries have more places than facts."""
    def refuse(*given: object) -> None:
        pytest.fail("a rule asks for a place though nothing is wrong")

    monkeypatch.setattr(entry, "_nodes", refuse)
    monkeypatch.setattr(text, "_head_nodes", refuse)
    forget()
    found, problems = check(Scope(data, data, Memory()))
    assert problems == []
    with pytest.raises(pytest.fail.Exception):
        found.entries["ridge-regression"].place("names")
    forget()
