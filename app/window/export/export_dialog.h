// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/export_job.h"
#include "app/state/cursor.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace sinescope {

class ExportForm;
class ExportPreview;

/// Writes a figure to a file, as it is chosen here and previewed beside. The choices are remembered.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    /// `cell` is where the crosshair stands; without one it may stand on the reference
    /// and the first dimension.
    ExportDialog(const State &state, FigureId figure, const std::optional<Cell> &cell,
                 QWidget *parent = nullptr);

    /// Writes to `path`, by its extension if that is a known one. False, and told, if that fails; false if
    /// it is cancelled.
    bool exportTo(const QString &path);
    /// What was written last; empty if nothing was.
    QString writtenPath() const { return m_writtenPath; }

private:
    void refresh();
    void chooseFile();
    QString sizeText() const;

    State m_state;
    ExportForm *m_form;
    ExportPreview *m_preview;
    QLabel *m_message;
    QPushButton *m_export;
    QString m_writtenPath;
};

} // namespace sinescope
