"""A made-up city at work: reports, crews and a second seat, all seeded, told to the hub over the ordinary bus."""
