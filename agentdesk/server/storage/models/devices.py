"""What is ordered of a device, until it has been told: to forget everything at its next contact."""

from sqlalchemy import BigInteger, Column, Table

from agentdesk.server.storage.models.base import METADATA, KeyText, Microseconds

WIPE_ORDER = Table(
    "wipe_order",
    METADATA,
    Column("device_id", KeyText, primary_key=True),
    Column("ordered_by", KeyText, nullable=False),
    Column("ordered_us", Microseconds, nullable=False),
    Column("told_us", Microseconds, nullable=True),  # the first time the device heard of it
    Column("told_waiting", BigInteger, nullable=True),  # acts it had not delivered by then
)
