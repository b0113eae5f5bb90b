"""What a host's answer means for a reader who follows the link."""

from __future__ import annotations

import socket
import ssl
from dataclasses import dataclass

HERE, GONE, UNCLEAR = "here", "gone", "unclear"
"""It is there; it is gone; or the host did not say, as publishers do to programs."""

NOT_FOUND = (404, 410)
LATER = (408, 425, 429, 500, 502, 503, 504)
"""Statuses after which the same question may get another answer."""


@dataclass(frozen=True, slots=True)
class Answer:
    """The last answer about one address."""

    verdict: str
    why: str
    """The status, or what went wrong, in a few words."""
    again: bool = False
    """Whether asking again soon may bring another answer."""


def of_status(status: int) -> Answer:
    """Return what a status means, after all redirects that could be followed."""
    if status < 300:
        return Answer(HERE, str(status))
    if status < 400:
        return Answer(UNCLEAR, "redirects that end nowhere")
    return Answer(GONE if status in NOT_FOUND else UNCLEAR, str(status), status in LATER)


def of_error(error: Exception) -> Answer:
    """Return what it means that there was no status."""
    reason = getattr(error, "reason", error)
    if isinstance(reason, socket.gaierror) and reason.errno != socket.EAI_AGAIN:
        return Answer(GONE, "no such host")
    if isinstance(reason, ssl.SSLCertVerificationError):
        return Answer(UNCLEAR, "a certificate that is not valid")
    if isinstance(reason, TimeoutError):
        return Answer(UNCLEAR, "no answer in time", again=True)
    return Answer(UNCLEAR, "the connection broke", again=True)
