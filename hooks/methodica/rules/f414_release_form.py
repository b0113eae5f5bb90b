"""F414: a version or date of the data that programs cannot read."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from methodica.load import Data
from methodica.problems import Problem
from methodica.source.node import place_of

_VERSION = re.compile(r"(0|[1-9][0-9]*)(\.(0|[1-9][0-9]*)){2}")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def check(data: Data) -> Iterator[Problem]:
    """Report a `data/release.yml` without a proper version and date."""
    node, version, date = data.release_node, data.release.version, data.release.date
    if node is None:
        return
    if version and not _VERSION.fullmatch(version):
        yield Problem("F414", place_of(node, ("version",)),
                      f'"{version}" is not a version of three numbers',
                      'write major.minor.patch, such as "1.4.0"')
    if date and not _is_date(date):
        yield Problem("F414", place_of(node, ("date",)), f'"{date}" is not a date',
                      'write year-month-day, such as "2026-11-22"')


def _is_date(text: str) -> bool:
    try:
        datetime.date.fromisoformat(text)
    except ValueError:
        return False
    return _DATE.fullmatch(text) is not None
