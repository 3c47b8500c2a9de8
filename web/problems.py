"""Errors over HTTP, as RFC 9457 problem details."""

from aiohttp import web


def problem(status: int, code: str, title: str) -> web.Response:
    """One problem; `title` is for developers and says nothing about anybody."""
    body = {"type": f"/problems/{code}", "title": title, "status": status}
    return web.json_response(body, status=status, content_type="application/problem+json")
