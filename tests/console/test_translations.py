"""The Chinese translation holds every text of the screen, whole, and the program reads what was translated."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest

from console.languages import LOCALES, Texts
from resources import resource
from tests.console.screen_texts import (
    ROOT,
    TRANSLATED,
    compiled,
    lost,
    marked,
    seen_by_the_tool,
    sources,
    translations,
)

HELP = "run `make translations`, and translate what is unfinished in resources/translations"


def named(keys: Iterable[object]) -> str:
    """The texts by name, a line each."""
    return "\n".join(sorted(map(str, keys)))


def test_every_text_of_the_screen_is_translated(tmp_path: Path) -> None:
    finished = {key for key, each in translations(TRANSLATED).items() if each.finished}
    missing = seen_by_the_tool(sources(), tmp_path) - finished
    assert not missing, f"{HELP}:\n{named(missing)}"


def test_no_translation_is_kept_of_a_text_that_is_gone(tmp_path: Path) -> None:
    gone = set(translations(TRANSLATED)) - seen_by_the_tool(sources(), tmp_path)
    assert not gone, f"{HELP}:\n{named(gone)}"


def test_a_translation_keeps_the_placeholders_and_the_key_of_its_text() -> None:
    wrong = [
        f"{context}: {source!r} lacks {', '.join(missing)}"
        for (context, source), each in translations(TRANSLATED).items()
        if each.finished and (missing := lost(source, each.text))
    ]
    assert not wrong, named(wrong)


@pytest.mark.parametrize(
    ("source", "text", "missing"),
    [
        ("{n} cases, latest {case}", "最近 {case}，{n}件", []),
        ("{n} cases, latest {case}", "在办{n}件", ["{case}"]),
        ("{0} is on {1}", "{0} 在 {0}", ["{1}", "no {0}"]),
        ("{n} min", "{ n }分钟", ["{n}"]),
        ("&Case", "案件(&C)", []),
        ("&Case", "案件", ["&"]),
        ("Case", "案件(&C)", ["&"]),
    ],
)
def test_a_lost_placeholder_or_key_is_named(source: str, text: str, missing: list[str]) -> None:
    assert lost(source, text) == missing


def test_the_program_reads_what_was_translated(tmp_path: Path) -> None:
    shipped = resource("translations", "dutydesk_zh.qm").read_bytes()
    assert shipped == compiled(TRANSLATED, tmp_path), f"the .qm is older than the .ts: {HELP}"
    texts = Texts(shipped)
    read = {key: texts.translate(*key) for key in translations(TRANSLATED)}
    assert read == {key: each.text for key, each in translations(TRANSLATED).items()}


def test_what_is_no_translation_is_refused() -> None:
    with pytest.raises(ValueError, match="cannot be read"):
        Texts(b"not compiled")


def test_every_language_but_the_one_of_the_source_has_its_texts() -> None:
    compiled_files = {path.name for path in (ROOT / "resources" / "translations").glob("*.qm")}
    assert compiled_files == {f"dutydesk_{language}.qm" for language in LOCALES if language != "en"}


def test_the_translators_tool_sees_every_text(tmp_path: Path) -> None:
    seen = {source for _, source in seen_by_the_tool(sources(), tmp_path)}
    unseen = [
        f"{path.relative_to(ROOT)}: {text!r}"
        for path in sources()
        for text in marked(path.read_text(encoding="utf-8"))
        if text not in seen
    ]
    assert not unseen, f"the tool does not find these where they stand:\n{named(unseen)}"


@pytest.mark.parametrize(
    "code",
    [
        "say = QCoreApplication.translate",
        "def f(self): return self.tr(name)",
        "def f(self): return self.tr(f'{n} cases')",
        "text = translate('words', 'all ' + what)",
    ],
)
def test_a_text_that_nobody_could_find_is_noticed(code: str) -> None:
    assert any(text.startswith("?") for text in marked(code))


@pytest.mark.parametrize(
    ("code", "texts"),
    [
        ("translate = QCoreApplication.translate", []),
        ("painter.translate(x, y)", []),
        ("label.setText(f'{name} {self.tr(\"suggested\")}')", ["suggested"]),
        ("QCoreApplication.translate('actions', str(action.text))", []),
        ("QT_TRANSLATE_NOOP('words', 'Accept')", ["Accept"]),
    ],
)
def test_texts_are_found_in_code(code: str, texts: list[str]) -> None:
    assert list(marked(code)) == texts
