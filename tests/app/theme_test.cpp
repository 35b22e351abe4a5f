// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figures/theme.h"

#include <QTest>

#include <cmath>

using namespace sinescope;

class ThemeTest : public QObject
{
    Q_OBJECT

private:
    /// Relative luminance and contrast as WCAG 2.1 defines them.
    static double luminance(const QColor &colour)
    {
        const auto linear = [](double part) {
            return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
               0.0722 * linear(colour.blueF());
    }

    static double contrast(const QColor &a, const QColor &b)
    {
        const double high = std::max(luminance(a), luminance(b));
        const double low = std::min(luminance(a), luminance(b));
        return (high + 0.05) / (low + 0.05);
    }

private slots:
    void textCanBeReadInEveryTheme_data()
    {
        QTest::addColumn<QString>("id");
        for (const char *id : {"light", "dark", "print", "contrast"})
            QTest::newRow(id) << QString::fromLatin1(id);
    }

    void textCanBeReadInEveryTheme()
    {
        QFETCH(QString, id);
        const Theme &theme = themeOf(id);
        QCOMPARE(theme.id, id);
        for (const QColor &ground : {theme.card, theme.page}) {
            for (const QColor &text : {theme.text, theme.mutedText, theme.accent, theme.error})
                QVERIFY2(contrast(text, ground) >= 4.5,
                         qPrintable(text.name() + QStringLiteral(" on ") + ground.name()));
        }
        QVERIFY(contrast(theme.accent, theme.accentGround) >= 4.5);
        QVERIFY(contrast(theme.card, theme.accent) >= 4.5); // selected text
    }

    void curvesStandOutFromTheirGround()
    {
        for (const char *id : {"light", "dark", "print", "contrast"}) {
            const Theme &theme = themeOf(QString::fromLatin1(id));
            for (const QColor &curve : theme.curves)
                QVERIFY2(contrast(curve, theme.card) >= 2.8, qPrintable(curve.name()));
        }
    }

    void highContrastIsHigh()
    {
        const Theme &theme = themeOf(QStringLiteral("contrast"));
        QVERIFY(contrast(theme.text, theme.card) >= 15);
        QVERIFY(contrast(theme.mutedText, theme.card) >= 7);
        QVERIFY(contrast(theme.border, theme.card) >= 7);
    }
};

QTEST_GUILESS_MAIN(ThemeTest)
#include "theme_test.moc"
