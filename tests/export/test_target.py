"""What is written into the site's folder again, and what not."""

from __future__ import annotations

from pathlib import Path

from methodica.export.target import Target


def test_a_file_that_says_the_same_is_left_alone(tmp_path: Path) -> None:
    target = Target(tmp_path)
    target.write("methods/lasso/index.html", "Æ\r\n")
    assert (tmp_path / "methods/lasso/index.html").read_bytes() == "Æ\r\n".encode()
    (tmp_path / "methods/lasso/index.html").write_text("touched by another hand")
    target.begin()
    target.write("methods/lasso/index.html", "Æ\r\n")
    assert (tmp_path / "methods/lasso/index.html").read_text() == "touched by another hand"
    target.write("methods/lasso/index.html", "other")
    assert (tmp_path / "methods/lasso/index.html").read_text() == "other"


def test_a_file_that_is_no_longer_written_goes(tmp_path: Path) -> None:
    target = Target(tmp_path)
    for name in ("index.html", "methods/lasso/index.html"):
        target.write(name, "text")
    target.end()
    target.begin()
    target.write("index.html", "text")
    target.end()
    assert [path.name for path in tmp_path.rglob("*.html")] == ["index.html"]
    target.begin()
    target.write("methods/lasso/index.html", "text")
    assert (tmp_path / "methods/lasso/index.html").exists()
