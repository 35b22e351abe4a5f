// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figures/chart_frame.h"
#include "tests/app/noting_device.h"
#include "tests/core/random_parameters.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <set>

using namespace sinescope;

class ChartFrameTest : public QObject
{
    Q_OBJECT

private:
    static std::multiset<QString> labelsOf(ChartFrame &frame, QSize size)
    {
        test::NotingDevice device(size);
        QPainter painter(&device);
        frame.paint(painter, {});
        painter.end();
        std::multiset<QString> labels;
        for (const test::NotedText &noted : device.texts())
            labels.insert(noted.text);
        return labels;
    }

    static QString listed(const std::multiset<QString> &labels)
    {
        return QStringList(labels.begin(), labels.end()).join(u' ');
    }

private slots:
    void labelsAreTheMultiplesInTheRange()
    {
        ChartFrame frame;
        frame.setTheme(themeOf(QStringLiteral("light")), QFont());
        const QSize size(600, 900);
        frame.setGeometry(size, {90, 40, 10, 40});
        test::Random random(4);
        for (int i = 0; i < 60; ++i) {
            const double from = -random.real(0, 3);
            const double to = random.real(0, 3);
            const Ticks ticks = decimalTicks((to - from) / random.real(3, 40));
            frame.setAxes({0, 1, noTicks(0, 1), false}, {from, to, ticks});
            std::multiset<QString> expected;
            for (int n = int(std::ceil(from / ticks.interval)); n * ticks.interval <= to; ++n)
                expected.insert(QString::number(n == 0 ? 0 : n * ticks.interval, 'f', ticks.decimals));
            const std::multiset<QString> shown = labelsOf(frame, size);
            QVERIFY2(std::ranges::includes(shown, expected),
                     qPrintable(listed(shown) + QStringLiteral(" for ") + listed(expected)));
            for (const QString &label : shown)
                QVERIFY2(label.trimmed().isEmpty() || expected.contains(label), qPrintable(label));
        }
    }
};

QTEST_MAIN(ChartFrameTest)
#include "chart_frame_test.moc"
