"""A project of any size, made of clones of the real entries, for measuring.

Clones have ids, names and DOIs of their own and relations among themselves, so that
`methodica check` stays clean. `stock` writes the same texts as plain Markdown.
"""

from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from methodica.text import fingerprint

ROOT = Path(__file__).parents[2]
PROJECT = ("data", "docs", "theme", "hooks", "mkdocs.yml")
SYLLABLES = ("ba", "de", "fi", "go", "lu", "me", "ni", "po", "ra", "tu")
HAN = "甲乙丙丁戊己庚辛壬癸"
LINK = re.compile(r"\[\[([a-z0-9-]+)(\|[^\]\n]*)?\]\]")
RELATION = re.compile(r"  - type: [a-z-]+\n    method: ([a-z0-9-]+)\n")


def write_project(target: Path, size: int, root: Path = ROOT) -> None:
    """Write a copy of the project in `root` with `size` methods into a new folder `target`."""
    target.mkdir(parents=True)
    for name in PROJECT:
        if (root / name).is_dir():
            kept_out = shutil.ignore_patterns("__pycache__", "methods", "contrasts")
            ignore = kept_out if name == "data" else shutil.ignore_patterns("__pycache__")
            shutil.copytree(root / name, target / name, ignore=ignore)
        else:
            shutil.copy(root / name, target / name)
    (target / "node_modules").symlink_to((root / "node_modules").resolve())
    originals = sorted(path.name for path in (root / "data/methods").iterdir())
    turns = {(id, turn): id if not turn else f"{id}-{_word(turn)}"
             for turn in range(-(-size // len(originals))) for id in originals}
    kept = dict(list(turns.items())[:size])
    for (id, turn), clone in kept.items():
        _write_method(root / "data/methods" / id, target / "data/methods" / clone, turn, kept)
    for folder in sorted((root / "data/contrasts").iterdir()):
        for turn in range(-(-size // len(originals))):
            pair = [kept.get((id, turn)) for id in folder.name.split("--")]
            if all(pair):
                name = "--".join(sorted(one for one in pair if one))
                _write_texts(folder, target / "data/contrasts" / name, turn, kept)


def _word(turn: int) -> str:
    return "".join(SYLLABLES[int(digit)] for digit in str(turn))


def _write_method(
    source: Path, target: Path, turn: int, kept: dict[tuple[str, int], str]
) -> None:
    text = (source / "method.yml").read_text(encoding="utf-8")
    text = RELATION.sub(lambda m: _retarget(m, turn, kept) if (m[1], turn) in kept else "", text)
    text = re.sub(r"^relations:\n(?! )", "", text, flags=re.MULTILINE)
    if turn:
        head, mark, rest = text.partition("\nfield:")
        text = "\n".join(_renamed(head.split("\n"), turn)) + mark + rest
        for key, form in (("doi", '"{}.{}"'), ("wikidata", '"{}{}"')):
            text = re.sub(rf'^( *{key}: )"(.*)"$',
                          lambda m, form=form: m[1] + form.format(m[2], _number(turn)),
                          text, flags=re.MULTILINE)
        text = re.sub(r"^( *(?:arxiv|isbn): .*\n)", "", text, flags=re.MULTILINE)
    target.mkdir(parents=True)
    (target / "method.yml").write_text(text, encoding="utf-8")
    _write_texts(source, target, turn, kept)


def _retarget(match: re.Match[str], turn: int, kept: dict[tuple[str, int], str]) -> str:
    return match[0].replace(f"method: {match[1]}\n", f"method: {kept[match[1], turn]}\n")


def _number(turn: int) -> str:
    return f"{turn:03d}"


def _renamed(lines: list[str], turn: int) -> Iterator[str]:
    """Yield the lines of names and aliases with a word added to each text."""
    language = ""
    for line in lines:
        key = re.match(r"  ([a-z]+):", line)
        language = key[1] if key else language
        mark = "".join(HAN[int(digit)] for digit in str(turn)) if language == "zh" else (
            f" {_word(turn)}")
        is_text = not re.match(r" *(kind|ambiguous):", line)
        yield re.sub(r'"(.*)"$', lambda m, mark=mark: f'"{m[1]}{mark}"', line) if is_text else line


def _write_texts(
    source: Path, target: Path, turn: int, kept: dict[tuple[str, int], str]
) -> None:
    """Write the texts of a folder; those that follow another follow its clone."""
    def link(match: re.Match[str]) -> str:
        clone = kept.get((match[1], turn))
        return f"[[{clone}{match[2] or ''}]]" if clone else (match[2] or match[1]).lstrip("|")

    target.mkdir(parents=True, exist_ok=True)
    texts = {path.stem: LINK.sub(link, path.read_text(encoding="utf-8"))
             for path in sorted(source.glob("*.md"))}
    for language, text in texts.items():
        text = re.sub(r"^follows: ([a-z]+)@\w+$", _follows(texts), text, count=1,
                      flags=re.MULTILINE)
        (target / f"{language}.md").write_text(text, encoding="utf-8")


def _follows(texts: dict[str, str]) -> Callable[[re.Match[str]], str]:
    def stamped(match: re.Match[str]) -> str:
        body = texts[match[1]].split("---\n", 2)[2]
        return f"follows: {match[1]}@{fingerprint(body)}"

    return stamped


def main() -> None:
    """Write a project of the given size into the given folder."""
    write_project(Path(sys.argv[2]), int(sys.argv[1]))


if __name__ == "__main__":
    main()
