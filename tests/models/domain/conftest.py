"""The walk that the tests of the domain look at."""

from __future__ import annotations

import pytest

from tests.models.domain.steps import SEEDS, Step, walked


@pytest.fixture(scope="package")
def steps() -> list[Step]:
    return [step for seed in SEEDS for step in walked(seed)]
