"""The settings of the early warnings in words, and the range of each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, is_dataclass
from typing import Annotated, Any, get_args, get_origin, get_type_hints

import msgspec
from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from models.rules.early_warnings.settings import WarningSettings

translate = QCoreApplication.translate
Path = tuple[str, ...]
_NAMES: Mapping[str, object] = {
    "name": QT_TRANSLATE_NOOP("settings", "Name of these settings"),
    "raise_at": QT_TRANSLATE_NOOP("settings", "Score from which a warning is raised"),
    "told_already": QT_TRANSLATE_NOOP("settings", "Share of cases in better warnings that makes one needless"),
    "basis": QT_TRANSLATE_NOOP("settings", "Basis"),
    "place": QT_TRANSLATE_NOOP("settings", "Places"),
    "type": QT_TRANSLATE_NOOP("settings", "Types"),
    "area": QT_TRANSLATE_NOOP("settings", "Areas"),
    "repeats": QT_TRANSLATE_NOOP("settings", "Repeats"),
    "sources": QT_TRANSLATE_NOOP("settings", "Several sources"),
    "long_open": QT_TRANSLATE_NOOP("settings", "Long open"),
    "surge": QT_TRANSLATE_NOOP("settings", "Surge"),
    "high_level": QT_TRANSLATE_NOOP("settings", "High level"),
    "weights": QT_TRANSLATE_NOOP("settings", "Weights"),
    "cell_m": QT_TRANSLATE_NOOP("settings", "Side of the squares of the ground, in metres"),
    "least_cases": QT_TRANSLATE_NOOP("settings", "Cases that it needs"),
    "stand_in_share": QT_TRANSLATE_NOOP("settings", "Share of all cases from which a point stands for no place"),
    "stand_in_cases": QT_TRANSLATE_NOOP("settings", "Cases from which a point may stand for no place"),
    "days": QT_TRANSLATE_NOOP("settings", "Days that are looked at"),
    "usual_days": QT_TRANSLATE_NOOP("settings", "Days that say what is usual"),
    "spread": QT_TRANSLATE_NOOP("settings", "Spread of what is usual, in roots of the mean"),
    "none_at": QT_TRANSLATE_NOOP("settings", "No points at"),
    "full_at": QT_TRANSLATE_NOOP("settings", "All points at"),
    "overdue_share": QT_TRANSLATE_NOOP("settings", "Share of the points that an overdue case has at least"),
    "hours": QT_TRANSLATE_NOOP("settings", "Windows that are tried, in hours"),
    "weeks": QT_TRANSLATE_NOOP("settings", "Weeks of history that are looked at"),
    "least_weeks": QT_TRANSLATE_NOOP("settings", "Weeks of history that it needs"),
    "least_share": QT_TRANSLATE_NOOP("settings", "Share of the latest week that makes a week count"),
    "least_times": QT_TRANSLATE_NOOP("settings", "Times the usual that it needs"),
    "levels": QT_TRANSLATE_NOOP("settings", "Levels that count as high"),
    "none_share": QT_TRANSLATE_NOOP("settings", "No points at a share of"),
    "full_share": QT_TRANSLATE_NOOP("settings", "All points at a share of"),
}


@dataclass(frozen=True, slots=True)
class Setting:
    """One value: where it stands in the file, and its type with its range."""

    path: Path
    hint: Any  # a type, Annotated with its range

    @property
    def kind(self) -> Any:  # a type without its range
        return get_args(self.hint)[0] if get_origin(self.hint) is Annotated else self.hint

    @property
    def meta(self) -> msgspec.Meta:
        return get_args(self.hint)[1] if get_origin(self.hint) is Annotated else msgspec.Meta()

    def read(self, text: str) -> object:
        """The value of a text; ValueError says what may stand here."""
        try:
            value: object = msgspec.convert(self._given(text), self.hint, strict=False)
        except msgspec.ValidationError:
            wanted = translate("settings", "{range} is needed here.")
            raise ValueError(wanted.format(range=range_text(self))) from None
        return value

    def _given(self, text: str) -> object:
        return [part.strip() for part in text.split(";")] if get_origin(self.kind) is tuple else text


def settings_in(table: type = WarningSettings, path: Path = ()) -> Iterator[Setting]:
    """Every value of the settings, in the order of the file."""
    for name, hint in get_type_hints(table, include_extras=True).items():
        if is_dataclass(hint) and isinstance(hint, type):
            yield from settings_in(hint, (*path, name))
        else:
            yield Setting((*path, name), hint)


def setting_name(path: Path) -> str:
    return translate("settings", str(_NAMES[path[-1]])) if path[-1] in _NAMES else path[-1]


def group_name(path: Path) -> str:
    return " · ".join(setting_name(path[: end + 1]) for end in range(len(path)))


def range_text(setting: Setting) -> str:
    """`5 – 100`, `1 to 500 letters`, `1 to 5 values`."""
    meta = setting.meta
    if setting.kind is str:
        text = translate("settings", "{least} to {most} letters")
        return text.format(least=meta.min_length or 0, most=meta.max_length)
    if get_origin(setting.kind) is tuple:
        text = translate("settings", "{least} to {most} values parted by “;”")
        return text.format(least=meta.min_length or 0, most=meta.max_length)
    whole = translate("settings", "a whole number, {least} – {most}")
    plain = translate("settings", "a number, {least} – {most}")
    return (whole if setting.kind is int else plain).format(least=f"{meta.ge:.12g}", most=f"{meta.le:.12g}")
