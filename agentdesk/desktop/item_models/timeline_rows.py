"""One entry of a timeline, ready to paint: day, icon, bold word, text, chips, second line."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from agentdesk.cache.shapes import RowStatus, TimelineEntry
from agentdesk.desktop import i18n
from agentdesk.desktop.i18n import tr
from agentdesk.desktop.item_models.figures import Fact
from agentdesk.desktop.item_models.timeline_facts import facts_of
from agentdesk.desktop.item_models.timeline_titles import (
    contact_title,
    is_going_on,
    kind_title,
    order_title,
)
from agentdesk.desktop.item_models.values import Tone, Value, origin_text, status_value
from agentdesk.desktop.item_models.words import (
    basis_name,
    channel_icon,
    channel_name,
    order_state,
    plan_state,
    receipt_history,
    remedy_name,
    survey_score,
)
from agentdesk.domain.interactions import InteractionState
from agentdesk.protocol.empowerment import Remedy, RemedyPlanBody
from agentdesk.protocol.entities import (
    InteractionBody,
    NoteBody,
    OrderBody,
    ReceiptBody,
    SalesInteractionBody,
    SurveyBody,
    WebVisitBody,
)
from agentdesk.protocol.fields import Source
from agentdesk.protocol.rows import Entity
from agentdesk.runtime.clock import from_us

_NAMES_SHOWN = 3


@dataclass(frozen=True, slots=True)
class RowPlace:
    """How a row stands among the others."""

    begins_day: bool = True
    news: bool = False  # what is above it came since one last looked
    sought: str = ""
    is_open: bool = False


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """What the delegate paints; all of it is plain text."""

    id: str
    at_us: int
    day: str
    icon: str
    tone: Tone
    title: str
    text: str
    detail: str = ""
    chips: tuple[Value, ...] = ()
    source: Source | None = field(default=None, compare=False)
    now: datetime | None = field(default=None, compare=False)
    spoken_day: str = ""  # where `day` is only the time
    news: str = ""  # the words of the line above it
    sought: str = ""  # marked where it stands in the words
    is_open: bool = False
    acts: bool = False  # Enter does something with it
    facts: tuple[Fact, ...] = ()  # what an open row says besides

    @property
    def origin(self) -> str:
        """Where it is from and how old: worked out when somebody asks, for most rows never."""
        if self.source is None or self.now is None:
            return ""
        return origin_text(self.source, self.now)

    def spoken(self) -> str:
        """Return the row as a screen reader says it."""
        parts = [self.news, self.spoken_day, self.day, self.title, self.text]
        parts += [*(chip.text for chip in self.chips), self.detail]
        parts += [f"{fact.name} {fact.text}" for fact in self.facts]
        return i18n.listed(parts)


@dataclass(frozen=True, slots=True)
class RowContext:
    """What a row needs beside its own body."""

    now: datetime
    case_numbers: Mapping[str, str] = field(default_factory=dict)
    decisions: Mapping[str, str] = field(default_factory=dict)  # what was said, by request
    carried_out: Mapping[str, tuple[Value, ...]] = field(default_factory=dict)  # chips, by plan


@dataclass(frozen=True, slots=True)
class _Drawn:
    icon: str
    tone: Tone
    title: str
    text: str
    detail: str = ""
    chips: tuple[Value, ...] = ()


_ALONE = RowPlace()


def build_row(entry: TimelineEntry, context: RowContext, place: RowPlace = _ALONE) -> TimelineRow:
    drawn = _drawn(entry, context)
    status = status_value(entry.status, entry.problem)
    day = _day(entry, context)
    at = from_us(entry.at_us)
    return TimelineRow(
        id=entry.id,
        at_us=entry.at_us,
        day=day if place.begins_day else _time(entry, context, day),
        icon=drawn.icon,
        tone=drawn.tone,
        title=drawn.title,
        text=drawn.text,
        detail=drawn.detail,
        chips=(*drawn.chips, status) if status is not None else drawn.chips,
        source=entry.body.source,
        now=context.now,
        spoken_day="" if place.begins_day else i18n.day_in_full(at, context.now),
        news=tr("Timeline", "New since you last looked") if place.news else "",
        sought=place.sought,
        is_open=place.is_open,
        acts=entry.entity is Entity.REMEDY_PLAN,
        facts=facts_of(entry, context.now) if place.is_open else (),
    )


def gone_row(at_us: int, context: RowContext) -> TimelineRow:
    """Return what stands where an entry was until the timeline is read again."""
    return TimelineRow(
        "", at_us, i18n.day(from_us(at_us), context.now), "minus", Tone.NEUTRAL, "", ""
    )


def is_in_hand(entry: TimelineEntry) -> bool:
    """Return whether the entry is a contact that is going on."""
    body = entry.body
    return isinstance(body, InteractionBody) and is_going_on(body)


def _drawn(entry: TimelineEntry, context: RowContext) -> _Drawn:
    if isinstance(entry.body, RemedyPlanBody):
        return _plan(entry.body, entry, context)
    return _BUILDERS[entry.entity](entry.body, context)


def _time(entry: TimelineEntry, context: RowContext, day: str) -> str:
    """Return the time of a row below another of its day; today's have theirs, or are now."""
    at = i18n.local(from_us(entry.at_us))
    is_of_today = at.date() == i18n.local(context.now).date()
    return day if is_of_today or is_in_hand(entry) else i18n.clock_time(at)


def _day(entry: TimelineEntry, context: RowContext) -> str:
    body = entry.body
    if isinstance(body, InteractionBody) and body.state is InteractionState.ACTIVE:
        return tr("Timeline", "now")
    return i18n.day(from_us(entry.at_us), context.now)


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def _interaction(body: InteractionBody, context: RowContext) -> _Drawn:
    icon, tone = channel_icon(body.channel)
    going_on = is_going_on(body)
    lasted = i18n.duration_words(body.handled_s) if body.handled_s else ""
    text = _joined("" if going_on else body.agent_name, lasted, body.reason)
    detail = body.summary or (_waited(body) if going_on else "")
    chips = tuple(_interaction_chips(body, context))
    return _Drawn(icon, tone, contact_title(body), text, detail, chips)


def _waited(body: InteractionBody) -> str:
    waited = i18n.duration_clock(body.waited_s)
    if body.menu_choice:
        words = tr("Timeline", "Waited {time} · menu: {choice}")
        return words.format(time=waited, choice=body.menu_choice)
    return tr("Timeline", "Waited {time}").format(time=waited) if body.waited_s else ""


def _interaction_chips(body: InteractionBody, context: RowContext) -> list[Value]:
    chips = []
    number = context.case_numbers.get(body.case_id or "")
    if number and body.state is InteractionState.ACTIVE:
        chips.append(Value(tr("Timeline", "case {number}").format(number=number), tone=Tone.BAD))
    if body.resolved is not None:
        word = tr("Timeline", "resolved") if body.resolved else tr("Timeline", "not resolved")
        chips.append(Value(word, tone=Tone.OK if body.resolved else Tone.WARN))
    return chips


def _note(body: NoteBody, _context: RowContext) -> _Drawn:
    title = kind_title(Entity.NOTE)
    return _Drawn("sticky-note", Tone.NEUTRAL, title, body.author_name, body.text)


def _order(body: OrderBody, _context: RowContext) -> _Drawn:
    title = order_title(body.number)
    names = [_line_name(line.name, line.quantity) for line in body.lines[:_NAMES_SHOWN]]
    more = len(body.lines) - _NAMES_SHOWN
    if more > 0:
        names.append(tr("Timeline", "%n more", "", more))
    what = i18n.listed(names) or body.summary
    text = _joined(order_state(body.state), i18n.money(body.total_minor, body.currency), what)
    return _Drawn("package", Tone.OK, title, text, _coupon(body))


def _line_name(name: str, quantity: int) -> str:
    return f"{name} × {quantity}" if quantity > 1 else name  # noqa: RUF001  a count, not a letter


def _coupon(body: OrderBody) -> str:
    if not body.coupon_code:
        return ""
    amount = i18n.money(-body.coupon_minor, body.currency)
    return tr("Timeline", "Coupon {code} {amount}").format(code=body.coupon_code, amount=amount)


def _receipt(body: ReceiptBody, _context: RowContext) -> _Drawn:
    text = _joined(body.campaign_name, receipt_history(body.state))
    return _Drawn("megaphone", Tone.WARN, kind_title(Entity.RECEIPT), text)


def _plan(body: RemedyPlanBody, entry: TimelineEntry, context: RowContext) -> _Drawn:
    parts = i18n.listed(_remedy(remedy, body.currency) for remedy in body.remedies)
    state, tone = plan_state(body.state)
    text = _joined(parts, body.reason, body.given_by_name)
    # What was granted offline was not asked for; its status says all there is to say.
    stands = () if entry.status is RowStatus.GRANTED else (Value(state, tone=tone),)
    chips = (*stands, *context.carried_out.get(entry.id, ()))
    detail = _joined(body.words, context.decisions.get(body.request_id or "", ""))
    title = kind_title(Entity.REMEDY_PLAN)
    return _Drawn("heart-handshake", Tone.ACCENT, title, text, detail, chips)


def _remedy(remedy: Remedy, currency: str) -> str:
    amount = i18n.money(remedy.amount_minor, currency) if remedy.amount_minor else remedy.detail
    words = tr("Timeline", "{remedy} {amount}, {basis}")
    if not amount:
        words = tr("Timeline", "{remedy}, {basis}")
    return words.format(
        remedy=remedy_name(remedy.kind), amount=amount, basis=basis_name(remedy.basis)
    )


def _survey(body: SurveyBody, _context: RowContext) -> _Drawn:
    text = survey_score(body.measure, body.score)
    if body.words:
        text = tr("Timeline", "{score} · “{words}”").format(score=text, words=body.words)
    return _Drawn("smile", Tone.OK, kind_title(Entity.SURVEY), text)


def _web_visit(body: WebVisitBody, _context: RowContext) -> _Drawn:
    failed = Value(tr("Timeline", "self-service failed"), tone=Tone.BAD)
    chips = (failed,) if body.self_service_failed else ()
    tone = Tone.BAD if body.self_service_failed else Tone.NEUTRAL
    return _Drawn("globe", tone, kind_title(Entity.WEB_VISIT), body.summary, chips=chips)


def _sales(body: SalesInteractionBody, _context: RowContext) -> _Drawn:
    text = _joined(body.summary, channel_name(body.channel))
    return _Drawn("briefcase", Tone.NEUTRAL, kind_title(Entity.SALES_INTERACTION), text)


_BUILDERS: Mapping[Entity, Callable[..., _Drawn]] = {
    Entity.INTERACTION: _interaction,
    Entity.NOTE: _note,
    Entity.ORDER: _order,
    Entity.RECEIPT: _receipt,
    Entity.SURVEY: _survey,
    Entity.WEB_VISIT: _web_visit,
    Entity.SALES_INTERACTION: _sales,
}
