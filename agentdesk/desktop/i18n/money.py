"""Money and numbers as text: drawn from integers, isolated from the text around them."""

import re
from functools import cache

from agentdesk.desktop.i18n.translation import language, locale, tr
from agentdesk.domain.money import MAX_MINOR, display_digits, exponent

# First strong isolate … pop: nothing around an amount can reorder its digits.
_ISOLATE, _POP = "\u2068", "\u2069"
_MINUS = "\u2212"
# "¥" is two currencies: at home each is written with its own word.
_HOME_UNITS = {("ja", "JPY"): "円", ("zh_CN", "CNY"): "元"}
# Typed by an input method or a full-width keyboard: digits, comma, full stop, ideographic stop.
_NARROW = {0xFF10 + digit: str(digit) for digit in range(10)}
_NARROW |= {0xFF0C: ",", 0xFF0E: ".", 0x3002: ".", 0x3001: ",", 0xA0: ",", 0x202F: ","}
# Groups are whole or absent: "1,5" is a slip of the finger, not fifteen.
_TYPED = re.compile(r"(?P<whole>\d{1,3}(?:,\d{3})+|\d*)(?:\.(?P<rest>\d*))?", re.ASCII)


def money(amount_minor: int, currency: str, *, decimals: bool | None = None) -> str:
    """Return the amount with its currency: whole amounts without decimals ("$260")."""
    figure = amount_text(abs(amount_minor), currency, decimals=decimals)
    home = _HOME_UNITS.get((language(), currency))
    if home is not None:
        worded = f"{figure}{home}"
    else:
        before, after = _symbol_places(language(), currency)
        worded = f"{before}{figure}{after}"
    sign = _MINUS if amount_minor < 0 else ""
    return f"{_ISOLATE}{sign}{worded}{_POP}"


def amount_text(amount_minor: int, currency: str, *, decimals: bool | None = None) -> str:
    """Return the figure alone; `decimals` None shows them only where they are not zero."""
    digits = exponent(currency)
    whole, rest = divmod(abs(amount_minor), 10**digits)
    decimals = decimals if display_digits(currency) else None  # shops write none, whatever ISO says
    sign = _MINUS if amount_minor < 0 else ""
    shown = f"{sign}{locale().toString(whole)}"
    if digits and (rest if decimals is None else decimals):
        return f"{shown}{locale().decimalPoint()}{rest:0{digits}d}"
    return shown


@cache
def _symbol_places(spoken: str, currency: str) -> tuple[str, str]:
    """Return what stands before and after the figure, after CLDR."""
    from babel import Locale  # noqa: PLC0415  costs 60 ms: not before the first frame
    from babel.numbers import get_currency_symbol  # noqa: PLC0415  the same

    symbol = get_currency_symbol(currency, locale=spoken)
    pattern = Locale.parse(spoken).currency_formats["standard"].pattern
    if pattern.startswith("¤"):
        gap = "\u00a0" if pattern[1] == "\u00a0" or symbol[-1].isalpha() else ""
        return f"{symbol}{gap}", ""
    return "", f"\u00a0{symbol}"


def parse_minor(text: str, currency: str) -> int | None:
    """Return typed text as minor units, or None; full-width digits and marks are understood."""
    digits = exponent(currency)
    match = _TYPED.fullmatch(text.strip().translate(_NARROW))
    if match is None:
        return None
    whole, rest = match["whole"].replace(",", ""), match["rest"] or ""
    if not (whole or rest) or len(rest) > digits:
        return None
    value = int((whole or "0") + rest.ljust(digits, "0"))
    return value if value <= MAX_MINOR else None


@cache
def _named(spoken: str, currency: str) -> str:
    from babel.numbers import get_currency_name  # noqa: PLC0415  the same

    return str(get_currency_name(currency, count=2, locale=spoken))


def currency_name(currency: str) -> str:
    """Return "US dollars"."""
    return _named(language(), currency)


def number(value: int) -> str:
    return locale().toString(value)


def decimal(value: int, digits: int) -> str:
    """Return hundredths (digits 2) or tenths (1) and so on as text, without zeros at the end."""
    whole, rest = divmod(value, 10**digits)
    decimals = f"{rest:0{digits}d}".rstrip("0")
    shown = locale().toString(whole)
    return f"{shown}{locale().decimalPoint()}{decimals}" if decimals else shown


def percent(basis_points: int) -> str:
    """Return hundredths of a per cent as text: 250 is "2.5 %", in Chinese and Japanese "2.5%"."""
    gap = "\u00a0" if language() == "en" else ""
    return f"{decimal(basis_points, 2)}{gap}%"


def discount(off_bp: int) -> str:
    """Return what is taken off as shops say it: "15 % off", 15%割引, 85折, 8.5折.

    In Chinese it is what is left that is said: in Taipei of a hundred (85折, but 8折), elsewhere
    of ten (8.5折). Nothing left, or nothing taken off, is no 折 of anything.
    """
    left_bp = 10_000 - off_bp
    if language().startswith("zh") and 0 < left_bp < 10_000:
        in_taipei = language() == "zh_TW" and left_bp % 1000
        return tr("Money", "{tenths} tenths", "a discount by what is left").format(
            tenths=decimal(left_bp, 2 if in_taipei else 3)
        )
    return tr("Money", "{percent} off").format(percent=percent(off_bp))
