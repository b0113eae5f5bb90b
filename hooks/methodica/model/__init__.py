"""What a method, a vocabulary and a language are: frozen models, no input or output.

This package is the one truth about the format. The JSON Schema, the contributor's form and
the editor help are generated from it.
"""

from methodica.model.base import Frozen, Localized, is_id, parse
from methodica.model.history import Counts, History, Snapshot
from methodica.model.interface import PLURAL_CATEGORIES, Phrase
from methodica.model.language import Language, Languages, is_handle, is_language_code
from methodica.model.method import (
    NEUTRAL,
    Alias,
    AliasKind,
    Implementation,
    Method,
    Origin,
    Relation,
    RelationType,
    Source,
    SourceRole,
)
from methodica.model.prose import CONTRAST_SECTIONS, SECTIONS, SUMMARY, TextHead
from methodica.model.site import Release, Site
from methodica.model.vocabulary import (
    NOT_APPLICABLE,
    UNKNOWN,
    Property,
    PropertyGroup,
    Term,
    Vocabulary,
)

__all__ = [
    "CONTRAST_SECTIONS",
    "NEUTRAL",
    "NOT_APPLICABLE",
    "PLURAL_CATEGORIES",
    "SECTIONS",
    "SUMMARY",
    "UNKNOWN",
    "Alias",
    "AliasKind",
    "Counts",
    "Frozen",
    "History",
    "Implementation",
    "Language",
    "Languages",
    "Localized",
    "Method",
    "Origin",
    "Phrase",
    "Property",
    "PropertyGroup",
    "Relation",
    "RelationType",
    "Release",
    "Site",
    "Snapshot",
    "Source",
    "SourceRole",
    "Term",
    "TextHead",
    "Vocabulary",
    "is_handle",
    "is_id",
    "is_language_code",
    "parse",
]
