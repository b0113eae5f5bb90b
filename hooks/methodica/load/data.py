"""Everything under `data/`, loaded once, with all the problems of shape that it has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeVar

from methodica.load.contrast import Contrast
from methodica.load.entry import Entry, forget, load_entry
from methodica.load.interface import Interface, load_interface
from methodica.load.memory import Memory
from methodica.load.suggest import SHOWN, nearest
from methodica.load.text import Text, load_text, prose_name
from methodica.load.validate import validate
from methodica.load.vocabulary import (
    PROPERTIES,
    TERM_FILES,
    VocabularyFile,
    load_vocabulary,
)
from methodica.model import (
    CONTRAST_SECTIONS,
    SECTIONS,
    Frozen,
    History,
    Languages,
    Release,
    Vocabulary,
    is_language_code,
)
from methodica.model.method import FIRST_YEAR, LAST_YEAR
from methodica.problems import Place, Problem
from methodica.source import Folder, ListNode, Node, list_folder, read_yaml

M = TypeVar("M", bound=Frozen)

METHOD_FILE = "method.yml"
FOLDERS = ("contrasts", "interface", "methods", "vocabulary", f"vocabulary/{PROPERTIES}")
HISTORY_FILE = "history.yml"


@dataclass(frozen=True, slots=True)
class Scope:
    """Where the data lie and how their files are named to the person who reads a problem."""

    root: Path
    base: Path
    """Names are relative to this folder where they lie below it."""
    memory: Memory | None = None
    """What former builds have learned of the files."""

    def name(self, path: Path) -> str:
        """Return the path as that person would type it."""
        try:
            folder = path.parent.resolve()  # the path itself may be a link and keeps its name
            return (folder / path.name).relative_to(self.base.resolve()).as_posix()
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
    history: History = field(default_factory=History)
    vocabulary: Vocabulary = field(default_factory=Vocabulary)
    vocabulary_files: tuple[VocabularyFile, ...] = ()
    interface: Mapping[str, Interface] = field(default_factory=dict)
    entries: dict[str, Entry] = field(default_factory=dict)
    folders: tuple[str, ...] = ()
    """Names of all folders under `methods/`, including those whose entry cannot be read."""
    citable: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Keys of the sources of each entry."""
    contrasts: dict[str, Contrast] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def owners(self) -> Iterator[Entry | Contrast]:
        """Yield everything that has texts."""
        yield from self.entries.values()
        yield from self.contrasts.values()

    def source_keys(self, owner: Entry | Contrast) -> tuple[str, ...]:
        """Return the keys of the sources that the texts of an owner may cite."""
        if isinstance(owner, Entry):
            return owner.source_keys
        return tuple(key for id in owner.methods for key in self.citable.get(id, ()))

    @property
    def knows_languages(self) -> bool:
        """Whether all of `languages.yml` could be read, so that other codes are unknown ones."""
        name, codes = self.scope.name(self.scope.root / "languages.yml"), self.languages.codes
        formed = bool(codes) and all(is_language_code(code) for code in codes)
        return formed and all(one.place.file != name for one in self.problems)

    def texts(self) -> Iterator[tuple[Entry | Contrast, Text]]:
        """Yield every text with what it belongs to."""
        for owner in self.owners():
            for text in owner.texts.values():
                yield owner, text

    def let_go_of_places(self) -> None:
        """Forget the places that problems have asked for, and what stays read for another build."""
        forget()
        for entry in self.entries.values():
            entry.nodes.let_go()
        for _, text in self.texts():
            text.head_nodes.let_go()

    @property
    def years(self) -> range:
        """The years that a publication can have: up to that of the release of the data."""
        return range(FIRST_YEAR, (self.release.year or LAST_YEAR) + 1)


def load_words(scope: Scope) -> Data:
    """Load what entries are written with, languages and vocabulary, and no entry."""
    data = Data(scope)
    root = scope.root
    data.languages, data.languages_node = _one(data, Languages, root / "languages.yml")
    data.release, data.release_node = _one(data, Release, root / "release.yml")
    data.vocabulary, data.vocabulary_files, found = load_vocabulary(root / "vocabulary", scope.name)
    data.problems += found
    return data


def load(scope: Scope) -> Data:
    """Load all data of a folder; faults of shape are in `problems`."""
    data = load_words(scope)
    root = scope.root
    if (root / HISTORY_FILE).exists():
        data.history, _ = _one(data, History, root / HISTORY_FILE)
    codes = [code for code in data.languages.codes if is_language_code(code)]
    data.interface, found = load_interface(root / "interface", codes, scope.name)
    data.problems += found
    data.problems += _stray_files(data)
    _load_methods(data)
    _load_contrasts(data)
    return data


def _one(data: Data, model: type[M], path: Path) -> tuple[M, Node]:
    name = data.scope.name(path)
    node, problems = read_yaml(path, name)
    data.problems += problems
    start = node or ListNode(Place(name))
    value, tree, more = validate(model, node, start)
    data.problems += [] if problems and node is None else more
    return value, tree


def _load_methods(data: Data) -> None:
    folder = list_folder(data.scope.root / "methods")
    data.folders = tuple(path.name for path in folder.folders)
    for path in (*folder.files, *folder.links):
        data.problems.append(_stray(data, path, "only folders, one for each method, belong here"))
    named = data.scope.name(folder.path)
    for path in folder.folders:
        _load_folder(data, path, f"{named}/{path.name}")


def _load_folder(data: Data, path: Path, named: str) -> None:
    """Load the entry in a folder that a person knows as `named`."""
    folder = list_folder(path)
    file, name = path / METHOD_FILE, f"{named}/{METHOD_FILE}"
    items = [*folder.files, *folder.folders, *folder.links]
    entry = None
    if file in folder.files:
        entry, problems = load_entry(path.name, file, name, memory=data.scope.memory)
        data.problems += problems
    elif not any(nearest(item.stem, (Path(METHOD_FILE).stem,)) for item in items):
        data.problems.append(Problem("I601", Place(name), f"the folder has no {METHOD_FILE}",
                                     f"add {METHOD_FILE}; data/README.md shows what is in it"))
    texts, unread = _load_texts(data, folder, named, METHOD_FILE, SECTIONS)
    if entry:
        data.entries[path.name] = replace(entry, texts=texts, unread=unread)
        data.citable[path.name] = entry.source_keys


def _load_contrasts(data: Data) -> None:
    folder = list_folder(data.scope.root / "contrasts")
    for path in (*folder.files, *folder.links):
        data.problems.append(_stray(data, path, "only folders, one for each pair, belong here"))
    named = data.scope.name(folder.path)
    for path in folder.folders:
        name = f"{named}/{path.name}"
        texts, unread = _load_texts(data, list_folder(path), name, None, CONTRAST_SECTIONS)
        data.contrasts[path.name] = Contrast(path.name, name, texts, unread)


def _load_texts(
    data: Data, folder: Folder, named: str, besides: str | None, sections: tuple[str, ...]
) -> tuple[dict[str, Text], frozenset[str]]:
    """Load the texts of a folder and report what else lies there but for the file `besides`."""
    texts: dict[str, Text | None] = {}
    own = (besides,) if besides else ()
    for item in (*folder.files, *folder.folders, *folder.links):
        language = item.name.removesuffix(".md")
        if item in folder.files and item.suffix == ".md" and language in data.languages.codes:
            texts[language], problems = load_text(
                language, item, f"{named}/{item.name}", sections, memory=data.scope.memory)
            data.problems += problems
        elif item.name in own and item in folder.files:
            continue
        elif item.suffix != ".md" or data.knows_languages:
            names = [*own, *(f"{code}.md" for code in data.languages.codes)]
            data.problems.append(_stray(data, item, _elsewhere(item, names)))
    read = {language: text for language, text in texts.items() if text}
    return read, frozenset(texts) - set(read)


def _stray_files(data: Data) -> Iterator[Problem]:
    """Report what is no folder, and files of vocabulary and interface that nothing reads."""
    words = data.scope.root / "vocabulary"
    for path in (data.scope.root / name for name in FOLDERS):
        if path.is_symlink() or (path.exists() and not path.is_dir()):
            yield _stray(data, path, "put a folder there, with the files that belong into it")
    stems = (*TERM_FILES, PROPERTIES)
    yield from _strays(data, words, [*(f"{stem}.yml" for stem in stems), PROPERTIES])
    yield from _strays(data, words / PROPERTIES, [
        path.name for path in list_folder(words / PROPERTIES).files if path.suffix == ".yml"])
    if data.knows_languages:
        yield from _strays(data, data.scope.root / "interface",
                           [f"{code}.yml" for code in data.languages.codes])


def _strays(data: Data, folder: Path, names: Iterable[str]) -> Iterator[Problem]:
    """Report what a folder holds besides files and folders with these names."""
    known, found = list(names), list_folder(folder)
    for path in (*found.files, *found.folders, *found.links):
        if path.name not in known:
            yield _stray(data, path, _elsewhere(path, known))


def _elsewhere(path: Path, names: Sequence[str]) -> str:
    """Return the mend for a stray file: the name that was meant, else all that belong here."""
    stems = {Path(name).stem: name for name in names}
    near = nearest(path.stem, stems)
    if near:
        return f'did you mean "{stems[near]}"?'
    more = f" and {len(names) - SHOWN} more" if len(names) > SHOWN else ""
    return f"delete it; here belong {', '.join(names[:SHOWN])}{more}"


def _stray(data: Data, path: Path, mend: str) -> Problem:
    what = f'"{path.name}" does not belong here'
    if path.is_symlink():
        what, mend = "a link to another place", "put the file itself there, or delete the link"
    return Problem("I602", Place(data.scope.name(path)), what, mend)


def add_entries(data: Data, path: Path) -> None:
    """Load entries from outside the data folder as if they lay in it.

    `path` is a `method.yml`, the folder of an entry, or a folder of such folders.
    """
    for one in entry_folders(path):
        data.folders = (*data.folders, one.name)
        _load_folder(data, one, data.scope.name(one))


def entry_folders(path: Path) -> tuple[Path, ...]:
    """Return the folders of the entries that a path outside the data folder is or holds."""
    folder = path.parent if path.is_file() else path
    is_entry = (folder / METHOD_FILE).is_file()
    return tuple(one.resolve() for one in ([folder] if is_entry else list_folder(folder).folders))


def remembered_names(owners: Iterable[Entry | Contrast]) -> Iterator[str]:
    """Yield the names by which a memory knows entries, contrasts and their files."""
    for owner in owners:
        yield owner.folder
        yield owner.name
        for text in owner.texts.values():
            yield text.document.name
            yield prose_name(text.document)
