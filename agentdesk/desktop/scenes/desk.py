"""The agent's desk in every state: from the empty one to the one where nothing is confirmed."""

from datetime import timedelta

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from agentdesk.cache.shapes import DraftKind
from agentdesk.desktop.item_models.drafts import keep_words
from agentdesk.desktop.main_window.last_looked import SCOPE
from agentdesk.desktop.operations.notes import add_note
from agentdesk.desktop.scenes import people
from agentdesk.desktop.scenes.requests import Asked, newer
from agentdesk.desktop.scenes.shop import CASE
from agentdesk.desktop.scenes.stage import Desk, Stage
from agentdesk.domain.actor import Role
from agentdesk.domain.approvals import RequestState
from agentdesk.domain.remedies import RemedyKind
from agentdesk.protocol.entities import CustomerBody, PersonName, Preferences
from agentdesk.protocol.rows import Entity
from agentdesk.runtime.clock import to_us
from agentdesk.sync.status import SyncState

_TALKED = timedelta(minutes=3, seconds=42)
_LOOKED = timedelta(days=4)  # ago
_OPEN_ROWS = (4, 6)


def on_contact(stage: Stage, role: Role = Role.AGENT) -> Desk:
    """Return a desk on which Hanako's call is going on, with two others open beside it."""
    desk = stage.desk(role)
    desk.rings()
    bound = desk.window.bound
    if bound is not None:
        for other in (people.ROBERT, people.YIJUN):
            bound.desk.open(other, in_front=False)
        desk.clock.advance(_TALKED)
        bound.presence.tick()
        bound.requests.read()  # now, not when a second of this machine is over
    desk.synced()
    return desk


def plan_chosen(stage: Stage) -> QWidget:
    """As the picture: the suggestion is taken, the parts stand beside their budgets."""
    desk = on_contact(stage)
    desk.act("remedy.use_plan")
    return desk.window


def contact(stage: Stage) -> QWidget:
    return on_contact(stage).window


def verified(stage: Stage) -> QWidget:
    desk = on_contact(stage)
    desk.act("desk.verify")
    desk.synced()
    return desk.window


def nobody(stage: Stage) -> QWidget:
    return stage.desk().window


def fetching(stage: Stage) -> QWidget:
    """A customer this computer has never held: the only place for a skeleton."""
    desk = stage.desk()
    if desk.window.bound is not None:
        desk.window.bound.desk.open(people.STRANGER)
    return desk.window


def not_here(stage: Stage) -> QWidget:
    """The same, and the server does not answer."""
    desk = stage.desk()
    desk.says(SyncState.OFFLINE)
    if desk.window.bound is not None:
        desk.window.bound.desk.open(people.STRANGER)
    desk.bridge.card_fetched.emit(people.STRANGER, False)
    return desk.window


def stranger(stage: Stage) -> QWidget:
    desk = stage.desk()
    desk.rings(None, "+81 3-5550-0147")
    return desk.window


def offline(stage: Stage) -> QWidget:
    desk = on_contact(stage)
    desk.act("remedy.use_plan")
    add_note(desk.work.door, people.HANAKO, stage.words("past.note"), CASE)
    desk.says(SyncState.OFFLINE)
    return desk.window


def unconfirmed(stage: Stage) -> QWidget:
    return unconfirmed_desk(stage).window


def unconfirmed_desk(stage: Stage) -> Desk:
    """Everything that is not confirmed, each in its own look: waiting, unknown, refused, held."""
    desk = on_contact(stage)
    outbox = desk.store.outbox
    for _sent in range(2):
        add_note(desk.work.door, people.HANAKO, stage.words("past.note"), CASE)
        taken = outbox.take(20)
    outbox.no_answer(taken, next_try_us=2**50)
    add_note(desk.work.door, people.HANAKO, stage.words("past.note"), CASE)
    outbox.park(outbox.entries()[-1].command_id, "case_closed")
    desk.act("remedy.use_plan")
    desk.act("remedy.give")
    desk.arrives(newer(stage.words, Asked(offered_cents=23_000, state=RequestState.OFFERED)))
    desk.says(SyncState.SYNCING)
    return desk


def long_words(stage: Stage) -> QWidget:
    """Long names and notes: nothing pushes anything else out of the window."""
    desk = stage.desk()
    body = CustomerBody(
        source=people.DESK,
        names=[
            PersonName("Latn", stage.words("long.name")),
            PersonName("Kana", "マクシミリアーネ・アレクサンドラ・フォン・ホーエンローエ"),
        ],
        tier="platinum",
        preferences=Preferences(honorific="Dr."),
        emails=["maximiliane.alexandra.von.hohenlohe-langenburg@example.com"],
    )
    desk.arrives(
        people.row(Entity.CUSTOMER, people.LONG_NAME, body, people.LONG_NAME),
    )
    desk.rings(people.LONG_NAME)
    for name in ("long.note", "long.subject"):
        add_note(desk.work.door, people.LONG_NAME, stage.words(name))
    desk.synced()
    return desk.window


def note(stage: Stage) -> QWidget:
    desk = on_contact(stage)
    desk.act("desk.note")
    edit = desk.window.findChild(QPlainTextEdit, "note")
    if edit is not None:
        edit.setPlainText(stage.words("notes.begun"))
    return desk.window


def wrap_up(stage: Stage) -> QWidget:
    desk = on_contact(stage)
    desk.act("desk.wrap_up")
    edit = desk.window.findChild(QPlainTextEdit, "summary")
    if edit is not None:
        edit.setPlainText(stage.words("notes.summary"))
    desk.synced()
    return desk.window


def searched(stage: Stage) -> QWidget:
    """The timeline narrowed by a word."""
    desk = stage.desk()
    keep_words(desk.work.drafts, people.HANAKO, DraftKind.FIND, "2026")
    desk.rings()
    desk.synced()
    return desk.window


def opened(stage: Stage) -> QWidget:
    """An entry open in its place, what came since one last looked above its line."""
    desk = stage.desk()
    before = str(to_us(desk.clock.now() - _LOOKED)).encode()
    desk.work.preferences.put(SCOPE, people.HANAKO, before)
    desk.rings()
    desk.synced()
    entries = desk.window.desk_view.customer.timeline.list
    for row in _OPEN_ROWS:
        entries.turned.emit(row)
    return desk.window


def jumping(stage: Stage) -> QWidget:
    """The field for a day to jump to."""
    desk = on_contact(stage)
    desk.act("desk.jump")
    return desk.window


def question(stage: Stage) -> QWidget:
    """The supervisor asks back about my request."""
    desk = stage.desk()
    desk.arrives(newer(stage.words, Asked(question=True)))
    _open(desk, people.ROBERT)
    desk.act("desk.answer")
    return desk.window


def offer(stage: Stage) -> QWidget:
    """Less was offered than I asked for."""
    desk = stage.desk()
    less = Asked(offered_cents=23_000, state=RequestState.OFFERED, words="request.offer")
    desk.arrives(newer(stage.words, less))
    _open(desk, people.ROBERT)
    desk.act("desk.answer")
    return desk.window


def declined(stage: Stage) -> QWidget:
    desk = stage.desk()
    no = Asked(state=RequestState.DECLINED, words="request.declined")
    desk.arrives(newer(stage.words, no))
    return desk.window


def taken_back(stage: Stage) -> QWidget:
    """Something that was given is to be taken back: seniors may ask for it."""
    desk = on_contact(stage, Role.SENIOR)
    desk.act("desk.reverse")
    return desk.window


def _open(desk: Desk, customer_id: str) -> None:
    if desk.window.bound is not None:
        desk.window.bound.desk.open(customer_id)


def above_limit(stage: Stage) -> QWidget:
    """A credit above what one may give alone: it is asked for."""
    return _crediting(stage, 26_000)


def above_all(stage: Stage) -> QWidget:
    """A credit above what anybody can give."""
    return _crediting(stage, 150_000)


def _crediting(stage: Stage, cents: int) -> QWidget:
    desk = on_contact(stage)
    panel = desk.window.remedy_panel()
    desk.act("remedy.credit")
    panel.amount_changed.emit(RemedyKind.CREDIT, stage.words.amount(cents))
    return desk.window
