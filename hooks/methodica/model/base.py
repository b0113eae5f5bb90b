"""The building blocks that all models share: strict scalars, ids and texts per language.

Forms that a rule explains better than a pattern can (a DOI, an address) are declared here
for the JSON Schema only; the rules check them and say how to mend them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Annotated, Any, TypeVar

from pydantic import BaseModel, ConfigDict, Field, Strict, StringConstraints, WithJsonSchema

ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
"""Lower-case ASCII words joined by single hyphens; such an id cannot leave its folder."""

MAX_ID = 64
MAX_LINE = 300


class Frozen(BaseModel):
    """A model that cannot change and knows all its keys."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)


Str = Annotated[str, Strict(), StringConstraints(min_length=1, max_length=MAX_LINE)]
"""One line of text, 1 to 300 characters."""

LongStr = Annotated[str, Strict(), StringConstraints(min_length=1, max_length=2000)]
"""A longer text, such as a list of letters or a note."""

Int = Annotated[int, Strict()]
Bool = Annotated[bool, Strict()]

Id = Annotated[
    str,
    Strict(),
    StringConstraints(min_length=1, max_length=MAX_ID),
    Field(json_schema_extra={"pattern": ID_PATTERN}),
]
"""A name in the data: English, kebab-case, never translated."""

LanguageCode = Annotated[str, Strict(), StringConstraints(min_length=2, max_length=12)]

Localized = Mapping[LanguageCode, Str]
"""A text in several languages, by language code."""

M = TypeVar("M", bound=BaseModel)


def is_id(text: str) -> bool:
    """Tell whether a text has the form of an id."""
    return len(text) <= MAX_ID and re.fullmatch(ID_PATTERN, text) is not None


def form(pattern: str, description: str) -> Any:
    """Declare the form of a text for the JSON Schema; a rule checks it and names the mend."""
    return WithJsonSchema(
        {"type": "string", "minLength": 1, "maxLength": MAX_LINE, "pattern": pattern,
         "description": description}
    )


def parse(model: type[M], raw: object) -> M:
    """Validate plain data as `model`; raises pydantic's ValidationError with every fault."""
    return model.model_validate(raw)
