// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/export_options.h"

#include <QDialog>

class QComboBox;
class QLabel;

namespace sinescope {

/// Writes the numbers behind a figure: which figure, which file format and type, all or what is visible. Asks
/// for the file's name itself and is accepted once the file is written.
class DataExportDialog : public QDialog
{
    Q_OBJECT

public:
    DataExportDialog(const State &state, FigureId shown, QWidget *parent = nullptr);

    QString writtenFile() const { return m_file; }
    /// What is chosen so far.
    ExportOptions options() const;

    void accept() override;

private:
    FigureId figure() const;
    QString extension() const;
    void refreshTypes();
    void refreshSize();

    State m_state;
    QString m_file;
    QComboBox *m_figure;
    QComboBox *m_format;
    QComboBox *m_type;
    QComboBox *m_part;
    QLabel *m_size;
};

} // namespace sinescope
