"""Files made to be slow: none, nor four together, costs two seconds, 300 MB or endless pages.

Limits of the operating system watch over it (`bounded.py`), not a clock.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

from methodica.source.document import MAX_BYTES, MAX_ENTRY

BASE = Path(__file__).parents[1] / "problems" / "base"
METHOD, TEXT = "methods/ridge-regression/method.yml", "methods/ridge-regression/en.md"
FACTS = (BASE / METHOD).read_text(encoding="utf-8")
HEAD = "---\nfollows: original\nwritten: human\nreviewed: []\n---\n\n"
LIST = "vocabulary/properties/tasks.yml"

PROSE = ("[", "![", "[a](", "[[", "[[a|", "[@", "[a[", "*a **a ", "_a", "a**b", "`a``b", "$$a",
         "$a", "$x$ ", "$\\a ", "\\a$", "<b>", "<a ", "<!--", "&#1;", "> ", "* * ", "## a\n",
         "a\n---\n", "|a|b|\n", "[a](javascript:x)\n", "[[x]]", "[@x]", "![a](b)", "pаypal ",
         "a\u0301\u0301 ", "ﷺ ", "机,", "\u202e", " \n", "[a](https://xn--a9b.com/) ")  # fmt: skip
"""Repeated until a text is as large as it may be."""

YAML = ("[", "- ", "{a: ", "- &a [*a]\n", "- !x y\n", "- no\n", "- 1:2:3\n", '- "\\u200b"\n',
        "a: b\n", "- 'a' b\n", '"', "a：b\n", "<<<<<<< \n", "\x85", "9", "1:", "- |\n")  # fmt: skip

ENTRY = {
    "aliases:\n": "  en: [a]\n" * 9000,
    "  en:\n    - ": "  en:\n" + '    - "pаypal"\n' * 3500 + "    - ",
    "  zh:\n    - ": "  zh:\n" + ('    - "' + "ﷺ" * 280 + '"\n') * 70 + "    - ",
    "sources:\n": "sources:\n" + "".join(f"  s{n}: {{}}\n" for n in range(4000)),
    "properties:\n": "properties:\n" + "".join(f"  p{n}: x\n" for n in range(4000)),
    "  tasks: regression\n": "  tasks:\n" + "".join(f"    - regresion{n}\n" for n in range(2500)),
    "relations:\n": "relations:\n" + "".join(f"  - {{type: kind, method: x{n}}}\n"
                                             for n in range(1800)),
}  # fmt: skip
"""What stands in the entry, and what is put in its place."""

LATER = {
    "brackets": HEAD + "[" * 2000,
    "links": HEAD + "[a" * 1999 + "](b)" * 1999,
    "formulas": HEAD + ("$\\begin{matrix}" + "&" * 1900 + "\\end{matrix}$\n\n") * 30,
    "deep formulas": HEAD + ("$" + "{" * 900 + "a" + "}" * 900 + "$\n\n") * 35,
    "expanding formulas": HEAD + ("$\\def\\a{" + "x" * 1500 + "}" + "\\a" * 150 + "$\n\n") * 30,
    "macros": HEAD + ("$" + "\\TeX" * 400 + "$\n\n") * 30,
    "dollar": HEAD + "$" + "\\a" * 30_000,
    "host": HEAD + "[a](https://xn--" + "a-" * 31_000 + "b9)",
    "quotes": HEAD + ("> " * 200 + "a\n") * 150,
    "table": HEAD + "|a" * 5000 + "|\n" + "|-" * 5000 + "|\n" + "|\n" * 10_000,
}  # fmt: skip


def fill(piece: str, size: int) -> str:
    whole = piece * (size // len(piece.encode("utf-8")) + 1)
    return whole.encode("utf-8")[:size].decode("utf-8", "ignore")


def folders(target: Path) -> list[Path]:
    """Write one data folder for each file."""
    files = [(TEXT, HEAD + fill(one, MAX_ENTRY - 600)) for one in PROSE]
    files += [(METHOD, fill(one, MAX_ENTRY)) for one in YAML]
    files += [(LIST, fill(one, MAX_BYTES)) for one in YAML]
    files += [(METHOD, FACTS.replace(old, new, 1)[:MAX_ENTRY]) for old, new in ENTRY.items()]
    files += [(TEXT, text) for text in LATER.values()]
    for number, (file, text) in enumerate(files):
        data = Path(shutil.copytree(BASE, target / f"{number:03d}"))
        (data / file).write_bytes(text.encode("utf-8"))
    together = Path(shutil.copytree(BASE, target / "all"))
    for language in ("en", "da", "zh", "tr"):
        file = TEXT.replace("en.md", f"{language}.md")
        (together / file).write_text(LATER["table"], encoding="utf-8")
    return sorted(target.iterdir())


def test_no_file_is_slow_or_large(tmp_path: Path) -> None:
    made = folders(tmp_path)
    command = [sys.executable, "-m", "tests.hostile.bounded", *map(str, made)]
    result = subprocess.run(command, cwd=BASE.parents[2], capture_output=True, text=True,
                            check=False)
    done = result.stdout.splitlines()
    assert result.returncode == 0, f"after {done[-1:]}: {result.stderr[-2000:]}"
    sizes = [int(size) for size in re.findall(r"(\d+) characters", result.stdout)]
    assert len(sizes) == len(made)
    assert max(sizes) < 600_000
