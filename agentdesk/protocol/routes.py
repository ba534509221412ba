"""Paths of the API, written once for both programs."""

API = "/v1"

SESSIONS = f"{API}/sessions"
SESSION_REFRESH = f"{API}/sessions/refresh"
SESSION_CURRENT = f"{API}/sessions/current"
ME = f"{API}/me"
MY_RECORD = f"{ME}/record"  # ?before=&limit= answers an OwnRecord
USERS = f"{API}/users"
TEAMS = f"{API}/teams"
CUSTOMERS = f"{API}/customers"  # ?phone= answers the Card (ETag), ?q= a SearchPage (&limit=)
COMMANDS = f"{API}/commands"
CHANGES = f"{API}/changes"  # ?cursor=&limit= answers a ChangePage
HORIZON = f"{API}/changes/horizon"
BOOTSTRAP = f"{API}/bootstrap"
SUBSCRIPTIONS = f"{API}/subscriptions"
ORDERS = f"{API}/orders"
CAMPAIGNS = f"{API}/campaigns"
RECEIPTS = f"{API}/receipts"
POLICIES = f"{API}/policies"
BUDGETS = f"{API}/budgets"
INTERACTIONS = f"{API}/interactions"
CASES = f"{API}/cases"
NOTES = f"{API}/notes"
PROMISES = f"{API}/promises"
REMEDIES = f"{API}/remedies"
APPROVALS = f"{API}/approvals"
JOURNAL = f"{API}/journal"  # ?day=&after=&limit= answers a JournalPage
JOURNAL_DAYS = f"{JOURNAL}/days"
JOURNAL_EXPORT = f"{JOURNAL}/export"  # ?day= answers the day as CSV
REHEARSALS = f"{API}/rehearsals"
AUDIT = f"{API}/audit"  # ?user_id= | ?entity= &entity_id=, &before= &limit= answers an AuditPage
AUDIT_STATE = f"{API}/audit/state"  # an AuditState
AUDIT_FLAGS = f"{API}/audit/flags"  # ?before= &limit= answers a FlagPage
DELEGATIONS = f"{API}/delegations"
EFFECTS = f"{API}/effects"
REVERSALS = f"{API}/reversals"
SUGGESTIONS = f"{API}/suggestions"
RATES = f"{API}/rates"
LEASES = f"{API}/leases"
DEVICES = f"{API}/devices"
DIGESTS = f"{API}/digests"
REFERENCE_DIGESTS = f"{API}/digests/reference"
PUSH = f"{API}/push"
TELEPHONY_EVENTS = f"{API}/telephony/events"
HEALTH = f"{API}/health"
METRICS = f"{API}/metrics"


def card(customer_id: str) -> str:
    return f"{CUSTOMERS}/{customer_id}/card"


def timeline(customer_id: str) -> str:
    """Take `before_us` and `before_id` (the last row shown), `entity` (repeated), `limit`."""
    return f"{CUSTOMERS}/{customer_id}/timeline"


def bootstrap(entity: str) -> str:
    """Take `horizon` (the cursor of the Horizon, so that no page misses a held customer's row),
    `after` (of the page before) and `limit`.
    """
    return f"{BOOTSTRAP}/{entity}"


def journal_day(day: str) -> str:
    """Answers the DayTotals of a day of the tenant's calendar, such as 2026-11-21."""
    return f"{JOURNAL_DAYS}/{day}"


def precedent(request_id: str) -> str:
    return f"{APPROVALS}/{request_id}/precedent"


def team(team_id: str) -> str:
    return f"{TEAMS}/{team_id}"


def lease_return(lease_id: str) -> str:
    return f"{LEASES}/{lease_id}/return"


def device_lost(device_id: str) -> str:
    return f"{DEVICES}/{device_id}/lost"


def device_wipe(device_id: str) -> str:
    """POST orders it, DELETE takes the order back."""
    return f"{DEVICES}/{device_id}/wipe"


def device_contact(device_id: str) -> str:
    """A locked desk asks whether anything is ordered of it; answers a DeviceOrder."""
    return f"{DEVICES}/{device_id}/contact"


def session(session_id: str) -> str:
    return f"{SESSIONS}/{session_id}"
