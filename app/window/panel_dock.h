// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDockWidget>

class QLabel;
class QToolButton;

namespace sinescope {

/// A panel at the right edge of the window, or at the bottom where that is too narrow. It can be moved between the
/// two by its button or by dragging its title, and closed.
class PanelDock : public QDockWidget
{
    Q_OBJECT

public:
    PanelDock(const QString &name, QWidget *panel, QMainWindow &window);

    void setTitle(const QString &title);
    /// Shows the panel where the window has room for it.
    void open();
    /// Where it stands now is where the person wants it.
    void keepPlace();

signals:
    void closed();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    QWidget *makeTitleBar();
    void move();
    void moveTo(Qt::DockWidgetArea area);
    void refresh();

    QMainWindow &m_window;
    QLabel *m_title = nullptr;
    QToolButton *m_move = nullptr;
    bool m_isPlaced = false; ///< the first time it chooses its edge, afterwards the person does
};

} // namespace sinescope
