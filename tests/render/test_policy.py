"""The policy lets nothing inline run and nothing come from elsewhere; hosts get the same words."""

from __future__ import annotations

from methodica.export.headers import header_files
from methodica.render.policy import BARE, DIRECTIVES, HEADER_ONLY, headers, policy, serving_policy


def test_nothing_inline_and_no_other_origin() -> None:
    words = policy().replace(";", " ").split()
    assert "'unsafe-inline'" not in words and "'unsafe-eval'" not in words
    assert not [word for word in words if ":" in word and word != "data:"]
    assert DIRECTIVES["default-src"] == "'none'" and "data:" not in DIRECTIVES["script-src"]


def test_only_the_writer_s_own_server_lets_inline_scripts_run() -> None:
    assert "'unsafe-inline'" in serving_policy()
    assert serving_policy().replace(" 'unsafe-inline'", "") == policy()


def test_a_bare_page_loads_nothing() -> None:
    assert set(BARE.values()) == {"'none'"}


def test_every_host_s_file_has_every_header() -> None:
    files = dict(header_files("api/v1"))
    assert set(files) == {"_headers", ".htaccess", "headers.nginx.conf"}
    for text in files.values():
        for name, value in headers():
            assert any(name in line and value in line for line in text.splitlines()), name
        assert f"{policy()}; {HEADER_ONLY}" in text
    assert "Access-Control-Allow-Origin: *" in files["_headers"].split("/api/v1/*")[1]
