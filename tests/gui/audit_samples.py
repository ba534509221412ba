"""A made-up audit trail: synthetic, every name and figure."""

from datetime import UTC, datetime, timedelta

from agentdesk.desktop.item_models.audit import AuditFacts
from agentdesk.domain.patterns import FlagKind
from agentdesk.protocol.audit import AuditEntry, AuditFlag, AuditSeal, AuditState

NOW = datetime(2026, 11, 21, 14, 7, tzinfo=UTC)
MIKA, YUKI, KLEIN = "mika", "yuki", "klein"
PEOPLE = ((MIKA, "Mika Sato"), (YUKI, "Yuki Tanaka"))
SEAL = AuditSeal(
    epoch="demo",
    size=18_204,
    root="9f" * 32,
    at=NOW - timedelta(minutes=3),
    public_key="ab" * 32,
    signature="cd" * 64,
)


def entry(seq: int, who: str, name: str, action: str, entity: str, **detail: object) -> AuditEntry:
    return AuditEntry(
        seq=seq,
        at=NOW - timedelta(minutes=2 * (18_220 - seq)),
        action=action,
        entity=entity,
        entity_id=f"0193{seq:08x}",
        user_id=who,
        user_name=name,
        detail=detail,
        sealed=seq <= SEAL.size,
    )


USD = {"currency": "USD"}
ENTRIES = (
    entry(18_207, YUKI, "Yuki Tanaka", "request.posted", "approval", held_minor=26_000, **USD),
    entry(18_206, MIKA, "Mika Sato", "request.ask", "approval", asked_minor=26_000, **USD),
    entry(18_204, MIKA, "Mika Sato", "plan.give", "remedy_plan", goodwill_minor=2_000, **USD),
    entry(18_203, MIKA, "Mika Sato", "customer.read", "customer"),
    entry(18_202, "", "", "effect.queue", "effect", kind="refund"),
    entry(18_201, YUKI, "Yuki Tanaka", "policy.confirm", "policy", version=8),
    entry(18_201, YUKI, "Yuki Tanaka", "tax.recount", "remedy_plan", basket="b-7", lot=3),
    entry(18_200, "lin", "林志明", "note.add", "note"),
)


def flag(kind: FlagKind, number: int, total: int = 0, share: int = 0) -> AuditFlag:
    return AuditFlag(
        flag_id=kind.value,
        kind=kind,
        at=NOW - timedelta(hours=3),
        first_at=NOW - timedelta(days=20),
        last_at=NOW - timedelta(hours=3),
        user_id=MIKA,
        user_name="Mika Sato",
        other_id=YUKI,
        other_name="Yuki Tanaka",
        customer_id=KLEIN if kind is not FlagKind.ONE_APPROVER else None,
        customer_name="Robert Klein",
        number=number,
        total_minor=total,
        limit_minor=20_000,
        currency="USD",
        share_bp=share,
    )


FLAGS = (
    flag(FlagKind.SPLIT, 3, 57_000),
    flag(FlagKind.ONE_APPROVER, 46, share=9_583),
)


def facts(**changes: object) -> AuditFacts:
    values: dict[str, object] = {
        "now": NOW,
        "state": AuditState(SEAL, waiting=3, flags=len(FLAGS)),
        "flags": FLAGS,
        "entries": ENTRIES,
        "older": True,
        "people": PEOPLE,
    }
    return AuditFacts(**(values | changes))  # type: ignore[arg-type]  # the fields of the facts
