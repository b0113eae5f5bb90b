"""T515: an entry whose texts have no original, or more than one."""

from __future__ import annotations

from collections.abc import Iterator

from methodica.load import Contrast, Data, Entry, Text
from methodica.model.prose import ORIGINAL
from methodica.problems import Problem


def check(data: Data) -> Iterator[Problem]:
    """Report entries in which it is not clear which words the other texts follow."""
    rank = {code: number for number, code in enumerate(data.languages.codes)}
    for entry in data.owners():
        texts = sorted(entry.texts.values(), key=lambda text: rank.get(text.language, 0))
        originals = [text for text in texts if text.head.follows == ORIGINAL]
        for text in originals[1:]:
            first = originals[0].language
            yield Problem("T515", text.head_place("follows"),
                          f"{text.language}.md is marked as the original, and so is {first}.md",
                          f'let one follow the other, as with "methodica fresh {entry.id} '
                          f'{text.language}"')
        if texts and not originals and _all_follow(entry, texts):
            names = ", ".join(f"{text.language}.md" for text in texts)
            yield Problem("T515", texts[0].head_place("follows"),
                          f"no text is the original: {names} follow each other",
                          'write "follows: original" in the one that was written first')


def _all_follow(entry: Entry | Contrast, texts: list[Text]) -> bool:
    """Tell whether every text follows another one that is there, so that T511 is silent."""
    return all(
        text.head.follows.partition("@")[0] in set(entry.texts) - {text.language}
        for text in texts
    )
