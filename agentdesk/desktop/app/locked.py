"""Whether the desk of the last sign-in is locked, told from its files alone."""

from agentdesk.desktop.app.remembered import recall
from agentdesk.desktop.app.wish import Wish
from agentdesk.runtime.lock_mark import LockMark, has_wrap
from agentdesk.runtime.paths import Profile, profile_folder


def locked_profile(wish: Wish) -> Profile | None:
    """Return whose desk is locked here and can be unlocked by a password; None: nobody's."""
    profile = recall(wish.settings.profile, wish.settings.data_dir)
    if profile is None:
        return None
    folder = profile_folder(profile, wish.settings.data_dir)
    return profile if LockMark(folder).stands() and has_wrap(folder) else None


def lock_profile(wish: Wish) -> Profile | None:
    """Lock the desk of the last sign-in, and say whose it is; None: only the server can unlock."""
    profile = recall(wish.settings.profile, wish.settings.data_dir)
    if profile is not None:
        LockMark(profile_folder(profile, wish.settings.data_dir)).set()
    return locked_profile(wish)
