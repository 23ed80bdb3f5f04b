"""A process: sends back whatever it is sent. It is the floor of everything that travels here and back."""

from __future__ import annotations

import threading

import zmq

from console.bench.children import Ready, say, wait_for_end


def main() -> None:
    ended = threading.Event()
    with zmq.Context() as context, context.socket(zmq.ROUTER) as socket:
        socket.setsockopt(zmq.LINGER, 0)
        socket.bind("tcp://127.0.0.1:*")
        say(Ready(socket.getsockopt_string(zmq.LAST_ENDPOINT)))
        threading.Thread(target=wait_for_end, args=(ended,), daemon=True).start()
        while not ended.is_set():
            if socket.poll(100):
                socket.send_multipart(socket.recv_multipart())


if __name__ == "__main__":
    main()
