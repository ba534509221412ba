"""The OpenAPI 3.1 document, served at /openapi.json."""

from litestar.openapi import OpenAPIConfig
from litestar.openapi.plugins import JsonRenderPlugin
from litestar.openapi.spec import Components, SecurityScheme

from agentdesk import __version__

_BEARER = "bearer"

OPENAPI = OpenAPIConfig(
    title="agentdesk",
    version=__version__,
    description="The CRM API that agentdesk desktops sync with.",
    path="/",
    render_plugins=[JsonRenderPlugin(path="/openapi.json")],
    use_handler_docstrings=True,
    components=Components(security_schemes={_BEARER: SecurityScheme(type="http", scheme="bearer")}),
    security=[{_BEARER: []}],
)
