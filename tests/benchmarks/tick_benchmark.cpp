// SPDX-License-Identifier: GPL-3.0-or-later
// One tick of a slider: from the changed parameter to painted pixels.
#include "app/figures/figure_list.h"
#include "app/figures/page_layout.h"
#include "core/encoding_sampler.h"
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

/// The whole page with its axes and texts.
void tickOverview(benchmark::State &state, std::int64_t length, std::int64_t dModel)
{
    State shown;
    shown.parameters.length = length;
    shown.parameters.dModel = dModel;
    const Theme &theme = themeOf(QStringLiteral("light"));
    const std::vector<Placement> places = placements(FigureId::Overview, pageSize);
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
                      [rows = length, d = dModel](benchmark::State &state) { tickOverview(state, rows, d); });
    }
    registerTimed("paint_floor/overview", paintReady);
    return true;
}();

} // namespace

} // namespace sinescope
