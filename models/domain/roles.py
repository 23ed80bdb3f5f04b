"""Who may do what: the roles of a duty room, and the posts that bundle them."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum


class Role(StrEnum):
    """网格员, 坐席, 分拨员, 处置单位, 督办员, 值班长, 值班领导, 管理员; HUB is what happens by itself."""

    GRID = "grid"
    OFFICER = "officer"
    DISPATCHER = "dispatcher"
    UNIT = "unit"
    SUPERVISOR = "supervisor"
    LEADER = "leader"
    COMMANDER = "commander"
    ADMINISTRATOR = "administrator"
    HUB = "hub"


_FIELD = frozenset({Role.GRID, Role.UNIT})
_DUTY = _FIELD | {Role.OFFICER, Role.DISPATCHER}

WHOLE_ROOM = "whole_room"
POSTS: Mapping[str, frozenset[Role]] = {
    "officer": _DUTY,
    "dispatcher": _FIELD | {Role.DISPATCHER},
    "supervisor": frozenset({Role.SUPERVISOR}),
    "leader": _DUTY | {Role.SUPERVISOR, Role.LEADER},
    "commander": _DUTY | {Role.SUPERVISOR, Role.LEADER, Role.COMMANDER},
    "administrator": frozenset({Role.ADMINISTRATOR}),
    WHOLE_ROOM: frozenset(Role) - {Role.HUB},
}
"""What each post at a seat may act as. Whoever sits in the duty room speaks for units and grid workers, who phone in;
`whole_room` is a room with one seat."""
