"""Where a sign-in from outside may be asked for: where nobody reads along."""

import pytest

from security.code_flow import is_safe, way_out


@pytest.mark.parametrize(
    ("url", "is_fine"),
    [
        ("https://id.example/keys", True),
        ("http://127.0.0.1:8080/keys", True),
        ("http://[::1]/keys", True),
        ("http://localhost/keys", True),
        ("http://id.example/keys", False),
        ("http://localhost.id.example/keys", False),
        ("http://127.0.0.1@id.example/keys", False),
        ("http://10.0.0.7/keys", False),
        ("https:///keys", False),
        ("ftp://127.0.0.1/keys", False),
        ("https://[half/keys", False),
        ("/keys", False),
        ("", False),
    ],
)
def test_only_what_nobody_can_read_on_the_way_is_asked(url: str, is_fine: bool) -> None:
    assert is_safe(url) is is_fine


def test_the_proof_is_that_of_the_standard() -> None:
    """RFC 7636, appendix B."""
    sent = way_out("https://id.example/", {}, "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk")
    assert "code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256" in sent
