"""The pages of the checker's codes."""

from __future__ import annotations

from dataclasses import dataclass

from methodica.problems import Help, codes, read_help


@dataclass(frozen=True, slots=True)
class HelpPage:
    """The help text of one code and the language it is really in, where that is another."""

    help: Help
    lang: str | None


@dataclass(frozen=True, slots=True)
class HelpIndex:
    """All codes."""

    pages: tuple[HelpPage, ...]


def help_page(code: str, language: str) -> HelpPage:
    """Return the help of a code for readers of `language`."""
    help = read_help(code, language)
    return HelpPage(help, None if help.language == language else help.language)


def help_index(language: str) -> HelpIndex:
    """Return all codes for readers of `language`."""
    return HelpIndex(tuple(help_page(code, language) for code in codes()))
