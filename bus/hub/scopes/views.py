"""All parts of the organisation that somebody looks on from, each with the stream that is told there."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field

from msgspec.structs import replace

from bus.hub.authority import Group
from bus.hub.scopes.held import Held
from bus.hub.scopes.scope import Cases, Scope, scope_of
from bus.hub.scopes.view import View
from bus.messages import Heartbeat
from bus.wire import encode
from models.domain.caller.fields import Field
from models.domain.caller.sight import Sight
from models.domain.people.belonging import Tree
from models.domain.people.organisation import Org
from models.rules.organisation import shipped_tree

RESTS_S = 300.0
"""How long a view outlives its last session: who comes back goes on, and nothing has to be gathered again."""

_Key = tuple[Org, bool]


@dataclass(slots=True)
class Views:
    """By part, and by whether the columns of sources may be seen there."""

    tree: Tree = field(default_factory=shipped_tree)
    _all: dict[_Key, View] = field(default_factory=dict)
    _gathered: bool = False

    def scope(self, org: Org, cases: Cases) -> Scope | None:
        """None for those who see everything."""
        return scope_of(org, self.tree, cases) if self.tree.narrows(org) else None

    def is_full(self, scope: Scope, sight: Sight) -> bool:
        """Whether this turn has gathered a view already and would have to gather another: heartbeats go in between."""
        return self._gathered and _key(scope, sight) not in self._all

    def next_turn(self) -> None:
        self._gathered = False

    def view(self, scope: Scope, sight: Sight, head: int) -> View:
        """The view of a part, which stands at `head`; it is gathered where nobody has looked on from there."""
        key = _key(scope, sight)
        if (view := self._all.get(key)) is None:
            held = Held(scope)
            held.fill()
            view = self._all[key] = View(held, sight, head)
            self._gathered = True
        view.flush(head)
        return view

    def take(self, group: Group) -> None:
        for view in self._all.values():
            view.take(group)

    def flush(self, head: int) -> bool:
        """Say everywhere how far the journal has come; whether anybody has to be told."""
        behind = [view for view in self._all.values() if view.number != head]
        for view in behind:
            view.flush(head)
        return bool(behind)

    def beats(self, beat: Heartbeat) -> dict[int, bytes]:
        """The heartbeat as it is told in each part, with the hash of what is live there; by the id of the view."""
        return {id(view): encode(replace(beat, state=view.held.state)) for view in self._all.values()}

    def rest(self, in_use: Collection[int], monotonic: float) -> None:
        """Let go of those that nobody has used for long. `in_use` are the ids of the others."""
        for key, view in list(self._all.items()):
            if id(view) in in_use:
                view.rested_at = monotonic
            elif monotonic - view.rested_at > RESTS_S:
                del self._all[key]


def _key(scope: Scope, sight: Sight) -> _Key:
    return scope.org, sight.sees(Field.SOURCE_COLUMNS)
