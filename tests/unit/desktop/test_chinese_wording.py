"""Chinese is written twice, for Taipei and for Beijing: words, quotes and letters of each alone."""

import re

import pytest

from agentdesk.domain.han_folding import HAN_FOLDING
from tests.plugins.wording import pages, said, wrong_signs, wrong_words

LANGUAGES = ("zh_TW", "zh_CN")
# Each place's own character set from before Unicode: it holds the letters in use there, no others.
CHARSET = {"zh_TW": "cp950", "zh_CN": "gb2312"}
QUOTES_OF_THE_OTHER = {"zh_TW": "“”‘’", "zh_CN": "「」『』"}
HAN = re.compile("[\u3400-\u9fff]")
BESIDE_A_VALUE = re.compile(r"\}[,:;!?()](?! )|[,:;!?(](?=\{)")


def slips(language: str, text: str) -> list[str]:
    """Return what a reader of this language would stumble over."""
    found = [*wrong_words(language, text), *wrong_signs(text, language)]
    found += [f"half width: {one[0]}" for one in BESIDE_A_VALUE.finditer(text)]
    found += [f"quotes: {one}" for one in text if one in QUOTES_OF_THE_OTHER[language]]
    found += [f"letter: {one}" for one in HAN.findall(text) if not _is_used(one, language)]
    return found


def _is_used(letter: str, language: str) -> bool:
    try:
        letter.encode(CHARSET[language])
    except UnicodeEncodeError:
        return False
    return True


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_chinese_is_written_as_it_is_where_it_is_read(language: str) -> None:
    found = [
        (*place, slip)
        for *place, text in (*said(language), *pages(language))
        for slip in slips(language, text)
    ]
    assert found == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sentence_ends_as_its_source_does(language: str) -> None:
    """A whole sentence has its full stop, a button has none."""
    wrong = [
        (context, source, text)
        for context, source, text in said(language)
        if text  # what waits for its words is told elsewhere
        and len(source) > len("{words}.")
        and not source.endswith((":", "?"))
        and source.endswith(".") != text.endswith(("。", "：", "？"))
    ]
    assert wrong == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh_TW", "登录"),
        ("zh_TW", "請審批這個申請"),
        ("zh_TW", "小休:{reason}"),
        ("zh_TW", "聯繫,30 天"),
        ("zh_TW", "{rule},{currency}"),
        ("zh_TW", "“已核准”"),
        ("zh_CN", "请登錄"),
        ("zh_CN", "待督导核准"),
        ("zh_CN", "列表(M)中"),
        ("zh_CN", "「已通过」"),
        ("zh_CN", "团队额度"),
    ],
)
def test_a_slip_is_seen(language: str, text: str) -> None:
    """The control: words, signs and letters of the wrong place, one by one."""
    assert slips(language, text)


@pytest.mark.parametrize("text", ["14:06", "{count}/{all}", "5,800元", "A、B", "{date} {time}"])
def test_figures_are_no_slip(text: str) -> None:
    assert not slips("zh_CN", text)


def test_neither_is_made_from_the_other() -> None:
    """With the letters and quotes made alike, the words still differ in every third text."""
    pairs = list(zip(said("zh_TW"), said("zh_CN"), strict=True))
    differ = [taipei for taipei, beijing in pairs if _folded(taipei[2]) != _folded(beijing[2])]
    assert len(differ) > len(pairs) // 3


def _folded(text: str) -> str:
    return text.translate(HAN_FOLDING).translate(str.maketrans("「」", "“”"))
