"""The one door to words and to how money, dates, numbers and masked contacts are written."""

from agentdesk.desktop.i18n.dates import (
    age,
    clock_time,
    date_text,
    date_time,
    day,
    day_in_full,
    duration_clock,
    duration_words,
    local,
    midnight,
    month_year,
    tenure,
    use_zone,
)
from agentdesk.desktop.i18n.masks import mask_email, mask_phone, plain
from agentdesk.desktop.i18n.money import (
    amount_text,
    currency_name,
    money,
    number,
    parse_minor,
    percent,
)
from agentdesk.desktop.i18n.translation import (
    LANGUAGE_NAMES,
    LANGUAGES,
    install,
    language,
    tr,
)

__all__ = [
    "LANGUAGES",
    "LANGUAGE_NAMES",
    "age",
    "amount_text",
    "clock_time",
    "currency_name",
    "date_text",
    "date_time",
    "day",
    "day_in_full",
    "duration_clock",
    "duration_words",
    "install",
    "language",
    "local",
    "mask_email",
    "mask_phone",
    "midnight",
    "money",
    "month_year",
    "number",
    "parse_minor",
    "percent",
    "plain",
    "tenure",
    "tr",
    "use_zone",
]
