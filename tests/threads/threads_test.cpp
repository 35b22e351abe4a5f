// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever runs beside something else, without Qt: for the thread sanitizer (preset "tsan"), and plainly.
// SINESCOPE_CYCLES says how often work is begun and given up.
#include "app/state/latest_worker.h"
#include "core/colormap.h"
#include "core/csv_writer.h"
#include "core/encoding_sampler.h"
#include "core/encoding_table.h"
#include "core/exact_table.h"
#include "core/frequencies.h"
#include "core/offset_search.h"
#include "core/similarity.h"
#include "core/two_threads.h"
#include "tests/core/asked_number.h"
#include "tests/threads/halves.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <numeric>
#include <random>
#include <stdexcept>
#include <string>

using namespace sinescope;
using namespace std::chrono_literals;

namespace {

int failures = 0;

void check(bool isSo, const std::string &claim)
{
    if (isSo)
        return;
    ++failures;
    std::printf("FAILED: %s\n", claim.c_str());
}

int cycles()
{
    return test::askedNumber<int>("SINESCOPE_CYCLES", 2000);
}

void pause(std::mt19937 &random)
{
    const auto moment = random() % 4;
    if (moment == 1)
        std::this_thread::yield();
    else if (moment > 1)
        std::this_thread::sleep_for(std::chrono::microseconds(random() % 200));
}

void workIsBegunAndGivenUpAtAnyMoment()
{
    std::mt19937 random(1);
    Parameters parameters;
    parameters.length = 100'000;
    parameters.dModel = 16;
    long begun = 0;
    for (int i = 0; i < cycles(); ++i) {
        int answered = 0; // by the worker's thread only, and read when that has ended
        int last = 0;
        {
            LatestWorker<int> worker(
                [&](int question, const std::stop_token &stop) {
                    ++begun;
                    OffsetSearch search(parameters);
                    for (int part = 0; part < 3 && !stop.stop_requested() && !search.isDone(); ++part)
                        search.advance(stop);
                    if (!stop.stop_requested())
                        answered = question;
                },
                0ms);
            for (auto questions = random() % 4; questions > 0; --questions) {
                worker.ask(++last);
                pause(random);
            }
        }
        check(answered <= last, "an answer to what was never asked");
    }
    check(begun > 0, "no work was ever begun");
    std::printf("%d starts and ends, work begun %ld times\n", cycles(), begun);
}

void theLastQuestionIsAnswered()
{
    for (int i = 0; i < cycles() / 20; ++i) {
        std::atomic<int> answered = 0;
        LatestWorker<int> worker(
            [&](int question, const std::stop_token &stop) {
                if (question == 3)
                    throw std::bad_alloc();
                if (!stop.stop_requested())
                    answered = question;
            },
            0ms);
        for (int question = 1; question <= 5; ++question)
            worker.ask(question);
        for (int wait = 0; answered != 5 && wait < 5000; ++wait)
            std::this_thread::sleep_for(1ms);
        check(answered == 5, "the last question has no answer");
    }
}

void whatAHalfThrowsComesOut()
{
    for (const int which : {0, 1, 2}) {
        std::atomic<int> ended = 0;
        bool isThrown = false;
        try {
            inTwoHalves(100, true, [&](std::size_t begin, std::size_t) {
                ++ended;
                if (which == 2 || (begin == 0) == (which == 0))
                    throw std::bad_alloc();
            });
        } catch (const std::bad_alloc &) {
            isThrown = true;
        }
        check(isThrown && ended == 2, "what a half throws is lost");
    }
}

Parameters largeTable()
{
    Parameters parameters;
    parameters.length = 5000;
    parameters.dModel = 512;
    return parameters;
}

/// The same bytes whether one thread asks or two do, each of which may take a second one.
void tablesAreTheSameFromSeveralThreads()
{
    const Parameters parameters = largeTable();
    const EncodingTable table(parameters, {0, parameters.dModel});
    const auto size = std::size_t(parameters.length * parameters.dModel);
    std::vector<float> expected(size);
    for (std::int64_t row = 0; row < parameters.length; ++row) // too little for a second thread
        table.fill({row, row + 1}, expected.data() + row * parameters.dModel);
    std::vector<float> one(size);
    std::vector<float> other(size);
    {
        const std::jthread beside([&] { table.fill({0, parameters.length}, one.data()); });
        table.fill({0, parameters.length}, other.data());
    }
    check(std::memcmp(expected.data(), one.data(), size * sizeof(float)) == 0, "a table differs");
    check(std::memcmp(expected.data(), other.data(), size * sizeof(float)) == 0, "a table differs");

    const ExactTable exact(parameters, Range{0, parameters.dModel});
    std::vector<double> whole(size);
    std::vector<double> row(std::size_t(parameters.dModel));
    exact.fill({0, parameters.length}, whole.data(), parameters.dModel);
    for (const std::int64_t at : {0, 1, 2499, 2500, 4999}) {
        exact.fill({at, at + 1}, row.data(), parameters.dModel);
        check(std::equal(row.begin(), row.end(), whole.begin() + at * parameters.dModel),
              "exact rows differ");
    }
}

void curvesAndPicturesAreTheSameInHalves()
{
    const Parameters parameters = largeTable();
    const Similarity similarity(parameters, Measure::Dot);
    std::vector<double> curve(std::size_t(parameters.length));
    similarity.curve(7, 0, 1, curve);
    for (const std::size_t at : {0U, 7U, 2499U, 2500U, 4999U})
        check(std::abs(curve[at] - similarity.between(7, double(at))) < 1e-9, "a similarity differs");

    const auto frequencies = angularFrequencies(parameters);
    const PixelGrid grid{{-0.5, 4999.5}, {-0.5, 511.5}, 1200, 700};
    std::vector<float> pixels(std::size_t(grid.width) * std::size_t(grid.height));
    std::vector<float> again(pixels.size());
    {
        const std::jthread beside(
            [&] { sampleEncoding(parameters, frequencies, grid, Sampling::Mean, again); });
        sampleEncoding(parameters, frequencies, grid, Sampling::Mean, pixels);
    }
    check(pixels == again, "a picture differs");
    constexpr int bands = 14; // each too little for a second thread
    PixelGrid band = grid;
    band.height = grid.height / bands;
    std::vector<float> part(std::size_t(band.width) * std::size_t(band.height));
    double furthest = 0;
    for (int i = 0; i < bands; ++i) {
        const double height = grid.dimensions.size() / bands;
        band.dimensions = {grid.dimensions.begin + i * height, grid.dimensions.begin + (i + 1) * height};
        sampleEncoding(parameters, frequencies, band, Sampling::Mean, part);
        for (std::size_t at = 0; at < part.size(); ++at)
            furthest =
                std::max(furthest, double(std::abs(part[at] - pixels[std::size_t(i) * part.size() + at])));
    }
    check(furthest < 1e-5, "a picture differs from that of its bands");
}

void coloursAreThoseOfEachValue()
{
    std::vector<float> values((1U << 18U) + 3);
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = float(std::sin(double(i)));
    std::vector<std::uint32_t> colours(values.size());
    std::vector<std::uint32_t> pieces(values.size());
    const Colormap &colormap = colormaps().front();
    applyColormap(colormap, -1, 1, values, colours.data());
    constexpr std::size_t piece = 1000;
    for (std::size_t begin = 0; begin < values.size(); begin += piece)
        applyColormap(colormap, -1, 1,
                      std::span(values).subspan(begin, std::min(piece, values.size() - begin)),
                      pieces.data() + begin);
    check(colours == pieces, "a colour differs");
}

/// As the export of a table writes its text.
void textInHalvesIsTheText()
{
    constexpr std::int64_t columns = 100;
    constexpr std::int64_t rows = 400;
    std::vector<float> numbers(static_cast<std::size_t>(rows * columns));
    std::iota(numbers.begin(), numbers.end(), 0.25F);
    std::vector<double> positions(static_cast<std::size_t>(rows));
    std::iota(positions.begin(), positions.end(), 0);
    const CsvBlock block{NumberType::Float32, reinterpret_cast<const char *>(numbers.data()), columns,
                         positions};
    const auto cells = std::size_t(rows * columns);
    std::vector<char> text(cells * std::size_t(longestCsvCell));
    const std::string expected(text.data(), writeCsv(block, {0, rows * columns}, text.data()));
    std::string halves[2];
    inTwoHalves(cells, true, [&](std::size_t from, std::size_t to) {
        char *const begin = text.data() + from * std::size_t(longestCsvCell);
        char *const end = writeCsv(block, {std::int64_t(from), std::int64_t(to)}, begin);
        halves[from == 0 ? 0 : 1] = std::string(begin, end);
    });
    check(halves[0] + halves[1] == expected, "a text differs");
}

} // namespace

int main()
{
    workIsBegunAndGivenUpAtAnyMoment();
    theLastQuestionIsAnswered();
    whatAHalfThrowsComesOut();
    tablesAreTheSameFromSeveralThreads();
    curvesAndPicturesAreTheSameInHalves();
    coloursAreThoseOfEachValue();
    textInHalvesIsTheText();
    check(test::contrastIsThatOfEachAlone(), "a contrast differs");
    check(test::sentencesAreThoseOfFewWords(), "a sentence differs");
    check(test::aTableIsComparedWhole(), "a table is compared otherwise");
    std::printf(failures == 0 ? "passed\n" : "%d failed\n", failures);
    return failures == 0 ? 0 : 1;
}
