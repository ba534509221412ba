"""Of what stands above one's authority: decided by somebody else, for what was decided."""

REQUESTS = {
    "I8 above one's authority without a decision by somebody else": """
        SELECT r.id FROM request r
        JOIN hold h ON h.id = r.hold_id AND h.state = 'posted'
        WHERE NOT EXISTS (SELECT 1 FROM decision d WHERE d.request_id = r.id
                          AND d.decision IN ('approve', 'offer_instead')
                          AND d.approver_person_id <> r.requester_person_id)
    """,
    "I8 a capture without a request": """
        SELECT s.id FROM spend s
        WHERE s.kind = 'capture'
          AND NOT EXISTS (SELECT 1 FROM request r WHERE r.hold_id = s.hold_id)
    """,
    "I8 more was posted than decided": """
        SELECT r.id FROM request r
        JOIN decision d ON d.request_id = r.id JOIN spend s ON s.hold_id = r.hold_id
        WHERE s.amount > d.amount
    """,
    "I8 a request and its hold disagree": """
        SELECT r.id FROM request r JOIN hold h ON h.id = r.hold_id
        WHERE (r.state IN ('pending', 'offered_instead')) <> (h.state = 'open')
    """,
    "I8 somebody else's budget was spent by a decision": """
        SELECT r.id FROM request r
        JOIN decision d ON d.request_id = r.id JOIN spend s ON s.hold_id = r.hold_id
        JOIN entry e ON e.spend_id = s.id JOIN bucket b ON b.id = e.bucket_id
        WHERE b.scope = 'approver'
          AND b.subject_id <> d.approver_id AND b.subject_id <> coalesce(d.lent_by_id, '')
    """,
}
