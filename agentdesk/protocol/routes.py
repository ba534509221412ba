"""Paths of the API, written once for both programs."""

API = "/v1"

SESSIONS = f"{API}/sessions"
SESSION_REFRESH = f"{API}/sessions/refresh"
SESSION_CURRENT = f"{API}/sessions/current"
ME = f"{API}/me"
USERS = f"{API}/users"
TEAMS = f"{API}/teams"
CUSTOMERS = f"{API}/customers"
COMMANDS = f"{API}/commands"
CHANGES = f"{API}/changes"
HORIZON = f"{API}/changes/horizon"
BOOTSTRAP = f"{API}/bootstrap"
PUSH = f"{API}/push"
TELEPHONY_EVENTS = f"{API}/telephony/events"
HEALTH = f"{API}/health"
METRICS = f"{API}/metrics"


def card(customer_id: str) -> str:
    return f"{CUSTOMERS}/{customer_id}/card"


def timeline(customer_id: str) -> str:
    return f"{CUSTOMERS}/{customer_id}/timeline"


def bootstrap(entity: str) -> str:
    return f"{BOOTSTRAP}/{entity}"


def session(session_id: str) -> str:
    return f"{SESSIONS}/{session_id}"
