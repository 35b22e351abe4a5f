// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/colormap.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>
#include <random>
#include <set>
#include <string>
#include <vector>

using namespace sinescope;

namespace {

using Triple = std::array<double, 3>;
using Matrix = std::array<Triple, 3>;

Triple operator*(const Matrix &m, const Triple &v)
{
    Triple product{};
    for (std::size_t i = 0; i < 3; ++i)
        product[i] = m[i][0] * v[0] + m[i][1] * v[1] + m[i][2] * v[2];
    return product;
}

double distance(const Triple &a, const Triple &b)
{
    return std::hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

Triple linearRgb(std::uint32_t colour)
{
    Triple rgb{};
    for (std::size_t i = 0; i < 3; ++i) {
        const double u = static_cast<double>((colour >> (16 - 8 * i)) & 0xff) / 255;
        rgb[i] = u <= 0.04045 ? u / 12.92 : std::pow((u + 0.055) / 1.055, 2.4);
    }
    return rgb;
}

/// J', a', b' of CAM02-UCS (Luo, Cui & Li 2006) under sRGB viewing conditions, written after CIE 159:2004:
/// the forward model only, without a line of the generator's.
Triple ucs(const Triple &linear)
{
    constexpr Matrix toXyz{{{0.4124, 0.3576, 0.1805}, {0.2126, 0.7152, 0.0722}, {0.0193, 0.1192, 0.9505}}};
    constexpr Matrix cat02{{{0.7328, 0.4296, -0.1624}, {-0.7036, 1.6975, 0.0061}, {0.003, 0.0136, 0.9834}}};
    constexpr Matrix cat02Inverse{{{1.096123820835514, -0.278869000218287, 0.182745179382773},
                                   {0.454369041975359, 0.473533154307412, 0.072097803717229},
                                   {-0.009627608738429, -0.005698031216113, 1.015325639954543}}};
    constexpr Matrix hunt{{{0.38971, 0.68898, -0.07868}, {-0.22981, 1.1834, 0.04641}, {0, 0, 1}}};
    constexpr Triple white{95.047, 100, 108.883};

    const double la = 64 / std::numbers::pi / 5;
    const double k = 1 / (5 * la + 1);
    const double fl =
        0.2 * std::pow(k, 4) * 5 * la + 0.1 * std::pow(1 - std::pow(k, 4), 2) * std::cbrt(5 * la);
    const double n = 0.2;
    const double nbb = 0.725 * std::pow(n, -0.2);
    const double d = 1 - std::exp((-la - 42) / 92) / 3.6;

    const Triple rgbWhite = cat02 * white;
    const auto response = [&](const Triple &xyz) {
        Triple rgb = cat02 * xyz;
        for (std::size_t i = 0; i < 3; ++i)
            rgb[i] *= 100 * d / rgbWhite[i] + 1 - d;
        Triple cones = hunt * (cat02Inverse * rgb);
        for (double &x : cones) {
            const double t = std::pow(fl * std::abs(x) / 100, 0.42);
            x = std::copysign(400 * t / (27.13 + t), x) + 0.1;
        }
        return cones;
    };
    const auto achromatic = [&](const Triple &c) {
        return (2 * c[0] + c[1] + c[2] / 20 - 0.305) * nbb;
    };

    Triple xyz = toXyz * linear;
    for (double &x : xyz)
        x *= 100;
    const Triple cone = response(xyz);
    const double a = cone[0] - 12 * cone[1] / 11 + cone[2] / 11;
    const double b = (cone[0] + cone[1] - 2 * cone[2]) / 9;
    const double h = std::atan2(b, a);
    const double lightness = std::max(achromatic(cone), 0.0) / achromatic(response(white));
    const double j = 100 * std::pow(lightness, 0.69 * (1.48 + std::sqrt(n)));
    const double e = (std::cos(h + 2) + 3.8) / 4;
    const double t = 50000.0 / 13 * nbb * e * std::hypot(a, b) / (cone[0] + cone[1] + 1.05 * cone[2]);
    const double chroma = std::pow(t, 0.9) * std::sqrt(j / 100) * std::pow(1.64 - std::pow(0.29, n), 0.73);
    const double m = std::log1p(0.0228 * chroma * std::pow(fl, 0.25)) / 0.0228;
    return {1.7 * j / (1 + 0.007 * j), m * std::cos(h), m * std::sin(h)};
}

Triple ucs(std::uint32_t colour)
{
    return ucs(linearRgb(colour));
}

struct Deficiency
{
    const char *name;
    Matrix matrix;
};

/// Machado, Oliveira & Fernandes (2009), severity 1.0, for linear RGB.
constexpr std::array<Deficiency, 3> deficiencies{{
    {"protanopia",
     {{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}}},
    {"deuteranopia",
     {{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}}},
    {"tritanopia",
     {{{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}}},
}};

Triple seenWith(const Deficiency &deficiency, std::uint32_t colour)
{
    Triple seen = deficiency.matrix * linearRgb(colour);
    for (double &x : seen)
        x = std::clamp(x, 0.0, 1.0);
    return ucs(seen);
}

std::vector<Triple> ucsOf(const Colormap &map)
{
    std::vector<Triple> points;
    for (const std::uint32_t colour : map.colours)
        points.push_back(ucs(colour));
    return points;
}

struct Steps
{
    double mean = 0;
    double deviation = 0; ///< largest, relative to the mean
};

/// Colour differences between entries `stride` apart, both within [first, last].
Steps steps(const std::vector<Triple> &points, std::size_t first, std::size_t last, std::size_t stride)
{
    std::vector<double> lengths;
    for (std::size_t i = first; i + stride <= last; ++i)
        lengths.push_back(distance(points[i], points[i + stride]));
    Steps result;
    for (const double length : lengths)
        result.mean += length / static_cast<double>(lengths.size());
    for (const double length : lengths)
        result.deviation = std::max(result.deviation, std::abs(length / result.mean - 1));
    return result;
}

const Colormap &named(const char *id, Ground ground = Ground::Light)
{
    const Colormap *map = findColormap(id);
    Q_ASSERT(map);
    return forGround(*map, ground);
}

constexpr float infinity = std::numeric_limits<float>::infinity();
constexpr float notANumber = std::numeric_limits<float>::quiet_NaN();
constexpr float largest = std::numeric_limits<float>::max();
constexpr float smallest = std::numeric_limits<float>::denorm_min();

} // namespace

class ColormapTest : public QObject
{
    Q_OBJECT

private slots:
    void idsAreTheStableOnes();
    void everyMapIsFoundByItsIdAndOpaque();
    void unknownIdsAreNotFound();
    void aMapOfOnesOwnIsTheSameOnEveryGround();
    void theGroundChangesTheNeutralOfDivergingMapsOnly();

    void theUniformSpaceGivesThePublishedDifference();
    void redBlueIsMatplotlibsRdBu();
    void viridisHasItsPublishedValues();

    void neutralIsTheGroundsOwnTone_data() { divergingMaps(); }
    void neutralIsTheGroundsOwnTone();
    void lightnessIsSymmetricAboutTheMiddleAndMonotoneInEachArm_data() { divergingMaps(); }
    void lightnessIsSymmetricAboutTheMiddleAndMonotoneInEachArm();
    void stepsOfDivergingMapsAreEqual_data() { divergingMaps(); }
    void stepsOfDivergingMapsAreEqual();
    void theSignIsSeenWithEveryColourVisionDeficiency_data() { divergingMaps(); }
    void theSignIsSeenWithEveryColourVisionDeficiency();
    void stepsOfSequentialMapsAreEqual_data() { sequentialMaps(); }
    void stepsOfSequentialMapsAreEqual();
    void lightnessOfSequentialMapsRisesForEveryEye_data() { sequentialMaps(); }
    void lightnessOfSequentialMapsRisesForEveryEye();

    void zeroOfASymmetricRangeIsBin128();
    void binsAreOfEqualWidth();
    void indexNeverFallsAsTheValueRises_data();
    void indexNeverFallsAsTheValueRises();
    void valuesOutsideTakeTheEndColours();
    void nanTakesTheFirstColour();
    void anEmptyRangeHasTwoColours();
    void rangesWithoutEndGiveSomeColour();
    void appliedColoursAreThoseOfTheIndex_data();
    void appliedColoursAreThoseOfTheIndex();

private:
    static void divergingMaps();
    static void sequentialMaps();
};

void ColormapTest::divergingMaps()
{
    QTest::addColumn<const Colormap *>("map");
    QTest::addColumn<unsigned>("ground");
    for (const char *id : {"blue-red", "purple-green"}) {
        QTest::addRow("%s on light ground", id) << &named(id, Ground::Light) << 0xfff7f7f7U;
        QTest::addRow("%s on dark ground", id) << &named(id, Ground::Dark) << 0xff20252bU;
    }
}

void ColormapTest::sequentialMaps()
{
    QTest::addColumn<const Colormap *>("map");
    for (const char *id : {"viridis", "blue-yellow", "grey"})
        QTest::addRow("%s", id) << &named(id);
}

void ColormapTest::idsAreTheStableOnes()
{
    std::vector<std::string> ids;
    for (const Colormap &map : colormaps())
        ids.emplace_back(map.id);
    const std::vector<std::string> expected{"blue-red", "purple-green", "red-blue",
                                            "viridis",  "blue-yellow",  "grey"};
    QVERIFY(ids == expected);
    QVERIFY(ids.front() == defaultColormapId);
}

void ColormapTest::everyMapIsFoundByItsIdAndOpaque()
{
    for (const Colormap &map : colormaps()) {
        QCOMPARE(findColormap(map.id), &map);
        for (const Ground ground : {Ground::Light, Ground::Dark}) {
            for (const std::uint32_t colour : forGround(map, ground).colours)
                QCOMPARE(colour >> 24, 0xffU);
        }
    }
}

void ColormapTest::unknownIdsAreNotFound()
{
    QVERIFY(!findColormap(""));
    QVERIFY(!findColormap("blue-re"));
    QVERIFY(!findColormap("Blue-Red"));
}

void ColormapTest::theGroundChangesTheNeutralOfDivergingMapsOnly()
{
    const std::set<std::string_view> withTwoGrounds{"blue-red", "purple-green"};
    for (const Colormap &map : colormaps()) {
        const Colormap &dark = forGround(map, Ground::Dark);
        QVERIFY(dark.id == map.id);
        QCOMPARE(dark.diverging, map.diverging);
        QCOMPARE(&dark != &map, withTwoGrounds.contains(map.id));
        QCOMPARE(&forGround(dark, Ground::Dark), &dark);
        QCOMPARE(&forGround(dark, Ground::Light), &map);
        QCOMPARE(&forGround(map, Ground::Light), &map);
    }
}

void ColormapTest::theUniformSpaceGivesThePublishedDifference()
{
    // The example in the manual of colorspacious: deltaE([1, 0.5, 0.5], [0.5, 1, 0.5], "sRGB1").
    const double half = std::pow((0.5 + 0.055) / 1.055, 2.4);
    QVERIFY(std::abs(distance(ucs({1, half, half}), ucs({half, 1, half})) - 55.337158728500363) < 0.01);
    QVERIFY(std::abs(ucs(0xffffffff)[0] - 100) < 0.001);
    QVERIFY(std::abs(ucs(0xff000000)[0]) < 0.001);
}

void ColormapTest::redBlueIsMatplotlibsRdBu()
{
    const Colormap &map = named("red-blue");
    QVERIFY(map.diverging);
    // The classes of ColorBrewer's 11-class RdBu that fall on an entry of 256.
    QCOMPARE(map.colours[0], 0xff67001fU);
    QCOMPARE(map.colours[51], 0xffd6604dU);
    QCOMPARE(map.colours[102], 0xfffddbc7U);
    QCOMPARE(map.colours[153], 0xffd1e5f0U);
    QCOMPARE(map.colours[204], 0xff4393c3U);
    QCOMPARE(map.colours[255], 0xff053061U);
    // Between f7f7f7 and its neighbours, at 5 * 127 / 127.5 = 4.98 and at 5.02.
    QCOMPARE(map.colours[127], 0xfff7f6f6U);
    QCOMPARE(map.colours[128], 0xfff6f7f7U);
}

void ColormapTest::viridisHasItsPublishedValues()
{
    const Colormap &map = named("viridis");
    QVERIFY(!map.diverging);
    // matplotlib's _viridis_data times 255: first, second, [128] = (0.127568, 0.566949, 0.550556), last.
    QCOMPARE(map.colours[0], 0xff440154U);
    QCOMPARE(map.colours[1], 0xff440256U);
    QCOMPARE(map.colours[128], 0xff21918cU);
    QCOMPARE(map.colours[255], 0xfffde725U);
}

void ColormapTest::neutralIsTheGroundsOwnTone()
{
    QFETCH(const Colormap *, map);
    QFETCH(unsigned, ground);
    QVERIFY(map->diverging);
    for (const std::size_t i : {127U, 128U})
        QVERIFY(distance(ucs(map->colours[i]), ucs(ground)) < 0.75); // 1 is about the least the eye can tell
}

void ColormapTest::lightnessIsSymmetricAboutTheMiddleAndMonotoneInEachArm()
{
    QFETCH(const Colormap *, map);
    QFETCH(unsigned, ground);
    const std::vector<Triple> points = ucsOf(*map);
    const double outwards = ground == 0xfff7f7f7U ? -1 : 1; // darker on light ground, lighter on dark
    for (std::size_t i = 0; i < 128; ++i) {
        QVERIFY(std::abs(points[i][0] - points[255 - i][0]) < 0.6);
        if (i < 120) {
            QVERIFY(outwards * (points[i][0] - points[i + 8][0]) > 0);
            QVERIFY(outwards * (points[255 - i][0] - points[247 - i][0]) > 0);
        }
    }
}

void ColormapTest::stepsOfDivergingMapsAreEqual()
{
    QFETCH(const Colormap *, map);
    const std::vector<Triple> points = ucsOf(*map);
    // Colours of 8 bits lie about as far apart as neighbours of the map, so equality shows over a stretch.
    const Steps low = steps(points, 0, 127, 32);
    const Steps high = steps(points, 128, 255, 32);
    QVERIFY(low.deviation < 0.03);
    QVERIFY(high.deviation < 0.03);
    QVERIFY(std::abs(low.mean / high.mean - 1) < 0.08);
    // Neighbours differ, and none twice as much as others do.
    QVERIFY(steps(points, 0, 127, 1).deviation < 0.75);
    QVERIFY(steps(points, 128, 255, 1).deviation < 0.75);
}

void ColormapTest::theSignIsSeenWithEveryColourVisionDeficiency()
{
    QFETCH(const Colormap *, map);
    for (const Deficiency &deficiency : deficiencies) {
        const auto separation = [&](std::size_t i) {
            return distance(seenWith(deficiency, map->colours[i]),
                            seenWith(deficiency, map->colours[255 - i]));
        };
        QVERIFY2(separation(0) > 35, deficiency.name);
        QVERIFY2(separation(64) > 20, deficiency.name);
        QVERIFY2(separation(112) > 4, deficiency.name); // an eighth of the way: still told apart
    }
}

void ColormapTest::stepsOfSequentialMapsAreEqual()
{
    QFETCH(const Colormap *, map);
    QVERIFY(!map->diverging);
    QVERIFY(steps(ucsOf(*map), 0, 255, 32).deviation < 0.04);
}

void ColormapTest::lightnessOfSequentialMapsRisesForEveryEye()
{
    QFETCH(const Colormap *, map);
    const std::vector<Triple> points = ucsOf(*map);
    for (std::size_t i = 0; i + 4 < 256; ++i) {
        QVERIFY(points[i + 4][0] > points[i][0]);
        for (const Deficiency &deficiency : deficiencies) {
            const double here = seenWith(deficiency, map->colours[i])[0];
            QVERIFY2(seenWith(deficiency, map->colours[i + 4])[0] > here, deficiency.name);
        }
    }
}

void ColormapTest::zeroOfASymmetricRangeIsBin128()
{
    for (const float range : {1.0F, 0.3F, 1e-30F, 5.7F, 1e30F, largest}) {
        QCOMPARE(colourIndex(0.0F, -range, range), 128);
        QCOMPARE(colourIndex(-0.0F, -range, range), 128);
    }
}

void ColormapTest::binsAreOfEqualWidth()
{
    for (int bin = 0; bin < 256; ++bin) {
        const auto edge = static_cast<float>(bin);
        QCOMPARE(colourIndex(edge, 0.0F, 256.0F), bin);
        QCOMPARE(colourIndex(std::nextafter(edge + 1, 0.0F), 0.0F, 256.0F), bin);
        QCOMPARE(colourIndex(edge / 128 - 1, -1.0F, 1.0F), bin);
    }
}

void ColormapTest::indexNeverFallsAsTheValueRises_data()
{
    QTest::addColumn<float>("lowest");
    QTest::addColumn<float>("highest");
    QTest::newRow("-1 to 1") << -1.0F << 1.0F;
    QTest::newRow("narrow and far from zero") << 1e6F << 1e6F + 1;
    QTest::newRow("everything") << -largest << largest;
    QTest::newRow("the smallest numbers") << 0.0F << 3 * smallest;
    QTest::newRow("empty") << 0.25F << 0.25F;
}

void ColormapTest::indexNeverFallsAsTheValueRises()
{
    QFETCH(float, lowest);
    QFETCH(float, highest);
    std::vector<float> values{-infinity, -largest, -smallest, 0, smallest, 2 * smallest, largest, infinity,
                              lowest,    highest,  0.25F,     1, -1};
    std::mt19937 random(1);
    std::uniform_real_distribution<float> part(-0.1F, 1.1F);
    for (int i = 0; i < 20000; ++i) {
        const float x = part(random);
        values.push_back(lowest * (1 - x) + highest * x);
    }
    std::erase_if(values, [](float value) { return std::isnan(value); });
    std::ranges::sort(values);
    int before = 0;
    for (const float value : values) {
        const int index = colourIndex(value, lowest, highest);
        QVERIFY(index >= before && index <= 255);
        before = index;
    }
    QCOMPARE(before, 255);
}

void ColormapTest::valuesOutsideTakeTheEndColours()
{
    for (const float below : {-1.0F, -1.001F, -1e30F, -largest, -infinity})
        QCOMPARE(colourIndex(below, -1.0F, 1.0F), 0);
    for (const float above : {1.0F, 1.001F, 1e30F, largest, infinity})
        QCOMPARE(colourIndex(above, -1.0F, 1.0F), 255);
}

void ColormapTest::nanTakesTheFirstColour()
{
    QCOMPARE(colourIndex(notANumber, -1.0F, 1.0F), 0);
    QCOMPARE(colourIndex(-notANumber, 0.0F, 0.0F), 0);
}

void ColormapTest::anEmptyRangeHasTwoColours()
{
    QCOMPARE(colourIndex(0.5F, 0.5F, 0.5F), 0);
    QCOMPARE(colourIndex(0.4F, 0.5F, 0.5F), 0);
    QCOMPARE(colourIndex(0.6F, 0.5F, 0.5F), 255);
}

void ColormapTest::rangesWithoutEndGiveSomeColour()
{
    for (const float lowest : {-infinity, notANumber, 0.0F, infinity}) {
        for (const float highest : {infinity, notANumber, -infinity}) {
            for (const float value : {-infinity, -1.0F, 0.0F, 1.0F, infinity, notANumber}) {
                const int index = colourIndex(value, lowest, highest);
                QVERIFY(index >= 0 && index <= 255);
            }
        }
    }
}

void ColormapTest::appliedColoursAreThoseOfTheIndex_data()
{
    QTest::addColumn<qsizetype>("count");
    QTest::addColumn<float>("lowest");
    QTest::addColumn<float>("highest");
    for (const qsizetype count : {0, 1, 7, 31, 1023, 1024, 1025, 20011})
        QTest::addRow("%lld values", static_cast<long long>(count)) << count << -1.0F << 1.0F;
    QTest::newRow("fitted range") << qsizetype(5000) << -0.37F << 0.91F;
    QTest::newRow("empty range") << qsizetype(5000) << 0.5F << 0.5F;
    QTest::newRow("whole range") << qsizetype(5000) << -largest << largest;
    QTest::newRow("infinite range") << qsizetype(5000) << -infinity << infinity;
}

void ColormapTest::appliedColoursAreThoseOfTheIndex()
{
    QFETCH(qsizetype, count);
    QFETCH(float, lowest);
    QFETCH(float, highest);
    std::mt19937 random(2);
    std::uniform_real_distribution<float> uniform(-1.1F, 1.1F);
    const std::array<float, 6> special{notANumber, infinity, -infinity, largest, smallest, -0.0F};
    std::vector<float> values(static_cast<std::size_t>(count));
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = i % 11 == 3 ? special[i / 11 % special.size()] : uniform(random);

    const Colormap &map = named("blue-red");
    constexpr std::uint32_t untouched = 0x12345678;
    std::vector<std::uint32_t> colours(values.size() + 1, untouched);
    applyColormap(map, lowest, highest, values, colours.data());
    for (std::size_t i = 0; i < values.size(); ++i) {
        const int index = colourIndex(values[i], lowest, highest);
        QCOMPARE(colours[i], map.colours[static_cast<std::size_t>(index)]);
    }
    QCOMPARE(colours.back(), untouched);
}

void ColormapTest::aMapOfOnesOwnIsTheSameOnEveryGround()
{
    const Colormap own{"own", true, {}};
    QCOMPARE(&forGround(own, Ground::Light), &own);
    QCOMPARE(&forGround(own, Ground::Dark), &own);
}

QTEST_GUILESS_MAIN(ColormapTest)
#include "colormap_test.moc"
