// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/figures/figure_list.h"
#include "app/state/document.h"

#include <QElapsedTimer>
#include <QPixmap>
#include <QSinglePointEvent>
#include <QTimer>
#include <QWidget>

namespace sinescope {

/// Shows any figure on its card and lets one act on it: hover reads, a click chooses, a drag pans, the wheel
/// zooms, arrow keys move the crosshair.
class FigureView : public QWidget
{
    Q_OBJECT

public:
    FigureView(FigureId id, Document &document, Cursor &cursor, const Theme &theme,
               QWidget *parent = nullptr);

    FigureId id() const { return m_id; }
    /// The figure as it is with the state of now, painted yet or not.
    Figure &figure();
    /// What stands at the crosshair; empty without one.
    QString reading();
    void setTheme(const Theme &theme);
    /// Everything of the figure, type and lines too, is so many times as large: for a lecture hall.
    void setMagnification(double magnification);
    /// Whether it has a menu and shows its numbers as a table; not where these would open behind it.
    void offerMenu(bool isOffered) { m_hasMenu = isOffered; }
    bool hasMenu() const { return m_hasMenu; }
    /// Where the crosshair stands, or would.
    Cell currentCell();
    /// As the wheel does over the crosshair; above 0 zooms in.
    void zoomBy(int notches);
    /// As a click on the crosshair does; with `extend` as one with Ctrl.
    void choose(bool extend);

signals:
    /// Double-clicked: asks to fill the page, or to give it back.
    void fillRequested(sinescope::FigureId id);
    /// Asks for the menu of the figure at a place of the screen, and for its numbers as a table.
    void menuRequested(sinescope::FigureId id, QPoint place);
    void numbersRequested(sinescope::FigureId id);
    /// What stands under the pointer, for the status bar.
    void readingChanged(const QString &reading);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    static constexpr double zoomPerNotch = 1.25;

    Canvas canvas() const;
    /// Where the pointer is in the figure's own pixels.
    QPointF pointOf(const QSinglePointEvent &event) const { return event.position() / m_magnification; }
    void stateChanged();
    void search();
    void hover(QPointF point);
    void endDrag();
    void tellReading();
    /// What a key does that moves nothing: Return and Space choose, + and - zoom. False for any other key.
    bool actOn(const Cell &cell, int key, Qt::KeyboardModifiers modifiers);
    /// The crosshair by keyboard: what is shown follows it.
    void moveTo(const Cell &cell);
    void panBy(QPoint direction);
    /// A change of the view that belongs to those just before it.
    void look(const State &next);
    QPointF pointOf(const Cell &cell);
    void pan(QPointF delta);
    /// Zooms the axes that `point` belongs to: both over the data, one over its labels.
    void zoomAt(QPointF point, double factor);
    void click(QPointF point, bool extend);

    FigureId m_id;
    std::unique_ptr<Figure> m_figure;
    Document &m_document;
    Cursor &m_cursor;
    const Theme *m_theme;
    double m_magnification = 1;
    bool m_hasMenu = true;
    QPixmap m_picture; ///< the painted figure; the crosshair moves over it
    std::optional<QPointF> m_pressedAt;
    bool m_isPanning = false;
    bool m_isPointed = false; ///< the pointer has moved the crosshair here
    State m_stateAtPress;
    Gesture m_pressGesture = Gesture::None;
    Gesture m_zoomGesture = Gesture::None;
    QElapsedTimer m_sinceZoom;
    QTimer m_searchTimer;
};

} // namespace sinescope
