// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/parameters/parameter_row.h"

#include "app/state/field_text.h"
#include "app/window/widgets/number_box.h"

#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>

namespace sinescope {

namespace {

/// Ticks of a key or a wheel that follow each other within this time are one gesture, in milliseconds.
constexpr int gesturePause = 800;

} // namespace

ParameterRow::ParameterRow(const QString &name, const Limits &limits, Scale scale, QWidget *parent)
    : QWidget(parent)
    , m_box(new NumberBox(limits.minimum, limits.maximum, limits.whole, this))
    , m_slider(
          new QSlider(Qt::Horizontal, this)) // at once: a name makes its accessible, which looks for the row
{
    auto *label = new QLabel(name);
    label->setBuddy(m_box);
    m_box->setAccessibleName(name);
    m_box->setRoomFor(QStringLiteral("1,000,000,000,000"));
    m_slider->setAccessibleName(tr("%1 slider").arg(name));
    setScale(std::move(scale));

    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setVerticalSpacing(4);
    layout->addWidget(label, 0, 0);
    layout->addWidget(m_box, 0, 1);
    layout->addWidget(m_slider, 1, 0, 1, 2);
    layout->setColumnStretch(0, 1);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);

    connect(m_slider, &QSlider::sliderPressed, this, [this] {
        beginGesture(); // unless the press has moved the slider already
        m_isDragged = true;
    });
    connect(m_slider, &QSlider::sliderReleased, this, [this] {
        m_isDragged = false;
        m_sinceEdit.invalidate();
    });
    connect(m_slider, &QSlider::valueChanged, this, [this](int step) { edit(m_scale.valueAt(step)); });
    connect(m_box, &NumberBox::valueChanged, this, [this](double value) { edit(value); });
}

void ParameterRow::beginGesture()
{
    if (!m_isDragged && (!m_sinceEdit.isValid() || m_sinceEdit.elapsed() > gesturePause))
        emit gestureStarted();
}

void ParameterRow::edit(double value)
{
    beginGesture();
    m_sinceEdit.start();
    emit edited(value);
}

void ParameterRow::setValue(double value)
{
    const QSignalBlocker boxBlocker(m_box);
    const QSignalBlocker sliderBlocker(m_slider);
    m_box->setValue(value);
    m_slider->setValue(m_scale.stepOf(value));
}

void ParameterRow::setScale(Scale scale)
{
    const QSignalBlocker blocker(m_slider);
    m_scale = std::move(scale);
    m_slider->setRange(0, m_scale.lastStep());
    m_slider->setPageStep(std::max(1, m_scale.lastStep() / 20));
}

void ParameterRow::fitBox()
{
    m_box->setRoomFor(exactText(m_box->maximum()));
}

void ParameterRow::setDescription(const QString &description)
{
    m_box->setAccessibleDescription(description);
    m_slider->setAccessibleDescription(description);
}

double ParameterRow::value() const
{
    return m_box->value();
}

QString ParameterRow::valueText() const
{
    return m_box->text();
}

void ParameterRow::setPrefix(const QString &prefix)
{
    m_box->setPrefix(prefix);
}

} // namespace sinescope
