// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/core/asked_number.h"
#include "tests/core/random_parameters.h"

#include <QTest>

namespace sinescope::test {

inline constexpr int propertyCases = 10'000;

/// A random case. The first ones are small, so that what fails is mostly small too.
class Case : public Random
{
public:
    Case(unsigned seed, int index)
        : Random(seed * 1'000'003U + unsigned(index))
        , m_share(double(index + 1) / propertyCases)
    {
    }

    /// From 1 up to `most`, later cases more of it.
    std::int64_t upTo(std::int64_t most)
    {
        return whole(1, std::max<std::int64_t>(1, std::int64_t(double(most) * m_share)));
    }
    bool oneIn(std::int64_t count) { return whole(1, count) == 1; }

    /// Any convention at any position; only d_model is small.
    Parameters encoding(std::int64_t widest)
    {
        Parameters any = parameters(16'777'216, widest);
        any.dModel = upTo(widest);
        if (oneIn(4))
            any.firstPosition = real(0, 16'777'216);
        return any;
    }
    std::int64_t row(const Parameters &parameters)
    {
        return whole(0, std::min<std::int64_t>(parameters.length, coin() ? 64 : parameters.length) - 1);
    }

private:
    double m_share;
};

/// Fails with what is needed to see it again for the first of 10,000 cases where `holds` does not.
/// SINESCOPE_SEED makes them others, SINESCOPE_CASE is the only one to be run.
template <typename Holds> void forAll(const Holds &holds)
{
    const auto seed = askedNumber<unsigned>("SINESCOPE_SEED", 1, 0);
    const bool isOne = qEnvironmentVariableIsSet("SINESCOPE_CASE");
    const auto first = askedNumber<int>("SINESCOPE_CASE", 0, 0);
    const std::int64_t end = isOne ? std::int64_t(first) + 1 : propertyCases;
    for (std::int64_t i = first; i < end; ++i) {
        Case random(seed, int(i));
        if (holds(random))
            continue;
        QFAIL(qPrintable(QStringLiteral("does not hold; again: SINESCOPE_SEED=%1 SINESCOPE_CASE=%2 %3 %4")
                             .arg(seed)
                             .arg(i)
                             .arg(QCoreApplication::applicationName(),
                                  QString::fromLatin1(QTest::currentTestFunction()))));
    }
}

} // namespace sinescope::test
