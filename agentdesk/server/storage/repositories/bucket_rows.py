"""A bucket as the table has it: the dial it is of, and the body that shows it."""

from sqlalchemy import Row

from agentdesk.domain.dials import Dial, Measure, Scope, Strength, Window
from agentdesk.protocol.empowerment import BudgetBody
from agentdesk.protocol.fields import Source
from agentdesk.runtime.clock import from_us

_SYSTEM = "agentdesk"
BucketRow = Row[tuple[object, ...]]


def dial_of(bucket: BucketRow) -> Dial:
    return Dial(
        Scope(bucket.scope),
        Window(bucket.window),
        Strength(bucket.strength),
        Measure(bucket.measure),
        bucket.name,
    )


def budget_of(bucket: BucketRow) -> BudgetBody:
    dial = dial_of(bucket)
    return BudgetBody(
        source=Source(_SYSTEM, from_us(bucket.at_us)),
        scope=dial.scope,
        window=dial.window,
        strength=dial.strength,
        measure=dial.measure,
        name=dial.name,
        subject_id=bucket.subject_id,
        currency=bucket.currency,
        period=bucket.period,
        target_minor=bucket.target,
        cap_minor=bucket.cap,
        posted_minor=bucket.posted,
        pending_minor=bucket.pending,
        leased_minor=bucket.leased,
        version=bucket.version,
    )
