"""Errors in words: what happened, what is safe, what to do next; codes never reach the eye."""

from dataclasses import dataclass

from agentdesk.desktop.i18n import tr
from agentdesk.domain.errors import (
    AgentdeskError,
    InvalidInput,
    NotSignedIn,
    Refused,
    Unavailable,
)
from agentdesk.runtime.logs import trace


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
        return tr("Errors", "The user name or the password is not right. Type them again.")
    if isinstance(error, Unavailable):
        return tr(
            "Errors",
            "The server does not answer. Check its address and your network, then try again.",
        )
    if isinstance(error, Refused):
        return tr("Errors", "The server refused the sign-in ({code}).").format(code=code)
    return tr("Errors", "Signing in did not work. Try again; if it stays so, call support.")


def is_at_server(error: Exception) -> bool:
    """Return whether it is the address, or the way there, and not who signs in."""
    return isinstance(error, InvalidInput) or (
        isinstance(error, Unavailable) and error.code not in {"too_many_requests", "busy"}
    )


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
    if code == "disk_full":
        return Problem(
            tr("Errors", "The desk could not open: the disk is full"),
            tr(
                "Errors",
                "What you did before is safe. Free some space on this computer, then try again.",
            ),
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


def fault_problem(error: Exception) -> Problem:
    """Return what to say of an error that nobody foresaw, or of a store that cannot keep more."""
    code = error.code if isinstance(error, AgentdeskError) else ""
    details = "\n".join([f"{type(error).__name__} {code}".strip(), *trace(error)])
    known = {
        "disk_full": (
            tr("Errors", "This was not kept: the disk is full"),
            tr(
                "Errors",
                "What you did before is safe. Free some space on this computer, then do it again.",
            ),
        ),
        "store_busy": (
            tr("Errors", "This was not kept: the desk's files are in use"),
            tr("Errors", "What you did before is safe. Wait a moment, then do it again."),
        ),
        "store_unreadable": (
            tr("Errors", "A file of this desk is damaged"),
            tr(
                "Errors",
                "Close the desk and open it again: it mends itself and says what was kept.",
            ),
        ),
        "outbox_full": (
            tr("Errors", "Too much waits to be sent"),
            tr(
                "Errors",
                "What you did before is safe, but nothing more can be kept. Bring this computer "
                "to the network, or tell the help desk.",
            ),
        ),
        "invalid_command": (
            tr("Errors", "This could not be kept"),
            tr("Errors", "Something in it is too long or cannot be sent. Shorten it, try again."),
        ),
    }
    title, words = known.get(code, _unforeseen())
    return Problem(title, words, details)


def _unforeseen() -> tuple[str, str]:
    return (
        tr("Errors", "Something went wrong in the desk"),
        tr(
            "Errors",
            "What you did before is kept on this computer, and the desk goes on. Do the last "
            "step again; if it happens again, copy the details for the help desk.",
        ),
    )


def refusal_words(code: str) -> str:
    """Return why the server refused an act, in words for the person who did it."""
    known = {
        "stale": tr("Errors", "Somebody changed it first. Look again and decide anew."),
        "field_changed": tr("Errors", "Somebody changed it first. Look again and decide anew."),
        "case_move": tr("Errors", "The case cannot go there from where it is."),
        "case_closed": tr("Errors", "The case is closed."),
        "case_merged": tr("Errors", "The case goes on in another one. Look there."),
        "consent_not_verified": tr(
            "Errors", "A consent is given in a verified contact. Verify the caller first."
        ),
        "customer_merged": tr("Errors", "The customer goes on under another entry. Look there."),
        "merge_with_itself": tr("Errors", "They are one already."),
        "merge_too_large": tr("Errors", "Too much hangs on them to be joined at once."),
        "merge_of_two_persons": tr("Errors", "Two people who work here own these accounts."),
        "forbidden": tr("Errors", "Your role may not do this."),
        "promise_without_keeper": tr("Errors", "A promise needs the order or task that keeps it."),
        "device_wiped": tr("Errors", "The computer has been told already: it is wiped."),
        "due_in_the_past": tr("Errors", "A promise is for a time to come."),
        **_remedy_refusals(),
        **_request_refusals(),
        **_decision_refusals(),
        **_lending_refusals(),
        **_reversal_refusals(),
        **_policy_refusals(),
        **_book_refusals(),
    }
    return known.get(code, tr("Errors", "The server refused it ({code}).").format(code=code))


def _remedy_refusals() -> dict[str, str]:
    return {
        "hard_limit": tr("Errors", "This is above a limit that nobody here can lift."),
        "needs_approval": tr("Errors", "This is above your own limit. Ask your supervisor."),
        "already_refunded": tr("Errors", "This was made good already."),
        "evidence_not_met": tr(
            "Errors", "What is known of the order speaks against it. Goodwill is still possible."
        ),
        "legal_clock_over": tr("Errors", "The time for this is over. Goodwill is still possible."),
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


def _decision_refusals() -> dict[str, str]:
    return {
        "own_account": tr("Errors", "Nobody decides about their own account or household."),
        "over_decision_limit": tr("Errors", "This is above what you may decide; hand it up."),
        "approver_budget": tr("Errors", "What you may grant today is used up; hand it up."),
        "offer_above_request": tr("Errors", "An offer is never above what was asked for."),
        "offer_over_limit": tr("Errors", "The offer does not fit into the limits."),
        "offer_maker_gone": tr("Errors", "Whoever offered it does not decide any more. Ask again."),
        "offer_over_budget": tr(
            "Errors", "Whoever offered it has nothing left to grant. Ask again, or refuse it."
        ),
        "no_higher_level": tr("Errors", "Nobody stands above this level; decide it here."),
        "no_question": tr("Errors", "Nothing was asked that waits for an answer."),
        "not_your_request": tr("Errors", "Only whoever asked for it can do this."),
        "thread_full": tr("Errors", "No more can be said here; decide it or write a note."),
        "words_needed": tr("Errors", "Words are needed: somebody reads why."),
        "hold_expired": tr("Errors", "The time to decide the request is over."),
    }


def _lending_refusals() -> dict[str, str]:
    return {
        "own_delegation": tr("Errors", "Nobody lends a right to themselves."),
        "not_a_stand_in": tr("Errors", "This person cannot stand in: it must be somebody else."),
        "nothing_to_lend": tr("Errors", "You have no right that could be lent."),
        "delegation_too_long": tr("Errors", "A right is not lent for so long."),
        "not_your_delegation": tr("Errors", "Only whoever lent the right can end it."),
    }


def _reversal_refusals() -> dict[str, str]:
    return {
        "own_reversal": tr("Errors", "A second person agrees to it, not the one who asked."),
        "own_plan": tr("Errors", "Nobody decides about what they gave themselves."),
        "already_reversed": tr("Errors", "Nothing of it is left to take back."),
        "above_what_is_left": tr("Errors", "This is more than what is left to take back."),
        "plan_not_posted": tr("Errors", "Nothing was given by this plan."),
        "goods_left": tr("Errors", "Goods come back as a return, not by a booking."),
        "money_left": tr("Errors", "Money that has gone to a payment stays with the customer."),
        "kind_not_reversible": tr("Errors", "This kind cannot be taken back."),
        "reversal_posted": tr("Errors", "It was taken back already."),
        "reversal_declined": tr("Errors", "Taking it back was refused already."),
        "no_rate": tr("Errors", "No rate of exchange is known for this currency."),
        "rate_too_old": tr("Errors", "The rate of exchange is too old; ask an administrator."),
    }


def _policy_refusals() -> dict[str, str]:
    return {
        "own_policy": tr("Errors", "Whoever proposed a policy cannot confirm it."),
        "lent_account": tr(
            "Errors", "Whoever proposed it chose this account's password. Choose your own first."
        ),
        "policy_active": tr("Errors", "The policy was confirmed already."),
        "policy_withdrawn": tr("Errors", "The policy was withdrawn."),
        "policy_overtaken": tr("Errors", "A later policy was confirmed already."),
        "no_policy_for_currency": tr("Errors", "No policy speaks of this currency."),
        "no_authority": tr("Errors", "The policy in force gives you nothing to give."),
    }


def _book_refusals() -> dict[str, str]:
    return {
        "day_not_over": tr("Errors", "The day is not over yet; close it tomorrow."),
        "day_closed": tr("Errors", "The day is closed; nothing is booked on it any more."),
        "earlier_day_open": tr("Errors", "An earlier day is still open; close it first."),
        "books_differ": tr("Errors", "The books differ; look at the differences first."),
        "effect_confirmed": tr("Errors", "It was carried out already."),
        "effect_sent": tr("Errors", "It is on its way; wait for the answer."),
        "effect_queued": tr("Errors", "It waits for its turn; nothing is to be tried again."),
    }
