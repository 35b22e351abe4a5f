// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/parameters/slider_accessibility.h"

#include "app/window/parameters/parameter_row.h"

#include <QAccessibleWidget>
#include <QSlider>

namespace sinescope {

namespace {

/// A slider of a parameter speaks of the parameter: its own steps may be logarithms, or places in a list.
class SliderAccessible : public QAccessibleWidget, public QAccessibleValueInterface
{
public:
    SliderAccessible(QSlider *slider, ParameterRow *row)
        : QAccessibleWidget(slider, QAccessible::Slider)
        , m_row(row)
    {
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ValueInterface ? static_cast<QAccessibleValueInterface *>(this)
                                                   : QAccessibleWidget::interface_cast(type);
    }
    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Value ? m_row->valueText() : QAccessibleWidget::text(kind);
    }

    QVariant currentValue() const override { return m_row->value(); }
    QVariant minimumValue() const override { return m_row->scale().valueAt(0); }
    QVariant maximumValue() const override { return m_row->scale().valueAt(m_row->scale().lastStep()); }
    QVariant minimumStepSize() const override { return {}; }
    void setCurrentValue(const QVariant &value) override
    {
        static_cast<QSlider &>(*widget()).setValue(m_row->scale().stepOf(value.toDouble()));
    }

private:
    ParameterRow *m_row;
};

QAccessibleInterface *makeInterface(const QString &, QObject *object) // owned by Qt's cache
{
    auto *slider = qobject_cast<QSlider *>(object);
    auto *row = slider ? qobject_cast<ParameterRow *>(slider->parentWidget()) : nullptr;
    return row ? new SliderAccessible(slider, row) : nullptr;
}

} // namespace

void installSliderAccessibility()
{
    static const bool isInstalled = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    Q_UNUSED(isInstalled)
}

} // namespace sinescope
