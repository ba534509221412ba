"""Which contract this is."""

PROTOCOL_VERSION = 1
# Part of every cursor: a reader of another schema starts again rather than misread.
SCHEMA_VERSION = 1
