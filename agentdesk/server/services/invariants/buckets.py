"""Of one bucket: its sums, its cap, its own time."""

BUCKETS = {
    "I1 an amount is below zero": """
        SELECT id FROM bucket WHERE posted < 0 OR pending < 0 OR leased < 0
    """,
    "I2 a bucket is overspent": """
        SELECT id FROM bucket WHERE posted + pending + leased > cap
    """,
    "I3 posted is not the sum of its entries": """
        SELECT b.id FROM bucket b LEFT JOIN
            (SELECT coalesce(m.into_id, e.bucket_id) AS bucket_id, sum(e.amount) AS amount
             FROM entry e LEFT JOIN merged_bucket m ON m.bucket_id = e.bucket_id
             GROUP BY coalesce(m.into_id, e.bucket_id)) t ON t.bucket_id = b.id
        WHERE b.posted <> coalesce(t.amount, 0)
    """,
    "I3 pending is not the sum of its open holds": """
        SELECT b.id FROM bucket b
        WHERE b.pending <>
            (SELECT coalesce(sum(p.amount), 0) FROM hold h
             JOIN hold_bucket p ON p.hold_id = h.id
             WHERE p.bucket_id = b.id AND h.state = 'open')
    """,
    "I3 a bucket was merged into another kind, or into one that is merged itself": """
        SELECT f.id FROM merged_bucket m
        JOIN bucket f ON f.id = m.bucket_id JOIN bucket b ON b.id = m.into_id
        WHERE f.state = 'open' OR b.state <> 'open' OR f.scope <> b.scope
           OR f."window" <> b."window" OR f.strength <> b.strength OR f.measure <> b.measure
           OR f.name <> b.name OR f.currency <> b.currency OR f.period <> b.period
    """,
    "I4 a cap stands above what needs it": """
        SELECT id FROM bucket
        WHERE cap > target AND cap > posted + pending + leased
    """,
    "I4 a cap stands below its target": """
        SELECT id FROM bucket WHERE cap < target
    """,
    "I10 a bucket is older than its entries": """
        SELECT b.id FROM bucket b JOIN entry e ON e.bucket_id = b.id
        WHERE e.at_us > b.at_us OR e.bucket_version > b.version
    """,
    "I10 a bucket's own time went back": """
        SELECT t.bucket_id FROM
            (SELECT bucket_id, at_us,
                    lag(at_us) OVER (PARTITION BY bucket_id ORDER BY bucket_version) AS before_us
             FROM entry) t
        WHERE t.before_us > t.at_us
    """,
}
