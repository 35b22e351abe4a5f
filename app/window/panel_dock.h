// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDockWidget>

#include <optional>

class QLabel;
class QToolButton;

namespace sinescope {

/// A panel at the right edge of the window, or at the bottom where that is too narrow and yet high. It can be
/// moved between the two by its button or by dragging its title there, and closed. PageRoom has it and the
/// parameters by turns where the window has no room for both.
class PanelDock : public QDockWidget
{
    Q_OBJECT

public:
    PanelDock(const QString &name, QWidget *panel, QMainWindow &window);

    void setTitle(const QString &title);
    /// Shows the panel where the window has room for it.
    void open();
    /// True where the person wants it: it was opened or moved before. Else it chooses its edge when it opens.
    bool isPlaced() const { return m_isPlaced; }
    void setPlaced(bool isPlaced);

    /// What one that is made anew, in another language, takes over from the one before.
    struct Kept
    {
        bool isPlaced = false;
        bool isAside = false; ///< open, though not in sight: the layout of the window does not know
        int grownTo = 0;
    };
    Kept kept() const { return {m_isPlaced, m_isAside, m_grownTo}; }
    void take(const Kept &kept);

    /// Hides an open panel until it is shown again; see PageRoom.
    void putAside();
    bool isAside() const { return m_isAside; }
    /// In sight, about to be, or aside.
    bool isOpen() const { return m_isOpen; }
    /// Below the figures it grows to show a panel of that height, as far as the figures can spare it. Who
    /// makes it smaller keeps it so until something higher comes.
    void growTo(int panelHeight);
    /// Takes its usual width at the right edge.
    void useUsualWidth();
    /// A button that asks for the parameters in its place.
    void offerParameters(bool isOffered);
    void setVisible(bool isVisible) override;
    /// How wide it is at the right edge when nobody has made it wider.
    int usualWidth() const;

signals:
    void closed();
    void openSet(); ///< it is about to come to sight or to go
    void parametersAsked();

protected:
    bool event(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    QWidget *makeTitleBar();
    void moveToOtherEdge();
    void moveTo(Qt::DockWidgetArea area);
    void refresh();
    bool isDragged(QPoint position) const;
    void endDrag();

    QMainWindow &m_window;
    QLabel *m_title = nullptr;
    QToolButton *m_parameters = nullptr;
    QToolButton *m_move = nullptr;
    std::optional<QPoint> m_pressedAt; ///< on the title, in coordinates of the panel
    int m_grownTo = 0;                 ///< high, since it came to this edge
    bool m_isOpen = false;
    bool m_isAside = false;
    bool m_isPlaced = false;
};

} // namespace sinescope
