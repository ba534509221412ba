"""Parts several screens show alike: a figure with its caption, a name with its text, a budget."""

from dataclasses import dataclass

from agentdesk.desktop.item_models.values import Tone


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure above its caption; the tone is said by the words too."""

    figure: str
    caption: str
    tone: Tone = Tone.NEUTRAL


@dataclass(frozen=True, slots=True)
class BudgetLine:
    """One budget as used / held / this act / left; `told` are the four figures in words."""

    label: str
    left_text: str
    told: str
    used: int
    held: int
    act: int
    cap: int
    over: str = ""  # "" fits; "warn" can be asked for; "bad" nobody can give
    leased: int = 0  # set aside for desktops that are offline


@dataclass(frozen=True, slots=True)
class Fact:
    """A name and what is so; the tone colours nothing that the words do not say."""

    name: str
    text: str
    tone: Tone = Tone.NEUTRAL
