"""The floor under every HTTP figure: a server that answers one kilobyte and does nothing else."""

import asyncio
import sys

BODY = b"x" * 1024
ANSWER = b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%s" % (len(BODY), BODY)


class Floor(asyncio.Protocol):
    """Answers each request that ends with an empty line."""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        if data.endswith(b"\r\n\r\n") and isinstance(self._transport, asyncio.WriteTransport):
            self._transport.write(ANSWER)


async def main(port: int) -> None:
    loop = asyncio.get_running_loop()
    server = await loop.create_server(Floor, "127.0.0.1", port)
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1])))
