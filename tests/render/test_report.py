"""The comment on a pull request says what matters, and hostile words stay words."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from methodica.model import Language, Languages
from methodica.render.markdown import block, code
from methodica.render.report import comment
from methodica.views.report import MAX_BYTES, report

URL = "https://methodica.example/"
GOLDEN = Path(__file__).parent / "report.md"

LANGUAGES = Languages(languages=tuple(
    Language(code=code, endonym=english, english=english, locale=code, reviewers=reviewers)
    for code, english, reviewers in (("en", "English", ()), ("da", "Danish", ("freja", "bo-1")),
                                     ("tr", "Turkish", ()))))

PROBLEM = {"code": "A203", "severity": "error", "file": "data/methods/x/method.yml", "line": 9,
           "column": 15, "length": 1, "what": "a full-width comma joins two aliases into one",
           "mend": "give each alias its own line"}

ENTRY: dict[str, Any] = {
    "type": "method", "id": "ridge-regression", "name": "Ridge regression", "state": "changed",
    "file": "data/methods/ridge-regression/method.yml",
    "names": [{"lang": "da", "before": "Ridge-regression", "after": "Ridgeregression"}],
    "aliases": [
        {"lang": "zh", "before": None, "after": {"text": "脊回归", "kind": "synonym"}},
        {"lang": "da", "before": {"text": "RR", "kind": "synonym"},
         "after": {"text": "RR", "kind": "abbreviation"}}],
    "facts": [{"id": "tasks", "label": "Tasks", "after": [],
               "before": [{"id": "regression", "label": "Regression"}]}],
    "notes": [{"lang": "en", "before": None, "after": "Tikhonov published it first."}],
    "sources": [{"key": "hoerl-1970", "state": "changed", "title": "R", "fields": ["pages"]}],
    "relations": [{"state": "added", "type": "uses", "method": "cross-validation"}],
    "implementations": [{"state": "removed", "library": "scikit-learn", "symbol": "Ridge"}],
    "texts": [{"lang": "da", "state": "changed", "sections": ["summary", "idea"], "head": []}],
    "stale": ["tr"], "languages": ["da", "en", "tr", "zh"],  # as it says; we count ourselves
}


def changes(*entries: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"schema_version": "1.0", "since": "HEAD^1", "commit": "a" * 40,
            "entries": list(entries), "languages": [], "unreadable": [], "counts": {}, **more}


def written(problems: Any, changed: Any, **options: str) -> str:
    def as_bytes(value: Any) -> bytes:
        return value if isinstance(value, bytes) else json.dumps(value).encode()

    return comment(report(as_bytes(problems), as_bytes(changed), LANGUAGES), URL, **options)


def html(markdown: str) -> str:
    """What a reader sees, by the rules of CommonMark with GitHub's bare links."""
    return str(MarkdownIt("gfm-like", {"linkify": False}).render(markdown))


def test_the_whole_comment(request: pytest.FixtureRequest) -> None:
    found = written({"problems": [PROBLEM, {**PROBLEM, "severity": "note"}]},
                    changes(ENTRY, unreadable=["data/methods/broken/method.yml"]),
                    commit="0123abc", artifact="https://github.com/o/r/actions/runs/1")
    if request.config.getoption("--golden"):
        GOLDEN.write_text(found, encoding="utf-8")
    assert found == GOLDEN.read_text(encoding="utf-8")


def test_clean_and_unchanged_is_two_sentences() -> None:
    found = written({"problems": []}, changes())
    assert "### No problems in the data" in found
    assert "Nothing in the meaning of any entry." in found
    assert "Who should read it" not in found


def test_reviewers_come_from_our_own_list_and_only_for_our_languages() -> None:
    told = changes(ENTRY, languages=[{"lang": "da", "name": "@all", "reviewers": ["mallory"]}])
    found = written({"problems": []}, told)
    assert "- Danish (da): @freja, @bo-1; changed in `ridge-regression`" in found
    assert "mallory" not in found and "@all" not in found
    assert "Chinese" not in found and "(zh): " not in found.partition("### Who")[2]
    assert "- Turkish (tr): nobody reviews this language yet" in found


@pytest.mark.parametrize("bad", [
    b"", b"{", b"[" * 100_000, b'{"problems": ' + b"[" * 100_000, b"\xff\xfe", b"null", b"[]",
    b'"x"', b'{"problems": 1}', b'{"problems": [{}]}', b'{"problems": ["\\ud800"]}',
    json.dumps({"problems": [{**PROBLEM, "code": "<b>"}]}).encode(),
    json.dumps({"problems": [{**PROBLEM, "code": "A203\n@all"}]}).encode(),
    json.dumps({"problems": [{**PROBLEM, "line": "9"}]}).encode(),
    json.dumps({"problems": [{**PROBLEM, "line": 10**30}]}).encode(),
    json.dumps({"problems": [{**PROBLEM, "severity": "fine"}]}).encode(),
    b'{"problems": []}' + b" " * MAX_BYTES,
], ids=range(17))
def test_what_does_not_fit_is_said_to_be_unread(bad: bytes) -> None:
    found = written(bad, bad)
    assert "### The check did not come to an end" in found
    assert "What changes by meaning cannot be told" in found
    assert len(found) < 1000


@pytest.mark.parametrize("spoiled", [
    {"id": "../x"}, {"id": "a b"}, {"id": "x\n## y"}, {"id": "@all"}, {"state": "<script>"},
    {"stale": ["<b>"]}, {"stale": ["da\n@all"]}, {"texts": [{"lang": "da"}]},
    {"names": [{"lang": "[x](y)", "before": "a", "after": "b"}]}, {"names": None},
])
def test_an_entry_that_does_not_fit_is_not_shown(spoiled: dict[str, Any]) -> None:
    found = written({"problems": []}, changes({**ENTRY, **spoiled}))
    assert "What changes by meaning cannot be told" in found and "ridge" not in found


HOSTILE = (
    "<script>alert(1)</script>", "<!-- x", "--> <img src=x onerror=y>", "@octocat @org/team",
    "fixes #1 GH-2 o/r#3", "![x](https://evil.example/p.png)", "[x](javascript:alert(1))",
    "https://evil.example", "www.evil.example", "`", "``", "` @all `", "```", "~~~\n@all\n~~~",
    "a\n\n# heading\n\n- item", "a\r\n@all", "| a | b |\n|---|---|\n| c | d |", "\u202edlog",
    "\u2028@all", "&#64;all &lt;b&gt;", "\x1b[31mred", "\\`@all\\`", "   ", "```\n@all",
    "</details><h1>x", "{{ 7 * 7 }}", "${{ github.token }}", "\x00", "::error::x", "`````text",
)


def hostile_entry(text: str) -> dict[str, Any]:
    name = {"lang": "da", "before": text, "after": f"{text}!"}
    alias = {"lang": "da", "before": {"text": text}, "after": None}
    value = {"id": "x", "label": text}
    return {"id": "a", "state": "added", "names": [name], "aliases": [alias], "notes": [name],
            "facts": [{"id": "x", "label": text, "before": [value], "after": [value, value]}],
            "sources": [{"key": text, "state": "changed", "fields": [text]}],
            "relations": [{"state": "added", "type": text, "method": text}],
            "implementations": [{"state": "added", "library": text, "symbol": text}],
            "texts": [{"lang": "da", "state": "changed", "sections": [text]}]}


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_stay_words(text: str) -> None:
    problem = {**PROBLEM, "file": text, "what": text, "mend": text}
    found = written({"problems": [problem]}, changes(hostile_entry(text), unreadable=[text]),
                    commit=text)
    outside = without_code(html(found)).replace("@freja, @bo-1", "")
    assert not [sign for sign in ("@", "#", "evil", "script", "onerror", "<img", "<table")
                if sign in outside]
    plain = written({"problems": [{**PROBLEM, "file": "f"}]},
                    changes(hostile_entry("x"), unreadable=["x"]), commit="x")
    assert shape(found) == shape(plain)


def without_code(page: str) -> str:
    """The page without what stands in code, where GitHub looks for nothing, and our own mark."""
    for begin, end in (("<pre>", "</pre>"), ("<code", "</code>"), ("<!--", "-->")):
        while begin in page:
            before, _, rest = page.partition(begin)
            page = before + rest.partition(end)[2]
    return page


def shape(markdown: str) -> list[str]:
    """The blocks of the comment: hostile words must not make any of their own."""
    tokens = MarkdownIt("gfm-like", {"linkify": False}).parse(markdown)
    return [one.type for one in tokens if one.type != "inline"]


def test_the_longest_comment_is_one_that_github_takes() -> None:
    ids = [f"{'a' * 58}-{number}" for number in range(2000)]
    entries = [{**hostile_entry("`" * 3999), "id": id} for id in ids[:9]]
    words = [{"lang": code, "state": "changed", "sections": []} for code in ("en", "da", "tr")]
    entries += [{"id": id, "state": "changed", "texts": words, "stale": ["en", "da", "tr"]}
                for id in ids[9:]]
    problems = [{**PROBLEM, "code": f"A2{number:02d}", "what": "x" * 90} for number in range(100)]
    found = written({"problems": problems * 50}, changes(*entries, unreadable=["x" * 4000] * 50))
    assert 20_000 < len(found) < 60_000
    assert "more, in the log of the run" in found


@pytest.mark.parametrize("text", HOSTILE)
def test_a_span_is_one_code_span_and_a_block_one_block(text: str) -> None:
    md = MarkdownIt("commonmark")
    inline = md.parse(f"a {code(text)} b")
    assert [one.type for one in inline] == ["paragraph_open", "inline", "paragraph_close"]
    kinds = [one.type for one in inline[1].children or ()]
    assert kinds == (["text", "code_inline", "text"] if text.split() else ["text"])
    assert [one.type for one in md.parse(block(text))] == ["fence"]


@given(st.text(alphabet=st.sampled_from("`\\ \n\t@<>|[]()&;#a\u00a0\u202e岭"), max_size=40))
def test_no_text_gets_out_of_its_span(text: str) -> None:
    inline = MarkdownIt("commonmark").parse(f"a {code(text)} b")
    assert [one.type for one in inline[1].children or ()] in (
        ["text", "code_inline", "text"], ["text"])
    assert "".join(one.content for one in inline[1].children or () if one.type == "text") in (
        "a  b", "a – b")
