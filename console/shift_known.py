"""What a seat knows of its room's shift: the plan, the folder, the page of the moment, and how to call things."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from console.room import Room
from console.shift_folder import Folder
from console.shift_gathering import Gathered
from console.shift_standing import Standpoint
from models.domain.shift.plan import ShiftOfDay, ShiftPlan
from models.domain.shift.sheets import Page
from widgets.shift.shift_sheet import Naming, SheetSection, sections_of


@dataclass(slots=True)
class ShiftKnown:
    """`as_now` says that the officer looks at the page of the moment although a prepared one waits."""

    room: Room
    plan: ShiftPlan
    folder: Folder = field(default_factory=Folder)
    gathered: Gathered | None = None
    as_now: bool = False

    @property
    def local(self) -> datetime:
        return self.room.clock.now().astimezone(self.room.zone)

    @property
    def frozen(self) -> bool:
        """Whether the page that waits to be signed is the one to be shown."""
        return self.folder.waiting is not None and not self.as_now

    @property
    def outgoing(self) -> ShiftOfDay:
        return self.plan.outgoing(self.local, self.folder.handed)

    @property
    def begun(self) -> datetime:
        """Since when the outgoing shift has been on: the last signature, or by the plan where there is none."""
        signed = self.folder.signed
        return signed.taken.at if signed is not None and signed.taken is not None else self.outgoing.begins

    def naming(self, titles: Mapping[str, str] | None = None) -> Naming:
        room = self.room
        units = {unit.call_sign: unit.name for unit in room.units.values()}
        return Naming(room.zone, room.clock.now(), titles or {}, units, room.departments, room.names.types)

    def titles_of(self, page: Page) -> dict[str, str]:
        """Titles are not part of what is handed over: those of cases that are still known are looked up."""
        numbers = {matter.case for section in page.sections for matter in section.matters}
        rows = {number: self.room.rows.case(number) for number in numbers}
        return {number: row.title for number, row in rows.items() if row is not None}

    def sections(self, page: Page, note: str, titles: Mapping[str, str]) -> tuple[SheetSection, ...]:
        return sections_of(page, self.folder.lines, note, self.naming(titles))

    def standpoint(self) -> Standpoint:
        room, page = self.room, self.gathered.page if self.gathered is not None else None
        return Standpoint(
            plan=self.plan,
            local=self.local,
            naming=self.naming(),
            roles=room.roles,
            live=room.live,
            frozen=self.frozen,
            language=room.language,
            page_at=page.at if page is not None else None,
            number=page.rests_on if page is not None else 0,
        )
