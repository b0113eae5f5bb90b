"""What the program knows about writing: characters, look-up forms, order, prose and phrases.

Knows the languages' rules from their data, and no file, no entry and no page.
"""

from methodica.text.characters import hidden_characters, mixed_words, scripts_of
from methodica.text.fold import fold, same_name
from methodica.text.mathml import MathError, to_mathml
from methodica.text.normal import fingerprint, squeeze
from methodica.text.order import Order, initial
from methodica.text.phrases import Phrases, placeholders
from methodica.text.prose import Mention, Prose, Section, parse_prose

__all__ = [
    "MathError",
    "Mention",
    "Order",
    "Phrases",
    "Prose",
    "Section",
    "fingerprint",
    "fold",
    "hidden_characters",
    "initial",
    "mixed_words",
    "parse_prose",
    "placeholders",
    "same_name",
    "scripts_of",
    "squeeze",
    "to_mathml",
]
