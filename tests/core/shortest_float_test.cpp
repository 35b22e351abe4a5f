// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/shortest_float.h"

#include <QTest>

#include <bit>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <random>

using namespace sinescope;

namespace {

QByteArray textOf(float number)
{
    std::array<char, longestNumber> text{};
    return {text.data(), writeShortestFloat(number, text.data()) - text.data()};
}

QByteArray standardText(float number)
{
    std::array<char, longestNumber> text{};
    return {text.data(), std::to_chars(text.data(), text.data() + text.size(), number).ptr - text.data()};
}

bool isStandard(float number)
{
    return textOf(number) == standardText(number) && textOf(-number) == standardText(-number);
}

std::uint32_t bitsOf(float number)
{
    return std::bit_cast<std::uint32_t>(number);
}

} // namespace

class ShortestFloatTest : public QObject
{
    Q_OBJECT

private slots:
    void lettersAreThoseOfTheStandardLibrary()
    {
        // Steps that visit every binade, and with them all last digits.
        for (std::uint32_t bits = bitsOf(0.0009F); bits < bitsOf(1.001F); bits += 97)
            QVERIFY2(isStandard(std::bit_cast<float>(bits)), QByteArray::number(bits).constData());
        std::mt19937 random(4);
        for (int i = 0; i < 300'000; ++i) {
            const auto number = std::bit_cast<float>(std::uint32_t(random()) & 0x7fffffff);
            QVERIFY2(!std::isfinite(number) || isStandard(number), standardText(number).constData());
        }
    }

    void shortDecimalsAndTheirNeighbours()
    {
        for (int places = 1; places <= 6; ++places) {
            const int all = int(std::pow(10, places));
            for (int digits = 1; digits < all; digits += places < 5 ? 1 : 37) {
                const auto number = float(double(digits) / all);
                QVERIFY2(isStandard(number), standardText(number).constData());
                QVERIFY(isStandard(std::nextafter(number, 0.0F)));
                QVERIFY(isStandard(std::nextafter(number, 2.0F)));
            }
        }
        QCOMPARE(textOf(0.3F), QByteArray("0.3"));
        QCOMPARE(textOf(-0.0625F), QByteArray("-0.0625"));
        QCOMPARE(textOf(0.84147096F), QByteArray("0.84147096"));
    }

    void exactBinaryFractions()
    {
        // Few bits: where a digit that is dropped may be exactly a half.
        for (std::uint32_t exponent = bitsOf(0.001F) >> 23; exponent < bitsOf(1.0F) >> 23; ++exponent) {
            for (std::uint32_t top = 0; top < 0x2000; ++top) {
                const std::uint32_t bits = exponent << 23 | top << 10;
                QVERIFY2(isStandard(std::bit_cast<float>(bits)), QByteArray::number(bits).constData());
            }
        }
    }
};

QTEST_GUILESS_MAIN(ShortestFloatTest)
#include "shortest_float_test.moc"
