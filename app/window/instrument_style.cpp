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

bool isOneOf(const auto &elements, auto element)
{
    return std::ranges::find(elements, element) != elements.end();
}

constexpr int enough = 500; ///< palettes that are kept

/// One for all that have the same colours. Fusion keeps what it has drawn by the palette, and Qt the names of
/// that for ever: each widget of a style sheet has a palette of its own.
QPalette shared(const QPalette &palette)
{
    static QHash<qint64, QPalette> known;
    static QList<QPalette> different;
    if (known.size() > enough)
        known.clear();
    if (different.size() > enough)
        different.clear();
    const auto found = known.constFind(palette.cacheKey());
    if (found != known.constEnd())
        return *found;
    qsizetype equal = different.indexOf(palette);
    if (equal < 0) {
        equal = different.size();
        different.append(palette);
    }
    return *known.insert(palette.cacheKey(), different.at(equal));
}

/// The palette with a ground from which Fusion makes the outline of `palette`. The same one for the same
/// palette, as above.
QPalette outlinedLike(const QPalette &palette)
{
    constexpr int fusionDarkens = 140; // per cent
    static QHash<qint64, QPalette> known;
    if (known.size() > enough)
        known.clear();
    const auto found = known.constFind(palette.cacheKey());
    if (found != known.constEnd())
        return *found;
    QPalette like = palette;
    like.setColor(QPalette::Window, palette.color(QPalette::Mid).lighter(fusionDarkens));
    return *known.insert(palette.cacheKey(), shared(like));
}

/// What is drawn with `option` meanwhile has such a palette.
class SharedPalette
{
public:
    SharedPalette(const QStyleOption &option, bool isOutlined)
        : m_palette(const_cast<QStyleOption &>(option).palette) // made by who has it drawn
        , m_before(option.palette)
    {
        m_palette = shared(m_before);
        if (isOutlined)
            m_palette = outlinedLike(m_palette);
        m_palette.setCurrentColorGroup(m_before.currentColorGroup());
    }
    ~SharedPalette() { m_palette = m_before; }
    Q_DISABLE_COPY_MOVE(SharedPalette)

private:
    QPalette &m_palette;
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
    const SharedPalette palette(*option, isOneOf(outlinedPrimitives, element));
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void InstrumentStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                                  const QWidget *widget) const
{
    const SharedPalette palette(*option, isOneOf(outlinedControls, element));
    QProxyStyle::drawControl(element, option, painter, widget);
}

void InstrumentStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                         QPainter *painter, const QWidget *widget) const
{
    const SharedPalette palette(*option, control == CC_ComboBox);
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

} // namespace sinescope
