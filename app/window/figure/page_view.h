// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/state/document.h"

#include <QScrollArea>

#include <map>

namespace sinescope {

class Cursor;
class FigureView;
struct Theme;

/// The figures of the current page, each in a view of its own. A page that needs more height than there is
/// can be scrolled.
class PageView : public QScrollArea
{
    Q_OBJECT

public:
    PageView(Document &document, Cursor &cursor, const Theme &theme, QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    /// See FigureView; the gaps between the figures grow too.
    void setMagnification(double magnification);
    /// See FigureView.
    void offerMenus(bool isOffered);
    /// The view of a figure, made if need be.
    FigureView &view(FigureId id);
    /// Fills the page with a figure, or gives the page back if it is filled with it already.
    void fill(FigureId id);

    /// Says once more what is read now.
    void tellReading();

signals:
    /// At the crosshair, in the figure that was read last, else in that which a lesson points at.
    void readingChanged(const QString &reading);
    void menuRequested(sinescope::FigureId id, QPoint place);
    void numbersRequested(sinescope::FigureId id);
    /// A figure is shown for the first time.
    void viewMade();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();
    FigureView *readView() const;
    /// Brings the figure that a lesson points at to sight.
    void showPointedAt();

    Document &m_document;
    Cursor &m_cursor;
    const Theme *m_theme;
    double m_magnification = 1;
    bool m_hasMenus = true;
    FigureId m_page;
    std::optional<FigureId> m_pointedAt;
    std::optional<FigureId> m_read;           ///< last, by pointer or keys
    std::map<FigureId, FigureView *> m_views; ///< made when first shown
};

} // namespace sinescope
