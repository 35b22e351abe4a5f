// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QMainWindow;
class QToolButton;

namespace sinescope {

class PanelDock;
class Settings;

/// Keeps the figures wide enough: where the parameters and a panel at the right edge would leave them less
/// than 45 per cent of the window, one of the two is put aside, and a button brings it back in the place of
/// the other.
class PageRoom : public QObject
{
    Q_OBJECT

public:
    /// Owned by `parameters`.
    PageRoom(QMainWindow &window, QWidget &parameters, const Settings &settings);

    /// True while only one of the two has room.
    bool isScarce() const { return m_isScarce; }
    /// Shows the other one.
    void swap();
    /// Whatever stands in their place.
    void showParameters();

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    /// The panel at the right edge that is open, in sight or aside.
    PanelDock *openDock() const;
    void refresh();

    QMainWindow &m_window;
    QWidget &m_parameters;
    const Settings &m_settings;
    QToolButton *m_back; ///< from the parameters to the panel
    bool m_isScarce = false;
    bool m_isRefreshing = false;
};

} // namespace sinescope
