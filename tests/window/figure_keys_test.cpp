// SPDX-License-Identifier: GPL-3.0-or-later
// A figure without a mouse: its keys, its menu and its numbers as a table.
#include "app/figures/page_layout.h"
#include "app/figures/shown_sentence.h"
#include "app/window/commands/menu_actions.h"
#include "app/window/figure/table_dialog.h"
#include "tests/window/test_window.h"

#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <QTest>

#include <cmath>

using namespace sinescope;

class FigureKeysTest : public QObject, protected test::TestWindow
{
    Q_OBJECT

private:
    void press(FigureId id, int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        view(id).setFocus();
        QTest::keyClick(&view(id), Qt::Key(key), modifiers);
    }

    QMenu *figureMenu()
    {
        QMenu *menu = nullptr;
        [&] {
            QTRY_VERIFY((menu = qobject_cast<QMenu *>(QApplication::activePopupWidget())));
        }();
        return menu;
    }

    /// The labels of a figure's menu that speak of the cell at the crosshair.
    QStringList cellLabels(FigureId id)
    {
        press(id, Qt::Key_F10, Qt::ShiftModifier);
        QStringList labels;
        for (const QAction *action : figureMenu()->actions()) {
            if (action->isSeparator())
                break;
            labels << plainLabel(action->text());
        }
        figureMenu()->close();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        return labels;
    }

    void cellAction(FigureId id, Qt::Key letter)
    {
        press(id, Qt::Key_F10, Qt::ShiftModifier);
        QTest::keyClick(figureMenu(), letter);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

private slots:
    void initTestCase() { useTestSettings(QStringLiteral("figure_keys_test")); }
    void init() { makeWindow(); }

    void whatIsVisibleFollowsTheCrosshair()
    {
        State next = state();
        next.view.positions = Interval{9.5, 29.5};
        m_document->apply(next);
        m_cursor->moveTo(Cell{28, 5, 0});
        for (int i = 0; i < 4; ++i)
            press(FigureId::Encoding, Qt::Key_Right);
        QCOMPARE(m_cursor->cell()->row, 32);
        QCOMPARE(state().view.positions, std::optional(Interval{12.5, 32.5}));
        press(FigureId::Encoding, Qt::Key_Home);
        QCOMPARE(m_cursor->cell()->row, 0);
        QCOMPARE(state().view.positions, std::optional(Interval{-0.5, 19.5}));
        press(FigureId::Encoding, Qt::Key_PageDown);
        QCOMPARE(m_cursor->cell()->column, 63);
        press(FigureId::Encoding, Qt::Key_PageUp);
        QCOMPARE(m_cursor->cell()->column, 0);
    }

    void homeAndEndStayWithinEveryFigure()
    {
        for (const FigureId page : {FigureId::Overview, FigureId::SimilarityMatrix, FigureId::Clocks,
                                    FigureId::Wavelengths, FigureId::Sentence, FigureId::Limits}) {
            show(page);
            for (const Placement &place : placements(page, {1000, 800})) {
                for (const int key : {Qt::Key_End, Qt::Key_PageDown, Qt::Key_Home, Qt::Key_PageUp}) {
                    press(place.figure, key);
                    const Cell cell = *m_cursor->cell();
                    QCOMPARE(view(place.figure).figure().within(cell), cell);
                    QVERIFY(!view(place.figure).reading().isEmpty());
                }
            }
        }
    }

    void upAndDownGoThroughTheCurvesOfWaveforms()
    {
        State next = state();
        next.display.dimensions = {24, 0, 7, 1000}; // the last is beyond d_model
        m_document->apply(next);
        m_cursor->moveTo(Cell{5, 0});
        const auto column = [this] {
            return m_cursor->cell()->column;
        };
        for (const int expected : {7, 24, 24}) {
            press(FigureId::Waveforms, Qt::Key_Down);
            QCOMPARE(column(), expected);
        }
        press(FigureId::Waveforms, Qt::Key_Up);
        QCOMPARE(column(), 7);
        m_cursor->moveTo(Cell{5, 10}); // from elsewhere to the next
        press(FigureId::Waveforms, Qt::Key_Down);
        QCOMPARE(column(), 24);
        m_cursor->moveTo(Cell{5, 10});
        press(FigureId::Waveforms, Qt::Key_Up);
        QCOMPARE(column(), 7);
        press(FigureId::Encoding, Qt::Key_Down); // all of them there
        QCOMPARE(column(), 8);
    }

    void ctrlArrowsMoveWhatIsVisible()
    {
        State next = state();
        next.view.positions = Interval{9.5, 29.5};
        m_document->apply(next);
        press(FigureId::Encoding, Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(state().view.positions, std::optional(Interval{11.5, 31.5}));
        press(FigureId::Encoding, Qt::Key_Left, Qt::ControlModifier);
        press(FigureId::Encoding, Qt::Key_Left, Qt::ControlModifier);
        QCOMPARE(state().view.positions, std::optional(Interval{7.5, 27.5}));
        m_document->goBack(); // all at once
        QCOMPARE(state().view.positions, std::optional(Interval{9.5, 29.5}));
        show(FigureId::Clocks);
        next = state();
        next.view.dimensions = Interval{-0.5, 31.5}; // the first 16 of 32 pairs
        m_document->apply(next);
        press(FigureId::Clocks, Qt::Key_Down, Qt::ControlModifier);
        QVERIFY(visiblePairs(state()).begin > 1);
    }

    void zoomingActsOnTheFigureWithTheFocusOrTheFirst()
    {
        m_cursor->moveTo(Cell{64, 0, 0});
        QTest::keyClick(m_window.get(), Qt::Key_Plus, Qt::ControlModifier);
        QVERIFY(state().view.positions && state().view.dimensions); // the heatmap has both
        QTest::keyClick(m_window.get(), Qt::Key_0);
        QVERIFY(!state().view.positions && !state().view.dimensions);
        view(FigureId::Waveforms).setFocus();
        QTest::keyClick(&view(FigureId::Waveforms), Qt::Key_Equal, Qt::ControlModifier);
        QVERIFY(state().view.positions && !state().view.dimensions);
        QTest::keyClick(&view(FigureId::Waveforms), Qt::Key_Minus, Qt::ControlModifier);
        QVERIFY(!state().view.positions);
    }

    void aFigureFillsThePageAndGivesItBack()
    {
        press(FigureId::Waveforms, Qt::Key_F);
        QCOMPARE(state().view.figure, FigureId::Waveforms);
        QCOMPARE(QApplication::focusWidget(), &view(FigureId::Waveforms));
        QTest::keyClick(&view(FigureId::Waveforms), Qt::Key_Escape);
        QCOMPARE(state().view.figure, FigureId::Overview);
    }

    void ctrlReturnAddsADimension()
    {
        m_cursor->moveTo(Cell{3, 40, 0});
        press(FigureId::Encoding, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(state().display.dimensions, std::vector<std::int64_t>({0, 8, 16, 32, 40}));
        press(FigureId::Encoding, Qt::Key_Return);
        QCOMPARE(state().display.dimensions, std::vector<std::int64_t>{40});
    }

    void theMenuOfAFigureHasWhatOneIsLikelyToWant()
    {
        press(FigureId::Similarity, Qt::Key_F10, Qt::ShiftModifier);
        QMenu *menu = figureMenu();
        QStringList labels;
        for (const QAction *action : menu->actions())
            if (!action->isSeparator())
                labels << plainLabel(action->text().section(u'\t', 0, 0));
        QCOMPARE(labels,
                 QStringList({"Fill the page", "Zoom in", "Zoom out", "Whole table", "Numbers as a table",
                              "Copy picture", "Export", "What am I looking at?"}));
        QTest::keyClick(menu, Qt::Key_F); // its letter
        QCOMPARE(state().view.figure, FigureId::Similarity);

        QContextMenuEvent right(QContextMenuEvent::Mouse, QPoint(50, 50),
                                view(FigureId::Similarity).mapToGlobal(QPoint(50, 50)));
        QCoreApplication::sendEvent(&view(FigureId::Similarity), &right);
        QTest::keyClick(figureMenu(), Qt::Key_C);
        QVERIFY(!QApplication::clipboard()->image().isNull());
    }

    void anActionOfTheMenuChosenTwiceAddsOnce()
    {
        m_cursor->moveTo(Cell{17, 24, 5});
        press(FigureId::Encoding, Qt::Key_F10, Qt::ShiftModifier);
        QMenu *menu = figureMenu();
        for (QAction *action : menu->actions()) {
            if (plainLabel(action->text()).startsWith(QStringLiteral("Show dimension"))) {
                action->trigger();
                action->trigger();
            }
        }
        menu->close();
        QCOMPARE(state().display.dimensions, std::vector<std::int64_t>({0, 8, 16, 32, 24}));
    }

    void theMenuOfAFigureActsOnTheCell()
    {
        m_cursor->moveTo(Cell{17, 24, 5});
        // sin(17 / 10000^(24/64)), by the C library
        const QString entry = QString::number(std::sin(17 / std::pow(10000.0, 24 / 64.0)), 'g', 10);
        QCOMPARE(cellLabels(FigureId::Encoding),
                 QStringList({QStringLiteral("Copy value ") + entry, QStringLiteral("Copy reading"),
                              QStringLiteral("Show dimension 24 in Waveforms"),
                              QStringLiteral("Use position 17 as the reference")}));
        cellAction(FigureId::Encoding, Qt::Key_V);
        QCOMPARE(QApplication::clipboard()->text(), entry);
        cellAction(FigureId::Encoding, Qt::Key_R);
        QCOMPARE(QApplication::clipboard()->text(), view(FigureId::Encoding).reading());
        QVERIFY(QApplication::clipboard()->text().startsWith(QStringLiteral("Position 17")));
        cellAction(FigureId::Encoding, Qt::Key_D);
        QCOMPARE(state().display.dimensions, std::vector<std::int64_t>({0, 8, 16, 32, 24}));
        QCOMPARE(state().display.reference, 0); // as a click would have changed
        cellAction(FigureId::Encoding, Qt::Key_D);
        QCOMPARE(state().display.dimensions, std::vector<std::int64_t>({0, 8, 16, 32}));
        double dot = 0; // of positions 0 and 17: a sum of cosines
        for (int pair = 0; pair < 32; ++pair)
            dot += std::cos(17 / std::pow(10000.0, pair / 32.0));
        cellAction(FigureId::Similarity, Qt::Key_V);
        QCOMPARE(QApplication::clipboard()->text(), QString::number(dot, 'g', 10));
        cellAction(FigureId::Similarity, Qt::Key_U);
        QCOMPARE(state().display.reference, 17);
        show(FigureId::SimilarityMatrix);
        cellAction(FigureId::SimilarityMatrix, Qt::Key_U);
        QCOMPARE(state().display.reference, 5);
        show(FigureId::Wavelengths);
        cellAction(FigureId::Wavelengths, Qt::Key_V);
        QCOMPARE(QApplication::clipboard()->text(),
                 QString::number(2 * M_PI * std::pow(10000.0, 24 / 64.0), 'g', 10));
    }

    void aRightClickSpeaksOfTheCellUnderThePointer()
    {
        show(FigureId::Overview);
        m_cursor->moveTo(std::nullopt);
        FigureView &encoding = view(FigureId::Encoding);
        const QPoint place(int(encoding.figure().horizontalMap().toPixel(40)),
                           int(encoding.figure().verticalMap().toPixel(30)));
        QContextMenuEvent right(QContextMenuEvent::Mouse, place, encoding.mapToGlobal(place));
        QCoreApplication::sendEvent(&encoding, &right);
        QVERIFY(plainLabel(figureMenu()->actions()[3]->text()) ==
                QStringLiteral("Use position 40 as the reference"));
        QEvent leave(QEvent::Leave); // the menu is in the way
        QCoreApplication::sendEvent(&encoding, &leave);
        QVERIFY(m_cursor->cell());
        QCOMPARE(m_cursor->cell()->column, 30);
        figureMenu()->close();
    }

    void theTableOpensForTheFigureWithTheFocus()
    {
        show(FigureId::Sentence);
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        view(FigureId::AttentionWith).setFocus();
        QTest::keyClick(&view(FigureId::AttentionWith), Qt::Key_T, Qt::ControlModifier);
        auto *dialog = m_window->findChild<TableDialog *>();
        QVERIFY(dialog && !dialog->isModal());
        QTRY_COMPARE(QApplication::activeWindow(), dialog);
        auto *table = dialog->findChild<QTableView *>();
        auto *figure = dialog->findChild<QComboBox *>();
        QCOMPARE(figure->count(), 6);
        QCOMPARE(figure->currentText(), QStringLiteral("Attention with positions"));
        QCOMPARE(table->model()->columnCount(), 12);
        QTest::keyClick(figure, Qt::Key_Home); // the word vectors
        QCOMPARE(table->model()->columnCount(), 64);
        for (QPushButton *button : dialog->findChildren<QPushButton *>())
            if (button->text() == QLatin1StringView("Select &all"))
                button->click();
        QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
        const QStringList lines = QApplication::clipboard()->text().split(u'\n');
        QVERIFY2(lines.size() == 12, qPrintable(lines.join(u'|').left(200)));
        QCOMPARE(lines[0].count(u'\t'), 64); // a name, then the numbers
        QVERIFY(lines[1].startsWith(QLatin1StringView("cat (1)\t")));
        QCOMPARE(lines[1].section(u'\t', 3, 3), table->model()->index(1, 2).data().toString());
        QTest::keyClick(dialog, Qt::Key_Escape);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QVERIFY(!m_window->findChild<TableDialog *>());
    }

    void aTableTooLargeForTheClipboardSaysSo()
    {
        State large;
        large.parameters.length = 16384;
        large.parameters.dModel = 1024;
        TableDialog dialog(FigureId::Encoding, large, {}, m_window.get());
        QApplication::clipboard()->setText(QStringLiteral("before"));
        dialog.findChild<QTableView *>()->selectAll();
        for (QPushButton *button : dialog.findChildren<QPushButton *>())
            if (button->text().startsWith(QLatin1StringView("&Copy")))
                button->click();
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("before"));
        const auto labels = dialog.findChildren<QLabel *>();
        QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) {
            return label->text().contains(QStringLiteral("10,240,000 cells are too many"));
        }));
    }
};

QTEST_MAIN(FigureKeysTest)
#include "figure_keys_test.moc"
