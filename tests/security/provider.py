"""An OpenID Connect provider on loopback, with real keys, that can be told to misbehave."""

import base64
import hashlib
import json
import secrets
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from jwt import PyJWK, encode
from jwt.algorithms import ECAlgorithm, OKPAlgorithm, RSAAlgorithm

CLIENT, SECRET = "kirana at the provider", "s3cret/with:signs"
REDIRECT = "https://kirana.example/account/outside"


Key = rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey | ed25519.Ed25519PrivateKey


def rsa_key() -> rsa.RSAPrivateKey:
    return rsa.generate_private_key(65537, 2048)


def published_as(key: Key) -> dict[str, Any]:
    """The public half as a JWK."""
    match key:
        case rsa.RSAPrivateKey():
            return RSAAlgorithm.to_jwk(key.public_key(), as_dict=True)
        case ec.EllipticCurvePrivateKey():
            return ECAlgorithm.to_jwk(key.public_key(), as_dict=True)
    return OKPAlgorithm.to_jwk(key.public_key(), as_dict=True)


@dataclass
class OutsideProvider:
    """`claims` and `header` are laid over each ID token, `extra` over the answer; `sign` signs instead."""

    now: Callable[[], float]
    base: str = ""
    kid: str = "first"
    key: Key = field(default_factory=rsa_key)
    algorithm: str = "RS256"
    published: dict[str, Key] = field(default_factory=dict)
    claims: dict[str, Any] = field(default_factory=dict)
    header: dict[str, Any] = field(default_factory=dict)
    sign: Callable[[dict[str, Any]], str] | None = None
    description: dict[str, Any] = field(default_factory=dict)
    tokens: Any = None
    extra: dict[str, str] = field(default_factory=dict)
    asked: Counter[str] = field(default_factory=Counter)
    codes: dict[str, dict[str, str]] = field(default_factory=dict)
    last_token: str = ""

    async def describe(self, request: web.Request) -> web.Response:
        """The discovery document."""
        self.asked["description"] += 1
        described = {
            "issuer": self.base,
            "authorization_endpoint": f"{self.base}/authorize",
            "token_endpoint": f"{self.base}/token",
            "jwks_uri": f"{self.base}/keys",
            "authorization_response_iss_parameter_supported": True,
        }
        return web.json_response(described | self.description)

    async def keys(self, request: web.Request) -> web.Response:
        """The public keys."""
        self.asked["keys"] += 1
        published = self.published or {self.kid: self.key}
        made = [published_as(key) | {"kid": kid, "use": "sig"} for kid, key in published.items()]
        return web.json_response({"keys": [*made, {"kty": "another kind"}]})

    async def authorize(self, request: web.Request) -> web.Response:
        """Sends the person straight back with a code."""
        asked = dict(request.query)
        assert asked["response_type"] == "code"
        assert asked["client_id"] == CLIENT
        assert asked["redirect_uri"] == REDIRECT
        assert asked["code_challenge_method"] == "S256"
        assert "openid" in asked["scope"].split()
        code = secrets.token_urlsafe(16)
        self.codes[code] = asked
        return web.json_response({"code": code, "state": asked["state"], "iss": self.base})

    async def token(self, request: web.Request) -> web.Response:
        """Gives tokens for a code, once, to the client that proves to have asked for it."""
        form = await request.post()
        asked = self.codes.pop(str(form["code"]), None)
        hashed = hashlib.sha256(str(form["code_verifier"]).encode()).digest()
        challenge = base64.urlsafe_b64encode(hashed).decode().rstrip("=")
        if asked is None or asked["code_challenge"] != challenge or form["redirect_uri"] != REDIRECT:
            return web.json_response({"error": "invalid_grant"}, status=400)
        if not self._is_client(request, dict(form)):
            return web.json_response({"error": "invalid_client"}, status=401)
        if self.tokens is not None:
            return web.json_response(self.tokens)
        self.last_token = self._id_token(asked["nonce"])
        given = {"access_token": "opaque", "token_type": "Bearer", "id_token": self.last_token}
        return web.json_response(given | self.extra)

    def _is_client(self, request: web.Request, form: dict[str, Any]) -> bool:
        if self.description.get("token_endpoint_auth_methods_supported") == ["client_secret_post"]:
            return form.get("client_id") == CLIENT and form.get("client_secret") == SECRET
        basic = base64.b64encode(b"kirana%20at%20the%20provider:s3cret%2Fwith%3Asigns").decode()
        return request.headers.get("Authorization") == f"Basic {basic}"

    def _id_token(self, nonce: str) -> str:
        now = int(self.now())
        whole = (hashlib.sha512 if self.algorithm == "EdDSA" else hashlib.sha256)(b"opaque").digest()
        half = whole[: len(whole) // 2]
        claims = {
            "iss": self.base,
            "aud": CLIENT,
            "sub": "asha@provider",
            "iat": now,
            "exp": now + 300,
            "nonce": nonce,
            "at_hash": base64.urlsafe_b64encode(half).decode().rstrip("="),
            "name": "Asha Rao",
            "email": "asha@provider.example",
            "email_verified": True,
        } | self.claims
        claims = {name: value for name, value in claims.items() if value is not None}
        if self.sign:
            return self.sign(claims)
        return encode(claims, self.key, self.algorithm, {"kid": self.kid} | self.header)


def unsigned(claims: dict[str, Any]) -> str:
    """A token of algorithm `none`."""
    parts = ({"alg": "none", "typ": "JWT"}, claims)
    texts = (base64.urlsafe_b64encode(json.dumps(part).encode()).decode().rstrip("=") for part in parts)
    return ".".join([*texts, ""])


def signed_with(secret: bytes, kid: str) -> Callable[[dict[str, Any]], str]:
    """Signs with a shared secret instead of the provider's key."""
    shared = {"kty": "oct", "k": base64.urlsafe_b64encode(secret).decode().rstrip("=")}
    key = PyJWK.from_dict(shared, "HS256")
    return lambda claims: encode(claims, key, "HS256", {"kid": kid})


@asynccontextmanager
async def running(provider: OutsideProvider) -> AsyncIterator[OutsideProvider]:
    """Serves it on a free port of this machine."""
    app = web.Application()
    app.router.add_get("/.well-known/openid-configuration", provider.describe)
    app.router.add_get("/keys", provider.keys)
    app.router.add_get("/authorize", provider.authorize)
    app.router.add_post("/token", provider.token)
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    port = runner.addresses[0][1]
    provider.base = f"http://127.0.0.1:{port}"
    try:
        yield provider
    finally:
        await runner.cleanup()
