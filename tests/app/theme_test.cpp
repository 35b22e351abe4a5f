// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figures/theme.h"
#include "tests/app/contrast.h"

#include <QTest>

using namespace sinescope;
using test::contrast;

class ThemeTest : public QObject
{
    Q_OBJECT

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
