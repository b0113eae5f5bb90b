"""Names stand in each language's own order, as the browser's collator has it."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from methodica.load import Data, Scope, load
from methodica.text import Order
from methodica.text.order import LATIN, OTHER


@pytest.fixture(scope="module")
def data(root: Path) -> Data:
    return load(Scope(root / "data", root))


def order(data: Data, code: str) -> Order:
    language = data.languages.get(code)
    assert language is not None
    return Order(language)


def collated(names: list[str], code: str) -> list[str]:
    node = shutil.which("node")
    assert node, "node is missing: run `make install`, which puts it into .venv/bin"
    script = (
        "const [code, names] = JSON.parse(require('fs').readFileSync(0, 'utf8'));"
        "console.log(JSON.stringify(names.sort(new Intl.Collator(code).compare)))"
    )
    result = subprocess.run(
        [node, "-e", script],
        input=json.dumps([code, names]),
        capture_output=True,
        text=True,
        check=True,
    )
    sorted_names: list[str] = json.loads(result.stdout)
    return sorted_names


@pytest.mark.parametrize("code", ["en", "da", "tr"])
def test_real_names_stand_as_the_collator_puts_them(data: Data, code: str) -> None:
    names = sorted({entry.method.name(code) or "" for entry in data.entries.values()} - {""})
    assert sorted(names, key=order(data, code).key) == collated(names, code)


@pytest.mark.parametrize(
    ("code", "names"),
    [
        ("da", ["Zebra", "Æble", "Ørred", "Aabenraa", "Århus"]),
        ("da", ["k-means", "K2", "KD", "Kerne"]),
        ("tr", ["Cam", "Çam", "Gaz", "Ğaz", "Irmak", "İnek", "Ot", "Öt", "Su", "Şu", "Un", "Ün"]),
        ("en", ["autoencoder", "naive", "résumé", "zebra"]),
    ],
)
def test_letters_of_their_own(data: Data, code: str, names: list[str]) -> None:
    shuffled = names[::-1]
    assert sorted(shuffled, key=order(data, code).key) == names == collated(shuffled, code)


def test_chinese_names_stand_by_pinyin_with_polyphones_read_right(data: Data) -> None:
    names = ["Adam 优化器", "长短期记忆网络", "超参数优化", "迁移学习", "岭回归"]
    expected = ["长短期记忆网络", "超参数优化", "岭回归", "迁移学习", "Adam 优化器"]
    assert sorted(names, key=order(data, "zh").key) == expected


@pytest.mark.parametrize(
    ("code", "name", "heading"),
    [
        ("tr", "ısıl işlem", "I"), ("tr", "İleri", "İ"), ("tr", "çok görevli öğrenme", "Ç"),
        ("da", "Ømodel", "Ø"), ("da", "ävle", "Æ"), ("en", "Émile", "E"),
        ("en", "2-opt", "O"), ("en", "3", OTHER),
        ("zh", "岭回归", "L"), ("zh", "长短期记忆网络", "C"), ("zh", "LSTM", LATIN),
    ],
)  # fmt: skip
def test_heading_in_the_list(data: Data, code: str, name: str, heading: str) -> None:
    assert order(data, code).initial(name) == heading
