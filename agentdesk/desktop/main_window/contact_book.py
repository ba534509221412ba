"""The contacts in hand at this desk, whichever window their customers stand in."""

from agentdesk.cache.shapes import CustomerCard
from agentdesk.desktop.item_models.contact import Contact, open_contact, refreshed
from agentdesk.protocol.push import Ring


class ContactBook:
    """By customer, newest last; one customer has one contact at a time."""

    def __init__(self, agent_id: str) -> None:
        self._agent_id = agent_id
        self._contacts: dict[str, Contact] = {}
        self.unknown: dict[str, Ring] = {}  # by the tab of a caller nobody knows

    def __contains__(self, customer_id: str) -> bool:
        return customer_id in self._contacts

    def of(self, customer_id: str) -> Contact | None:
        return self._contacts.get(customer_id)

    def take(self, customer_id: str, contact: Contact) -> None:
        self._contacts[customer_id] = contact

    def let_go(self, customer_id: str) -> Contact | None:
        return self._contacts.pop(customer_id, None)

    def newest(self) -> Contact | None:
        return next(reversed(self._contacts.values()), None)

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
