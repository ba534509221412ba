"""Chinese is written twice, for Taipei and for Beijing: words, signs and letters of each alone."""

import re
import tomllib
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from agentdesk.domain.han_folding import HAN_FOLDING
from tests.plugins.source_tree import ROOT

LANGUAGES = ("zh_TW", "zh_CN")
# Each place's own character set from before Unicode: it holds the letters in use there, no others.
CHARSET = {"zh_TW": "cp950", "zh_CN": "gb2312"}
QUOTES_OF_THE_OTHER = {"zh_TW": "“”‘’", "zh_CN": "「」『』"}
HAN = "\u3400-\u9fff"
# A Latin sign that touches a Chinese one; between figures and in names of keys it may stand.
HALF_WIDTH = re.compile(rf"[{HAN}\u3001-\u301f\uff01-\uff5e][,.:;!?()]|[,:;!?()][{HAN}]")
PLACEHOLDER = re.compile(r"\{\w+\}|%n")
BESIDE_A_VALUE = re.compile(r"\}[,:;!?()](?! )|[,:;!?(](?=\{)")


@cache
def wording() -> dict[str, dict[str, dict[str, str]]]:
    with (Path(__file__).parent / "chinese_wording.toml").open("rb") as file:
        return tomllib.load(file)


def catalogue(language: str) -> Iterator[tuple[str, str]]:
    """Yield every source text with its translation."""
    path = ROOT / "resources" / "i18n" / f"agentdesk_{language}.ts"
    for message in ET.parse(path).iter("message"):  # noqa: S314 - our own file
        translation = message.find("translation")
        assert translation is not None
        forms = [form.text or "" for form in translation.iter("numerusform")]
        for said in forms or [translation.text or ""]:
            yield message.findtext("source", ""), said


def texts(language: str) -> Iterator[tuple[str, str]]:
    """Yield where it stands and what it says: the screens, the guide and the samples."""
    yield from catalogue(language)
    guide = sorted((ROOT / "resources" / "help" / language).glob("*.md"))
    for path in (*guide, ROOT / "resources" / "scenes" / f"{language}.toml"):
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
            yield f"{path.name}:{number}", line


def slips(language: str, said: str) -> list[str]:
    """Return what a reader of this language would stumble over."""
    found = [
        f"{word}: {instead}"
        for words in wording()[language].values()
        for word, instead in words.items()
        if word in said
    ]
    bare = re.sub(r"!?\[([^]]*)\]\([^)]*\)|`[^`]*`", r"\1", said)  # Markdown's own signs
    found += [f"half width: {one[0]}" for one in HALF_WIDTH.finditer(bare)]
    found += [f"half width: {one[0]}" for one in BESIDE_A_VALUE.finditer(bare)]
    found += [f"quotes: {one}" for one in said if one in QUOTES_OF_THE_OTHER[language]]
    found += [
        f"letter: {one}" for one in re.findall(f"[{HAN}]", said) if not _is_used(one, language)
    ]
    return found


def _is_used(letter: str, language: str) -> bool:
    try:
        letter.encode(CHARSET[language])
    except UnicodeEncodeError:
        return False
    return True


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_chinese_is_written_as_it_is_where_it_is_read(language: str) -> None:
    found = {where: slips(language, said) for where, said in texts(language)}
    assert {where: slip for where, slip in found.items() if slip} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_value_is_lost_between_the_languages(language: str) -> None:
    lost = [
        (source, said)
        for source, said in catalogue(language)
        if sorted(PLACEHOLDER.findall(source)) != sorted(PLACEHOLDER.findall(said))
    ]
    assert lost == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sentence_ends_as_its_source_does(language: str) -> None:
    """A whole sentence has its full stop, a button has none."""
    wrong = [
        (source, said)
        for source, said in catalogue(language)
        if len(source) > len("{words}.")
        and source.endswith(".") != said.endswith(("。", "：", "？"))
        and not source.endswith((":", "?"))
    ]
    assert wrong == []


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("zh_TW", "登录"),
        ("zh_TW", "請審批這個申請"),
        ("zh_TW", "小休:{reason}"),
        ("zh_TW", "聯繫,30 天"),
        ("zh_TW", "{rule},{currency}"),
        ("zh_TW", "“已核准”"),
        ("zh_CN", "請登錄"),
        ("zh_CN", "待督导核准"),
        ("zh_CN", "列表(M)中"),
        ("zh_CN", "「已通过」"),
        ("zh_CN", "团队额度"),
    ],
)
def test_a_slip_is_seen(language: str, said: str) -> None:
    """The control: words, signs and letters of the wrong place, one by one."""
    assert slips(language, said)


@pytest.mark.parametrize("said", ["14:06", "{count}/{all}", "5,800元", "A、B", "{date} {time}"])
def test_figures_are_no_slip(said: str) -> None:
    assert not slips("zh_CN", said)


def test_neither_is_made_from_the_other() -> None:
    """With the letters and quotes made alike, the words still differ in every third text."""
    taipei, beijing = dict(catalogue("zh_TW")), dict(catalogue("zh_CN"))
    differ = [source for source in taipei if _folded(taipei[source]) != _folded(beijing[source])]
    assert len(differ) > len(taipei) // 3


def _folded(said: str) -> str:
    return said.translate(HAN_FOLDING).translate(str.maketrans("「」", "“”"))
