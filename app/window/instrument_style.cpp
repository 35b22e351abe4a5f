// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/instrument_style.h"

#include <QHash>
#include <QPalette>
#include <QStyleOption>

#include <algorithm>
#include <array>

namespace sinescope {

namespace {

constexpr std::array outlinedPrimitives{QStyle::PE_PanelButtonCommand,
                                        QStyle::PE_IndicatorCheckBox,
                                        QStyle::PE_IndicatorRadioButton,
                                        QStyle::PE_Frame,
                                        QStyle::PE_FrameMenu,
                                        QStyle::PE_PanelMenu,
                                        QStyle::PE_FrameTabWidget};
constexpr std::array outlinedControls{QStyle::CE_TabBarTabShape, QStyle::CE_ProgressBarGroove};

/// The palette with a ground from which Fusion makes the outline of `palette`. The same one for the same
/// palette: Fusion keeps what it has drawn by it.
QPalette outlinedLike(const QPalette &palette)
{
    constexpr int fusionDarkens = 140; // per cent
    constexpr int enough = 64;
    static QHash<qint64, QPalette> known;
    if (known.size() > enough)
        known.clear();
    const auto found = known.constFind(palette.cacheKey());
    if (found != known.constEnd())
        return *found;
    QPalette like = palette;
    like.setColor(QPalette::Window, palette.color(QPalette::Mid).lighter(fusionDarkens));
    return *known.insert(palette.cacheKey(), like);
}

/// Draws with a copy of `option` that has the palette above; nothing and false if it is of another type.
template <typename Option, typename Draw> bool drawnAs(const QStyleOption *option, const Draw &draw)
{
    const auto *known = qstyleoption_cast<const Option *>(option);
    if (!known)
        return false;
    Option copy(*known);
    copy.palette = outlinedLike(copy.palette);
    draw(&copy);
    return true;
}

} // namespace

InstrumentStyle::InstrumentStyle()
    : QProxyStyle(QStringLiteral("fusion"))
{
}

int InstrumentStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                               QStyleHintReturn *returnData) const
{
    if (hint == SH_Slider_AbsoluteSetButtons)
        return Qt::LeftButton;
    if (hint == SH_Widget_Animation_Duration) // nothing moves that nobody has started
        return 0;
    if (hint == SH_EtchDisabledText) // a second time beside itself it looks bold, and no less at hand
        return 0;
    if (hint == SH_DialogButtonBox_ButtonsHaveIcons) // drawn for one theme, unseen in another
        return 0;
    return QProxyStyle::styleHint(hint, option, widget, returnData);
}

void InstrumentStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                    const QWidget *widget) const
{
    const auto draw = [&](const QStyleOption *drawn) {
        QProxyStyle::drawPrimitive(element, drawn, painter, widget);
    };
    const bool isOutlined = std::ranges::find(outlinedPrimitives, element) != outlinedPrimitives.end();
    if (!isOutlined ||
        !(drawnAs<QStyleOptionButton>(option, draw) || drawnAs<QStyleOptionFrame>(option, draw) ||
          drawnAs<QStyleOptionTabWidgetFrame>(option, draw) || drawnAs<QStyleOption>(option, draw)))
        draw(option);
}

void InstrumentStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                                  const QWidget *widget) const
{
    const auto draw = [&](const QStyleOption *drawn) {
        QProxyStyle::drawControl(element, drawn, painter, widget);
    };
    const bool isOutlined = std::ranges::find(outlinedControls, element) != outlinedControls.end();
    if (!isOutlined ||
        !(drawnAs<QStyleOptionTab>(option, draw) || drawnAs<QStyleOptionProgressBar>(option, draw)))
        draw(option);
}

void InstrumentStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                         QPainter *painter, const QWidget *widget) const
{
    const auto draw = [&](const QStyleOptionComplex *drawn) {
        QProxyStyle::drawComplexControl(control, drawn, painter, widget);
    };
    if (control != CC_ComboBox || !drawnAs<QStyleOptionComboBox>(option, draw))
        draw(option);
}

} // namespace sinescope
