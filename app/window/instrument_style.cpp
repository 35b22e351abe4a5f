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
constexpr std::array outlinedComplexControls{QStyle::CC_ComboBox};

/// The palette with a ground from which Fusion makes the outline of `palette`. The same one for the same palette:
/// Fusion keeps what it has drawn by it.
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

/// While this lives, what is to be drawn has the palette above. Options are of many types, and a copy would be of
/// the wrong one.
class Outline
{
public:
    template <typename Elements, typename Element>
    Outline(const Elements &outlined, Element element, const QStyleOption *option)
    {
        if (!option || std::ranges::find(outlined, element) == outlined.end())
            return;
        m_palette = const_cast<QPalette *>(&option->palette);
        m_before = *m_palette;
        *m_palette = outlinedLike(m_before);
    }
    ~Outline()
    {
        if (m_palette)
            *m_palette = m_before;
    }
    Q_DISABLE_COPY_MOVE(Outline)

private:
    QPalette *m_palette = nullptr;
    QPalette m_before;
};

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
    const Outline outline(outlinedPrimitives, element, option);
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void InstrumentStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                                  const QWidget *widget) const
{
    const Outline outline(outlinedControls, element, option);
    QProxyStyle::drawControl(element, option, painter, widget);
}

void InstrumentStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                         QPainter *painter, const QWidget *widget) const
{
    const Outline outline(outlinedComplexControls, control, option);
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

} // namespace sinescope
