// SPDX-License-Identifier: GPL-3.0-or-later
// Random entries of random encodings against MPFR with 160 bits, by the definition and nothing else.
// SINESCOPE_ENTRIES tells how many (200,000), SINESCOPE_SEED which.
#include "core/encoding_table.h"
#include "core/exact_table.h"
#include "core/frequencies.h"
#include "tests/core/asked_number.h"
#include "tests/core/random_parameters.h"

#include <QTest>

#include <mpfr.h>

using namespace sinescope;
using namespace sinescope::test;

namespace {

constexpr mpfr_prec_t bits = 160;

/// A number of MPFR, freed with its owner.
class Number
{
public:
    Number() { mpfr_init2(m_number, bits); }
    ~Number() { mpfr_clear(m_number); }
    Number(const Number &) = delete;
    Number &operator=(const Number &) = delete;
    operator mpfr_ptr() { return m_number; }

private:
    mpfr_t m_number;
};

/// Entries of one column, from the definition (Vaswani et al. 2017, section 3.5; tensor2tensor's
/// get_timing_signal_1d for the other spacing and layout).
class ColumnOracle
{
public:
    ColumnOracle(const Parameters &parameters, std::int64_t column)
        : m_parameters(parameters)
    {
        const auto d = static_cast<long>(parameters.dModel);
        const long pairs = d / 2;
        const auto c = static_cast<long>(column);
        const bool isInterleaved = parameters.layout == Layout::Interleaved;
        m_isZero = !isInterleaved && c == 2 * pairs;
        m_isSine = isInterleaved ? c % 2 == 0 : c < pairs;
        const long pair = isInterleaved ? c / 2 : c % std::max(pairs, 1L);
        const bool isPaper = parameters.spacing == Spacing::Paper;
        // w = base^(-2 pair / d), or base^(-pair / max(pairs - 1, 1))
        mpfr_set_si(m_frequency, isPaper ? -2 * pair : -pair, MPFR_RNDN);
        mpfr_div_si(m_frequency, m_frequency, isPaper ? d : std::max(pairs - 1, 1L), MPFR_RNDN);
        mpfr_set_d(m_base, parameters.base, MPFR_RNDN);
        mpfr_pow(m_frequency, m_base, m_frequency, MPFR_RNDN);
    }

    /// Entry less `number`: what `number` is off by. `value` gets the entry itself.
    double error(std::int64_t row, double number, double &value)
    {
        if (m_isZero) {
            value = 0;
            return std::abs(number);
        }
        // (first position + row * step) * w; the product and the sum are exact in so many bits
        mpfr_set_d(m_angle, m_parameters.positionStep, MPFR_RNDN);
        mpfr_mul_si(m_angle, m_angle, static_cast<long>(row), MPFR_RNDN);
        mpfr_add_d(m_angle, m_angle, m_parameters.firstPosition, MPFR_RNDN);
        mpfr_mul(m_angle, m_angle, m_frequency, MPFR_RNDN);
        if (m_isSine)
            mpfr_sin(m_angle, m_angle, MPFR_RNDN);
        else
            mpfr_cos(m_angle, m_angle, MPFR_RNDN);
        value = mpfr_get_d(m_angle, MPFR_RNDN);
        mpfr_sub_d(m_angle, m_angle, number, MPFR_RNDN);
        return std::abs(mpfr_get_d(m_angle, MPFR_RNDN));
    }

private:
    const Parameters &m_parameters;
    Number m_base;
    Number m_frequency;
    Number m_angle;
    bool m_isZero = false;
    bool m_isSine = false;
};

double floatUlp(double value)
{
    const int exponent = value == 0 ? -126 : std::max(std::ilogb(value), -126);
    return std::ldexp(1.0, exponent - 23);
}

/// What is promised of exported float32.
double floatTolerance(double position, double value)
{
    if (position > 0x1p24)
        return 1e-7;
    return std::max((position > 1e6 ? 1.2 : 0.502) * floatUlp(value), 1e-12);
}

Parameters anyEncoding(Random &random)
{
    Parameters parameters = random.parameters(16'777'216, random.coin() ? 1024 : 32'768);
    parameters.length = 16'777'216;
    if (random.coin())
        parameters.firstPosition = random.real(0, 16'777'216);
    if (random.whole(0, 3) == 0)
        parameters.positionStep = random.real(1.0 / 1024, 64);
    return parameters;
}

/// Small rows as often as large ones.
std::int64_t anyRow(Random &random)
{
    return std::min(std::int64_t(std::exp2(random.real(0, 24.1))) - 1, std::int64_t{16'777'215});
}

} // namespace

class RandomEntriesTest : public QObject
{
    Q_OBJECT

private slots:
    void exportedEntriesAreAsRightAsPromised()
    {
        constexpr std::uint64_t rowsAColumn = 20;
        const auto entries = askedNumber<std::uint64_t>("SINESCOPE_ENTRIES", 200'000);
        const auto seed = askedNumber<unsigned>("SINESCOPE_SEED", 1, 0);
        Random random(seed);
        double worst = 0;         // of float32, in units in the last place
        double worstDouble = 0;   // of float64
        std::uint64_t others = 0; // float32 that are not the nearest
        for (std::uint64_t done = 0; done < entries; done += rowsAColumn) {
            const Parameters parameters = anyEncoding(random);
            const std::int64_t column = random.whole(0, parameters.dModel - 1);
            const EncodingTable table(parameters, {column, column + 1});
            const ExactTable exact(parameters, Range{column, column + 1});
            ColumnOracle oracle(parameters, column);
            for (std::uint64_t i = 0; i < rowsAColumn; ++i) {
                const std::int64_t row = anyRow(random);
                float single = 0;
                double number = 0;
                table.fill({row, row + 1}, &single);
                exact.fill({row, row + 1}, &number, 1);
                double value = 0;
                const double errorDouble = oracle.error(row, number, value);
                const double error = oracle.error(row, double(single), value);
                const double position = parameters.firstPosition + double(row) * parameters.positionStep;
                worst = std::max(worst, error / std::max(floatUlp(value), 1e-12));
                worstDouble = std::max(worstDouble, errorDouble);
                others += single == float(value) ? 0 : 1;
                if (error > floatTolerance(position, value) || errorDouble > 1.3e-16)
                    QFAIL(qPrintable(
                        QStringLiteral(
                            "seed %1: d_model %2, base %3, position %4, column %5: %6 is off by %7")
                            .arg(seed)
                            .arg(parameters.dModel)
                            .arg(parameters.base, 0, 'g', 17)
                            .arg(position, 0, 'g', 17)
                            .arg(column)
                            .arg(number, 0, 'g', 17)
                            .arg(std::max(error, errorDouble))));
            }
        }
        qInfo("%llu entries, seed %u: float32 at most %.4f units in the last place off, %llu of them not the "
              "nearest; "
              "float64 at most %.3g off",
              static_cast<unsigned long long>(entries), seed, worst, static_cast<unsigned long long>(others),
              worstDouble);
    }
};

int main(int count, char **arguments)
{
    // Qt Test ends a function after five minutes; a long run was asked for.
    if (qEnvironmentVariableIsSet("SINESCOPE_ENTRIES"))
        qputenv("QTEST_FUNCTION_TIMEOUT", "2000000000");
    const QCoreApplication application(count, arguments);
    RandomEntriesTest test;
    return QTest::qExec(&test, count, arguments);
}

#include "random_entries_test.moc"
