"""Nodes become models, and whatever does not fit becomes a problem.

Knows the folders under `data/` and the models, and nothing of rules about meaning. Loading
never stops at the first fault: what can be read of an entry is kept for the rules.
"""

from methodica.load.contrast import Contrast
from methodica.load.data import (
    HISTORY_FILE,
    METHOD_FILE,
    Data,
    Scope,
    add_entries,
    entry_folders,
    load,
    load_words,
    remembered_names,
)
from methodica.load.entry import Entry, load_entry
from methodica.load.suggest import did_you_mean, did_you_mean_term, nearest
from methodica.load.text import Text, load_text

__all__ = [
    "HISTORY_FILE",
    "METHOD_FILE",
    "Contrast",
    "Data",
    "Entry",
    "Scope",
    "Text",
    "add_entries",
    "did_you_mean",
    "did_you_mean_term",
    "entry_folders",
    "load",
    "load_entry",
    "load_text",
    "load_words",
    "nearest",
    "remembered_names",
]
