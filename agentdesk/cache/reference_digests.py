"""What this desktop holds of what everybody holds, as one number a kind; and bringing it anew."""

from collections.abc import Sequence

from agentdesk.cache.apply import Apply, Changed
from agentdesk.cache.engine import DatabaseFile
from agentdesk.protocol.digests import DigestText, digest_of
from agentdesk.protocol.rows import REFERENCE_ENTITIES, Entity, Row

_ROWS = "SELECT entity, id, row_version, body FROM record WHERE entity = ? AND deleted = 0"
# They stay to be seen and are older than anything that comes.
_DOUBT = "UPDATE record SET row_version = -1 WHERE entity = ?"
_LEFT = "SELECT COALESCE(SUM(row_version = -1), 0), COUNT(*) FROM record WHERE entity = ?"
_DROP = "DELETE FROM record WHERE entity = ? AND row_version = -1"


class ReferenceDigests:
    """Worked out from the rows each time, so that nothing can drift from them."""

    def __init__(self, file: DatabaseFile, apply: Apply) -> None:
        self._file, self._apply = file, apply

    def digests(self) -> dict[Entity, DigestText]:
        """Return our own numbers; a kind nothing is held of has one too."""
        with self._file.read() as connection:
            return {
                entity: digest_of(
                    (row[0], row[1], row[2], bytes(row[3]))
                    for row in connection.execute(_ROWS, (entity,))
                )
                for entity in REFERENCE_ENTITIES
            }

    def doubt(self, entity: Entity) -> None:
        """Let every row of the kind be overwritten by what comes; it is shown meanwhile."""
        with self._file.write() as connection:
            connection.execute(_DOUBT, (entity,))

    def bring(self, rows: Sequence[Row]) -> Changed:
        """Write one page of what the server has."""
        return self._apply.reply(rows)

    def drop_what_did_not_come(self, entity: Entity) -> bool:
        """Take away what the server does not have; False: it is most of all, and nothing goes."""
        with self._file.write() as connection:
            left, held = connection.execute(_LEFT, (entity,)).fetchone()
            if left * 2 > held:
                return False
            connection.execute(_DROP, (entity,))
        return True
