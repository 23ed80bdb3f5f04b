"""What a peer makes of a hub that does not finish the handshake: frozen or busy is not the same as somebody else."""

from __future__ import annotations

import pytest
import zmq

from bus.keys.doorstep import ENDED_AT_MOST, ENDED_WITHIN_S, Doorstep


@pytest.mark.parametrize(("apart_s", "said"), [(ENDED_WITHIN_S / 4, True), (ENDED_WITHIN_S / 2, False), (5.0, False)])
def test_only_handshakes_that_end_shortly_one_after_the_other_are_no_accident(apart_s: float, said: bool) -> None:
    with zmq.Context() as context, context.socket(zmq.DEALER) as socket:
        step = Doorstep(socket)
        ended = [step.ended(100.0 + apart_s * at) for at in range(ENDED_AT_MOST)]
        step.leave()
    assert ended == [*[False] * (ENDED_AT_MOST - 1), said]
