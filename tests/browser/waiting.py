"""Waiting for a page without sleeping."""

from __future__ import annotations

from playwright.sync_api import Page

PATIENCE = 20_000
"""Milliseconds until a condition that does not come true fails the test."""


def until(page: Page, condition: str) -> None:
    """Wait until a JavaScript condition, or what it promises, is true.

    Playwright's own `wait_for_function` evaluates text in the page at each turn, which the
    site's Content-Security-Policy refuses from the second turn on.
    """
    page.evaluate(
        f"""() => new Promise((resolve, reject) => {{
          const start = performance.now();
          const look = async () => {{
            if (await ({condition})) resolve();
            else if (performance.now() - start > {PATIENCE}) reject(new Error("never true"));
            else requestAnimationFrame(look);
          }};
          look();
        }})"""
    )


def where(page: Page) -> str:
    """Return the address as the page has it; Playwright learns later what a script has changed."""
    return str(page.evaluate("location.href"))
