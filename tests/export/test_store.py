"""What was kept comes back as it was, or not at all."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from methodica.export.store import FOLDERS, TOGETHER, Kept, Store, seal_of

CONTENT = "<h1>Sammenligning – 比较</h1>".encode()
PAGE = Kept('[["links","lasso"]]', "said", ("en", "da"), {"da/index.html": seal_of(CONTENT)})


def put(store: Store, name: str = "da/", kept: Kept = PAGE, content: bytes = CONTENT) -> None:
    store.put(name, "shell", kept, {seal_of(content): content})
    store.say("en.md", "words", "what was worked out")


def filled(path: Path, world: str = "world") -> None:
    store = Store(path, world)
    put(store)
    store.remember("1-2", "what lies there")
    store.close()


def found(path: Path, basis: str = "shell", world: str = "world") -> list[object]:
    """Return unit, content and folder, each as far as it comes back."""
    store = Store(path, world)
    try:
        return [store.get("da/", basis), store.content(seal_of(CONTENT)), store.lying("1-2"),
                store.said("en.md", "words")]
    finally:
        store.close()


ALL = [PAGE, CONTENT, "what lies there", "what was worked out"]
NOTHING = [None, None, "", None]


def test_everything_comes_back_in_the_next_build(tmp_path: Path) -> None:
    filled(tmp_path / "new/pages.sqlite")
    assert found(tmp_path / "new/pages.sqlite") == ALL


def test_other_code_or_another_shell_has_no_use_for_a_unit(tmp_path: Path) -> None:
    filled(tmp_path / "pages.sqlite")
    assert found(tmp_path / "pages.sqlite", basis="other")[0] is None
    assert found(tmp_path / "pages.sqlite", world="other")[0] is None


def change(command: str) -> Callable[[Path], None]:
    def damage(path: Path) -> None:
        database = sqlite3.connect(path)
        database.execute(command)
        database.commit()
        database.close()

    return damage


def rewrite(damage: Callable[[bytes], bytes]) -> Callable[[Path], None]:
    return lambda path: path.write_bytes(damage(path.read_bytes())) and None


@pytest.mark.parametrize(("damage", "left"), [
    (rewrite(lambda data: b""), NOTHING),
    (rewrite(lambda data: b"no database at all" * 100), NOTHING),
    (rewrite(lambda data: data[: len(data) // 2]), NOTHING),
    (rewrite(lambda data: data.replace(b"<h1>", b"<h9>")), [PAGE, None, *ALL[2:]]),
    (rewrite(lambda data: data.replace(b"links", b"lines")), [None, *ALL[1:]]),
    (rewrite(lambda data: data.replace(b"what lies", b"that lies")), [*ALL[:2], "", ALL[3]]),
    (rewrite(lambda data: data.replace(b"what was", b"that was")), [*ALL[:3], None]),
    (change("update units set files = '{}'"), [None, *ALL[1:]]),
    (change("update units set notes = x'ff', said = 3"), [None, *ALL[1:]]),
    (change("update units set questions = cast(x'ff' as text)"), [None, *ALL[1:]]),
    (change("update contents set content = 'text'"), [PAGE, None, *ALL[2:]]),
    (change("update folders set lying = null"), [*ALL[:2], "", ALL[3]]),
    (change("update learned set said = x'ff'"), [*ALL[:3], None]),
    (change("drop table contents"), [PAGE, None, *ALL[2:]]),
    (change("drop table units"), [None, *ALL[1:]]),
    (change("pragma user_version = 1"), NOTHING),
], ids=["empty", "garbage", "truncated", "other content", "other questions", "other folder",
        "other text", "no files", "other types", "no text", "content no bytes", "folder no text",
        "text no text", "no contents", "no units", "another version's"])
def test_a_damaged_file_holds_less_and_is_mended(
    tmp_path: Path, damage: Callable[[Path], None], left: list[object]
) -> None:
    path = tmp_path / "pages.sqlite"
    filled(path)
    damage(path)
    assert found(path) == left
    for _ in range(2):  # a file found broken in the middle of a build is gone after it
        filled(path)
    assert found(path) == ALL


def test_where_nothing_can_be_written_all_is_kept_in_memory(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    store = Store(tmp_path / "file/pages.sqlite", "world")
    put(store)
    assert store.content(seal_of(CONTENT)) == CONTENT
    store.close()
    store.close()


def test_a_second_build_at_the_same_time_does_not_wait(tmp_path: Path) -> None:
    path = tmp_path / "pages.sqlite"
    filled(path)
    first, second = Store(path, "world"), Store(path, "world")
    assert second.get("da/", "shell") is None
    first.close()
    second.close()
    assert found(path) == ALL


def test_what_a_whole_build_did_not_use_is_forgotten(tmp_path: Path) -> None:
    path, other = tmp_path / "pages.sqlite", b"of a method that went"
    store = Store(path, "world")
    put(store)
    put(store, "gone/", Kept("[]", "", (), {"gone/index.html": seal_of(other)}), other)
    store.close()
    assert found(path)[0] == PAGE
    store = Store(path, "world")
    store.get("da/", "shell")
    store.forget(wanted=["en.md"])
    store.close()
    store = Store(path, "world")
    assert store.get("gone/", "shell") is None and store.content(seal_of(other)) is None
    store.close()
    assert found(path)[:2] == ALL[:2]


def test_a_text_is_known_by_its_name_and_words(tmp_path: Path) -> None:
    path = tmp_path / "pages.sqlite"
    filled(path)
    store = Store(path, "world")
    assert store.said("en.md", "other words") is None
    store.forget(wanted=["da.md"])
    assert store.said("en.md", "words") is None
    store.close()


def test_old_folders_are_forgotten(tmp_path: Path) -> None:
    store = Store(tmp_path / "pages.sqlite", "world")
    for number in range(FOLDERS + 1):
        store.remember(str(number), "something")
    assert [store.lying(str(number)) for number in range(FOLDERS + 1)] == ["", *["something"] * 4]
    store.close()


def test_many_contents_come_back(tmp_path: Path) -> None:
    path, contents = tmp_path / "pages.sqlite", [str(number).encode() for number in range(200)]
    store = Store(path, "world")
    for content in contents:
        put(store, content.decode(), content=content)
    store.close()
    store = Store(path, "world")
    assert [store.content(seal_of(content)) for content in contents] == contents
    store.close()


def test_what_was_made_before_a_build_failed_is_not_lost(tmp_path: Path) -> None:
    """Nor would it stay in memory until the end: a whole cache may be replaced in a build."""
    store = Store(tmp_path / "pages.sqlite", "world")
    pages = [f"page {number}".encode() for number in range(TOGETHER)]
    for page in pages:
        put(store, page.decode(), Kept("[]", "said", (), {"a": seal_of(page)}), page)
    store._database.close()
    later = Store(tmp_path / "pages.sqlite", "world")
    assert [later.content(seal_of(page)) for page in pages] == pages
    assert later.get("page 0", "shell")
    later.close()
