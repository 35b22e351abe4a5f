// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/help/guide_pictures.h"

#include <QAbstractTextDocumentLayout>
#include <QDir>
#include <QEvent>
#include <QImage>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextBrowser>
#include <QUrl>

namespace sinescope {

namespace {

/// Where the pictures stand in the text.
QList<QTextCursor> picturesIn(QTextDocument &document)
{
    QList<QTextCursor> places;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto part = block.begin(); !part.atEnd(); ++part) {
            const QTextFragment fragment = part.fragment();
            if (!fragment.charFormat().isImageFormat())
                continue;
            QTextCursor cursor(&document);
            cursor.setPosition(fragment.position());
            cursor.setPosition(fragment.position() + fragment.length(), QTextCursor::KeepAnchor);
            places << cursor;
        }
    }
    return places;
}

} // namespace

GuidePictures::GuidePictures(QTextBrowser &view)
    : QObject(&view)
    , m_view(view)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(30); // a window that is being dragged is not to wait for nine pictures at every step
    connect(&m_rest, &QTimer::timeout, this, &GuidePictures::fit);
    view.viewport()->installEventFilter(this);
}

QString GuidePictures::pathOf(const QString &name)
{
    return QDir::cleanPath(QStringLiteral(":/guide/") + name);
}

bool GuidePictures::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize) {
        if (!m_rest.isActive() && !m_isFitting) // a scroll bar may come while the pictures change
            noteTop();
        m_rest.start();
    }
    return QObject::eventFilter(watched, event);
}

void GuidePictures::fit()
{
    QTextDocument &document = *m_view.document();
    const int room = m_view.viewport()->width() - 2 * int(document.documentMargin());
    if (room <= 0)
        return;
    m_isFitting = true;
    const qreal ratio = m_view.devicePixelRatioF();
    for (QTextCursor &cursor : picturesIn(document)) {
        QTextImageFormat format = cursor.charFormat().toImageFormat();
        const QImage picture(pathOf(format.name()));
        if (picture.isNull())
            continue;
        const int width = std::min(room, picture.width());
        if (format.width() == width)
            continue;
        // The document would scale without smoothing: it is given the pixels that it shows.
        QImage shown = picture.scaledToWidth(qRound(width * ratio), Qt::SmoothTransformation);
        shown.setDevicePixelRatio(ratio);
        document.addResource(QTextDocument::ImageResource, QUrl(format.name()), shown);
        format.setWidth(width);
        format.setHeight(shown.height() / ratio);
        cursor.setCharFormat(format);
    }
    // Lines that got longer or shorter, and pictures, leave the line where it was that stood at the top.
    document.documentLayout()->documentSize(); // laid out to its end
    QScrollBar &bar = *m_view.verticalScrollBar();
    const int below = m_view.cursorRect(m_top).top();
    bar.setValue(bar.value() + below);
    m_isFitting = false;
}

} // namespace sinescope
