"""What the command line asked for; a password comes from standard input, never from a flag."""

from dataclasses import dataclass, replace

from agentdesk.runtime.settings import DesktopSettings

PICKED_FLAG = "--language-picked"  # the lock tells the desk what was picked there


@dataclass(frozen=True, slots=True)
class Wish:
    settings: DesktopSettings
    server_given: bool = False
    login: str = ""
    password: str = ""
    sign_in_anew: bool = False  # ask the server, even where somebody is signed in
    language_picked: str = ""  # by whoever unlocked: it is their choice from now on
    words: tuple[str, ...] = ()  # the command line, to be given to whoever comes after us

    def without_person(self) -> "Wish":
        """Return the same wish by nobody: who was named on the command line does not come back."""
        return replace(self, login="", password="")
