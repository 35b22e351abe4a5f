// SPDX-License-Identifier: GPL-3.0-or-later
// Every element of tables that people use, against long double by the definition.
#include "core/encoding_table.h"
#include "tests/core/encoding_cases.h"

#include <QTest>

#include <cfloat>

using namespace sinescope;
using namespace sinescope::test;

namespace {

constexpr auto interleaved = Layout::Interleaved;
constexpr auto halves = Layout::Halves;
constexpr auto paper = Spacing::Paper;
constexpr auto tensor2tensor = Spacing::TensorToTensor;

struct Shape
{
    const char *name;
    Parameters parameters;
};

/// Sources: the papers and programs named; resources/presets/presets.json has most of
/// them with their addresses.
const Shape shapes[] = {
    {"tutorial 50 x 512", {50, 512, 10000, interleaved, paper, 0, 1}},
    {"KerasHub 100 x 32", {100, 32, 10000, interleaved, paper, 0, 1}},
    {"Harvard annotated 100 x 20", {100, 20, 10000, interleaved, paper, 0, 1}},
    {"d2l 60 x 32", {60, 32, 10000, interleaved, paper, 0, 1}},
    {"cumulative sum from 1, 50 x 128", {50, 128, 10000, interleaved, paper, 1, 1}},
    {"DistilBERT 512 x 768", {512, 768, 10000, interleaved, paper, 0, 1}},
    {"Transformer base 512 x 512", {512, 512, 10000, interleaved, paper, 0, 1}},
    {"Transformer big 512 x 1024", {512, 1024, 10000, interleaved, paper, 0, 1}},
    {"Marian 512 x 512", {512, 512, 10000, halves, paper, 0, 1}},
    {"Pegasus 512 x 1024", {512, 1024, 10000, halves, paper, 0, 1}},
    {"tensor2tensor 256 x 512", {256, 512, 10000, halves, tensor2tensor, 0, 1}},
    {"fairseq 1024 x 512", {1024, 512, 10000, halves, tensor2tensor, 2, 1}},
    {"M2M-100 1024 x 1024", {1024, 1024, 10000, halves, tensor2tensor, 2, 1}},
    {"TensorFlow tutorial 2048 x 512", {2048, 512, 10000, halves, paper, 0, 1}},
    {"Whisper tiny 1500 x 384", {1500, 384, 10000, halves, tensor2tensor, 0, 1}},
    {"Whisper base 1500 x 512", {1500, 512, 10000, halves, tensor2tensor, 0, 1}},
    {"Whisper small 1500 x 768", {1500, 768, 10000, halves, tensor2tensor, 0, 1}},
    {"Whisper medium 1500 x 1024", {1500, 1024, 10000, halves, tensor2tensor, 0, 1}},
    {"Whisper large 1500 x 1280", {1500, 1280, 10000, halves, tensor2tensor, 0, 1}},
    {"PyTorch tutorial 5000 x 512", {5000, 512, 10000, interleaved, paper, 0, 1}},
    {"diffusion timesteps 1000 x 320", {1000, 320, 10000, halves, paper, 0, 1}},
    {"rotary 4096 x 128", {4096, 128, 10000, interleaved, paper, 0, 1}},
    {"Llama 3 8192 x 128", {8192, 128, 500000, interleaved, paper, 0, 1}},
    {"interpolated by 4, 8192 x 128", {8192, 128, 10000, interleaved, paper, 0, 0.25}},
    {"odd, interleaved 333 x 257", {333, 257, 10000, interleaved, paper, 0, 1}},
    {"odd, halves 333 x 257", {333, 257, 10000, halves, tensor2tensor, 0, 1}},
};

} // namespace

class PublishedShapesTest : public QObject
{
    Q_OBJECT

private slots:
    void everyElementIsTheNearestFloat_data()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < int(std::size(shapes)); ++i)
            QTest::newRow(shapes[i].name) << i;
    }

    void everyElementIsTheNearestFloat()
    {
        if (LDBL_MANT_DIG < 64)
            QSKIP("long double is no longer than double here");
        QFETCH(const int, index);
        const Parameters &parameters = shapes[index].parameters;
        const std::int64_t d = parameters.dModel;
        std::vector<float> table(std::size_t(parameters.length * d));
        EncodingTable(parameters, {0, d}).fill({0, parameters.length}, table.data());
        const std::int64_t pairs = d / 2;
        const bool isInterleaved = parameters.layout == interleaved;
        for (std::int64_t pair = 0; pair < (d + 1) / 2; ++pair) {
            const bool isZeros = pair == pairs && !isInterleaved; // the last column of odd halves
            const long double power =
                parameters.spacing == paper
                    ? 2 * static_cast<long double>(pair) / static_cast<long double>(d)
                    : static_cast<long double>(pair) /
                          static_cast<long double>(std::max<std::int64_t>(pairs - 1, 1));
            const long double w = powl(static_cast<long double>(parameters.base), -power);
            const std::int64_t sine = isZeros ? d - 1 : isInterleaved ? 2 * pair : pair;
            const std::int64_t cosine = pair == pairs ? -1 : isInterleaved ? 2 * pair + 1 : pairs + pair;
            for (std::int64_t row = 0; row < parameters.length; ++row) {
                const long double position =
                    static_cast<long double>(parameters.firstPosition) +
                    static_cast<long double>(row) * static_cast<long double>(parameters.positionStep);
                const auto isRight = [&](std::int64_t column, long double value) {
                    const float entry = table[std::size_t(row * d + column)];
                    return std::abs(static_cast<long double>(entry) - value) <=
                           static_cast<long double>(floatTolerance(value));
                };
                if (!isRight(sine, isZeros ? 0.0L : sinl(position * w)) ||
                    (cosine >= 0 && !isRight(cosine, cosl(position * w))))
                    QFAIL(qPrintable(QStringLiteral("row %1, pair %2").arg(row).arg(pair)));
            }
        }
    }
};

QTEST_GUILESS_MAIN(PublishedShapesTest)
#include "published_shapes_test.moc"
