// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/state/document.h"

#include <QWidget>

namespace sinescope {

/// The number format of the page Limits, above its figures; to be seen on that page only.
class LimitsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit LimitsPanel(Document &document, QWidget *parent = nullptr);
};

} // namespace sinescope
