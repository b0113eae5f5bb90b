"""The head and the frame of a page: title, addresses, languages, navigation."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from babel import Locale
from markupsafe import Markup, escape

from methodica.render.page import Heading, Rendered
from methodica.render.site import Site
from methodica.text import Phrases

DEFAULT_ALTERNATE = "x-default"
LINKED = ("compare", "contribute", "problems", "search", "status")
"""Pages that every frame leads to."""
NAV = (
    ("home", ""),
    ("methods", "methods/"),
    ("compare", "compare/"),
    ("matrix", "matrix/"),
    ("about", "about/"),
)
"""Pages of the navigation by interface key."""
STYLES = {
    "compare": ("compare", "takeaway"),
    "contrast": ("compare", "takeaway"),
    "contribute": ("contribute",),
    "matrix": ("matrix",),
    "status": ("status",),
}
"""Style sheets that a kind of page has besides those of all pages."""
SCRIPTS = {
    "compare": ("compare/page", "takeaway/fold"),
    "contrast": ("compare/tray", "takeaway/fold"),
    "contribute": ("contribute/page",),
    "matrix": ("compare/tray", "matrix/page"),
    "missing": (),
    "status": ("compare/tray", "status"),
}
"""Scripts of a kind of page besides the search; the others have `SCRIPT` alone."""
SCRIPT = ("compare/tray",)
WITHOUT_FIELD = ("home", "search", "missing")
"""Kinds of page whose header has no search field, for their bodies have one."""
MATH_STYLES = ("assets/vendor/temml/Temml-Local.css", "assets/css/formulas.css")


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
class ShellView:
    """What the theme asks when it writes a shell: the same for pages that share it."""

    path: str
    """Path of a page with this shell, without its language."""
    address: str
    """Its path from the site's root."""
    language: str
    endonym: str
    locale: str
    kind: str
    picture: str
    home: str
    pages: Mapping[str, str]
    """Ways to the pages of `LINKED`."""
    styles: tuple[str, ...]
    scripts: tuple[str, ...]
    search_field: str
    links: tuple[NavLink, ...]
    repository: str
    data_version: str


@dataclass(frozen=True, slots=True)
class Head:
    """What differs from page to page around its body."""

    language: str
    title: str
    full_title: str
    description: str
    canonical: str
    alternates: tuple[tuple[str, str], ...]
    """hreflang and full address, for each language that really has the page, and x-default."""
    switch: tuple[SwitchLink, ...]
    math_styles: tuple[str, ...]
    has_math: bool
    headings: tuple[Heading, ...]


def shell_of(site: Site, language: str, path: str, kind: str) -> ShellView:
    """Return what surrounds the pages of a kind that lie beside `path`."""
    catalogue, addresses = site.catalogue, site.addresses
    ui = catalogue.phrases[language]
    own = catalogue.languages.get(language)
    assert own is not None
    return ShellView(
        path=path,
        address=addresses.path(language, path),
        language=language,
        endonym=own.endonym,
        locale=_locale(ui.locale),
        kind=kind,
        picture=f"{addresses.site.url}assets/share.png",
        home=addresses.path(language, "") or "./",
        pages={page: addresses.path(language, f"{page}/") for page in LINKED},
        styles=STYLES.get(kind, ()),
        scripts=SCRIPTS.get(kind, SCRIPT),
        search_field="" if kind in WITHOUT_FIELD else site.search_field(language, path),
        links=tuple(NavLink(ui(f"nav.{key}"), addresses.path(language, to) or "./",
                            _is_current(to, path)) for key, to in NAV),
        repository=addresses.site.repository,
        data_version=catalogue.release.version,
    )


def head_of(site: Site, language: str, path: str, page: Rendered) -> Head:
    """Return what the page at `path` puts around its body."""
    catalogue, addresses = site.catalogue, site.addresses
    ui = catalogue.phrases[language]
    name = ui("site.name")
    alternates = [(code, addresses.url(code, path)) for code in page.alternates]
    if alternates:
        alternates.append(
            (DEFAULT_ALTERNATE, addresses.url(catalogue.languages.default.code, path))
        )
    frame = site.frame(language, path)
    if page.kind == "missing":
        switch = [(one, site.root + addresses.path(one.code, "")) for one in frame.languages]
    else:
        switch = [(one, frame.to(path, one.code)) for one in frame.languages]
    return Head(
        language=language,
        title=page.title if page.kind != "home" else name,
        full_title=name if page.kind == "home" else f"{page.title} – {name}",
        description=page.description or ui("site.description"),
        canonical=addresses.url(language, path),
        alternates=tuple(alternates),
        switch=tuple(SwitchLink(one.code, one.endonym, url) for one, url in switch),
        math_styles=tuple(map(frame.asset, MATH_STYLES)),
        has_math="<math" in page.html,
        headings=page.headings,
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
