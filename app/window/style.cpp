// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/style.h"

#include "app/figures/theme.h"
#include "app/state/settings.h"
#include "app/window/instrument_style.h"

#include <QApplication>
#include <QPalette>
#include <QStyleHints>

namespace sinescope {

namespace {

QPalette paletteOf(const Theme &theme)
{
    QPalette palette;
    palette.setColor(QPalette::Window, theme.card);
    palette.setColor(QPalette::WindowText, theme.text);
    palette.setColor(QPalette::Base, theme.card);
    palette.setColor(QPalette::AlternateBase, theme.page);
    palette.setColor(QPalette::Text, theme.text);
    palette.setColor(QPalette::Button, theme.card);
    palette.setColor(QPalette::ButtonText, theme.text);
    palette.setColor(QPalette::PlaceholderText, theme.mutedText);
    palette.setColor(QPalette::ToolTipBase, theme.card);
    palette.setColor(QPalette::ToolTipText, theme.text);
    palette.setColor(QPalette::Highlight, theme.accent);
    palette.setColor(QPalette::HighlightedText, theme.card);
    palette.setColor(QPalette::Link, theme.accent);
    // Of controls that the sheet below does not draw; on light ground as Fusion would have it.
    palette.setColor(QPalette::Mid, theme.ground == Ground::Light ? theme.card.darker(140) : theme.border);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        QColor faded = theme.mutedText;
        faded.setAlpha(180);
        palette.setColor(QPalette::Disabled, role, faded);
    }
    return palette;
}

/// What the palette cannot say. Names in @ are colours of the theme.
constexpr auto sheet = R"(
QMenuBar { background: @card; border-bottom: 1px solid @border; padding: 2px 8px; }
QMenuBar::item { padding: 4px 10px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected { background: @accentGround; color: @accent; }
QStatusBar { background: @card; border-top: 1px solid @border; }
QStatusBar::item { border: none; }
#panel { background: @card; border-right: 1px solid @border; }
#page, #presentation { background: @page; }
#foot { background: @card; border-top: 1px solid @border; }
#pageBar { background: @card; border-bottom: 1px solid @border; }
#playBar { background: @card; border-top: 1px solid @border; }
#sentencePanel, #limitsPanel { background: @card; border-bottom: 1px solid @border; }
#section { color: @mutedText; font-weight: bold; }
#formula { border: 1px solid @border; border-radius: 6px; padding: 8px; background: @card; }
QPushButton#factShow { margin-left: 16px; }
QToolButton#factName { border: none; color: @mutedText; padding: 1px 0; }
QToolButton#factName:hover, QToolButton#factName:focus { color: @accent; }
#factExplanation { padding: 0 0 2px 16px; }
#factValue { font-weight: bold; }
#error { color: @error; }
#panelTitle { background: @card; border-bottom: 1px solid @border; border-left: 1px solid @border; }
#lessonPanel, #challengePanel { background: @card; border-left: 1px solid @border; }
#questionCard { background: @page; border: 1px solid @border; border-radius: 6px; }
QToolButton#panelButton { border: none; border-radius: 4px; padding: 2px 6px; color: @mutedText; }
QToolButton#panelButton:hover, QToolButton#panelButton:focus { background: @accentGround; color: @accent; }
QToolButton#stepDot { border: 1px solid @border; border-radius: 11px; min-width: 20px; min-height: 20px; max-width: 20px;
    max-height: 20px; color: @mutedText; }
QToolButton#stepDot:checked { border-color: @accent; background: @accentGround; color: @accent; font-weight: bold; }
QToolButton#stepDot:hover, QToolButton#stepDot:focus { border-color: @accent; }
QToolButton#stepDot:checked:focus { border-width: 2px; }
QRadioButton { border: 1px solid transparent; border-radius: 4px; padding: 0 3px; outline: none; }
QRadioButton:focus { border-color: @accent; }
QRadioButton::indicator { width: 12px; height: 12px; border: 1px solid @mutedText; border-radius: 7px; background: @card; }
QRadioButton::indicator:focus { border-color: @accent; }
QRadioButton::indicator:checked { width: 6px; height: 6px; border: 4px solid @accent; }
QLineEdit, QPlainTextEdit, QAbstractSpinBox { background: @card; border: 1px solid @border; border-radius: 5px; padding: 3px 6px;
    selection-background-color: @accent; selection-color: @card; }
QLineEdit:focus, QPlainTextEdit:focus, QAbstractSpinBox:focus { border: 1px solid @accent; }
QLineEdit[invalid="true"] { border: 1px solid @error; }
QPushButton[segment="true"] { background: @card; border: 1px solid @border; border-radius: 5px; padding: 4px 8px; }
QPushButton[segment="true"]:hover { border-color: @accent; }
QPushButton[segment="true"]:focus { border-color: @accent; }
QPushButton[segment="true"]:checked { background: @accentGround; color: @accent; font-weight: bold; }
QCommandLinkButton { background: @card; border: 1px solid @border; border-radius: 6px; padding: 8px; }
QCommandLinkButton:hover, QCommandLinkButton:focus { border-color: @accent; background: @accentGround; }
QCheckBox::indicator:unchecked { width: 11px; height: 11px; border: 1px solid @mutedText; border-radius: 2px;
    background: @card; }
QCheckBox::indicator:unchecked:focus { border: 1px solid @accent; }
QLabel#qt_msgbox_informativelabel { min-width: 340px; }
QToolButton#more, QToolButton#back { border: none; color: @accent; padding: 2px 0; }
QSlider::groove:horizontal { height: 4px; border-radius: 2px; background: @border; }
QSlider::sub-page:horizontal { height: 4px; border-radius: 2px; background: @accent; }
QSlider::handle:horizontal { width: 10px; height: 10px; margin: -5px 0; border-radius: 7px;
    border: 2px solid @accent; background: @card; }
QSlider::handle:horizontal:hover, QSlider::handle:horizontal:focus { background: @accent; }
QScrollBar:vertical { background: @card; width: 8px; }
QScrollBar::handle:vertical { background: @border; border-radius: 4px; min-height: 24px; }
QScrollBar::add-line, QScrollBar::sub-line { height: 0; }
)";

QString styleSheetOf(const Theme &theme)
{
    QString text = QString::fromLatin1(sheet);
    // The longer name first: one is the beginning of the other.
    text.replace(QStringLiteral("@accentGround"), theme.accentGround.name());
    text.replace(QStringLiteral("@accent"), theme.accent.name());
    text.replace(QStringLiteral("@card"), theme.card.name());
    text.replace(QStringLiteral("@page"), theme.page.name());
    text.replace(QStringLiteral("@border"), theme.border.name());
    text.replace(QStringLiteral("@mutedText"), theme.mutedText.name());
    text.replace(QStringLiteral("@error"), theme.error.name());
    return text;
}

/// Qt tells since 6.5; before, a dark palette does. Asked before applyStyle() brings a palette of its own.
bool isDesktopDark()
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    const Qt::ColorScheme scheme = QGuiApplication::styleHints()->colorScheme();
    if (scheme != Qt::ColorScheme::Unknown)
        return scheme == Qt::ColorScheme::Dark;
#endif
    static const bool isDark = QGuiApplication::palette().color(QPalette::Window).lightness() < 128;
    return isDark;
}

} // namespace

const Theme &chosenTheme(const Settings &settings)
{
    const bool isDark = isDesktopDark();
    const QString chosen = settings.theme();
    if (chosen != Settings::themes().constFirst())
        return themeOf(chosen);
    return themeOf(isDark ? QStringLiteral("dark") : QStringLiteral("light"));
}

void applyStyle(const Theme &theme)
{
    if (qApp->styleSheet().isEmpty())                // the first time
        QApplication::setStyle(new InstrumentStyle); // owned by the application
    QApplication::setPalette(paletteOf(theme));
    qApp->setStyleSheet(styleSheetOf(theme));
}

} // namespace sinescope
