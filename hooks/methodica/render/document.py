"""Whole pages: bodies put into the shells that the theme writes for them."""

from __future__ import annotations

from collections.abc import Callable

from methodica.render.head import Head, ShellView, head_of, shell_of
from methodica.render.page import Rendered
from methodica.render.shell import Shell
from methodica.render.site import PagePlan, Site

Theme = Callable[[ShellView], str]
"""Writes what surrounds the pages that share a shell, in the language being built."""


class Documents:
    """Writes every page of a site and remembers which there are."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self.built: list[tuple[str, str, tuple[str, ...]]] = []
        """Language, path and written languages of each page, for the sitemap."""
        self._shells: dict[tuple[str, str, str], Shell] = {}
        self._theme: Theme | None = None

    def begin(self, theme: Theme) -> None:
        """Take the theme as it is in the language that is built next."""
        self._theme = theme

    def basis(self, language: str, plan: PagePlan) -> str:
        """Return what a generated page rests on besides the catalogue: a fingerprint."""
        return self._shell(language, plan.path, plan.kind).fingerprint

    def generated(self, language: str, plan: PagePlan) -> tuple[str, tuple[str, ...]]:
        """Return a generated page as a whole document, and the languages that have it."""
        page = self.site.render(plan, language)
        return self._whole(language, plan.path, page), page.alternates

    def write(self, language: str, path: str, page: Rendered) -> str:
        """Return the page at `path` as a whole HTML document."""
        self.note(language, path, page.alternates)
        return self._whole(language, path, page)

    def note(self, language: str, path: str, alternates: tuple[str, ...]) -> None:
        """Note that there is a page at `path`."""
        self.built.append((language, path, alternates))

    def _whole(self, language: str, path: str, page: Rendered) -> str:
        head = head_of(self.site, language, path, page)
        return self._shell(language, path, page.kind).around({
            "head": self._gap("head", head),
            "styles": self._gap("styles", head),
            "switch": self._gap("switch", head),
            "toc": self._gap("toc", head),
            "content": page.html,
        })

    def _gap(self, name: str, head: Head) -> str:
        template = self.site.environment.get_template(f"gaps/{name}.html")
        return template.render(head=head, ui=self.site.catalogue.phrases[head.language]).strip()

    def _shell(self, language: str, path: str, kind: str) -> Shell:
        """Return the shell of a page, which all pages of its kind and folder share."""
        folder = path.rpartition("/")[0].rpartition("/")[0]
        shared = f"{folder}/-/" if folder else path
        key = (language, kind, shared)
        if key not in self._shells:
            assert self._theme is not None, "the theme is known before a page is written"
            html = self._theme(shell_of(self.site, language, shared, kind))
            self._shells[key] = Shell.of(html)
        return self._shells[key]
