// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figures/reading.h"
#include "app/state/cursor.h"
#include "app/state/language.h"
#include "app/state/settings.h"
#include "app/window/figure_view.h"
#include "app/window/main_window.h"
#include "app/window/page_view.h"
#include "core/frequencies.h"

#include <QAccessible>
#include <QSet>
#include <QStandardPaths>
#include <QTest>

#include <cmath>

using namespace sinescope;

class AccessibilityTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Document> m_document;
    std::unique_ptr<sinescope::Cursor> m_cursor;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<MainWindow> m_window;

    FigureView &view(FigureId id) { return m_window->findChild<PageView *>()->view(id); }

    /// Controls below `root` that take the focus and have no name.
    static QStringList unnamed(QAccessibleInterface *root)
    {
        QStringList found;
        for (int i = 0; i < root->childCount(); ++i) {
            QAccessibleInterface *child = root->child(i);
            if (!child)
                continue;
            const QAccessible::State state = child->state();
            const bool isContainer =
                child->role() == QAccessible::Client || child->role() == QAccessible::Pane;
            if (state.focusable && !state.invisible && !isContainer &&
                child->text(QAccessible::Name).isEmpty())
                found << QString::fromLatin1(child->object() ? child->object()->metaObject()->className()
                                                             : "?");
            found << unnamed(child);
        }
        return found;
    }

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setApplicationName(QStringLiteral("accessibility_test"));
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        QAccessible::setActive(true);
    }

    void init()
    {
        m_document = std::make_unique<Document>();
        m_cursor = std::make_unique<sinescope::Cursor>();
        m_settings = std::make_unique<Settings>();
        m_settings->setLanguage(QStringLiteral("en"));
        useLanguage(QStringLiteral("en"));
        m_window = std::make_unique<MainWindow>(*m_document, *m_cursor, *m_settings);
        m_window->resize(1200, 800);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }

    void everyControlHasAName()
    {
        const QStringList found = unnamed(QAccessible::queryAccessibleInterface(m_window.get()));
        QVERIFY2(found.isEmpty(), qPrintable(found.join(QStringLiteral(", "))));
    }

    void aFigureTellsWhatItShowsNow()
    {
        QAccessibleInterface *figure = QAccessible::queryAccessibleInterface(&view(FigureId::Encoding));
        QCOMPARE(figure->role(), QAccessible::Chart);
        QCOMPARE(figure->text(QAccessible::Name), QStringLiteral("Encoding"));
        QVERIFY(figure->text(QAccessible::Description).contains(QStringLiteral("128 positions")));
        State next = m_document->state();
        next.parameters.length = 77;
        m_document->apply(next);
        QVERIFY(figure->text(QAccessible::Description).contains(QStringLiteral("77 positions")));
    }

    void aFigureReadsItsCrosshair()
    {
        QAccessibleInterface *figure = QAccessible::queryAccessibleInterface(&view(FigureId::Encoding));
        QVERIFY(figure->text(QAccessible::Value).isEmpty());
        m_cursor->moveTo(Cell{17, 24, 0});
        // sin(17 / 10000^(24/64)) to six decimals
        const double value = std::sin(17 / std::pow(10000.0, 24.0 / 64));
        QVERIFY(figure->text(QAccessible::Value).contains(QLocale().toString(value, 'f', 6)));
        QVERIFY(figure->text(QAccessible::Description).startsWith(figure->text(QAccessible::Value)));
    }
};

QTEST_MAIN(AccessibilityTest)
#include "accessibility_test.moc"
