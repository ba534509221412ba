"""Errors in words: what happened, what is safe, what to do next; codes never reach the eye."""

from dataclasses import dataclass

from agentdesk.desktop.i18n import tr
from agentdesk.domain.errors import AgentdeskError, NotSignedIn, Refused, Unavailable


@dataclass(frozen=True, slots=True)
class Problem:
    """`details` is for support: it can be copied and holds no customer's data."""

    title: str
    words: str
    details: str = ""


def sign_in_problem(error: Exception) -> str:
    """Return why signing in did not work, and what to do about it."""
    code = error.code if isinstance(error, AgentdeskError) else ""
    known = {
        "too_many_requests": tr("Errors", "Too many attempts. Wait a minute, then try again."),
        "busy": tr("Errors", "The server is busy. Try again in a moment."),
        "insecure_server": tr(
            "Errors", "The address must begin with https; plain http is for this computer only."
        ),
    }
    if code in known:  # first: what the server says for itself comes as Unavailable too
        return known[code]
    if isinstance(error, NotSignedIn):
        return tr("Errors", "The name or the password is not right. Type them again.")
    if isinstance(error, Unavailable):
        return tr(
            "Errors",
            "The server does not answer. Check its address and your network, then try again.",
        )
    if isinstance(error, Refused):
        return tr("Errors", "The server refused the sign-in ({code}).").format(code=code)
    return tr("Errors", "Signing in did not work. Try again; if it stays so, call support.")


def opening_problem(error: Exception) -> Problem:
    """Return why the desk cannot open on this computer."""
    code = error.code if isinstance(error, AgentdeskError) else type(error).__name__
    details = f"{code}: {error}"
    if code == "no_keyring":
        return Problem(
            tr("Errors", "No safe place for keys on this computer"),
            tr(
                "Errors",
                "Customers' data is kept encrypted here, and its key belongs into the system's "
                "secret store, which does not answer. Nothing was stored and nothing is lost. "
                "Start or unlock the secret store (GNOME Keyring, KWallet, Keychain, "
                "Credential Manager), then try again.",
            ),
            details,
        )
    if code == "keys_lost":
        return Problem(
            tr("Errors", "The keys to this desk are gone"),
            tr(
                "Errors",
                "Its encrypted files are here and were not touched, but the system's secret store "
                "no longer holds their key. Bring the secret store back, or let support put the "
                "files aside so that a new desk can be made from the server.",
            ),
            details,
        )
    if code == "already_running":
        return Problem(
            tr("Errors", "This desk is open already"),
            tr("Errors", "The same person's desk runs in another window. Go there, or close it."),
            details,
        )
    return Problem(
        tr("Errors", "The desk could not open"),
        tr(
            "Errors",
            "What was done before is kept on this computer. Try again; if it stays so, "
            "copy the details and call support.",
        ),
        details,
    )


def refusal_words(code: str) -> str:
    """Return why the server refused an act, in words for the person who did it."""
    known = {
        "stale": tr("Errors", "Somebody changed it first. Look again and decide anew."),
        "field_changed": tr("Errors", "Somebody changed it first. Look again and decide anew."),
        "case_move": tr("Errors", "The case cannot go there from where it is."),
        "case_closed": tr("Errors", "The case is closed."),
        "forbidden": tr("Errors", "Your role may not do this."),
        "promise_without_keeper": tr("Errors", "A promise needs the order or task that keeps it."),
        "due_in_the_past": tr("Errors", "A promise is for a time to come."),
        **_remedy_refusals(),
        **_request_refusals(),
    }
    return known.get(code, tr("Errors", "The server refused it ({code}).").format(code=code))


def _remedy_refusals() -> dict[str, str]:
    return {
        "hard_limit": tr("Errors", "This is above a limit that nobody here can lift."),
        "needs_approval": tr("Errors", "This is above your own limit. Ask your supervisor."),
        "already_refunded": tr("Errors", "This was made good already."),
        "out_of_stock": tr("Errors", "There are not enough of this article in stock."),
    }


def _request_refusals() -> dict[str, str]:
    return {
        "own_request": tr("Errors", "Nobody decides a request of their own."),
        "other_team": tr("Errors", "A request is decided in its own team."),
        "request_offered_instead": tr("Errors", "Something else was offered instead already."),
        "request_posted": tr("Errors", "The request was approved already."),
        "request_declined": tr("Errors", "The request was declined already."),
        "request_withdrawn": tr("Errors", "The request was withdrawn."),
        "request_expired": tr("Errors", "The time to decide the request is over."),
    }
