// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/widgets/segmented_control.h"

#include "app/window/widgets/flow_layout.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPushButton>

namespace sinescope {

namespace {

/// As wide as its text is when it is chosen, and bold, in the type that it has now.
class Segment : public QPushButton
{
public:
    using QPushButton::QPushButton;

    void setClose() { m_margin = 18; }

    QSize sizeHint() const override { return minimumSizeHint(); }
    QSize minimumSizeHint() const override
    {
        ensurePolished();
        QFont bold = font();
        bold.setBold(true);
        return {QFontMetrics(bold).horizontalAdvance(text()) + m_margin, QPushButton::sizeHint().height()};
    }

private:
    int m_margin = 28; ///< beside the text
};

} // namespace

SegmentedControl::SegmentedControl(const QString &name, const QStringList &choices, QWidget *parent)
    : QWidget(parent)
    , m_buttons(new QButtonGroup(this))
{
    setAccessibleName(name);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    for (int i = 0; i < choices.size(); ++i) {
        auto *button = new Segment(choices[i]);
        button->setCheckable(true);
        button->setAccessibleName(QStringLiteral("%1: %2").arg(name, choices[i]));
        button->setProperty("segment", true);
        m_buttons->addButton(button, i);
        layout->addWidget(button, 1);
    }
    connect(m_buttons, &QButtonGroup::idClicked, this, &SegmentedControl::chosen);
}

void SegmentedControl::wrap(bool isClose)
{
    const QList<QAbstractButton *> buttons = m_buttons->buttons();
    delete layout();
    auto *lines = new FlowLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(4);
    for (QAbstractButton *button : buttons) {
        if (isClose)
            static_cast<Segment *>(button)->setClose();
        lines->addWidget(button);
    }
}

void SegmentedControl::describe(const QStringList &descriptions)
{
    const QList<QAbstractButton *> buttons = m_buttons->buttons();
    for (qsizetype i = 0; i < buttons.size(); ++i)
        buttons[i]->setAccessibleDescription(descriptions.value(i, descriptions.value(0)));
}

void SegmentedControl::setChosen(int index)
{
    QAbstractButton *chosen = m_buttons->button(index);
    // The keys go with the choice when it is made elsewhere.
    if (!chosen->isChecked() && m_buttons->checkedButton() && m_buttons->checkedButton()->hasFocus())
        chosen->setFocus();
    chosen->setChecked(true);
    setFocusProxy(chosen);
}

} // namespace sinescope
