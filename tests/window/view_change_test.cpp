// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/figure/view_change.h"

#include <QTest>

using namespace sinescope;

class ViewChangeTest : public QObject
{
    Q_OBJECT

private:
    static State sized(std::int64_t dModel, Layout layout)
    {
        State state;
        state.parameters.dModel = dModel;
        state.parameters.layout = layout;
        return state;
    }

private slots:
    void pairsAreTwoColumnsEach()
    {
        State state = sized(64, Layout::Interleaved);
        QCOMPARE(visiblePairs(state), (Interval{-0.5, 31.5}));
        state.view.dimensions = Interval{7.5, 19.5}; // columns 8 to 19
        QCOMPARE(visiblePairs(state), (Interval{3.5, 9.5}));
        state.parameters.layout = Layout::Halves;
        QCOMPARE(visiblePairs(state), (Interval{7.5, 19.5}));
        state.view.dimensions = Interval{39.5, 47.5}; // cosines of pairs 8 to 15
        QCOMPARE(visiblePairs(state), (Interval{7.5, 15.5}));
        state.view.dimensions = Interval{20, 40}; // sines and cosines
        QCOMPARE(visiblePairs(state), (Interval{-0.5, 31.5}));
        state.parameters.dModel = 1; // no pair at all
        state.view.dimensions.reset();
        QCOMPARE(visiblePairs(state), (Interval{-0.5, 0.5}));
    }

    void zoomingPairsKeepsTheCentre_data()
    {
        QTest::addColumn<int>("layout");
        QTest::addColumn<qint64>("dModel");
        for (const int layout : {0, 1}) {
            for (const qint64 dModel : {64, 65})
                QTest::addRow("layout %d, d %lld", layout, dModel) << layout << dModel;
        }
    }

    void zoomingPairsKeepsTheCentre()
    {
        QFETCH(const int, layout);
        QFETCH(const qint64, dModel);
        State state = sized(dModel, layout == 0 ? Layout::Interleaved : Layout::Halves);
        const Interval all = visiblePairs(state);
        zoomAxis(state, AxisKind::Pairs, 8, 0.25);
        const Interval part = visiblePairs(state);
        QVERIFY(std::abs(part.size() - all.size() / 4) < 1e-12);
        QVERIFY(std::abs((8 - part.begin) / part.size() - (8 - all.begin) / all.size()) < 1e-12);
        panAxis(state, AxisKind::Pairs, -3);
        QVERIFY(std::abs(visiblePairs(state).begin - part.begin - 3) < 1e-12);
        zoomAxis(state, AxisKind::Pairs, 8, 100);
        QVERIFY(!state.view.dimensions);
    }

    void movingAlongPairsGoesFromSineToSine()
    {
        Parameters parameters;
        parameters.dModel = 7;
        Cell cell{3, 1, 0}; // the cosine of pair 0
        moveAlong(cell, AxisKind::Pairs, 1, parameters);
        QCOMPARE(cell, (Cell{3, 2, 0}));
        moveAlong(cell, AxisKind::Pairs, 100, parameters);
        QCOMPARE(cell.column, 6); // the unpaired sine
        moveAlong(cell, AxisKind::Pairs, -100, parameters);
        QCOMPARE(cell.column, 0);
        parameters.layout = Layout::Halves;
        cell.column = 4; // the cosine of pair 1
        moveAlong(cell, AxisKind::Pairs, 1, parameters);
        QCOMPARE(cell.column, 2);
    }
};

QTEST_MAIN(ViewChangeTest)
#include "view_change_test.moc"
