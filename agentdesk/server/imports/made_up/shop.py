"""What belongs to no single customer: companies customers act for, advisories on products."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timedelta

from agentdesk.protocol.entities import AccountBody, AdvisoryBody
from agentdesk.protocol.rows import Entity
from agentdesk.server.imports.made_up.phrases import AccountName, AdvisoryText
from agentdesk.server.imports.made_up.world import made_id
from agentdesk.server.imports.sources import Sources
from agentdesk.server.imports.stages import Made
from agentdesk.server.storage.repositories.records import NewRecord

# One household of so many buys for a company.
_HOUSEHOLDS_PER_BUYER = 97


def account_id(account: AccountName) -> str:
    return made_id("account", account.name)


def accounts_of(households: Iterable[str], accounts: Sequence[AccountName]) -> dict[str, str]:
    """Return which households act for which company."""
    buyers = (key for key in households if int(key) % _HOUSEHOLDS_PER_BUYER == 1)
    return {key: account_id(accounts[int(key) % len(accounts)]) for key in buyers}


def account_rows(accounts: Sequence[AccountName], sources: Sources) -> Iterator[Made]:
    for account in accounts:
        body = AccountBody(source=sources.generator(), name=account.name, industry=account.industry)
        yield Entity.ACCOUNT, NewRecord(account_id(account), body)


def advisory_rows(
    advisories: Sequence[AdvisoryText], sources: Sources, now: datetime
) -> Iterator[Made]:
    for advisory in advisories:
        body = AdvisoryBody(
            source=sources.generator(),
            title=advisory.title,
            text=advisory.text,
            instruction=advisory.instruction,
            replace_without_return=advisory.replace_without_return,
            skus=[advisory.product],
            since=now - timedelta(days=advisory.days_ago),
        )
        yield Entity.ADVISORY, NewRecord(made_id("advisory", advisory.title), body)
