// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/state/document.h"
#include "app/state/fact_list.h"

#include <QDialog>

#include <array>

class QTableWidget;

namespace sinescope {

class FactsWorker;

/// Every fact of A, the pinned encoding, beside that of B, the shown one; those that differ in bold. Follows
/// the document, closes when nothing is pinned any more, and is gone then. Searches run in the background.
class CompareFacts : public QDialog
{
    Q_OBJECT

public:
    CompareFacts(Document &document, QWidget *parent);

private:
    /// One of the two encodings, a column of the table.
    struct Side
    {
        FactValues values{};
        FactsWorker *worker = nullptr;
    };

    void refresh(const State &state);
    void setParameters(int side, const Parameters &parameters);
    void showValues(int side, const FactValues &values);
    void markDifferences();

    std::array<Side, 2> m_sides;
    QTableWidget *m_table;
};

} // namespace sinescope
