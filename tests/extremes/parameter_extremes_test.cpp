// SPDX-License-Identifier: GPL-3.0-or-later
// Figures at the ends of what may be asked for: no coordinate and no word may be something
// else than a number.
#include "app/figures/figure_list.h"
#include "app/state/state_json.h"
#include "core/dimension_list.h"
#include "tests/app/noting_device.h"

#include <QGuiApplication>
#include <QPainter>
#include <QRegularExpression>
#include <QTest>

#include <cmath>

using namespace sinescope;

class ParameterExtremesTest : public QObject
{
    Q_OBJECT

private:
    static constexpr std::int64_t longest = 16'777'216; // the limits of the design
    static constexpr std::int64_t widest = 32'768;

    static std::vector<std::pair<const char *, Parameters>> extremes()
    {
        Parameters halvesOfOne{.length = 1, .dModel = 1, .layout = Layout::Halves};
        halvesOfOne.spacing = Spacing::TensorToTensor;
        return {
            {"one row", {.length = 1}},
            {"one column", {.dModel = 1}},
            {"one entry", {.length = 1, .dModel = 1}},
            {"one entry of tensor2tensor", halvesOfOne},
            {"two columns of tensor2tensor", {.dModel = 2, .spacing = Spacing::TensorToTensor}},
            {"three columns in halves", {.dModel = 3, .layout = Layout::Halves}},
            {"three columns of tensor2tensor", {.dModel = 3, .spacing = Spacing::TensorToTensor}},
            {"base 1", {.base = 1}},
            {"base 1 of tensor2tensor", {.base = 1, .spacing = Spacing::TensorToTensor}},
            {"base 1 with one row", {.length = 1, .base = 1}},
            {"base 1e12", {.base = 1e12}},
            {"the largest of all", {.length = longest, .dModel = widest, .base = 1e12}},
            {"the largest and the last position",
             {.length = longest,
              .dModel = widest,
              .base = 1e12,
              .firstPosition = 16'777'216,
              .positionStep = 64}},
            {"the largest base 1", {.length = longest, .dModel = widest, .base = 1}},
            {"the longest column", {.length = longest, .dModel = 1}},
            {"the widest row", {.length = 1, .dModel = widest}},
            {"the last first position", {.firstPosition = 16'777'216}},
            {"the smallest step", {.firstPosition = 16'777'216, .positionStep = 1.0 / 1024}},
            {"the smallest step of one row", {.length = 1, .positionStep = 1.0 / 1024}},
            {"the largest step", {.positionStep = 64}},
        };
    }

    static void addExtremes()
    {
        QTest::addColumn<State>("state");
        for (const auto &[name, parameters] : extremes()) {
            State state;
            state.parameters = parameters;
            state.display.hasLandmarks = true;
            QTest::newRow(name) << state;
        }
    }

    static std::unique_ptr<Figure> shown(FigureId id, const State &state, QSize size)
    {
        auto figure = makeFigure(id);
        if (figure)
            figure->show(state,
                         {QSizeF(size), 1, &themeOf(QStringLiteral("light")), QGuiApplication::font()});
        return figure;
    }

    static bool isNumber(const QString &text)
    {
        static const QRegularExpression wrong(QStringLiteral("(?<![A-Za-z])(nan|inf)(?![A-Za-z])"));
        return !text.contains(wrong);
    }

    static void checkFigure(FigureId id, const State &state, QSize size)
    {
        const auto figure = shown(id, state, size);
        if (!figure) // a page of several
            return;
        test::NotingDevice device(size);
        QPainter painter(&device);
        painter.setFont(QGuiApplication::font());
        figure->paint(painter, {});
        const Parameters &parameters = state.parameters;
        const Cell first = figure->within({});
        const Cell last = figure->within({parameters.length - 1, parameters.dModel - 1, parameters.length - 1,
                                          parameters.length - 1, parameters.length - 1, parameters.length});
        figure->paintCursor(painter, first);
        figure->paintCursor(painter, last);
        painter.end();
        const QString where =
            QStringLiteral("figure %1 at %2 x %3: ").arg(int(id)).arg(size.width()).arg(size.height());
        QVERIFY2(device.isFinite(), qPrintable(where + figure->title()));
        QStringList texts{figure->title(), figure->describe(), figure->readingAt(first),
                          figure->readingAt(last)};
        for (const test::NotedText &noted : device.texts())
            texts << noted.text;
        for (const QString &text : texts)
            QVERIFY2(isNumber(text), qPrintable(where + text));
        // Whatever is clicked, a document can hold what comes of it.
        for (const Cell &cell : {first, last}) {
            State next = figure->clicked(cell, true);
            State back;
            QVERIFY(!readDocument(toDocumentText(next), back));
            QCOMPARE(toDocumentText(back), toDocumentText(next));
        }
    }

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void everyFigureHoldsOut_data() { addExtremes(); }

    void everyFigureHoldsOut()
    {
        QFETCH(const State, state);
        QVERIFY(!check(state.parameters));
        for (int id = 0; id <= int(FigureId::FormatErrors); ++id) {
            for (const QSize &size : {QSize(320, 240), QSize(1, 1), QSize(1280, 860)})
                checkFigure(FigureId(id), state, size);
        }
    }

    void everyMeasureHoldsOut_data() { addExtremes(); }

    void everyMeasureHoldsOut()
    {
        QFETCH(State, state);
        for (const auto &[overlay, overlayId] : overlayIds)
            state.display.overlays.insert(overlay);
        state.display.comparison = Comparison{{.length = 1, .dModel = 1, .layout = Layout::Halves}};
        for (const auto &[measure, measureId] : measureIds) {
            state.display.measure = measure;
            for (const Layout layout : {Layout::Interleaved, Layout::Halves}) {
                state.parameters.layout = layout;
                checkFigure(FigureId::Similarity, state, {480, 320});
                checkFigure(FigureId::SimilarityMatrix, state, {320, 240});
            }
        }
    }

    /// Beyond 65504 float16 has no number: the figure says so in words.
    void roundingHoldsOutBeyondTheFormat()
    {
        for (const auto &[part, partId] : roundedPartIds) {
            for (const auto &[format, formatId] : numberFormatIds) {
                State state;
                state.parameters.firstPosition = 16'777'216;
                state.parameters.positionStep = 64;
                state.display.limits = {format, part};
                checkFigure(FigureId::FormatErrors, state, {640, 480});
            }
        }
        State state;
        state.parameters.firstPosition = 16'777'216;
        state.display.limits = {NumberFormat::Float16, RoundedPart::Positions};
        const QString reading = shown(FigureId::FormatErrors, state, {640, 480})->readingAt({});
        QVERIFY2(reading.contains(QStringLiteral("error undefined")), qPrintable(reading));
        QVERIFY2(reading.contains(QStringLiteral("becomes ∞")), qPrintable(reading));
    }

    /// The last entry, against the definition in extended precision: at 1.1e9, its largest angle, a long
    /// double of 64 bits is good to 1e-10.
    void theLastEntryIsRight_data() { addExtremes(); }

    void theLastEntryIsRight()
    {
        if (std::numeric_limits<long double>::digits < 64)
            QSKIP("long double is no wider than double here");
        QFETCH(const State, state);
        const Parameters &p = state.parameters;
        for (const std::int64_t column : {std::int64_t(0), p.dModel / 2, p.dModel - 1}) {
            const std::int64_t pairs = p.dModel / 2;
            const bool isHalves = p.layout == Layout::Halves;
            const bool isSine = isHalves ? column < pairs : column % 2 == 0;
            const std::int64_t pair = isHalves ? column % std::max<std::int64_t>(pairs, 1) : column / 2;
            if (column >= 2 * pairs) // the odd column: conventions differ, other tests are about it
                continue;
            const long double exponent =
                p.spacing == Spacing::Paper
                    ? 2.0L * static_cast<long double>(pair) / static_cast<long double>(p.dModel)
                    : static_cast<long double>(pair) /
                          static_cast<long double>(std::max<std::int64_t>(pairs - 1, 1));
            const long double position = p.firstPosition + static_cast<long double>(p.length - 1) *
                                                               static_cast<long double>(p.positionStep);
            const long double angle = position / std::pow(static_cast<long double>(p.base), exponent);
            const auto expected = double(isSine ? std::sin(angle) : std::cos(angle));
            const QString reading = shown(FigureId::Encoding, state, {640, 480})
                                        ->readingAt({.row = p.length - 1, .column = column});
            static const QRegularExpression value(QStringLiteral("value (-?[0-9.]+)"));
            const auto match = value.match(reading);
            QVERIFY2(match.hasMatch(), qPrintable(reading));
            QVERIFY2(std::abs(match.captured(1).toDouble() - expected) < 6e-7,
                     qPrintable(QStringLiteral("%1, expected %2").arg(reading).arg(expected, 0, 'f', 9)));
        }
    }

    void aHundredDimensionsAreDrawnAndNamed()
    {
        State state;
        state.parameters.dModel = 128;
        state.display.dimensions.clear();
        for (std::int64_t dimension = 0; dimension < std::int64_t(maximumDimensions); ++dimension)
            state.display.dimensions.push_back(dimension);
        QCOMPARE(drawnDimensions(state).size(), std::size_t(100)); // of the issue and of the design's limits
        for (const FigureId id : {FigureId::Waveforms, FigureId::Encoding, FigureId::Similarity}) {
            for (const QSize &size : {QSize(320, 240), QSize(1280, 860), QSize(7680, 4320)})
                checkFigure(id, state, size);
        }
        const auto figure = shown(FigureId::Waveforms, state, {1280, 860});
        QImage image(1280, 860, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        figure->paint(painter, {});
        QSet<QRgb> colours;
        const QRect area = figure->plotArea().toRect();
        for (int y = area.top(); y < area.bottom(); ++y)
            colours.insert(image.pixel(area.center().x(), y));
        QVERIFY(colours.size() > 6); // of the curves one after the other, not of the last alone
    }

    void theLargestScreenIsFilled()
    {
        for (const auto &[name, parameters] : extremes()) {
            if (parameters.length != longest || parameters.dModel != widest)
                continue;
            State state;
            state.parameters = parameters;
            checkFigure(FigureId::Encoding, state, {7680, 4320});
            checkFigure(FigureId::Waveforms, state, {7680, 1440});
        }
    }
};

QTEST_MAIN(ParameterExtremesTest)
#include "parameter_extremes_test.moc"
