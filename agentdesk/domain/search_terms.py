"""Folding and search terms, one for both programs: what is stored and what is typed meet here.

A term is a beginning: a query finds every term it begins. So a name is stored from each of its
Han and kana characters and from each Latin word on; a Latin name is turned round at each word
("john smith", "smith john"), so that two words are found in either order by one look-up.
"""

import re
import unicodedata
from enum import IntEnum
from itertools import permutations

from agentdesk.domain.han_folding import HAN_FOLDING

MAX_TERM_CHARACTERS = 48
MIN_PHONE_DIGITS = 3
# A name of more words is turned round, but not every two of its words are put side by side.
_MOST_WORDS_PAIRED = 4
_MAX_PHONE_DIGITS = 20
_SHORTEST_SUFFIX = 4

_HIRAGANA_TO_KATAKANA = {code: code + 0x60 for code in range(0x3041, 0x3097)}
# Latin letters whose stroke or ligature is no combining mark.
_LATIN = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "\u0131": "i"}
)
# Between the words of a name in some script: seen as a space.
_SEPARATORS = dict.fromkeys(map(ord, "-\u2010\u2011\u2012\u2013\u2014\u2015・·•‧=_,、/"), " ")
# Inside a word: not seen at all.
_IGNORED = dict.fromkeys(map(ord, "'\u2019\u2018`\u00b4\u02bc.\u200b\u200c\u200d\ufeff"), None)
_TABLE = {**_SEPARATORS, **_IGNORED, **_HIRAGANA_TO_KATAKANA, **HAN_FOLDING, **_LATIN}
# 々 and its like, kana, Han with its extensions and compatibility forms.
_WITHOUT_SPACES = re.compile(
    "[\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
)
# After NFKC, so the wide forms are the narrow ones.
_PHONE_PUNCTUATION = frozenset("+-\u2010\u2011\u2013\u2014\u2212()./ ー")


class TermKind(IntEnum):
    """Which of the customer's values a term comes from."""

    NAME = 1
    PHONE = 2
    EMAIL = 3


def fold(text: str) -> str:
    """Return the text as it is compared: one width, case, kana, Han form; Latin without accents.

    Spaces stay only where two words of an alphabet would otherwise run together.
    """
    return _join(fold_words(text))


def fold_words(text: str) -> list[str]:
    """Return the folded words as they were written, spaces between Han or kana kept."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    return _without_accents(plain).translate(_TABLE).split()


def name_terms(name: str) -> set[str]:
    """Return every beginning by which a name may be typed."""
    words = fold_words(name)
    turned = {_join(words[index:] + words[:index]) for index in range(len(words))}
    if len(words) <= _MOST_WORDS_PAIRED:
        turned |= {_join(list(pair)) for pair in permutations(words, 2)}
    inner = {
        _join([word[start:], *words[index + 1 :]])
        for index, word in enumerate(words)
        for start in range(1, len(word))
        if _starts(word, start)
    }
    return _longest({term[:MAX_TERM_CHARACTERS] for term in turned | inner})


def phone_terms(e164: str) -> set[str]:
    """Return the ends of the number's digits, so that any part of it finds it."""
    digits = e164.removeprefix("+")[:_MAX_PHONE_DIGITS]
    return {digits[start:] for start in range(max(1, len(digits) - _SHORTEST_SUFFIX + 1))}


def email_terms(email: str) -> set[str]:
    """Return the address from its beginning and from each part of its local name."""
    folded = fold_email(email)
    local = folded.partition("@")[0]
    starts = [0, *(at + 1 for at, sign in enumerate(local) if sign in "._+-")]
    return {folded[start:][:MAX_TERM_CHARACTERS] for start in starts[:4] if folded[start:]}


def fold_email(email: str) -> str:
    return unicodedata.normalize("NFKC", email).casefold().strip()


def phone_digits(text: str) -> str:
    """Return the digits of what may be a phone number in any format; "" when it is not one.

    Prefixes that are dialled but not part of the number (00, +, a trunk 0) fall away, so that
    the rest is the end of the number's international form.
    """
    plain = unicodedata.normalize("NFKC", text).strip().replace("(0)", "")
    if any(sign not in _PHONE_PUNCTUATION and not sign.isdecimal() for sign in plain):
        return ""
    digits = "".join(str(unicodedata.decimal(sign)) for sign in plain if sign.isdecimal())
    digits = digits.lstrip("0")[:_MAX_PHONE_DIGITS]
    return digits if len(digits) >= MIN_PHONE_DIGITS else ""


def is_han_or_kana(sign: str) -> bool:
    """Return whether words of this character are written without spaces."""
    return _WITHOUT_SPACES.match(sign) is not None


def _longest(terms: set[str]) -> set[str]:
    """Leave out terms that begin another: whatever finds them finds the other as well."""
    ordered = sorted(terms)
    following = [*ordered, ""][1:]
    return {
        term for term, after in zip(ordered, following, strict=True) if not after.startswith(term)
    }


def _starts(word: str, start: int) -> bool:
    """A word may be typed from any Han or kana character, and from where letters follow one."""
    return is_han_or_kana(word[start]) or is_han_or_kana(word[start - 1])


def _without_accents(text: str) -> str:
    """Take off the accents of alphabets; the voicing marks of kana are letters, and stay."""
    if text.isascii():
        return text
    taken = unicodedata.normalize("NFD", text)
    kept = (sign for sign in taken if not 0x0300 <= ord(sign) <= 0x036F)
    return unicodedata.normalize("NFC", "".join(kept))


def _join(words: list[str]) -> str:
    """Put words together, with a space only between two of an alphabet."""
    joined = ""
    for word in filter(None, words):
        tight = joined and is_han_or_kana(joined[-1]) and is_han_or_kana(word[0])
        joined += word if tight or not joined else " " + word
    return joined
