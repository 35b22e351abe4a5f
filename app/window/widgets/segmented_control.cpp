// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/widgets/segmented_control.h"

#include "app/window/widgets/flow_layout.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPushButton>

namespace sinescope {

SegmentedControl::SegmentedControl(const QString &name, const QStringList &choices, QWidget *parent)
    : QWidget(parent)
    , m_buttons(new QButtonGroup(this))
{
    setAccessibleName(name);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    for (int i = 0; i < choices.size(); ++i) {
        auto *button = new QPushButton(choices[i]);
        button->setCheckable(true);
        button->setAccessibleName(QStringLiteral("%1: %2").arg(name, choices[i]));
        button->setProperty("segment", true);
        QFont bold = button->font(); // as the chosen one is set
        bold.setBold(true);
        button->setMinimumWidth(QFontMetrics(bold).horizontalAdvance(choices[i]) + 28);
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
            button->setMinimumWidth(button->minimumWidth() - 10);
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
