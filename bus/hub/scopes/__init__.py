"""What a session is told of that sees a part of the organisation alone: its cases, its orders, its stream."""
