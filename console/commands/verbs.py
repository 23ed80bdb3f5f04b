"""The verbs of the command line: short words for each order, in both languages, and a few for what is no order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from console.action_table import ACTIONS
from models.domain.orders import CaseOrder

_SHORT: Mapping[str, tuple[str, ...]] = {
    "accept": ("ac", "accept", "受理"),
    "refuse": ("rf", "refuse", "不予受理"),
    "verify": ("v", "verify", "核实", "现场核实"),
    "record_verification": ("vd", "verified", "已核实", "核实结果"),
    "send_back": ("sb", "sendback", "退回受理"),
    "order_check": ("oc", "sitecheck", "现场核查"),
    "check": ("c", "check", "核查"),
    "rework": ("w", "rework", "返工"),
    "call_back": ("b", "callback", "回访"),
    "mediate": ("j", "mediate", "调解"),
    "close": ("x", "close", "结案"),
    "archive": ("ar", "archive", "归档"),
    "reopen": ("ro", "reopen", "重开"),
    "note": ("n", "note", "备注"),
    "message": ("msg", "message", "消息"),
    "attach": ("att", "attach", "附件"),
    "reveal": ("rv", "reveal", "查看来电人"),
    "erase_caller": ("ec", "erase", "清除来电人"),
    "dispatch": ("d", "dispatch", "派遣", "分拨", "派"),
    "sign": ("s", "sign", "签收"),
    "set_out": ("o", "setout", "出发"),
    "arrive": ("a", "arrive", "到场"),
    "feed_back": ("f", "feedback", "反馈"),
    "complete": ("fin", "finish", "complete", "完成", "办结"),
    "return": ("r", "return", "退回"),
    "recall": ("rc", "recall", "召回"),
    "urge": ("u", "urge", "催办"),
    "supervise": ("sv", "supervise", "督办"),
    "instruct": ("i", "instruct", "批示"),
    "broadcast": ("ia", "broadcast", "批示多方"),
    "receive": ("rt", "receive", "签收任务"),
    "answer": ("at", "answer", "答复", "答复任务"),
    "withdraw": ("wt", "withdraw", "撤销任务"),
    "escalate": ("es", "escalate", "升级"),
    "acknowledge": ("ack", "acknowledge", "确认告警"),
    "shelve": ("sh", "shelve", "搁置告警"),
    "unshelve": ("us", "unshelve", "取消搁置"),
    "extend": ("e", "extend", "延期", "申请延期"),
    "suspend": ("p", "suspend", "挂起", "申请挂起"),
    "decide": ("dr", "decide", "审批", "审批申请"),
    "resume": ("rs", "resume", "恢复", "恢复处置"),
    "reclassify": ("k", "type", "reclassify", "更正类型"),
    "grade": ("g", "grade", "定级", "突发事件等级"),
    "report_up": ("ru", "reportup", "上报", "向上报告"),
    "situation": ("st", "situation", "态势"),
    "tick": ("t", "tick", "步骤完成"),
    "untick": ("ut", "untick", "取消勾选"),
    "role": ("role", "现场角色"),
    "merge": ("m", "merge", "并案"),
    "unmerge": ("um", "unmerge", "撤销并案"),
    "link": ("l", "link", "关联"),
    "unlink": ("ul", "unlink", "取消关联"),
    "void": ("void", "作废"),
}
"""By action; the first is the shortest. An action that is not here is typed by its id."""
_OTHERS: Mapping[str, tuple[str, ...]] = {
    "go": ("go", "show", "看", "转到"),
    "undo": ("undo", "撤销", "撤回"),
    "register": ("new", "register", "登记"),
    "help": ("?", "help", "帮助"),
}
"""Verbs that place no order by themselves."""


@dataclass(frozen=True, slots=True)
class Verb:
    """`id` is an action's, or `go`, `undo`, `register`, `help`; `order` is None for those."""

    id: str
    names: tuple[str, ...]
    order: type[CaseOrder] | None = None

    @property
    def name(self) -> str:
        """The one that is kept in the history and put in place by completion in English."""
        return self.names[0]

    @property
    def long(self) -> str:
        """The English one that is a word."""
        latin = [each for each in self.names if each.isascii()]
        return latin[min(1, len(latin) - 1)]

    @property
    def chinese(self) -> str:
        return next((each for each in self.names if not each.isascii()), self.name)


@cache
def verbs() -> tuple[Verb, ...]:
    """Every verb there is, orders first."""
    orders = [Verb(each.id, _SHORT.get(each.id, (each.id.replace("_", "-"),)), each.order) for each in ACTIONS]
    return (*orders, *(Verb(verb_id, names) for verb_id, names in _OTHERS.items()))


@cache
def _by_name() -> Mapping[str, Verb]:
    return {name: verb for verb in verbs() for name in verb.names}


def verb_named(word: str) -> Verb | None:
    return _by_name().get(word.casefold())
