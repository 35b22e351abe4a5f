// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/lesson_progress.h"
#include "app/state/language.h"
#include "app/state/settings.h"
#include "app/window/figure/figure_view.h"
#include "app/window/figure/page_view.h"
#include "app/window/lessons/challenge_panel.h"
#include "app/window/lessons/lesson_list.h"
#include "app/window/lessons/lesson_panel.h"
#include "app/window/lessons/lesson_text.h"
#include "app/window/main_window.h"
#include "app/window/panel_dock.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStandardPaths>
#include <QTest>
#include <QTextDocument>
#include <QTextDocumentFragment>
#include <QTimer>
#include <QToolButton>
#include <QTreeWidget>
#include <QUndoStack>

using namespace sinescope;

class LessonPanelTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Document> m_document;
    std::unique_ptr<sinescope::Cursor> m_cursor;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<MainWindow> m_window;

    const State &state() const { return m_document->state(); }
    PanelDock &dock() { return *m_window->findChild<PanelDock *>(QStringLiteral("lessonDock")); }
    LessonSession &session() { return *m_window->findChild<LessonSession *>(); }

    QAction *action(const QString &text)
    {
        for (QAction *candidate : m_window->menuBar()->findChildren<QAction *>()) {
            if (candidate->text().remove(u'&').startsWith(text))
                return candidate;
        }
        return nullptr;
    }
    void open(const QString &title)
    {
        QAction *entry = action(title);
        QVERIFY2(entry, qPrintable(title));
        entry->trigger();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    template <typename Widget = QPushButton> Widget &child(const char *name)
    {
        return *dock().findChild<Widget *>(QLatin1StringView(name));
    }
    /// With less room than its text and the figures need.
    void openLow(const QString &number)
    {
        m_window->resize(700, 400);
        open(number);
        m_window->addDockWidget(Qt::BottomDockWidgetArea, &dock());
        m_window->resizeDocks({&dock()}, {130}, Qt::Vertical);
        QCoreApplication::processEvents();
    }
    void click(const char *name)
    {
        QCoreApplication::processEvents(); // a new step has been laid out
        QVERIFY2(child(name).isVisible() && child(name).isEnabled(), name);
        QTest::mouseClick(&child(name), Qt::LeftButton);
    }
    QString text()
    {
        return QTextDocumentFragment::fromHtml(child<QLabel>("lessonText").text()).toPlainText();
    }
    QString said() { return QTextDocumentFragment::fromHtml(child<QLabel>("answer").text()).toPlainText(); }
    void turn(std::int64_t length, std::int64_t dModel)
    {
        State next = state();
        next.parameters.length = length;
        next.parameters.dModel = dModel;
        m_document->apply(next);
    }
    void makeWindow()
    {
        m_window.reset();
        m_document = std::make_unique<Document>();
        m_cursor = std::make_unique<sinescope::Cursor>();
        m_window = std::make_unique<MainWindow>(*m_document, *m_cursor, *m_settings);
        m_window->resize(1500, 900);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("Sinescope"));
        QCoreApplication::setApplicationName(QStringLiteral("lesson_panel_test"));
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    }

    void init()
    {
        progress::clear();
        setOwnLessonsFolder({});
        m_settings = std::make_unique<Settings>();
        m_settings->setTheme(QStringLiteral("light"));
        m_settings->setLanguage(QStringLiteral("en"));
        useLanguage(QStringLiteral("en")); // a test before may have left another
        makeWindow();
    }
    void cleanup() { m_window.reset(); }

    /// A widget that is shown before it has a parent is a window for a moment: it flashes and takes the keys
    /// away.
    void aStepOpensNoWindowOfItsOwn()
    {
        struct Watcher : QObject
        {
            int windows = 0;
            bool eventFilter(QObject *object, QEvent *event) override
            {
                const auto *widget = qobject_cast<QWidget *>(object);
                windows += event->type() == QEvent::Show && widget && widget->isWindow();
                return false;
            }
        } watcher;
        qApp->installEventFilter(&watcher);
        open(QStringLiteral("5. "));
        click("next");
        m_settings->setLanguage(QStringLiteral("zh_CN"));
        QCoreApplication::processEvents();
        qApp->removeEventFilter(&watcher);
        QCOMPARE(watcher.windows, 0);
    }

    void nothingIsOpenAtFirst()
    {
        QVERIFY(!dock().isVisible());
        const auto menus = m_window->menuBar()->actions();
        QStringList names;
        for (const QAction *menu : menus)
            names << menu->text().remove(u'&');
        QCOMPARE(names.indexOf(QStringLiteral("Lessons")), names.size() - 2); // before Help
        QCOMPARE(names.last(), QStringLiteral("Help"));
    }

    void aLessonIsWalkedThroughByClicks()
    {
        open(QStringLiteral("5. "));
        QVERIFY(dock().isVisible());
        QCOMPARE(dock().windowTitle(), QStringLiteral("5. Turning d_model"));
        QVERIFY2(text().contains(QStringLiteral("5.657")), qPrintable(text())); // sqrt(32)
        QVERIFY(!child("previous").isEnabled());

        click("check"); // nothing turned yet
        QVERIFY2(said().startsWith(QStringLiteral("✗ Not yet.")), qPrintable(said()));
        QVERIFY(!session().isDone(0));
        turn(128, 128);
        QVERIFY2(text().contains(QStringLiteral("8.000")), qPrintable(text())); // live
        click("check");
        QVERIFY2(said().startsWith(QStringLiteral("✓")), qPrintable(said()));
        QVERIFY(session().isDone(0));

        click("next");
        QCOMPARE(session().stepIndex(), 1);
        QTest::keyClicks(&child<QLineEdit>("number"),
                         QStringLiteral("52738")); // the wrong number of some pages
        QTest::keyClick(&child<QLineEdit>("number"), Qt::Key_Return);
        QVERIFY2(said().startsWith(QStringLiteral("✗ Too small.")), qPrintable(said()));
        child<QLineEdit>("number").clear();
        QTest::keyClicks(&child<QLineEdit>("number"), QStringLiteral("54410"));
        click("check");
        QVERIFY2(said().contains(QStringLiteral("54,410.14")), qPrintable(said()));
        click("previous");
        QCOMPARE(session().stepIndex(), 0);
        QCOMPARE(state().parameters.dModel, 64);
        QVERIFY(said().contains(QStringLiteral("Answered before")));
    }

    void theLastStepLeadsToTheNextLesson()
    {
        open(QStringLiteral("5. "));
        for (int i = 0; i < 3; ++i) {
            QVERIFY(!child<QLabel>("lessonEnd").isVisible());
            click("next");
        }
        QVERIFY(child<QLabel>("lessonEnd").isVisible());
        QVERIFY2(child<QLabel>("lessonEnd").text().contains(QStringLiteral("0 of 4")),
                 qPrintable(child<QLabel>("lessonEnd").text()));
        for (int i = 0; i < 3; ++i)
            progress::setDone(session().entry().key, i);
        child<QLineEdit>("number").setText(QStringLiteral("3"));
        click("check");
        QCOMPARE(child<QLabel>("lessonEnd").text(), QStringLiteral("✓ Lesson done."));
        click("next");
        QCOMPARE(dock().windowTitle(), QStringLiteral("6. Turning the base"));
        QCOMPARE(session().stepIndex(), 0);
    }

    void theLastLessonHasNoNext()
    {
        open(QStringLiteral("12. "));
        session().goTo(session().stepCount() - 1);
        QVERIFY(!child("next").isEnabled());
    }

    void aVerdictKeepsItsNumbers()
    {
        open(QStringLiteral("2. "));
        session().goTo(3);
        turn(1024, 8);
        click("check");
        const QString verdict = said();
        QVERIFY2(verdict.contains(QStringLiteral("At d_model 8 they are 1.93 apart")), qPrintable(verdict));
        m_document->undoStack().undo();
        QCOMPARE(state().parameters.dModel, 2);
        QCOMPARE(said(), verdict);
    }

    void theAnswerHasTheKeysAfterNext()
    {
        open(QStringLiteral("5. "));
        click("next"); // asks for a number
        QVERIFY(child<QLineEdit>("number").hasFocus());
        open(QStringLiteral("8. "));
        click("next"); // asks to choose
        QVERIFY(dock().findChild<QRadioButton *>()->hasFocus());
        QVERIFY(!dock().findChild<QRadioButton *>()->isChecked());
    }

    void aStepThatDoesNotFitIsReadFromItsBeginningByKeys()
    {
        openLow(QStringLiteral("11. "));
        auto &area = *dock().findChild<QScrollArea *>();
        QTRY_VERIFY(area.verticalScrollBar()->maximum() > 0);
        for (int step = 0; step < session().stepCount(); ++step) {
            session().goTo(step);
            QCoreApplication::processEvents();
            QCOMPARE(area.verticalScrollBar()->value(), 0);
            const QWidget &words = child<QLabel>("lessonText");
            QCOMPARE(words.mapTo(area.viewport(), QPoint(0, 0)).y(), 0);
        }
        QTest::keyClick(&child("next"), Qt::Key_PageUp); // not of the panel's scrolled part
        QCOMPARE(area.verticalScrollBar()->value(), 0);
        session().goTo(0);
        QTRY_VERIFY(area.verticalScrollBar()->maximum() > 0);
        QTest::keyClick(area.widget(), Qt::Key_PageDown);
        QVERIFY(area.verticalScrollBar()->value() > 0);
    }

    void anAnswerOutOfSightComesWhenItIsTyped()
    {
        openLow(QStringLiteral("1. "));
        session().goTo(0);
        auto &bar = *dock().findChild<QScrollArea *>()->verticalScrollBar();
        QTRY_VERIFY(bar.maximum() > 0);
        click("next");
        auto &answer = *dock().findChild<QLineEdit *>();
        QTRY_VERIFY(answer.hasFocus());
        const auto isSeen = [&] {
            return answer.visibleRegion().boundingRect() == answer.rect();
        };
        QTRY_VERIFY(answer.height() < 100 && bar.maximum() > 0); // it has been laid out
        QVERIFY(!isSeen());                                      // the step is read first
        QTest::keyClick(&answer, Qt::Key_Down);
        QVERIFY(bar.value() > 0); // by keys
        bar.setValue(0);
        QTest::keyClick(&answer, Qt::Key_1);
        QCOMPARE(answer.text(), QStringLiteral("1"));
        QTRY_VERIFY(isSeen());
    }

    void theAnswerComesBeforeTheSteps()
    {
        open(QStringLiteral("1. "));
        for (const int step : {0, 1}) {
            session().goTo(step);
            m_window->findChild<PageView *>()->view(FigureId::Encoding).setFocus();
            for (int i = 0; i < 6 && !dock().isAncestorOf(QApplication::focusWidget()); ++i)
                QTest::keyClick(m_window.get(), Qt::Key_F6);
            QCOMPARE(QApplication::focusWidget(), &child<QLineEdit>("number"));
        }
    }

    void aLessonIsWalkedThroughByKeys()
    {
        open(QStringLiteral("5. "));
        // A button clicked by its key stays down for a moment.
        QTest::keyClick(m_window.get(), Qt::Key_N, Qt::AltModifier);
        QTRY_COMPARE(session().stepIndex(), 1);
        QTest::keyClick(m_window.get(), Qt::Key_P, Qt::AltModifier);
        QTRY_COMPARE(session().stepIndex(), 0);
        QTRY_VERIFY(child("check").isVisible());
        turn(128, 128);
        QTest::keyClick(m_window.get(), Qt::Key_C, Qt::AltModifier);
        QTRY_VERIFY(session().isDone(0));
        QTest::keyClick(m_window.get(), Qt::Key_S, Qt::AltModifier);
        QTRY_COMPARE(state().parameters.dModel, 64);
    }

    void aChoiceIsCheckedAndExplained()
    {
        open(QStringLiteral("4. "));
        click("next");
        const auto choices = dock().findChildren<QRadioButton *>();
        QCOMPARE(choices.size(), 3);
        click("check");
        QVERIFY(said().startsWith(QStringLiteral("Choose")));
        choices[2]->click();
        click("check");
        QVERIFY2(said().startsWith(QStringLiteral("✗ Not this one.")), qPrintable(said()));
        choices[0]->click();
        click("check");
        QVERIFY(said().startsWith(QStringLiteral("✓")));
    }

    void theAnswerIsShownAfterTwoMistakes()
    {
        open(QStringLiteral("5. "));
        QVERIFY(!child("show").isVisible());
        click("check");
        QVERIFY(!child("show").isVisible());
        click("check");
        click("show");
        QCOMPARE(state().parameters.dModel, 128);
        QVERIFY2(said().contains(QStringLiteral("64 pairs")), qPrintable(said()));
        QVERIFY(!session().isDone(0)); // shown is not found
        click("hint");
        QVERIFY(said().startsWith(QStringLiteral("Hint:")));
    }

    void freePlayAndBack()
    {
        open(QStringLiteral("5. "));
        QVERIFY(!child("return").isVisible());
        turn(333, 17);
        QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier); // another page
        QCOMPARE(state().view.figure, FigureId::SimilarityMatrix);
        click("return");
        QCOMPARE(state().parameters.length, 128);
        QCOMPARE(state().view.figure, FigureId::Overview);
        QVERIFY(!child("return").isVisible());
    }

    void theFigureThatIsMeantIsScrolledTo()
    {
        auto &page = *m_window->findChild<PageView *>();
        const auto *bar = page.verticalScrollBar();
        openLow(QStringLiteral("7. ")); // its first step means Similarity, the last of the page
        QCOMPARE(m_cursor->figure(), std::optional(FigureId::Similarity));
        const auto isSeen = [&] {
            const FigureView &view = page.view(FigureId::Similarity);
            return !view.isHidden() && !view.visibleRegion().isEmpty() &&
                   view.visibleRegion().boundingRect().height() >=
                       std::min(view.height(), page.viewport()->height()) - 1;
        };
        QTRY_VERIFY(isSeen());
        QVERIFY(bar->value() > 0); // out of sight before
        QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
        QTRY_VERIFY(!isSeen());
        click("return");
        QTRY_VERIFY(isSeen());
        PageView fresh(*m_document, *m_cursor, themeOf(QStringLiteral("light"))); // as that of a presentation
        fresh.resize(600, 300);
        fresh.show();
        QTRY_VERIFY(!fresh.view(FigureId::Similarity).visibleRegion().isEmpty());
        const int place = fresh.verticalScrollBar()->value();
        m_cursor->moveTo(Cell{3, 3}); // the pointer over another figure
        QCoreApplication::processEvents();
        QCOMPARE(fresh.verticalScrollBar()->value(), place);
    }

    void theFigureThatIsMeantHasAFrame()
    {
        FigureView &encoding = m_window->findChild<PageView *>()->view(FigureId::Encoding);
        open(QStringLiteral("5. "));
        const QColor framed = encoding.grab().toImage().pixelColor(1, encoding.height() / 2);
        m_cursor->pointAt(std::nullopt);
        const QColor plain = encoding.grab().toImage().pixelColor(1, encoding.height() / 2);
        QCOMPARE(framed, themeOf(QStringLiteral("light")).accent);
        QVERIFY(plain != framed);
    }

    void beforeAnyLessonTheMenuOffersToStart()
    {
        QVERIFY(!action(QStringLiteral("Continue")));
        open(QStringLiteral("Start"));
        QVERIFY(session().isOpen());
        QCOMPARE(session().entry().key, session().library().entries().front().key);
        QVERIFY(!action(QStringLiteral("Start")));
        QVERIFY(action(QStringLiteral("Continue")));
    }

    void closingEndsTheLessonAndContinueOpensItAgain()
    {
        open(QStringLiteral("5. "));
        click("next");
        dock().close();
        QVERIFY(!session().isOpen());
        QVERIFY(!m_cursor->figure());
        makeWindow(); // as if started anew
        QVERIFY(!dock().isVisible());
        open(QStringLiteral("Continue"));
        QVERIFY(dock().isVisible());
        QCOMPARE(session().stepIndex(), 1);
        QCOMPARE(dock().windowTitle(), QStringLiteral("5. Turning d_model"));
    }

    void doneStepsHaveATick()
    {
        open(QStringLiteral("5. "));
        turn(128, 128);
        click("check");
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        const auto dots = dock().findChildren<QToolButton *>(QStringLiteral("stepDot"));
        QCOMPARE(dots.size(), 4);
        QCOMPARE(dots[0]->accessibleName(), QStringLiteral("Step 1 of 4, done"));
        QCOMPARE(dots[1]->text(), QStringLiteral("2"));
        dots[2]->click();
        QCOMPARE(session().stepIndex(), 2);
    }

    void theLanguageChangesWithinTheLesson()
    {
        open(QStringLiteral("5. "));
        click("next");
        turn(200, 64);
        const QString before = text();
        m_settings->setLanguage(QStringLiteral("zh_CN"));
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QVERIFY(dock().isVisible());
        QCOMPARE(session().stepIndex(), 1);
        QCOMPARE(dock().windowTitle(), QStringLiteral("5. 调 d_model"));
        QVERIFY(text() != before);
        QCOMPARE(state().parameters.length, 200); // free play goes on
        QCOMPARE(m_window->findChildren<LessonPanel *>().size(), 1);
        m_settings->setLanguage(QStringLiteral("en"));
        QCOMPARE(text(), before);
    }

    void aNarrowWindowHasThePanelBelow()
    {
        m_window->resize(1024, 576);
        QCoreApplication::processEvents();
        open(QStringLiteral("4. "));
        QCOMPARE(m_window->dockWidgetArea(&dock()), Qt::BottomDockWidgetArea);
        QCOMPARE(m_window->size(), QSize(1024, 576));
        QTRY_VERIFY(dock().width() > 1000);
        const QRect next(child("next").mapTo(m_window.get(), QPoint()), child("next").size());
        QVERIFY(m_window->rect().contains(next));
        FigureView &encoding = m_window->findChild<PageView *>()->view(FigureId::Encoding);
        QVERIFY2(encoding.figure().plotArea().height() > 100, qPrintable(QString::number(encoding.height())));
        const int figures = m_window->findChild<PageView *>()->height();
        QVERIFY2(2 * figures >= m_window->height(), qPrintable(QString::number(figures)));
    }

    void aWideWindowHasThePanelAtTheRightUntilItIsMoved()
    {
        open(QStringLiteral("4. "));
        QCOMPARE(m_window->dockWidgetArea(&dock()), Qt::RightDockWidgetArea);
        QTest::mouseClick(dock().findChild<QToolButton *>(QStringLiteral("panelButton")), Qt::LeftButton);
        QCOMPARE(m_window->dockWidgetArea(&dock()), Qt::BottomDockWidgetArea);
    }

    void everyStepOfEveryLessonIsShown()
    {
        for (const LibraryEntry &entry : session().library().entries()) {
            QVERIFY(session().open(entry.key));
            for (int step = 0; step < session().stepCount(); ++step) {
                session().goTo(step);
                QVERIFY2(text().startsWith(session().step().title), qPrintable(text()));
                QVERIFY2(!text().contains(u'{'), qPrintable(text()));
            }
            m_window->grab();
        }
    }

    void nothingIsLoadedByALesson()
    {
        const QString html = labelText(
            QStringLiteral("a ![x](file:///etc/hostname) <img src=\"file:///etc/hostname\"> <b>c</b>"));
        QVERIFY2(!html.contains(QStringLiteral("<img")), qPrintable(html));
        QVERIFY(QTextDocumentFragment::fromHtml(html).toPlainText().contains(QStringLiteral("<b>c</b>")));
        QVERIFY(!labelText(QStringLiteral("![x](y.png)")).contains(QStringLiteral("<img")));
    }

    void theListOpensALessonAndNamesWhatIsBroken()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("mine.md")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("# T\n\n## S\n\n```point\nnowhere\n```\n");
        file.close();
        session().setLibrary(LessonLibrary::load(QStringLiteral("en"), folder.path()));
        LessonList list(session(), *m_settings, m_window.get());
        auto &tree = *list.findChild<QTreeWidget *>();
        QCOMPARE(tree.topLevelItemCount(), 13);
        tree.setCurrentItem(tree.topLevelItem(12));
        QStringList words;
        for (const QLabel *label : list.findChildren<QLabel *>())
            words << label->text();
        QVERIFY2(words.join(u'\n').contains(QStringLiteral("mine.md, line 6: \"nowhere\" is not one of")),
                 qPrintable(words.join(u'\n')));
        emit tree.itemActivated(tree.currentItem(), 0); // a broken one does not open
        QVERIFY(list.chosen().isEmpty());
        tree.setCurrentItem(tree.topLevelItem(3));
        emit tree.itemActivated(tree.currentItem(), 0);
        QCOMPARE(list.chosen(), QStringLiteral("built-in/04-reading-the-heatmap"));
    }

    void theMenuFollowsTheLibrary()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("mine.md")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("# Mine & yours\n\n## S\n");
        file.close();
        QMenu *menu = nullptr;
        for (QAction *candidate : m_window->menuBar()->actions()) {
            if (candidate->text().remove(u'&') == QStringLiteral("Lessons"))
                menu = candidate->menu();
        }
        QVERIFY(menu);
        const qsizetype before = menu->actions().size();
        session().setLibrary(LessonLibrary::load(QStringLiteral("en"), folder.path()));
        emit menu->aboutToShow();
        QCOMPARE(menu->actions().size(), before + 1);
        menu->actions().last()->trigger();
        QVERIFY(dock().isVisible());
        QCOMPARE(dock().windowTitle(), QStringLiteral("Mine & yours"));
        session().setLibrary(LessonLibrary::load(QStringLiteral("en"), {}));
        emit menu->aboutToShow();
        QCOMPARE(menu->actions().size(), before);
    }

    /// NumPy finds the first negative sum of cos(k / 1024 / 100^i), i = 0 to 2, at k = 163819: not in the
    /// first part of the search.
    void whatTakesLongIsFilledInWhenItIsKnown()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("mine.md")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(
            "# Mine\n\n## S\n\nIt is {{first_zero = 163819}}.\n\n```state\n"
            "{\"parameters\": {\"d_model\": 6, \"base\": 1e6, \"position_step\": 0.0009765625}}\n```\n\n"
            "```question\nask: Which?\nanswer: first_zero = 163819\n```\n");
        file.close();
        session().setLibrary(LessonLibrary::load(QStringLiteral("en"), folder.path()));
        QVERIFY(session().open(QStringLiteral("own/mine")));
        QVERIFY2(text().contains(QStringLiteral("It is ….")), qPrintable(text()));
        child<QLineEdit>("number").setText(QStringLiteral("163819"));
        child("check").click();
        QVERIFY2(said().contains(QStringLiteral("still being looked for")), qPrintable(said()));
        QTRY_VERIFY2(text().contains(QStringLiteral("It is 163,819.")), qPrintable(text()));
        const auto *problems = dock().findChild<QLabel *>(QStringLiteral("error"));
        QVERIFY2(!problems->isVisibleTo(&dock()), qPrintable(problems->text()));
        child("check").click();
        QVERIFY2(said().startsWith(QStringLiteral("✓")), qPrintable(said()));
    }

    void anOwnLessonThatIsWrongSaysSoAndGoesOn()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("mine.md")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("# Mine\n\n## S\n\nThe norm is {{norm = 9.99}}.\n");
        file.close();
        session().setLibrary(LessonLibrary::load(QStringLiteral("en"), folder.path()));
        QVERIFY(session().open(QStringLiteral("own/mine")));
        QVERIFY2(text().contains(QStringLiteral("5.66")), qPrintable(text()));
        const auto *problems = dock().findChild<QLabel *>(QStringLiteral("error"));
        QVERIFY(problems->isVisible());
        QVERIFY2(problems->text().contains(QStringLiteral("line 5: norm is 5.66, not 9.99")),
                 qPrintable(problems->text()));
    }
};

QTEST_MAIN(LessonPanelTest)
#include "lesson_panel_test.moc"
