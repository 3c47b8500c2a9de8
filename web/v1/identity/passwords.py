"""Passwords: changing one's own."""

from __future__ import annotations

from domain.errors import TooBusy, TooManyTries
from domain.identity.errors import WeakPassword, WrongCredentials
from domain.identity.security import Security
from domain.identity.sign_in import passwords
from web.routes import Call, Nothing, Section, Shape
from web.v1.shapes import PasswordText, Short


class NewPassword(Shape):
    """The new password, with the old one or with a code of the second factor, shown now."""

    password: PasswordText
    old_password: PasswordText | None = None
    code: Short | None = None


def section(security: Security) -> Section:
    """The routes, with what they need besides a unit of work."""
    identity = Section("identity", is_personal=True)

    @identity.route(
        "PUT",
        "/v1/me/password",
        body=NewPassword,
        status=204,
        is_unbound=True,
        errors=(WrongCredentials, WeakPassword, TooManyTries, TooBusy),
    )
    async def change_password(call: Call[NewPassword, Nothing]) -> Shape:
        """Changes the caller's password and signs their other clients out."""
        asked, session = call.body, call.caller.session if call.caller else None
        await passwords.change(
            call.store,
            security,
            call.actor,
            session,
            new=asked.password,
            old=asked.old_password,
            code=asked.code,
        )
        return Nothing()

    return identity
