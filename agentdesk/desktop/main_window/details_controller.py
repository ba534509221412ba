"""The customer's own data: the drawer filled from the card, what is typed kept, the edit sent."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Qt

from agentdesk.cache.shapes import CustomerCard, DraftKind, Held
from agentdesk.desktop.item_models.contact import Contact
from agentdesk.desktop.item_models.details import build_details, open_suggestions
from agentdesk.desktop.item_models.details_form import (
    DetailsDraft,
    DetailsForm,
    form_of,
    read_form,
    rebased,
    seen_of,
)
from agentdesk.desktop.item_models.drafts import keep_details, read_details
from agentdesk.desktop.main_window.workplace import Workplace
from agentdesk.desktop.operations.customers import leave_theirs, update_customer
from agentdesk.desktop.views.desk.desk_view import DeskView
from agentdesk.protocol.customer_fields import CustomerFields, SuggestionBody, spoken, written

ContactWith = Callable[[str], Contact | None]


class DetailsController(QObject):
    """Of the customer in front; what was begun for others waits with them."""

    def __init__(
        self, view: DeskView, work: Workplace, contact_with: ContactWith, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._view, self._drawer, self._work = view, view.details, work
        self._contact_with = contact_with
        self._customer_id = ""
        self._card: CustomerCard | None = None
        self._draft = DetailsDraft()
        self._wanted = False  # the fields are open
        self._put_off: set[str] = set()  # clashes that somebody said "later" to
        drawer = self._drawer
        drawer.fields.edited.connect(self._edited)
        drawer.saved.connect(self._save)
        drawer.left.connect(self._leave)
        drawer.conflict.kept.connect(self._keep_mine)
        drawer.conflict.left.connect(self._take_theirs)
        drawer.conflict.edit_asked.connect(self._write_else)
        view.turned_to.connect(self._turned)

    def end(self) -> None:
        self._drawer.hide()

    def show(self, customer_id: str, card: CustomerCard) -> None:
        """Another card is in front, or the same one has changed."""
        if customer_id != self._customer_id:
            self._customer_id = customer_id
            self._draft = read_details(self._work.drafts, customer_id)
            self._wanted = not self._draft.is_empty()
        self._card = card
        self._render()

    def open(self) -> None:
        """Look at what clashed, if anything did and is not open; else open the fields."""
        card = self._card
        if card is None or self._view.front != self._customer_id:
            return
        waits = bool(open_suggestions(card, self._me_id))
        self._wanted = self._wanted or not waits or self._drawer.looks_at_conflict()
        self._put_off.clear()
        self._render(look=True)
        self._drawer.take_focus()

    @property
    def _me_id(self) -> str:
        return self._work.me.user_id

    def _verified(self) -> bool:
        contact = self._contact_with(self._customer_id)
        return contact is not None and contact.verified

    def _render(self, *, look: bool = False) -> None:
        """A clash of mine shows itself; what others left is shown when somebody asks for it."""
        card = self._card
        if card is None:
            return
        if not self._wanted and not card.suggestions:
            self._drawer.hide()  # the usual case costs nothing of a card's time
            return
        verified, now = self._verified(), self._work.clock.now()
        self._draft = rebased(self._draft, seen_of(card.customer.body))
        view = build_details(card, self._draft, self._me_id, now, verified=verified)
        shown = not self._drawer.conflict.isHidden() and self._drawer.isVisible()
        if view.conflict is not None and not (look or shown or self._shows_itself(card)):
            view = replace(view, conflict=None)
        self._drawer.show_details(view, fields=self._wanted)

    def _shows_itself(self, card: CustomerCard) -> bool:
        first = open_suggestions(card, self._me_id)[0]
        return first.body.made_by == self._me_id and first.id not in self._put_off

    def _turned(self, key: str) -> None:
        if key != self._customer_id:
            self._customer_id, self._card = "", None
            self._drawer.hide()

    # ---- the fields ----------------------------------------------------------------------

    def _edited(self, form: DetailsForm) -> None:
        if not self._verified():  # what stood there masked is not what was typed
            was = self._draft.form
            form = replace(form, phones=was.phones, emails=was.emails, address=was.address)
        self._draft = replace(self._draft, form=form)
        keep_details(self._work.drafts, self._customer_id, self._draft)
        self._render()

    def _save(self) -> None:
        card, draft = self._card, self._draft
        if card is None:
            return
        verified = self._verified()
        values = read_form(draft.form, draft.seen, self._work.clock.now(), with_contact=verified)
        if not isinstance(values, CustomerFields):
            return
        self._work.drafts.hand_over(self._customer_id, DraftKind.DETAILS)
        self._begin_anew(card)
        self._send(draft.seen, values, draft.settles)
        self._go_back()

    def _send(self, seen: CustomerFields, values: CustomerFields, settles: tuple[str, ...]) -> None:
        contact = self._contact_with(self._customer_id)
        update_customer(
            self._work.door,
            self._customer_id,
            seen_version=self._seen_version(),
            seen=seen,
            values=values,
            settles=settles,
            interaction_id=contact.interaction_id if contact is not None else None,
        )

    def _seen_version(self) -> int:
        return self._card.customer.row_version if self._card is not None else 0

    def _begin_anew(self, card: CustomerCard) -> None:
        seen = seen_of(card.customer.body)
        self._draft, self._wanted = DetailsDraft(seen, form_of(seen)), False

    def _leave(self) -> None:
        """What was typed stays a draft; a clash waits for another moment."""
        if self._card is not None:
            self._put_off |= {held.id for held in open_suggestions(self._card, self._me_id)}
        self._wanted = False
        self._drawer.hide()
        self._go_back()

    def _go_back(self) -> None:
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    # ---- a clash -------------------------------------------------------------------------

    def _suggestion(self, suggestion_id: str) -> Held[SuggestionBody] | None:
        waiting = open_suggestions(self._card, self._me_id) if self._card is not None else []
        return next((held for held in waiting if held.id == suggestion_id), None)

    def _keep_mine(self, suggestion_id: str) -> None:
        held, card = self._suggestion(suggestion_id), self._card
        if held is None or card is None:
            return
        body = card.customer.body
        value = spoken(held.body.values)[held.body.field]
        parts = written(body, {held.body.field: value})
        seen = CustomerFields(**{part: getattr(body, part) for part in parts})
        self._send(seen, CustomerFields(**parts), (suggestion_id,))

    def _take_theirs(self, suggestion_id: str) -> None:
        leave_theirs(
            self._work.door,
            self._customer_id,
            seen_version=self._seen_version(),
            suggestion_id=suggestion_id,
        )

    def _write_else(self, suggestion_id: str) -> None:
        """Open the fields with what was written in its place, to be written anew."""
        held, card = self._suggestion(suggestion_id), self._card
        if held is None or card is None:
            return
        seen = seen_of(card.customer.body)
        value = spoken(held.body.values)[held.body.field]
        meant = CustomerFields(
            **{
                **{part: getattr(seen, part) for part in seen.__struct_fields__},
                **written(card.customer.body, {held.body.field: value}),
            }
        )
        self._draft = DetailsDraft(seen, form_of(meant), (suggestion_id,))
        keep_details(self._work.drafts, self._customer_id, self._draft)
        self._put_off.add(suggestion_id)
        self._wanted = True
        self._render()
        self._drawer.fields.take_focus(locked=not self._verified())
