"""Which of our languages the system speaks first."""

from PySide6.QtCore import QLocale

from agentdesk.desktop import i18n

_LANGUAGE_OF = {"zh-Hant-TW": "zh_TW", "zh-TW": "zh_TW", "zh-Hans-CN": "zh_CN", "zh-CN": "zh_CN"}


def language_of() -> str:
    """Return the first of the system's languages that we speak."""
    for tag in QLocale.system().uiLanguages():
        name = _LANGUAGE_OF.get(tag) or tag.split("-")[0]
        if name in i18n.LANGUAGES:
            return name
    return "en"
