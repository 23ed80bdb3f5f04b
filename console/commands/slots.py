"""What an order asks for, as the command line writes it: each field of an order is a slot with a kind and names.

The slots follow from the fields of the order's own class, so that a new order can be typed as soon as it is there.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import MISSING, Field, dataclass, fields, replace
from enum import Enum, auto

from models.domain.orders import CaseOrder


class Kind(Enum):
    """What can stand in a slot."""

    UNITS = auto()  # units that can be sent
    CREW = auto()  # one unit of the case, at the right stage
    CASE = auto()  # another case
    TYPE = auto()
    LEVEL = auto()
    GRADE = auto()
    REPORT = auto()
    MEDIATION = auto()
    RECIPIENT = auto()
    RECIPIENTS = auto()
    TASK = auto()
    TEXT = auto()
    YES_NO = auto()
    TIME = auto()
    LIMIT = auto()
    UNKNOWN = auto()  # the line cannot ask for it: the action's form does


@dataclass(frozen=True, slots=True)
class Slot:
    """`field` is the order's; `names` stand before the colon, the first is offered, the Chinese one is the last.

    What is `placed` is written without its name, in the order of the slots; a `flowing` text takes the words left over.
    """

    field: str
    kind: Kind
    names: tuple[str, ...]
    needed: bool = False
    placed: bool = False
    flowing: bool = False


_BY_FIELD: Mapping[str, tuple[Kind, tuple[str, ...]]] = {
    "units": (Kind.UNITS, ("units", "单位")),
    "unit": (Kind.CREW, ("unit", "单位")),
    "into": (Kind.CASE, ("into", "case", "并入")),
    "other": (Kind.CASE, ("with", "case", "关联")),
    "type_code": (Kind.TYPE, ("type", "类型")),
    "level": (Kind.LEVEL, ("level", "级别")),
    "grade": (Kind.GRADE, ("grade", "等级")),
    "report": (Kind.REPORT, ("report", "报告")),
    "stage": (Kind.MEDIATION, ("stage", "阶段")),
    "to": (Kind.RECIPIENT, ("to", "承办")),
    "recipients": (Kind.RECIPIENTS, ("to", "承办")),
    "members": (Kind.RECIPIENTS, ("members", "成员")),
    "task": (Kind.TASK, ("task", "任务")),
    "note": (Kind.TEXT, ("note", "备注")),
    "reason": (Kind.TEXT, ("reason", "why", "理由")),
    "text": (Kind.TEXT, ("text", "内容")),
    "result": (Kind.TEXT, ("result", "结果")),
    "event": (Kind.TEXT, ("event", "事件")),
    "raised": (Kind.UNKNOWN, ("raised",)),  # which call is meant: nobody types the instant at which it began
    "until": (Kind.TIME, ("until", "due", "截止")),
    "limit": (Kind.LIMIT, ("limit", "within", "时限")),
    "solved": (Kind.YES_NO, ("solved", "解决")),
    "satisfied": (Kind.YES_NO, ("satisfied", "满意")),
    "found": (Kind.YES_NO, ("found", "属实")),
    "grant": (Kind.YES_NO, ("grant", "同意")),
    "made_safe": (Kind.YES_NO, ("safe", "排险")),
    "designated": (Kind.YES_NO, ("designated", "指定")),
    "any_of": (Kind.YES_NO, ("any", "任一")),
}
_BY_TYPE: Mapping[str, Kind] = {
    "str": Kind.TEXT,
    "bool": Kind.YES_NO,
    "tuple[str, ...]": Kind.RECIPIENTS,
    "datetime | None": Kind.TIME,
    "datetime": Kind.TIME,
    "Level | None": Kind.LEVEL,
    "Level": Kind.LEVEL,
    "Grade": Kind.GRADE,
    "EmergencyReport": Kind.REPORT,
    "MediationStage": Kind.MEDIATION,
}
"""By the type that a field is declared with, for fields that have no line above."""
_LOOSE = frozenset({Kind.TEXT, Kind.TIME, Kind.LIMIT, Kind.UNKNOWN})
"""Kinds that are always written with their names: nothing else tells where they begin."""


def slots_of(order: type[CaseOrder]) -> tuple[Slot, ...]:
    """The slots of an order behind the case, those that are needed first."""
    slots = [_slot(each) for each in fields(order) if each.name != "case"]
    slots.sort(key=lambda slot: not slot.needed)
    if any(slot.kind is Kind.UNITS for slot in slots):
        return tuple(slots)  # a mistyped call sign is said to be one, and does not become a note
    flowing = next((slot for slot in slots if slot.kind is Kind.TEXT), None)
    return tuple(replace(slot, flowing=slot is flowing) for slot in slots)


def can_be_typed(order: type[CaseOrder]) -> bool:
    """Whether everything that the order needs can be said on the line."""
    return not any(slot.needed and slot.kind is Kind.UNKNOWN for slot in slots_of(order))


def field_names() -> frozenset[str]:
    """Every name that may stand before a colon, folded."""
    return frozenset(name for _, names in _BY_FIELD.values() for name in names)


def _slot(field: Field[object]) -> Slot:
    kind, names = _BY_FIELD.get(field.name) or (_BY_TYPE.get(str(field.type), Kind.UNKNOWN), (field.name,))
    needed = field.default is MISSING and field.default_factory is MISSING
    return Slot(field.name, kind, names, needed, placed=needed and kind not in _LOOSE)
