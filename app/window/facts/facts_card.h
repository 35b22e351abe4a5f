// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/state/document.h"
#include "app/state/fact_list.h"

#include <QWidget>

#include <optional>
#include <vector>

namespace sinescope {

class Cursor;
class FactRow;
class FactsWorker;

/// What can be said of the parameters in numbers. A change of the parameters costs it O(log d_model) at once;
/// what must be counted or searched follows from a worker.
class FactsCard : public QWidget
{
    Q_OBJECT

public:
    FactsCard(Document &document, Cursor &cursor, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void refresh(const Parameters &parameters);
    void search();
    void showValues(const FactValues &values);
    /// Sets figure and crosshair to where a fact can be seen.
    void showFact(const FactRow &row);

    Document &m_document;
    Cursor &m_cursor;
    FactValues m_values;
    std::optional<Parameters> m_asked; ///< what is looked for, or was found
    std::vector<FactRow *> m_rows;
    FactsWorker *m_worker;
};

} // namespace sinescope
