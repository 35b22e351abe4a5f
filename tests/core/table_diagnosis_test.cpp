// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/table_check.h"
#include "core/table_diagnosis.h"
#include "tests/core/naive_tables.h"

#include <QTest>

#include <limits>
#include <numbers>

using namespace sinescope;
using namespace sinescope::test;

using Kind = Finding::Kind;

namespace {

constexpr double nothing = std::numeric_limits<double>::quiet_NaN();

/// One finding as a text: its kind and its mistake.
QByteArray name(Kind kind, Mistake mistake = Mistake::None)
{
    return QByteArray::number(int(kind)) + '/' + QByteArray::number(int(mistake));
}

QByteArray namesOf(const std::vector<Finding> &findings)
{
    QByteArrayList names;
    for (const Finding &finding : findings)
        names << name(finding.kind, finding.mistake);
    return names.join(' ');
}

/// Both columns of pair i at `angle(position, i, d)`.
NaiveTable pairsAt(std::int64_t length, std::int64_t d,
                   const std::function<double(double, double, double)> &angle)
{
    return {length, d, [&](std::int64_t row, std::int64_t column) {
                return sineOrCosine(column % 2,
                                    angle(double(row), std::floor(double(column) / 2), double(d)));
            }};
}

} // namespace

class TableDiagnosisTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    TableCheck checked(const NaiveTable &table, const CheckWishes &wishes = {}, bool isSingle = false)
    {
        const QString path = m_folder.filePath(QStringLiteral("table.npy"));
        writeFile(path, npyOf(table, isSingle));
        const auto reader = TableReader::open(QFile::encodeName(path).toStdString());
        return std::get<TableCheck>(checkTable(std::get<TableReader>(reader), wishes));
    }

private slots:
    void conventionsAreToldByFamily_data()
    {
        QTest::addColumn<NaiveTable>("table");
        QTest::addColumn<Family>("family");
        QTest::addColumn<Verdict>("verdict");
        QTest::addColumn<QByteArray>("findings");
        const auto row = [](const char *name, const NaiveTable &table, Family family, Verdict verdict,
                            const QByteArray &findings = {}) {
            QTest::newRow(name) << table << family << verdict << findings;
        };
        const QByteArray swapped = name(Kind::Recipe, Mistake::Swapped);
        row("paper", paperTable(200, 64), Family::Paper, Verdict::Matches);
        row("paper, odd", paperTable(33, 7), Family::Paper, Verdict::Matches);
        row("Marian", halvesTable(200, 64, 32), Family::Marian, Verdict::Matches);
        row("Tensor2Tensor", halvesTable(200, 64, 31), Family::TensorToTensor, Verdict::Matches);
        row("Tensor2Tensor, odd", halvesTable(200, 65, 31), Family::TensorToTensor, Verdict::Matches);
        row("fairseq", halvesTable(200, 64, 31, 2), Family::Fairseq, Verdict::Matches);
        row("no known program",
            pairsAt(200, 64, [](double p, double i, double) { return p * std::pow(10000, -i / 31); }),
            Family::Unnamed, Verdict::Matches);
        row("PyTorch's lines",
            pairsAt(2000, 64,
                    [](double p, double i, double d) {
                        const float rate = std::exp(float(2 * i) * float(-std::log(10000.0) / d));
                        return double(float(p) * rate);
                    })
                .each([](double value) { return double(float(value)); }),
            Family::PyTorchRecipe, Verdict::MatchesFloat32Angles);
        const NaiveTable halves = halvesTable(200, 64, 32);
        row("diffusion",
            {200, 64,
             [&](auto r, auto c) {
                 return halves.at(r, (c + 32) % 64);
             }},
            Family::Diffusion, Verdict::Differs, swapped);
        const NaiveTable paper = paperTable(200, 64);
        row("cosine first",
            {200, 64,
             [&](auto r, auto c) {
                 return paper.at(r, c ^ 1);
             }},
            Family::Unnamed, Verdict::Differs, swapped);
        row("a constant",
            {50, 64,
             [](auto, auto) {
                 return 1.0;
             }},
            Family::Unknown, Verdict::Differs, name(Kind::Unexplained));
    }

    void conventionsAreToldByFamily()
    {
        QFETCH(const NaiveTable, table);
        const TableCheck check = checked(table, {}, QTest::currentDataTag() == QByteArray("PyTorch's lines"));
        QTEST(check.family, "family");
        QTEST(check.verdict, "verdict");
        QTEST(namesOf(check.findings), "findings");
    }

    void otherParametersAreFound_data()
    {
        QTest::addColumn<NaiveTable>("table");
        QTest::addColumn<QByteArray>("findings");
        QTest::addColumn<double>("value");
        const auto row = [](const char *name, const NaiveTable &table, const QByteArray &findings,
                            double value) {
            QTest::newRow(name) << table << findings << value;
        };
        row("base", paperTable(200, 64, 500000), name(Kind::OtherBase), 500000);
        row("squared base", paperTable(200, 64, 1e8), name(Kind::SquaredBase), 1e8);
        row("step", paperTable(200, 64, 10000, 0, 0.25), name(Kind::OtherStep), 0.25);
        row("first position", paperTable(200, 64, 10000, 1000), name(Kind::OtherFirst), 1000);
        row("from one on", paperTable(200, 64, 10000, 1), name(Kind::OffByOne), 1);
        row("two, in pairs", paperTable(200, 64, 10000, 2), name(Kind::OtherFirst), 2);
        row("two, paper's halves", halvesTable(200, 64, 32, 2), name(Kind::OtherFirst), 2);
        row("scaled", paperTable(200, 64).each([](double x) { return 8 * x; }), name(Kind::Scaled), 8);
        row("negative", paperTable(200, 64).each([](double x) { return -x; }), name(Kind::Scaled), -1);
        // The first 40 columns of 64: base^(2i/40) is 10000^(2i/64) for base 10000^(40/64) = 316.2...
        const NaiveTable wide = paperTable(200, 64);
        const NaiveTable cut{200, 40, [&](auto r, auto c) {
                                 return wide.at(r, c);
                             }};
        row("fewer columns", cut, name(Kind::Recipe, Mistake::FewerColumns), 64);
        // In halves the first columns of 64 are sines alone: the same base is nothing but another base.
        const double base = std::pow(10000, 40.0 / 64);
        row("halves of another base",
            {200, 40,
             [&](auto r, auto c) {
                 return sineOrCosine(c / 20, double(r) * std::pow(base, -double(c % 20) / 20));
             }},
            name(Kind::OtherBase), base);
        row("transposed", paperTable(60, 32).transposed(), name(Kind::Transposed), nothing);
    }

    void otherParametersAreFound()
    {
        QFETCH(const NaiveTable, table);
        QFETCH(const double, value);
        const TableCheck check = checked(table);
        QTEST(namesOf(check.findings), "findings");
        if (!std::isnan(value))
            QVERIFY2(std::abs(check.findings.front().value / value - 1) < 1e-6,
                     qPrintable(QString::number(check.findings.front().value)));
    }

    void transposedTablesHaveParametersToo()
    {
        const TableCheck check = checked(paperTable(300, 64, 5000).transposed());
        QCOMPARE(namesOf(check.findings), name(Kind::Transposed) + ' ' + name(Kind::OtherBase));
        QVERIFY(std::abs(check.findings[1].value - 5000) < 0.01);
    }

    void mistakesAreFoundByName_data()
    {
        using enum Mistake;
        QTest::addColumn<NaiveTable>("table");
        QTest::addColumn<QByteArray>("findings");
        const auto row = [](const char *name, const NaiveTable &table, const QByteArray &findings) {
            QTest::newRow(name) << table << findings;
        };
        const auto recipe = [](Mistake mistake) {
            return name(Kind::Recipe, mistake);
        };
        const double nan = std::nan("");
        const auto pairs = [](const std::function<double(double, double, double)> &angle) {
            return pairsAt(60, 32, angle);
        };
        row("column for pair",
            {60, 32,
             [](auto p, auto c) {
                 return sineOrCosine(c % 2, double(p) / std::pow(10000, double(c) / 32));
             }},
            recipe(ColumnExponent));
        row("doubled twice",
            {60, 32,
             [](auto p, auto c) {
                 return sineOrCosine(c % 2, double(p) / std::pow(10000, 2.0 * double(c) / 32));
             }},
            recipe(DoubledColumn));
        row("squared",
            pairs([nan](double p, double i, double d) { return i == 0 ? nan : p / std::pow(2 * i / d, 2); }),
            recipe(FractionSquared) + ' ' + name(Kind::NotFinite));
        row("product",
            pairs([nan](double p, double i, double d) { return i == 0 ? nan : p / (10000 * 2 * i / d); }),
            recipe(Product) + ' ' + name(Kind::NotFinite));
        row("not divided", pairs([](double p, double i, double) { return p / std::pow(10000, 2 * i); }),
            recipe(UndividedExponent));
        row("multiplied", pairs([](double p, double i, double d) { return p * std::pow(10000, 2 * i / d); }),
            recipe(Multiplied));
        row("reversed",
            pairs([](double p, double i, double d) { return p / std::pow(10000, 2 * (d / 2 - 1 - i) / d); }),
            recipe(Reversed));
        const auto angle = [](std::int64_t p, std::int64_t c) {
            return double(p) / std::pow(10000, double(c / 2 * 2) / 32);
        };
        row("sines",
            {60, 32,
             [&](auto p, auto c) {
                 return std::sin(angle(p, c));
             }},
            recipe(OnlySines));
        row("cosines",
            {60, 32,
             [&](auto p, auto c) {
                 return std::cos(angle(p, c));
             }},
            recipe(OnlyCosines));
        row("split",
            {60, 32,
             [&](auto p, auto c) {
                 return sineOrCosine(c / 16, angle(p, c));
             }},
            recipe(SplitColumns));
        const auto atRounded = [](std::int64_t length, int digits) {
            return pairsAt(length, 32, [digits](double p, double i, double d) {
                return roundedTo(digits, p) / std::pow(10000, 2 * i / d);
            });
        };
        row("bfloat16 positions", atRounded(1000, 8), recipe(PositionsInBfloat16));
        row("float16 positions", atRounded(5000, 11), recipe(PositionsInFloat16));
        const NaiveTable whole = paperTable(100, 32);
        for (const std::int64_t missing : {0, 5, 30})
            row(qPrintable(QStringLiteral("without column %1").arg(missing)),
                {100, 31,
                 [&](auto p, auto c) {
                     return whole.at(p, c < missing ? c : c + 1);
                 }},
                recipe(MissingColumn));
    }

    void mistakesAreFoundByName()
    {
        QFETCH(const NaiveTable, table);
        const TableCheck check = checked(table);
        QTEST(namesOf(check.findings), "findings");
        QCOMPARE(check.verdict, Verdict::Differs);
        if (check.findings[0].mistake == Mistake::MissingColumn) {
            const QByteArray missing = QByteArray(QTest::currentDataTag()).split(' ').back();
            QCOMPARE(QByteArray::number(qlonglong(check.findings[0].column)), missing);
        }
    }

    void mistakesAreFoundInHalvesToo_data()
    {
        using enum Mistake;
        QTest::addColumn<NaiveTable>("table");
        QTest::addColumn<QByteArray>("findings");
        // Sines, then cosines, 16 of each; pair i turns by rate(i) from row to row.
        const auto row = [](const char *name, Mistake mistake, const std::function<double(double)> &rate,
                            const QByteArray &more = {}) {
            const NaiveTable table(60, 32, [&](std::int64_t p, std::int64_t c) {
                const std::int64_t wave = mistake == OnlySines ? 0 : mistake == OnlyCosines ? 1 : c / 16;
                return sineOrCosine(wave, double(p) * rate(double(c % 16)));
            });
            QTest::newRow(name) << table << ::name(Kind::Recipe, mistake) + more;
        };
        const QByteArray notFinite = ' ' + name(Kind::NotFinite);
        const auto paper = [](double i) {
            return std::pow(10000, -i / 16);
        };
        const auto spaced = [](double i) {
            return std::pow(10000, -i / 15);
        };
        row(
            "squared", FractionSquared, [](double i) { return i == 0 ? NAN : 1 / (i * i / 256); }, notFinite);
        row(
            "product", Product, [](double i) { return i == 0 ? NAN : 1 / (10000 * i / 16); }, notFinite);
        row("not divided", UndividedExponent, [](double i) { return std::pow(10000, -2 * i); });
        row("multiplied", Multiplied, [](double i) { return std::pow(10000, i / 16); });
        row("multiplied, tensor2tensor", Multiplied, [](double i) { return std::pow(10000, i / 15); });
        row("reversed", Reversed, [=](double i) { return paper(15 - i); });
        row("reversed, tensor2tensor", Reversed, [=](double i) { return spaced(15 - i); });
        row("sines", OnlySines, paper);
        row("sines, tensor2tensor", OnlySines, spaced);
        row("cosines", OnlyCosines, paper);
        row("cosines, tensor2tensor", OnlyCosines, spaced);
    }

    void mistakesAreFoundInHalvesToo()
    {
        QFETCH(const NaiveTable, table);
        QTEST(namesOf(checked(table).findings), "findings");
    }

    void smallTablesTellLess()
    {
        const auto told = [this](const NaiveTable &table, const KnownParameters &known = {}) {
            const TableCheck check = checked(table, {.known = known});
            if (check.verdict != Verdict::Matches || !check.findings.empty())
                return QByteArray("differs");
            const TableFit &fit = check.fit;
            return QByteArray(fit.isLayoutTold ? "layout " : "") + (fit.isSpacingTold ? "spacing " : "") +
                   (fit.isBaseTold ? "base " : "") + (fit.isFirstPositionTold ? "first " : "") +
                   (fit.isStepTold ? "step" : "");
        };
        QCOMPARE(told(paperTable(200, 64)), "layout spacing base first step");
        QCOMPARE(told(paperTable(2, 64)), "layout spacing base first step");
        QCOMPARE(told(paperTable(1, 64)), "layout first ");
        QCOMPARE(told(paperTable(50, 2)), "step");
        QCOMPARE(told(halvesTable(50, 2, 1)), "step");
        QCOMPARE(told(NaiveTable(50, 1, [](auto p, auto) { return std::sin(double(p)); })), "step");
        QCOMPARE(told(paperTable(50, 2), {.spacing = Spacing::Paper}), "spacing step");
        QCOMPARE(told(paperTable(50, 2), {.layout = Layout::Interleaved}), "layout step");
        QCOMPARE(told(paperTable(1, 64), {.positionStep = 1}), "layout first step");
        QCOMPARE(told(paperTable(50, 2), {.base = 100, .layout = Layout::Halves, .firstPosition = 0}),
                 "layout spacing base first step");
        QCOMPARE(checked(paperTable(50, 2, 10000, 3)).fit.recipe.parameters.firstPosition, 3.0);
        QCOMPARE(checked(NaiveTable(50, 1, [](auto p, auto) { return std::sin(0.25 * double(p) + 2); }))
                     .fit.recipe.parameters.positionStep,
                 0.25);
    }

    void aMistakeIsFoundWithTheParametersThatAreGiven()
    {
        const auto make = [](double base, double first, double step) {
            return NaiveTable(60, 32, [=](auto p, auto c) {
                return std::sin((first + step * double(p)) / std::pow(base, double(c / 2 * 2) / 32));
            });
        };
        const QByteArray onlySines = name(Kind::Recipe, Mistake::OnlySines);
        QCOMPARE(namesOf(checked(make(500, 0, 1), {.known = {.base = 500}}).findings), onlySines);
        QCOMPARE(namesOf(checked(make(10000, 7, 1), {.known = {.firstPosition = 7}}).findings), onlySines);
        QCOMPARE(namesOf(checked(make(10000, 0, 0.5), {.known = {.positionStep = 0.5}}).findings), onlySines);
        QCOMPARE(namesOf(checked(make(10000, 1, 1)).findings), onlySines + ' ' + name(Kind::OffByOne));
    }

    void whatWasAskedForIsCompared()
    {
        const NaiveTable paper = paperTable(200, 64);
        const auto findings = [&](const NaiveTable &table, const CheckWishes &wishes) {
            const TableCheck check = checked(table, wishes);
            return (check.verdict == Verdict::Matches ? QByteArray() : QByteArray("differs ")) +
                   namesOf(check.findings);
        };
        QCOMPARE(findings(paper, {.known = {.base = 10000}}), QByteArray());
        QCOMPARE(findings(paper, {.length = 200, .dModel = 64}), QByteArray());
        QCOMPARE(findings(paper, {.length = 100}), "differs " + name(Kind::WrongRows));
        QCOMPARE(findings(paper, {.dModel = 60}).left(8 + 3), "differs " + name(Kind::WrongColumns).left(3));
        QCOMPARE(findings(paper, {.known = {.base = 20000}}), "differs " + name(Kind::OtherBase));
        QCOMPARE(findings(paper, {.known = {.layout = Layout::Halves}}),
                 "differs " + name(Kind::OtherLayout));
        QCOMPARE(findings(halvesTable(200, 64, 31), {.known = {.base = 10000, .spacing = Spacing::Paper}}),
                 "differs " + name(Kind::OtherSpacing));
        QCOMPARE(findings(paper, {.known = {.firstPosition = 1}}), "differs " + name(Kind::OffByOne));
        QCOMPARE(findings(paper, {.known = {.firstPosition = 3}}), "differs " + name(Kind::OtherFirst));
        QCOMPARE(findings(paper, {.known = {.positionStep = 2}}), "differs " + name(Kind::OtherStep));
        QCOMPARE(findings(halvesTable(200, 64, 31, 2), {.known = {.firstPosition = 0}}),
                 "differs " + name(Kind::OtherFirst)); // fairseq's second position is not asked for
    }

    void coarserNumbersThanTheirTypeAreTold()
    {
        const NaiveTable exact = paperTable(200, 64);
        const auto rounded = [&](int digits) {
            return exact.each([digits](double value) { return roundedTo(digits, value); });
        };
        QCOMPARE(namesOf(checked(rounded(24)).findings), name(Kind::Float32Rounding));
        QCOMPARE(namesOf(checked(rounded(24), {}, true).findings), QByteArray());
        QCOMPARE(namesOf(checked(rounded(11), {}, true).findings), name(Kind::Float16Rounding));
        QCOMPARE(namesOf(checked(rounded(8), {}, true).findings), name(Kind::Bfloat16Rounding));
    }

    void singleEntriesArePointedAt()
    {
        NaiveTable table = paperTable(200, 64);
        table.at(17, 23) += 0.5;
        TableCheck check = checked(table);
        QCOMPARE(namesOf(check.findings), name(Kind::FewEntries));
        QCOMPARE(check.family, Family::Paper);
        QCOMPARE(check.findings[0].value, 1.0);
        QCOMPARE(std::pair(check.findings[0].row, check.findings[0].column),
                 std::pair(std::int64_t(17), std::int64_t(23)));
        QVERIFY(std::abs(check.comparison.largest.error - 0.5) < 1e-12);

        table.at(17, 23) = std::nan("");
        table.at(18, 1) = std::numeric_limits<double>::infinity();
        check = checked(table);
        QCOMPARE(namesOf(check.findings), name(Kind::NotFinite));
        QCOMPARE(check.findings[0].value, 2.0);
        QCOMPARE(std::pair(check.findings[0].row, check.findings[0].column),
                 std::pair(std::int64_t(17), std::int64_t(23)));
        QCOMPARE(check.verdict, Verdict::Differs);

        table = paperTable(200, 64);
        for (std::int64_t column = 0; column < 64; ++column)
            table.at(9, column) = 0;
        check = checked(table);
        QCOMPARE(namesOf(check.findings), name(Kind::ZeroRow));
        QCOMPARE(check.findings[0].row, std::int64_t(9));
        for (const std::int64_t row : {50, 3}) { // and another one elsewhere
            NaiveTable both = table;
            both.at(row, 3) = 0.25;
            QCOMPARE(namesOf(checked(both).findings), name(Kind::ZeroRow) + ' ' + name(Kind::FewEntries));
        }
    }

    void theComparisonIsThatOfEveryEntry()
    {
        NaiveTable table = paperTable(2500, 48);
        const NaiveTable truth = table;
        double square = 0;
        for (std::size_t i = 0; i < table.values.size(); i += 37) {
            const double error = 1e-3 * std::sin(double(i));
            table.values[i] += error;
            square += error * error;
        }
        const TableCheck check = checked(table);
        const TableComparison &found = check.comparison;
        double largest = 0;
        std::size_t at = 0;
        std::int64_t off = 0;
        for (std::size_t i = 0; i < table.values.size(); ++i) {
            const double error = std::abs(table.values[i] - truth.values[i]);
            off += error > 1e-9 ? 1 : 0;
            at = error > largest ? i : at;
            largest = std::max(largest, error);
        }
        QCOMPARE(found.compared, 2500 * 48);
        QVERIFY(std::abs(found.meanSquare * 2500 * 48 / square - 1) < 1e-6);
        QCOMPARE(found.largest.row * 48 + found.largest.column, std::int64_t(at));
        QVERIFY(std::abs(std::abs(found.largest.error) - largest) < 1e-9);
        QCOMPARE(found.beyondType, off);
        QCOMPARE(found.rowsPerBox, 3); // 1024 boxes at most along a side
        QCOMPARE(found.boxRows, 834);
        for (std::int64_t row = 0; row < found.boxRows; ++row) {
            for (std::int64_t column = 0; column < 48; ++column) {
                double expected = 0;
                for (std::int64_t r = 3 * row; r < std::min<std::int64_t>(3 * row + 3, 2500); ++r) {
                    const auto i = std::size_t(r * 48 + column);
                    const double error = table.values[i] - truth.values[i];
                    expected = std::abs(error) > std::abs(expected) ? error : expected;
                }
                QVERIFY(std::abs(found.boxes[std::size_t(row * 48 + column)] - expected) < 1e-9);
            }
        }
    }

    void aWideTableIsDrawnInBoxesOfColumns()
    {
        NaiveTable table = paperTable(4, 2500);
        for (const std::int64_t column : {0, 1, 2, 1000, 2499})
            table.at(2, column) += 1e-3 * double(column + 1);
        const TableComparison found = checked(table).comparison;
        QCOMPARE(found.columnsPerBox, 3); // 1024 boxes at most along a side
        QCOMPARE(found.boxColumns, 834);
        QCOMPARE(found.boxes.size(), std::size_t(4 * 834));
        QVERIFY(std::abs(found.boxes[2 * 834] - 3e-3) < 1e-9);
        QVERIFY(std::abs(found.boxes[2 * 834 + 333] - 1.001) < 1e-6);
        QVERIFY(std::abs(found.boxes[3 * 834 - 1] - 2.5) < 1e-6);
    }

    void theColumnOfZerosStaysLastWhereAnotherIsMissing()
    {
        // Four sines, four cosines, zeros; the last cosine is left out.
        const NaiveTable whole = halvesTable(200, 9, 4.5);
        const NaiveTable table(200, 8, [&](auto r, auto c) { return whole.at(r, c < 7 ? c : 8); });
        const TableCheck check = checked(table);
        QCOMPARE(namesOf(check.findings), name(Kind::Recipe, Mistake::MissingColumn));
        QCOMPARE(check.findings[0].column, 7);
    }

    void firstColumnsOfFarMoreAreAnotherBase()
    {
        // The first 4 of 60 columns or of 128: near some whole number of columns every base comes.
        const auto firstFour = [](std::int64_t d) {
            const NaiveTable wide = paperTable(200, d);
            return NaiveTable(200, 4, [&](auto r, auto c) { return wide.at(r, c); });
        };
        const TableCheck near = checked(firstFour(60));
        QCOMPARE(namesOf(near.findings), name(Kind::Recipe, Mistake::FewerColumns));
        QCOMPARE(near.findings[0].value, 60.0);
        const TableCheck far = checked(firstFour(128));
        QCOMPARE(namesOf(far.findings), name(Kind::OtherBase));
        QVERIFY(std::abs(far.findings[0].value / std::pow(10000, 4.0 / 128) - 1) < 1e-6);
    }

    void whatIsRightIsNoFinding()
    {
        const auto findings = [&](const NaiveTable &table, const KnownParameters &known) {
            return namesOf(checked(table, {.known = known}).findings);
        };
        const NaiveTable paper = paperTable(200, 64);
        QCOMPARE(findings(paper, {.layout = Layout::Interleaved}), QByteArray());
        QCOMPARE(findings(paper, {.spacing = Spacing::Paper}), QByteArray());
        QCOMPARE(findings(paper, {.base = 10000, .layout = Layout::Interleaved, .spacing = Spacing::Paper}),
                 QByteArray());
        // Of two columns neither is told, and of a base that is round in neither spacing both will do.
        QCOMPARE(findings(paperTable(50, 2), {.layout = Layout::Halves, .spacing = Spacing::TensorToTensor}),
                 QByteArray());
        QCOMPARE(findings(paperTable(200, 64, 12345.678), {.spacing = Spacing::TensorToTensor}),
                 QByteArray());
        QCOMPARE(findings(paperTable(200, 64, 12345.678), {.spacing = Spacing::Paper}),
                 name(Kind::OtherBase));
    }

    void aRowOrAColumnAloneMayBeUnexplained()
    {
        for (const auto &[rows, columns] : {std::pair<std::int64_t, std::int64_t>{1, 12}, {12, 1}}) {
            const NaiveTable table(rows, columns,
                                   [](auto r, auto c) { return 0.3 + 0.7 * double((r + c) % 3); });
            const TableCheck check = checked(table);
            QCOMPARE(namesOf(check.findings), name(Kind::Unexplained));
            QCOMPARE(check.family, Family::Unknown);
        }
    }

    void whatIsUnexplainedIsSaidBeforeTheRest()
    {
        NaiveTable table(50, 16,
                         [](auto r, auto c) { return std::fmod(double(r * 16 + c) * 0.61803398875, 1); });
        table.at(3, 5) = std::nan("");
        QCOMPARE(namesOf(checked(table).findings), name(Kind::Unexplained) + ' ' + name(Kind::NotFinite));
    }

    /// What was found out, put together by hand: such tables are hard to come by.
    void findingsAreThoseOfTheComparison()
    {
        TableCheck check;
        check.comparison.compared = 1000;
        check.comparison.beyondType = 5;
        check.comparison.beyondFloat32Angle = 5;
        check.comparison.beyondFloat32 = 5;
        check.comparison.largest.row = 3;
        TableFit made;
        made.match = {.error = 0, .worstColumn = 0};
        const TableFit notMade;
        QVERIFY(made.match.isMade() && !notMade.match.isMade());
        const auto findings = [&](const TableFit &own, TableNumbers type,
                                  const std::optional<Explanation> &explanation = {}) {
            check.type = type;
            return namesOf(findingsOf(check, {}, own, explanation));
        };
        // No entry is beyond float16: that is rounding, unless the type is float16 itself.
        QCOMPARE(findings(made, TableNumbers::Float32), name(Kind::Float16Rounding));
        QCOMPARE(findings(made, TableNumbers::Float16), name(Kind::FewEntries));
        // Few entries off explain themselves, also where no convention was found; not where a recipe does.
        check.comparison.beyondFloat16 = check.comparison.beyondBfloat16 = 5;
        QCOMPARE(findings(notMade, TableNumbers::Float32), name(Kind::FewEntries));
        Explanation explanation;
        explanation.recipe.mistake = Mistake::OnlySines;
        QCOMPARE(findings(notMade, TableNumbers::Float32, explanation),
                 name(Kind::Recipe, Mistake::OnlySines));
        // More than one in twenty are not few.
        check.comparison.beyondFloat32Angle = 50;
        QCOMPARE(findings(notMade, TableNumbers::Float32), name(Kind::FewEntries));
        check.comparison.beyondFloat32Angle = 51;
        QCOMPARE(findings(notMade, TableNumbers::Float32), name(Kind::Unexplained));

        check.findings = {{.kind = Kind::FewEntries}};
        QCOMPARE(familyOf(notMade, check), Family::Paper);
        check.fit.recipe.parameters.base = 500;
        QCOMPARE(familyOf(notMade, check), Family::Unknown); // it was compared with something else
        QCOMPARE(verdictOf({}), Verdict::Differs);           // nothing to compare
    }

    void aStoppedSearchHasNoExplanation()
    {
        std::stop_source stop;
        stop.request_stop();
        TableSample sample = sampleOf(20, 8);
        sample.values.assign(sample.rows.size() * sample.columns.size(), 0.5);
        QVERIFY(!explain(sample, sample, {}, {}, 0, stop.get_token()));
    }
};

QTEST_GUILESS_MAIN(TableDiagnosisTest)
#include "table_diagnosis_test.moc"
