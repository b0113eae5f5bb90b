"""V703: the list of properties and the files of properties that do not agree."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from methodica.load import Data, nearest
from methodica.load.vocabulary import PROPERTIES, VocabularyFile
from methodica.problems import Problem


def check(data: Data) -> Iterator[Problem]:
    """Report properties that are listed without a file, twice or not at all."""
    files = {file.path.stem: file for file in data.vocabulary_files
             if file.path.parent.name == PROPERTIES}
    groups = next((file for file in data.vocabulary_files
                   if file.path.stem == PROPERTIES and file.path.stem not in files), None)
    listed: set[str] = set()
    if groups:
        for number, group in enumerate(data.vocabulary.groups):
            for index, id in enumerate(group.properties):
                place = groups.place("groups", number, "properties", index)
                if id in listed:
                    yield Problem("V703", place, f'the property "{id}" is listed twice',
                                  "delete one of the two lines")
                elif id not in files:
                    near = nearest(id, files)
                    yield Problem("V703", place, f"there is no {PROPERTIES}/{id}.yml",
                                  f'did you mean "{near}"?' if near
                                  else "add the file, or delete this line")
                listed.add(id)
    meant = {nearest(id, files) for id in listed - set(files)}
    readable = groups and all(one.place.file != groups.name for one in data.problems)
    yield from _files(files, listed | {id for id in meant if id} if readable else set(files))


def _files(files: Mapping[str, VocabularyFile], listed: set[str]) -> Iterator[Problem]:
    for stem, file in files.items():
        id = file.terms[0][0].id
        if id and id != stem:
            yield Problem("V703", file.place("id"),
                          f'the id "{id}" is not the name of the file, {stem}.yml',
                          f'write "{stem}", or rename the file')
        if stem not in listed:
            yield Problem("V703", file.place("id"), f'no group lists the property "{stem}"',
                          f'add "- {stem}" to a group in {PROPERTIES}.yml')
