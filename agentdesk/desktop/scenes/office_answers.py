"""What the server would answer the office: books, trail, like cases, rehearsals; all made up."""

from datetime import date, timedelta

from agentdesk.desktop.scenes.people import ITO, LIN, MIKA, ROBERT, YUKI
from agentdesk.desktop.scenes.words import NOW, Words, made_id
from agentdesk.domain.approvals import RequestState
from agentdesk.domain.empowerment import Answer
from agentdesk.domain.errors import Unavailable
from agentdesk.domain.patterns import FlagKind
from agentdesk.domain.remedies import RemedyKind
from agentdesk.protocol.audit import (
    AuditEntry,
    AuditFlag,
    AuditPage,
    AuditSeal,
    AuditState,
    FlagPage,
)
from agentdesk.protocol.devices import DeviceInfo
from agentdesk.protocol.journal import (
    AccountSum,
    CloseObstacle,
    ControlTotal,
    DayList,
    DayTotals,
    JournalDay,
    UnsettledEffect,
)
from agentdesk.protocol.precedent import (
    DeclineReason,
    PastRequest,
    Precedent,
    TiedGoodwill,
    TieKind,
)
from agentdesk.protocol.rehearsal import Rehearsal, RehearsalAsk, RehearsedAct
from agentdesk.protocol.sessions import SessionInfo

TODAY, YESTERDAY = date(2026, 11, 21), date(2026, 11, 20)
_SEALED = 18_204


class StillOffice:
    """Answers at once; `differs` leaves a refund that has failed in the books."""

    def __init__(self, words: Words, *, differs: bool = False, quiet: bool = False) -> None:
        self._words, self._differs, self._quiet = words, differs, quiet

    def __getattr__(self, name: str) -> object:
        """Whatever else is asked of the server finds it away."""
        raise Unavailable(f"made-up people have no {name}")

    async def days(self) -> DayList:
        yuki = self._words("people.yuki_short")
        return DayList(
            [
                JournalDay(TODAY, 29),
                JournalDay(YESTERDAY, 31, NOW - timedelta(hours=18), yuki),
                JournalDay(date(2026, 11, 19), 18, NOW - timedelta(hours=42), yuki),
            ]
        )

    async def day(self, _day: date) -> DayTotals:
        amount, currency = self._words.amount, self._words.currency
        owed, given = amount(86_320), amount(42_110)
        lost = amount(2_400) if self._differs else 0
        team, two = self._words("people.team"), self._words("people.team_two")

        def book(name: str) -> str:
            return self._words(f"books.{name}")

        failed = UnsettledEffect(
            made_id(181), ROBERT, "refund", "failed", currency, lost, "expired_card", "Robert Klein"
        )
        return DayTotals(
            day=TODAY,
            entries=29,
            digest="a" * 64,
            totals=[
                ControlTotal(currency, given, given, owed, owed, owed + given - lost, owed + given)
            ],
            accounts=[
                AccountSum(
                    "4730", book("refunds"), TEAM_CODE, currency, 14, owed, 0, team, "card", 1_000
                ),
                AccountSum(
                    "6300",
                    book("goodwill"),
                    TEAM_CODE,
                    currency,
                    9,
                    amount(34_000),
                    0,
                    two,
                    "credit",
                ),
                AccountSum(
                    "2710", book("points"), TEAM_CODE, currency, 6, amount(8_110), 0, team, "points"
                ),
                AccountSum(
                    "1360", book("clearing"), TEAM_CODE, currency, 14, 0, owed, team, "card"
                ),
            ],
            unsettled=[failed] if self._differs else [],
            obstacle=CloseObstacle.NONE,
        )

    async def precedent(self, request_id: str) -> Precedent:
        words = self._words
        if self._quiet:
            return _too_few(words, request_id)
        reasons = [
            DeclineReason(words("request.no_outage"), 2),
            DeclineReason(words("request.credited"), 1),
        ]
        last = [
            PastRequest(
                made_id(210 + n),
                RequestState.POSTED if n else RequestState.DECLINED,
                NOW - timedelta(days=n),
                words.currency,
                words.amount(9_000),
            )
            for n in range(5)
        ]
        tied = TiedGoodwill(
            made_id(6),
            "Jana Klein",
            words.currency,
            2,
            words.amount(4_000),
            NOW - timedelta(days=30),
            [TieKind.ADDRESS],
        )
        return Precedent(
            request_id=request_id,
            reason=words("past.outage"),
            kind=RemedyKind.CREDIT,
            currency=words.currency,
            asked_minor=words.amount(26_000),
            days=90,
            count=37,
            least_count=8,
            enough=True,
            granted=34,
            granted_less=4,
            declined=3,
            granted_share_bp=9_189,
            lower_quartile_minor=words.amount(18_000),
            median_minor=words.amount(24_500),
            upper_quartile_minor=words.amount(26_000),
            percentile=62,
            reasons=reasons,
            last_five=last,
            tied=[tied],
        )

    async def rehearse(self, ask: RehearsalAsk) -> Rehearsal:
        amount = self._words.amount

        def act(
            days: int, user_id: str, name: str, cents: int, kinds: list[RemedyKind]
        ) -> RehearsedAct:
            return RehearsedAct(
                made_id(190 + days),
                NOW - timedelta(days=days),
                user_id,
                ROBERT,
                amount(cents),
                Answer.ASKS,
                Answer.ALONE,
                kinds=kinds,
                user_name=self._words(f"people.{name}"),
            )

        return Rehearsal(
            currency=self._words.currency,
            from_day=ask.from_day,
            to_day=ask.to_day,
            policy_version=7,
            acts=412,
            same=381,
            reproduced=False,
            goodwill_minor=amount(812_300),
            asked_before=60,
            asked_after=29,
            approvals_avoided=31,
            approvals_added=0,
            impossible_added=0,
            impossible_minor=0,
            waiting_saved_s=3_120,
            extra_minor=amount(64_000),
            changed=[
                act(3, MIKA, "mika_short", 24_000, [RemedyKind.CREDIT, RemedyKind.POINTS]),
                act(4, ITO, "ito", 22_150, [RemedyKind.REFUND]),
            ],
        )

    async def audit_state(self) -> AuditState:
        if self._quiet:
            return AuditState(None, waiting=0, flags=0)
        seal = AuditSeal(
            epoch="made-up",
            size=_SEALED,
            root="9f" * 32,
            at=NOW - timedelta(minutes=3),
            public_key="ab" * 32,
            signature="cd" * 64,
        )
        return AuditState(seal, waiting=2, flags=2)

    async def audit_flags(self) -> FlagPage:
        if self._quiet:
            return FlagPage([], None)
        split = self._flag(FlagKind.SPLIT, 3, self._words.amount(57_000))
        one = self._flag(FlagKind.ONE_APPROVER, 46, share_bp=9_583)
        return FlagPage([split, one], None)

    def _flag(self, kind: FlagKind, number: int, total: int = 0, share_bp: int = 0) -> AuditFlag:
        return AuditFlag(
            flag_id=made_id(220 + number),
            kind=kind,
            at=NOW - timedelta(hours=3),
            first_at=NOW - timedelta(days=20),
            last_at=NOW - timedelta(hours=3),
            user_id=MIKA,
            user_name=self._words("people.mika"),
            other_id=YUKI,
            other_name=self._words("people.yuki"),
            customer_id=ROBERT if kind is FlagKind.SPLIT else None,
            customer_name="Robert Klein",
            number=number,
            total_minor=total,
            limit_minor=self._words.amount(20_000),
            currency=self._words.currency,
            share_bp=share_bp,
        )

    async def audit_page(self, _who: str, _what: str, _before: int | None) -> AuditPage:
        if self._quiet:
            return AuditPage([], None)
        money = {"currency": self._words.currency}
        asked, small = self._words.amount(26_000), self._words.amount(2_000)
        acts: tuple[tuple[int, str, str, str, str, dict[str, object]], ...] = (
            (3, YUKI, "yuki", "request.posted", "approval", {"held_minor": asked, **money}),
            (2, MIKA, "mika", "request.ask", "approval", {"asked_minor": asked, **money}),
            (0, MIKA, "mika", "plan.give", "remedy_plan", {"goodwill_minor": small, **money}),
            (-1, MIKA, "mika", "customer.read", "customer", {}),
            (-2, "", "", "effect.queue", "effect", {"kind": "refund"}),
            (-3, YUKI, "yuki", "policy.confirm", "policy", {"version": 8}),
            (-4, LIN, "lin", "note.add", "note", {}),
        )
        return AuditPage([self._entry(*act) for act in acts], _SEALED - 100)

    def _entry(  # noqa: PLR0913, PLR0917  the fields of an entry
        self, after: int, who: str, name: str, action: str, entity: str, detail: dict[str, object]
    ) -> AuditEntry:
        return AuditEntry(
            seq=_SEALED + after,
            at=NOW - timedelta(minutes=2 * (4 - after)),
            action=action,
            entity=entity,
            entity_id=made_id(_SEALED + after),
            user_id=who or None,
            user_name=self._words(f"people.{name}") if name else "",
            detail=detail,
            sealed=after <= 0,
        )

    async def devices(self) -> list[DeviceInfo]:
        said = self._words
        return [
            DeviceInfo(
                device_id=made_id(0x300),
                device_name="DESK-0417",
                user_id=ITO,
                display_name=said("people.ito"),
                seen_at=NOW - timedelta(days=3),
                signed_in=True,
            ),
            DeviceInfo(
                device_id=made_id(0x301),
                device_name="DESK-0422",
                user_id=MIKA,
                display_name=said("people.mika"),
                seen_at=NOW - timedelta(minutes=4),
                signed_in=True,
            ),
            DeviceInfo(
                device_id=made_id(0x302),
                device_name="DESK-0408",
                user_id=LIN,
                display_name=said("people.lin"),
                seen_at=NOW - timedelta(days=40),
                wipe_ordered_at=NOW - timedelta(days=2),
            ),
        ]

    async def sessions(self) -> list[SessionInfo]:
        return []


def _too_few(words: Words, request_id: str) -> Precedent:
    return Precedent(
        request_id=request_id,
        reason=words("past.outage"),
        kind=RemedyKind.CREDIT,
        currency=words.currency,
        asked_minor=words.amount(26_000),
        days=90,
        count=3,
        least_count=8,
        enough=False,
    )


TEAM_CODE = "tokyo"
