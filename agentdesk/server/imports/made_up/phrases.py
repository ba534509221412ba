"""The words that made-up contacts are made of, read from the file beside the demo's data."""

from pathlib import Path

import msgspec

from agentdesk.domain.errors import InvalidInput

FILE_NAME = "phrases.toml"
_FALLBACK = "en"


class Reason(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    name: str
    weight: int
    subjects: list[str]
    summaries: list[str]
    resolved: list[str]
    told: list[str]
    do_not_ask: list[str]
    promise: str
    task: str


class SurveyWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    good: dict[str, list[str]]
    bad: dict[str, list[str]]


class Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    opening: dict[str, list[str]]


class Visits(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    plain: list[str]
    failed: list[str]


class Texts(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    texts: list[str]


class Sales(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    summaries: list[str]


class SubscriptionOffer(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    name: str
    price_minor: int


class AccountName(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    name: str
    industry: str


class AdvisoryText(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    product: str
    title: str
    text: str
    instruction: str
    replace_without_return: bool
    days_ago: int


class Phrases(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    reasons: list[Reason]
    survey: SurveyWords
    words: Words
    visits: Visits
    notes: Texts
    sales: Sales
    subscriptions: list[SubscriptionOffer]
    outcomes: Texts
    accounts: list[AccountName]
    advisories: list[AdvisoryText]


def load(path: Path) -> Phrases:
    try:
        return msgspec.toml.decode(path.read_bytes(), type=Phrases)
    except (msgspec.DecodeError, OSError) as error:
        raise InvalidInput(f"{path.name}: {error}", code="invalid_phrases") from error


def spoken(choices: dict[str, list[str]], language: str) -> list[str]:
    """Return the sentences in the customer's language: zh-Hant stays itself, en-US is English."""
    return choices.get(language) or choices.get(language.partition("-")[0]) or choices[_FALLBACK]
