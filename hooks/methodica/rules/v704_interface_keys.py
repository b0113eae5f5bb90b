"""V704: texts of the interface that a language lacks, or that nobody asks for."""

from __future__ import annotations

from collections.abc import Iterator

from methodica.load import Data, did_you_mean
from methodica.load.interface import Interface
from methodica.problems import Problem
from methodica.source import MapNode


def check(data: Data) -> Iterator[Problem]:
    """Compare the keys of each language with those of the default language."""
    default = data.languages.codes[0] if data.languages.codes else ""
    for one in data.interface.values():
        if one.missing:
            yield Problem("V704", one.node.place, f"there is no {one.language}.yml",
                          f"copy {default}.yml and translate its texts")
    model = data.interface.get(default)
    faulty = {one.place.file for one in data.problems}
    if model is None or not isinstance(model.node, MapNode) or model.node.place.file in faulty:
        return
    for one in data.interface.values():
        if one is not model and isinstance(one.node, MapNode):
            yield from _missing(model, one) if one.node.place.file not in faulty else ()
            yield from _extra(model, one)


def _missing(model: Interface, one: Interface) -> Iterator[Problem]:
    """Report each missing text, or the whole group where all of it is missing."""
    reported = set()
    for key in model.phrases:
        above = {key[:at] for at, sign in enumerate(key) if sign == "."}
        gap = None if key in one.phrases or above & one.phrases.keys() else one.gap(key)
        if gap and gap not in reported:
            reported.add(gap)
            kind = "text" if gap == key else "group of texts"
            yield Problem("V704", one.place(gap), f'the {kind} "{gap}" is missing',
                          f"translate it from {model.language}.yml")


def _extra(model: Interface, one: Interface) -> Iterator[Problem]:
    """Report each text or group that the default language does not have in this form."""
    groups = {key[:at] for key in model.phrases for at, sign in enumerate(key) if sign == "."}
    reported = set()
    for key in one.phrases:
        steps = [key[:at] for at, sign in enumerate(key) if sign == "."] + [key]
        top = next((step for step in steps if step not in groups), key)
        if key in model.phrases or top in reported:
            continue
        reported.add(top)
        parts = top.split(".")
        siblings = [name.split(".")[len(parts) - 1] for name in model.phrases
                    if name.startswith(top[: len(top) - len(parts[-1])])]
        what, mend = f'"{top}" is not in {model.language}.yml', did_you_mean(parts[-1], siblings)
        if key in groups or top in model.phrases:
            what = f'"{top}" is {"one text" if key in groups else "a group of texts"} here'
            mend = f"write it as in {model.language}.yml"
        yield Problem("V704", one.key_place(top), what, mend)
