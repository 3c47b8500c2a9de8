"""Photos, documents and voices: their bytes and the ids under which the Bot API knows them."""

import secrets
import struct
import zlib
from dataclasses import dataclass
from pathlib import Path

from sandbox.cast import Json
from sandbox.refusal import bad_request

# https://core.telegram.org/bots/api#getfile
DOWNLOAD_LIMIT = 20 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Stored:
    """A file that Telegram keeps; `path` is what follows /file/bot<token>/."""

    file_id: str
    unique_id: str
    path: str
    name: str
    mime_type: str
    size: int

    def face(self) -> Json:
        """The fields that every kind of file shares in the Bot API."""
        return {"file_id": self.file_id, "file_unique_id": self.unique_id, "file_size": self.size}


class Files:
    """Keeps bytes in a folder where there is one, else in memory."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._contents: dict[str, bytes] = {}
        self.known: dict[str, Stored] = {}

    def keep(self, content: bytes, folder: str, name: str, mime_type: str) -> Stored:
        """Stores the bytes. Raises Refusal where there are none."""
        if not content:
            raise bad_request("file must be non-empty")
        unique_id = secrets.token_urlsafe(9)
        path = f"{folder}/file_{len(self.known)}{Path(name).suffix}"
        file_id = f"Sandbox{secrets.token_urlsafe(32)}"
        stored = Stored(
            file_id=file_id, unique_id=unique_id, path=path, name=name, mime_type=mime_type, size=len(content)
        )
        self.known[stored.file_id] = stored
        if self._folder:
            self._folder.mkdir(parents=True, exist_ok=True)
            (self._folder / unique_id).touch(0o600)
            (self._folder / unique_id).write_bytes(content)
        else:
            self._contents[unique_id] = content
        return stored

    def find(self, file_id: str) -> Stored:
        """The file with this id. Raises Refusal."""
        if file_id not in self.known:
            raise bad_request("wrong file identifier/HTTP URL specified")
        return self.known[file_id]

    def at(self, path: str) -> tuple[Stored, bytes] | None:
        """The file at a download path, with its bytes."""
        for stored in self.known.values():
            if stored.path == path:
                return stored, self.content(stored)
        return None

    def content(self, stored: Stored) -> bytes:
        """The bytes of a file."""
        if self._folder:
            return (self._folder / stored.unique_id).read_bytes()
        return self._contents[stored.unique_id]


def grey_picture(width: int, height: int) -> bytes:
    """A plain PNG, for a photo that a person sends without saying which."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
    rows = chunk(b"IDAT", zlib.compress((b"\0" + b"\xb4" * width) * height))
    return b"\x89PNG\r\n\x1a\n" + header + rows + chunk(b"IEND", b"")


def picture_size(content: bytes) -> tuple[int, int]:
    """Width and height in pixels of a PNG or JPEG. Raises Refusal for anything else."""
    if content.startswith(b"\x89PNG\r\n\x1a\n") and len(content) >= 24:
        width, height = struct.unpack(">II", content[16:24])
        return width, height
    if content.startswith(b"\xff\xd8"):
        return _jpeg_size(content)
    raise bad_request("IMAGE_PROCESS_FAILED")


def _jpeg_size(content: bytes) -> tuple[int, int]:
    at = 2
    while at + 9 <= len(content) and content[at] == 0xFF:
        marker, length = content[at + 1], int.from_bytes(content[at + 2 : at + 4], "big")
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack(">HH", content[at + 5 : at + 9])
            return width, height
        at += 2 + length
    raise bad_request("IMAGE_PROCESS_FAILED")
