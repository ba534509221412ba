"""What is stored and what is typed meet in one folded form, in every script."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agentdesk.domain.han_folding import HAN_FOLDING
from agentdesk.domain.search_terms import (
    MAX_TERM_CHARACTERS,
    email_terms,
    fold,
    fold_email,
    is_han_or_kana,
    name_terms,
    phone_digits,
    phone_terms,
)

# What names are made of: Latin with accents, kana of both widths, Han of three traditions.
NAME_SIGNS = st.one_of(
    st.characters(min_codepoint=0x20, max_codepoint=0x17F, exclude_categories=["Cc"]),
    st.characters(min_codepoint=0x3041, max_codepoint=0x30FF, exclude_categories=["Cn"]),
    st.characters(min_codepoint=0xFF66, max_codepoint=0xFF9D),
    st.sampled_from("髙橋渡邊严嚴楊杨葉叶齋斎𠮷吉𥔎"),
)
NAMES = st.text(NAME_SIGNS, max_size=30)
E164 = st.from_regex(r"\+[1-9][0-9]{6,14}", fullmatch=True)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ＥＭＭＡ", "emma"),
        ("José", "jose"),
        ("Jose\u0301", "JOSÉ"),
        ("Øyvind Łukasz", "oyvind lukasz"),
        ("Straße", "STRASSE"),
        ("O'Brien", "O\u2019brien"),
        ("Smith-Jones", "smith  jones"),
        ("ﾀｶﾊｼ", "たかはし"),
        ("ｶﾞｸ", "がく"),
        ("田中　太郎", "田中太郎"),
        ("髙橋", "高橋"),
        ("𠮷田", "吉田"),
        ("渡邊", "渡辺"),
        ("濵﨑", "浜崎"),
        ("嚴建國", "严建国"),
        ("沢", "澤"),
    ],
)
def test_two_ways_to_write_one_name_fold_alike(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("がく", "かく"), ("ぱん", "はん"), ("つき", "っき"), ("田中", "中田"), ("ann e", "anne")],
)
def test_different_names_stay_different(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@given(NAMES)
def test_folding_twice_changes_nothing_more(name: str) -> None:
    assert fold(fold(name)) == fold(name)


@given(NAMES)
def test_case_and_composition_do_not_matter(name: str) -> None:
    assert fold(unicodedata.normalize("NFD", name)) == fold(name)
    assert fold(unicodedata.normalize("NFKC", name)) == fold(name)


@given(NAMES)
def test_every_beginning_of_a_name_begins_a_term(name: str) -> None:
    terms = name_terms(name)
    folded = fold(name)[:MAX_TERM_CHARACTERS]
    assert all(any(term.startswith(folded[:end]) for term in terms) for end in range(len(folded)))


@given(NAMES)
def test_every_word_and_every_han_or_kana_sign_begins_a_term(name: str) -> None:
    terms, folded = name_terms(name), fold(name)
    starts = [
        place
        for place, sign in enumerate(folded)
        if sign != " " and (place == 0 or folded[place - 1] == " " or is_han_or_kana(sign))
    ]
    for place in starts:
        typed = folded[place : place + 5].split(" ")[0]
        assert any(term.startswith(typed) for term in terms), typed


@given(st.lists(st.text("abcdefgh", min_size=1, max_size=8), min_size=2, max_size=2))
def test_two_latin_words_are_found_in_either_order(words: list[str]) -> None:
    terms = name_terms(" ".join(words))
    for typed in (words, words[::-1]):
        assert any(term.startswith(" ".join(typed)) for term in terms)


@given(NAMES)
def test_terms_are_bounded_and_never_empty(name: str) -> None:
    terms = name_terms(name)
    assert len(terms) <= max(1, 2 * len(name) + 2)
    assert all(0 < len(term) <= MAX_TERM_CHARACTERS for term in terms)


@given(E164, st.integers(0, 20), st.integers(4, 8))
def test_any_four_digits_of_a_number_begin_a_term(e164: str, start: int, length: int) -> None:
    digits = e164.removeprefix("+")
    typed = digits[start : start + length]
    found = any(term.startswith(typed) for term in phone_terms(e164))
    assert found or len(typed) < 4


@given(E164)
def test_an_international_number_is_read_as_its_digits(e164: str) -> None:
    digits = e164.removeprefix("+")
    for written in (e164, digits, f"00{digits}", f"+{digits[:2]} {digits[2:]}", f"({digits})"):
        assert phone_digits(written) == digits


@pytest.mark.parametrize("text", ["", "12", "abc", "12a45", "+", "１２", "2026-11-21T09:00", "٣x"])
def test_what_is_no_number_has_no_digits(text: str) -> None:
    assert phone_digits(text) == ""


def test_a_trunk_zero_falls_away_however_it_is_written() -> None:
    written = ["090-1234-5678", "+81 (0)90 1234 5678", "０９０１２３４５６７８"]
    assert [phone_digits(text) for text in written] == [
        "9012345678",
        "819012345678",
        "9012345678",
    ]


def test_an_address_is_found_from_each_part_of_its_local_name() -> None:
    assert email_terms("Emma.Jane_Smith@Example.COM") == {
        "emma.jane_smith@example.com",
        "jane_smith@example.com",
        "smith@example.com",
    }


@given(st.emails())
def test_the_beginning_of_an_address_begins_a_term(email: str) -> None:
    typed = fold_email(email)[:MAX_TERM_CHARACTERS]
    assert typed in email_terms(email)


def test_no_folded_character_is_folded_again() -> None:
    assert not set(map(ord, HAN_FOLDING.values())) & HAN_FOLDING.keys()


def test_only_han_characters_are_in_the_table() -> None:
    signs = {*map(chr, HAN_FOLDING), *HAN_FOLDING.values()}
    assert [sign for sign in signs if not is_han_or_kana(sign)] == []
