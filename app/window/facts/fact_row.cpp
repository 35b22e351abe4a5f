// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/facts/fact_row.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace sinescope {

FactRow::FactRow(const Fact &fact, QWidget *parent)
    : QWidget(parent)
    , m_key(fact.key)
    , m_name(new QToolButton)
    , m_value(new QLabel)
    , m_explanation(new QLabel(fact.explanation))
    , m_show(new QPushButton(tr("Show me")))
{
    m_name->setObjectName(QStringLiteral("factName"));
    m_name->setText(fact.name);
    m_name->setCheckable(true);
    m_name->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_value->setObjectName(QStringLiteral("factValue"));
    m_value->setProperty("fact", fact.name);
    m_value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_value->setWordWrap(true);
    m_explanation->setObjectName(QStringLiteral("factExplanation"));
    m_explanation->setWordWrap(true);
    m_show->setObjectName(QStringLiteral("factShow"));
    m_show->setProperty("segment", true);

    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setVerticalSpacing(4);
    layout->setColumnStretch(1, 1);
    layout->addWidget(m_name, 0, 0);
    layout->addWidget(m_value, 0, 1);
    layout->addWidget(m_explanation, 1, 0, 1, 2);
    layout->addWidget(m_show, 2, 0, 1, 2, Qt::AlignLeft);
    connect(m_name, &QToolButton::toggled, this, [this](bool isOpen) {
        refresh();
        if (isOpen)
            emit opened();
    });
    connect(m_show, &QPushButton::clicked, this, &FactRow::showRequested);
    setValue(fact.value);
    refresh();
}

void FactRow::setValue(const QString &value)
{
    if (value == m_value->text())
        return;
    m_value->setText(value);
    const QString spoken = QStringLiteral("%1: %2").arg(m_name->text(), value);
    m_value->setAccessibleName(spoken);
    m_name->setAccessibleName(spoken);
    m_name->setAccessibleDescription(m_explanation->text());
}

void FactRow::setShowable(bool isShowable)
{
    m_isShowable = isShowable;
    refresh();
}

void FactRow::setOpen(bool isOpen)
{
    m_name->setChecked(isOpen);
}

bool FactRow::isOpen() const
{
    return m_name->isChecked();
}

void FactRow::refresh()
{
    m_name->setArrowType(isOpen() ? Qt::DownArrow : Qt::RightArrow);
    m_explanation->setVisible(isOpen());
    m_show->setVisible(isOpen() && m_isShowable);
}

} // namespace sinescope
