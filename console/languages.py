"""The language of the screen: the program's texts, Qt's own, and the names of the catalogue."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from models.rules.catalogue import CaseType, Catalogue
from resources import resource

LOCALES = {"en": "en_GB", "zh": "zh_CN"}


class Texts(QTranslator):
    """A translator that holds the bytes it reads from: Qt does not copy them. ValueError where they are no texts."""

    def __init__(self, data: bytes) -> None:
        super().__init__()
        self._data = data
        if not self.load(data):
            raise ValueError("the translated texts cannot be read")


def speak(app: QCoreApplication, language: str) -> tuple[QTranslator, ...]:
    """Let the program speak a language from now on; what is given back is to be kept for as long as it should."""
    locale = QLocale(LOCALES[language])
    QLocale.setDefault(locale)
    if language == "en":
        return ()
    translators = (_texts_of_qt(locale), Texts(resource("translations", f"dutydesk_{language}.qm").read_bytes()))
    for translator in translators:
        app.installTranslator(translator)
    return translators


def type_names(catalogue: Catalogue, language: str) -> dict[str, str]:
    """Names of case types by their codes."""
    return {code: each.name_zh if language == "zh" else each.name_en for code, each in catalogue.types.items()}


def group_name(case_type: CaseType, language: str) -> str:
    return case_type.group_zh if language == "zh" else case_type.group_en


def department_names(catalogue: Catalogue, language: str) -> dict[str, str]:
    """Names of departments by their codes."""
    return {code: each.name_zh if language == "zh" else each.name_en for code, each in catalogue.departments.items()}


def _texts_of_qt(locale: QLocale) -> QTranslator:
    """What Qt itself says: the menu of a text line, names of keys. Where there is no file it stays English."""
    translator = QTranslator()
    translator.load(locale, "qtbase", "_", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    return translator
