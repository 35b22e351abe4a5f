// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/facts_card.h"

#include "app/figures/reading.h"

#include <QFormLayout>
#include <QLabel>
#include <QLocale>

#include <cmath>

namespace sinescope {

namespace {

/// Of every row, or between which two numbers: an unpaired sine adds 0 to 1 to the square.
QString normText(const Parameters &parameters)
{
    const auto pairs = double(pairCount(parameters));
    const auto text = [](double square) {
        return QLocale().toString(std::sqrt(square), 'g', 5);
    };
    return hasUnpairedSine(parameters) ? QStringLiteral("%1 … %2").arg(text(pairs), text(pairs + 1))
                                       : text(pairs);
}

/// That of the last pair; the first pair's is always 2 pi.
QString longestWavelengthText(const Parameters &parameters)
{
    const std::int64_t count = frequencyCount(parameters);
    if (count == 0)
        return QStringLiteral("–");
    const std::int64_t lastSine = parameters.layout == Layout::Interleaved ? 2 * (count - 1) : count - 1;
    return wavelengthText(wavelengthOfColumn(parameters, lastSine));
}

} // namespace

FactsCard::FactsCard(Document &document, QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new QFormLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setVerticalSpacing(4);
    layout->setRowWrapPolicy(QFormLayout::DontWrapRows);
    m_values = addFact(tr("Values"));
    m_size = addFact(tr("As float32"));
    m_norm = addFact(tr("Norm of every row"));
    m_longestWavelength = addFact(tr("Longest wavelength"));
    m_fullCycles = addFact(tr("Pairs with a full cycle"));
    connect(&document, &Document::stateChanged, this, [this](const State &state) {
        if (state.parameters != m_parameters)
            refresh(state.parameters);
    });
    refresh(document.state().parameters);
}

QLabel *FactsCard::addFact(const QString &name)
{
    auto *label = new QLabel(name);
    label->setObjectName(QStringLiteral("factName"));
    auto *value = new QLabel;
    value->setObjectName(QStringLiteral("factValue"));
    value->setProperty("fact", name);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    value->setWordWrap(true);
    static_cast<QFormLayout *>(layout())->addRow(label, value);
    return value;
}

void FactsCard::refresh(const Parameters &parameters)
{
    m_parameters = parameters;
    const QLocale locale;
    const qint64 values = parameters.length * parameters.dModel;
    m_values->setText(locale.toString(values));
    m_size->setText(locale.formattedDataSize(4 * values));
    m_norm->setText(normText(parameters));
    m_longestWavelength->setText(longestWavelengthText(parameters));
    m_fullCycles->setText(tr("%1 of %2")
                              .arg(locale.toString(qint64(fullCyclePairs(parameters))),
                                   locale.toString(qint64(frequencyCount(parameters)))));
    for (QLabel *value : findChildren<QLabel *>(QStringLiteral("factValue")))
        value->setAccessibleName(
            QStringLiteral("%1: %2").arg(value->property("fact").toString(), value->text()));
}

} // namespace sinescope
