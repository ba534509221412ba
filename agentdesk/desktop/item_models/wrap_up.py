"""How a contact ended: the dispositions an agent chooses from."""

from dataclasses import dataclass

from agentdesk.desktop.i18n import tr


@dataclass(frozen=True, slots=True)
class Disposition:
    """`key` is what is stored; `text` is what is read."""

    key: str
    text: str


def dispositions() -> tuple[Disposition, ...]:
    return (
        Disposition("made_right", tr("WrapUp", "Made right")),
        Disposition("answered", tr("WrapUp", "Question answered")),
        Disposition("promised", tr("WrapUp", "Promise made")),
        Disposition("waiting_for_decision", tr("WrapUp", "Waiting for a decision")),
        Disposition("handed_over", tr("WrapUp", "Handed over")),
        Disposition("dropped", tr("WrapUp", "Contact broke off")),
    )
