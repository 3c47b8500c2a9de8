"""Headers that every answer carries, and who may call from another site's page (CORS)."""

from __future__ import annotations

from collections.abc import Collection

from aiohttp import web
from aiohttp.typedefs import Handler, Middleware

PLAIN = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
}
HSTS = "max-age=31536000; includeSubDomains"
SHARED = ("/v1/", "/.well-known/")
METHODS = "GET, POST, PUT, PATCH, DELETE"
ASKED = "Authorization, Content-Type, Accept-Language, If-Match, Idempotency-Key"
TOLD = "ETag, Retry-After, WWW-Authenticate, Deprecation, Sunset, Link"
PREFLIGHT_S = 600


def secured(*, is_https: bool) -> Middleware:
    """What keeps browsers from guessing, and from falling back to http where the address is https."""
    always = PLAIN | ({"Strict-Transport-Security": HSTS} if is_https else {})

    @web.middleware
    async def secure(request: web.Request, handler: Handler) -> web.StreamResponse:
        answer = await handler(request)
        for name, value in always.items():
            answer.headers.setdefault(name, value)
        return answer

    return secure


def shared_with(origins: Collection[str]) -> Middleware:
    """Lets pages of these origins call the API. Tokens come in a header, so no cookies are let through."""

    @web.middleware
    async def share(request: web.Request, handler: Handler) -> web.StreamResponse:
        if not request.path.startswith(SHARED):
            return await handler(request)
        origin = request.headers.get("Origin", "")
        is_preflight = request.method == "OPTIONS" and "Access-Control-Request-Method" in request.headers
        answer = web.Response(status=204) if is_preflight else await handler(request)
        answer.headers.add("Vary", "Origin")
        if origin in origins:
            answer.headers["Access-Control-Allow-Origin"] = origin
            answer.headers.update(_preflight() if is_preflight else {"Access-Control-Expose-Headers": TOLD})
        return answer

    return share


def _preflight() -> dict[str, str]:
    return {
        "Access-Control-Allow-Methods": METHODS,
        "Access-Control-Allow-Headers": ASKED,
        "Access-Control-Max-Age": str(PREFLIGHT_S),
    }
