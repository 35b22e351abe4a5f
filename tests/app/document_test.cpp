// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/state/document.h"
#include "tests/core/random_parameters.h"

#include <QSignalSpy>
#include <QTest>

using namespace sinescope;
using sinescope::test::Random;

namespace {

State withLength(State state, std::int64_t length)
{
    state.parameters.length = length;
    return state;
}

State withReference(State state, std::int64_t reference)
{
    state.display.reference = reference;
    return state;
}

State withPositions(State state, Interval positions)
{
    state.view.positions = positions;
    return state;
}

/// Undoes all that can be undone; the number of steps.
int takenBack(Document &document)
{
    int steps = 0;
    for (; document.undoStack().canUndo(); ++steps)
        document.undoStack().undo();
    return steps;
}

/// The same for the view.
int goneBack(Document &document)
{
    int steps = 0;
    for (; document.canGoBack(); ++steps)
        document.goBack();
    return steps;
}

} // namespace

class DocumentTest : public QObject
{
    Q_OBJECT

private slots:
    void equalStateEmitsNoSignal()
    {
        Document document;
        QSignalSpy spy(&document, &Document::stateChanged);
        document.apply(document.state());
        QCOMPARE(spy.count(), 0);
        QVERIFY(!document.undoStack().canUndo());
    }

    void everyChangeIsOneSignalWithTheWholeState()
    {
        Document document;
        std::vector<State> seen;
        connect(&document, &Document::stateChanged, this, [&](const State &state) { seen.push_back(state); });
        State next = withReference(withLength({}, 1000), 5);
        next.view.positions = Interval{1, 7};
        document.apply(next);
        QCOMPARE(seen.size(), std::size_t(1));
        QVERIFY(seen[0] == next);
        QVERIFY(document.state() == next);
    }

    void undoAndRedoGoThroughEveryState()
    {
        Document document;
        std::vector<State> states{document.state()};
        for (const std::int64_t length : {10, 20, 30, 40}) {
            states.push_back(withLength(document.state(), length));
            document.apply(states.back());
        }
        for (std::size_t i = states.size() - 1; i-- > 0;) {
            document.undoStack().undo();
            QVERIFY(document.state() == states[i]);
        }
        QVERIFY(!document.undoStack().canUndo());
        for (std::size_t i = 1; i < states.size(); ++i) {
            document.undoStack().redo();
            QVERIFY(document.state() == states[i]);
        }
        QVERIFY(!document.undoStack().canRedo());
    }

    void aChangeAfterUndoForgetsWhatWasUndone()
    {
        Document document;
        document.apply(withLength(document.state(), 10));
        document.undoStack().undo();
        document.apply(withLength(document.state(), 20));
        QVERIFY(!document.undoStack().canRedo());
        document.undoStack().undo();
        QVERIFY(document.state() == State{});
    }

    void aGestureIsOneStep()
    {
        Document document;
        const Gesture drag = document.newGesture();
        for (std::int64_t length = 129; length < 500; ++length)
            document.apply(withLength(document.state(), length), drag);
        QCOMPARE(document.undoStack().count(), 1);
        document.undoStack().undo();
        QCOMPARE(document.state().parameters.length, std::int64_t(128));
        document.undoStack().redo();
        QCOMPARE(document.state().parameters.length, std::int64_t(499));
    }

    void twoGesturesAreTwoSteps()
    {
        Document document;
        const Gesture first = document.newGesture();
        const Gesture second = document.newGesture();
        QVERIFY(first != second && first != Gesture::None);
        document.apply(withLength(document.state(), 200), first);
        document.apply(withLength(document.state(), 300), second);
        QCOMPARE(document.undoStack().count(), 2);
        document.apply(withLength(document.state(), 400));
        document.apply(withLength(document.state(), 500));
        QCOMPARE(document.undoStack().count(), 4);
    }

    void aGestureThatReturnsToItsStartLeavesNoStep()
    {
        Document document;
        const Gesture drag = document.newGesture();
        for (const std::int64_t length : {200, 300, 200, 128})
            document.apply(withLength(document.state(), length), drag);
        QVERIFY(document.state() == State{});
        QVERIFY(!document.undoStack().canUndo());
        document.apply(withLength(document.state(), 64));
        document.undoStack().undo();
        QVERIFY(document.state() == State{});
    }

    void aGestureContinuedAfterAnUndoIsAStepOfItsOwn()
    {
        Document document;
        document.apply(withReference(document.state(), 3));
        const Gesture drag = document.newGesture();
        document.apply(withLength(document.state(), 200), drag);
        document.apply(withLength(document.state(), 300), drag);
        document.undoStack().undo();
        const State undone = document.state();
        QCOMPARE(undone.parameters.length, std::int64_t(128));
        document.apply(withLength(document.state(), 400), drag);
        QCOMPARE(document.undoStack().count(), 2);
        document.undoStack().undo();
        QVERIFY(document.state() == undone);
        document.undoStack().undo();
        QVERIFY(document.state() == State{});
    }

    void aGestureContinuedAfterGoingBackIsAStepOfItsOwn()
    {
        Document document;
        document.apply(withPositions(document.state(), {0, 50}));
        const Gesture wheel = document.newGesture();
        document.apply(withPositions(document.state(), {1, 40}), wheel);
        document.goBack();
        document.apply(withPositions(document.state(), {2, 30}), wheel);
        document.goBack();
        QVERIFY(document.state().view.positions == (Interval{0, 50}));
    }

    void theHistoriesStayBounded_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 3; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }

    /// More steps than are kept, with some back and forward among them.
    void theHistoriesStayBounded()
    {
        QFETCH(unsigned, seed);
        constexpr int limit = 1000;
        Random random(seed);
        Document document;
        for (int step = 0; step < 3 * limit; ++step) {
            State next = withReference(document.state(), random.whole(0, 1'000'000));
            next.view.positions = random.part(next.parameters.length);
            document.apply(next);
            if (random.whole(0, 9) == 0) {
                document.undoStack().undo();
                document.goBack();
            }
            QVERIFY(document.undoStack().count() <= limit);
        }
        const State last = document.state();
        const int undone = takenBack(document);
        const int wentBack = goneBack(document);
        QVERIFY2(undone > limit / 2 && undone <= limit, qPrintable(QString::number(undone)));
        QVERIFY2(wentBack > limit / 2 && wentBack <= limit, qPrintable(QString::number(wentBack)));
        while (document.undoStack().canRedo())
            document.undoStack().redo();
        while (document.canGoForward())
            document.goForward();
        QVERIFY(document.state().parameters == last.parameters && document.state().view == last.view);
    }

    void undoNamesWhatItTakesBack()
    {
        Document document;
        document.apply(withLength(document.state(), 10));
        QCOMPARE(document.undoStack().undoText(), QStringLiteral("length"));
        document.apply(withReference(document.state(), 3));
        QCOMPARE(document.undoStack().undoText(), QStringLiteral("reference position"));
    }

    void undoLeavesTheViewAlone()
    {
        Document document;
        document.apply(withLength(document.state(), 10));
        document.apply(withPositions(document.state(), {2, 5}));
        QCOMPARE(document.undoStack().count(), 1);
        document.undoStack().undo();
        QCOMPARE(document.state().parameters.length, std::int64_t(128));
        QVERIFY(document.state().view.positions == (Interval{2, 5}));
    }

    void theViewGoesBackAndForward()
    {
        Document document;
        QVERIFY(!document.canGoBack() && !document.canGoForward());
        document.apply(withPositions(document.state(), {0, 50}));
        document.apply(withPositions(document.state(), {10, 20}));
        document.apply(withLength(document.state(), 64)); // not a step of the view
        document.goBack();
        QVERIFY(document.state().view.positions == (Interval{0, 50}));
        document.goBack();
        QVERIFY(!document.state().view.positions);
        QVERIFY(!document.canGoBack());
        QCOMPARE(document.state().parameters.length, std::int64_t(64));
        document.goForward();
        document.goForward();
        QVERIFY(document.state().view.positions == (Interval{10, 20}));
        QVERIFY(!document.canGoForward());
    }

    void aTurnOfTheWheelIsOneStepOfTheView()
    {
        Document document;
        const Gesture wheel = document.newGesture();
        for (const double begin : {1.0, 2.0, 3.0})
            document.apply(withPositions(document.state(), {begin, 100}), wheel);
        document.goBack();
        QVERIFY(!document.state().view.positions);
        document.apply(withPositions(document.state(), {5, 6}));
        QVERIFY(!document.canGoForward());
    }
};

QTEST_GUILESS_MAIN(DocumentTest)
#include "document_test.moc"
