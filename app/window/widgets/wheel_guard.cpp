// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/widgets/wheel_guard.h"

#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QEvent>
#include <QScrollBar>

namespace sinescope {

static QWidget *guarded(QObject *object)
{
    const bool isValue = qobject_cast<QAbstractSpinBox *>(object) || qobject_cast<QComboBox *>(object) ||
                         (qobject_cast<QAbstractSlider *>(object) && !qobject_cast<QScrollBar *>(object));
    return isValue ? static_cast<QWidget *>(object) : nullptr;
}

class WheelGuard : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        const bool isWheel = event->type() == QEvent::Wheel;
        if (!isWheel && event->type() != QEvent::Polish)
            return false;
        QWidget *widget = guarded(watched);
        if (!widget)
            return false;
        if (widget->focusPolicy() == Qt::WheelFocus)
            widget->setFocusPolicy(Qt::StrongFocus); // else turning the wheel gives it the focus
        if (!isWheel || widget->hasFocus())
            return false;
        event->ignore(); // for the widgets around it
        return true;
    }
};

void installWheelGuard()
{
    if (!qApp->findChild<WheelGuard *>()) // one is enough
        qApp->installEventFilter(new WheelGuard(qApp));
}

} // namespace sinescope

#include "wheel_guard.moc"
