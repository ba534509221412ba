"""Cuts a stream of bytes into whole requests, so that one can be brought twice."""

from collections.abc import Iterator

_HEAD_ENDS = b"\r\n\r\n"


class Requests:
    def __init__(self) -> None:
        self._bytes = bytearray()

    def cut(self, piece: bytes) -> Iterator[bytes]:
        """Yield each request that is whole with this piece."""
        self._bytes += piece
        while length := self._length():
            request = bytes(self._bytes[:length])
            del self._bytes[:length]
            yield request

    def _length(self) -> int:
        """Return how long the first request is, 0 while some of it is yet to come."""
        end = self._bytes.find(_HEAD_ENDS)
        if end < 0:
            return 0
        length = end + len(_HEAD_ENDS) + _body_length(bytes(self._bytes[:end]))
        return length if len(self._bytes) >= length else 0


def _body_length(head: bytes) -> int:
    for line in head.lower().split(b"\r\n"):
        name, _, value = line.partition(b":")
        if name == b"content-length":
            return int(value)
    return 0
