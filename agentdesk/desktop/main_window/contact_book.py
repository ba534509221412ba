"""The contacts in hand at this desk, whichever window their customers stand in."""

from agentdesk.cache.shapes import CustomerCard
from agentdesk.desktop.item_models.contact import Contact, open_contact, refreshed
from agentdesk.desktop.item_models.presence import State
from agentdesk.protocol.push import Ring


class ContactBook:
    """By customer, newest last; one customer has one contact at a time."""

    def __init__(self, agent_id: str) -> None:
        self._agent_id = agent_id
        self._contacts: dict[str, Contact] = {}
        self._aside: set[str] = set()
        self.then: State | None = None  # what the person chose to be after the one in hand
        self.unknown: dict[str, Ring] = {}  # by the tab of a caller nobody knows

    def __contains__(self, customer_id: str) -> bool:
        return customer_id in self._contacts

    def of(self, customer_id: str) -> Contact | None:
        return self._contacts.get(customer_id)

    def take(self, customer_id: str, contact: Contact) -> None:
        self._aside.discard(customer_id)
        self._contacts[customer_id] = contact

    def let_go(self, customer_id: str) -> Contact | None:
        self._aside.discard(customer_id)
        return self._contacts.pop(customer_id, None)

    def newest(self) -> Contact | None:
        """Return the contact that came last of those in hand; one put aside is in no hand."""
        held = (who for who in reversed(self._contacts) if who not in self._aside)
        return next(map(self._contacts.__getitem__, held), None)

    def in_hand(self, customer_id: str) -> Contact | None:
        """Return this customer's contact, else the newest one."""
        aside = customer_id in self._aside
        return (None if aside else self._contacts.get(customer_id)) or self.newest()

    def put_aside(self) -> None:
        """The time for finishing them is over: the next contact may come before they are done."""
        self._aside |= self._contacts.keys()

    def is_aside(self, customer_id: str) -> bool:
        return customer_id in self._aside

    def as_the_card_says(self, customer_id: str, card: CustomerCard) -> Contact | None:
        """Return the contact in hand as the cache has it; None when there is none, or it ended."""
        contact = self._contacts.get(customer_id) or open_contact(card, self._agent_id)
        if contact is None:
            return None
        contact = refreshed(contact, card)
        if contact.ended:
            self._contacts.pop(customer_id, None)
            return None
        self._contacts[customer_id] = contact
        return contact
