// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/monkey/shrink.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace sinescope::test;

class ShrinkTest : public QObject
{
    Q_OBJECT

private slots:
    void whatIsNeededIsLeft_data()
    {
        QTest::addColumn<QList<int>>("needed");
        QTest::newRow("the first") << QList<int>{0};
        QTest::newRow("the last") << QList<int>{499};
        QTest::newRow("neighbours") << QList<int>{249, 250};
        QTest::newRow("far apart") << QList<int>{3, 140, 141, 377, 498};
    }
    void whatIsNeededIsLeft()
    {
        QFETCH(QList<int>, needed);
        QStringList events;
        for (int i = 0; i < 500; ++i)
            events << QString::number(i);
        QStringList expected;
        for (const int event : needed)
            expected << QString::number(event);
        int tries = 0;
        const auto breaks = [&](const QStringList &lines) { // they are there, in order
            ++tries;
            qsizetype found = 0;
            for (const QString &line : lines)
                found += found < expected.size() && line == expected[found];
            return found == expected.size();
        };
        QCOMPARE(shrink(events, breaks, std::chrono::seconds(60)), expected);
        QVERIFY2(tries < 400, qPrintable(QString::number(tries))); // each is a process in earnest
    }

    void noTimeLeavesTheListAsItIs()
    {
        const QStringList events{"a", "b", "c"};
        QCOMPARE(shrink(
                     events, [](const QStringList &) { return true; }, std::chrono::seconds(-1)),
                 events);
    }

    void aBreakOfTheRealWindowIsShortened()
    {
        const QTemporaryDir folder;
        QFile list(folder.filePath(QStringLiteral("list.txt")));
        QVERIFY(list.open(QIODevice::WriteOnly));
        for (int i = 0; i < 20; ++i)
            list.write(i == 13 ? "nonsense\n" : "key F6\n");
        list.close();
        QProcess monkey;
        monkey.setWorkingDirectory(folder.path());
        monkey.start(QStringLiteral(SINESCOPE_MONKEY), {QStringLiteral("--shrink"), list.fileName()});
        QVERIFY(monkey.waitForFinished(110000));
        QCOMPARE(monkey.exitCode(), 1);
        QFile shorter(folder.filePath(QStringLiteral("list.txt.short")));
        QVERIFY(shorter.open(QIODevice::ReadOnly));
        QCOMPARE(shorter.readAll(), QByteArray("nonsense\n"));
    }
};

QTEST_GUILESS_MAIN(ShrinkTest)
#include "shrink_test.moc"
