"""Column types that migrations share; frozen here, whatever the models become."""

import sqlalchemy as sa

# Compares byte by byte on both databases.
KEY = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
SERIAL = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MICROSECONDS = sa.BigInteger()
