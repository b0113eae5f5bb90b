"""The site as a whole: where it lives and which release of the data it shows."""

from __future__ import annotations

from methodica.model.base import Frozen, Str


class Release(Frozen):
    """`data/release.yml`: the version of the data, for citations and programs."""

    version: Str
    """Version in the form major.minor.patch."""
    date: Str
    """Date of the release as YYYY-MM-DD."""

    @property
    def year(self) -> int | None:
        """Year of the release, or None where the date does not begin with one."""
        year = self.date[:4]
        return int(year) if len(year) == 4 and year.isascii() and year.isdigit() else None


class Site(Frozen):
    """Addresses that a fork sets in `mkdocs.yml`; they end in a slash."""

    url: str
    """Public address of the site."""
    repository: str
    """Address of the repository on GitHub."""
