"""The doctor's look at the audit trail: is every entry what it was when it was sealed."""

from collections.abc import Iterator
from pathlib import Path

from agentdesk.cli.doctor.findings import Finding, good, note, wrong
from agentdesk.domain.errors import AgentdeskError
from agentdesk.runtime.clock import SystemClock
from agentdesk.runtime.server_secrets import load_secrets
from agentdesk.runtime.settings import ServerSettings
from agentdesk.runtime.signing import Signer

MEND = "leave this database as it is, and compare it with a backup"


def trail(settings: ServerSettings, kept: Path | None) -> Iterator[Finding]:
    """Only looks; reading a long trail takes a while."""
    if not settings.secrets.is_file():
        yield wrong("audit", f"{settings.secrets} is not there", "name the server's: --secrets")
        return
    embedded = settings.database.removeprefix("sqlite:///")
    if embedded != settings.database and not Path(embedded).is_file():
        yield wrong("audit", f"{embedded} is not there", "name the server's: --database")
        return
    try:
        yield from _verified(settings, kept)
    except (AgentdeskError, OSError) as error:
        yield wrong("audit", str(error), "correct address, secrets or file of roots")


def _verified(settings: ServerSettings, kept: Path | None) -> Iterator[Finding]:
    from agentdesk.server.app import open_database
    from agentdesk.server.services import audit_seals

    secrets = load_secrets(settings.secrets)
    public_key = Signer(secrets.audit_seed).public_key
    lines = [] if kept is None else kept.read_bytes().splitlines()
    roots = audit_seals.kept_roots(lines, public_key)
    database = open_database(settings, secrets, SystemClock())
    try:
        with database.read() as unit:
            latest = unit.audit_seals.latest()
            faults = audit_seals.verify(unit, public_key, roots)
    finally:
        database.close()
    for fault in faults:
        yield wrong("audit", fault, MEND)
    if faults:
        return
    if latest is None:
        yield note("audit", "nothing is sealed yet; a running server does it each second")
        return
    told = f"; {len(roots)} roots kept elsewhere agree" if roots else ""
    yield good("audit", f"{latest.head.size} entries are what they were{told}")
