"""What counts as a change of meaning, and what does not."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from methodica.load import Scope, load
from methodica.text.difference import difference
from methodica.views.change import Changes
from methodica.views.changes import changes

BASE = Path(__file__).parents[1] / "problems" / "base"
ENTRY, ENGLISH = "methods/ridge-regression/method.yml", "methods/ridge-regression/en.md"

Change = Callable[..., Changes]


@pytest.fixture
def changed(tmp_path: Path) -> Change:
    """Change one file by (old, new) pairs and compare with the state before."""

    def run(file: str, *pairs: tuple[str, str]) -> Changes:
        shutil.copytree(BASE, tmp_path / "data", dirs_exist_ok=True)
        before = load(Scope(tmp_path / "data", tmp_path))
        path = tmp_path / "data" / file
        text = path.read_text(encoding="utf-8")
        for old, new in pairs:
            assert old in text
            text = text.replace(old, new)
        path.write_text(text, encoding="utf-8")
        return changes(before, load(Scope(tmp_path / "data", tmp_path)), "da")

    return run


SAME = {
    "a DOI as an address": ('doi: "10.', 'doi: "https://doi.org/10.'),
    "a dash in pages": ('pages: "55-67"', 'pages: "55–67"'),
    "one value as a list": ("tasks: regression", "tasks:\n    - regression"),
    "blanks in a name": ('"Ridge regression"', '"Ridge  regression"'),
    "the default written out": ("role: seminal", "role: seminal\n    language: en"),
}


@pytest.mark.parametrize("case", SAME)
def test_another_way_of_writing_is_no_change(changed: Change, case: str) -> None:
    assert changed(ENTRY, SAME[case]).entries == ()


def test_a_text_wrapped_anew_is_no_change(changed: Change) -> None:
    assert changed(ENGLISH, ("\n## idea\n", "\n\n## idea\n\n")).entries == ()


def test_a_key_is_only_a_name_of_a_source(changed: Change) -> None:
    found = changed(ENTRY, ("hoerl-1970", "hoerl-kennard-1970")).entries[0]
    assert [(one.key, one.state, one.fields) for one in found.sources] == [
        ("hoerl-kennard-1970", "changed", ("key",))]
    assert found.facts == ()


def test_facts_have_labels_in_the_language(changed: Change) -> None:
    fact = changed(ENTRY, ("labels-needed: full", "labels-needed: none")).entries[0].facts[0]
    assert fact.id == "labels-needed" and fact.label == "Behov for labels"
    assert [one.id for one in fact.before] == ["full"] and fact.before[0].label == "Alle"
    gone = changed(ENTRY, ("  labels-needed: full\n", "")).entries[0].facts[0]
    assert gone.after == ()


def test_aliases_relations_and_code(changed: Change) -> None:
    one = changed(ENTRY, ('- "Tikhonov regularization"',
                          '- text: "Tikhonov regularization"\n      kind: spelling'),
                  ("type: kind-of", "type: uses"),
                  ("sklearn.linear_model.Ridge\"", "sklearn.linear_model.Ridge2\"")).entries[0]
    alias = one.aliases[0]
    assert alias.before and alias.before.kind == "synonym"
    assert alias.after and alias.after.kind == "spelling"
    assert [(two.state, two.type) for two in one.relations] == [
        ("added", "uses"), ("removed", "kind-of")]
    assert {two.state for two in one.implementations} == {"added", "removed"}


def test_new_words_make_followers_stale_and_ask_their_readers(changed: Change) -> None:
    found = changed(ENGLISH, ("\n## idea\n", "\n## idea\n\nNew.\n"))
    one = found.entries[0]
    assert [(two.lang, two.sections, two.status) for two in one.texts] == [
        ("en", ("idea",), "original")]
    assert one.stale == ("da",) and one.languages == ("en", "da")
    assert {two.lang: two.stale for two in found.languages} == {
        "en": (), "da": ("ridge-regression",)}
    assert found.counts["stale"] == 1


def test_a_change_cannot_appoint_its_own_reviewers(changed: Change, tmp_path: Path) -> None:
    changed(ENGLISH)
    before = load(Scope(tmp_path / "data", tmp_path))
    for file, old, new in ((ENTRY, '"Ridge-regression"', '"Ridge"'),
                           ("languages.yml", "    locale: da_DK\n",
                            '    locale: da_DK\n    reviewers:\n      - "mallory"\n')):
        path = tmp_path / "data" / file
        path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    after = load(Scope(tmp_path / "data", tmp_path))
    danish = after.languages.get("da")
    assert danish and danish.reviewers == ("mallory",)
    assert [one.reviewers for one in changes(before, after, "en").languages] == [()]


def test_words_are_compared_by_word_and_han_by_character() -> None:
    def told(before: str, after: str) -> list[tuple[str, str]]:
        return [(one.kind, one.text) for one in difference(before, after)]

    assert told("a long\nword here", "a  short word here") == [
        ("same", "a "), ("gone", "long"), ("new", "short"), ("same", " word here")]
    assert told("使用岭回归", "使用脊回归") == [
        ("same", "使用"), ("gone", "岭"), ("new", "脊"), ("same", "回归")]
