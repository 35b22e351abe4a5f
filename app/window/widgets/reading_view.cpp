// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/widgets/reading_view.h"

#include <QInputMethodEvent>

namespace sinescope {

QVariant ReadingView::inputMethodQuery(Qt::InputMethodQuery query) const
{
    return query == Qt::ImEnabled ? QVariant(false) : QTextBrowser::inputMethodQuery(query);
}

void ReadingView::inputMethodEvent(QInputMethodEvent *event)
{
    event->ignore();
}

} // namespace sinescope
