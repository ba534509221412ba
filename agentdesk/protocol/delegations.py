"""The body of a delegation: who may decide for whom, up to what, until when."""

from agentdesk.protocol.entities import Body
from agentdesk.protocol.fields import Currency, Id, Line, NotNegativeMinor, Timestamp


class DelegationBody(Body, kw_only=True):
    """`most_minor` is the most of one decision; `ended_at` says that it was ended before its time.

    What the stand-in grants is counted in the giver's own budget.
    """

    from_user_id: Id
    from_name: Line
    to_user_id: Id
    to_name: Line
    until: Timestamp
    most_minor: NotNegativeMinor
    currency: Currency
    set_by: Id
    set_at: Timestamp
    ended_at: Timestamp | None = None
