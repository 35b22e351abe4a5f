// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/compare/compare_bar.h"

#include "app/state/field_text.h"
#include "app/window/compare/compare_actions.h"
#include "app/window/widgets/segmented_control.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace sinescope {

namespace {

/// What `of` has and `other` has not.
QString differenceText(const Parameters &of, const Parameters &other)
{
    QStringList parts;
    const auto add = [&](const QString &label, const QString &value) {
        parts << QStringLiteral("%1 %2").arg(label, value);
    };
    for (const FieldInfo &field : fields()) {
        if (value(of, field.field) != value(other, field.field))
            add(fieldWord(field.field), exactText(value(of, field.field)));
    }
    if (of.layout != other.layout)
        add(layoutWord(), layoutName(of.layout));
    if (of.spacing != other.spacing)
        add(spacingWord(), spacingName(of.spacing));
    return parts.join(QStringLiteral(", "));
}

} // namespace

CompareBar::CompareBar(Document &document, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_text(new QLabel)
    , m_view(new SegmentedControl(tr("Comparison"), {tr("A beside B"), tr("Difference")}))
{
    setObjectName(QStringLiteral("pageBar"));
    setAttribute(Qt::WA_StyledBackground);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 4, 12, 4);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    layout->addWidget(m_text, 1);
    m_view->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_view->describe(
        {tr("Both encodings in one picture, A in its first half"), tr("What is shown less what is pinned")});
    layout->addWidget(m_view);
    const auto addButton = [&](const QString &text, const QString &description, void (*act)(Document &)) {
        auto *button = new QPushButton(text);
        button->setProperty("segment", true);
        button->setAccessibleDescription(description);
        connect(button, &QPushButton::clicked, this, [this, act] { act(m_document); });
        layout->addWidget(button);
    };
    addButton(tr("Swap"), tr("Shows A and pins B"), swapPinned);
    addButton(tr("Unpin"), tr("Ends the comparison"), unpin);
    connect(m_view, &SegmentedControl::chosen, this,
            [this](int index) { setComparisonView(m_document, static_cast<ComparisonView>(index)); });
    connect(&document, &Document::stateChanged, this, &CompareBar::refresh);
    refresh(document.state());
}

void CompareBar::refresh(const State &state)
{
    const auto &comparison = state.display.comparison;
    setVisible(comparison.has_value());
    if (!comparison)
        return;
    const Parameters &pinned = comparison->parameters;
    const QString text =
        pinned == state.parameters
            ? tr("A is pinned, and B is the same: change something to see both.")
            : tr("A pinned: %1   ·   B shown: %2")
                  .arg(differenceText(pinned, state.parameters), differenceText(state.parameters, pinned));
    m_text->setText(text);
    m_view->setChosen(static_cast<int>(comparison->view));
}

} // namespace sinescope
