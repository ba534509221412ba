"""Whose work the desktop stands on: name, version as installed, and under which licence."""

from importlib.metadata import PackageNotFoundError, version

# name as people know it, the distribution that says its version ("" has none), licence
_PARTS = (
    ("Qt, PySide6", "PySide6_Essentials", "LGPL-3.0-only"),
    ("SQLCipher, sqlcipher3", "sqlcipher3", "BSD-3-Clause, Zlib"),
    ("SQLAlchemy", "sqlalchemy", "MIT"),
    ("HTTPX", "httpx", "BSD-3-Clause"),
    ("httpx-sse", "httpx-sse", "MIT"),
    ("msgspec", "msgspec", "BSD-3-Clause"),
    ("cryptography", "cryptography", "Apache-2.0 OR BSD-3-Clause"),
    ("argon2-cffi", "argon2-cffi", "MIT"),
    ("keyring", "keyring", "MIT"),
    ("Babel", "babel", "BSD-3-Clause"),
    ("phonenumbers", "phonenumbers", "Apache-2.0"),
    ("platformdirs", "platformdirs", "MIT"),
    ("Inter", "", "OFL-1.1"),
    ("Lucide", "", "ISC"),
)


def made_of() -> tuple[tuple[str, str, str], ...]:
    """Return (name, version, licence) of each; reads the installation, so not for every frame."""
    return tuple((name, _version(package), terms) for name, package, terms in _PARTS)


def _version(package: str) -> str:
    try:
        return version(package) if package else ""
    except PackageNotFoundError:  # a frozen program may carry none of these records
        return ""
