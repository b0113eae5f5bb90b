"""What a translation missed: its original as it was when it was followed, and as it is now."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from methodica.catalogue import CURRENT, status
from methodica.cli.history import Repository
from methodica.cli.paths import UsageError
from methodica.cli.terminal import paint
from methodica.load import Contrast, Entry, Scope, Text, load, load_text
from methodica.model.prose import ORIGINAL
from methodica.text import squeeze
from methodica.text.difference import Piece, difference

AROUND = 60
"""Characters shown around a change."""


def run(root: Path, id: str, language: str, as_json: bool) -> int:
    """Print what the text missed; 0 also for nothing, 1 where history has not the version."""
    data = load(Scope(root, Path.cwd()))
    owner = next((one for one in data.owners() if one.id == id), None)
    if owner is None:
        raise UsageError(f'there is no entry "{id}"')
    text = owner.texts.get(language)
    if text is None:
        raise UsageError(f"{id} has no text {language}.md that can be read")
    followed, _, mark = text.head.follows.partition("@")
    original = owner.texts.get(followed)
    if text.head.follows == ORIGINAL or original is None:
        raise UsageError(f"{language}.md follows no other text of {id}")
    history = Repository(root)
    history.commit("HEAD")
    commit, former = (None, original) if status(owner, language) == CURRENT else _version(
        history, owner, followed, mark)
    parts = dict(_parts(former, original)) if former else {}
    if as_json:
        print(json.dumps(_record(id, text, commit, former is not None, parts),
                         ensure_ascii=False, indent=2))
    elif former is None:
        print(_why_not(history, text))
    else:
        for line in _lines(id, text, commit, parts):
            print(line)
    return 0 if former else 1


def _version(
    history: Repository, owner: Entry | Contrast, language: str, mark: str
) -> tuple[str | None, Text | None]:
    """Return the newest commit, and the text, whose words have this fingerprint."""
    group = "contrasts" if isinstance(owner, Contrast) else "methods"
    with TemporaryDirectory() as temporary:
        file = Path(temporary, f"{language}.md")
        for commit, content in history.versions(f"{group}/{owner.id}/{language}.md"):
            file.write_bytes(content)
            text, _ = load_text(language, file, file.name, owner.texts[language].sections)
            if text and text.fingerprint == mark:
                return commit, text
    return None, None


def _parts(former: Text, now: Text) -> Iterator[tuple[str, tuple[str, str]]]:
    """Yield the sections whose words changed, as they were and as they are."""
    was, is_ = former.parts, now.parts
    for id in dict.fromkeys((*is_, *was)):
        before, after = was.get(id, ""), is_.get(id, "")
        if squeeze(before) != squeeze(after):
            yield id, (before, after)


def _record(
    id: str, text: Text, commit: str | None, is_found: bool,
    parts: Mapping[str, tuple[str, str]],
) -> dict[str, object]:
    sections = [{"id": one, "before": before, "after": after}
                for one, (before, after) in parts.items()]
    return {"id": id, "lang": text.language, "follows": text.head.follows, "found": is_found,
            "commit": commit, "sections": sections}


def _why_not(history: Repository, text: Text) -> str:
    words = f"no version in the history has the words that {text.language}.md follows " \
            f"({text.head.follows})"
    if history.is_shallow:
        return f"{words}: this clone is shallow; fetch the rest with: git fetch --unshallow"
    return f"{words}: they were never committed; read both texts side by side"


def _lines(
    id: str, text: Text, commit: str | None, parts: Mapping[str, tuple[str, str]]
) -> Iterator[str]:
    if not parts:
        original = text.head.follows.partition("@")[0]
        yield f"{text.language}.md follows the present words of {original}.md"
        return
    yield f"{text.language}.md follows {text.head.follows}, last seen in {(commit or '')[:10]}"
    for one, (before, after) in parts.items():
        yield ""
        yield paint(f"## {one}", "strong")
        yield from "".join(map(_shown, difference(before, after))).split("\n")
    yield ""
    yield f'when {text.language}.md says the same again: methodica fresh {id} {text.language}'


def _shown(piece: Piece) -> str:
    if piece.kind == "same":
        long = len(piece.text) > 3 * AROUND
        text = f"{piece.text[:AROUND]} … {piece.text[-AROUND:]}" if long else piece.text
        return "\n".join(paint(line, "") for line in text.split("\n"))
    marks, style = (("[-", "-]"), "bad") if piece.kind == "gone" else (("{+", "+}"), "good")
    return "\n".join(paint(f"{marks[0]}{line}{marks[1]}", style) if line else ""
                     for line in piece.text.split("\n"))
