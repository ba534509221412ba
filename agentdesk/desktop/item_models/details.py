"""A customer's own data, ready to be edited: fields, what may be changed now, and what clashed."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from agentdesk.cache.shapes import CustomerCard, Held
from agentdesk.desktop import i18n
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.details_form import (
    AddressForm,
    BadField,
    DetailsDraft,
    DetailsForm,
    form_of,
    read_form,
)
from agentdesk.desktop.item_models.field_words import (
    field_name,
    one_text,
    purpose_name,
    value_text,
    will_text,
)
from agentdesk.desktop.item_models.values import Tone, Value, origin_of, status_value
from agentdesk.desktop.item_models.words import channel_name, language_name
from agentdesk.domain.field_merge import SuggestionState, Why
from agentdesk.domain.interactions import Channel
from agentdesk.protocol.customer_fields import SuggestionBody, Will, spoken
from agentdesk.protocol.entities import CustomerBody

_LANGUAGES = ("en", "ja", "zh-TW", "zh-CN")
_MASKED = "····"
Options = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class ConsentLine:
    """One purpose; `enabled`: it may be ticked or taken away now."""

    purpose: str
    text: str
    aside: str
    granted: bool
    enabled: bool


@dataclass(frozen=True, slots=True)
class ConflictView:
    """Two values of one field, and what may be done about them."""

    suggestion_id: str
    title: str
    field: str
    one: Value  # what was written, and is not in place
    one_label: str
    other: Value  # what stands there
    keep_text: str
    leave_text: str
    count: str  # "1 of 3"; "" for the only one
    may_keep: bool
    may_edit: bool


@dataclass(frozen=True, slots=True)
class DetailsView:
    """Ready to show; `form` is masked where `locked`."""

    customer_id: str
    form: DetailsForm
    locked: bool
    channels: Options
    languages: Options
    consents: tuple[ConsentLine, ...]
    hint: Value
    bad: str  # the field that cannot be sent as it is
    status: Value | None
    can_save: bool
    conflict: ConflictView | None


def build_details(
    card: CustomerCard, draft: DetailsDraft, me_id: str, now: datetime, *, verified: bool
) -> DetailsView:
    """`draft` has followed the card already (details_form.rebased)."""
    body = card.customer.body
    found = read_form(draft.form, draft.seen, now, with_contact=verified)
    bad = found if isinstance(found, BadField) else None
    return DetailsView(
        customer_id=card.customer.id,
        form=draft.form if verified else _masked(draft.form, body),
        locked=not verified,
        channels=(
            ("", tr("Details", "no wish")),
            *((channel.value, channel_name(channel)) for channel in Channel),
        ),
        languages=_languages(draft.form.language),
        consents=tuple(_consents(draft, body, now, verified=verified)),
        hint=_hint(bad, verified=verified),
        bad=bad.field if bad is not None else "",
        status=status_value(card.customer.status, card.customer.problem),
        can_save=bad is None and draft.form != form_of(draft.seen),
        conflict=_conflict(card, me_id, now, verified=verified),
    )


def open_suggestions(card: CustomerCard, me_id: str) -> list[Held[SuggestionBody]]:
    """Return what somebody has to look at: mine first, the newest first of each.

    What was written meanwhile anyway needs nobody's look.
    """
    if not card.suggestions:
        return []
    there = spoken(card.customer.body)
    waiting = [
        held
        for held in card.suggestions
        if held.body.state is SuggestionState.OPEN
        and spoken(held.body.values).get(held.body.field) != there.get(held.body.field)
    ]
    return sorted(waiting, key=lambda held: held.body.made_by != me_id)


def _languages(present: str) -> Options:
    tags = dict.fromkeys([*_LANGUAGES, *([present] if present else [])])
    return tuple((tag, language_name(tag)) for tag in tags)


def _masked(form: DetailsForm, body: CustomerBody) -> DetailsForm:
    country = body.addresses[0].country if body.addresses else ""
    return replace(
        form,
        phones=tuple(one_text(one, masked=True) for one in body.phones),
        emails=tuple(one_text(one, masked=True) for one in body.emails),
        address=AddressForm(_MASKED, country=country) if country else AddressForm(),
    )


def _consents(
    draft: DetailsDraft, body: CustomerBody, now: datetime, *, verified: bool
) -> Iterable[ConsentLine]:
    """A consent is withdrawn at a word; to give one, the customer must be known to be there."""
    known = {one.purpose: one for one in body.consents}
    today = i18n.local(now).date()
    for purpose, granted in draft.form.consents:
        there = known.get(purpose)
        stands = there is not None and there.granted
        aside = ""
        if there is not None and there.granted == granted:
            words = tr("Details", "{said}, {day}")
            day = i18n.date_text(i18n.local(there.at).date(), today)
            aside = words.format(said=will_text(granted=granted), day=day)
        yield ConsentLine(purpose, purpose_name(purpose), aside, granted, verified or stands)


def _hint(bad: BadField | None, *, verified: bool) -> Value:
    if bad is not None:
        return Value(_bad_words(bad), tone=Tone.BAD, icon="circle-alert")
    if verified:
        return Value(tr("Details", "Only what you change is sent."), icon="info")
    words = tr("Details", "Verify the caller to see and change how they are reached.")
    return Value(words, tone=Tone.WARN, icon="shield")


def _bad_words(bad: BadField) -> str:
    words = {
        "phones": tr("Details", "“{typed}” is no phone number. Abroad, begin with + and the code."),
        "emails": tr("Details", "“{typed}” is no e-mail address."),
        "address": tr("Details", "An address needs a street and a country in two letters: JP, US."),
        "language": tr("Details", "Choose a language."),
    }
    return words[bad.field].format(typed=bad.text)


def _conflict(
    card: CustomerCard, me_id: str, now: datetime, *, verified: bool
) -> ConflictView | None:
    waiting = open_suggestions(card, me_id)
    if not waiting:
        return None
    held, body = waiting[0], waiting[0].body
    mine = body.made_by == me_id
    value, stands = spoken(body.values).get(body.field), spoken(card.customer.body).get(body.field)
    part = body.field.split(".", maxsplit=1)[0]
    count = tr("Details", "1 of {n}").format(n=len(waiting)) if len(waiting) > 1 else ""
    when = i18n.age(body.made_at, now)
    return ConflictView(
        suggestion_id=held.id,
        title=_title(body, mine=mine),
        field=field_name(body.field),
        one=Value(value_text(body.field, value, masked=not verified), when),
        one_label=tr("Details", "Yours") if mine else body.made_by_name,
        other=Value(
            value_text(body.field, stands, masked=not verified),
            origin_of(card.customer.body, now, part),
        ),
        keep_text=tr("Details", "Keep mine") if mine else tr("Details", "Use it"),
        leave_text=tr("Details", "Take theirs") if mine else tr("Details", "Leave it as it is"),
        count=count,
        may_keep=verified or not (isinstance(value, Will) and value.granted),
        may_edit=verified or part == "preferences",
    )


def _title(body: SuggestionBody, *, mine: bool) -> str:
    if body.why is Why.CUSTOMER_MERGED:
        return tr("Details", "This was written for an entry that was joined with this one")
    if mine:
        return tr("Details", "Somebody changed this at the same time as you. Nothing is lost.")
    words = tr("Details", "{name} had written something else here")
    return words.format(name=body.made_by_name)
