// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/state/cursor.h"
#include "app/state/document.h"
#include "app/state/language.h"
#include "app/state/settings.h"
#include "app/window/figure/figure_view.h"
#include "app/window/figure/page_view.h"
#include "app/window/main_window.h"

#include <QAction>
#include <QApplication>
#include <QMenuBar>
#include <QStandardPaths>
#include <QTest>

#include <memory>

namespace sinescope::test {

/// A window in English and in light colours for each test, with the keys in it.
class TestWindow
{
protected:
    std::unique_ptr<Document> m_document;
    std::unique_ptr<sinescope::Cursor> m_cursor;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<MainWindow> m_window;

    const State &state() const { return m_document->state(); }
    PageView &page() { return *m_window->findChild<PageView *>(); }
    FigureView &view(FigureId id) { return page().view(id); }

    void show(FigureId figure)
    {
        State next = state();
        next.view.figure = figure;
        m_document->apply(next);
        QCoreApplication::processEvents();
    }

    /// Of the menus; its text, without the mark of its key, begins with this.
    QAction *action(const QString &text)
    {
        for (QAction *candidate : m_window->menuBar()->findChildren<QAction *>()) {
            if (candidate->text().remove(u'&').startsWith(text))
                return candidate;
        }
        return nullptr;
    }

    /// No window manager gives the keys back after a dialog.
    void activate()
    {
        m_window->activateWindow();
        QTRY_COMPARE(QApplication::activeWindow(), static_cast<QWidget *>(m_window.get()));
    }

    /// Once, before the first window; `name` keeps the settings of a test apart from those of others.
    static void useTestSettings(const QString &name)
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("Sinescope"));
        QCoreApplication::setApplicationName(name);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    }

    void makeWindow(QSize size = {1280, 900})
    {
        m_window.reset();
        m_document = std::make_unique<Document>();
        m_cursor = std::make_unique<sinescope::Cursor>();
        m_settings = std::make_unique<Settings>();
        m_settings->setPanelShown(true); // what a test before has changed
        m_settings->setTheme(QStringLiteral("light"));
        m_settings->setLanguage(QStringLiteral("en"));
        m_settings->setNumberStyle(numberStyleIds().constFirst());
        useLanguage(QStringLiteral("en"));
        m_window = std::make_unique<MainWindow>(*m_document, *m_cursor, *m_settings);
        m_window->resize(size);
        m_window->show();
        activate();
    }
};

} // namespace sinescope::test
