"""Why a password is not taken is said in the language of the screen, whichever of the hub's sentences it is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QApplication

from console.sign_in_words import weakness_of, words_of
from models.domain.people.policy import WEAKNESSES, too_weak
from models.rules.people.profiles import shipped_profile


@pytest.mark.parametrize("weakness", WEAKNESSES)
def test_every_sentence_that_the_hub_says_of_a_password_is_known_with_its_numbers(weakness: str) -> None:
    numbers = ("15", "128", "9")[: weakness.count("{")]
    assert weakness_of(weakness.format(*numbers)) == (weakness, numbers)


class Loud(QTranslator):
    """A language in which everything is said in capitals."""

    def translate(self, context: str, text: str, disambiguation: str | None = None, n: int = -1) -> str:
        return text.upper() if context == "people" else ""

    def isEmpty(self) -> bool:  # noqa: N802  # Qt's own name
        return False


def test_it_is_said_in_the_language_of_the_screen_and_what_is_not_known_as_the_hub_says_it(qapp: QApplication) -> None:
    said = too_weak("short", shipped_profile("asvs5"))
    loud = Loud()
    QCoreApplication.installTranslator(loud)
    try:
        words = words_of("sign_in_weak", said), words_of("sign_in_weak", "another sentence of the hub")
    finally:
        QCoreApplication.removeTranslator(loud)
    assert words == ("THE PASSWORD NEEDS 15 TO 128 CHARACTERS, THIS ONE HAS 5", "another sentence of the hub")
