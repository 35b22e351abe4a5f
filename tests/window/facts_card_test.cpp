// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/state/cursor.h"
#include "app/window/facts/fact_row.h"
#include "app/window/facts/facts_card.h"
#include "app/window/facts/facts_worker.h"

#include <QElapsedTimer>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace sinescope;

class FactsCardTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Document> m_document;
    std::unique_ptr<sinescope::Cursor> m_cursor;
    std::unique_ptr<FactsCard> m_card;

    FactRow &row(const char *key)
    {
        for (FactRow *candidate : m_card->findChildren<FactRow *>()) {
            if (qstrcmp(candidate->key(), key) == 0)
                return *candidate;
        }
        qFatal("no fact %s", key);
    }

    QString valueOf(const char *key)
    {
        return row(key).findChild<QLabel *>(QStringLiteral("factValue"))->text();
    }
    QPushButton &showButton(const char *key) { return *row(key).findChild<QPushButton *>(); }

    void apply(std::int64_t length, std::int64_t dModel, double base = 10000)
    {
        State next = m_document->state();
        next.parameters.length = length;
        next.parameters.dModel = dModel;
        next.parameters.base = base;
        m_document->apply(next);
    }

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void init()
    {
        m_card.reset();
        m_document = std::make_unique<Document>();
        m_cursor = std::make_unique<sinescope::Cursor>();
        m_card = std::make_unique<FactsCard>(*m_document, *m_cursor);
        m_card->resize(260, 800);
        m_card->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_card.get()));
    }

    void quickFactsAreThereAtOnceAndSearchesFollow() // numbers: MATH.md
    {
        apply(50, 512);
        QCOMPARE(valueOf("values"), QStringLiteral("25,600"));
        QCOMPARE(valueOf("full_cycle_pairs"), QStringLiteral("58 of 256"));
        QCOMPARE(valueOf("first_zero"), QStringLiteral("…"));
        QTRY_COMPARE(valueOf("first_zero"), QStringLiteral("offset 3,284"));
        QCOMPARE(valueOf("first_rise"), QStringLiteral("offset 44"));
        QCOMPARE(valueOf("near_constant_columns"), QStringLiteral("208 of 512"));
    }

    void theFactsAreThoseOfTheLastParameters()
    {
        for (const std::int64_t dModel : {64, 128, 256, 512, 1024, 128})
            apply(5000, dModel);
        QTRY_COMPARE(valueOf("first_zero"), QStringLiteral("offset 1,707"));
        QTest::qWait(300);
        QCOMPARE(valueOf("first_zero"), QStringLiteral("offset 1,707"));
    }

    void aLongSearchShowsHowFarItIs()
    {
        apply(16'777'216, 64, 1e12);
        QTRY_VERIFY(valueOf("first_zero").startsWith(QStringLiteral("more than ")));
    }

    void hiddenItSearchesNothingAndCatchesUp()
    {
        auto &worker = *m_card->findChild<FactsWorker *>();
        apply(5000, 128);
        QTRY_COMPARE(valueOf("first_zero"), QStringLiteral("offset 1,707"));
        QTest::qWait(200); // the other searches
        QSignalSpy found(&worker, &FactsWorker::found);
        m_card->hide();
        m_card->show(); // of the same parameters: what was found stands
        QCOMPARE(valueOf("first_zero"), QStringLiteral("offset 1,707"));
        m_card->hide();
        apply(50, 512);
        QTest::qWait(400);
        QCOMPARE(found.size(), 0);
        m_card->show();
        QTRY_COMPARE(valueOf("first_zero"), QStringLiteral("offset 3,284"));
    }

    void hiddenThereAndBackItCatchesUpToo()
    {
        apply(5000, 128);
        QTRY_COMPARE(valueOf("first_zero"), QStringLiteral("offset 1,707"));
        m_card->hide();
        apply(50, 512);
        apply(5000, 128);
        m_card->show();
        QTRY_COMPARE(valueOf("first_zero"), QStringLiteral("offset 1,707"));
    }

    void closingDuringASearchTakesNoTime()
    {
        apply(16'777'216, 4096, 1e12);
        QTRY_VERIFY(valueOf("first_zero").startsWith(QStringLiteral("more than ")));
        QElapsedTimer timer;
        timer.start();
        m_card.reset();
        QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
    }

    void oneFactIsOpenAtATime()
    {
        row("norm").findChild<QToolButton *>()->click();
        QVERIFY(row("norm").findChild<QLabel *>(QStringLiteral("factExplanation"))->isVisible());
        row("bytes").findChild<QToolButton *>()->click();
        QVERIFY(row("bytes").isOpen() && !row("norm").isOpen());
        QVERIFY(!row("norm").findChild<QLabel *>(QStringLiteral("factExplanation"))->isVisible());
        row("bytes").findChild<QToolButton *>()->click();
        QVERIFY(!row("bytes").isOpen());
    }

    void showMeGoesToTheFirstZero()
    {
        apply(4096, 128);
        QTRY_COMPARE(valueOf("first_zero"), QStringLiteral("offset 1,707"));
        row("first_zero").setOpen(true);
        QVERIFY(showButton("first_zero").isVisible());
        QTest::mouseClick(&showButton("first_zero"), Qt::LeftButton);
        const State &state = m_document->state();
        QCOMPARE(state.view.figure, FigureId::Similarity);
        QCOMPARE(state.display.reference, 0);
        QCOMPARE(m_cursor->cell()->row, 1707);
        QVERIFY(state.view.positions->begin > 0 && state.view.positions->begin < 1707);
        QVERIFY(state.view.positions->end > 1707 && state.view.positions->end < 4095);
    }

    void whatLiesBeyondTheTableCannotBeShown()
    {
        apply(100, 128);
        QTRY_COMPARE(valueOf("first_zero"), QStringLiteral("offset 1,707"));
        row("first_zero").setOpen(true);
        QVERIFY(!showButton("first_zero").isVisible());
    }

    void everyShownPlaceIsWithinTheTable()
    {
        for (const std::int64_t length : {1, 2, 100, 5000}) {
            for (const std::int64_t dModel : {1, 2, 5, 64}) {
                apply(length, dModel);
                QTRY_VERIFY(valueOf("near_constant_columns") != QStringLiteral("…"));
                for (FactRow *fact : m_card->findChildren<FactRow *>()) {
                    emit fact->showRequested();
                    const auto cell = m_cursor->cell();
                    QVERIFY(!cell || (cell->row < length && cell->column < dModel));
                    const Interval seen = visiblePositions(m_document->state());
                    QVERIFY(seen.begin < seen.end);
                }
            }
        }
    }
};

QTEST_MAIN(FactsCardTest)
#include "facts_card_test.moc"
