// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clock_hands.h"
#include "core/encoding_sampler.h"
#include "core/facts.h"
#include "core/interval.h"
#include "core/nearest_positions.h"
#include "core/npy_reader.h"
#include "core/offset_search.h"
#include "core/pixel_rows.h"
#include "core/sentence.h"
#include "core/similarity_matrix.h"
#include "core/table_check.h"
#include "core/trace.h"

#include <QTest>

#include <cmath>

using namespace sinescope;

/// What values hold before anything is put into them: callers name a few members and rely on the others.
class DefaultsTest : public QObject
{
    Q_OBJECT

private slots:
    void parametersAreThoseOfTheTable()
    {
        const Parameters parameters;
        for (const FieldInfo &field : fields())
            QCOMPARE(value(parameters, field.field), field.defaultValue);
        QCOMPARE(parameters.layout, Layout::Interleaved);
        QCOMPARE(parameters.spacing, Spacing::Paper);
        QCOMPARE(parameters.base, 10000.0);
        QCOMPARE(std::pair(parameters.firstPosition, parameters.positionStep), std::pair(0.0, 1.0));
    }

    void gridsHaveNoPixels()
    {
        QCOMPARE(std::pair(MatrixGrid().width, MatrixGrid().height), std::pair(0, 0));
        QCOMPARE(std::pair(PixelGrid().width, PixelGrid().height), std::pair(0, 0));
    }

    void aMapIsThatOfAUnit()
    {
        QCOMPARE(PixelMap().toPixel(0.25), 0.25);
        QCOMPARE(PixelMap().pixelsPerCell(), 1.0);
        QCOMPARE(Interval(), (Interval{0, 1}));
        QVERIFY(Range().empty() && Range() == (Range{0, 0}));
    }

    void aTraceIsEmpty()
    {
        const Trace trace;
        QVERIFY(trace.rows.empty() && trace.curve.empty() && !trace.bandIsBound);
        QCOMPARE(std::pair(trace.curveStart, trace.curveStep), std::pair(0.0, 1.0));
        QCOMPARE(trace.curveKind, CurveKind::Continuous);
    }

    void rowsOfPixelsAreNone()
    {
        const PixelRows rows;
        QCOMPARE(rows.count, 0);
        QCOMPARE(std::tuple(rows.first, rows.step, rows.rowsPerPixel), std::tuple(0.0, 1.0, 0.0));
    }

    void factsAreNothing()
    {
        const Facts facts;
        QCOMPARE(
            std::tuple(facts.values, facts.bytes, facts.pairs, facts.fullCyclePairs, facts.learnedParameters),
            (std::tuple<std::int64_t, std::int64_t, std::int64_t, std::int64_t, std::int64_t>()));
        QCOMPARE(facts.attentionOperations, 0.0);
        QVERIFY(!facts.norm && !facts.shortestWavelength && !facts.longestWavelength);
        const OffsetFindings findings;
        QCOMPARE(findings.searched, 0);
        QVERIFY(!findings.firstRise.isKnown && !findings.firstZero.isKnown && !findings.nearest.isKnown);
        QCOMPARE(OffsetSearch::furthestOffset, std::int64_t(16'777'215)); // of 2^24 rows
        QCOMPARE(NearestPositions().compared, 0);
    }

    void aSentenceIsAsItIsTyped()
    {
        const SentenceInput input;
        QCOMPARE(std::tuple(input.firstIndex, input.scale, input.seed, input.shuffle),
                 (std::tuple<std::int64_t, double, std::uint64_t, std::uint64_t>(0, 1, 1, 0)));
        QVERIFY(Token().isPadding());
        QCOMPARE(std::tuple(Token().word, Token().typed, Token().index),
                 (std::tuple<std::int64_t, std::int64_t, std::int64_t>(-1, -1, 0)));
        const OrderEffect effect;
        QCOMPARE(std::tuple(effect.weightChange, effect.meanChange, effect.meanNorm),
                 std::tuple(0.0, 0.0, 0.0));
    }

    void headersAreThoseOfNumPy()
    {
        const NpyHeader header;
        QCOMPARE(header.type, TableNumbers::Float32);
        QVERIFY(!header.isBigEndian && !header.isFortranOrder && header.shape.empty());
        QCOMPARE(header.dataBegin, 0);
        const CsvTable table;
        QCOMPARE(std::tuple(table.rows, table.columns, table.lastDigit, table.significantDigits),
                 (std::tuple<std::int64_t, std::int64_t, int, int>()));
        QVERIFY(!table.hasHeader && !table.hasPositions);
        const TableProblem problem;
        QCOMPARE(problem.kind, TableProblem::Kind::CannotRead);
        QCOMPARE(std::tuple(problem.line, problem.found, problem.expected, problem.error),
                 (std::tuple<std::int64_t, std::int64_t, std::int64_t, int>()));
    }

    void ofATableNothingIsKnown()
    {
        const TableSample sample;
        QCOMPARE(std::tuple(sample.tableRows, sample.tableColumns, sample.run),
                 (std::tuple<std::int64_t, std::int64_t, std::size_t>()));
        const Recipe recipe;
        QCOMPARE(recipe.mistake, Mistake::None);
        QCOMPARE(std::pair(recipe.detail, recipe.scale), (std::pair<std::int64_t, double>(0, 1)));
        const Match match;
        QVERIFY(std::isinf(match.error) && std::isinf(match.worstColumn) && match.scale == 1);
        const TableFit fit;
        QVERIFY(!fit.isFitted && fit.isBaseTold && fit.isSpacingTold && fit.isLayoutTold);
        QVERIFY(fit.isFirstPositionTold && fit.isStepTold);
        const TableCheck check;
        QCOMPARE(std::pair(check.rows, check.columns), (std::pair<std::int64_t, std::int64_t>()));
        QCOMPARE(std::pair(check.family, check.verdict), std::pair(Family::Unknown, Verdict::Differs));
        QCOMPARE(check.type, TableNumbers::Float32);
        QVERIFY(!check.isStopped && check.findings.empty());
        const Finding finding{.kind = Finding::Kind::Scaled};
        QCOMPARE(finding.mistake, Mistake::None);
        QCOMPARE(std::tuple(finding.value, finding.row, finding.column),
                 (std::tuple<double, std::int64_t, std::int64_t>(0, -1, -1)));
    }

    void aComparisonOfNothingFindsNothing()
    {
        const TableComparison comparison;
        for (const std::int64_t none :
             {comparison.compared, comparison.notFinite, comparison.beyondType, comparison.beyondFloat32Angle,
              comparison.beyondFloat32, comparison.beyondFloat16, comparison.beyondBfloat16,
              comparison.boxRows, comparison.boxColumns})
            QCOMPARE(none, 0);
        for (const std::int64_t nowhere :
             {comparison.largest.row, comparison.largest.column, comparison.notFiniteRow,
              comparison.notFiniteColumn, comparison.zeroRow})
            QCOMPARE(nowhere, -1);
        QCOMPARE(std::pair(comparison.rowsPerBox, comparison.columnsPerBox),
                 (std::pair<std::int64_t, std::int64_t>(1, 1)));
        QCOMPARE(std::tuple(comparison.largest.error, comparison.largest.value, comparison.largest.truth,
                            comparison.meanSquare),
                 std::tuple(0.0, 0.0, 0.0, 0.0));
        QVERIFY(comparison.rowsOff.empty() && comparison.columnsOff.empty() && comparison.boxes.empty());
    }
};

QTEST_GUILESS_MAIN(DefaultsTest)
#include "defaults_test.moc"
