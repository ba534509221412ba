"""What one should know about this desk's sync and files: what is so, what is safe, what next."""

from dataclasses import dataclass

from agentdesk.cache.shapes import Mended
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.values import Tone


@dataclass(frozen=True, slots=True)
class Notice:
    tone: Tone
    title: str
    words: str


def problem_notice(code: str) -> Notice | None:
    """Return the trouble that is going on now; None: there is none to speak of."""
    if not code or code in _SAID_BY_THE_CHIP:
        return None
    known = {**_file_notices(), **_server_notices()}
    return known.get(code) or _stumbled(code)


_SAID_BY_THE_CHIP = frozenset({"signed_out"})


def trouble_words(code: str) -> str:
    """Return one line about a trouble that was, for the list of the last ones."""
    notice = problem_notice(code)
    return tr("Sync", "The session had ended") if notice is None else notice.title


def mended_notices(mended: Mended) -> list[Notice]:
    """Return what was found damaged when the desk was opened, and what became of it."""
    found = []
    if mended.outbox_aside:
        title = tr("Sync", "What waited to be sent was damaged")
        words = tr(
            "Sync",
            "It was read out: {kept} acts were kept, up to {lost} are lost. "
            "The damaged file stays in the desk's folder.",
        ).format(kept=mended.kept, lost=mended.lost)
        found.append(Notice(Tone.BAD if mended.lost else Tone.WARN, title, words))
    if mended.cache_aside:
        title = tr("Sync", "The store of cards was damaged")
        words = tr("Sync", "Nothing of yours is lost: the cards are brought anew from the server.")
        found.append(Notice(Tone.WARN, title, words))
    return found


def forgetful_notice() -> Notice:
    """Return what to know on a computer whose folders are gone after sign-out."""
    words = tr(
        "Sync",
        "No budget is taken along: what you give without the network is asked for. Deliver "
        "everything before you sign out; what is left then is lost.",
    )
    return Notice(Tone.WARN, tr("Sync", "This computer keeps nothing after you sign out"), words)


def _file_notices() -> dict[str, Notice]:
    return {
        "disk_full": Notice(
            Tone.BAD,
            tr("Sync", "This computer's disk is full"),
            tr(
                "Sync",
                "Everything kept so far is safe and can be read; nothing new can be kept. "
                "Free some space, and the desk goes on by itself.",
            ),
        ),
        "store_unreadable": Notice(
            Tone.BAD,
            tr("Sync", "A file of this desk is damaged"),
            tr(
                "Sync",
                "Close the desk and open it again: it mends itself and says what was kept. "
                "Do not delete its files.",
            ),
        ),
        "store_busy": Notice(
            Tone.WARN,
            tr("Sync", "Another program holds this desk's files"),
            tr("Sync", "Perhaps a backup is running. The desk tries again by itself."),
        ),
    }


def _server_notices() -> dict[str, Notice]:
    away = Notice(
        Tone.WARN,
        tr("Sync", "The server does not answer"),
        tr("Sync", "Work on: what you do is kept here and sent as soon as it answers."),
    )
    trouble = Notice(
        Tone.WARN,
        tr("Sync", "The server has trouble of its own"),
        tr("Sync", "What you do is kept here and sent when it has recovered."),
    )
    between = Notice(
        Tone.WARN,
        tr("Sync", "Something answers in the server's place"),
        tr("Sync", "Perhaps the network wants a sign-in of its own. What you do is kept here."),
    )
    emptied = Notice(
        Tone.BAD,
        tr("Sync", "The server suddenly has far less than this desk"),
        tr("Sync", "Nothing was taken away here. Tell the help desk."),
    )
    return {
        "unreachable": away,
        "no_answer": away,
        "server_trouble": trouble,
        "busy": trouble,
        "too_many_requests": trouble,
        "bad_reply": between,
        "server_emptied": emptied,
    }


def _stumbled(code: str) -> Notice:
    words = tr("Sync", "It goes on by itself. If this stays, tell the help desk ({code}).")
    return Notice(Tone.WARN, tr("Sync", "The sync has stumbled"), words.format(code=code))
