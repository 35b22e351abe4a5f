// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/state/document.h"

#include <QWidget>

class QLabel;

namespace sinescope {

class SegmentedControl;

/// In words what A, the pinned encoding, and B, the shown one, do not have in common, with the ways to look
/// at both. Hidden while nothing is pinned.
class CompareBar : public QWidget
{
    Q_OBJECT

public:
    explicit CompareBar(Document &document, QWidget *parent = nullptr);

private:
    void refresh(const State &state);

    Document &m_document;
    QLabel *m_text;
    SegmentedControl *m_view;
};

} // namespace sinescope
