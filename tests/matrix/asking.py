"""What each operation over HTTP is asked with: a body or form that would do, if one may.

`{name}` stands for a thing of the town's.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from domain.policy import NOTICE
from tests.web.account.browsing import PASSWORD

ANOTHER = "teapot glacier nineteen saddle"
REASON = "?reason=abuse"
BODIES: Mapping[str, Any] = {
    "POST /v1/addresses": {"text": "12 Laad Bazaar"},
    "PATCH /v1/addresses/{address}": {"label": "Home"},
    "POST /v1/carts/{cart}/duplicate": {},
    "PATCH /v1/orders/{order}": {"lines": [{"product": "{product}", "amount": 1}]},
    "POST /v1/orders/{order}/cancellation-request/answer": {"yes": False},
    "POST /v1/orders/{order}/delays": {"minutes": 10},
    "POST /v1/shops/{shop}/taken-orders": {
        "name": "Ravi Kumar",
        "phone": "9848012345",
        "address": "12-2-417, Gudimalkapur",
        "lines": [{"product": "{product}", "amount": 1}],
    },
    "POST /v1/orders/{order}/words": {"text": "Gate 2"},
    "POST /v1/orders/{order}/moves": {"move": "accept"},
    "POST /v1/orders/{order}/moves #courier": {"move": "send"},
    "POST /v1/orders/{order}/lines/{line}/picking": {"picked": 1},
    "PUT /v1/orders/{order}/courier": {"courier": "{suri}"},
    "PUT /v1/orders/{order}/courier #oneself": {},
    "POST /v1/orders/{order}/delivery": {"at_door": False},
    "POST /v1/shops/{shop}/couriers": {"name": "Raju", "phone": "98480 12346"},
    "POST /v1/orders/{order}/lines/{line}/answer": {"answer": "leave_out"},
    "PUT /v1/orders/{order}/payment-method": {"method": "upi"},
    "POST /v1/payments/{payment}/claim": {},
    "POST /v1/payments/{payment}/arrival": {"has_come": True},
    "POST /v1/payments/{payment}/refunds": {},
    "PUT /v1/shops/{shop}/payee": {"upi_id": "guarded@okbank"},
    "PUT /v1/shops/{shop}/payee/verification": {"is_verified": True},
    "POST /v1/shops/{shop}/addresses": {"text": "12 Laad Bazaar"},
    "PATCH /v1/shops/{shop}/addresses/{address}": {"label": "Store"},
    "POST /v1/carts": {"name": "Feast"},
    "PATCH /v1/carts/{cart}": {"note": "Ring twice"},
    "POST /v1/me/wishes": {"words": "paneer"},
    "POST /v1/list-matches": {"text": "2 kg dal", "shop": "{shop}"},
    "PUT /v1/carts/{cart}/lines": {"lines": [{"product": "{product}", "amount": 1}]},
    "PUT /v1/carts/{cart}/lines/{product}": {"amount": 1},
    "POST /v1/carts/{cart}/checkout": {"total": "{total}"},
    "POST /v1/link-codes": {},
    "POST /v1/link-codes #staff": {"purpose": "staff", "shop": "{shop}", "role": "courier"},
    "PATCH /v1/me": {"name": "Somebody"},
    "PUT /v1/me/consent": {"notice": NOTICE},
    "POST /v1/me/proofs": {"password": PASSWORD},
    "POST /v1/me/approvals": {"request": "{approval}"},
    "PATCH /v1/me/preferences": {"delivery": "at-door"},
    "POST /v1/me/passkeys": {"ceremony": "{creating}", "credential": "{created}", "name": "Laptop"},
    "PUT /v1/me/password": {"password": ANOTHER, "old_password": PASSWORD},
    "POST /v1/me/totp/confirmation": {"code": "{totp}"},
    "POST /v1/password-reset-requests": {"handle": "asha"},
    "POST /v1/password-resets": {"handle": "nisha", "recovery_code": "{recovery_code}"},
    "POST /v1/password-resets/end": {"reset": "{reset}", "password": ANOTHER, "code": "{recovery_code}"},
    "POST /v1/password-resets/passkey": {
        "reset": "{reset}",
        "ceremony": "{resetting}",
        "credential": "{reset_created}",
        "name": "Phone",
    },
    "POST /v1/password-resets/passkey/options": {"reset": "{reset}"},
    "POST /v1/registrations": {"handle": "nobody", "name": "Nobody", "password": ANOTHER},
    "POST /v1/shops/{shop}/service-accounts": {"name": "Till", "scopes": ["stock:write"]},
    "POST /v1/service-accounts": {"name": "Till", "scopes": ["carts:read"]},
    "POST /v1/service-tokens": {"client_id": "{client_id}", "client_secret": "{client_secret}"},
    "POST /v1/sessions": {"handle": "ravi", "password": PASSWORD},
    "POST /v1/sessions/approved": {"request": "{approved}"},
    "POST /v1/sessions/passkey": {"ceremony": "{using}", "credential": "{used}"},
    "POST /v1/sessions/passkey/options": {},
    "POST /v1/sessions/refresh": {"refresh_token": "{refresh}"},
    "POST /v1/sessions/telegram": {"init_data": "{init_data}"},
    "POST /v1/sign-in-requests": {"handle": "asha"},
    "POST /v1/shops": {
        "names": {"en": "Corner Store"},
        "place": {"latitude": 17.39, "longitude": 78.48},
        "address": "4 Station Road",
        "phone": "98480 12345",
    },
    "POST /v1/shops/{shop}/coupons": {"coupon": "FEAST", "worth": 5000},
    "PATCH /v1/shops/{shop}/coupons/{coupon}": {"is_first": True},
    "PUT /v1/orders/{order}/tip": {"amount": 2000},
    "POST /v1/shops/{shop}/return": {"reason": "Which street?"},
    "POST /v1/shops/{shop}/webhooks": {"url": "https://books.example.org/"},
    "PATCH /v1/shops/{shop}": {"radius_m": 4000},
    "PUT /v1/shops/{shop}/counter/language": {"language": "te"},
    "PUT /v1/shops/{shop}/morning-word": {"is_wanted": True},
    "PUT /v1/shops/{shop}/slots": {"week": [[]] * 7, "capacity": 10, "cut_off_minutes": 60},
    "PUT /v1/shops/{shop}/hours": {"week": None, "dates": []},
    "PUT /v1/shops/{shop}/pause": {"until": None, "reason": "At the market"},
    "PATCH /v1/shops/{shop}/imports/{import}": {"hide_missing": True},
    "POST /v1/shops/{shop}/copies": {"from_shop": "{suspended}"},
    "PATCH /v1/platform/goods/{good}": {"brand": "Guarded"},
    "POST /v1/platform/goods/{good}/merges": {"double": "{double}"},
    "PATCH /v1/shops/{shop}/webhooks/{webhook}": {"is_active": True},
    "PUT /v1/shops/{shop}/zones": {"bands": [{"up_to_m": 2000, "fee": 500}]},
    "POST /v1/shops/{shop}/price-moves": {"category": "staples", "basis_points": 500},
    "POST /v1/shops/{shop}/product-changes": {"do": "most", "number": 3, "products": ["{product}"]},
    "POST /v1/shops/{shop}/products": {"names": {"en": "Ghee"}, "price": 34000},
    "PUT /v1/shops/{shop}/products": {"products": [{"names": {"en": "Ghee"}, "price": 34000}]},
    "PATCH /v1/shops/{shop}/products/{product}": {"brand": "Tata"},
    "PUT /v1/shops/{shop}/products/{product}/price": {"price": 16600},
    "PUT /v1/shops/{shop}/products/{product}/stock": {"on_hand": 30},
    "POST /v1/users": {"handle": "new", "name": "New", "password": ANOTHER, "reason": "hired"},
    "PATCH /v1/users/{user}": {"name": "Somebody", "reason": "asked"},
    "POST /v1/users/{user}/approval-codes": {"reason": "hired"},
    "POST /v1/users/{user}/roles": {"role": "support", "reason": "hired"},
}
FILES: Mapping[str, bytes] = {
    "POST /v1/shops/{shop}/products/{product}/photos": b"\xff\xd8\xff of a photo",
    "POST /v1/platform/catalogue": b"Name,Brand\nSomething new,Acme\n",
}
"""Bodies that are files."""
QUERIES: Mapping[str, str] = {
    "GET /v1/products": "?shop={shop}",
    "GET /v1/search": "?q=dal&shop={shop}",
    "GET /v1/shops/{shop}/known-goods": "?q=onion",
    "DELETE /v1/users/{user}": REASON,
    "DELETE /v1/users/{user}/erasure": REASON,
    "DELETE /v1/users/{user}/roles/{role}": REASON,
    "DELETE /v1/users/{user}/sessions": REASON,
}
OTHERS: Mapping[str, Mapping[str, str]] = {
    "GET /v1/shops/{shop}/categories/{category}/products": {"category": "staples"},
    "POST /v1/orders/{order}/cancellation-request": {"order": "{ready}"},
    "POST /v1/orders/{order}/cancellation-request/answer": {"order": "{ready}"},
    "POST /v1/orders/{order}/delays": {"order": "{ready}"},
    "GET /v1/orders/{order}/bill": {"order": "{had}"},
    "POST /v1/payments/{payment}/refunds": {"payment": "{paid}"},
    "GET /v1/shops/{shop}/reports/{span}": {"span": "month"},
    "GET /v1/shops/{shop}/reports/{span}/table": {"span": "month"},
    "GET /v1/shops/{shop}/day-closes/{date}": {"date": "2026-06-01"},
    "GET /v1/shops/{shop}/day-closes/{date}/file": {"date": "2026-06-01"},
    "POST /v1/orders/{order}/moves #courier": {"order": "{ready}"},
    "PUT /v1/orders/{order}/courier": {"order": "{ready}"},
    "PUT /v1/orders/{order}/courier #oneself": {"order": "{ready}"},
    "DELETE /v1/orders/{order}/courier": {"order": "{ready}"},
    "POST /v1/orders/{order}/delivery": {"order": "{carried}"},
    "DELETE /v1/shops/{shop}/couriers/{courier}": {"courier": "{suri}"},
    "POST /v1/orders/{order}/lines/{line}/picking": {"order": "{asked}", "line": "{waiting}"},
    "DELETE /v1/orders/{order}/lines/{line}/picking": {"order": "{asked}", "line": "{there}"},
    "POST /v1/orders/{order}/lines/{line}/answer": {"order": "{asked}", "line": "{waiting}"},
    "GET /v1/shops/{shop}/addresses/{address}": {"address": "{shop_address}"},
    "PATCH /v1/shops/{shop}/addresses/{address}": {"address": "{shop_address}"},
    "DELETE /v1/shops/{shop}/addresses/{address}": {"address": "{shop_address}"},
    "POST /v1/shops/{shop}/addresses/{address}/restoration": {"address": "{shop_address}"},
    "DELETE /v1/shops/{shop}/suspension": {"shop": "{suspended}"},
    "POST /v1/shops/{shop}/imports/{import}/undo": {"import": "{applied}"},
    "DELETE /v1/shops/{shop}/service-accounts/{account}": {"account": "{till_account}"},
    "POST /v1/set-aside/{id}/retry": {"id": "{aside}"},
    "POST /v1/set-aside/{id}/dismissal": {"id": "{unsent}"},
    "POST /v1/link-codes/{link}/disavowal": {"link": "{made}"},
    "POST /account/links/{link} #disown": {"link": "{made}"},
    "GET /account/links/{link}.svg": {"link": "{hiring}"},
    "GET /account/{page}": {"page": "nowhere"},
    "GET /docs/{name}": {"name": "page.css"},
    "GET /problems/{code}": {"code": "not-found"},
}
"""Where another one of the town's things is meant than is called so."""
FORMS: Mapping[str, Mapping[str, str]] = {
    "POST /account/sign-in": {"handle": "ravi", "password": PASSWORD},
    "POST /account/sign-up": {"handle": "nobody", "name": "Nobody", "password": ANOTHER},
    "POST /account/second": {"code": "{recovery_code}"},
    "POST /account/passkey": {"ceremony": "{using}", "answer": "{used_text}"},
    "POST /account/new-password": {"password": ANOTHER},
    "POST /account/by-chat": {"handle": "asha"},
    "POST /account/reset": {"handle": "nisha", "code": "{recovery_code}"},
    "POST /account/reset #chat": {"handle": "asha"},
    "POST /account/reset/end": {"password": ANOTHER, "code": "{recovery_code}"},
    "POST /account/reset/passkey": {"ceremony": "{resetting}", "answer": "{reset_created_text}"},
    "POST /account/outside/first": {"name": "Nobody"},
    "POST /account/profile": {"name": "Somebody", "language": "hi"},
    "POST /account/password": {"password": ANOTHER, "old": PASSWORD},
    "POST /account/sessions": {"session": "{session}"},
    "POST /account/sessions #others": {},
    "POST /account/security/totp": {"code": "{totp}"},
    "POST /account/security/approval": {"code": "{approval_code}"},
    "POST /account/security/passkeys": {
        "ceremony": "{creating}",
        "answer": "{created_text}",
        "name": "Laptop",
    },
    "POST /account/security/passkeys/drop": {"passkey": "{passkey}"},
    "POST /account/security/outside/drop": {"login": "{login}"},
    "POST /account/links/drop": {"chat": "{chat}"},
    "POST /account/links/{link}": {"do": "approve"},
    "POST /account/links/{link} #void": {"do": "void"},
    "POST /account/links/{link} #disown": {"do": "disown"},
}
STEPS: Mapping[str, str] = {
    "/account/second": "second.{second}.recovery",
    "/account/new-password": "renew.{renew}",
    "/account/asked": "asked.{approved}.sign-in.42",
    "/account/reset/end": "reset.{reset}",
    "/account/reset/passkey": "reset.{reset}",
    "/account/reset/passkey/options": "reset.{reset}",
    "/account/security/totp": "totp.{seed}",
    "/account/security/totp.svg": "totp.{seed}",
    "/account/security/approval/asked": "approval.{approval}.42",
    "/account/outside": "outside.{departed}",
    "/account/outside/first": "first.{first}",
}
"""What a browser keeps between two pages."""


def filled(asked: Any, ids: Mapping[str, Any]) -> Any:
    """The same with the town's things in it; what is one as a whole keeps its kind."""
    if isinstance(asked, dict):
        return {name: filled(each, ids) for name, each in asked.items()}
    if isinstance(asked, list):
        return [filled(each, ids) for each in asked]
    if isinstance(asked, str) and asked.startswith("{") and asked.endswith("}") and asked[1:-1] in ids:
        return ids[asked[1:-1]]
    return asked.format(**ids) if isinstance(asked, str) else asked
