"""Series of numbers that people read out: cases and replacement orders."""

from sqlalchemy import BigInteger, Column, Table

from agentdesk.server.storage.models.base import METADATA, KeyText

NUMBER_SERIES = Table(
    "number_series",
    METADATA,
    Column("name", KeyText, primary_key=True),
    Column("latest", BigInteger, nullable=False),
)
