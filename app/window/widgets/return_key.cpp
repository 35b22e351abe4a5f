// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/widgets/return_key.h"

#include <QApplication>
#include <QDialog>
#include <QKeyEvent>
#include <QPushButton>
#include <QToolButton>

namespace sinescope {

class ReturnKey : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() != QEvent::KeyPress)
            return false;
        const auto *press = static_cast<QKeyEvent *>(event);
        const bool isReturn = press->key() == Qt::Key_Return || press->key() == Qt::Key_Enter;
        if (!isReturn || press->isAutoRepeat() || (press->modifiers() & ~Qt::KeypadModifier))
            return false;
        if (!qobject_cast<QPushButton *>(watched) && !qobject_cast<QToolButton *>(watched))
            return false;
        auto *button = static_cast<QAbstractButton *>(watched);
        if (qobject_cast<QDialog *>(button->window()))
            return false;
        button->animateClick();
        return true;
    }
};

void installReturnKey()
{
    if (!qApp->findChild<ReturnKey *>()) // one is enough
        qApp->installEventFilter(new ReturnKey(qApp));
}

} // namespace sinescope

#include "return_key.moc"
