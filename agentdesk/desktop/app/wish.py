"""What the command line asked for; a password comes from standard input, never from a flag."""

from dataclasses import dataclass

from agentdesk.runtime.settings import DesktopSettings


@dataclass(frozen=True, slots=True)
class Wish:
    settings: DesktopSettings
    server_given: bool = False
    login: str = ""
    password: str = ""
    sign_in_anew: bool = False  # ask the server, even where somebody is signed in
    words: tuple[str, ...] = ()  # the command line, to be given to whoever comes after us
