// SPDX-License-Identifier: GPL-3.0-or-later
// Axes, sliders and colours: what maps values to places, and back.
#include "app/window/widgets/scale.h"
#include "core/colormap.h"
#include "tests/properties/property.h"

#include <limits>

using namespace sinescope;
using namespace sinescope::test;

namespace {

bool isWithin(const Interval &inner, const Interval &outer)
{
    return inner.begin >= outer.begin && inner.end <= outer.end && inner.size() > 0;
}

PixelMap anyMap(Case &random, Interval &interval)
{
    interval = random.part(random.upTo(16'777'216));
    const double begin = random.real(-1000, 1000);
    const double end = begin + random.real(1, 4000);
    return random.coin() ? PixelMap(interval, begin, end) : PixelMap(interval, end, begin);
}

Scale anyScale(Case &random)
{
    const double minimum = std::exp2(random.real(-10, 10));
    switch (random.whole(0, 2)) {
    case 0:
        return Scale::logarithmic(minimum, minimum * std::exp2(random.real(1, 24)), int(random.upTo(100)),
                                  false);
    case 1:
        return Scale::logarithmic(std::ceil(minimum), std::ceil(minimum * 1e4), int(random.upTo(100)), true);
    default:
        return Scale::linear(0, double(random.upTo(16'777'215)), int(random.upTo(200)));
    }
}

float anyFloat(Case &random)
{
    return float(random.oneIn(10) ? std::exp(random.real(-80, 80)) : random.real(-1.5, 1.5));
}

} // namespace

class AxisPropertiesTest : public QObject
{
    Q_OBJECT

private slots:
    void pixelsAndCoordinatesAreInverse()
    {
        forAll([](Case &random) {
            Interval interval;
            const PixelMap map = anyMap(random, interval);
            const double coordinate =
                random.real(interval.begin - interval.size(), interval.end + interval.size());
            const double back = map.toCoordinate(map.toPixel(coordinate));
            // Coordinates of 2^24 have 2^-28 as their last bit, and pixels as many of their own.
            return std::abs(back - coordinate) <= 1e-8 + 1e-12 * interval.size();
        });
    }

    void theMapOfAnAxisIsMonotone()
    {
        forAll([](Case &random) {
            Interval interval;
            const PixelMap map = anyMap(random, interval);
            double one = random.real(interval.begin, interval.end);
            double other = random.real(interval.begin, interval.end);
            if (one > other)
                std::swap(one, other);
            const bool isUpwards = map.toPixel(interval.end) > map.toPixel(interval.begin);
            return isUpwards ? map.toPixel(one) <= map.toPixel(other)
                             : map.toPixel(one) >= map.toPixel(other);
        });
    }

    void zoomedAxesStayWithinTheCells()
    {
        forAll([](Case &random) {
            const std::int64_t count = random.upTo(16'777'216);
            const Interval all = cellsInterval(count);
            const Interval from = random.part(count);
            const Interval zoom =
                zoomed(from, random.real(all.begin - 5, all.end + 5), std::exp(random.real(-20, 20)), count);
            return isWithin(zoom, all) && zoom.size() >= std::min(1.0, double(count)) * (1 - 1e-6);
        });
    }

    void whatIsUnderTheWheelStaysThere()
    {
        forAll([](Case &random) {
            const std::int64_t count = 10 + random.upTo(16'000'000);
            const Interval from = random.part(count);
            const double centre = random.real(from.begin, from.end);
            const double factor = random.real(0.1, 1);
            if (from.size() * factor < 1.01)
                return true;
            const Interval zoom = zoomed(from, centre, factor, count);
            const double before = (centre - from.begin) / from.size();
            return std::abs((centre - zoom.begin) / zoom.size() - before) < 1e-6;
        });
    }

    void zoomingOutUndoesZoomingIn()
    {
        forAll([](Case &random) {
            const std::int64_t count = 10 + random.upTo(16'000'000);
            const Interval from = random.part(count);
            const double centre = random.real(from.begin, from.end);
            const double factor = random.real(0.1, 1);
            if (from.size() * factor < 1.01)
                return true;
            const Interval back = zoomed(zoomed(from, centre, factor, count), centre, 1 / factor, count);
            const double tolerance = 1e-6 + 1e-12 * double(count);
            return std::abs(back.begin - from.begin) < tolerance && std::abs(back.end - from.end) < tolerance;
        });
    }

    void whatIsClampedIsInsideAndStaysAsItIs()
    {
        forAll([](Case &random) {
            const std::int64_t count = random.upTo(16'777'216);
            const double begin = random.real(-2.0 * double(count), 2.0 * double(count));
            const Interval any{begin, begin + random.real(-0.1, 1.5) * double(count)};
            const Interval once = clamped(any, count);
            const bool fits = any.size() > 0 && any.size() <= double(count);
            const double tolerance = 1e-9 * double(count);
            return isWithin(once, cellsInterval(count)) && clamped(once, count) == once &&
                   (!fits || std::abs(once.size() - any.size()) <= tolerance);
        });
    }

    void theCellOfACoordinateIsTouched()
    {
        forAll([](Case &random) {
            const std::int64_t count = random.upTo(16'777'216);
            const Interval part = random.part(count);
            const Range cells = touchedCells(part, count);
            const std::int64_t cell = cellAt(random.real(part.begin, part.end), count);
            return cells.begin >= 0 && cells.end <= count && cell >= cells.begin && cell < cells.end &&
                   touchedCells(cellsInterval(count), count) == Range{0, count};
        });
    }

    void colourIndicesRiseWithTheValue()
    {
        forAll([](Case &random) {
            float lowest = anyFloat(random);
            float highest = anyFloat(random);
            float one = anyFloat(random);
            float other = anyFloat(random);
            if (lowest > highest)
                std::swap(lowest, highest);
            if (one > other)
                std::swap(one, other);
            const int low = colourIndex(one, lowest, highest);
            const int high = colourIndex(other, lowest, highest);
            return low >= 0 && low <= high && high <= 255 && (one > lowest || low == 0) &&
                   (other <= highest || high == 255) && colourIndex(NAN, lowest, highest) == 0;
        });
    }

    void aPictureHasTheColoursOfItsValues()
    {
        forAll([](Case &random) {
            const float highest = std::abs(anyFloat(random));
            const Colormap &map =
                colormaps()[std::size_t(random.whole(0, std::int64_t(colormaps().size()) - 1))];
            std::vector<float> values(std::size_t(random.whole(0, 40)));
            for (float &value : values)
                value = random.oneIn(20) ? std::numeric_limits<float>::quiet_NaN() : anyFloat(random);
            std::vector<std::uint32_t> out(values.size());
            applyColormap(map, -highest, highest, values, out.data());
            for (std::size_t i = 0; i < values.size(); ++i) {
                if (out[i] != map.colours[std::size_t(colourIndex(values[i], -highest, highest))])
                    return false;
            }
            return true;
        });
    }

    void stepsAndValuesOfASliderAreInverse()
    {
        forAll([](Case &random) {
            const Scale scale = anyScale(random);
            const int step = int(random.whole(0, scale.lastStep()));
            return scale.stepOf(scale.valueAt(step)) == step;
        });
    }

    void aSliderRisesAndTakesTheNearestStep()
    {
        forAll([](Case &random) {
            const Scale scale = anyScale(random);
            const double value = random.real(scale.valueAt(0) - 1, scale.valueAt(scale.lastStep()) + 1);
            const int nearest = scale.stepOf(value);
            const auto distance = [&](int step) {
                return std::abs(scale.valueAt(step) - value);
            };
            const int step = int(random.whole(0, scale.lastStep()));
            return distance(nearest) <= distance(step) &&
                   (step == 0 || scale.valueAt(step - 1) < scale.valueAt(step));
        });
    }
};

QTEST_GUILESS_MAIN(AxisPropertiesTest)
#include "axis_properties_test.moc"
