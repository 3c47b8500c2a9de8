"""What Telegram signed is believed for ten minutes; whatever was changed, or signed by another, never."""

import hashlib
import hmac
import json
from datetime import timedelta
from urllib.parse import urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.identity.errors import WrongCredentials
from security.telegram import TelegramPerson, mini_app_person
from tests.clock import Clock

TOKEN = "7000000001:AAF-of-our-own-bot"
ANOTHER = "7000000002:AAF-of-another-bot"
ASHA = TelegramPerson(5_000_000_001, "Asha", "Rao", "te")
NOW = Clock().now


def app_data(token: str = TOKEN, age: timedelta = timedelta(), **changed: str) -> dict[str, str]:
    """Mini App fields, signed as Telegram signs them."""
    user = {"id": ASHA.telegram_id, "first_name": "Asha", "last_name": "Rao", "language_code": "te"}
    fields = {
        "query_id": "AAHdF6IQAAAAAN0XohDhrOrc",
        "user": json.dumps(user, separators=(",", ":")),
        "auth_date": str(int((NOW - age).timestamp())),
        "signature": "6fbdaab833d39f54518bd5c3eb3f511d",
    } | changed
    return fields | {"hash": sign(fields, hmac.digest(b"WebAppData", token.encode(), "sha256"))}


def sign(fields: dict[str, str], key: bytes) -> str:
    text = "\n".join(f"{name}={fields[name]}" for name in sorted(fields))
    return hmac.new(key, text.encode(), hashlib.sha256).hexdigest()


def refused(init_data: str, token: str = TOKEN) -> None:
    with pytest.raises(WrongCredentials):
        mini_app_person(init_data, token, NOW)


def test_what_telegram_signed_is_believed() -> None:
    assert mini_app_person(urlencode(app_data()), TOKEN, NOW) == ASHA


def test_the_published_way_gives_a_known_hash() -> None:
    """Worked out once with openssl: `openssl dgst -sha256 -mac HMAC`, key from HMAC("WebAppData", token)."""
    fields = {"auth_date": "1780295400", "user": '{"id":1,"first_name":"A"}'}
    known = "1a9369b4626013b4d179fd810ebb73191385319b1b62a37385c79e0cb4c23e6f"
    assert mini_app_person(urlencode(fields | {"hash": known}), "1:A", NOW).telegram_id == 1


@pytest.mark.parametrize("name", ["query_id", "user", "auth_date", "signature", "hash"])
def test_every_changed_or_missing_field_is_noticed(name: str) -> None:
    good = app_data()
    refused(urlencode(good | {name: good[name].replace("1", "2", 1) + "0"}))
    refused(urlencode({key: value for key, value in good.items() if key != name}))


def test_a_field_too_many_is_noticed() -> None:
    refused(urlencode(app_data() | {"start_param": "x"}))


def test_ten_minutes_and_no_longer() -> None:
    ten = timedelta(minutes=10)
    assert mini_app_person(urlencode(app_data(age=ten)), TOKEN, NOW) == ASHA
    refused(urlencode(app_data(age=ten + timedelta(seconds=1))))


def test_a_date_further_ahead_than_clocks_differ_is_refused() -> None:
    assert mini_app_person(urlencode(app_data(age=-timedelta(seconds=60))), TOKEN, NOW) == ASHA
    refused(urlencode(app_data(age=-timedelta(seconds=61))))


@pytest.mark.parametrize("date", ["", "-1", "1e9", "9" * 5000, "१७८०२९५४००", "nan", " 1780295400"])
def test_what_is_no_date_is_refused_though_rightly_signed(date: str) -> None:
    refused(urlencode(app_data(auth_date=date)))


def test_another_bots_signature_is_refused() -> None:
    refused(urlencode(app_data(token=ANOTHER)))


def test_without_a_bot_token_nobody_is_believed() -> None:
    refused(urlencode(app_data(token="")), token="")


def test_the_widgets_signature_does_not_count_for_a_mini_app() -> None:
    fields = {key: value for key, value in app_data().items() if key != "hash"}
    refused(urlencode(fields | {"hash": sign(fields, hashlib.sha256(TOKEN.encode()).digest())}))


@pytest.mark.parametrize(
    "user",
    ["", "null", "[]", "{", '{"first_name":"Asha"}', '{"id":"x"}', '{"id":true}', '{"id":-5}', '{"id":0}',
     '{"id":1.5}', '{"id":7,"is_bot":true}', "[" * 9000],
)  # fmt: skip
def test_who_is_no_person_is_refused_though_rightly_signed(user: str) -> None:
    refused(urlencode(app_data(user=user)))


def test_a_field_that_comes_twice_is_refused() -> None:
    refused(urlencode(app_data()) + "&user=%7B%22id%22%3A1%7D")
    refused("user=%7B%22id%22%3A1%7D&" + urlencode(app_data()))


@pytest.mark.parametrize(
    "junk", ["", "hash=", "&&&", "hash=%ff", "a" * 20_000, "hash=é", "&".join(["a=b"] * 500)]
)
def test_what_is_no_init_data_is_refused(junk: str) -> None:
    refused(junk)


@given(st.dictionaries(st.sampled_from(["id", "user", "auth_date", "hash", "x"]), st.text()))
def test_nothing_made_up_is_believed_or_breaks(fields: dict[str, str]) -> None:
    refused("&".join(f"{name}={value}" for name, value in fields.items()))


def test_names_that_need_escaping_stay_as_they_are() -> None:
    user = json.dumps({"id": 7, "first_name": "అనూష & \n<b>", "language_code": 5})
    person = mini_app_person(urlencode(app_data(user=user)), TOKEN, NOW)
    assert person == TelegramPerson(7, "అనూష & \n<b>", "", "")
