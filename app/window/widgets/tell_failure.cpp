// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/widgets/tell_failure.h"

#include "app/state/failure.h"

#include <QMessageBox>

namespace sinescope {

void tellFailure(QWidget *parent, const QString &title, const Failure &failure)
{
    QMessageBox box(QMessageBox::Warning, title, failure.message(), QMessageBox::Ok, parent);
    box.setTextFormat(Qt::PlainText);
    box.exec();
}

} // namespace sinescope
