"""Templates: they write what Jinja's own way of running them would write."""

from enum import StrEnum
from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader, StrictUndefined, UndefinedError
from markupsafe import Markup

from methodica.render.templates import Templates


class Color(StrEnum):
    RED = "<red>"


class Thing:
    name = "a & b"
    items = ("x", '"y"')

    def said(self, *words: object, loud: bool = False) -> str:
        return "!".join(map(str, words)) + ("<!>" if loud else "")


MACROS = """
{% macro bold(text, mark="'") %}<b>{{ mark }}{{ text }}{{ mark }}</b>{% endmacro %}
{% macro boxed(label, open=false) %}
[{{ label }}{% if open %}*{% endif %}|{{ caller() }}]
{% endmacro %}
{% macro twice(x) %}{{ bold(x) }}{{ bold(bold(x), mark="") }}{% endmacro %}
"""

TEXTS = {
    "text is escaped once": "{{ text }} {{ safe }} {{ thing.name }} {{ color }} {{ 5 }} {{ none }}",
    "macros": "{{ m.bold(text) }}{{ m.bold(text, '<') }}{{ m.bold(mark=safe, text=1) }}",
    "a macro in a macro": "{{ m.twice(text) }}{% set a %}<i>{{ text }}</i>{% endset %}{{ a }}",
    "a body for a macro": "{% call m.boxed('<', open=true) %}{{ text }}{% endcall %}",
    "what is joined": "{{ '<' ~ m.bold(text) ~ text }} {{ thing.items | join(', ') }}",
    "methods": "{% for one in thing.items %}{{ thing.said(one, 2, loud=loop.first) }}{% endfor %}",
    "a space of names": "{% set s = namespace(all=[]) %}{% for x in thing.items %}"
                        "{% set s.all = s.all + [x] %}{% endfor %}{{ s.all | length }}",
}


def _values() -> dict[str, object]:
    return {"text": "<a href='x'>", "safe": Markup("<hr>"), "thing": Thing(), "color": Color.RED}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_the_same_is_written_as_by_jinja(tmp_path: Path, text: str) -> None:
    (tmp_path / "macros.html").write_text(MACROS)
    (tmp_path / "page.html").write_text('{% import "macros.html" as m %}' + text)
    usual = Environment(loader=FileSystemLoader(tmp_path), autoescape=True, trim_blocks=True,
                        lstrip_blocks=True)
    written = Templates(tmp_path).get_template("page.html").render(_values())
    assert written == usual.get_template("page.html").render(_values())
    assert "<a href" not in written


@pytest.mark.parametrize(("text", "error"), [
    ("{{ nothing }}", UndefinedError),
    ("{% if nothing %}{% endif %}", UndefinedError),
    ("{{ thing.nothing }}", AttributeError),
    ("{% import 'macros.html' as m %}{{ m.bold(1, 2, 3) }}", TypeError),
    ("{% import 'macros.html' as m %}{{ m.bold(1, colour=2) }}", TypeError),
])
def test_a_name_that_is_not_there_stops_the_build(
    tmp_path: Path, text: str, error: type[Exception]
) -> None:
    (tmp_path / "macros.html").write_text(MACROS)
    (tmp_path / "page.html").write_text(text)
    template = Templates(tmp_path).get_template("page.html")
    with pytest.raises(error):
        template.render(_values())


def test_no_name_is_undefined_by_default() -> None:
    assert Templates(Path()).undefined is StrictUndefined
