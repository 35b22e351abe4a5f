// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/sweep.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPushButton;

namespace sinescope {

class NumberBox;

/// Writes numbered pictures of a figure in which one number runs from one value to another. Asks for the
/// file's name itself and is accepted once all are written.
class SweepDialog : public QDialog
{
    Q_OBJECT

public:
    SweepDialog(const State &state, const ExportOptions &options, QWidget *parent = nullptr);

    /// What is chosen so far.
    Sweep sweep() const;
    QString writtenFile() const { return m_file; } ///< without its number

    void accept() override;

private:
    const SweepField &field() const;
    void refreshField();
    void refreshWords();
    bool mayReplace(const QString &path);

    State m_state;
    ExportOptions m_options;
    std::vector<SweepField> m_fields;
    QString m_file;
    QComboBox *m_field;
    NumberBox *m_from;
    NumberBox *m_to;
    QComboBox *m_scale;
    NumberBox *m_count;
    QLabel *m_words;
    QPushButton *m_save;
};

} // namespace sinescope
