"""Who is to do it: the rules of routing, how they are asked, read, written and checked."""

from models.rules.routing.book import RoutingBook
from models.rules.routing.changes import routing_changes
from models.rules.routing.checking import Names, check_routing
from models.rules.routing.fields import FIELDS as ROUTING_FIELDS
from models.rules.routing.matching import route
from models.rules.routing.reading import (
    decode_routing,
    default_routing,
    encode_routing,
    read_routing,
    read_routing_table,
    routing_rows,
    write_routing,
)
from models.rules.routing.rule import TYPE_DEPARTMENT, Hours, RoutingRule

__all__ = [
    "ROUTING_FIELDS",
    "TYPE_DEPARTMENT",
    "Hours",
    "Names",
    "RoutingBook",
    "RoutingRule",
    "check_routing",
    "decode_routing",
    "default_routing",
    "encode_routing",
    "read_routing",
    "read_routing_table",
    "route",
    "routing_changes",
    "routing_rows",
    "write_routing",
]
