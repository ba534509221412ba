"""Of what is signed over to desktops: reserved to the unit, never drawn beyond."""

LEASES = {
    "I3 leased is not the sum of its leases": """
        SELECT b.id FROM bucket b
        WHERE b.leased <>
            (SELECT coalesce(sum(l.remaining), 0) FROM lease_bucket l WHERE l.bucket_id = b.id)
    """,
    "I12 a draw that was accepted is not posted": """
        SELECT d.spend_id FROM draw d
        WHERE d.settling = 'posted'
          AND NOT EXISTS (SELECT 1 FROM spend s WHERE s.id = d.spend_id AND s.kind = 'spend')
    """,
    "I13 more was drawn from a lease than it holds": """
        SELECT l.lease_id FROM lease_bucket l
        WHERE l.amount - l.remaining <
            (SELECT coalesce(sum(e.amount), 0) FROM draw d
             JOIN entry e ON e.spend_id = d.spend_id
             WHERE d.lease_id = l.lease_id AND d.settling = 'posted'
               AND e.bucket_id = l.bucket_id)
    """,
    "I13 a draw was posted where its lease holds nothing": """
        SELECT d.spend_id FROM draw d JOIN entry e ON e.spend_id = d.spend_id
        WHERE d.settling = 'posted' AND NOT EXISTS
            (SELECT 1 FROM lease_bucket l
             WHERE l.lease_id = d.lease_id AND l.bucket_id = e.bucket_id)
    """,
    "I15 a lease is past its time to settle and not freed": """
        SELECT l.id FROM lease l
        WHERE l.settle_by_us < :overdue_us AND EXISTS
            (SELECT 1 FROM lease_bucket p WHERE p.lease_id = l.id AND p.remaining > 0)
    """,
}
