"""Confirm that it is you: asked before what cannot be undone and before another way in is added.

What was asked for then goes on.
"""

from __future__ import annotations

from dataclasses import replace

from aiohttp import web

from domain.errors import TooManyTries
from domain.identity.errors import ChallengeOver, FreshProofNeeded, NotSignedIn, WrongCredentials
from domain.identity.sign_in import proving
from web.account.call import PageCall
from web.problems import STATUS
from web.routes import Caller

SHOWN = frozenset({"proof_password", "proof_code", "proof_ceremony", "proof_answer"})
PROOF = SHOWN | {"form", "for"}
"""Fields of the question itself; the rest is what was asked, and comes again with the answer."""


async def ask(call: PageCall) -> tuple[PageCall, web.Response | None]:
    """The request with the proof that came with it, and the question where it is not fresh even so."""
    try:
        call = await _proved(call)
        await proving.must_be_fresh(call.store.read(), call.actor, call.session)
    except FreshProofNeeded as error:
        call = replace(call, status=STATUS[error.kind])
    except (WrongCredentials, ChallengeOver, TooManyTries) as error:
        call = call.failed(STATUS[error.kind], f"error-{error.code}", **error.facts)
    else:
        return call, None
    ways = await proving.ways(call.store.read(), call.actor, call.session)
    asked = {name: value for name, value in call.body.items() if name not in PROOF}
    return call, call.page("confirm", ways=ways, asked=asked)


async def _proved(call: PageCall) -> PageCall:
    form, session = call.body, call.session
    if SHOWN.isdisjoint(form):
        return call
    if "proof_answer" in form:
        await proving.by_passkey(
            call.store,
            call.methods.ceremonies,
            call.actor,
            session,
            token=form.get("proof_ceremony", ""),
            answer=call.passkey_answer("proof_answer"),
        )
    else:
        shown = {"password": form.get("proof_password"), "code": form.get("proof_code")}
        await proving.prove(call.store, call.methods.security, call.actor, session, **shown)
    found = await call.store.read().sessions.live(session.public_id)
    if found is None:
        raise NotSignedIn
    return replace(call, caller=Caller(call.actor, found.session))
