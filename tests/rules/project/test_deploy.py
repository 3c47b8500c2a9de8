"""How it is put on a machine: the unit for systemd, the containers, and Caddy in front."""

import asyncio
import configparser
import contextlib
import os
import re
import shutil
import socket
import subprocess
import sys
from collections.abc import AsyncIterator
from io import BytesIO
from ipaddress import ip_address, ip_network
from pathlib import Path
from typing import Any

import aiohttp
import pytest
import yaml
from aiohttp import web

from kirana.settings import Settings

ROOT = Path(__file__).parents[3]
UNIT = ROOT / "deploy" / "kirana.service"
CADDYFILE = ROOT / "Caddyfile"
COMPOSE: dict[str, Any] = yaml.safe_load((ROOT / "compose.yaml").read_text("utf-8"))
MOST_EXPOSED = 2.0
"""Of 10, by `systemd-analyze security`; a unit without any bounds has 9.6."""
MIB = 1024 * 1024

systemd = pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="no systemd on this machine")
caddy = pytest.mark.skipif(not shutil.which("caddy"), reason="no Caddy: install Debian's package caddy")


def unit() -> dict[str, str]:
    read = configparser.ConfigParser(interpolation=None, strict=False)
    read.optionxform = str  # type: ignore[assignment, method-assign]
    read.read_string(UNIT.read_text("utf-8"))
    return dict(read["Service"])


def test_the_unit_runs_the_bot_in_its_own_folder_and_begins_again() -> None:
    service = unit()
    assert service["User"] == service["Group"] == "kirana"
    assert service["ExecStart"].endswith("/bin/kirana serve")
    assert service["WorkingDirectory"] == f"/var/lib/{service['StateDirectory']}"
    assert service["Restart"] == "always"
    assert service["ProtectSystem"] == "strict"
    assert f"{service['TimeoutStopSec']}s" == COMPOSE["services"]["kirana"]["stop_grace_period"]


def test_the_page_names_what_the_unit_names() -> None:
    page = (ROOT / "docs" / "operations.md").read_text("utf-8")
    service = unit()
    for name in ("EnvironmentFile", "WorkingDirectory", "ExecStart", "User"):
        assert service[name].removesuffix(" serve") in page
    assert f"KIRANA_DATABASE_URL=sqlite:///{service['WorkingDirectory']}/" in page


@systemd
def test_systemd_understands_every_line(tmp_path: Path) -> None:
    there = tmp_path / UNIT.name
    there.write_text(UNIT.read_text("utf-8").replace("/opt/kirana/bin/kirana", sys.executable), "utf-8")
    ran = subprocess.run(
        ["systemd-analyze", "verify", str(there)], capture_output=True, text=True, timeout=60
    )
    assert (ran.returncode, ran.stderr) == (0, "")


@systemd
def test_the_unit_leaves_little_open() -> None:
    line = ["systemd-analyze", "security", "--offline=true", "--no-pager", str(UNIT)]
    ran = subprocess.run(line, capture_output=True, text=True, timeout=60)
    found = re.search(r"exposure level for kirana.service: ([\d.]+)", ran.stdout)
    assert found, ran.stderr
    assert float(found[1]) < MOST_EXPOSED


def test_containers_are_given_settings_that_there_are() -> None:
    known = {f"KIRANA_{name.upper()}" for name in Settings.model_fields}
    services = COMPOSE["services"]
    given = {*services["kirana"]["environment"], *(each for each in services["caddy"]["environment"])}
    assert {name for name in given if name.startswith("KIRANA_")} <= known
    assert set(re.findall(r"\{\$(KIRANA_\w+)", CADDYFILE.read_text("utf-8"))) <= known


def test_the_world_reaches_caddy_alone() -> None:
    services = COMPOSE["services"]
    assert all(port.startswith("127.0.0.1:") for port in services["kirana"]["ports"])
    assert services["caddy"]["profiles"] == ["tls"]
    assert "env_file" not in services["caddy"]
    assert "./Caddyfile:/etc/caddy/Caddyfile:ro" in services["caddy"]["volumes"]
    assert (
        f"UPSTREAM=kirana:{services['kirana']['environment']['KIRANA_HTTP_PORT']}"
        in (services["caddy"]["environment"])
    )


def test_caddy_is_the_proxy_that_is_believed_and_nobody_else_takes_its_address() -> None:
    address = COMPOSE["services"]["caddy"]["networks"]["front"]["ipv4_address"]
    (network,) = COMPOSE["networks"]["front"]["ipam"]["config"]
    believed = COMPOSE["services"]["kirana"]["environment"]["KIRANA_TRUSTED_PROXIES"]
    assert believed == f"${{KIRANA_TRUSTED_PROXIES:-{address}}}"
    assert ip_address(address) in ip_network(network["subnet"])
    assert ip_address(address) not in ip_network(network["ip_range"])


def free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


@contextlib.asynccontextmanager
async def behind_caddy(folder: Path, upstream: int) -> AsyncIterator[str]:
    """The real Caddy with the project's file, in front of this port; without TLS, since nobody here signs."""
    address = f"http://127.0.0.1:{free_port()}"
    own = {"XDG_DATA_HOME": str(folder), "XDG_CONFIG_HOME": str(folder), "HOME": str(folder)}
    admin = {"CADDY_ADMIN": f"127.0.0.1:{free_port()}"}
    env = {**os.environ, **own, **admin, "KIRANA_PUBLIC_URL": address, "UPSTREAM": f"127.0.0.1:{upstream}"}
    line = ["caddy", "run", "--adapter", "caddyfile", "--config", str(CADDYFILE)]
    with (folder / "log").open("wb") as log:
        process = await asyncio.create_subprocess_exec(*line, env=env, stdout=log, stderr=log)
    try:
        for _ in range(300):
            with contextlib.suppress(OSError):
                socket.create_connection(("127.0.0.1", int(address.rpartition(":")[2]))).close()
                break
            await asyncio.sleep(0.1)
        yield address
    finally:
        process.terminate()
        await process.wait()


async def heard(request: web.Request) -> web.Response:
    body = await request.read()
    return web.json_response({"from": request.headers["X-Forwarded-For"], "bytes": len(body)})


@pytest.fixture
async def port() -> AsyncIterator[int]:
    """Of a server that answers with what came through."""
    app = web.Application(client_max_size=4 * MIB)
    app.router.add_route("*", "/{rest:.*}", heard)
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    yield int(runner.addresses[0][1])
    await runner.cleanup()


@caddy
async def test_caddy_passes_on_what_it_should_and_nothing_else(tmp_path: Path, port: int) -> None:
    async with behind_caddy(tmp_path, port) as address, aiohttp.ClientSession() as visitor:
        async with visitor.get(f"{address}/v1/shops", headers={"X-Forwarded-For": "203.0.113.9"}) as answer:
            assert await answer.json() == {"from": "127.0.0.1", "bytes": 0}
        async with visitor.post(f"{address}/telegram", data=BytesIO(b" " * MIB)) as answer:
            assert await answer.json() == {"from": "127.0.0.1", "bytes": MIB}
        async with visitor.post(f"{address}/telegram", data=BytesIO(b" " * (MIB + 1))) as answer:
            assert answer.status in (413, 502)  # 502 before Caddy 2.7
        for path in ("/metrics", "//metrics", "/METRICS", "/metrics?name[]=kirana_orders"):
            async with visitor.get(f"{address}{path}") as answer:
                assert (answer.status, await answer.text()) == (404, "")


@caddy
def test_caddy_takes_a_certificate_for_the_public_address() -> None:
    line = ["caddy", "adapt", "--adapter", "caddyfile", "--config", str(CADDYFILE)]
    env = {**os.environ, "KIRANA_PUBLIC_URL": "https://kirana.example.org"}
    ran = subprocess.run(line, env=env, capture_output=True, text=True, check=True, timeout=60)
    assert '"listen":[":443"]' in ran.stdout
    assert '"host":["kirana.example.org"]' in ran.stdout
    assert "not formatted" not in ran.stderr
