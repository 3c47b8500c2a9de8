"""domain.identity.ceremonies.Ceremonies, at one site."""

from collections.abc import Sequence
from typing import Any
from urllib.parse import urlsplit

from domain.identity.records import Passkey
from security import passkeys
from security.passkeys import NewPasskey, Site, UsedPasskey


class SiteCeremonies:
    """WebAuthn under the name `name`. Until the origin is known (`at`), no answer fits."""

    def __init__(self, name: str) -> None:
        self._site = Site("invalid", name, "https://invalid")

    def at(self, origin: str) -> None:
        """From now on passkeys count at this origin.

        Addresses are no domains, so this machine is called localhost (WebAuthn 3, 5.1.2).
        """
        parts = urlsplit(origin)
        domain = "localhost" if parts.hostname in ("127.0.0.1", "::1") else parts.hostname or ""
        port = f":{parts.port}" if parts.port else ""
        self._site = Site(domain, self._site.name, f"{parts.scheme}://{domain}{port}")

    def creating(self, user: bytes, name: str, existing: Sequence[bytes]) -> dict[str, Any]:
        return passkeys.registration_options(self._site, user, name, existing)

    def using(self, allowed: Sequence[bytes]) -> dict[str, Any]:
        return passkeys.authentication_options(self._site, allowed)

    def created(self, challenge: str, answer: dict[str, Any]) -> NewPasskey:
        return passkeys.verify_registration(self._site, challenge, answer)

    def used(self, challenge: str, answer: dict[str, Any], passkey: Passkey) -> UsedPasskey:
        return passkeys.verify_authentication(
            self._site, challenge, answer, public_key=passkey.public_key, sign_count=passkey.sign_count
        )

    def credential_id(self, answer: dict[str, Any]) -> bytes:
        return passkeys.credential_id_of(answer)
