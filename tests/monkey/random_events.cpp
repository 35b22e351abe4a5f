// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/monkey/random_events.h"

#include <QStringList>

namespace sinescope::test {

namespace {

/// The shortcuts of the menus, what figures and boxes answer to, and keys of Qt's own widgets.
const QStringList &keys()
{
    static const QStringList list =
        QStringLiteral(
            "Ctrl+N Ctrl+O Ctrl+S Ctrl+Shift+S Ctrl+E Ctrl+Shift+E Ctrl+D Ctrl+P Ctrl+Shift+K Ctrl+Q "
            "Ctrl+Z Ctrl+Z Ctrl+Z Ctrl+Shift+Z Ctrl+Shift+Z Ctrl+C Ctrl+Shift+C Ctrl+, Ctrl+1 Ctrl+2 "
            "Ctrl+3 Ctrl+4 Ctrl+5 Ctrl+6 Esc Esc Esc Esc F5 F5 0 0 Alt+Left Alt+Left Alt+Right "
            "Alt+Right Ctrl+T F1 Shift+F1 Ctrl+K Ctrl+? Left Right Up Down Ctrl+Left Ctrl+Right "
            "Shift+Left Shift+Right Shift+Up Shift+Down Ctrl+Up Ctrl+Down + + - - Home End Ctrl+Home "
            "Ctrl+End PgUp PgDown Tab Tab Tab Shift+Tab Return Space Backspace Del F6 Shift+F6 Alt+F "
            "Alt+V F10 Menu Ctrl+A Ctrl+X Ctrl+V F11 F2")
            .split(u' ');
    return list;
}

/// What people type, and what they should not.
const QStringList &texts()
{
    static const QStringList list{QStringLiteral("1\\r"),
                                  QStringLiteral("0\\t"),
                                  QStringLiteral("-5\\r"),
                                  QStringLiteral("16777216\\r"),
                                  QStringLiteral("32768\\t"),
                                  QStringLiteral("1e12\\r"),
                                  QStringLiteral("1e999\\r"),
                                  QStringLiteral("0.0009765625\\r"),
                                  QStringLiteral("64\\r"),
                                  QStringLiteral("1,5\\r"),
                                  QStringLiteral("99999999999999999999\\r"),
                                  QStringLiteral("0,8,16-19\\r"),
                                  QStringLiteral("0-99\\r"),
                                  QStringLiteral("5-2\\r"),
                                  QStringLiteral(",,-\\r"),
                                  QStringLiteral("NAN\\r"),
                                  QStringLiteral("INF\\t"),
                                  QStringLiteral("the cat sat on the mat"),
                                  QStringLiteral("猫 坐 在 <b>&amp;</b>"),
                                  QStringLiteral("\"\\r"),
                                  QStringLiteral("512"),
                                  QStringLiteral("7\\t9\\t"),
                                  QStringLiteral("\\r\\r"),
                                  QStringLiteral("%1 %n /x")};
    return list;
}

} // namespace

int RandomEvents::whole(int low, int high)
{
    return std::uniform_int_distribution<int>(low, high)(m_generator);
}

QString RandomEvents::modifiers()
{
    switch (whole(0, 11)) {
    case 0:
        return QStringLiteral(" Ctrl");
    case 1:
        return QStringLiteral(" Shift");
    case 2:
        return QStringLiteral(" Ctrl Shift");
    case 3:
        return QStringLiteral(" Alt");
    default:
        return {};
    }
}

QString RandomEvents::place()
{
    const int kind = whole(0, 19);
    const QString name = kind < 9    ? QStringLiteral("figure")
                         : kind < 17 ? QStringLiteral("control")
                                     : QStringLiteral("window");
    const int index = whole(0, 99); // arguments of a call have no order
    const int x = whole(0, 999);
    const int y = whole(0, 999);
    return QStringLiteral("%1 %2 %3 %4").arg(name).arg(index).arg(x).arg(y);
}

QString RandomEvents::mouse()
{
    static const QStringList verbs{
        QStringLiteral("move"),  QStringLiteral("move"),  QStringLiteral("click"),  QStringLiteral("click"),
        QStringLiteral("click"), QStringLiteral("click"), QStringLiteral("double"), QStringLiteral("drag"),
        QStringLiteral("drag"),  QStringLiteral("wheel"), QStringLiteral("wheel"),  QStringLiteral("right")};
    const QString &verb = verbs[whole(0, int(verbs.size()) - 1)];
    QString line = verb + u' ' + place();
    if (verb == QStringLiteral("drag")) {
        const int x = whole(0, 999);
        const int y = whole(0, 999);
        return line + QStringLiteral(" %1 %2").arg(x).arg(y);
    }
    if (verb == QStringLiteral("wheel")) {
        const int notches = whole(0, 9) == 0 ? whole(-60, 60) : whole(-4, 4);
        line += QStringLiteral(" %1").arg(notches == 0 ? 1 : notches);
    }
    return line + modifiers();
}

QString RandomEvents::next()
{
    const int kind = whole(0, 999);
    if (kind < 560)
        return mouse();
    if (kind < 800)
        return QStringLiteral("key ") + keys()[whole(0, int(keys().size()) - 1)];
    if (kind < 860)
        return QStringLiteral("type ") + texts()[whole(0, int(texts().size()) - 1)];
    if (kind < 935)
        return QStringLiteral("action %1").arg(whole(0, 999));
    if (kind < 945) {
        static constexpr int sizes[][2]{{320, 240},  {640, 400},   {1024, 576}, {800, 600},
                                        {800, 600},  {700, 1000},  {1280, 860}, {2000, 500},
                                        {400, 1200}, {4000, 2500}, {900, 700},  {900, 700}};
        const auto &size = sizes[whole(0, int(std::size(sizes)) - 1)];
        return QStringLiteral("resize %1 %2").arg(size[0]).arg(size[1]);
    }
    if (kind < 953)
        return QStringLiteral("state %1").arg(whole(0, 999'999));
    if (kind < 963)
        return QStringLiteral("save %1").arg(whole(0, 5));
    if (kind < 977)
        return QStringLiteral("open %1").arg(whole(0, 11));
    if (kind < 985)
        return QStringLiteral("drop %1").arg(whole(0, 11));
    if (kind < 998)
        return QStringLiteral("wait %1").arg(whole(1, 20));
    return QStringLiteral("restart");
}

} // namespace sinescope::test
