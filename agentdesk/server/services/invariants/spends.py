"""Of holds, spends and their entries: each once, whole, never above what was held."""

SPENDS = {
    "I5 a hold has more or fewer spends than its state says": """
        SELECT h.id FROM hold h
        WHERE (SELECT count(*) FROM spend s WHERE s.hold_id = h.id) <>
            CASE WHEN h.state = 'posted' THEN 1 ELSE 0 END
    """,
    "I5 a spend is not the one its hold was for": """
        SELECT s.id FROM spend s JOIN hold h ON h.id = s.hold_id WHERE h.spend_id <> s.id
    """,
    "I6 more was posted than held": """
        SELECT h.id FROM hold h JOIN spend s ON s.hold_id = h.id
        WHERE s.amount > h.amount OR s.amount <> h.captured
    """,
    "I6 a bucket got more than was held in it": """
        SELECT h.id FROM hold h JOIN spend s ON s.hold_id = h.id
        JOIN entry e ON e.spend_id = s.id
        JOIN hold_bucket p ON p.hold_id = h.id AND p.bucket_id = e.bucket_id
        WHERE e.amount > p.amount
    """,
    "I7 a spend is not in all of its buckets": """
        SELECT s.id FROM spend s
        WHERE s.buckets <> (SELECT count(*) FROM entry e WHERE e.spend_id = s.id)
    """,
    "I7 an entry has the wrong sign": """
        SELECT e.spend_id FROM entry e JOIN spend s ON s.id = e.spend_id
        WHERE (s.kind = 'reversal' AND e.amount >= 0) OR (s.kind <> 'reversal' AND e.amount < 0)
    """,
    "I7 an entry is larger than its spend": """
        SELECT e.spend_id FROM entry e JOIN spend s ON s.id = e.spend_id
        JOIN bucket b ON b.id = e.bucket_id
        WHERE abs(e.amount) > CASE WHEN b.measure = 'count' THEN 1 ELSE s.amount END
    """,
    # Under a name only some kinds may count; without one the whole deed does.
    "I7 an entry is not the whole of its spend": """
        SELECT e.spend_id FROM entry e JOIN spend s ON s.id = e.spend_id
        JOIN bucket b ON b.id = e.bucket_id
        WHERE b.measure = 'value' AND b.name = '' AND s.kind <> 'reversal'
          AND e.amount <> s.amount
    """,
    # What an approver may grant is taken when they decide: it was not held before.
    "I7 a spend is in a bucket where it was not held": """
        SELECT s.id FROM spend s JOIN entry e ON e.spend_id = s.id
        JOIN bucket b ON b.id = e.bucket_id
        WHERE s.hold_id IS NOT NULL AND b.scope <> 'approver' AND NOT EXISTS
            (SELECT 1 FROM hold_bucket p
             WHERE p.hold_id = s.hold_id AND p.bucket_id = e.bucket_id)
    """,
    "I10 a hold was posted after its end": """
        SELECT h.id FROM hold h WHERE h.state = 'posted' AND h.resolved_us >= h.expires_us
    """,
    "I14 an entry's currency is not its bucket's": """
        SELECT s.id FROM spend s JOIN entry e ON e.spend_id = s.id
        JOIN bucket b ON b.id = e.bucket_id WHERE b.currency <> s.currency
    """,
    "I14 a hold's currency is not its bucket's": """
        SELECT h.id FROM hold h JOIN hold_bucket p ON p.hold_id = h.id
        JOIN bucket b ON b.id = p.bucket_id WHERE b.currency <> h.currency
    """,
}
