"""Which addresses a hook may call: nobody reaches inside through us."""

import ipaddress

import pytest

from domain.platform.webhooks.addresses import LONGEST_ADDRESS, hook_address, is_public
from domain.platform.webhooks.errors import BadHookAddress

INSIDE = [
    "0.0.0.0", "10.0.0.1", "100.64.0.1", "127.0.0.1", "127.8.8.8", "169.254.169.254", "172.16.0.1",
    "192.0.2.1", "192.168.1.1", "198.18.0.1", "224.0.0.1", "224.0.1.1", "239.1.1.1", "240.0.0.1",
    "255.255.255.255", "::", "::1", "::ffff:10.0.0.1", "::ffff:127.0.0.1", "::ffff:169.254.169.254",
    "64:ff9b::7f00:1", "64:ff9b::a9fe:a9fe", "2002:7f00:1::", "2002:a00:1::1", "2001:db8::1", "fc00::1",
    "192.0.0.8", "192.0.0.9", "192.0.0.10", "192.0.0.170", "192.31.196.1", "192.52.193.1", "192.88.99.1",
    "192.175.48.1", "198.51.100.1", "203.0.113.1", "::ffff:192.0.0.8", "64:ff9b::c000:8", "2002:c000:8::1",
    "64:ff9b:1::1", "100::1", "100:0:0:1::1", "2001::1", "2001:1::1", "2001:4:112::1", "2001:20::1",
    "2002:101:101::1", "2620:4f:8000::1", "3fff::1", "5f00::1", "::1.1.1.1", "::ffff:0:1.1.1.1",
    "fd00:ec2::254", "fe80::1", "fec0::1", "ff02::1", "ff0e::1",
]  # fmt: skip
OUTSIDE = ["1.1.1.1", "93.184.215.14", "2606:4700:4700::1111", "::ffff:1.1.1.1", "64:ff9b::101:101"]
LONGEST = "https://till.example.org/".ljust(LONGEST_ADDRESS, "x")
LOCAL = ["http://127.0.0.1:8080/hook", "https://localhost/hook", "http://[::1]:9/"]
NO_ADDRESS = [
    "", "till.example.org", "ftp://till.example.org/", "http://till.example.org/", "https://", "https:///x",
    "https://till/", "https://till.example.org:0/", "https://till.example.org:70000/", "https://a b.example/",
    "https://me:pass@till.example.org/", "https://till.example.org@127.0.0.1/",
    "https://till.example.org/#x", "https://till.example.org/a b",
    "https://-till.example.org/", "https://टिल.example/", "https://till.example.org/\nx",
    "javascript:alert(1)", "https://127.1/", "https://2130706433/", "https://0x7f.0.0.1/", "https://till.example.org./",

    f"https://till.example.org/{'x' * LONGEST_ADDRESS}", "https://[::1", "https://[fe80::1%25eth0]/",
    "https://till_1.example.org/", "https://\N{FULLWIDTH DIGIT ONE}27.0.0.1/",
]  # fmt: skip


@pytest.mark.parametrize("address", INSIDE)
def test_an_inner_address_is_not_public(address: str) -> None:
    number = ipaddress.ip_address(address)
    assert not is_public(number)
    host = f"[{address}]" if number.version == 6 else address
    with pytest.raises(BadHookAddress):
        hook_address(f"https://{host}/hook")


@pytest.mark.parametrize("address", OUTSIDE)
def test_an_address_of_the_internet_is_public(address: str) -> None:
    assert is_public(ipaddress.ip_address(address))


@pytest.mark.parametrize("typed", NO_ADDRESS)
@pytest.mark.parametrize("may_be_local", [False, True])
def test_what_is_no_address(typed: str, may_be_local: bool) -> None:
    with pytest.raises(BadHookAddress):
        hook_address(typed, may_be_local=may_be_local)


@pytest.mark.parametrize("typed", LOCAL)
def test_this_machine_is_called_only_where_that_is_allowed(typed: str) -> None:
    assert hook_address(typed, may_be_local=True) == typed
    with pytest.raises(BadHookAddress):
        hook_address(typed)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("https://till.example.org/kirana?shop=1", "https://till.example.org/kirana?shop=1"),
        ("  https://Till.Example.org:8443  ", "https://Till.Example.org:8443"),
        ("https://till.example.org:1/", "https://till.example.org:1/"),
        (LONGEST, LONGEST),
        ("https://1.1.1.1/hook", "https://1.1.1.1/hook"),
        ("https://[2606:4700:4700::1111]/", "https://[2606:4700:4700::1111]/"),
    ],
)
def test_what_may_be_called_is_kept_as_it_was_typed(typed: str, kept: str) -> None:
    assert hook_address(typed) == kept
