"""A made-up policy that is being changed, and its rehearsal: synthetic, every name and figure."""

from agentdesk.desktop.item_models.figures import Fact, Figure
from agentdesk.desktop.item_models.limit_form import LimitForm, LimitFormView
from agentdesk.desktop.item_models.policy import (
    ActsView,
    ChangedAct,
    LimitLine,
    PolicyView,
    RehearsalView,
    StartView,
    VersionLine,
)
from agentdesk.desktop.item_models.policy_settings import LevelForm, SettingsForm, SettingsView
from agentdesk.desktop.item_models.values import Tone, Value

ALONE = Value("alone", tone=Tone.OK)
ASKS = Value("needs approval", tone=Tone.WARN)
HARD = Value("hard", icon="lock")
SPANS = (("7", "last 7 days"), ("30", "last 30 days"), ("90", "last 90 days"))
IN_FORCE = VersionLine("7", "Policy 7", "since 1 Nov 2026", Value("in force", tone=Tone.OK))
PROPOSED = VersionLine(
    "8", "Policy 8", "proposed by Aya Mori, 2 h ago", Value("proposed", tone=Tone.WARN)
)
BEFORE = VersionLine("6", "Policy 6", "until 31 Oct 2026", Value("before"))


def limit(  # noqa: PLR0913, PLR0917  the fields of a limit
    number: int,
    name: str,
    strength: Value,
    amount: int,
    whom: str = "",
    was: str = "",
    *,
    counts: bool = False,
) -> LimitLine:
    return LimitLine(number, name, whom, strength, amount, "USD", counts, was)


LIMITS = (
    limit(0, "Incident, agent alone", ALONE, 24_000, "agents", "was $200"),
    limit(1, "Incident, agent alone", ALONE, 40_000, "seniors"),
    limit(2, "Agent's day", ALONE, 50_000),
    limit(3, "Acts for a customer in 12 months", ALONE, 6, counts=True),
    limit(4, "Customer in 12 months, agent alone", ALONE, 40_000, "or 2.5 % of lifetime value"),
    limit(5, "Customer, at most", HARD, 80_000, "Japan · Act against Unjustifiable Premiums"),
    limit(6, "Team pool today", ASKS, 800_000),
)
LEVELS = (
    LevelForm(frozenset({"supervisor"}), other_teams=False, most_minor=50_000, escalates_min=5),
    LevelForm(frozenset({"supervisor", "admin"}), other_teams=True, most_minor=0, escalates_min=0),
)
SETTINGS = SettingsView(
    SettingsForm(
        point_value_minor=1,
        points_expire_days=365,
        expires_min=20,
        escalates_min=5,
        four_eyes_minor=50_000,
        restores=True,
        reasons="Delivery damage\nLate delivery\nNot delivered\nOutage",
        levels=LEVELS,
    ),
    "USD",
    (("senior", "seniors"), ("supervisor", "supervisors"), ("admin", "administrators")),
    own_levels=True,
)
DIFFERENCES = (
    Fact("Incident, agent alone · agents", "$200 → $240", Tone.ACCENT),
    Fact("A request expires after", "15 min → 20 min", Tone.ACCENT),
    Fact("Agent's month", "gone, was $4,000", Tone.BAD),
)
START = StartView(
    (
        ("", "in force as soon as it is confirmed"),
        ("2026-12-01", "in force from 1 Dec 2026"),
        ("another", "in force from another day"),
    ),
    "",
)
LEGAL_LIMIT = LimitFormView(
    title="Change a limit",
    form=LimitForm(
        scope="customer",
        window="year",
        strength="hard",
        measure="value",
        amount=80_000,
        name="gifts",
        kinds=frozenset({"points", "bonus"}),
        place="JP",
        legal_source="景品表示法",
    ),
    currency="USD",
    counts_acts=False,
    scopes=(("agent", "one agent"), ("customer", "one customer"), ("team_pool", "the team's pool")),
    windows=(("day", "each day"), ("month", "each month"), ("year", "each year")),
    strengths=(("alone", "alone"), ("approval", "needs approval"), ("hard", "hard")),
    measures=(("value", "money"), ("count", "number of acts")),
    roles=(("agent", "agents"), ("senior", "seniors"), ("supervisor", "supervisors")),
    kinds=(
        ("refund", "Refund"),
        ("credit", "Credit"),
        ("discount", "Discount"),
        ("points", "Points"),
        ("bonus", "Bonus"),
    ),
    reasons=(("Late delivery", "Late delivery"), ("Outage", "Outage")),
    channels=(("voice", "Call"), ("chat", "Chat"), ("email", "E-mail")),
    can_remove=True,
)
SAYS = Value("31 requests would not have needed anybody.", tone=Tone.OK, icon="circle-check")
DONE = RehearsalView(
    spans=SPANS,
    answer=SAYS,
    figures=(
        Figure("31", "approvals avoided"),
        Figure("52 min", "waiting saved"),
        Figure("$640", "more without a look", Tone.WARN),
    ),
    changed=(
        ChangedAct("18 Nov", "Mika Sato", "credit", "$240", ASKS, ALONE),
        ChangedAct("17 Nov", "K. Ito", "refund, points", "$221.50", ASKS, ALONE),
    ),
    more="29 more, each smaller.",
)


def policy(**changes: object) -> PolicyView:
    values: dict[str, object] = {
        "versions": (PROPOSED, IN_FORCE, BEFORE),
        "chosen": "7",
        "title": "Policy 7",
        "subtitle": "In force since 1 Nov 2026 · US dollars",
        "state": Value("3 changes", tone=Tone.ACCENT, icon="pencil"),
        "limits": LIMITS,
        "settings": SETTINGS,
        "differences": DIFFERENCES,
        "acts": ActsView(
            proposes=True,
            discards=True,
            hint="Somebody else must confirm it before it counts.",
            start=START,
        ),
        "rehearsal": DONE,
    }
    return PolicyView(**(values | changes))  # type: ignore[arg-type]  # the fields of the view
