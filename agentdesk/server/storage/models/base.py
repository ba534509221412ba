"""What all tables share: one metadata, names for constraints, and the column types."""

from sqlalchemy import BigInteger, Integer, MetaData, Text

METADATA = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)

# Keys compare byte by byte on both databases, whatever locale a PostgreSQL was made with.
KeyText = Text().with_variant(Text(collation="C"), "postgresql")
# Integer microseconds since 1970 UTC.
Microseconds = BigInteger
# SQLite numbers rows by itself only in a column typed INTEGER.
Serial = BigInteger().with_variant(Integer, "sqlite")
