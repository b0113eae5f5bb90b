"""The generated pages of the site: which there are, and each rendered in a language."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from jinja2 import Environment
from markupsafe import Markup

from methodica.catalogue import Catalogue
from methodica.model import Site as SiteModel
from methodica.problems import codes
from methodica.render.frame import Frame
from methodica.render.page import Heading, Rendered
from methodica.render.policy import BARE, policy
from methodica.render.templates import Templates
from methodica.text.bibtex import bibtex_text
from methodica.text.passage import AWAY
from methodica.views import (
    Addresses,
    compare_page,
    contrast_page,
    contribute_page,
    help_index,
    help_page,
    home_page,
    matrix_page,
    method_page,
    methods_page,
    search_page,
    status_page,
)
from methodica.views.addresses import method_path
from methodica.views.contrasts import pair

ONLY = "METHODICA_ONLY"
"""Environment variable by which a preview names its one method to the build."""


@dataclass(frozen=True, slots=True)
class PagePlan:
    """A generated page: its path without the language, its kind and what it is about."""

    path: str
    kind: str
    about: str = ""


class Site:
    """Everything needed to render any page in any language."""

    def __init__(
        self, catalogue: Catalogue, site: SiteModel, templates: Path, only: str = ""
    ) -> None:
        """Take the catalogue and what to render; `only` one method, for a preview."""
        self.catalogue = catalogue
        self.only = only
        self.addresses = Addresses(site, catalogue.languages)
        self.templates = templates
        self._pieces: dict[tuple[str, str, Hashable, str], Markup] = {}

    @cached_property
    def environment(self) -> Environment:
        """Return the templates, with what all of them may ask for."""
        environment = Templates(self.templates)
        environment.filters["bibtex"] = bibtex_text
        environment.globals["away"] = AWAY
        environment.globals["piece"] = self.piece
        return environment

    def piece(self, name: str, language: str, one: Hashable, of: str = "") -> Markup:
        """Return a small part that many pages of a language have alike, written once."""
        key = (name, language, one, of)
        found = self._pieces.get(key)
        if found is None:
            template = self.environment.get_template(f"pieces/{name}.html")
            found = self._pieces[key] = Markup(template.render(one=one, of=of).strip())
        return found

    @property
    def root(self) -> str:
        """Return the path of the site on its host; only the 404 page needs it."""
        return urlsplit(self.addresses.site.url).path or "/"

    @cached_property
    def plans(self) -> tuple[PagePlan, ...]:
        """Return every generated page, the same in all languages."""
        if self.only:
            contrasts = self.catalogue.contrasts_of(self.only)
            return (PagePlan(method_path(self.only), "method", self.only),
                    *(PagePlan(pair(id).path, "contrast", id) for id in contrasts))
        return (
            PagePlan("methods/", "methods"),
            PagePlan("matrix/", "matrix"),
            PagePlan("matrix/all/", "matrix_whole"),
            PagePlan("search/", "search"),
            PagePlan("compare/", "compare"),
            PagePlan("status/", "status"),
            PagePlan("contribute/", "contribute"),
            PagePlan("problems/", "problems"),
            *(PagePlan(f"problems/{code}/", "problem", code) for code in codes()),
            *(PagePlan(method_path(id), "method", id) for id in self.catalogue.entries),
            *(PagePlan(pair(id).path, "contrast", id) for id in self.catalogue.contrasts),
        )

    def render(self, plan: PagePlan, language: str) -> Rendered:
        """Render a generated page in a language."""
        renderers: dict[str, Callable[[Frame, str], Rendered]] = {
            "methods": self._methods,
            "matrix": self._matrix,
            "matrix_whole": self._matrix_whole,
            "search": self._search,
            "compare": self._compare,
            "contrast": self._contrast,
            "status": self._status,
            "contribute": self._contribute,
            "problems": self._problems,
            "problem": self._problem,
            "method": self._method,
        }
        return renderers[plan.kind](self.frame(language, plan.path), plan.about)

    def frame(self, language: str, path: str) -> Frame:
        """Return what templates may ask for on the page at `path`."""
        return Frame(self.catalogue, self.addresses, language, path)

    def home(self, language: str, prose: str) -> str:
        """Return the body of the home page around its hand-written prose."""
        page = home_page(self.catalogue, language)
        return self._write("home.html", self.frame(language, ""), page=page, prose=Markup(prose))

    def search_field(self, language: str, path: str) -> str:
        """Return the search field for the header of the page at `path`."""
        return self._write("field.html", self.frame(language, path))

    def borrowed(self, language: str, written_in: str, html: str) -> str:
        """Return the body of a hand-written page that is shown in another language."""
        frame = self.frame(language, "")
        return self._write("borrowed.html", frame, html=Markup(html), lang=written_in)

    def missing(self, language: str) -> Rendered:
        """Render the page for addresses that do not exist: its body is in all languages."""
        frames = [self.frame(code, "404.html") for code in self.catalogue.languages.codes]
        return Rendered(
            title=self.catalogue.phrases[language]("missing.title"), description="",
            html=self._write("missing.html", frames[0], frames=frames, root=self.root),
            headings=(), alternates=(), kind="missing",
        )

    def redirect(self, language: str, former: str, present: str, id: str) -> str:
        """Return the page at the path `former` that leads to `present`, named after a method."""
        frame = self.frame(language, former)
        return self._write("redirect.html", frame, policy=Markup(policy(BARE)), name=frame.name(id),
                           way=frame.to(present),
                           canonical=self.addresses.url(language, present))

    def _write(self, template: str, frame: Frame, **values: Any) -> str:
        return self.environment.get_template(template).render(
            **values, frame=frame, ui=frame.ui, catalogue=self.catalogue
        )

    def _simple(self, frame: Frame, kind: str, page: object, headings: tuple[str, ...] = (),
                **counts: int) -> Rendered:
        ui = frame.ui
        return Rendered(
            title=ui(f"{kind}.title"),
            description=ui(f"{kind}.description", **counts),
            html=self._write(f"{kind}.html", frame, page=page),
            headings=tuple(Heading(id, ui(f"{kind}.{id.replace('-', '_')}")) for id in headings),
            alternates=self.catalogue.languages.codes, kind=kind,
        )

    def _methods(self, frame: Frame, _: str) -> Rendered:
        page = methods_page(self.catalogue, frame.language)
        return self._simple(frame, "methods", page, ("a-z", "by-family", "by-field"), n=page.count)

    def _matrix(self, frame: Frame, _: str) -> Rendered:
        page = matrix_page(self.catalogue, frame.language)
        return self._simple(frame, "matrix", page, n=len(page.rows))

    def _matrix_whole(self, frame: Frame, _: str) -> Rendered:
        page = matrix_page(self.catalogue, frame.language, whole=True)
        ui, count = frame.ui, len(page.rows)
        return Rendered(
            title=ui("matrix.whole"), description=ui("matrix.whole_lead", n=count),
            html=self._write("matrix_whole.html", frame, page=page), headings=(),
            alternates=self.catalogue.languages.codes, kind="matrix",
        )

    def _search(self, frame: Frame, _: str) -> Rendered:
        return self._simple(frame, "search", search_page(self.catalogue, frame.language))

    def _compare(self, frame: Frame, _: str) -> Rendered:
        return self._simple(frame, "compare", compare_page(self.catalogue))

    def _contrast(self, frame: Frame, id: str) -> Rendered:
        page = contrast_page(self.catalogue, self.addresses, id, frame.language)
        ui = frame.ui
        first, second = page.pair.methods
        title = f"{frame.name(first).text}{ui('compare.versus')}{frame.name_inside(second).text}"
        headings = [Heading(part.id, ui(f"contrast.{part.id}")) for part in page.sections]
        headings += [Heading("table", ui("compare.table")),
                     Heading("sources", ui("method.sources"))]
        described = frame.plain(page.summary) if page.summary and page.is_written else ""
        return Rendered(
            title=title,
            description=described or ui("compare.description"),
            html=self._write("contrast.html", frame, page=page), headings=tuple(headings),
            alternates=page.alternates, kind="contrast",
        )

    def _status(self, frame: Frame, _: str) -> Rendered:
        page = status_page(self.catalogue, frame.language)
        return self._simple(frame, "status", page, ("languages", "texts", "history"))

    def _contribute(self, frame: Frame, _: str) -> Rendered:
        return self._simple(frame, "contribute", contribute_page(
            self.catalogue, self.addresses, frame.language))

    def _problems(self, frame: Frame, _: str) -> Rendered:
        return self._simple(frame, "problems", help_index(frame.language))

    def _problem(self, frame: Frame, code: str) -> Rendered:
        page = help_page(code, frame.language)
        alternates = tuple(one for one in self.catalogue.languages.codes
                           if help_page(code, one).lang is None)
        return Rendered(
            title=f"{code}: {page.help.title}",
            description=page.help.title, html=self._write("problem.html", frame, page=page),
            headings=(), alternates=alternates, kind="problem",
        )

    def _method(self, frame: Frame, id: str) -> Rendered:
        page = method_page(self.catalogue, self.addresses, id, frame.language)
        ui = frame.ui
        sections = [Heading(part.id, ui(f"sections.{part.id}")) for part in page.sections]
        return Rendered(
            title=page.title.text,
            description=self._description(frame, page),
            html=self._write("method.html", frame, page=page),
            headings=(
                *sections,
                *(Heading(name, ui(f"method.{name}")) for name in page.parts),
            ),
            alternates=page.alternates, kind="method",
        )

    def _description(self, frame: Frame, page: Any) -> str:
        """Return the summary in the page's language, else a sentence made of facts."""
        if page.summary and page.is_written:
            return frame.plain(page.summary)
        return frame.ui("method.description", name=page.title.text)


