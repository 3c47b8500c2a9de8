"""A box opens with its person's key, at its place, unaltered; or not at all."""

import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from storage.engine.sealing import BadSeal, Sealer, derive

PLACE = "address.sealed:1"


@pytest.fixture
def key(sealer: Sealer) -> bytes:
    return sealer.new_key(12)


def test_a_box_opens_at_its_place(sealer: Sealer, key: bytes) -> None:
    box = sealer.seal(key, 12, "Flat 4, రామ్ నగర్", PLACE)
    assert sealer.unseal(key, 12, box, PLACE) == "Flat 4, రామ్ నగర్"
    assert b"Flat" not in box


def test_no_two_boxes_are_alike(sealer: Sealer, key: bytes) -> None:
    assert sealer.seal(key, 12, "same", PLACE) != sealer.seal(key, 12, "same", PLACE)


def test_a_box_moved_to_another_place_does_not_open(sealer: Sealer, key: bytes) -> None:
    box = sealer.seal(key, 12, "Flat 4", PLACE)
    with pytest.raises(BadSeal):
        sealer.unseal(key, 12, box, "address.sealed:2")


def test_another_persons_key_does_not_open_it(sealer: Sealer, key: bytes) -> None:
    box = sealer.seal(key, 12, "Flat 4", PLACE)
    with pytest.raises(BadSeal):
        sealer.unseal(sealer.new_key(12), 12, box, PLACE)
    with pytest.raises(BadSeal):
        sealer.unseal(key, 13, box, PLACE)


def test_another_root_secret_does_not_open_it(sealer: Sealer, key: bytes) -> None:
    box = sealer.seal(key, 12, "Flat 4", PLACE)
    with pytest.raises(BadSeal):
        Sealer("another secret").unseal(key, 12, box, PLACE)
    assert Sealer("a secret for tests, of no use elsewhere").unseal(key, 12, box, PLACE) == "Flat 4"


@pytest.mark.parametrize("at", [0, 1, 12, 13, -1])
def test_an_altered_box_does_not_open(sealer: Sealer, key: bytes, at: int) -> None:
    box = bytearray(sealer.seal(key, 12, "Flat 4", PLACE))
    box[at] ^= 1
    with pytest.raises(BadSeal):
        sealer.unseal(key, 12, bytes(box), PLACE)


@pytest.mark.parametrize("size", [0, 1, 5, 13, 28])
def test_a_cut_box_does_not_open(sealer: Sealer, key: bytes, size: int) -> None:
    with pytest.raises(BadSeal):
        sealer.unseal(key, 12, sealer.seal(key, 12, "Flat 4", PLACE)[:size], PLACE)


def test_a_keyed_hash_depends_on_text_purpose_and_secret(sealer: Sealer) -> None:
    assert sealer.mac("code", "link") == sealer.mac("code", "link")
    others = {sealer.mac("code", "phone"), sealer.mac("cod", "link"), Sealer("x").mac("code", "link")}
    assert len(others | {sealer.mac("code", "link")}) == 4


def test_a_box_of_the_program_s_own_opens_at_its_place_under_its_secret_only(sealer: Sealer) -> None:
    box = sealer.seal_ours(b"\x00private", "signing_key.private:1")
    assert sealer.unseal_ours(box, "signing_key.private:1") == b"\x00private"
    assert b"private" not in box
    with pytest.raises(BadSeal):
        sealer.unseal_ours(box, "signing_key.private:2")
    with pytest.raises(BadSeal):
        Sealer("another secret").unseal_ours(box, "signing_key.private:1")
    with pytest.raises(BadSeal):
        sealer.unseal_ours(sealer.new_key(1), "personal_key:1")


def test_a_box_of_the_first_version_still_opens(sealer: Sealer) -> None:
    root = derive(b"a secret for tests, of no use elsewhere", b"seal what is the program's own")
    box = b"\x01" + bytes(12) + AESGCM(root).encrypt(bytes(12), b"private", b"signing_key.private:1")
    assert sealer.unseal_ours(box, "signing_key.private:1") == b"private"
    assert sealer.is_old(box)
    assert not sealer.is_old(sealer.seal_ours(b"private", "signing_key.private:1"))
