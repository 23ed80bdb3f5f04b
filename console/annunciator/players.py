"""The system's own programs that make a sound, speak and show a notice: which there are, and how each is called.

Tried on Linux. The lines for macOS and Windows are written from the manuals of those systems and have not been run.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Literal

Kind = Literal["sound", "voice", "notice"]
Line = Callable[[str, "Saying"], list[str]]


@dataclass(frozen=True, slots=True)
class Saying:
    """What is to be played, said or shown. Texts never become part of a command that a shell reads."""

    file: str = ""
    text: str = ""
    title: str = ""
    language: str = "en"


@dataclass(frozen=True, slots=True)
class Player:
    """A program that was found. `by_input` ones read their text from standard input."""

    name: str
    path: str
    line: Line
    by_input: bool = False

    def command(self, saying: Saying) -> list[str]:
        return self.line(self.path, saying)


@dataclass(frozen=True, slots=True)
class _Known:
    name: str
    line: Line
    by_input: bool = False


_VOICES_MAC = {"zh": "Tingting", "en": "Samantha"}
_VOICES_ESPEAK = {"zh": "cmn", "en": "en"}
_SPEAK = (
    "Add-Type -AssemblyName System.Speech; [Console]::InputEncoding = [Text.Encoding]::UTF8; "
    "(New-Object System.Speech.Synthesis.SpeechSynthesizer).Speak([Console]::In.ReadToEnd())"
)
_BALLOON = (
    "Add-Type -AssemblyName System.Windows.Forms, System.Drawing; [Console]::InputEncoding = [Text.Encoding]::UTF8; "
    "$title = [Console]::In.ReadLine(); $text = [Console]::In.ReadToEnd(); "
    "$icon = New-Object System.Windows.Forms.NotifyIcon; $icon.Icon = [System.Drawing.SystemIcons]::Warning; "
    "$icon.Visible = $true; $icon.ShowBalloonTip(4000, $title, $text, 'Warning'); Start-Sleep 4; $icon.Dispose()"
)
_PLAY = "(New-Object System.Media.SoundPlayer $env:DUTYDESK_SOUND).PlaySync()"
_NOTE_MAC = ("on run argv", "display notification (item 2 of argv) with title (item 1 of argv)", "end run")


def _powershell(script: str) -> Line:
    return lambda path, saying: [path, "-NoProfile", "-NonInteractive", "-Command", script]


def _osascript(path: str, saying: Saying) -> list[str]:
    return [path, *(part for line in _NOTE_MAC for part in ("-e", line)), saying.title, saying.text]


def _say(path: str, saying: Saying) -> list[str]:
    return [path, "-v", _VOICES_MAC.get(saying.language, "Samantha"), "--", saying.text]


def _notify_send(path: str, saying: Saying) -> list[str]:
    # its body is read as markup
    return [path, "--app-name=Dutydesk", "--urgency=critical", "--", saying.title, escape(saying.text, quote=False)]


_LINUX: Mapping[Kind, tuple[_Known, ...]] = {
    "sound": (
        _Known("pw-play", lambda path, saying: [path, saying.file]),
        _Known("paplay", lambda path, saying: [path, saying.file]),
        _Known("aplay", lambda path, saying: [path, "-q", saying.file]),
    ),
    "voice": (
        _Known("spd-say", lambda path, saying: [path, "-w", "-l", saying.language, "--", saying.text]),
        _Known(
            "espeak-ng",
            lambda path, saying: [path, "-v", _VOICES_ESPEAK.get(saying.language, "en"), "--", saying.text],
        ),
    ),
    "notice": (_Known("notify-send", _notify_send),),
}
_MAC: Mapping[Kind, tuple[_Known, ...]] = {
    "sound": (_Known("afplay", lambda path, saying: [path, saying.file]),),
    "voice": (_Known("say", _say),),
    "notice": (_Known("osascript", _osascript),),
}
_WINDOWS: Mapping[Kind, tuple[_Known, ...]] = {
    "sound": (_Known("powershell", _powershell(_PLAY)),),
    "voice": (_Known("powershell", _powershell(_SPEAK), by_input=True),),
    "notice": (_Known("powershell", _powershell(_BALLOON), by_input=True),),
}
KINDS: tuple[Kind, ...] = ("sound", "voice", "notice")


def find_players(folder: Path | None = None, system: str = sys.platform) -> dict[Kind, list[Player]]:
    """The players of each kind that there are, the best first; only those of a folder where one is given."""
    known = {"darwin": _MAC, "win32": _WINDOWS}.get(system, _LINUX)
    path = None if folder is None else str(folder)
    return {
        kind: [
            Player(each.name, found, each.line, each.by_input)
            for each in known[kind]
            if (found := shutil.which(each.name, path=path)) is not None
        ]
        for kind in KINDS
    }


def environment_for(saying: Saying) -> dict[str, str]:
    """What a child is told by its environment: the file, for a script that may not have it in its text."""
    return {**os.environ, "DUTYDESK_SOUND": saying.file}


def input_for(player: Player, saying: Saying) -> bytes:
    if not player.by_input:
        return b""
    title = saying.title.replace("\n", " ")
    return (f"{title}\n{saying.text}" if title else saying.text).encode()
