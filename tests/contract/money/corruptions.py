"""Ways to break a ledger behind its back: one for each thing the auditor looks for.

`:alone`, `:approved` and `:waiting` are plans (and the names of their spends), `:taken` a reversal
that was posted and `:pending` one that waits, `:day` the agent's day, `:pool` the team's.
"""

from collections.abc import Mapping

_NEW_SPEND = """
    INSERT INTO spend (id, hold_id, reverses, kind, amount, currency, buckets, policy_version,
                       user_id, at_us)
    VALUES ('extra', NULL, {reverses}, '{kind}', {amount}, 'USD', {buckets}, 1, 'somebody', 1)
"""
_NEW_ENTRY = """
    INSERT INTO entry (spend_id, bucket_id, amount, bucket_version, at_us)
    VALUES ('extra', {bucket}, {amount}, 900, 9000000000000000)
"""
_REVERSAL_OF_ALONE = _NEW_SPEND.format(
    reverses=":alone", kind="reversal", amount="{amount}", buckets=1
)

CORRUPTIONS: Mapping[str, tuple[str, ...]] = {
    "I1 an amount is below zero": ("UPDATE bucket SET pending = -1 WHERE id = :day",),
    "I2 a bucket is overspent": ("UPDATE bucket SET cap = 1, target = 1 WHERE id = :day",),
    "I3 posted is not the sum of its entries": (
        "UPDATE bucket SET posted = posted - 1 WHERE id = :day",
    ),
    "I3 pending is not the sum of its open holds": (
        "UPDATE bucket SET pending = pending + 1 WHERE id = :pool",
    ),
    "I3 leased is not the sum of its leases": ("UPDATE bucket SET leased = 5 WHERE id = :day",),
    "I3 a budget on screen is not its bucket": (
        "UPDATE bucket SET version = version + 1 WHERE id = :day",
    ),
    "I3 a bucket was merged into another kind, or into one that is merged itself": (
        "INSERT INTO merged_bucket (bucket_id, into_id) VALUES (:day, :pool)",
    ),
    "I4 a cap stands above what needs it": ("UPDATE bucket SET cap = cap + 1 WHERE id = :day",),
    "I4 a cap stands below its target": ("UPDATE bucket SET target = cap + 1 WHERE id = :day",),
    "I5 a hold has more or fewer spends than its state says": (
        "UPDATE hold SET state = 'posted' WHERE spend_id = :waiting",
    ),
    "I5 a spend is not the one its hold was for": (
        "UPDATE hold SET spend_id = 'another' WHERE spend_id = :approved",
    ),
    "I5 more was reversed than spent": (_REVERSAL_OF_ALONE.format(amount=900_000),),
    "I5 a bucket got more back than it gave": (
        _REVERSAL_OF_ALONE.format(amount=900_000),
        _NEW_ENTRY.format(bucket=":day", amount=-900_000),
    ),
    "I5 a bucket got back what it never gave": (
        _REVERSAL_OF_ALONE.format(amount=1),
        _NEW_ENTRY.format(bucket=":pool", amount=-1),
    ),
    "I5 a reversal is itself reversed": (
        _NEW_SPEND.format(reverses=":taken", kind="reversal", amount=1, buckets=0),
    ),
    "I5 what was taken of a remedy is not the sum of its reversals": (
        "UPDATE reversible SET reversed = reversed + 1 WHERE plan_id = :alone",
    ),
    "I5 more was taken of a remedy than it was": (
        "UPDATE reversible SET amount = 1 WHERE plan_id = :alone",
    ),
    "I5 a reversal is not the sum of its parts": (
        "UPDATE reversing SET amount = amount + 1 WHERE id = :taken",
    ),
    "I5 a reversal and its spend disagree": (
        "UPDATE reversing SET goodwill = goodwill + 1 WHERE id = :taken",
    ),
    "I6 more was posted than held": (
        "UPDATE hold SET amount = 1, captured = 1 WHERE spend_id = :approved",
    ),
    "I6 a bucket got more than was held in it": (
        """
        UPDATE hold_bucket SET amount = 1
        WHERE hold_id = (SELECT id FROM hold WHERE spend_id = :approved)
        """,
    ),
    "I7 a spend is not in all of its buckets": (
        "DELETE FROM entry WHERE spend_id = :alone AND bucket_id = :day",
    ),
    "I7 an entry has the wrong sign": (
        "UPDATE entry SET amount = -amount WHERE spend_id = :alone AND bucket_id = :day",
    ),
    "I7 an entry is larger than its spend": (
        "UPDATE entry SET amount = amount + 1 WHERE spend_id = :taken AND bucket_id = :day",
        "UPDATE entry SET amount = amount - 9000 WHERE spend_id = :taken AND bucket_id = :day",
    ),
    "I7 an entry is not the whole of its spend": (
        "UPDATE entry SET amount = amount - 1 WHERE spend_id = :alone AND bucket_id = :day",
    ),
    "I7 a spend is in a bucket where it was not held": (
        """
        DELETE FROM hold_bucket WHERE bucket_id = :pool
        AND hold_id = (SELECT id FROM hold WHERE spend_id = :approved)
        """,
    ),
    "I8 above one's authority without a decision by somebody else": (
        "UPDATE decision SET approver_person_id = requester_person_id",
    ),
    "I8 a capture without a request": (
        "UPDATE request SET hold_id = 'another' WHERE plan_id = :approved",
    ),
    "I8 more was posted than decided": ("UPDATE decision SET amount = 1",),
    "I8 a request and its hold disagree": (
        "UPDATE request SET state = 'declined' WHERE plan_id = :waiting",
    ),
    "I8 somebody else's budget was spent by a decision": (
        "UPDATE bucket SET scope = 'approver', subject_id = 'somebody else' WHERE id = :pool",
    ),
    "I8 taken back above the limit by one pair of eyes": (
        """
        UPDATE reversing SET four_eyes = TRUE, decided_by_person_id = asked_by_person_id
        WHERE id = :taken
        """,
    ),
    "I9 the audit trail is not what was sealed": (
        "UPDATE audit SET action = 'other.deed' WHERE seq = (SELECT min(seq) FROM audit)",
    ),
    "I9 money moved and the trail says nothing": ("DELETE FROM audit WHERE entity_id = :alone",),
    "I9 a decision and the trail says nothing": ("DELETE FROM audit WHERE entity = 'approval'",),
    "I9 something left the house and the trail says nothing": (
        "DELETE FROM audit WHERE entity = 'effect'",
    ),
    "I10 a bucket is older than its entries": ("UPDATE bucket SET at_us = 1 WHERE id = :day",),
    "I10 a bucket's own time went back": (
        "UPDATE entry SET at_us = at_us + 60000000 WHERE spend_id = :alone AND bucket_id = :day",
    ),
    "I10 a hold was posted after its end": (
        "UPDATE hold SET expires_us = resolved_us WHERE spend_id = :approved",
    ),
    "I11 money was spent for a plan that is not there": (
        "UPDATE remedy_plan SET state = 'declined' WHERE id = :alone",
    ),
    "I11 a reversal is not shown as it stands": (
        "UPDATE reversal SET state = 'declined' WHERE id = :pending",
    ),
    "I11 a request is not shown as it stands": (
        "UPDATE approval SET state = 'declined' WHERE plan_id = :waiting",
    ),
    "I12 a draw that was accepted is not posted": ("UPDATE draw SET spend_id = 'another'",),
    "I13 more was drawn from a lease than it holds": (
        "UPDATE lease_bucket SET remaining = 1 WHERE bucket_id = :day",
    ),
    "I13 a draw was posted where its lease holds nothing": (
        "DELETE FROM lease_bucket WHERE bucket_id = :day",
    ),
    "I14 an entry's currency is not its bucket's": (
        "UPDATE bucket SET currency = 'EUR' WHERE id = :day",
    ),
    "I14 a hold's currency is not its bucket's": (
        "UPDATE hold SET currency = 'EUR' WHERE spend_id = :waiting",
    ),
    "I14 a stored conversion does not give its integer": (
        "UPDATE conversion SET to_amount = to_amount + 1",
    ),
    "I15 a lease is past its time to settle and not freed": (
        "UPDATE lease_bucket SET remaining = 1 WHERE bucket_id = :day",
    ),
    "I15 a hold is past its end and not released": (
        "UPDATE hold SET expires_us = 1 WHERE spend_id = :waiting",
    ),
    "I15 a request is past its end and still open": (
        "UPDATE request SET expires_us = 1 WHERE plan_id = :waiting",
    ),
}
