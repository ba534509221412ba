"""Behind the work: writes down who looked, seals what the trail has gained, and looks at it."""

import logging
from pathlib import Path

import msgspec

from agentdesk.runtime.signing import Signer
from agentdesk.server.services import audit_seals, patterns
from agentdesk.server.services.audit_seals import BrokenTrail
from agentdesk.server.services.readings import Readings
from agentdesk.server.storage.database import Database
from agentdesk.server.storage.repositories.audit_seals import Seal

_LOG = logging.getLogger(__name__)
INTERVAL_S = 1.0
MAX_SEALS = 20
_KEEP_EVERY_US = 60_000_000


class Witness:
    """`roots` is a file beside the database, better on another disk: one signed root a minute."""

    def __init__(
        self, database: Database, readings: Readings, signer: Signer, roots: Path | None
    ) -> None:
        self._database = database
        self._readings = readings
        self._signer = signer
        self._roots = roots
        self._kept_us = 0
        self._broken = False

    def work(self) -> None:
        self._write_readings()
        if not self._broken:
            self._seal()
        self._look_for_patterns()

    def _write_readings(self) -> None:
        with self._readings.handed_over() as seen:
            if seen:
                with self._database.write() as unit:
                    unit.witness(seen)

    def _seal(self) -> None:
        try:
            for _ in range(MAX_SEALS):
                made = self._seal_once()
                if made is None:
                    return
                self._keep(made)
        except BrokenTrail:
            self._broken = True  # a person must look: nothing is built on a false seal
            _LOG.exception("sealing has stopped; agentdesk doctor --verify-audit says where")

    def _seal_once(self) -> Seal | None:
        with self._database.read() as unit:  # most turns find nothing, and take no writer's turn
            if not audit_seals.waiting(unit, 1):
                return None
        with self._database.write() as unit:
            return audit_seals.seal(unit, self._signer)

    def _look_for_patterns(self) -> None:
        with self._database.read() as unit:
            if not patterns.has_more(unit):
                return
        with self._database.write() as unit:
            patterns.look(unit)

    def _keep(self, made: Seal) -> None:
        """Write a root down where the database's own administrator may not reach it."""
        if self._roots is None or made.head.at_us - self._kept_us < _KEEP_EVERY_US:
            return
        with self._roots.open("ab") as file:
            file.write(msgspec.json.encode(audit_seals.on_the_wire(made)) + b"\n")
        self._kept_us = made.head.at_us
