"""How colours are seen: contrast by WCAG 2.2, colour blindness by Machado 2009, distance by CIE 1976 L*a*b*."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import numpy.typing as npt
from PySide6.QtGui import QColor

Floats = npt.NDArray[np.float64]

TEXT, SHAPE = 4.5, 3.0
"""WCAG 2.2, 1.4.3 (text) and 1.4.11 (shapes that one must see to understand)."""

NOTICEABLE = 2.3
"""The least distance in L*a*b* that is just noticed (Mahy, Van Eycken and Oosterlinck, Color Research and Application
19:105, 1994)."""

SIGHTS: Mapping[str, Floats] = {
    "all colours": np.eye(3),
    "protanopia": np.array(
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    ),
    "deuteranopia": np.array(
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
    ),
    "tritanopia": np.array(
        [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
    ),
}
"""On linear RGB, at full severity (Machado, Oliveira and Fernandes, IEEE TVCG 15:1291, 2009)."""

_TO_XYZ = np.array(
    [[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]]
)  # sRGB, IEC 61966-2-1
_WHITE = np.array([0.9505, 1.0, 1.089])  # D65


def linear(colour: str | QColor) -> Floats:
    of = QColor(colour)
    plain = np.array([of.redF(), of.greenF(), of.blueF()])
    return np.where(plain <= 0.04045, plain / 12.92, ((plain + 0.055) / 1.055) ** 2.4)


def contrast(one: str | QColor, other: str | QColor) -> float:
    """From 1 to 21."""
    high, low = sorted((float(_TO_XYZ[1] @ linear(each)) for each in (one, other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def laid_over(colour: str | QColor, alpha: float, ground: str | QColor) -> QColor:
    """What is seen of a colour that lets some of its ground through."""
    over, under = QColor(colour), QColor(ground)
    parts = ((a * alpha + b * (1 - alpha)) for a, b in zip(over.getRgbF()[:3], under.getRgbF()[:3], strict=True))  # type: ignore[index]
    return QColor.fromRgbF(*parts)


def distance(one: str, other: str, sight: str) -> float:
    """How far apart two colours look to somebody with this sight."""
    return float(np.linalg.norm(_lab(SIGHTS[sight] @ linear(one)) - _lab(SIGHTS[sight] @ linear(other))))


def _lab(rgb: Floats) -> Floats:
    """L*a*b* of linear RGB, which a colour-blind sight may put slightly out of range."""
    part = (_TO_XYZ @ np.clip(rgb, 0, 1)) / _WHITE
    bent = np.where(part > (6 / 29) ** 3, np.cbrt(part), part / (3 * (6 / 29) ** 2) + 4 / 29)
    return np.array([116 * bent[1] - 16, 500 * (bent[0] - bent[1]), 200 * (bent[1] - bent[2])])
