"""`agentdesk serve`: the CRM API, on the embedded database unless another is named."""

import argparse
import socket
from pathlib import Path
from typing import TYPE_CHECKING

from agentdesk.cli.parsers import Subparsers
from agentdesk.cli.server_flags import add_server_flags, migrated, server_settings
from agentdesk.runtime.settings import ServerSettings

if TYPE_CHECKING:
    import uvicorn

_KEEP_ALIVE_S = 75


def register(subparsers: Subparsers) -> None:
    parser = subparsers.add_parser("serve", help="run the server")
    add_server_flags(parser)
    parser.add_argument("--host", help="the address to listen on (default 127.0.0.1)")
    parser.add_argument("--port", type=int, help="the port to listen on (default 8640)")
    parser.add_argument("--tls-cert", type=Path, help="certificate chain, PEM")
    parser.add_argument("--tls-key", type=Path, help="the certificate's key, PEM")
    parser.add_argument("--log-level", choices=["debug", "info", "warning", "error"])
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    from agentdesk.runtime.server_logs import configure_server

    settings = server_settings(args)
    configure_server(settings.log_level)
    with migrated(settings):
        pass
    return _serve(settings)


def _serve(settings: ServerSettings) -> int:
    import uvicorn

    from agentdesk.server.app import create_app

    class Server(uvicorn.Server):
        """Closes the streams as soon as it is told to stop: it would wait for them for ever."""

        async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
            app.state.hub.close()
            await super().shutdown(sockets)

    app = create_app(settings)
    server = Server(_config(settings, app))
    server.run()
    return 0 if server.started else 1


def _config(settings: ServerSettings, app: object) -> "uvicorn.Config":
    import uvicorn

    return uvicorn.Config(
        app,  # type: ignore[arg-type] # two libraries spell the same ASGI type
        host=settings.host,
        port=settings.port,
        ssl_certfile=settings.tls_cert,
        ssl_keyfile=settings.tls_key,
        limit_concurrency=settings.connections,
        timeout_graceful_shutdown=settings.shutdown_grace_s,
        timeout_keep_alive=_KEEP_ALIVE_S,
        log_config=None,
        access_log=False,
        server_header=False,
    )
