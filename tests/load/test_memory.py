"""What a former build has read is the same as if it were read again, and is not read again."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from methodica.load import Data, Entry, Scope, Text, entry, load, text
from methodica.load.entry import forget
from methodica.load.text import prose_name
from tests.rules.test_memory import BASE, RIDGE, Memory, change

REAL = Path(__file__).parents[2] / "data"


@pytest.fixture(autouse=True)
def another_process() -> Iterator[None]:
    """Let nothing stay read from other tests."""
    forget()
    yield
    forget()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copytree(BASE, tmp_path / "data")
    return tmp_path / "data"


def loaded(folder: Path, memory: Memory | None) -> Data:
    """Load as a process of its own does."""
    forget()
    return load(Scope(folder, folder.parent, memory))


def facts(one: Entry) -> list[object]:
    paths = [("names", "en"), ("sources",), ("origin", "year"), ("relations", 0, "method")]
    return [one.id, one.name, one.folder, one.method, one.method.model_dump(), one.source_keys,
            one.keys(), one.keys("sources"), *(one.place(*path) for path in paths)]


def words(one: Text) -> list[object]:
    return [one.language, one.document, one.head, one.body, one.body_line, one.fingerprint,
            one.sections, one.prose, one.parts, one.head_place("follows")]


def everything(data: Data) -> list[list[object]]:
    return [*map(facts, data.entries.values()), *(words(text) for _, text in data.texts()),
            list(data.problems), [data.source_keys(one) for one in data.owners()]]


def test_all_data_of_the_site_come_back_as_they_are() -> None:
    memory = Memory()
    plain = everything(loaded(REAL, None))
    assert everything(loaded(REAL, memory)) == plain
    assert everything(loaded(REAL, memory)) == plain


def test_nothing_is_parsed_until_it_is_asked_for(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    memory = Memory()
    loaded(folder, memory)

    def refuse(*given: object) -> None:
        pytest.fail("it is parsed")

    for module, name in ((entry, "parse_yaml"), (text, "split_front_matter"),
                         (text, "parse_prose")):
        monkeypatch.setattr(module, name, refuse)
    data = loaded(folder, memory)
    assert data.entries["ridge-regression"].method.name("da") == "Ridge-regression"
    assert data.entries["ridge-regression"].texts["da"].prose.section("idea")
    monkeypatch.undo()
    assert data.entries["ridge-regression"].place("names", "da").line == 3


@pytest.mark.parametrize(("file", "former", "new"), [
    ("method.yml", "year: 1970", "year: 1971"), ("en.md", "## idea\n", "## idea\n\nMore.\n")])
def test_other_words_are_read(folder: Path, file: str, former: str, new: str) -> None:
    memory = Memory()
    before = everything(loaded(folder, memory))
    change(folder / RIDGE / file, former, new)
    after = everything(loaded(folder, memory))
    assert after == everything(loaded(folder, None)) != before


@pytest.mark.parametrize(("file", "former", "new", "code"), [
    ("method.yml", "year: 1970", "year: no", "S107"), ("method.yml", "kind: model\n", "", "K202"),
    ("da.md", "written: machine", "written: robot", "K204"),
    ("en.md", "## idea\n", "## idea\n\n\u200b\n", "S108")])
def test_a_problem_is_told_every_time(
    folder: Path, file: str, former: str, new: str, code: str
) -> None:
    memory = Memory()
    change(folder / RIDGE / file, former, new)
    for _ in range(2):
        assert [one.code for one in loaded(folder, memory).problems] == [code]


@pytest.mark.parametrize("said", ["", "{}", "1 2\n{}", "a b c\n{}", "null", "[]", "1 2 x\nnull"])
def test_what_another_program_has_said_is_read_anew(folder: Path, said: str) -> None:
    memory = Memory()
    plain = everything(loaded(folder, memory))
    memory.kept = {name: (basis, said) for name, (basis, _) in memory.kept.items()}
    assert everything(loaded(folder, memory)) == plain


def test_prose_that_is_gone_is_parsed_again(folder: Path) -> None:
    memory = Memory()
    plain = everything(loaded(folder, memory))
    data = loaded(folder, memory)
    for _, one in data.texts():
        del memory.kept[prose_name(one.document)]
    assert everything(data) == plain


def test_places_that_were_let_go_of_are_found_again(folder: Path) -> None:
    data, whole = loaded(folder, None), loaded(folder, None)
    data.let_go_of_places()
    assert everything(data) == everything(whole)
