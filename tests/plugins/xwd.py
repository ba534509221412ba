"""Reads what Xvfb keeps in its frame-buffer file (the XWD format) and writes it as PNG."""

import struct
import zlib
from dataclasses import dataclass
from pathlib import Path

from agentdesk.domain.errors import InvalidInput

_HEADER = struct.Struct(">25I")
_PNG_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_COLOUR_ENTRY_BYTES = 12
_XWD_VERSION = 7


def _png_chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


@dataclass(frozen=True)
class Picture:
    """Rows of red, green and blue bytes, top row first."""

    width: int
    height: int
    rgb: bytes

    def png(self) -> bytes:
        stride = self.width * 3
        rows = (self.rgb[top : top + stride] for top in range(0, len(self.rgb), stride))
        scanlines = b"".join(b"\0" + row for row in rows)
        head = struct.pack(">IIBBBBB", self.width, self.height, 8, 2, 0, 0, 0)
        return (
            _PNG_SIGNATURE
            + _png_chunk(b"IHDR", head)
            + _png_chunk(b"IDAT", zlib.compress(scanlines, 6))
            + _png_chunk(b"IEND", b"")
        )

    def save(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(self.png())


def read_xwd(data: bytes) -> Picture:
    """24-bit true colour in 32-bit little-endian pixels, the one layout Xvfb is started with."""
    header = _HEADER.unpack_from(data)
    header_size, version, depth = header[0], header[1], header[3]
    width, height, bits_per_pixel, stride = header[4], header[5], header[11], header[12]
    if version != _XWD_VERSION or depth != 24 or bits_per_pixel != 32:
        raise InvalidInput("this frame buffer is not 24-bit colour in 32-bit pixels")
    start = header_size + header[19] * _COLOUR_ENTRY_BYTES
    rows = []
    for top in range(start, start + height * stride, stride):
        row = data[top : top + width * 4]
        rgb = bytearray(width * 3)
        rgb[0::3], rgb[1::3], rgb[2::3] = row[2::4], row[1::4], row[0::4]
        rows.append(bytes(rgb))
    return Picture(width, height, b"".join(rows))
