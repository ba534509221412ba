"""A made-up audit trail: synthetic, every name and figure."""

from agentdesk.desktop.item_models.audit import AuditView, Choice, EntryLine, FlagLine
from agentdesk.desktop.item_models.values import Tone, Value


def _entry(  # noqa: PLR0913  the fields of an entry
    seq: int, who: str, what: str, about: str, icon: str, *, sealed: bool = True
) -> EntryLine:
    return EntryLine(seq, f"13:{seq}", who, icon, what, about, sealed)


TRAIL = AuditView(
    seal=Value("sealed; 2 wait for the next seal", tone=Tone.OK, icon="shield-check"),
    flags=(
        FlagLine(
            "split",
            "layers",
            "Split below a limit",
            "Mika Sato gave 3 times to Robert Klein: $570 in all, limit $200",
            "11:07",
            "klein",
        ),
        FlagLine(
            "one",
            "users",
            "One approver for one agent",
            "Yuki Tanaka decided 96 % of what Mika Sato asked for (46)",
            "11:07",
        ),
    ),
    entries=(
        _entry(
            41,
            "Yuki Tanaka",
            "granted a request",
            "request …0000471f · goodwill $260 · held $260",
            "circle-check",
            sealed=False,
        ),
        _entry(
            39,
            "Mika Sato",
            "asked a supervisor",
            "request …0000471f · asked for $260",
            "circle-check",
            sealed=False,
        ),
        _entry(33, "Mika Sato", "looked at a customer", "customer …0000471b", "eye"),
        _entry(31, "the server itself", "ordered an effect", "effect …0000471a · Refund", "truck"),
        _entry(29, "Yuki Tanaka", "confirmed a policy", "policy …00004719 · version 8", "shield"),
        _entry(
            27,
            "林志明",
            "tax.recount (as written)",
            "remedy …00004718 · as written: basket=b-7",
            "info",
        ),
    ),
    who=Choice("Who", (("", "Everybody"),), ""),
    what=Choice("What", (("", "Everything"),), ""),
    older=True,
)
