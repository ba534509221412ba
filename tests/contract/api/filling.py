"""Fills a JSON schema with the smallest body that fits; what is given keeps its value."""

from collections.abc import Mapping
from typing import Any

from tests.plugins.live_server import make_id

AT = "2026-01-02T03:04:05Z"
_BY_FORMAT = {"date-time": AT, "date": "2026-01-02"}


class Filler:
    def __init__(self, schemas: Mapping[str, Any], given: Mapping[str, object]) -> None:
        self._schemas = schemas
        self._given = given

    def fill(self, schema: Mapping[str, Any]) -> Any:
        if "$ref" in schema:
            return self.fill(self._schemas[schema["$ref"].rpartition("/")[2]])
        for choice in ("anyOf", "oneOf"):
            if choice in schema:
                return self.fill(schema[choice][0])
        if "enum" in schema:
            return schema["enum"][0]
        return getattr(self, f"_{schema.get('type', 'object')}")(schema)

    def _object(self, schema: Mapping[str, Any]) -> dict[str, Any]:
        properties = schema.get("properties", {})
        return {
            name: self._given[name] if name in self._given else self.fill(properties[name])
            for name in schema.get("required", [])
        }

    def _array(self, schema: Mapping[str, Any]) -> list[Any]:
        return [self.fill(schema["items"])] * schema.get("minItems", 0)

    def _string(self, schema: Mapping[str, Any]) -> str:
        pattern = schema.get("pattern", "")
        if "[0-9a-f]{8}" in pattern:
            return make_id()
        if "{43}" in pattern:
            return "A" * 43
        if "{64}" in pattern:
            return "a" * 64
        if "[A-Z]{3}" in pattern:
            return "USD"
        least = max(int(schema.get("minLength", 1)), 1)
        return _BY_FORMAT.get(schema.get("format", ""), "x" * least)

    def _integer(self, schema: Mapping[str, Any]) -> int:
        return max(int(schema.get("minimum", 1)), 1)

    def _boolean(self, _: Mapping[str, Any]) -> bool:
        return True
