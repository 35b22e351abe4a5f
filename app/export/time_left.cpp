// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/time_left.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace sinescope {

namespace {

struct ExportWords
{
    Q_DECLARE_TR_FUNCTIONS(Export)
};

} // namespace

QString TimeLeft::text(double done) const
{
    if (!(done > 0))
        return {};
    return ExportWords::tr("%1 left").arg(durationText(double(m_begun.elapsed()) / 1000 * (1 - done) / done));
}

QString durationText(double seconds)
{
    constexpr double longest = 1e9; // a guess made early may be wild
    const auto whole = qint64(std::ceil(std::clamp(seconds, 1.0, longest)));
    if (whole < 60)
        return ExportWords::tr("%1 s").arg(whole);
    if (whole < 3600)
        return ExportWords::tr("%1 min %2 s").arg(whole / 60).arg(whole % 60);
    return ExportWords::tr("%1 h %2 min").arg(whole / 3600).arg(whole / 60 % 60);
}

} // namespace sinescope
