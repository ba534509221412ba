"""The zone in which the tenant counts its days, and so budgets."""

from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from agentdesk.protocol.sessions import Me


def zone_of(me: Me) -> ZoneInfo | None:
    """Return the zone the tenant's days are counted in; None is this computer's own."""
    if me.tenant is None:
        return None
    try:
        return ZoneInfo(me.tenant.time_zone)
    except (ZoneInfoNotFoundError, ValueError):
        return None  # a zone this computer has never heard of
