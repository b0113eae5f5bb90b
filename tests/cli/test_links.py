"""`methodica links`: every outside address with its place, and what became of it."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from methodica.cli import links, main
from methodica.network import GONE, HERE, UNCLEAR, Answer

ROOT = Path(__file__).parents[2]
BASE = ROOT / "tests/problems/base"
ENTRY = "methods/ridge-regression/method.yml"
TEXT = "methods/ridge-regression/en.md"


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(BASE, tmp_path / "data")
    monkeypatch.chdir(tmp_path)
    return tmp_path / "data"


def listed(capsys: pytest.CaptureFixture[str]) -> list[tuple[str, str]]:
    assert main(["links", "--format", "json"]) == 0
    rows = json.loads(capsys.readouterr().out)["links"]
    return [(f"{one['file']}:{one['line']}", one["address"]) for one in rows]


def line_of(path: Path, words: str) -> int:
    lines = path.read_text(encoding="utf-8").splitlines()
    return next(number for number, line in enumerate(lines, 1) if words in line)


def test_every_kind_of_address_has_its_place(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    entry, text = data / ENTRY, data / TEXT
    facts = entry.read_text(encoding="utf-8")
    doi = '    doi: "10.1080/00401706.1970.10488634"\n'
    assert doi in facts
    facts = facts.replace(doi, f'{doi}    arxiv: "1503.02531"\n    url: "https://a.example/x"\n')
    facts = facts.partition("implementations:\n")[0]
    facts += ('implementations:\n  - library: "l"\n    symbol: "s"\n'
              '    url: "https://b.example/"\nidentifiers:\n  wikidata: "Q42"\n')
    entry.write_text(facts, encoding="utf-8")
    prose = text.read_text(encoding="utf-8")
    text.write_text(prose.rstrip() + "\n\nSee [this](https://c.example/é).\n", encoding="utf-8")
    found = listed(capsys)
    for address, path, words in (
        ("https://doi.org/10.1080/00401706.1970.10488634", ENTRY, "doi:"),
        ("https://arxiv.org/abs/1503.02531", ENTRY, "arxiv:"),
        ("https://a.example/x", ENTRY, "https://a.example/x"),
        ("https://b.example/", ENTRY, "https://b.example/"),
        ("https://www.wikidata.org/wiki/Q42", ENTRY, "Q42"),
        ("https://c.example/%C3%A9", TEXT, "c.example"),
    ):
        assert (f"data/{path}:{line_of(data / path, words)}", address) in found


def test_the_list_is_in_the_order_of_files_and_lines(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found = [place.rpartition(":") for place, _ in listed(capsys)]
    assert found == sorted(found, key=lambda one: (one[0], int(one[2])))
    assert main(["links"]) == 0
    assert capsys.readouterr().out.count("\n") == len(found)


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> dict[str, Answer]:
    """What each address answers; the others are there."""
    told: dict[str, Answer] = {}
    monkeypatch.setattr(links, "ask_all", lambda addresses, manners: {
        one: told.get(one, Answer(HERE, "200")) for one in addresses})
    return told


DOI = "https://doi.org/10.1080/00401706.1970.10488634"


def test_check_is_silent_and_0_when_all_is_there(
    data: Path, answers: dict[str, Answer], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["links", "--check"]) == 0
    assert capsys.readouterr().out == ""


def test_check_names_the_place_of_what_is_gone(
    data: Path, answers: dict[str, Answer], capsys: pytest.CaptureFixture[str]
) -> None:
    answers[DOI] = Answer(GONE, "404")
    assert main(["links", "--check"]) == 1
    place = f"data/{ENTRY}:{line_of(data / ENTRY, 'doi:')}"
    assert capsys.readouterr().out == f"{place}: gone (404): {DOI}\n"


def test_an_unclear_answer_is_told_and_blocks_nothing(
    data: Path, answers: dict[str, Answer], capsys: pytest.CaptureFixture[str]
) -> None:
    answers[DOI] = Answer(UNCLEAR, "403")
    assert main(["links", "--check", "--format", "markdown"]) == 0
    out = capsys.readouterr().out
    assert "No address in the data is gone." in out
    assert f"- `{DOI}`: unclear (403), in `data/{ENTRY}:" in out


def test_the_issue_says_what_is_gone_and_where(
    data: Path, answers: dict[str, Answer], capsys: pytest.CaptureFixture[str]
) -> None:
    answers[DOI] = Answer(GONE, "404")
    assert main(["links", "--check", "--format", "markdown"]) == 1
    out = capsys.readouterr().out
    assert out.startswith("<!-- methodica-links -->\n")
    assert f"- `{DOI}`: gone (404), in `data/{ENTRY}:" in out


def test_bad_data_are_said_to_be_bad(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (data / ENTRY).write_text("names: [", encoding="utf-8")
    assert main(["links"]) == 1
    assert "method.yml" in capsys.readouterr().err
