"""Files become nodes that remember file, line and column. The only code that reads data files.

It knows YAML, Markdown's front matter and the limits on size and depth, and nothing of what
an entry is.
"""

from methodica.source.comments import MODELINE, comments
from methodica.source.document import Document, read_document
from methodica.source.file import read_yaml
from methodica.source.front_matter import FrontMatter, split_front_matter, write_front_matter
from methodica.source.node import ListNode, MapNode, Node, ScalarNode, to_raw
from methodica.source.reader import parse_yaml
from methodica.source.tree import Folder, list_folder
from methodica.source.writer import Plain, Word, write_yaml

__all__ = [
    "MODELINE",
    "Document",
    "Folder",
    "FrontMatter",
    "ListNode",
    "MapNode",
    "Node",
    "Plain",
    "ScalarNode",
    "Word",
    "comments",
    "list_folder",
    "parse_yaml",
    "read_document",
    "read_yaml",
    "split_front_matter",
    "to_raw",
    "write_front_matter",
    "write_yaml",
]
