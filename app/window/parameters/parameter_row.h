// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/widgets/scale.h"

#include <QElapsedTimer>
#include <QWidget>

class QLabel;
class QSlider;

namespace sinescope {

class NumberBox;

/// One number to turn: its name, a box to type it and a slider to drag it.
class ParameterRow : public QWidget
{
    Q_OBJECT

public:
    struct Limits
    {
        double minimum;
        double maximum;
        bool whole;
    };

    ParameterRow(const QString &name, const Limits &limits, Scale scale, QWidget *parent = nullptr);

    /// Shows a value without telling of it.
    void setValue(double value);
    void setScale(Scale scale);
    void setPrefix(const QString &prefix);
    /// The box is as wide as its largest number, not as all boxes of a panel: for rows beside each other.
    void fitBox();
    /// What the number does, for those who hear its name.
    void setDescription(const QString &description);

    double value() const;
    QString valueText() const;
    const Scale &scale() const { return m_scale; }

signals:
    /// Somebody begins to change the value: what follows until the next one is one step of undo.
    void gestureStarted();
    void edited(double value);

private:
    void beginGesture();
    void edit(double value);

    Scale m_scale;
    NumberBox *m_box;
    QSlider *m_slider;
    QElapsedTimer m_sinceEdit;
    bool m_isDragged = false;
};

} // namespace sinescope
