"""Asks a hub's door as Prometheus and a load balancer would."""

from __future__ import annotations

import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from prometheus_client.parser import text_string_to_metric_families

from bus.hub.process import HubProcess
from tests.bus.hub.served import a_hub, a_port

Samples = dict[tuple[str, frozenset[str]], float]
PATIENCE_S = 10


def answered(url: str) -> tuple[int, str]:
    """Status and body."""
    try:
        with urllib.request.urlopen(url, timeout=PATIENCE_S) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as refused:
        with refused:
            return refused.code, refused.read().decode()


class Figures:
    """All samples of one answer, as Prometheus reads them."""

    def __init__(self, door: str) -> None:
        status, text = answered(f"{door}/metrics")
        assert status == 200
        self.samples: Samples = {
            (sample.name, frozenset(sample.labels.values())): sample.value
            for family in text_string_to_metric_families(text)
            for sample in family.samples
        }

    def of(self, name: str, *labels: str) -> float:
        return self.samples[f"dutydesk_{name}", frozenset(labels)]

    def has(self, name: str, *labels: str) -> bool:
        return (f"dutydesk_{name}", frozenset(labels)) in self.samples


@contextmanager
def a_watched_hub(base_dir: Path, *options: str, seed: int = 9) -> Iterator[tuple[HubProcess, str]]:
    """A hub that may be watched, and where."""
    port = a_port(seed)
    with a_hub(base_dir, "--metrics", str(port), *options) as hub:
        yield hub, f"http://127.0.0.1:{port}"
