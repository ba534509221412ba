"""Of what stands around the ledger: the trail, the plans, and what time has decided."""

HOUSE = {
    "I9 money moved and the trail says nothing": """
        SELECT s.id FROM spend s
        WHERE NOT EXISTS
            (SELECT 1 FROM audit a
             WHERE a.entity IN ('remedy_plan', 'reversal') AND a.entity_id = s.id)
    """,
    "I9 a decision and the trail says nothing": """
        SELECT d.request_id FROM decision d
        WHERE NOT EXISTS
            (SELECT 1 FROM audit a WHERE a.entity = 'approval' AND a.entity_id = d.request_id)
    """,
    "I9 something left the house and the trail says nothing": """
        SELECT f.id FROM effect f
        WHERE NOT EXISTS
            (SELECT 1 FROM audit a WHERE a.entity = 'effect' AND a.entity_id = f.id)
    """,
    "I11 money was spent for a plan that is not there": """
        SELECT s.id FROM spend s
        WHERE s.kind <> 'reversal' AND NOT EXISTS
            (SELECT 1 FROM remedy_plan p WHERE p.id = s.id AND p.state = 'posted')
    """,
    "I11 a reversal is not shown as it stands": """
        SELECT t.id FROM reversing t
        WHERE NOT EXISTS (SELECT 1 FROM reversal r WHERE r.id = t.id AND r.state = t.state)
    """,
    "I11 a request is not shown as it stands": """
        SELECT r.id FROM request r
        WHERE NOT EXISTS (SELECT 1 FROM approval a WHERE a.id = r.id AND a.state = r.state)
    """,
    "I15 a hold is past its end and not released": """
        SELECT id FROM hold WHERE state = 'open' AND expires_us < :overdue_us
    """,
    "I15 a request is past its end and still open": """
        SELECT id FROM request
        WHERE state IN ('pending', 'offered_instead') AND expires_us < :overdue_us
    """,
}
