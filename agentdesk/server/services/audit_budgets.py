"""A second pair of eyes on the ledger: recomputes every bucket from its entries and holds.

Plain SQL sums, written apart from the ledger and sharing no code with it: what both agree on was
not agreed by one mistake. The numbers are those of the ledger's invariants.
"""

from sqlalchemy import text

from agentdesk.server.storage.unit_of_work import UnitOfWork

_CHECKS = {
    "I1 an amount is below zero": """
        SELECT id FROM bucket WHERE posted < 0 OR pending < 0 OR leased < 0
    """,
    "I2 a bucket is overspent": """
        SELECT id FROM bucket WHERE posted + pending + leased > cap
    """,
    "I3 posted is not the sum of its entries": """
        SELECT b.id FROM bucket b
        WHERE b.posted <>
            (SELECT coalesce(sum(e.amount), 0) FROM entry e WHERE e.bucket_id = b.id)
    """,
    "I3 pending is not the sum of its open holds": """
        SELECT b.id FROM bucket b
        WHERE b.pending <>
            (SELECT coalesce(sum(p.amount), 0) FROM hold h
             JOIN hold_bucket p ON p.hold_id = h.id
             WHERE p.bucket_id = b.id AND h.state = 'open')
    """,
    "I4 a cap stands above what needs it": """
        SELECT id FROM bucket
        WHERE cap > target AND cap > posted + pending + leased
    """,
    "I5 a hold has more or fewer spends than its state says": """
        SELECT h.id FROM hold h
        WHERE (SELECT count(*) FROM spend s WHERE s.hold_id = h.id) <>
            CASE WHEN h.state = 'posted' THEN 1 ELSE 0 END
    """,
    "I5 more was reversed than spent": """
        SELECT s.id FROM spend s
        WHERE s.amount < (SELECT coalesce(sum(r.amount), 0) FROM spend r WHERE r.reverses = s.id)
    """,
    "I6 more was posted than held": """
        SELECT h.id FROM hold h JOIN spend s ON s.hold_id = h.id
        WHERE s.amount > h.amount OR s.amount <> h.captured
    """,
    "I7 a spend is not in all of its buckets": """
        SELECT s.id FROM spend s
        WHERE s.buckets <> (SELECT count(*) FROM entry e WHERE e.spend_id = s.id)
    """,
    "I7 an entry differs from its spend": """
        SELECT s.id FROM spend s
        JOIN entry e ON e.spend_id = s.id JOIN bucket b ON b.id = e.bucket_id
        WHERE b.name = '' AND abs(e.amount) <> CASE b.measure WHEN 'count' THEN 1 ELSE s.amount END
           OR abs(e.amount) > CASE b.measure WHEN 'count' THEN 1 ELSE s.amount END
           OR e.amount * CASE s.kind WHEN 'reversal' THEN -1 ELSE 1 END < 0
    """,
    "I7 a hold and its spend are in different buckets": """
        SELECT h.id FROM hold h JOIN spend s ON s.hold_id = h.id
        WHERE s.buckets <> (SELECT count(*) FROM hold_bucket p WHERE p.hold_id = h.id)
           OR EXISTS (SELECT 1 FROM entry e WHERE e.spend_id = s.id AND e.bucket_id NOT IN
                      (SELECT p.bucket_id FROM hold_bucket p WHERE p.hold_id = h.id))
    """,
    "I8 above one's authority without a decision by somebody else": """
        SELECT r.id FROM request r
        JOIN hold h ON h.id = r.hold_id AND h.state = 'posted'
        WHERE NOT EXISTS (SELECT 1 FROM decision d WHERE d.request_id = r.id
                          AND d.decision IN ('approve', 'offer_instead')
                          AND d.approver_person_id <> r.requester_person_id)
    """,
    "I8 posted for less or more than was decided": """
        SELECT r.id FROM request r
        JOIN decision d ON d.request_id = r.id JOIN spend s ON s.hold_id = r.hold_id
        WHERE s.amount > d.amount
    """,
    "I8 a request and its hold disagree": """
        SELECT r.id FROM request r JOIN hold h ON h.id = r.hold_id
        WHERE (r.state IN ('pending', 'offered_instead')) <> (h.state = 'open')
    """,
    "I10 a bucket's own time went back": """
        SELECT b.id FROM bucket b JOIN entry e ON e.bucket_id = b.id
        WHERE e.at_us > b.at_us OR e.bucket_version > b.version
    """,
    "I10 a hold was posted after its end": """
        SELECT h.id FROM hold h WHERE h.state = 'posted' AND h.resolved_us >= h.expires_us
    """,
    "I14 an entry's currency is not its bucket's": """
        SELECT s.id FROM spend s JOIN entry e ON e.spend_id = s.id
        JOIN bucket b ON b.id = e.bucket_id WHERE b.currency <> s.currency
    """,
}


def check(unit: UnitOfWork) -> list[str]:
    """Return what does not hold, each with the row it was found at; nothing is good news."""
    return [
        f"{broken}: {row_id}"
        for broken, statement in _CHECKS.items()
        for row_id in unit.connection.scalars(text(statement))
    ]
