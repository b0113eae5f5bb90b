"""What programs get: records of a fixed shape, and a schema that fits the real entries."""

from __future__ import annotations

from pathlib import Path

import jsonschema
import pytest
import yaml

from methodica.catalogue import Catalogue
from methodica.export.names import browser_record, names_record
from methodica.export.records import method_record, methods_record, vocabulary_record
from methodica.export.schema import method_schema
from methodica.export.sitemap import sitemap
from methodica.load import Data, Scope, load
from methodica.model import Site
from methodica.views import Addresses

KEYS = {"id", "names", "aliases", "field", "family", "kind", "origin", "sources", "properties",
        "relations", "texts"}  # fmt: skip


@pytest.fixture(scope="module")
def data(root: Path) -> Data:
    return load(Scope(root / "data", root))


@pytest.fixture(scope="module")
def catalogue(data: Data) -> Catalogue:
    return Catalogue.of(data)


def test_a_method_has_the_fixed_keys(catalogue: Catalogue) -> None:
    record = methods_record(catalogue, [method_record(catalogue, id) for id in catalogue.entries])
    assert set(record) == {"schema_version", "data_version", "methods"}
    for method in record["methods"]:
        assert set(method) >= KEYS
        assert set(method["texts"]) == set(catalogue.languages.codes)
        for source in method["sources"]:
            assert {"key", "title", "authors", "year", "role"} <= set(source)


def test_every_real_entry_fits_the_schema(root: Path, data: Data) -> None:
    schema = method_schema(data.languages, data.vocabulary)
    validator = jsonschema.Draft202012Validator(schema)
    for path in sorted((root / "data/methods").glob("*/method.yml")):
        entry = yaml.safe_load(path.read_text(encoding="utf-8"))
        assert [error.message for error in validator.iter_errors(entry)] == [], path.parent.name


@pytest.mark.parametrize(
    ("key", "value"),
    [("field", "no-such-field"), ("names", {}), ("names", {"xx": "a"}), ("unknown", 1),
     ("properties", {"labels-needed": "many"}), ("origin", {"year": "1970"})],
)  # fmt: skip
def test_the_schema_refuses_what_the_checker_refuses(
    root: Path, data: Data, key: str, value: object
) -> None:
    path = root / "data/methods/pruning/method.yml"
    entry = yaml.safe_load(path.read_text(encoding="utf-8")) | {key: value}
    schema = method_schema(data.languages, data.vocabulary)
    assert list(jsonschema.Draft202012Validator(schema).iter_errors(entry))


def test_the_vocabulary_has_every_label_in_every_language(catalogue: Catalogue) -> None:
    record = vocabulary_record(catalogue)
    for one in record["properties"]:
        for term in (one, *one["values"]):
            assert set(term["label"]) == set(catalogue.languages.codes)


def test_names_come_with_the_forms_under_which_they_are_found(catalogue: Catalogue) -> None:
    methods = {one["id"]: one["names"] for one in names_record(catalogue)["methods"]}
    chinese = next(one for one in methods["ridge-regression"] if one["text"] == "岭回归")
    assert "linghuigui" in chinese["others"] and "lhg" in chinese["initials"]
    assert browser_record(catalogue, "zh")["traditional"]["嶺"] == "岭"


def test_the_sitemap_leaves_out_pages_that_a_language_does_not_have(catalogue: Catalogue) -> None:
    site = Site(url="https://example.org/a/", repository="https://example.org/r/")
    pages = [("en", "x/", ("en", "da")), ("da", "x/", ("en", "da")), ("tr", "x/", ("en", "da"))]
    text = sitemap(Addresses(site, catalogue.languages), pages)
    assert text.count("<url>") == 2 and "/tr/x/" not in text
    assert text.count('hreflang="x-default"') == 2
