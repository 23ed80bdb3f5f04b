"""A process: sends back whatever it is sent. It is the floor of everything that travels here and back.

Option: a folder for its keys.
"""

from __future__ import annotations

import sys
import threading
from pathlib import Path

import zmq

from console.bench.children import Ready, say, wait_for_end
from console.bench.floor_door import open_floor


def main(folder: Path) -> None:
    ended = threading.Event()
    with zmq.Context() as context, context.socket(zmq.ROUTER) as socket:
        socket.setsockopt(zmq.LINGER, 0)
        say(Ready(open_floor(socket, folder)))
        threading.Thread(target=wait_for_end, args=(ended,), daemon=True).start()
        while not ended.is_set():
            if socket.poll(100):
                socket.send_multipart(socket.recv_multipart())


if __name__ == "__main__":
    main(Path(sys.argv[1]))
