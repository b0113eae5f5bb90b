"""Everything under `data/`, loaded once, with all the problems of shape that it has."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from methodica.load.entry import Entry, load_entry, load_text
from methodica.load.interface import Interface, load_interface
from methodica.load.suggest import did_you_mean
from methodica.load.validate import validate
from methodica.load.vocabulary import VocabularyFile, load_vocabulary
from methodica.model import Languages, Release, Vocabulary
from methodica.problems import Place, Problem
from methodica.source import ListNode, Node, list_folder, read_yaml

METHOD_FILE = "method.yml"


@dataclass(frozen=True, slots=True)
class Scope:
    """Where the data lie and how their files are named to the person who reads a problem."""

    root: Path
    base: Path
    """Names are relative to this folder where they lie below it."""

    def name(self, path: Path) -> str:
        """Return the path as that person would type it."""
        try:
            return path.resolve().relative_to(self.base.resolve()).as_posix()
        except ValueError:
            return path.as_posix()


@dataclass(slots=True)
class Data:
    """The data of one folder: what could be read, and what is wrong with it."""

    scope: Scope
    languages: Languages = field(default_factory=lambda: Languages.model_construct(languages=()))
    languages_node: Node | None = None
    release: Release = field(default_factory=lambda: Release.model_construct(version="", date=""))
    release_node: Node | None = None
    vocabulary: Vocabulary = field(default_factory=Vocabulary)
    vocabulary_files: tuple[VocabularyFile, ...] = ()
    interface: Mapping[str, Interface] = field(default_factory=dict)
    entries: dict[str, Entry] = field(default_factory=dict)
    folders: tuple[str, ...] = ()
    """Names of all folders under `methods/`, including those whose entry cannot be read."""
    problems: list[Problem] = field(default_factory=list)


def load(scope: Scope) -> Data:
    """Load all data of a folder; faults of shape are in `problems`."""
    data = Data(scope)
    root = scope.root
    data.languages, data.languages_node = _one(data, Languages, root / "languages.yml")
    data.release, data.release_node = _one(data, Release, root / "release.yml")
    data.vocabulary, data.vocabulary_files, found = load_vocabulary(root / "vocabulary", scope.name)
    data.problems += found
    data.interface, found = load_interface(root / "interface", data.languages.codes, scope.name)
    data.problems += found
    _load_methods(data)
    return data


def _one(data: Data, model: type, path: Path) -> tuple:  # type: ignore[type-arg]
    name = data.scope.name(path)
    node, problems = read_yaml(path, name)
    data.problems += problems
    start = node or ListNode(Place(name))
    value, _, more = validate(model, node, start)
    data.problems += [] if problems and node is None else more
    return value, start


def _load_methods(data: Data) -> None:
    folder = list_folder(data.scope.root / "methods")
    data.folders = tuple(path.name for path in folder.folders)
    for path in (*folder.files, *folder.links):
        data.problems.append(_stray(data, path, "only folders, one for each method, belong here"))
    for path in folder.folders:
        _load_folder(data, path)


def _load_folder(data: Data, path: Path) -> None:
    folder = list_folder(path)
    file = path / METHOD_FILE
    if file in folder.files:
        entry, problems = load_entry(path.name, file, data.scope.name(file))
        data.problems += problems
    else:
        entry = None
        place = Place(data.scope.name(file))
        data.problems.append(Problem("I601", place, f"the folder has no {METHOD_FILE}",
                                     f"add {METHOD_FILE}; data/README.md shows what is in it"))
    texts = {}
    for item in (*folder.files, *folder.folders, *folder.links):
        language = item.name.removesuffix(".md")
        known = item in folder.files and item.suffix == ".md" and language in data.languages.codes
        if known:
            text, problems = load_text(language, item, data.scope.name(item))
            data.problems += problems
            if text:
                texts[language] = text
        elif item != file:
            names = [METHOD_FILE, *(f"{code}.md" for code in data.languages.codes)]
            data.problems.append(_stray(data, item, did_you_mean(item.name, names)))
    if entry:
        data.entries[path.name] = Entry(entry.id, entry.name, entry.method, entry.tree,
                                        entry.written, texts)


def _stray(data: Data, path: Path, mend: str) -> Problem:
    what = "a link to another place" if path.is_symlink() else f'"{path.name}" does not belong here'
    return Problem("I602", Place(data.scope.name(path)), what, mend)


def add_entries(data: Data, path: Path) -> None:
    """Load entries from outside the data folder as if they lay in it.

    `path` is a `method.yml`, the folder of an entry, or a folder of such folders.
    """
    folder = path.parent if path.is_file() else path
    folders = [folder] if (folder / METHOD_FILE).is_file() else list_folder(folder).folders
    for one in folders:
        data.folders = (*data.folders, one.resolve().name)
        _load_folder(data, one.resolve())
