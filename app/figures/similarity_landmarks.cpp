// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figures/similarity_landmarks.h"

#include "app/state/field_text.h"
#include "core/cosine_integral.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace sinescope {

namespace {

struct LandmarkWords
{
    Q_DECLARE_TR_FUNCTIONS(SimilarityFigure)
};

QString rowsText(std::int64_t rows)
{
    return QLocale().toString(qint64(rows));
}

/// Three digits, in whole numbers from 100 on.
QString baseNumber(double base)
{
    const double unit = std::pow(10, std::floor(std::log10(base)) - 2);
    return exactText(std::round(base / unit) * unit);
}

} // namespace

void SimilarityLandmarks::setParameters(const Parameters &parameters)
{
    if (parameters == m_parameters)
        return;
    m_parameters = parameters;
    m_offsets.reset();
    m_base.reset();
}

bool SimilarityLandmarks::isOffsetKnown() const
{
    return m_offsets && m_offsets->findings().firstRise.isKnown && m_offsets->findings().firstZero.isKnown;
}

Search SimilarityLandmarks::search()
{
    if (!isOffsetKnown()) {
        if (!m_offsets)
            m_offsets.emplace(m_parameters);
        m_offsets->advance();
        return isOffsetKnown() ? Search::Found : Search::Going;
    }
    if (!m_base)
        m_base.emplace(m_parameters);
    if (m_base->isDone())
        return Search::Done;
    m_base->advance();
    return m_base->isDone() ? Search::Found : Search::Going;
}

std::optional<std::int64_t> SimilarityLandmarks::firstRise() const
{
    return m_offsets ? m_offsets->findings().firstRise.value : std::nullopt;
}

std::optional<std::int64_t> SimilarityLandmarks::firstZero() const
{
    return m_offsets ? m_offsets->findings().firstZero.value : std::nullopt;
}

QString SimilarityLandmarks::baseText() const
{
    const QString rows = rowsText(m_parameters.length - 1);
    if (!m_base || !m_base->isDone())
        return LandmarkWords::tr("looking for the smallest base without a zero in %1 rows").arg(rows);
    if (m_base->base())
        return LandmarkWords::tr("smallest base without a zero in %1 rows: %2 (grid of %3 a decade)")
            .arg(rows, baseNumber(*m_base->base()))
            .arg(SmallestBase::basesPerDecade);
    return LandmarkWords::tr("no base up to %2 without a zero in %1 rows (grid of %3 a decade)")
        .arg(rows, baseNumber(m_base->current()))
        .arg(SmallestBase::basesPerDecade);
}

QString SimilarityLandmarks::text() const
{
    const auto found = [&](const QString &name, const std::optional<std::int64_t> &offset) {
        if (offset)
            return LandmarkWords::tr("%1 at +%2 rows").arg(name, rowsText(*offset));
        const std::int64_t searched = m_offsets ? m_offsets->findings().searched : 0;
        return LandmarkWords::tr("%1 beyond +%2 rows").arg(name, rowsText(searched));
    };
    return QStringList{found(LandmarkWords::tr("first rise"), firstRise()),
                       found(LandmarkWords::tr("first zero"), firstZero()), baseText()}
        .join(QStringLiteral("   ·   "));
}

double limitValue(const Parameters &parameters, Measure measure, double offset)
{
    const double mean = continuousSimilarity(std::abs(offset) * parameters.positionStep, parameters.base);
    const auto pairs = double(pairCount(parameters));
    switch (measure) {
    case Measure::Dot:
        return pairs * mean;
    case Measure::Cosine:
        return mean;
    case Measure::Distance:
        break;
    }
    return std::sqrt(std::max(0.0, 2 * pairs * (1 - mean)));
}

} // namespace sinescope
