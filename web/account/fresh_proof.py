"""Confirm that it is you: asked before what cannot be undone and before another way in is added.

What was asked for then goes on.
"""

from __future__ import annotations

from aiohttp import web

from domain.errors import DomainError, TooManyTries
from domain.identity.errors import ChallengeOver, FreshProofNeeded, WrongCredentials
from domain.identity.sign_in import proving
from web.account.call import PageCall
from web.problems import STATUS

SHOWN = frozenset({"proof_password", "proof_code", "proof_ceremony", "proof_answer"})
PROOF = SHOWN | {"form", "for"}
"""Fields of the question itself; the rest is what was asked, and comes again with the answer."""


async def ask(call: PageCall) -> web.Response | None:
    """The question; None where the proof is fresh, or comes with this very form."""
    try:
        await _prove(call)
        await proving.must_be_fresh(call.store.read(), call.actor, call.session)
    except FreshProofNeeded as error:
        call.status = STATUS[error.kind]
    except (WrongCredentials, ChallengeOver, TooManyTries) as error:
        call.error, call.status = _told(call, error)
    else:
        return None
    ways = await proving.ways(call.store.read(), call.actor, call.session)
    asked = {name: value for name, value in call.form.items() if name not in PROOF}
    return call.page("confirm", ways=ways, asked=asked)


async def _prove(call: PageCall) -> None:
    form, session = call.form, call.session
    if session is None or SHOWN.isdisjoint(form):
        return
    if "proof_answer" in form:
        await proving.by_passkey(
            call.store,
            call.ways.ceremonies,
            call.actor,
            session,
            token=form.get("proof_ceremony", ""),
            answer=call.passkey_answer("proof_answer"),
        )
    else:
        shown = {"password": form.get("proof_password"), "code": form.get("proof_code")}
        await proving.prove(call.store, call.ways.security, call.actor, session, **shown)
    found = await call.store.read().sessions.live(session.public_id)
    call.session = found[0] if found else None


def _told(call: PageCall, error: DomainError) -> tuple[str, int]:
    return call.told(f"error-{error.code}", **error.facts), STATUS[error.kind]
