// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/compare/compare_actions.h"
#include "app/window/compare/compare_facts.h"

#include <QMenuBar>
#include <QPointer>
#include <QTableWidget>
#include <QTest>

using namespace sinescope;

class CompareFactsTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Document> m_document;
    QPointer<CompareFacts> m_dialog;

    QTableWidgetItem *item(const char *key, int column)
    {
        const auto *table = m_dialog->findChild<QTableWidget *>();
        for (int row = 0; row < table->rowCount(); ++row) {
            if (table->item(row, 0)->data(Qt::UserRole).toByteArray() == key)
                return table->item(row, column);
        }
        qFatal("no fact %s", key);
    }
    QString a(const char *key) { return item(key, 1)->text(); }
    QString b(const char *key) { return item(key, 2)->text(); }

    /// A: length 50, d_model 512; B: length 5000, d_model 128.
    void compare()
    {
        State next;
        next.parameters.length = 50;
        next.parameters.dModel = 512;
        m_document->apply(next);
        pinShown(*m_document);
        next = m_document->state();
        next.parameters.length = 5000;
        next.parameters.dModel = 128;
        m_document->apply(next);
    }

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void init()
    {
        delete m_dialog;
        m_document = std::make_unique<Document>();
        compare();
        m_dialog = new CompareFacts(*m_document, nullptr);
        m_dialog->show();
    }

    void cleanup() { delete m_dialog; }

    void bothColumnsAreFilled() // numbers: MATH.md
    {
        QCOMPARE(a("values"), QStringLiteral("25,600"));
        QCOMPARE(b("values"), QStringLiteral("640,000"));
        QCOMPARE(a("full_cycle_pairs"), QStringLiteral("58 of 256"));
        QTRY_COMPARE(a("first_zero"), QStringLiteral("offset 3,284"));
        QTRY_COMPARE(b("first_zero"), QStringLiteral("offset 1,707"));
        QCOMPARE(a("near_constant_columns"), QStringLiteral("208 of 512"));
    }

    void whatDiffersIsBold()
    {
        QVERIFY(item("values", 0)->font().bold());
        QVERIFY(item("values", 1)->font().bold());
        QVERIFY(!item("shortest_wavelength", 0)->font().bold()); // 2 pi in both
    }

    void bothFollowTheDocument()
    {
        swapPinned(*m_document);
        QCOMPARE(a("values"), QStringLiteral("640,000"));
        QCOMPARE(b("values"), QStringLiteral("25,600"));
        QTRY_COMPARE(a("first_zero"), QStringLiteral("offset 1,707"));
        QTRY_COMPARE(b("first_zero"), QStringLiteral("offset 3,284"));
    }

    void unpinningClosesIt()
    {
        unpin(*m_document);
        QTRY_VERIFY(m_dialog.isNull());
    }

    void overlaysAreSwitchedInTheMenuAndUndone()
    {
        QMenuBar bar;
        addCompareMenu(bar, *m_document);
        QList<QAction *> switches;
        for (QMenu *menu : bar.findChildren<QMenu *>()) {
            if (menu->title() == QStringLiteral("&Overlay in Similarity"))
                switches = menu->actions();
        }
        QCOMPARE(switches.size(), 3);
        switches[1]->trigger();
        switches[2]->trigger();
        QCOMPARE(m_document->state().display.overlays, (Overlays{Overlay::Alibi, Overlay::Random}));
        m_document->undoStack().undo();
        QCOMPARE(m_document->state().display.overlays, Overlays{Overlay::Alibi});
        QVERIFY(switches[1]->isChecked());
        QVERIFY(!switches[2]->isChecked());
        switches[1]->trigger();
        QVERIFY(m_document->state().display.overlays.empty());
    }
};

QTEST_MAIN(CompareFactsTest)
#include "compare_facts_test.moc"
