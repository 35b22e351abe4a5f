// SPDX-License-Identifier: GPL-3.0-or-later
// One tick of a slider: from the changed parameter to painted pixels.
#include "app/figures/figure_list.h"
#include "app/figures/page_layout.h"
#include "core/encoding_sampler.h"
#include "core/sentence.h"
#include "tests/benchmarks/floors.h"

#include <QApplication>
#include <QImage>
#include <QPainter>

namespace sinescope {

namespace {

/// Every tick another base, as under a slider.
void turnBase(Parameters &parameters)
{
    parameters.base = parameters.base > 20000 ? 10000 : parameters.base * 1.01;
}

/// The heatmap without its axes: sampling, colours, drawImage.
void tickEncoding(benchmark::State &state, std::int64_t length, std::int64_t dModel)
{
    constexpr int width = 1200;
    constexpr int height = 800;
    Parameters parameters;
    parameters.length = length;
    parameters.dModel = dModel;
    std::vector<float> values(std::size_t(width) * height);
    std::vector<std::uint32_t> colours(values.size());
    const QImage picture(reinterpret_cast<const uchar *>(colours.data()), width, height,
                         QImage::Format_RGB32);
    QImage screen(width, height, QImage::Format_RGB32);
    for (auto _ : state) {
        turnBase(parameters);
        sampleEncoding(parameters, angularFrequencies(parameters),
                       {cellsInterval(length), cellsInterval(dModel), width, height}, Sampling::Mean, values);
        applyColormap(colormaps().front(), -1, 1, values, colours.data());
        QPainter(&screen).drawImage(0, 0, picture);
    }
}

constexpr QSize pageSize(1600, 1000);

QString numberedWords(std::int64_t count)
{
    QStringList words;
    for (std::int64_t i = 0; i < count; ++i)
        words << QString::number(i);
    return words.join(u' ');
}

/// The whole page with its axes and texts.
void tickPage(benchmark::State &state, FigureId page, std::int64_t length, std::int64_t dModel)
{
    State shown;
    shown.parameters.length = length;
    shown.parameters.dModel = dModel;
    shown.display.sentence.text = numberedWords(std::min(length, Sentence::mostTokens));
    shown.display.sentence.shuffle = 1;
    const Theme &theme = themeOf(QStringLiteral("light"));
    const std::vector<Placement> places = placements(page, pageSize);
    std::vector<std::unique_ptr<Figure>> figures;
    for (const Placement &place : places)
        figures.push_back(makeFigure(place.figure));
    QImage screen(pageSize, QImage::Format_RGB32);
    for (auto _ : state) {
        turnBase(shown.parameters);
        QPainter painter(&screen);
        for (std::size_t i = 0; i < places.size(); ++i) {
            paintCard(painter, places[i].card, theme);
            figures[i]->show(shown, {places[i].card.size(), 1, &theme, QApplication::font()});
            figures[i]->paint(painter, places[i].card.topLeft());
        }
    }
}

/// One figure that fills the page; where it keeps a position, with its hands a row further every tick.
void tickPage(benchmark::State &state, State shown)
{
    const Theme &theme = themeOf(QStringLiteral("light"));
    const Placement place = placements(shown.view.figure, pageSize).front();
    const std::unique_ptr<Figure> figure = makeFigure(place.figure);
    QImage screen(pageSize, QImage::Format_RGB32);
    Cell cell{shown.parameters.length - 1, 0, 0};
    for (auto _ : state) {
        turnBase(shown.parameters);
        QPainter painter(&screen);
        paintCard(painter, place.card, theme);
        figure->show(shown, {place.card.size(), 1, &theme, QApplication::font()});
        figure->paint(painter, place.card.topLeft());
        if (figure->keepsPosition())
            figure->paintCursor(painter, cell);
        --cell.row;
    }
}

/// What playing does in a frame: a copy of the painted page, and the hands on it.
void playClocks(benchmark::State &state, const State &shown)
{
    const Theme &theme = themeOf(QStringLiteral("light"));
    const Placement place = placements(FigureId::Clocks, pageSize).front();
    const std::unique_ptr<Figure> figure = makeFigure(FigureId::Clocks);
    QImage page(pageSize, QImage::Format_RGB32);
    QImage screen(pageSize, QImage::Format_RGB32);
    figure->show(shown, {place.card.size(), 1, &theme, QApplication::font()});
    Cell cell{shown.parameters.length - 1, 0, 0};
    for (auto _ : state) {
        QPainter painter(&screen);
        painter.drawImage(0, 0, page);
        figure->paintCursor(painter, cell);
        --cell.row;
    }
}

State pageOf(FigureId figure, std::int64_t length, std::int64_t dModel)
{
    State shown;
    shown.parameters.length = length;
    shown.parameters.dModel = dModel;
    shown.view.figure = figure;
    return shown;
}

/// Ready images of the same size.
void paintReady(benchmark::State &state)
{
    QImage ready(pageSize, QImage::Format_RGB32);
    ready.fill(Qt::white);
    QImage screen(pageSize, QImage::Format_RGB32);
    const std::vector<Placement> places = placements(FigureId::Overview, pageSize);
    for (auto _ : state) {
        QPainter painter(&screen);
        for (const Placement &place : places)
            painter.drawImage(place.card.topLeft(), ready, place.card);
    }
}

const bool isRegistered = [] {
    for (const auto &[length, dModel] :
         {std::pair<std::int64_t, std::int64_t>{50, 512}, {2048, 512}, {8192, 1024}}) {
        registerTimed("tick/encoding/" + std::to_string(length) + "x" + std::to_string(dModel),
                      [rows = length, d = dModel](benchmark::State &state) { tickEncoding(state, rows, d); });
    }
    for (const auto &[length, dModel] :
         {std::pair<std::int64_t, std::int64_t>{2048, 512}, {16777216, 1024}, {16777216, 32768}}) {
        registerTimed("tick/overview/" + std::to_string(length) + "x" + std::to_string(dModel),
                      [rows = length, d = dModel](benchmark::State &state) {
                          tickPage(state, FigureId::Overview, rows, d);
                      });
        registerTimed("tick/limits/" + std::to_string(length) + "x" + std::to_string(dModel),
                      [rows = length, d = dModel](benchmark::State &state) {
                          tickPage(state, FigureId::Limits, rows, d);
                      });
    }
    for (const auto &[words, dModel] : {std::pair<std::int64_t, std::int64_t>{12, 64}, {256, 1024}}) {
        registerTimed("tick/sentence/" + std::to_string(words) + "x" + std::to_string(dModel),
                      [rows = words, d = dModel](benchmark::State &state) {
                          tickPage(state, FigureId::Sentence, rows, d);
                      });
    }
    for (const auto &[length, dModel] :
         {std::pair<std::int64_t, std::int64_t>{2048, 512}, {16777216, 1024}, {16777216, 32768}}) {
        const std::string size = std::to_string(length) + "x" + std::to_string(dModel);
        State clocks = pageOf(FigureId::Clocks, length, dModel);
        clocks.display.shift = 5;
        registerTimed("tick/clocks/" + size, [clocks](benchmark::State &state) { tickPage(state, clocks); });
        registerTimed("play/clocks/" + size,
                      [clocks](benchmark::State &state) { playClocks(state, clocks); });
        const State wavelengths = pageOf(FigureId::Wavelengths, length, dModel);
        registerTimed("tick/wavelengths/" + size,
                      [wavelengths](benchmark::State &state) { tickPage(state, wavelengths); });
        State similarity = pageOf(FigureId::Similarity, length, dModel);
        similarity.display.hasLandmarks = true;
        for (std::int64_t i = 1; i <= std::int64_t(maximumReferences); ++i)
            similarity.display.references.push_back(i * length / 8);
        registerTimed("tick/similarity_of_8/" + size,
                      [similarity](benchmark::State &state) { tickPage(state, similarity); });
    }
    registerTimed("paint_floor/overview", paintReady);
    return true;
}();

} // namespace

} // namespace sinescope
