"""The columns of exported tables, by the names that users of event data know."""

from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Literal

from lucca.export.rows import Row

Cell = str | int | float | None
CellKind = Literal["text", "whole", "number"]

_WHOLE = {"quad", "outlets", "origins", "start", "end"}
_NUMBERS = {"lat", "lon", "confidence"}


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name in the table and the row's field, a dot before that of a party."""

    name: str
    field: str

    @property
    def kind(self) -> CellKind:
        """What its cells hold."""
        return "whole" if self.field in _WHOLE else "number" if self.field in _NUMBERS else "text"

    def cell(self, row: Row) -> Cell:
        """The row's value."""
        value: Cell = attrgetter(self.field)(row)
        return value


def _columns(pairs: str) -> tuple[Column, ...]:
    return tuple(Column(name, field or name) for name, _, field in (pair.partition("=") for pair in pairs.split()))


PLOVER = _columns("""
    id event_id=event link=merged story_id=story date date_precision=precision timex
    publication_date=published publication_date_basis=basis
    actor_identifier_id=actor.id actor_identifier_text=actor.name actor_code=actor.country actor_kind=actor.kind
    actor_sector=actor.sector actor_office=actor.role
    recipient_identifier_id=target.id recipient_identifier_text=target.name recipient_code=target.country
    recipient_kind=target.kind recipient_sector=target.sector recipient_office=target.role
    event=type mode context=contexts quad_code=quad cameo voice said_by status
    event_loc=place event_loc_country=place_country event_loc_lat=lat event_loc_lon=lon confidence
    publication=outlet outlets origins event_text=clause text=sentence title url
    report_id=report start end model lucca
""")
"""PLOVER's field names (PLOVER manual, "Data Fields"), objects laid flat; what it has no field for has Lucca's word."""

CAMEO = _columns("""
    id event_id=event merged_id=merged story_id=story event_date=date date_precision=precision timex
    publication_date=published publication_date_basis=basis
    source_id=actor.id source_name=actor.name source_country=actor.country source_kind=actor.kind source_sector=actor.sector
    source_role=actor.role
    cameo_code=cameo quad_class=quad plover_type=type plover_mode=mode contexts
    target_id=target.id target_name=target.name target_country=target.country target_kind=target.kind
    target_sector=target.sector target_role=target.role
    voice said_by status location_name=place country=place_country latitude=lat longitude=lon confidence
    publisher=outlet outlets origins event_text=clause sentence title url
    report_id=report start end model lucca
""")
"""The order and names of ICEWS and Phoenix tables, in small letters: source, code, target, location, publisher."""

LAYOUTS = {"plover": PLOVER, "cameo": CAMEO}


def fields_of(header: Sequence[str]) -> dict[str, str] | None:
    """The names of the columns by the rows' fields, of a table in either layout; None where it is in neither.

    Columns that somebody added are no matter, and neither is their order.
    """
    for layout in LAYOUTS.values():
        if {column.name for column in layout} <= set(header):
            return {column.field: column.name for column in layout}
    return None
