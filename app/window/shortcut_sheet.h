// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QMenuBar;

namespace sinescope {

/// Every shortcut on one sheet: those of the menus, and the keys that figures understand.
class ShortcutSheet : public QDialog
{
    Q_OBJECT

public:
    explicit ShortcutSheet(const QMenuBar &bar, QWidget *parent = nullptr);
};

} // namespace sinescope
