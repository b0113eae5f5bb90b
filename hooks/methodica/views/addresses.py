"""Where pages live: English at the root, other languages in a folder of their own.

Paths end in a slash and are relative to the site's root. The names of section 4 of the
design (`methods`, `matrix`, `compare`, …) are fixed: tools outside rely on them.
"""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote, quote_plus, urlencode

from methodica.model import Languages, Site


@dataclass(frozen=True)
class Addresses:
    """Addresses of one site."""

    site: Site
    languages: Languages

    def path(self, language: str, page: str) -> str:
        """Return the path of a page such as `methods/` in a language."""
        return page if language == self.languages.default.code else f"{language}/{page}"

    def url(self, language: str, page: str) -> str:
        """Return the full public address of a page."""
        return self.site.url + self.path(language, page)

    def file(self, path: str) -> str:
        """Return the address at which a file of the repository is edited."""
        return f"{self.site.repository}edit/main/{quote(path)}"

    def new_file(self, path: str, text: str) -> str:
        """Return the address at which a new file of the repository is begun.

        The whole path goes into `filename`: GitHub loses the last part of one in the path.
        """
        return (f"{self.site.repository}new/main?filename={quote(path, safe='')}"
                f"&value={quote(text, safe='')}")

    def issue(self, form: str, language: str, **query: str) -> str:
        """Return the address of an issue form in a language, filled in by the ids of its fields."""
        filled = urlencode({"template": f"{form}.{language}.yml", **query})
        return f"{self.site.repository}issues/new?{filled}"


def contribute_path(form: str, **query: str) -> str:
    """Return the path of one of the forms, filled in: `method`, `translation`, `alias`, …"""
    asked = "".join([f"&{key}={quote_plus(value)}" for key, value in query.items()])
    return f"contribute/?form={form}{asked}"


def method_path(id: str) -> str:
    """Return the path of a method's page, without its language."""
    return f"methods/{id}/"


def relative(source: str, target: str) -> str:
    """Return the way from one page to another, both given as paths from the root."""
    if source == target:
        return "./"
    way, folder = "", source[:source.rfind("/") + 1]
    while not target.startswith(folder):
        way, folder = way + "../", folder[:folder.rfind("/", 0, -1) + 1]
    return (way + target[len(folder):]) or "./"
