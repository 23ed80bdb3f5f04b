"""What a form is told when it is opened: everything that it could want, in one of the two languages."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from console.form_table import Asking
from console.languages import department_names, type_names
from models.domain.case import Case
from models.rules.catalogue import Catalogue
from models.rules.shelf import shipped_rules
from tests.console.chinese_room import UNITS, rows
from tests.widgets.cases import NOW, TZ, units
from widgets.queue.case_rows import CaseRows
from widgets.theme import THEMES


def asking(case: Case, language: str, over: QWidget) -> Asking:
    catalogue = Catalogue.load()
    shown = CaseRows(type_names(catalogue, language))
    shown.load(rows())
    crews = UNITS if language == "zh" else units()
    names = department_names(catalogue, language)
    return Asking(case, crews, shown, catalogue, names, shipped_rules(), TZ, NOW, THEMES["dark"], over)
