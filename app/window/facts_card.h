// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/state/document.h"

#include <QWidget>

class QLabel;

namespace sinescope {

/// What can be said of the parameters in a few numbers.
class FactsCard : public QWidget
{
    Q_OBJECT

public:
    explicit FactsCard(Document &document, QWidget *parent = nullptr);

private:
    QLabel *addFact(const QString &name);
    void refresh(const Parameters &parameters);

    Parameters m_parameters;
    QLabel *m_values;
    QLabel *m_size;
    QLabel *m_norm;
    QLabel *m_longestWavelength;
    QLabel *m_fullCycles;
};

} // namespace sinescope
