// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figures/theme.h"

#include <QStringList>

namespace sinescope {

namespace {

const std::array<Theme, 4> &themes()
{
    // Okabe and Ito, "Color Universal Design" (2008); yellow is left out on light ground, black on both.
    static const std::array<QColor, 7> onLight{QColor(0x0072b2U), QColor(0xd55e00U), QColor(0x009e73U),
                                               QColor(0xcc79a7U), QColor(0x3a9fd6U), QColor(0xb8860bU),
                                               QColor(0x5b4fa2U)};
    static const std::array<QColor, 7> onDark{QColor(0x56b4e9U), QColor(0xe69f00U), QColor(0x2fc997U),
                                              QColor(0xe79ac6U), QColor(0xf0e442U), QColor(0xff8a5cU),
                                              QColor(0xa9a2f0U)};
    static const std::array<Theme, 4> all{{
        {.id = QStringLiteral("light"),
         .ground = Ground::Light,
         .page = QColor(0xf3f4f6U),
         .card = QColor(0xffffffU),
         .border = QColor(0xdfe3e8U),
         .grid = QColor(0xe3e6eaU),
         .text = QColor(0x1b2330U),
         .mutedText = QColor(0x5c6675U),
         .accent = QColor(0x1d5fc4U),
         .accentGround = QColor(0xe3edfbU),
         .error = QColor(0xb3261eU),
         .curves = onLight},
        {.id = QStringLiteral("dark"),
         .ground = Ground::Dark,
         .page = QColor(0x14171cU),
         .card = QColor(0x1c2027U),
         .border = QColor(0x313842U),
         .grid = QColor(0x2e343dU),
         .text = QColor(0xe8ebf0U),
         .mutedText = QColor(0xa0a9b6U),
         .accent = QColor(0x6aa5f8U),
         .accentGround = QColor(0x223556U),
         .error = QColor(0xff8a80U),
         .curves = onDark},
        {.id = QStringLiteral("print"),
         .ground = Ground::Light,
         .page = QColor(0xffffffU),
         .card = QColor(0xffffffU),
         .border = QColor(0xffffffU),
         .grid = QColor(0xd5d5d5U),
         .text = QColor(0x000000U),
         .mutedText = QColor(0x333333U),
         .accent = QColor(0x000000U),
         .accentGround = QColor(0xeeeeeeU),
         .error = QColor(0xb3261eU),
         .curves = onLight},
        {.id = QStringLiteral("contrast"),
         .ground = Ground::Dark,
         .page = QColor(0x000000U),
         .card = QColor(0x000000U),
         .border = QColor(0xffffffU),
         .grid = QColor(0x5a5a5aU),
         .text = QColor(0xffffffU),
         .mutedText = QColor(0xffffffU),
         .accent = QColor(0xffe14dU),
         .accentGround = QColor(0x333300U),
         .error = QColor(0xff9d94U),
         .curves = onDark},
    }};
    return all;
}

} // namespace

const Theme &themeOf(const QString &id)
{
    for (const Theme &theme : themes()) {
        if (theme.id == id)
            return theme;
    }
    return themes().front();
}

QStringList themeIds()
{
    return QStringList() << QStringLiteral("light") << QStringLiteral("dark") << QStringLiteral("print");
}

CurveStyle curveStyle(const Theme &theme, std::size_t index)
{
    constexpr std::array<Qt::PenStyle, 4> patterns{Qt::SolidLine, Qt::DashLine, Qt::DashDotLine, Qt::DotLine};
    return {theme.curves[index % theme.curves.size()],
            patterns[index / theme.curves.size() % patterns.size()]};
}

CurveStyle ghostStyle(const Theme &theme, std::size_t index)
{
    return ghostOf(theme, curveStyle(theme, index));
}

CurveStyle ghostOf(const Theme &theme, CurveStyle style)
{
    constexpr float strength = 0.45F; // opaque all the same: pieces of a stroke overlap
    const auto mixed = [](float curve, float ground) {
        return strength * curve + (1 - strength) * ground;
    };
    style.colour = QColor::fromRgbF(mixed(style.colour.redF(), theme.card.redF()),
                                    mixed(style.colour.greenF(), theme.card.greenF()),
                                    mixed(style.colour.blueF(), theme.card.blueF()));
    return style;
}

} // namespace sinescope
