"""Settings: every mistake is one clear line, and no line tells a secret."""

import base64
import os
import secrets
import traceback
from ipaddress import ip_network
from pathlib import Path

import pytest

from kirana.guessable import is_guessable
from kirana.settings import GUESSABLE, BadSettings, Settings, load

TOKEN = "123456:AAF-secretsecretsecretsecret"
SECRET = "sesame-opens-the-door"
ORIGIN = "must be an origin such as https://api.telegram.org, without /bot"
COMPLETE = {"bot_token": TOKEN, "secret": SECRET}


@pytest.fixture(autouse=True)
def nothing_set(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in [name for name in os.environ if name.startswith("KIRANA_")]:
        monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)


def refused(**given: object) -> list[str]:
    with pytest.raises(BadSettings) as bad:
        load(**given)
    assert str(bad.value) == "\n".join(bad.value.lines)
    return bad.value.lines


def test_the_defaults_are_those_of_the_documents() -> None:
    settings = load()
    assert settings.telegram_api == "https://api.telegram.org"
    assert settings.database_url.get_secret_value() == "sqlite:///var/kirana.db"
    assert (settings.http_host, settings.http_port) == ("127.0.0.1", 8080)
    assert (settings.accept_reminder_s, settings.accept_timeout_s) == (300, 900)
    assert (settings.pacing, settings.log, settings.admins) == ("telegram", "console", frozenset())
    assert not settings.has_webhook


def test_settings_come_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KIRANA_BOT_TOKEN", TOKEN)
    monkeypatch.setenv("KIRANA_ADMINS", " 12, 34 ,")
    monkeypatch.setenv("KIRANA_HTTP_PORT", "0")
    monkeypatch.setenv("KIRANA_PUBLIC_URL", "https://kirana.example.org/")
    settings = load()
    assert settings.bot_token.get_secret_value() == TOKEN
    assert (settings.admins, settings.http_port) == (frozenset({12, 34}), 0)
    assert (settings.public_url, settings.has_webhook) == ("https://kirana.example.org", True)


def test_settings_come_from_a_file_below_the_environment(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / ".env").write_text(
        f"KIRANA_BOT_TOKEN={TOKEN}\nKIRANA_LOG=json\nKIRANA_ADMINS=5\nKIRANA_SECRET=\nOTHER=1\n"
    )
    monkeypatch.setenv("KIRANA_ADMINS", "6")
    settings = load()
    assert settings.bot_token.get_secret_value() == TOKEN
    assert (settings.log, settings.admins) == ("json", frozenset({6}))


def test_what_is_left_blank_is_as_if_it_were_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTP_PORT", "PACING", "TELEGRAM_API", "DATABASE_URL", "ADMINS", "PUBLIC_URL", "SECRET"):
        monkeypatch.setenv(f"KIRANA_{name}", "")
    assert load() == load(_env_file=None)
    assert load().http_port == 8080


def test_the_file_to_copy_can_be_read(tmp_path: Path) -> None:
    example = Path(__file__).parents[2] / ".env.example"
    uncommented = example.read_text("utf-8").replace("# KIRANA_", "KIRANA_")
    (tmp_path / ".env").write_text(uncommented, "utf-8")
    load()
    named = {line.partition("=")[0] for line in uncommented.splitlines() if line.startswith("KIRANA_")}
    assert named == {f"KIRANA_{name.upper()}" for name in Settings.model_fields}


NO_NAME = "must name a database, such as postgresql://kirana@localhost/kirana"
PORT, FILE = "its port must be a number from 1 to 65535", "must name a file, such as sqlite:///var/kirana.db"
WEAK = "is easy to guess: give a random text, of 8 different characters at least"


@pytest.mark.parametrize(
    ("name", "value", "line"),
    [
        ("admins", "12,@meera", "must be Telegram ids, separated by commas, such as 1234567,7654321"),
        ("admins", "-5", "must be Telegram ids, separated by commas, such as 1234567,7654321"),
        ("admins", "१२", "must be Telegram ids, separated by commas, such as 1234567,7654321"),
        ("region", "India", "must be a country of two letters, such as IN"),
        ("telegram_api", "api.telegram.org", "must be an address such as https://example.org"),
        ("telegram_api", "https://", "must be an address such as https://example.org"),
        ("telegram_api", "http://api.telegram.org", "must begin with https:// (http only on this machine)"),
        ("telegram_api", "https://api.telegram.org/bot", ORIGIN),
        ("public_url", "ftp://example.org", "must be an address such as https://example.org"),
        ("public_url", "https://example.org/?a=1", "must be an address such as https://example.org"),
        ("public_url", "http://example.org", "must begin with https:// (http only on this machine)"),
        ("database_url", "mysql://localhost/kirana", "must begin with sqlite:/// or postgresql://"),
        ("database_url", "postgresql+asyncpg://localhost/k", "must begin with sqlite:/// or postgresql://"),
        ("database_url", "sqlite:///", "must name a file, such as sqlite:///var/kirana.db"),
        ("database_url", "sqlite:///:memory:", "must name a file, such as sqlite:///var/kirana.db"),
        ("database_url", "postgresql://localhost", NO_NAME),
        ("database_url", "postgresql://kirana@localhost:5432/", NO_NAME),
        ("database_url", "postgresql://localhost:port/kirana", "its port must be a number from 1 to 65535"),
        ("database_url", "postgres://localhost:70000/kirana", "its port must be a number from 1 to 65535"),
        ("database_url", "postgres://localhost:0/kirana", "its port must be a number from 1 to 65535"),
        ("secret", "short", "must have at least 16 characters"),
        ("secret", " " * 20, "must not be blank"),
        ("secret", "x" * 40, WEAK),
        ("secret", "abcabcabcabcabcabcabc", WEAK),
        ("webhook_secret", "x", "must have at least 12 characters"),
        ("webhook_secret", "change-me-please", GUESSABLE),
        ("metrics_token", "x", "must have at least 12 characters"),
        ("database_url", "postgresql://db/kirana?port=99999", PORT),
        ("database_url", "postgresql://db/kirana?port=x", PORT),
        ("database_url", "sqlite:///.", FILE),
        ("database_url", "sqlite:////tmp", FILE),
        ("database_url", "sqlite:///var/", FILE),
        ("webhook_secret", "no spaces please", "must be 1 to 256 of the characters A-Z a-z 0-9 _ -"),
        ("webhook_secret", "x" * 257, "must be 1 to 256 of the characters A-Z a-z 0-9 _ -"),
        ("http_port", "70000", "Input should be less than or equal to 65535"),
        ("http_port", "http", "Input should be a valid integer, unable to parse string as an integer"),
        ("accept_timeout_s", "0", "Input should be greater than 0"),
        ("pacing", "fast", "Input should be 'telegram' or 'off'"),
        ("log", "xml", "Input should be 'console' or 'json'"),
    ],
)
def test_a_mistake_is_one_clear_line(name: str, value: str, line: str) -> None:
    assert refused(**{name: value}) == [f"KIRANA_{name.upper()}: {line}"]


def test_every_mistake_has_its_line() -> None:
    lines = refused(admins="x", http_port="y", log="z")
    assert [line.partition(":")[0] for line in lines] == ["KIRANA_HTTP_PORT", "KIRANA_ADMINS", "KIRANA_LOG"]


def test_a_reminder_comes_before_the_end() -> None:
    [line] = refused(accept_reminder_s=900)
    assert line == "KIRANA_ACCEPT_REMINDER_S must be shorter than KIRANA_ACCEPT_TIMEOUT_S"


@pytest.mark.parametrize("url", ["http://127.0.0.1:8081", "http://localhost:1/", "http://[::1]:8081"])
def test_this_machine_needs_no_certificate(url: str) -> None:
    assert load(telegram_api=url).telegram_api == url.rstrip("/")


def test_serving_needs_token_and_secret_and_a_webhook_its_own() -> None:
    load(**COMPLETE).must_be_ready_to_serve()
    load(**COMPLETE, public_url="https://example.org", webhook_secret="a-b_C-Zq81tu").must_be_ready_to_serve()
    with pytest.raises(BadSettings) as bad:
        load(public_url="https://example.org").must_be_ready_to_serve()
    names = [line.partition(":")[0] for line in bad.value.lines]
    assert names == ["KIRANA_BOT_TOKEN", "KIRANA_SECRET", "KIRANA_WEBHOOK_SECRET"]


@pytest.mark.parametrize("token", ["", "123456", "123456:short", "abc:" + "x" * 30, ":" + "x" * 30])
def test_what_looks_like_no_token_is_refused_before_it_is_sent(token: str) -> None:
    with pytest.raises(BadSettings, match=r"^KIRANA_BOT_TOKEN: give the token that BotFather showed you"):
        load(**{**COMPLETE, "bot_token": token}).must_be_ready_to_serve()


def test_sealing_needs_a_secret() -> None:
    load(**COMPLETE).must_have_secret()
    with pytest.raises(BadSettings, match=r"^KIRANA_SECRET: give a long random text"):
        load().must_have_secret()


def test_secrets_are_in_no_repr() -> None:
    given = {
        **COMPLETE,
        "webhook_secret": "hush-hush-hush-my-darling",
        "database_url": "postgresql://kirana:hush@db/kirana",
    }
    settings = load(**given)
    for told in (repr(settings), str(settings), repr(settings.model_dump()), settings.model_dump_json()):
        assert not [word for word in (TOKEN, SECRET, "hush") if word in told]


def test_secrets_are_in_no_line_and_no_traceback() -> None:
    with pytest.raises(BadSettings) as bad:
        load(
            bot_token=TOKEN,
            secret="tiny-hush",
            webhook_secret="hush hush",
            database_url="mysql://kirana:hush@db/kirana",
            log="x",
        )
    told = "".join(traceback.format_exception(bad.value)) + repr(bad.value)
    assert len(bad.value.lines) == 4
    assert not [word for word in (TOKEN, "hush:", "tiny-hush", "hush hush", "kirana:hush") if word in told]


def test_origins_that_may_call_are_named_as_browsers_name_them() -> None:
    assert load(cors=" https://a.example, http://localhost:5173 ,").cors == {
        "https://a.example",
        "http://localhost:5173",
    }
    for given in ("*", "https://a.example/", "a.example", "https://A.example", "https://a.example https://b"):
        (line,) = refused(cors=given)
        assert line.startswith("KIRANA_CORS: must be origins, separated by commas")


@pytest.mark.parametrize(
    ("name", "wrong"), [("password_kinds", 5), ("password_expires_days", -1), ("password_remembered", 25)]
)
def test_password_rules_are_off_and_within_reason(name: str, wrong: int) -> None:
    assert getattr(load(), name) == 0
    (line,) = refused(**{name: wrong})
    assert line.startswith(f"KIRANA_{name.upper()}: ")


def test_proxies_are_named_by_address_or_network() -> None:
    assert load().trusted_proxies == frozenset()
    named = load(trusted_proxies=" 127.0.0.1, 10.0.0.0/8 ,2001:db8::/32").trusted_proxies
    assert named == {ip_network("127.0.0.1"), ip_network("10.0.0.0/8"), ip_network("2001:db8::/32")}
    for given in ("*", "localhost", "10.0.0.1/8", "127.0.0.1 10.0.0.1"):
        (line,) = refused(trusted_proxies=given)
        assert line.startswith("KIRANA_TRUSTED_PROXIES: must be addresses or networks")
    for given in ("0.0.0.0/0", "127.0.0.1,::/0"):
        (line,) = refused(trusted_proxies=given)
        assert line.startswith("KIRANA_TRUSTED_PROXIES: must not be everybody")


def test_a_misspelt_name_is_told_wherever_it_stands(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("KIRANA_PUBILC_URL", "https://kirana.example.org")
    monkeypatch.setenv("KIRANA_SHARED_DATA", "what the tests are told")
    (tmp_path / ".env").write_text("kirana_loog=json\nKIRANA_WHATEVER_THIS_IS=1\nKIRANA_BLANK=\nOTHER=1\n")
    assert refused(http_port="y") == [
        "KIRANA_LOOG: no such setting; did you mean KIRANA_LOG?",
        "KIRANA_PUBILC_URL: no such setting; did you mean KIRANA_PUBLIC_URL?",
        "KIRANA_WHATEVER_THIS_IS: no such setting",
        "KIRANA_HTTP_PORT: Input should be a valid integer, unable to parse string as an integer",
    ]
    monkeypatch.delenv("KIRANA_PUBILC_URL")
    load(_env_file=None)


@pytest.mark.parametrize(
    "weak",
    [
        "1234567890123456",
        "password12345678",
        "P@ssw0rd-P@ssw0rd",
        "qwertyuiopasdfgh",
        "abcdefghabcdefgh",
        "zyxwvutsrqponmlk",
        "change-me-please-now",
        "<your secret here>",
        "openssl rand -hex 32",
        "a long random text",
        "hunter2hunter2hunter2",
        "KIRANA_SECRET=change me",
        "replace this with a random value",
        "qazwsxedcrfvtgby",
        "1qaz2wsx3edc4rfv",
        "00112233445566778899",
        "aabbccddeeffgghhiijj",
    ],
)
def test_a_secret_that_anybody_would_try_is_refused(weak: str) -> None:
    [line] = refused(secret=weak)
    assert line in (f"KIRANA_SECRET: {GUESSABLE}", f"KIRANA_SECRET: {WEAK}")


@pytest.mark.parametrize("told", ["a secret for tests", "a secret for scenes only", SECRET])
def test_a_few_words_of_one_s_own_pass(told: str) -> None:
    assert load(secret=told).secret.get_secret_value() == told


def test_what_was_drawn_by_lot_always_passes() -> None:
    for _ in range(500):
        for drawn in (secrets.token_hex(32), secrets.token_urlsafe(32), secrets.token_urlsafe(16)):
            assert not is_guessable(drawn), drawn
        assert not is_guessable(base64.b64encode(secrets.token_bytes(24)).decode())
        load(secret=secrets.token_hex(32), webhook_secret=secrets.token_urlsafe(32))
