// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/check/check_report.h"
#include "app/state/document.h"
#include "app/state/settings.h"

#include <QDialog>

#include <memory>
#include <thread>

class QGridLayout;
class QLabel;
class QProgressBar;
class QPushButton;

namespace sinescope {

class DifferenceView;

/// Checks one table and shows what came out: verdict, meaning, facts, and the differences as a heatmap. The
/// work is done on a thread of its own; closing the dialog ends it.
class CheckDialog : public QDialog
{
    Q_OBJECT

public:
    CheckDialog(Document &document, const Settings &settings, const QString &path, QWidget *parent);

    /// Whether the check has ended, well or not.
    bool isDone() const { return m_isDone; }

signals:
    /// The table cannot be checked; the dialog has closed.
    void failed(const sinescope::Failure &failure);

protected:
    void changeEvent(QEvent *event) override;

private:
    using Outcome = std::variant<TableCheck, TableProblem, Failure>;
    void start(const QString &path);
    void check(const QString &path, const std::stop_token &stop);
    void finish(std::shared_ptr<const TableReader> table, const std::shared_ptr<const Outcome> &outcome);
    void showCheck(const TableCheck &check);
    void showFacts(const TableCheck &check);
    void readEntry(qint64 row, qint64 column);
    void useParameters();

    Document &m_document;
    const Settings &m_settings;
    Parameters m_parameters; ///< found, or given
    std::shared_ptr<const TableReader> m_table;
    bool m_isDone = false;
    QLabel *m_verdict;
    QLabel *m_meaning;
    QProgressBar *m_progress;
    QGridLayout *m_facts;
    DifferenceView *m_difference;
    QLabel *m_reading;
    QPushButton *m_use;
    std::jthread m_work; ///< last, so that it ends before what it reports to
};

/// Opens the dialog for a file, as File > Check a table and a dropped file do. A file that cannot be checked
/// is told in a message box.
void checkTableFile(QWidget *parent, Document &document, const Settings &settings, const QString &path);

} // namespace sinescope
