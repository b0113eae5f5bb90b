"""Many questions: several hosts at once, but one question at a time to each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import urlsplit

from methodica.network.answer import Answer
from methodica.network.ask import Manners, ask


def ask_all(addresses: Iterable[str], manners: Manners) -> Mapping[str, Answer]:
    """Return the answer about each address, in their order."""
    wanted = list(dict.fromkeys(addresses))
    hosts: dict[str, list[str]] = {}
    for address in wanted:
        hosts.setdefault(_host(address), []).append(address)

    def visit(host: str) -> list[tuple[str, Answer]]:
        answers = []
        for number, address in enumerate(hosts[host]):
            if number:
                manners.pause(manners.between)
            answers.append((address, ask(address, manners)))
        return answers

    with ThreadPoolExecutor(max_workers=manners.hosts_at_once) as pool:
        found = dict(pair for pairs in pool.map(visit, hosts) for pair in pairs)
    return {address: found[address] for address in wanted}


def _host(address: str) -> str:
    """Return the host of an address; what is no address is kept apart from all hosts."""
    try:
        return urlsplit(address).netloc
    except ValueError:
        return ""
