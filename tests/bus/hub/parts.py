"""A room whose people belong to parts of the organisation: cases in several of them, each with a word of its own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass

from bus.session import Credentials
from models.domain.case import Place
from models.domain.orders import AcceptCase, AddNote, DispatchCase, LinkCases, MergeCase, RegisterUnit, ReportCase
from models.domain.thread.attached_files import digest_of
from models.domain.thread.orders import AttachFile
from tests.bus.hub.people import at_home
from tests.bus.hub.watching import Watch, a_watch
from tests.bus.room import MORNING

WHOLE, DISTRICT, STREET = "", "Sampleton/Northgate", "Sampleton/Eastfield/Street office"
UNITS = {"FIR-1": "FIR", "MUN-2": "MUN", "STR-2": "STR", "URB-7": "URB"}
"""By department: the fire brigade's is nobody's own, the others belong to Northgate, the street office and Harbour."""


@dataclass(frozen=True, slots=True)
class Matter:
    """A case: where it is, which units are on it, and the words that stand in whatever is told of it.

    They are long: three letters in base64 stand by chance in any key.
    """

    word: str
    area: str
    units: tuple[str, ...]
    seen_from: frozenset[str]

    @property
    def content(self) -> bytes:
        return f"picture of {self.word}".encode()

    @property
    def digest(self) -> str:
        return digest_of(self.content)

    def report(self) -> ReportCase:
        return ReportCase(
            self.word,
            MORNING,
            "0101",
            f"Something about {self.word}",
            text=f"{self.word} as it was told",
            place=Place(f"{self.word} road 1", self.area),
            channel="hotline",
            kept=(("column", self.word),),
            caller_name=f"Caller {self.word}",
            caller_phone="139 1234 5678",
        )


ALDER, BIRCH, CEDAR, DOGWOOD, ELDER, FIR = (
    f"{tree} by the mill" for tree in ("alder", "birch", "cedar", "dogwood", "elder", "fir")
)
MATTERS = (
    Matter(ALDER, "Northgate", ("FIR-1",), frozenset({DISTRICT})),
    Matter(BIRCH, "Eastfield", ("STR-2",), frozenset({STREET})),
    Matter(CEDAR, "Harbour", ("FIR-1", "URB-7"), frozenset()),
    Matter(DOGWOOD, "nowhere known", ("MUN-2", "STR-2"), frozenset({DISTRICT, STREET})),
    Matter(ELDER, "Northgate", (), frozenset({DISTRICT})),
    Matter(FIR, "", (), frozenset()),
)
Numbers = Mapping[str, str]
"""The number of each case by its word."""


def fill(watch: Watch) -> dict[str, str]:
    """Report, accept, dispatch, attach; merge and link across parts, and name cases of others in words."""
    for call_sign, department in UNITS.items():
        watch.accepted(RegisterUnit(call_sign, f"Unit {call_sign}", department))
    numbers = {}
    for matter in MATTERS:
        number = numbers[matter.word] = watch.accepted(matter.report()).case
        watch.accepted(AcceptCase(number))
        if matter.units:
            watch.accepted(DispatchCase(number, matter.units))
        watch.accepted(AttachFile(number, f"{matter.word}.txt", matter.content))
    watch.accepted(LinkCases(numbers[ALDER], numbers[CEDAR], "the same pipe"))
    watch.accepted(MergeCase(numbers[ELDER], numbers[CEDAR]))
    watch.accepted(AddNote(numbers[ALDER], f"see {numbers[CEDAR]}和{numbers[FIR]}。"))
    return numbers


@contextmanager
def a_part(door: str, org: str, name: str = "") -> Iterator[Watch]:
    """Somebody of that part sits at a seat and watches; they may order all that a leader may."""
    login = name or f"of.{(org or 'all').rsplit('/', 1)[-1].replace(' ', '').lower()}"
    with a_watch(door, f"seat {login}", by=of_part(door, org, login)) as watch:
        yield watch


def of_part(door: str, org: str, login: str) -> Credentials:
    return at_home(door, login, "coordinator", "administrator", org=org)


def unseen(org: str) -> list[Matter]:
    """What is not to be seen from that part."""
    return [matter for matter in MATTERS if org and org not in matter.seen_from]
