// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/state/document.h"

#include <QWidget>

#include <map>

namespace sinescope {

class Cursor;
class FigureView;
struct Theme;

/// The figures of the current page, each in a view of its own.
class PageView : public QWidget
{
    Q_OBJECT

public:
    PageView(Document &document, Cursor &cursor, const Theme &theme, QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    /// The view of a figure, made if need be.
    FigureView &view(FigureId id);

signals:
    void readingChanged(const QString &reading);
    void fillRequested(sinescope::FigureId id);
    void menuRequested(sinescope::FigureId id, QPoint place);
    void numbersRequested(sinescope::FigureId id);
    /// A figure is shown for the first time.
    void viewMade();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();

    Document &m_document;
    Cursor &m_cursor;
    const Theme *m_theme;
    FigureId m_page;
    std::map<FigureId, FigureView *> m_views; ///< made when first shown
};

} // namespace sinescope
