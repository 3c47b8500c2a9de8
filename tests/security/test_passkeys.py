"""Passkeys: an answer counts for its own question, site and key, and for no other."""

import base64
import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.identity.errors import WrongCredentials
from security.passkeys import (
    NewPasskey,
    Site,
    authentication_options,
    credential_id_of,
    registration_options,
    verify_authentication,
    verify_registration,
)
from tests.security.authenticator import PRESENT, VERIFIED, Authenticator, text

SITE = Site("kirana.example", "Kirana", "https://kirana.example")
EVIL = Site("evil.example", "Kirana", "https://evil.example")
USER = b"public id of a record"


def register(device: Authenticator) -> NewPasskey:
    options = registration_options(SITE, USER, "asha", [])
    return verify_registration(SITE, options["challenge"], device.create(options, SITE.origin))


def refused_registration(challenge: str, answer: dict[str, Any]) -> None:
    with pytest.raises(WrongCredentials):
        verify_registration(SITE, challenge, answer)


def refused_sign_in(challenge: str, answer: dict[str, Any], kept: NewPasskey) -> None:
    with pytest.raises(WrongCredentials):
        verify_authentication(SITE, challenge, answer, public_key=kept.public_key, sign_count=kept.sign_count)


@pytest.fixture
def device() -> Authenticator:
    return Authenticator()


def test_a_passkey_is_registered_and_signs_in(device: Authenticator) -> None:
    kept = register(device)
    assert (kept.credential_id, kept.sign_count, kept.has_verified) == (device.credential_id, 1, True)
    device.count = 2
    options = authentication_options(SITE, [kept.credential_id])
    answer = device.get(options, SITE.origin)
    assert credential_id_of(answer) == kept.credential_id
    used = verify_authentication(
        SITE, options["challenge"], answer, public_key=kept.public_key, sign_count=kept.sign_count
    )
    assert (used.credential_id, used.sign_count, used.has_verified) == (kept.credential_id, 2, True)


def test_options_are_json_and_prefer_that_the_device_asks_who_holds_it() -> None:
    made = registration_options(SITE, USER, "asha", [b"one"])
    assert json.loads(json.dumps(made)) == made
    assert made["rp"] == {"id": "kirana.example", "name": "Kirana"}
    assert made["attestation"] == "none"
    assert made["authenticatorSelection"] == {
        "residentKey": "preferred",
        "requireResidentKey": False,
        "userVerification": "preferred",
    }
    assert [one["id"] for one in made["excludeCredentials"]] == [text(b"one")]
    asked = authentication_options(SITE, [b"one"])
    assert json.loads(json.dumps(asked)) == asked
    assert (asked["rpId"], asked["userVerification"]) == ("kirana.example", "preferred")
    assert [one["id"] for one in asked["allowCredentials"]] == [text(b"one")]
    assert asked["challenge"] != authentication_options(SITE)["challenge"]


def test_whether_the_device_asked_is_told(device: Authenticator) -> None:
    device.flags = PRESENT
    assert not register(device).has_verified


def test_an_answer_to_another_question_is_refused(device: Authenticator) -> None:
    kept = register(device)
    made, other = registration_options(SITE, USER, "asha", []), registration_options(SITE, USER, "asha", [])
    refused_registration(other["challenge"], device.create(made, SITE.origin))
    device.count = 2
    asked, other = authentication_options(SITE), authentication_options(SITE)
    refused_sign_in(other["challenge"], device.get(asked, SITE.origin), kept)


def test_an_answer_given_to_another_site_is_refused(device: Authenticator) -> None:
    kept = register(device)
    made = registration_options(SITE, USER, "asha", [])
    refused_registration(made["challenge"], device.create(made, EVIL.origin))
    refused_registration(made["challenge"], device.create(made | {"rp": {"id": EVIL.id}}, SITE.origin))
    device.count = 2
    asked = authentication_options(SITE)
    refused_sign_in(asked["challenge"], device.get(asked, EVIL.origin), kept)
    refused_sign_in(asked["challenge"], device.get(asked, "http://kirana.example"), kept)
    refused_sign_in(asked["challenge"], device.get(asked | {"rpId": EVIL.id}, SITE.origin), kept)


def test_a_registration_is_no_sign_in_and_the_other_way_round(device: Authenticator) -> None:
    kept = register(device)
    device.count = 2
    made, asked = registration_options(SITE, USER, "asha", []), authentication_options(SITE)
    refused_registration(made["challenge"], device.create(made, SITE.origin, kind="webauthn.get"))
    refused_sign_in(asked["challenge"], device.get(asked, SITE.origin, kind="webauthn.create"), kept)
    refused_sign_in(made["challenge"], device.create(made, SITE.origin), kept)


def test_another_devices_signature_is_refused(device: Authenticator) -> None:
    kept = register(device)
    asked = authentication_options(SITE)
    twin = Authenticator(count=2, credential_id=device.credential_id)
    refused_sign_in(asked["challenge"], twin.get(asked, SITE.origin), kept)


@pytest.mark.parametrize(("kept_count", "count"), [(5, 5), (5, 4), (5, 0)])
def test_a_count_that_did_not_grow_is_refused(device: Authenticator, kept_count: int, count: int) -> None:
    kept = replace(register(device), sign_count=kept_count)
    device.count = count
    asked = authentication_options(SITE)
    refused_sign_in(asked["challenge"], device.get(asked, SITE.origin), kept)


def test_a_device_that_never_counts_is_taken(device: Authenticator) -> None:
    device.count = 0
    kept = register(device)
    asked = authentication_options(SITE)
    answer = device.get(asked, SITE.origin)
    used = verify_authentication(SITE, asked["challenge"], answer, public_key=kept.public_key, sign_count=0)
    assert used.sign_count == 0


def test_nobody_there_is_refused(device: Authenticator) -> None:
    kept = register(device)
    device.flags, device.count = VERIFIED, 2
    made, asked = registration_options(SITE, USER, "asha", []), authentication_options(SITE)
    refused_registration(made["challenge"], device.create(made, SITE.origin))
    refused_sign_in(asked["challenge"], device.get(asked, SITE.origin), kept)


@pytest.mark.parametrize("name", ["clientDataJSON", "authenticatorData", "signature"])
def test_every_changed_part_is_noticed(device: Authenticator, name: str) -> None:
    kept = register(device)
    device.count = 2
    asked = authentication_options(SITE)
    answer = device.get(asked, SITE.origin)
    raw = bytearray(base64.urlsafe_b64decode(answer["response"][name] + "=="))
    raw[-1] ^= 1
    answer["response"][name] = text(bytes(raw))
    refused_sign_in(asked["challenge"], answer, kept)


def test_a_flag_set_afterwards_is_noticed(device: Authenticator) -> None:
    kept = register(device)
    device.flags, device.count = PRESENT, 2
    asked = authentication_options(SITE)
    answer = device.get(asked, SITE.origin)
    raw = bytearray(base64.urlsafe_b64decode(answer["response"]["authenticatorData"] + "=="))
    raw[32] |= VERIFIED
    answer["response"]["authenticatorData"] = text(bytes(raw))
    refused_sign_in(asked["challenge"], answer, kept)


def test_an_id_longer_than_any_is_refused() -> None:
    options = registration_options(SITE, USER, "asha", [])
    device = Authenticator(credential_id=bytes(1024))
    refused_registration(options["challenge"], device.create(options, SITE.origin))


junk = st.recursive(
    st.none() | st.integers() | st.text() | st.sampled_from(["public-key", text(b"\xa0"), text(b"{}")]),
    lambda inner: st.dictionaries(
        st.sampled_from(
            [
                "id",
                "rawId",
                "type",
                "response",
                "clientDataJSON",
                "attestationObject",
                "signature",
                "authenticatorData",
            ]
        ),
        inner,
    ),
)


@given(st.dictionaries(st.sampled_from(["id", "rawId", "type", "response"]), junk), st.binary(max_size=120))
def test_junk_is_refused_and_breaks_nothing(answer: dict[str, Any], raw: bytes) -> None:
    device = Authenticator()
    options, asked = registration_options(SITE, USER, "asha", []), authentication_options(SITE)
    refused_registration(options["challenge"], answer)
    good = device.create(options, SITE.origin)
    good["response"]["attestationObject"] = text(raw)
    refused_registration(options["challenge"], good)
    kept = NewPasskey(b"id", raw, 0, has_verified=False)
    refused_sign_in(asked["challenge"], device.get(asked, SITE.origin), kept)


@pytest.mark.parametrize("answer", [{}, {"rawId": 7}, {"rawId": "é"}, {"rawId": "a" * 5000}, {"rawId": "a"}])
def test_an_answer_of_no_passkey_names_none(answer: dict[str, Any]) -> None:
    with pytest.raises(WrongCredentials):
        credential_id_of(answer)
