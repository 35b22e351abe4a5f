// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>

namespace sinescope {

class Settings;

/// The files that were opened and saved last. Read anew whenever it is about to be shown: other windows of
/// the program add to them too.
class RecentFilesMenu : public QMenu
{
    Q_OBJECT

public:
    RecentFilesMenu(Settings &settings, QMenu &parent);

signals:
    void chosen(const QString &path);

private:
    void fill();

    Settings &m_settings;
};

} // namespace sinescope
