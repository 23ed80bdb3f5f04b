"""The colours and letters of the screen: dark, light, contrast. Grey by default; colour means someone is needed."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from models.domain.lights import Light
from widgets.dock_style import dock_style_of


@dataclass(frozen=True, slots=True)
class Theme:
    """Named colours as #rrggbb. Texts reach 4.5:1 and shapes 3:1 on the panel and on a selected row."""

    name: str
    window: str
    panel: str
    raised: str
    line: str
    text: str
    dim: str
    faint: str
    accent: str
    selection: str
    selection_text: str
    selection_dim: str
    overdue: str
    urgent: str
    soon: str
    on_time: str
    paused: str
    level_a: str
    level_b: str
    level_c: str
    level_w: str
    link_live: str

    def light(self, light: Light) -> QColor:
        names = {
            Light.OVERDUE: self.overdue,
            Light.URGENT: self.urgent,
            Light.SOON: self.soon,
            Light.ON_TIME: self.on_time,
            Light.PAUSED: self.paused,
            Light.NONE: self.faint,
        }
        return QColor(names[light])

    def level(self, level: str) -> QColor:
        names = {"A": self.level_a, "B": self.level_b, "C": self.level_c, "W": self.level_w}
        return QColor(names.get(level, self.dim))


THEMES: dict[str, Theme] = {
    "dark": Theme(
        name="dark",
        window="#15191e",
        panel="#1d2329",
        raised="#232a31",
        line="#2b333b",
        text="#d7dde3",
        dim="#9ba7b3",
        faint="#8793a0",
        accent="#6fb1ff",
        selection="#233f5c",
        selection_text="#f2f6fa",
        selection_dim="#b4c2d0",
        overdue="#ff5fa8",
        urgent="#ff6b5e",
        soon="#e6b94d",
        on_time="#94a0ac",
        paused="#94a0ac",
        level_a="#ff6b5e",
        level_b="#f0973f",
        level_c="#5aa9e6",
        level_w="#c9b6f2",
        link_live="#d7dde3",
    ),
    "light": Theme(
        name="light",
        window="#e4e7ea",
        panel="#fbfcfd",
        raised="#eff2f4",
        line="#d9dee3",
        text="#1b2229",
        dim="#54606c",
        faint="#5c6874",
        accent="#1560b8",
        selection="#cfe2f7",
        selection_text="#0e151c",
        selection_dim="#3f4c59",
        overdue="#b0126a",
        urgent="#b4081b",
        soon="#6d4a00",
        on_time="#54606c",
        paused="#54606c",
        level_a="#b4081b",
        level_b="#a04b00",
        level_c="#1b66a8",
        level_w="#6a4bb0",
        link_live="#1b2229",
    ),
    "contrast": Theme(
        name="contrast",
        window="#000000",
        panel="#000000",
        raised="#141414",
        line="#6e6e6e",
        text="#ffffff",
        dim="#e6e6e6",
        faint="#cfcfcf",
        accent="#7fd0ff",
        selection="#003b8e",
        selection_text="#ffffff",
        selection_dim="#f0f0f0",
        overdue="#ff8cc6",
        urgent="#ff9a8f",
        soon="#ffd84d",
        on_time="#ffffff",
        paused="#ffffff",
        level_a="#ff9a8f",
        level_b="#ffb366",
        level_c="#8fd0ff",
        level_w="#e1c7ef",
        link_live="#ffffff",
    ),
}

LATIN_FONTS = ("Inter", "Noto Sans", "Segoe UI", "DejaVu Sans")
CHINESE_FONTS = ("WenQuanYi Micro Hei", "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC")


def ui_font(point_size: float) -> QFont:
    """The letters of the screen: what is installed, Chinese right behind, figures all of one width."""
    installed = set(QFontDatabase.families())
    families = [name for name in (*LATIN_FONTS, *CHINESE_FONTS) if name in installed]
    font = QFont(families or QFont().families())
    font.setPointSizeF(point_size)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


def palette_of(theme: Theme) -> QPalette:
    role = QPalette.ColorRole
    colours = {
        role.Window: theme.window,
        role.WindowText: theme.text,
        role.Base: theme.panel,
        role.AlternateBase: theme.raised,
        role.Text: theme.text,
        role.PlaceholderText: theme.faint,
        role.Button: theme.raised,
        role.ButtonText: theme.text,
        role.BrightText: theme.urgent,
        role.ToolTipBase: theme.raised,
        role.ToolTipText: theme.text,
        role.Highlight: theme.selection,
        role.HighlightedText: theme.selection_text,
        role.Link: theme.accent,
        role.LinkVisited: theme.accent,
        role.Accent: theme.accent,
        role.Light: theme.line,
        role.Midlight: theme.line,
        role.Mid: theme.line,
        role.Dark: theme.line,
        role.Shadow: theme.window,
    }
    palette = QPalette()
    for colour_role, colour in colours.items():
        palette.setColor(colour_role, QColor(colour))
    for colour_role in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, colour_role, QColor(theme.faint))
    return palette


def style_sheet_of(theme: Theme) -> str:
    """What a palette cannot say, and no more: style sheets are slow."""
    return f"""
        QToolTip {{ background: {theme.raised}; color: {theme.text}; border: 1px solid {theme.line}; padding: 3px; }}
        QHeaderView::section {{
            background: {theme.panel}; color: {theme.dim}; border: 0; border-bottom: 1px solid {theme.line};
            padding: 3px 6px;
        }}
        QTabBar {{ background: {theme.raised}; }}
        QTabBar::tab {{
            background: {theme.raised}; color: {theme.dim}; border: 0; border-bottom: 2px solid transparent;
            padding: 5px 7px;
        }}
        QTabBar::tab:hover {{ color: {theme.text}; }}
        QTabBar::tab:selected {{ color: {theme.text}; border-bottom-color: {theme.accent}; }}
        QTabBar::tab:selected:focus {{ background: {theme.selection}; color: {theme.selection_text}; }}
        QRadioButton::indicator, QCheckBox::indicator {{
            width: 11px; height: 11px; border: 1px solid {theme.dim}; background: {theme.panel};
        }}
        QRadioButton::indicator {{ border-radius: 6px; }}
        QRadioButton::indicator:checked, QCheckBox::indicator:checked {{
            border: 3px solid {theme.accent}; background: {theme.text}; width: 7px; height: 7px;
        }}
        QRadioButton:focus, QCheckBox:focus {{ color: {theme.accent}; }}
        QScrollBar:vertical {{ background: {theme.panel}; width: 10px; margin: 0; }}
        QScrollBar:horizontal {{ background: {theme.panel}; height: 10px; margin: 0; }}
        QScrollBar::handle {{ background: {theme.line}; border-radius: 4px; min-height: 24px; min-width: 24px; }}
        QScrollBar::handle:hover {{ background: {theme.faint}; }}
        QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
        QScrollBar::add-page, QScrollBar::sub-page {{ background: none; }}
    """


def apply_theme(app: QApplication, theme: Theme) -> None:
    """Dress the whole program; Fusion, because it obeys the palette on every system."""
    # Without it a style sheet takes the palettes that widgets have of their own for itself: it gives back those of the
    # theme before whenever a widget is moved to another parent.
    app.setAttribute(Qt.ApplicationAttribute.AA_UseStyleSheetPropagationInWidgetStyles)
    app.setStyle(QStyleFactory.create("Fusion"))
    app.setPalette(palette_of(theme))
    app.setStyleSheet(style_sheet_of(theme) + dock_style_of(theme))
    # At once: what is moved to another parent before it has heard of the palette never hears of it.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.ApplicationPaletteChange.value)
