"""The fields that a typed filter can name, in both languages: whichever the screen speaks, both are understood."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from models.domain.case import CaseState


class FieldKind(Enum):
    """What stands behind a field's name: a part of a text, a length of time, a number."""

    TEXT = "text"
    SPAN = "span"
    COUNT = "count"


@dataclass(frozen=True, slots=True)
class FilterField:
    """`column` is the column of the rows that it looks into; lengths of time are worked out from their own."""

    key: str
    chinese: tuple[str, ...]
    kind: FieldKind
    column: str = ""


def _text(key: str, column: str, *chinese: str) -> FilterField:
    return FilterField(key, chinese, FieldKind.TEXT, column)


def _span(key: str, *chinese: str) -> FilterField:
    return FilterField(key, chinese, FieldKind.SPAN)


def _count(key: str, column: str, *chinese: str) -> FilterField:
    return FilterField(key, chinese, FieldKind.COUNT, column)


FIELDS: tuple[FilterField, ...] = (
    _text("level", "level", "级别", "等级"),
    _text("area", "area", "区域", "街道"),
    _text("place", "address", "地址", "地点"),
    _text("unit", "lead", "单位"),
    _text("type", "type_code", "类型", "分类"),
    _text("source", "channel", "来源"),
    _text("state", "state", "状态"),
    _text("title", "title", "标题"),
    _text("number", "number", "编号", "工单"),
    _text("officer", "officer", "经办"),
    _text("clock", "clock", "时限"),
    _text("grade", "grade", "等次"),
    _span("left", "剩余"),
    _span("red", "转红"),
    _span("age", "已报"),
    _span("idle", "未动"),
    _count("returns", "returns", "退回次数"),
    _count("reworks", "reworks", "返工次数"),
    _count("urges", "urges", "催办次数"),
    _count("tasks", "tasks", "任务"),
    _count("escalation", "escalation", "升级级别"),
    _count("reports", "merged", "报告数"),
    _count("sources", "sources", "来源数"),
    _count("units", "units", "单位数"),
)
"""`left` is the time until it is due, `red` until its light is red, `age` since the report, `idle` since any fact."""

FLAGS: Mapping[str, tuple[str, ...]] = {
    "overdue": ("超期",),
    "paused": ("暂停",),
    "returned": ("退回", "被退回"),
    "reworked": ("返工",),
    "urged": ("催办", "被催办"),
    "supervised": ("督办",),
    "escalated": ("升级",),
    "unassigned": ("未派", "无单位"),
    "merged": ("并案",),
}
"""Words that ask something by themselves, with their Chinese."""

FIELD_OF: Mapping[str, FilterField] = {word: field for field in FIELDS for word in (field.key, *field.chinese)}
FLAG_OF: Mapping[str, str] = {word: flag for flag, chinese in FLAGS.items() for word in (flag, *chinese)}

VALUE_WORDS: Mapping[str, Mapping[str, str]] = {
    "state": {
        CaseState.REPORTED: "to accept 待受理",
        CaseState.VERIFYING: "being verified 核实中",
        CaseState.ACCEPTED: "to dispatch 待分拨",
        CaseState.DISPATCHED: "to sign 待签收",
        CaseState.HANDLING: "in hand 处置中",
        CaseState.SUSPENDED: "挂起",
        CaseState.HANDLED: "to check 待核查",
        CaseState.CHECKED: "call back 待回访",
        CaseState.CALLED_BACK: "to close 待结案",
        CaseState.CLOSED: "已结案",
        CaseState.ARCHIVED: "归档",
        CaseState.REFUSED: "不予受理",
        CaseState.MERGED: "已并案",
        CaseState.VOID: "作废",
    },
    "channel": {
        "hotline": "热线",
        "phone": "电话",
        "walk-in": "来访",
        "app": "应用",
        "web": "网站",
        "grid": "网格",
        "sensor": "传感器 监测",
        "import": "导入",
        "court": "法院",
        "fire": "消防",
        "police": "公安",
        "weather": "气象",
        "handoff": "转办",
        "internal": "内部",
        "mail": "信件",
    },
    "clock": {
        "accept": "受理",
        "verify": "核实",
        "dispatch": "分拨",
        "sign": "签收",
        "arrive": "到场",
        "feedback": "反馈",
        "handle": "处置",
        "repair": "修复",
        "check": "核查",
        "call_back": "call back 回访",
        "close": "结案",
        "promise": "承诺",
        "reply": "答复",
        "emergency": "突发 上报",
    },
}
"""By what else than their codes the values of a column are found."""


def value_text(column: str, value: str) -> str:
    """Everything that a value of a column is found by, folded for comparing."""
    return f"{value} {VALUE_WORDS[column].get(value, '')}".casefold()
