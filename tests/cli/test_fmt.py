"""`methodica fmt`: one form, nothing lost, and hands off what cannot be rewritten safely."""

from __future__ import annotations

import shutil
import unicodedata
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from methodica.cli import main
from methodica.export.canonical import entry_text, prose_text
from methodica.load import Scope, load, load_entry, load_text
from methodica.load.entry import Entry
from methodica.model import AliasKind, Method, RelationType, SourceRole, TextHead
from methodica.text import fingerprint, hidden_characters

ROOT = Path(__file__).parents[2]
BASE = ROOT / "tests" / "problems" / "base"
REAL = load(Scope(ROOT / "data", ROOT))
ENTRY = "methods/ridge-regression/method.yml"
TEXT = "methods/ridge-regression/da.md"


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(BASE, tmp_path / "data")
    monkeypatch.chdir(tmp_path)
    assert main(["fmt"]) == 0
    return tmp_path / "data"


def entry(data: Path) -> Entry:
    found, problems = load_entry("ridge-regression", data / ENTRY, ENTRY)
    assert found and problems == []
    return found


def test_the_real_data_are_in_form() -> None:
    for one in REAL.entries.values():
        written = entry_text(one.method, REAL.languages, REAL.vocabulary)
        assert (ROOT / one.name).read_text(encoding="utf-8") == written, one.name
    for _, text in REAL.texts():
        written = prose_text(text.head, text.body)
        assert (ROOT / text.document.name).read_text(encoding="utf-8") == written


MESSY = {
    "brackets": ("    - \"Tikhonov regularization\"\n", "    [Tikhonov regularization]\n"),
    "single quotes": ('en: "Ridge regression"', "en: 'Ridge regression'"),
    "bare text": ('venue: "Technometrics"', "venue: Technometrics"),
    "a number for a text": ('volume: "12"', "volume: 12"),
    "an octal number for a text": ('issue: "1"', "issue: 01"),
    "a quoted number": ("year: 1970\n  originators", 'year: "1970"\n  originators'),
    "blanks at the end": ("kind: model", "kind: model   "),
    "a tab at the end": ("kind: model", "kind: model\t"),
    "blank lines": ("kind: model", "\n\nkind: model\n"),
    "the default": ("role: seminal", "language: en\n    role: seminal"),
    "a long alias": ('- "Tikhonov regularization"', '- text: "Tikhonov regularization"\n'
                                                     "      kind: synonym"),
    "inline braces": ("  - type: kind-of\n    method: linear-regression",
                      "  - {type: kind-of, method: linear-regression}"),
    "empty": ("implementations:", "formerly: []\nimplementations:"),
}


@pytest.mark.parametrize("case", MESSY)
def test_what_can_be_mended_mechanically_is(data: Path, case: str) -> None:
    path = data / ENTRY
    good = path.read_bytes()
    old, new = MESSY[case]
    assert old in good.decode()
    messy = good.decode().replace(old, new)
    expected = good.replace(b'issue: "1"', b'issue: "01"') if "octal" in case else good
    path.write_text(messy, encoding="utf-8")
    assert main(["fmt", "--check"]) == 1
    assert path.read_text(encoding="utf-8") == messy, "--check writes nothing"
    assert main(["fmt"]) == 0
    assert path.read_bytes() == expected
    assert main(["fmt", "--check"]) == 0


def test_line_ends_byte_order_mark_unicode_form_and_order_of_keys(data: Path) -> None:
    path = data / ENTRY
    good = path.read_text(encoding="utf-8")
    head, *blocks = good.split("\n")[0], *good.split("\n", 1)[1].split("\nfield:")
    turned = f"field:{blocks[1].rstrip()}\n{blocks[0]}\n"
    path.write_bytes(b"\xef\xbb\xbf" + unicodedata.normalize("NFD", turned)
                     .replace("\n", "\r\n").encode())
    assert head.startswith("# yaml-language-server") and main(["fmt"]) == 0
    assert path.read_text(encoding="utf-8") == good


UNSAFE = {
    "syntax error": ('en: "Ridge regression"', 'en: "Ridge regression', "S104"),
    "repeated key": ("kind: model", "kind: model\nkind: paradigm", "S106"),
    "tag": ("kind: model", "kind: !!str model", "S105"),
    "anchor": ("kind: model", "kind: &a model", "S105"),
    "unknown key": ("kind: model", "knid: model", "K201"),
    "missing key": ("kind: model\n", "", "K202"),
    "comment": ("kind: model", "kind: model # maybe", "S109"),
    "misread key": ("  da: ", "  no: ", "S107"),
    "hidden character": ("Ridge regression", "Ridge\u200bregression", "S108"),
    "two readings": ("year: 1970\n  originators", "year: yes\n  originators", "K203"),
    "several lines": ('venue: "Technometrics"', "venue: |\n      Techno\n      metrics", "S104"),
}


@pytest.mark.parametrize("case", UNSAFE)
def test_what_is_not_safe_is_left_byte_for_byte_and_reported(
    data: Path, case: str, capsys: pytest.CaptureFixture[str]
) -> None:
    old, new, code = UNSAFE[case]
    path = data / ENTRY
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    before = path.read_bytes()
    assert main(["fmt"]) == 1
    assert path.read_bytes() == before
    out = capsys.readouterr().out
    assert f"data/{ENTRY}:" in out and f" {code} " in out and "mend:" in out


def test_front_matter_and_prose(data: Path) -> None:
    path = data / TEXT
    good = path.read_bytes()
    text = good.decode()
    mark = next(line for line in text.split("\n") if line.startswith("follows"))
    messy = text.replace(f"{mark}\n", "").replace("written: ", f"{mark} \nwritten: ")
    messy = messy.replace("\n\n", " \n\n\t\n").replace("\n", "\r\n")
    path.write_bytes(f"\ufeff{messy}\r\n\r\n".encode())
    assert main(["fmt"]) == 0
    assert path.read_bytes().replace(b"\n\n\n", b"\n\n") == good
    assert fingerprint(path.read_text(encoding="utf-8")) == fingerprint(text)


@pytest.mark.parametrize("body", [
    "One line  \nand a break.", "```\ncode  \n\n```", "```\nnot closed  \nmore",
    "    code  \n\n    more", "| a |  \n| - |\n| b |", "- item  \n  more\n\n\n- item",
    "Han 岭回归 。 \n\n$$\nx  \n$$ ",
])  # fmt: skip
def test_blanks_that_markdown_reads_stay(body: str) -> None:
    from methodica.render.prose import ProseRenderer
    from methodica.text.markdown import parser
    from methodica.text.passage import passage

    def html(text: str) -> str:
        write = ProseRenderer(lambda id, _: (id, None), lambda id: id, {}).write
        return str(write(passage(parser().parse(text))))

    head = TextHead(follows="original", written="human", reviewed=())
    text = prose_text(head, body)
    tidied = text.split("---\n", 2)[2].removeprefix("\n")
    assert html(tidied) == html(f"{body}\n")
    assert prose_text(head, tidied) == text


def test_a_path_narrows_what_is_written(data: Path) -> None:
    for file in (ENTRY, TEXT):
        (data / file).write_bytes((data / file).read_bytes() + b"\n\n")
    assert main(["fmt", f"data/{ENTRY}"]) == 0
    assert main(["fmt", "--check", f"data/{ENTRY}"]) == 0
    assert main(["fmt", "--check"]) == 1
    assert main(["fmt", "nowhere"]) == 2


def test_an_entry_from_elsewhere_is_written_too(data: Path, tmp_path: Path) -> None:
    shutil.move(data / "methods/ridge-regression", tmp_path / "ridge-regression")
    path = tmp_path / "ridge-regression/method.yml"
    good = path.read_bytes()
    path.write_bytes(good.replace(b'"Technometrics"', b"Technometrics"))
    assert main(["fmt", "ridge-regression"]) == 0
    assert path.read_bytes() == good


def plain(text: str) -> str:
    """Drop what the checker would refuse, so that the rest may be as odd as it likes."""
    seen = "".join(one for one in text if one != "\n" and not any(hidden_characters(one)))
    return unicodedata.normalize("NFC", seen)[:60] or "x"


ODD = st.sampled_from(["", " ", "#", ": ", "- ", '"', "\\", "'", "🙂", "岭", "ş", "no", "\\n", "%",
                       "&a", "*", "!", "|", ">", "{", "]", ",", "---", "...", "~", "0x1f", "12:30",
                       "\t"])
TEXTS = st.lists(st.one_of(ODD, st.text(max_size=8)), max_size=6).map("".join).map(plain)
WORDS = st.text("abno019", min_size=1, max_size=5)
IDS = st.lists(WORDS, min_size=1, max_size=3).map("-".join)
CODES = st.sampled_from(["en", "da", "zh", "tr", "mul", "no", "fr", "zh-Hant"])
SOURCES = st.fixed_dictionaries(
    {"title": TEXTS, "authors": st.lists(TEXTS, min_size=1, max_size=2),
     "year": st.integers(1600, 2100), "role": st.sampled_from(SourceRole)},
    optional={"venue": TEXTS, "volume": TEXTS, "doi": TEXTS, "language": CODES, "url": TEXTS})
ALIASES = st.lists(st.fixed_dictionaries(
    {"text": TEXTS}, optional={"kind": st.sampled_from(AliasKind), "ambiguous": st.booleans()}),
    min_size=1, max_size=3)
METHODS = st.fixed_dictionaries(
    {"names": st.dictionaries(CODES, TEXTS, min_size=1), "field": IDS, "family": IDS, "kind": IDS,
     "origin": st.fixed_dictionaries(
         {"year": st.integers(-5, 2100), "originators": st.lists(TEXTS, min_size=1, max_size=2),
          "source": IDS}, optional={"note": st.dictionaries(CODES, TEXTS)}),
     "sources": st.dictionaries(IDS, SOURCES, min_size=1, max_size=2)},
    optional={"aliases": st.dictionaries(CODES, ALIASES),
              "properties": st.dictionaries(
                  st.one_of(IDS, st.sampled_from(sorted(REAL.vocabulary.properties))),
                  st.lists(IDS, min_size=1, max_size=3)),
              "relations": st.lists(st.fixed_dictionaries(
                  {"type": st.sampled_from(RelationType), "method": IDS}), max_size=2),
              "implementations": st.lists(st.fixed_dictionaries(
                  {"library": TEXTS, "symbol": TEXTS, "url": TEXTS}), max_size=2),
              "identifiers": st.fixed_dictionaries({}, optional={"wikidata": TEXTS}),
              "formerly": st.lists(IDS, max_size=2)})


@settings(max_examples=150, deadline=None, database=None, derandomize=True,
          suppress_health_check=list(HealthCheck))
@given(METHODS.map(Method.model_validate))
def test_nothing_is_lost_of_any_entry(
    tmp_path_factory: pytest.TempPathFactory, one: Method
) -> None:
    path = tmp_path_factory.getbasetemp() / "method.yml"
    text = entry_text(one, REAL.languages, REAL.vocabulary)
    path.write_text(text, encoding="utf-8")
    read, problems = load_entry("x", path, "method.yml")
    assert read and problems == []
    assert read.method == one
    again = entry_text(read.method, REAL.languages, REAL.vocabulary)
    assert again == text


@settings(max_examples=100, deadline=None, database=None, derandomize=True,
          suppress_health_check=list(HealthCheck))
@given(METHODS.map(Method.model_validate), st.booleans())
def test_what_another_program_wrote_is_read_as_meant_or_left_alone(
    tmp_path_factory: pytest.TempPathFactory, one: Method, flow: bool
) -> None:
    path = tmp_path_factory.getbasetemp() / "method.yml"
    path.write_text(yaml.safe_dump(one.model_dump(mode="json", exclude_none=True), width=10**6,
                                   allow_unicode=True, default_flow_style=flow), encoding="utf-8")
    read, problems = load_entry("x", path, "method.yml", mending=True)
    assert problems or (read and read.method == one)


@settings(max_examples=100, deadline=None, database=None, derandomize=True,
          suppress_health_check=list(HealthCheck))
@given(st.lists(st.one_of(ODD, TEXTS, st.just("\n"), st.just("  \n"), st.just("```")), max_size=12))
def test_nothing_is_lost_of_any_text(
    tmp_path_factory: pytest.TempPathFactory, parts: list[str]
) -> None:
    head = TextHead(follows="en@0123abcd", written="machine", reviewed=("no", "a-handle"))
    body = "".join(parts)
    text = prose_text(head, body)
    path = tmp_path_factory.getbasetemp() / "da.md"
    path.write_text(text, encoding="utf-8")
    read, problems = load_text("da", path, "da.md")
    assert read and problems == []
    assert read.head == head and read.fingerprint == fingerprint(body)
    assert prose_text(read.head, read.body) == text
