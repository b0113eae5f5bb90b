"""`methodica new` writes an entry that passes the checker, asks well, and overwrites nothing."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from methodica.cli import main
from methodica.load import Scope
from methodica.rules import check

ROOT = Path(__file__).parents[2]
BASE = ROOT / "tests" / "problems" / "base"
FLAGS = ("--name", "en=Lasso", "--name", "da=Lasso-regression", "--alias", "en=L1 regression",
         "--field", "statistics", "--family", "linear-models", "--kind", "model",
         "--year", "1996", "--author", "Tibshirani, Robert",
         "--source-title", 'Regression "Shrinkage": the Lasso',
         "--doi", "https://doi.org/10.1111/j.2517-6161.1996.tb02080.x")

Answers = Callable[..., list[str]]


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(BASE, tmp_path / "data")
    shutil.copytree(ROOT / "data/interface", tmp_path / "data/interface", dirs_exist_ok=True)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("sys.stdin.isatty", lambda: False, raising=False)
    return tmp_path / "data"


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> Answers:
    """Sit at a terminal and give these answers; returns the questions as they were asked."""

    def give(*lines: str) -> list[str]:
        left, questions = list(lines), list[str]()

        def reply(question: str = "") -> str:
            questions.append(question)
            if not left:
                raise EOFError
            return left.pop(0)

        monkeypatch.setattr("builtins.input", reply)
        monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
        return questions

    return give


def codes(data: Path) -> list[str]:
    return [one.code for one in check(Scope(data, data.parent))[1]]


def test_options_are_enough(data: Path) -> None:
    assert main(["new", *FLAGS]) == 0
    text = (data / "methods/lasso/method.yml").read_text(encoding="utf-8")
    assert 'doi: "10.1111/j.2517-6161.1996.tb02080.x"' in text
    assert '- "Robert Tibshirani"' in text and "tibshirani-1996:" in text
    assert codes(data) == [] and main(["fmt", "--check", "data/methods/lasso"]) == 0


def test_originators_name_the_authors_too(data: Path) -> None:
    flags = [one if one != "--author" else "--originator" for one in FLAGS]
    assert main(["new", *flags]) == 0
    assert '- "Tibshirani, Robert"' in (data / "methods/lasso/method.yml").read_text()
    assert codes(data) == []


def test_without_a_terminal_all_missing_options_are_listed(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["new", "--family", "linear-models"]) == 2
    err = capsys.readouterr().err
    assert all(f"--{one}" in err for one in ("name", "field", "kind", "year", "source-title",
                                             "author"))
    assert "--family" not in err


@pytest.mark.parametrize("change", [
    ("linear-models", "linear-model"), ("1996", "19x6"), ("1996", "9" * 5000),
    ("en=Lasso", "en=Ridge regression"), ("Tibshirani, Robert", "Tibshirani and others"),
])  # fmt: skip
def test_what_is_not_valid_is_told_and_not_written(
    data: Path, change: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    flags = [change[1] if one == change[0] else one for one in FLAGS]
    assert main(["new", "lasso", *flags]) == 1
    assert not (data / "methods/lasso").exists()
    assert "mend:" in capsys.readouterr().out


@pytest.mark.parametrize("arguments", [
    ["ridge-regression", *FLAGS], ["../x", *FLAGS], ["new", *FLAGS, "--name", "Lasso"],
    ["new", *FLAGS, "--name", "xx=Lasso"], ["--text", "ridge-regression", "da"],
    ["--text", "ridge-regression", "xx"], ["--text", "nothing", "da"],
    ["--contrast", "lasso", "ridge-regression"],
    ["--contrast", "ridge-regression", "ridge-regression"],
])  # fmt: skip
def test_wrong_usage_writes_nothing(data: Path, arguments: list[str]) -> None:
    before = {path: path.read_bytes() for path in data.rglob("*") if path.is_file()}
    assert main(["new", *arguments]) == 2
    assert {path: path.read_bytes() for path in data.rglob("*") if path.is_file()} == before


def test_it_asks_judges_at_once_and_warns_of_a_name_that_is_there(
    data: Path, answers: Answers, capsys: pytest.CaptureFixture[str]
) -> None:
    questions = answers(
        "", "脊回归", "tikhonov-regularization", "n", "Lasso", "Lasso-regression", "", "",
        "statistics", "linear models", "linear-models", "model", "The Lasso",
        "Robert Tibshirani and others",
        "Tibshirani, Robert", "", "19x6", "1996", "", "10.1111/x", "", "", "")
    assert main(["new"]) == 0
    out = capsys.readouterr().out
    assert "this one is needed" in out
    assert " A204 " in out, "a Chinese name is no English one"
    assert "tikhonov-regularization is already here: ridge-regression" in out
    assert "add an alias" in out
    assert 'did you mean "linear-models"' in out and " F410 " in out and " K203 " in out
    assert questions[-1] == "Id of the method [lasso]: "
    assert (data / "methods/lasso/method.yml").is_file() and codes(data) == []


def test_only_what_the_options_do_not_say_is_asked(data: Path, answers: Answers) -> None:
    flags = [one for one in FLAGS if one not in ("--year", "1996")]
    questions = answers("", "", "1996")
    assert main(["new", "lasso", *flags]) == 0
    assert [one.split(" (")[0] for one in questions] == [
        "Name in Chinese", "Name in Turkish", "Year of the first publication: "]


def test_an_id_is_asked_for_until_it_is_free(data: Path, answers: Answers) -> None:
    flags = ["--name", "zh=套索回归", *FLAGS[6:-4], *FLAGS[-2:]]
    answers("", "", "", "Lasso", "", "Lasso!", "ridge-regression", "lasso")
    assert main(["new", *flags]) == 0
    assert (data / "methods/lasso/method.yml").is_file()


def test_a_name_without_latin_letters_needs_an_id(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["new", "--name", "zh=套索回归", *FLAGS[6:]]) == 2
    assert "give the id" in capsys.readouterr().err
    assert main(["new", "lasso", "--name", "zh=套索回归", *FLAGS[6:]]) == 0


def test_stopping_writes_nothing(data: Path, answers: Answers) -> None:
    answers("Lasso")
    assert main(["new"]) == 2
    assert not (data / "methods/lasso").exists()


def test_a_translation_begins_with_its_front_matter_and_headings(data: Path) -> None:
    assert main(["new", "--text", "ridge-regression", "zh"]) == 0
    text = (data / "methods/ridge-regression/zh.md").read_text(encoding="utf-8")
    assert text.startswith("---\nfollows: en@") and "\n## idea\n" in text
    assert set(codes(data)) <= {"T505", "T506"}, "only that nothing is written yet"


def test_a_contrast_has_its_ids_in_order(data: Path) -> None:
    assert main(["new", "--contrast", "ridge-regression", "linear-regression", "--lang", "da"]) == 0
    path = data / "contrasts/linear-regression--ridge-regression/da.md"
    assert path.read_text(encoding="utf-8").startswith("---\nfollows: original\n")
