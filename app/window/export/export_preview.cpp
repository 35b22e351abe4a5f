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
}

void ExportPreview::show(const ExportChoices &choices)
{
    m_choices = choices;
    m_timer.start();
}

void ExportPreview::clear()
{
    m_choices.reset();
    m_timer.start();
}

void ExportPreview::resizeEvent(QResizeEvent *)
{
    m_timer.start();
}

void ExportPreview::render()
{
    m_image = {};
    update();
    if (!m_choices)
        return;
    const State state = m_choices->applied(m_state);
    const ExportOptions &options = m_choices->options;
    const PictureLanguage language(options);
    const PictureKind kind = pictureKindOf(*m_choices->format);
    const PictureGeometry geometry = pictureGeometry(state, options, kind);
    const double fit = fitOf(geometry.size, QSizeF(size()) - QSizeF(2, 2)) * devicePixelRatioF();
    const QSizeF pixels = geometry.size * fit;
    m_image =
        QImage(QSizeF(std::ceil(pixels.width()), std::ceil(pixels.height())).toSize(), QImage::Format_RGB32);
    Canvas canvas = pictureCanvas(options, geometry, kind);
    if (options.isCells) {
        m_image = renderCells(state, canvas.theme->ground, m_image.size());
    } else {
        m_image.fill(canvas.theme->card);
        const double asked = geometry.size.width() * geometry.size.height() * geometry.ratio * geometry.ratio;
        canvas.sampleRatio = geometry.ratio * std::min(1.0, std::sqrt(mostSamples / asked));
        QPainter painter(&m_image);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.scale(fit, fit);
        paintPicture(painter, state, options, canvas);
    }
    m_image.setDevicePixelRatio(devicePixelRatioF());
    setAccessibleDescription(pictureWords(state, options, canvas).description);
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
