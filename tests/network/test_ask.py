"""What a host's answers mean, with hosts of our own on the loopback address."""

from __future__ import annotations

import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.error import URLError

import pytest

from methodica.network import GONE, HERE, UNCLEAR, Answer, Manners, ask, ask_all
from methodica.network.answer import of_error
from methodica.network.ask import encoded, registered

Reply = tuple[int, dict[str, str]]


@dataclass
class Host:
    """A host that answers each request from `replies`, the last one again and again."""

    address: str
    replies: dict[tuple[str, str], list[Reply]] = field(default_factory=dict)
    asked: list[tuple[str, str]] = field(default_factory=list)
    pauses: list[float] = field(default_factory=list)
    at_once: int = 0
    most_at_once: int = 0

    def answers(self, verb: str, path: str, *replies: int | Reply) -> None:
        self.replies[verb, path] = [one if isinstance(one, tuple) else (one, {})
                                    for one in replies]

    @property
    def manners(self) -> Manners:
        return Manners(timeout=5, pause=self.pauses.append)

    def ask(self, path: str) -> Answer:
        return ask(self.address + path, self.manners)


@pytest.fixture
def host(monkeypatch: pytest.MonkeyPatch) -> Iterator[Host]:
    monkeypatch.setenv("no_proxy", "*")
    lock = threading.Lock()

    class Handler(BaseHTTPRequestHandler):
        def reply(self) -> None:
            with lock:
                it.at_once += 1
                it.most_at_once = max(it.most_at_once, it.at_once)
                it.asked.append((self.command, self.path))
            rest = it.replies.get((self.command, self.path)) or [(200, {})]
            status, headers = rest.pop(0) if len(rest) > 1 else rest[0]
            with lock:
                it.at_once -= 1
            self.send_response(status)
            for name, value in {"Content-Length": "0", **headers}.items():
                self.send_header(name, value)
            self.end_headers()

        do_HEAD = do_GET = reply  # noqa: N815

        def log_message(self, format: str, *arguments: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    it = Host(f"http://127.0.0.1:{server.server_port}")
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield it
    server.shutdown()
    thread.join()
    server.server_close()


def test_the_head_is_enough(host: Host) -> None:
    assert host.ask("/a") == Answer(HERE, "200")
    assert host.asked == [("HEAD", "/a")]


@pytest.mark.parametrize("status", [403, 404, 405, 501])
def test_a_host_that_refuses_the_head_is_asked_for_the_page(host: Host, status: int) -> None:
    host.answers("HEAD", "/a", status)
    assert host.ask("/a").verdict == HERE
    assert host.asked == [("HEAD", "/a"), ("GET", "/a")]


@pytest.mark.parametrize("status", [404, 410])
def test_gone_is_believed_at_once_when_head_and_page_say_so(host: Host, status: int) -> None:
    host.answers("HEAD", "/a", status)
    host.answers("GET", "/a", status)
    assert host.ask("/a") == Answer(GONE, str(status))
    assert len(host.asked) == 2 and host.pauses == []


@pytest.mark.parametrize("status", [401, 403, 418, 999])
def test_a_host_that_turns_programs_away_has_not_said_that_it_is_gone(
    host: Host, status: int
) -> None:
    host.answers("HEAD", "/a", status)
    host.answers("GET", "/a", status)
    assert host.ask("/a") == Answer(UNCLEAR, str(status))


def test_too_many_requests_waits_as_long_as_the_host_asks(host: Host) -> None:
    host.answers("HEAD", "/a", (429, {"Retry-After": "7"}), 200)
    assert host.ask("/a").verdict == HERE
    assert host.pauses == [7]
    assert host.asked == [("HEAD", "/a")] * 2


def test_waits_grow_and_end(host: Host) -> None:
    host.answers("HEAD", "/a", (429, {"Retry-After": "86400"}))
    assert host.ask("/a") == Answer(UNCLEAR, "429", again=True)
    assert host.pauses == [60, 60]
    host.pauses.clear()
    host.answers("HEAD", "/b", 503)
    host.answers("GET", "/b", 503)
    assert host.ask("/b").verdict == UNCLEAR
    assert host.pauses == [2, 4]


def test_a_redirect_is_followed_and_a_circle_ends(host: Host) -> None:
    host.answers("HEAD", "/old", (301, {"Location": "/new"}))
    assert host.ask("/old").verdict == HERE
    for verb in ("HEAD", "GET"):
        host.answers(verb, "/round", (302, {"Location": "/round"}))
    assert host.ask("/round").verdict == UNCLEAR


@pytest.mark.parametrize("target", ["file:///etc/passwd", "ftp://127.0.0.1/x", "data:,x"])
def test_a_redirect_cannot_lead_out_of_the_web(host: Host, target: str) -> None:
    for verb in ("HEAD", "GET"):
        host.answers(verb, "/a", (302, {"Location": target}))
    assert host.ask("/a").verdict == UNCLEAR


@pytest.mark.parametrize("address", [
    "javascript:alert(1)", "file:///etc/passwd", "https://", "https://[", "http://x:99999/",
    "https://" + "a" * 64 + ".example/",
])
def test_what_is_no_address_is_not_asked(address: str) -> None:
    assert ask(address, Manners()) == Answer(GONE, "not an address")


def test_nobody_there_is_unclear_after_all_tries(host: Host) -> None:
    taken = ThreadingHTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler)
    taken.server_close()
    answer = ask(f"http://127.0.0.1:{taken.server_port}/", host.manners)
    assert answer == Answer(UNCLEAR, "the connection broke", again=True)
    assert len(host.pauses) == 2


@pytest.mark.parametrize(("reason", "answer"), [
    (socket.gaierror(socket.EAI_NONAME, "unknown"), Answer(GONE, "no such host")),
    (socket.gaierror(socket.EAI_AGAIN, "later"), Answer(UNCLEAR, "the connection broke", True)),
    (ssl.SSLCertVerificationError(), Answer(UNCLEAR, "a certificate that is not valid")),
])
def test_a_name_that_nobody_has_is_gone_and_our_own_trouble_is_unclear(
    reason: OSError, answer: Answer
) -> None:
    assert of_error(URLError(reason)) == answer


def test_a_doi_is_looked_up_in_the_register() -> None:
    assert registered("https://doi.org/10.1007/BF001") == (
        "https://doi.org/api/handles/10.1007/BF001")
    assert registered("https://example.org/10.1") == "https://example.org/10.1"


@pytest.mark.parametrize(("address", "wire"), [
    ("https://doi.org/10.1002/(SICI)1:3<4::AID>3.0.CO;2-2",
     "https://doi.org/10.1002/(SICI)1:3%3C4::AID%3E3.0.CO;2-2"),
    ("https://例え.jp/ağ?q=å", "https://xn--r8jz45g.jp/a%C4%9F?q=%C3%A5"),
    ("https://example.org/a%20b#part", "https://example.org/a%20b"),
    ("http://[::1]:8000/", "http://[::1]:8000/"),
])
def test_addresses_go_over_the_wire_as_ascii(address: str, wire: str) -> None:
    assert encoded(address) == wire


def test_one_host_gets_one_question_at_a_time_and_each_address_once(host: Host) -> None:
    wanted = [host.address + path for path in ("/a", "/b", "/a", "/c")]
    answers = ask_all(wanted, host.manners)
    assert list(answers) == [host.address + path for path in ("/a", "/b", "/c")]
    assert host.most_at_once == 1 and len(host.asked) == 3
    assert host.pauses == [1, 1]


def test_an_answer_about_each_address_however_odd(host: Host) -> None:
    odd = ["https://[", "nonsense", host.address + "/a"]
    assert {address: one.verdict for address, one in ask_all(odd, host.manners).items()} == {
        "https://[": GONE, "nonsense": GONE, host.address + "/a": HERE}


def test_a_host_that_is_slow_does_not_hold_the_check(host: Host) -> None:
    patient: Callable[[float], None] = host.pauses.append
    impatient = replace(Manners(), timeout=0.05, tries=1, pause=patient)
    silent = ThreadingHTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler)
    try:  # accepts connections in its backlog and never reads them
        answer = ask(f"http://127.0.0.1:{silent.server_port}/", impatient)
    finally:
        silent.server_close()
    assert answer == Answer(UNCLEAR, "no answer in time", again=True)
