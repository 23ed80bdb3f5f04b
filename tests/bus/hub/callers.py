"""A caller as sources tell of him, and the bytes that nobody may be sent: in every form that JSON can write them in."""

from __future__ import annotations

import base64
import json
from datetime import datetime

from models.domain.caller.fields import PERSONAL, Field
from models.domain.orders import ReportCase

CALLERS = (
    {Field.CALLER_NAME: "欧阳明月", Field.CALLER_PHONE: "139 1234-5678", Field.CALLER_WORDS: "孩子掉进井里了，快来人"},
    {
        Field.CALLER_NAME: "Ada Quill",
        Field.CALLER_PHONE: "+44 7700 900123",
        Field.CALLER_WORDS: "My Boy fell in, HURRY",
    },
)
COLUMNS = "栏目甲乙丙 ward remark"
CONTENT = b"\x00\x01 private picture of the door \xff"


def a_call(record: str, at: datetime, caller: int = 0) -> ReportCase:
    """A report by telephone, of a matter that no rule dispatches by itself."""
    name, phone, words = (CALLERS[caller][field] for field in PERSONAL)
    return ReportCase(
        record,
        at,
        "0101",
        f"Fire lane blocked, {record}",
        channel="hotline",
        kept=(("r", COLUMNS),),
        caller_name=name,
        caller_phone=phone,
        caller_words=words,
    )


def forms_of(value: str) -> tuple[bytes, ...]:
    """A text in UTF-8, in escapes of both cases, and in base64 wherever it begins."""
    escaped = json.dumps(value)[1:-1].encode()
    return value.encode(), escaped, escaped.upper(), *_base64_forms(value.encode())


def _base64_forms(value: bytes) -> tuple[bytes, ...]:
    """The middle of what base64 makes of it, at each of three beginnings: the ends depend on what stands beside."""
    return tuple(base64.b64encode(bytes(shift) + value)[shift + 1 : -4] for shift in range(3))


def tells(data: bytes, value: str) -> bool:
    """Whether the bytes tell a value, in whatever form."""
    return any(form in data for form in forms_of(value))
