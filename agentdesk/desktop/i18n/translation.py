"""Words in the person's language: `tr` is the only way a word reaches the screen.

`tr(context, text)` takes literals only: `.ci/translations` reads every call from the sources with
Python's own parser and builds the catalogues from them. A plural gives its number fourth:
`tr("Header", "%n subscriptions", "", count)`. Values go in by `str.format` with names,
so that a translator can put them in any order.
"""

from functools import lru_cache

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from agentdesk.runtime.resources import resource

LANGUAGES = ("en", "ja", "zh_CN", "zh_TW")
LANGUAGE_NAMES = {"en": "English", "ja": "日本語", "zh_CN": "简体中文", "zh_TW": "繁體中文"}

_MOST_KEPT = 4096


class _Spoken:
    """What is spoken now: one process speaks one language."""

    language = "en"
    translators: tuple[QTranslator, ...] = ()


def tr(context: str, text: str, comment: str = "", n: int | None = None) -> str:
    """Return the text in the language that is on; `%n` becomes `n`."""
    if n is None:
        return _translated(context, text, comment)
    return QCoreApplication.translate(context, text, comment, n)


@lru_cache(maxsize=_MOST_KEPT)
def _translated(context: str, text: str, comment: str) -> str:
    """Kept until another language is on: one card asks 600 times for a hundred words."""
    return QCoreApplication.translate(context, text, comment)


def language() -> str:
    return _Spoken.language


def locale() -> QLocale:
    return QLocale(_Spoken.language)


def install(app: QCoreApplication, wanted: str) -> str:
    """Speak the language from now on (Qt tells every widget); return the one that is spoken."""
    chosen = wanted if wanted in LANGUAGES else "en"
    for old in _Spoken.translators:
        app.removeTranslator(old)
    _Spoken.language = chosen
    made = []
    for path in (_of_qt(chosen), str(resource("i18n", f"agentdesk_{chosen}.qm"))):
        translator = QTranslator(app)
        if translator.load(path):
            app.installTranslator(translator)
            made.append(translator)
    _Spoken.translators = tuple(made)
    _translated.cache_clear()
    return chosen


def _of_qt(spoken: str) -> str:
    """Return the catalogue of Qt's own words: the menu of a text field, file dialogs."""
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    return f"{folder}/qtbase_{spoken}.qm"
