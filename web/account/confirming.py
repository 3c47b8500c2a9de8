"""Confirm that it is you: asked before what cannot be undone and before another way in is added.

What was asked for then goes on.
"""

from __future__ import annotations

from aiohttp import web

from domain.errors import ChallengeOver, DomainError, FreshProofNeeded, TooManyTries, WrongCredentials
from domain.usecases import proving
from web.account.visit import Visit
from web.problems import STATUS

SHOWN = frozenset({"proof_password", "proof_code", "proof_ceremony", "proof_answer"})
PROOF = SHOWN | {"form", "for"}
"""Fields of the question itself; the rest is what was asked, and comes again with the answer."""


async def ask(visit: Visit) -> web.Response | None:
    """The question; None where the proof is fresh, or comes with this very form."""
    try:
        await _prove(visit)
        await proving.must_be_fresh(visit.store.read(), visit.actor, visit.session)
    except FreshProofNeeded as error:
        visit.status = STATUS[error.kind]
    except (WrongCredentials, ChallengeOver, TooManyTries) as error:
        visit.error, visit.status = _told(visit, error)
    else:
        return None
    ways = await proving.ways(visit.store.read(), visit.actor, visit.session)
    asked = {name: value for name, value in visit.form.items() if name not in PROOF}
    return visit.page("confirm", ways=ways, asked=asked)


async def _prove(visit: Visit) -> None:
    form, session = visit.form, visit.session
    if session is None or SHOWN.isdisjoint(form):
        return
    if "proof_answer" in form:
        await proving.by_passkey(
            visit.store,
            visit.ways.ceremonies,
            visit.actor,
            session,
            token=form.get("proof_ceremony", ""),
            answer=visit.passkey_answer("proof_answer"),
        )
    else:
        shown = {"password": form.get("proof_password"), "code": form.get("proof_code")}
        await proving.prove(visit.store, visit.ways.security, visit.actor, session, **shown)
    found = await visit.store.read().sessions.live(session.public_id)
    visit.session = found[0] if found else None


def _told(visit: Visit, error: DomainError) -> tuple[str, int]:
    return visit.told(f"error-{error.code}", **error.facts), STATUS[error.kind]
