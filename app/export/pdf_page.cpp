// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/pdf_page.h"

#include <QBuffer>
#include <QDateTime>
#include <QHashSeed>
#include <QPainter>
#include <QPdfWriter>

namespace sinescope {

namespace {

constexpr int logicalDpi = 96;

/// https://reproducible-builds.org/specs/source-date-epoch/; without it the day of the paper
/// that brought the encoding.
QDateTime documentDate()
{
    bool isGiven = false;
    const qint64 seconds = qEnvironmentVariable("SOURCE_DATE_EPOCH").toLongLong(&isGiven);
    const QDateTime given = QDateTime::fromSecsSinceEpoch(isGiven ? seconds : -1, Qt::UTC);
    const bool isPrintable = isGiven && given.date().year() >= 1970 && given.date().year() <= 9999;
    return isPrintable ? given : QDateTime({2017, 6, 12}, {0, 0}, Qt::UTC);
}

QByteArray xmpPacket(const PdfWords &words, const QDateTime &date)
{
    const QByteArray time = date.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ssZ")).toLatin1();
    return "<?xpacket begin=\"\xef\xbb\xbf\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
           "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
           "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
           "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
           " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\">\n"
           "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">" +
           words.title.toHtmlEscaped().toUtf8() + "</rdf:li></rdf:Alt></dc:title>\n<xmp:CreateDate>" + time +
           "</xmp:CreateDate>\n<xmp:CreatorTool>Sinescope</xmp:CreatorTool>\n" + words.metadata +
           "\n</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"w\"?>\n";
}

/// Qt orders objects by hashes, whose seed is another one in every process.
class FixedHashes
{
public:
    FixedHashes() { QHashSeed::setDeterministicGlobalSeed(); }
    ~FixedHashes() { QHashSeed::resetRandomGlobalSeed(); }
    Q_DISABLE_COPY_MOVE(FixedHashes)
};

/// Moves every offset of the table of objects that points behind `place`. Entries have ten digits; the table
/// itself is found from the end.
void moveObjects(QByteArray &pdf, qsizetype place, qsizetype by)
{
    qsizetype entry = pdf.indexOf('\n', pdf.indexOf('\n', pdf.lastIndexOf("\nxref\n") + 1) + 1) + 1;
    for (; pdf.size() - entry > 18 && pdf[entry + 17] != 'r' && pdf[entry + 10] == ' '; entry += 20) {
        const qint64 offset = pdf.mid(entry, 10).toLongLong();
        if (offset > place)
            pdf.replace(entry, 10, QByteArray::number(offset + by).rightJustified(10, '0'));
    }
    const qsizetype begin = pdf.lastIndexOf("startxref\n") + 10;
    const qsizetype end = pdf.indexOf('\n', begin);
    pdf.replace(begin, end - begin,
                QByteArray::number(pdf.mid(begin, end - begin).trimmed().toLongLong() + by));
}

/// Qt writes the date of now, with a time zone whose length differs; it gives no way to set one.
void setDate(QByteArray &pdf, const QDateTime &date)
{
    const QByteArray key = "/CreationDate (";
    const qsizetype begin = pdf.indexOf(key) + key.size();
    const qsizetype end = pdf.indexOf(')', begin);
    const QByteArray fixed = "D:" + date.toString(QStringLiteral("yyyyMMddHHmmss")).toLatin1() + 'Z';
    pdf.replace(begin, end - begin, fixed);
    moveObjects(pdf, begin, fixed.size() - (end - begin));
}

} // namespace

QByteArray pdfPage(QSizeF size, const PdfWords &words, const std::function<void(QPainter &)> &paint)
{
    const FixedHashes fixedHashes;
    const QDateTime date = documentDate();
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(logicalDpi);
        const QSizeF points = size * 72 / logicalDpi;
        writer.setPageSize(QPageSize(points, QPageSize::Point, {}, QPageSize::ExactMatch));
        writer.setPageMargins({});
        writer.setTitle(words.title);
        writer.setCreator(QStringLiteral("Sinescope"));
        writer.setDocumentXmpMetadata(xmpPacket(words, date));
        QPainter painter(&writer);
        painter.setRenderHint(QPainter::LosslessImageRendering);
        paint(painter);
    }
    QByteArray pdf = buffer.data();
    setDate(pdf, date);
    return pdf;
}

} // namespace sinescope
