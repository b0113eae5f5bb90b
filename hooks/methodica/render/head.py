"""The head and the frame of a page: title, addresses, languages, navigation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from babel import Locale
from markupsafe import Markup, escape

from methodica.render.site import Site
from methodica.text import Phrases

DEFAULT_ALTERNATE = "x-default"
LINKED = ("compare", "contribute", "problems", "search", "status")
"""Pages that every frame leads to."""


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What a page knows about itself: path without its language, kind, words, languages."""

    path: str
    kind: str
    title: str
    description: str
    alternates: tuple[str, ...]
    has_math: bool = False


@dataclass(frozen=True, slots=True)
class NavLink:
    """A link of the navigation."""

    title: str
    url: str
    current: bool


@dataclass(frozen=True, slots=True)
class SwitchLink:
    """The page in one language."""

    code: str
    endonym: str
    url: str


@dataclass(frozen=True, slots=True)
class Head:
    """Everything in the frame that differs between pages or languages."""

    path: str
    """Path of the page without its language."""
    language: str
    endonym: str
    locale: str
    kind: str
    title: str
    full_title: str
    description: str
    canonical: str
    alternates: tuple[tuple[str, str], ...]
    """hreflang and full address, for each language that really has the page, and x-default."""
    picture: str
    home: str
    pages: Mapping[str, str]
    """Ways to the pages of `LINKED`."""
    links: tuple[NavLink, ...]
    switch: tuple[SwitchLink, ...]
    repository: str
    data_version: str
    has_math: bool


def head_of(
    site: Site, language: str, facts: PageFacts, nav: Sequence[tuple[str, str]]
) -> Head:
    """Return the head of a page; `nav` are the pages of the navigation by interface key."""
    catalogue, addresses = site.catalogue, site.addresses
    ui = catalogue.phrases[language]
    name = ui("site.name")
    own = catalogue.languages.get(language)
    assert own is not None
    alternates = [(code, addresses.url(code, facts.path)) for code in facts.alternates]
    if alternates:
        alternates.append(
            (DEFAULT_ALTERNATE, addresses.url(catalogue.languages.default.code, facts.path))
        )
    switched = "" if facts.kind == "missing" else facts.path
    return Head(
        path=facts.path,
        language=language,
        endonym=own.endonym,
        locale=_locale(ui.locale),
        kind=facts.kind,
        title=facts.title if facts.kind != "home" else name,
        full_title=name if facts.kind == "home" else f"{facts.title} – {name}",
        description=facts.description or ui("site.description"),
        canonical=addresses.url(language, facts.path),
        alternates=tuple(alternates),
        picture=f"{addresses.site.url}assets/share.png",
        home=addresses.path(language, "") or "./",
        pages={page: addresses.path(language, f"{page}/") for page in LINKED},
        links=tuple(NavLink(ui(f"nav.{key}"), addresses.path(language, path) or "./",
                            _is_current(path, facts.path)) for key, path in nav),
        switch=tuple(SwitchLink(one.code, one.endonym, addresses.path(one.code, switched) or "./")
                     for one in catalogue.languages.languages),
        repository=addresses.site.repository,
        data_version=catalogue.release.version,
        has_math=facts.has_math,
    )


def _is_current(nav: str, path: str) -> bool:
    return path == nav or (nav != "" and path.startswith(nav))


def _locale(locale: Locale) -> str:
    return f"{locale.language}_{locale.territory}" if locale.territory else str(locale.language)


class Escaped:
    """Texts of the interface for templates that escape nothing themselves, as Material's do."""

    def __init__(self, ui: Phrases) -> None:
        self.ui = ui

    def __call__(self, key: str, **values: object) -> Markup:
        """Return a text as HTML."""
        return escape(self.ui(key, **values))

    def forms(self, key: str) -> tuple[str, ...]:
        """Return the plural categories of a text."""
        return self.ui.forms(key)

    def form(self, key: str, category: str) -> Markup:
        """Return one plural form of a text as HTML."""
        return escape(self.ui.form(key, category))


def material_text(ui: Phrases, key: str) -> str:
    """Return the text for one of Material's own keys, such as `select.language`.

    Keys of parts that this site does not show have no text; a part that asks for one shows
    nothing rather than English.
    """
    if key == "language":
        return ui.language.code
    if key == "direction":
        return "ltr"
    part = key.replace(".", "_")
    name = f"material.{part}"
    return ui(name) if ui.has(name) else ""
