"""Of what was taken back: never more than given, never by one pair of eyes above the limit."""

REVERSALS = {
    "I5 more was reversed than spent": """
        SELECT s.id FROM spend s
        WHERE s.amount < (SELECT coalesce(sum(r.amount), 0) FROM spend r WHERE r.reverses = s.id)
    """,
    "I5 a bucket got more back than it gave": """
        SELECT g.spend_id FROM
            (SELECT r.reverses AS spend_id, coalesce(m.into_id, back.bucket_id) AS bucket_id,
                    -sum(back.amount) AS amount
             FROM spend r JOIN entry back ON back.spend_id = r.id
             LEFT JOIN merged_bucket m ON m.bucket_id = back.bucket_id
             WHERE r.kind = 'reversal'
             GROUP BY r.reverses, coalesce(m.into_id, back.bucket_id)) g
        JOIN entry e ON e.spend_id = g.spend_id
        LEFT JOIN merged_bucket m ON m.bucket_id = e.bucket_id
        WHERE g.bucket_id = coalesce(m.into_id, e.bucket_id) AND g.amount > e.amount
    """,
    "I5 a bucket got back what it never gave": """
        SELECT r.id FROM spend r JOIN entry back ON back.spend_id = r.id
        LEFT JOIN merged_bucket b ON b.bucket_id = back.bucket_id
        WHERE r.kind = 'reversal' AND NOT EXISTS
            (SELECT 1 FROM entry e LEFT JOIN merged_bucket m ON m.bucket_id = e.bucket_id
             WHERE e.spend_id = r.reverses
               AND coalesce(m.into_id, e.bucket_id) = coalesce(b.into_id, back.bucket_id))
    """,
    "I5 a reversal is itself reversed": """
        SELECT r.id FROM spend r JOIN spend s ON s.id = r.reverses WHERE s.kind = 'reversal'
    """,
    "I5 what was taken of a remedy is not the sum of its reversals": """
        SELECT l.plan_id FROM reversible l
        WHERE l.reversed <>
              (SELECT coalesce(sum(p.amount), 0) FROM reversing_part p
               JOIN reversing t ON t.id = p.reversal_id
               WHERE p.plan_id = l.plan_id AND p.part = l.part AND t.state = 'posted')
           OR l.pending <>
              (SELECT coalesce(sum(p.amount), 0) FROM reversing_part p
               JOIN reversing t ON t.id = p.reversal_id
               WHERE p.plan_id = l.plan_id AND p.part = l.part AND t.state = 'pending')
    """,
    "I5 more was taken of a remedy than it was": """
        SELECT plan_id FROM reversible WHERE pending + reversed > amount
    """,
    "I5 a reversal is not the sum of its parts": """
        SELECT t.id FROM reversing t
        WHERE t.amount <>
            (SELECT coalesce(sum(p.amount), 0) FROM reversing_part p WHERE p.reversal_id = t.id)
    """,
    "I5 a reversal and its spend disagree": """
        SELECT t.id FROM reversing t LEFT JOIN spend s ON s.id = t.id AND s.kind = 'reversal'
        WHERE coalesce(s.amount, 0) <> CASE WHEN t.state = 'posted' THEN t.goodwill ELSE 0 END
    """,
    "I8 taken back above the limit by one pair of eyes": """
        SELECT id FROM reversing
        WHERE four_eyes AND state = 'posted'
          AND (decided_by_person_id IS NULL OR decided_by_person_id = asked_by_person_id
               OR decided_by_id = given_by_id)
    """,
}
