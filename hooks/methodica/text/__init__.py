"""What the program knows about writing: characters, look-up forms, order, prose and phrases.

Knows the languages' rules from their data, and no file, no entry and no page.
"""

from methodica.text.capitals import inside_sentence
from methodica.text.characters import columns, hidden_characters, mixed_words, script_of, scripts_of
from methodica.text.fold import fold, same_name
from methodica.text.han import simplify, traditional_characters
from methodica.text.identifiers import (
    bare_arxiv,
    bare_doi,
    isbn_check_digit,
    isbn_digits,
    plain_signs,
)
from methodica.text.mathml import MathError, MissingToolError, to_mathml
from methodica.text.mentions import Mention
from methodica.text.normal import fingerprint, squeeze
from methodica.text.order import Order
from methodica.text.phrases import Phrases, placeholders
from methodica.text.prose import Prose, Section, parse_prose
from methodica.text.slug import slug

__all__ = [
    "MathError",
    "Mention",
    "MissingToolError",
    "Order",
    "Phrases",
    "Prose",
    "Section",
    "bare_arxiv",
    "bare_doi",
    "columns",
    "fingerprint",
    "fold",
    "hidden_characters",
    "inside_sentence",
    "isbn_check_digit",
    "isbn_digits",
    "mixed_words",
    "parse_prose",
    "placeholders",
    "plain_signs",
    "same_name",
    "script_of",
    "scripts_of",
    "simplify",
    "slug",
    "squeeze",
    "to_mathml",
    "traditional_characters",
]
