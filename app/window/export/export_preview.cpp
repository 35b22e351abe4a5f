// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/export/export_preview.h"

#include "app/export/cell_picture.h"
#include "app/export/picture_export.h"

#include <QPainter>

#include <cmath>

namespace sinescope {

namespace {

constexpr int stillMilliseconds = 60;
constexpr double mostSamples = 2e6;
constexpr double largest = 2; ///< screen pixels for each logical one of a small picture

/// How much the picture shrinks to fit.
double fitOf(QSizeF picture, QSizeF room)
{
    return std::min({room.width() / picture.width(), room.height() / picture.height(), largest});
}

} // namespace

ExportPreview::ExportPreview(const State &state, QWidget *parent)
    : QWidget(parent)
    , m_state(state)
{
    setMinimumSize(200, 120);
    setAccessibleName(tr("Preview"));
    m_timer.setSingleShot(true);
    m_timer.setInterval(stillMilliseconds);
    connect(&m_timer, &QTimer::timeout, this, &ExportPreview::render);
    m_searchTimer.setInterval(0);
    connect(&m_searchTimer, &QTimer::timeout, this, &ExportPreview::search);
}

void ExportPreview::show(const ExportChoices &choices)
{
    m_choices = choices;
    restart();
}

void ExportPreview::clear()
{
    m_choices.reset();
    restart();
}

void ExportPreview::resizeEvent(QResizeEvent *)
{
    restart();
}

void ExportPreview::restart()
{
    m_searchTimer.stop();
    m_page.reset();
    m_timer.start();
}

void ExportPreview::render()
{
    m_image = {};
    update();
    if (!m_choices)
        return;
    const ExportOptions &options = m_choices->options;
    const State state = m_choices->applied(m_state);
    const PictureKind kind = pictureKindOf(*m_choices->format);
    const PictureGeometry geometry = pictureGeometry(state, options, kind);
    Canvas canvas = pictureCanvas(options, geometry, kind);
    const double asked = geometry.size.width() * geometry.size.height() * geometry.ratio * geometry.ratio;
    canvas.sampleRatio = geometry.ratio * std::min(1.0, std::sqrt(mostSamples / asked));
    m_page.emplace(state, options, canvas);
    paintImage();
    m_searchTimer.start();
}

void ExportPreview::search()
{
    const Search result = m_page->search();
    if (result == Search::Done)
        m_searchTimer.stop();
    if (result == Search::Found)
        paintImage();
}

void ExportPreview::paintImage()
{
    const Canvas &canvas = m_page->canvas();
    const double fit = fitOf(canvas.size, QSizeF(size()) - QSizeF(2, 2)) * devicePixelRatioF();
    const QSize pixels(int(std::ceil(canvas.size.width() * fit)), int(std::ceil(canvas.size.height() * fit)));
    if (m_choices->options.isCells) {
        m_image = renderCells(m_choices->applied(m_state), canvas.theme->ground, pixels);
    } else {
        m_image = QImage(pixels, QImage::Format_RGB32);
        m_image.fill(canvas.theme->card);
        QPainter painter(&m_image);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.scale(fit, fit);
        m_page->paint(painter);
    }
    m_image.setDevicePixelRatio(devicePixelRatioF());
    setAccessibleDescription(m_page->words().description);
    update();
}

void ExportPreview::paintEvent(QPaintEvent *)
{
    if (m_image.isNull())
        return;
    QPainter painter(this);
    const QSizeF shown = m_image.deviceIndependentSize();
    const QPoint topLeft = QPointF((width() - shown.width()) / 2, (height() - shown.height()) / 2).toPoint();
    painter.drawImage(topLeft, m_image);
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawRect(QRectF(topLeft, shown).adjusted(-0.5, -0.5, 0.5, 0.5));
}

} // namespace sinescope
