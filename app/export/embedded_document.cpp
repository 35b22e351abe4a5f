// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/embedded_document.h"

#include "app/export/png_text.h"
#include "app/state/state_json.h"

#include <QCoreApplication>
#include <QFile>
#include <QXmlStreamReader>

namespace sinescope {

namespace {

struct ExportWords
{
    Q_DECLARE_TR_FUNCTIONS(Export)
};

/// Files hold the document near their beginning; tools that rewrite a PDF may move it to the end.
constexpr qint64 windowBytes = 16 << 20;
constexpr qsizetype headBytes = 1024;

constexpr char pngKey[] = "Sinescope";
constexpr char elementBegin[] = "<sinescope:document xmlns:sinescope=\"urn:sinescope:document\">";
constexpr char elementEnd[] = "</sinescope:document>";

/// A text, in CDATA or with comments at most: elements with any number of attributes keep a parser busy.
bool isTextOnly(QByteArrayView content)
{
    for (qsizetype mark = content.indexOf('<'); mark >= 0; mark = content.indexOf('<', mark + 1)) {
        const QByteArrayView behind = content.sliced(mark + 1);
        if (behind.startsWith("![CDATA["))
            mark = content.indexOf("]]>", mark);
        else if (behind.startsWith("!--"))
            mark = content.indexOf("-->", mark);
        else
            return false;
        if (mark < 0)
            return false;
    }
    return true;
}

/// The element may be anywhere in `bytes`: what surrounds it need not be XML.
QByteArray documentOfElement(const QByteArray &bytes)
{
    const qsizetype begin = bytes.indexOf(elementBegin);
    const qsizetype end = begin < 0 ? -1 : bytes.indexOf(elementEnd, begin);
    const qsizetype content = begin + qsizetype(sizeof elementBegin) - 1;
    if (end < content || !isTextOnly(QByteArrayView(bytes).sliced(content, end - content)))
        return {};
    QXmlStreamReader reader(bytes.mid(begin, end - begin) + elementEnd);
    if (!reader.readNextStartElement())
        return {};
    const QString text = reader.readElementText();
    return reader.hasError() ? QByteArray() : text.toUtf8();
}

QByteArray documentIn(QIODevice &device)
{
    if (beginsPng(device.peek(headBytes)))
        return readPngText(device, pngKey);
    const QByteArray first =
        device.read(device.isSequential() ? windowBytes : std::min(windowBytes, device.size()));
    if (!beginsPicture(first.left(headBytes)))
        return {};
    QByteArray text = documentOfElement(first);
    if (!text.isEmpty() || device.isSequential() || device.size() <= windowBytes)
        return text;
    device.seek(std::max(windowBytes - maximumDocumentBytes, device.size() - windowBytes));
    return documentOfElement(device.read(windowBytes));
}

} // namespace

QByteArray pngWithDocument(const QByteArray &png, const State &state)
{
    return withPngText(png, pngKey, toDocumentText(state));
}

QByteArray documentElement(const State &state)
{
    QByteArray text = toDocumentText(state);
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;"); // quotes may stand
    return elementBegin + text + elementEnd;
}

bool beginsPicture(const QByteArray &head)
{
    // In front of its first element an SVG may say anything, at any length.
    const QByteArray text = (head.startsWith("\xef\xbb\xbf") ? head.mid(3) : head).trimmed();
    return beginsPng(head) || head.contains("%PDF-") || head.contains("<svg") || text.startsWith("<?xml") ||
           text.startsWith("<!--") || text.startsWith("<!DOCTYPE");
}

std::variant<QByteArray, Failure> readEmbeddedDocument(QIODevice &device, const QString &name)
{
    const QByteArray text = documentIn(device);
    if (text.isEmpty())
        return Failure{ExitCode::Invalid, {}, ExportWords::tr("%1 carries no Sinescope document").arg(name)};
    return text;
}

std::variant<QByteArray, Failure> readEmbeddedDocument(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Failure{ExitCode::Io, {}, QStringLiteral("%1: %2").arg(path, file.errorString())};
    return readEmbeddedDocument(file, path);
}

} // namespace sinescope
