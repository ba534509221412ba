"""Made-up parts of a decision: like cases, a thread, stand-ins, something taken back."""

from agentdesk.desktop.item_models.approval_thread import EntryView
from agentdesk.desktop.item_models.figures import Fact
from agentdesk.desktop.item_models.precedent import PrecedentView
from agentdesk.desktop.item_models.reversal import AskedBack, Parcel, PartLine, ReversalView
from agentdesk.desktop.item_models.stand_ins import LentLine, StandInView
from agentdesk.desktop.item_models.values import Tone

PRECEDENT = PrecedentView(
    title="Like cases, last 90 days",
    aside="n = 37",
    like=(
        Fact("Granted", "34 (92 %), median $245"),
        Fact("Middle half", "$180 to $260"),
        Fact("Declined", "3: no outage there 2, credited before 1"),
        Fact("This one", "larger than 62 % of them", Tone.WARN),
    ),
    agent=(
        Fact("M. Sato's last five", "4 given, 1 declined"),
        Fact("Same household, address, payment", "Jana Klein: 2 for $40 (address)", Tone.WARN),
    ),
)
TOO_FEW = PrecedentView(
    title="Like cases, last 90 days",
    aside="n = 3",
    note="Too few to say anything: a figure is shown from 8 on.",
)
THREAD = (
    EntryView(
        "Y. Tanaka asks, 14:07", "Has the line been down since Monday?", Tone.ACCENT, "circle-help"
    ),
    EntryView(
        "M. Sato answers, 14:08", "Since Sunday 21:40, confirmed.", Tone.NEUTRAL, "message-square"
    ),
)
STAND_INS = StandInView(
    lines=(
        LentLine("You lend to Aya Mori up to $300, until 18:00", "delegation"),
        LentLine("林志明 lends to you up to $200, until 20:00"),
    ),
    can_lend=True,
    people=(("aya", "Aya Mori"), ("lin", "林志明")),
    lasting=(("day", "until this evening"), ("week", "for a week")),
    most_minor=30_000,
    currency="USD",
)
_PLANS = (("plan", "20 Nov 2026 · Return, Points · $47 · Mika Sato"),)
REVERSAL = ReversalView(
    plans=_PLANS,
    chosen="plan",
    parts=(
        PartLine(0, "Return", "waits for the parcel", 4_200, "USD", enabled=False),
        PartLine(1, "Points", "$5 left", 500, "USD", enabled=True),
    ),
    hint="The plan stays as it was given; this is booked beside it.",
    parcels=(Parcel("order", "The parcel is here, $42 goes back", "Pay $42 back now"),),
)
SECOND_PERSON = ReversalView(
    plans=_PLANS,
    chosen="plan",
    waiting=AskedBack(
        "reversal", "Mika Sato asks to take $120 back", "given twice", 12_000, mine=False
    ),
    hint="You are the second person.",
)
