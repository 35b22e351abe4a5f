// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDoubleSpinBox>

#include <optional>

namespace sinescope {

/// A spin box for one number: whole ones without decimals, others with as many as they have, digits grouped.
/// Powers of ten may be typed as 1e6. It takes no value outside its limits (the nearest one instead), and
/// tells of a value when it is finished, not at every key. Undo and redo are left to the window.
class NumberBox : public QDoubleSpinBox
{
    Q_OBJECT

public:
    NumberBox(double minimum, double maximum, bool whole, QWidget *parent = nullptr);

    /// As wide as that text needs in the type of now, whatever the limits are: boxes below each other are
    /// equal.
    void setRoomFor(const QString &text);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

    QString textFromValue(double value) const override;
    double valueFromText(const QString &text) const override;
    QValidator::State validate(QString &text, int &position) const override;
    void fixup(QString &text) const override;

protected:
    bool event(QEvent *event) override;

private:
    /// What the text says, with or without prefix and grouped digits; nothing when it is no number.
    std::optional<double> numberIn(const QString &text) const;

    QString m_room;
};

/// True for the request of a text field to keep a shortcut of the window for itself: undo, redo, and Ctrl+E,
/// by which some desktops go to the end of a line.
bool isWindowShortcut(const QEvent &event);

} // namespace sinescope
