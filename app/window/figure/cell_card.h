// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/state/cursor.h"
#include "app/state/document.h"

#include <QLabel>

namespace sinescope {

/// The definition with the numbers of one cell put in: that under the crosshair, else the reference position
/// in the first chosen dimension.
class CellCard : public QLabel
{
    Q_OBJECT

public:
    CellCard(Document &document, Cursor &cursor, QWidget *parent = nullptr);

private:
    void refresh();

    Document &m_document;
    Cursor &m_cursor;
};

} // namespace sinescope
