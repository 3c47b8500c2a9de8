"""Passkeys: what to ask a browser, and checking its answer (https://www.w3.org/TR/webauthn-3/).

The challenge is to be kept where an answer can use it up once (domain.identity.ports.proofs.Challenges).
The library is imported where it is used: with all its formats it takes longer than the rest of a start, and
most runs of the program ask for no passkey.
"""

import base64
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from domain.identity.errors import WrongCredentials

_LONGEST_ID = 1023


@dataclass(frozen=True, slots=True)
class Site:
    """Where passkeys count: `id` is the domain, `origin` its address with scheme and port."""

    id: str
    name: str
    origin: str


@dataclass(frozen=True, slots=True)
class NewPasskey:
    """What is to be kept of a registration. `has_verified` says whether the device asked who holds it."""

    credential_id: bytes
    public_key: bytes
    sign_count: int
    has_verified: bool


@dataclass(frozen=True, slots=True)
class UsedPasskey:
    """A sign-in with a passkey, and the count to be kept."""

    credential_id: bytes
    sign_count: int
    has_verified: bool


def registration_options(site: Site, user: bytes, name: str, existing: Sequence[bytes]) -> dict[str, Any]:
    """For navigator.credentials.create(), as JSON; its `challenge` is to be kept.

    `user` identifies the record and says nothing of the person; `existing` are ids already registered.
    """
    from webauthn import generate_registration_options
    from webauthn.helpers import options_to_json_dict
    from webauthn.helpers.structs import (
        AuthenticatorSelectionCriteria,
        PublicKeyCredentialDescriptor,
        ResidentKeyRequirement,
        UserVerificationRequirement,
    )

    options = generate_registration_options(
        rp_id=site.id,
        rp_name=site.name,
        user_id=user,
        user_name=name,
        authenticator_selection=AuthenticatorSelectionCriteria(
            resident_key=ResidentKeyRequirement.PREFERRED,
            user_verification=UserVerificationRequirement.PREFERRED,
        ),
        exclude_credentials=[PublicKeyCredentialDescriptor(id=one) for one in existing],
    )
    return options_to_json_dict(options)


def authentication_options(site: Site, allowed: Sequence[bytes] = ()) -> dict[str, Any]:
    """For navigator.credentials.get(), as JSON; its `challenge` is to be kept. None allowed means any."""
    from webauthn import generate_authentication_options
    from webauthn.helpers import options_to_json_dict
    from webauthn.helpers.structs import PublicKeyCredentialDescriptor, UserVerificationRequirement

    options = generate_authentication_options(
        rp_id=site.id,
        allow_credentials=[PublicKeyCredentialDescriptor(id=one) for one in allowed],
        user_verification=UserVerificationRequirement.PREFERRED,
    )
    return options_to_json_dict(options)


def verify_registration(site: Site, challenge: str, answer: dict[str, Any]) -> NewPasskey:
    """The new passkey, if the answer is to this challenge and site. Raises WrongCredentials."""
    from webauthn import verify_registration_response

    try:
        made = verify_registration_response(
            credential=answer,
            expected_challenge=_bytes(challenge),
            expected_rp_id=site.id,
            expected_origin=site.origin,
        )
    except Exception as error:  # a stranger's CBOR and keys make the parsers beneath raise anything
        raise WrongCredentials from error
    if len(made.credential_id) > _LONGEST_ID:
        raise WrongCredentials
    return NewPasskey(made.credential_id, made.credential_public_key, made.sign_count, made.user_verified)


def verify_authentication(
    site: Site, challenge: str, answer: dict[str, Any], *, public_key: bytes, sign_count: int
) -> UsedPasskey:
    """The use, if it is an answer to this challenge and site, signed by the kept key.

    Raises WrongCredentials, also where the count did not grow: then there are two of that key.
    """
    from webauthn import verify_authentication_response

    try:
        used = verify_authentication_response(
            credential=answer,
            expected_challenge=_bytes(challenge),
            expected_rp_id=site.id,
            expected_origin=site.origin,
            credential_public_key=public_key,
            credential_current_sign_count=sign_count,
        )
    except Exception as error:  # a stranger's answer makes the parsers beneath raise anything
        raise WrongCredentials from error
    return UsedPasskey(used.credential_id, used.new_sign_count, used.user_verified)


def credential_id_of(answer: dict[str, Any]) -> bytes:
    """Which passkey an answer claims to be of, to look its key up. Raises WrongCredentials."""
    raw = answer.get("rawId")
    if not isinstance(raw, str) or len(raw) > 2 * _LONGEST_ID:
        raise WrongCredentials
    try:
        return _bytes(raw)
    except ValueError as error:
        raise WrongCredentials from error


def _bytes(base64url: str) -> bytes:
    return base64.urlsafe_b64decode(base64url + "=" * (-len(base64url) % 4))
