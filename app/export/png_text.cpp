// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/png_text.h"

#include <QIODevice>
#include <QtEndian>

#include <zlib.h>

namespace sinescope {

namespace {

constexpr qsizetype signatureBytes = 8;
constexpr qsizetype headerChunkEnd = signatureBytes + 25;
constexpr int mostChunks = 100'000;
constexpr quint32 mostTextBytes = 4 << 20;

/// The checksum of chunks: CRC-32 as in PNG, annex D.
quint32 checksum(const QByteArray &bytes)
{
    quint32 crc = ~0U;
    for (const char byte : bytes) {
        crc ^= static_cast<uchar>(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ (crc & 1 ? 0xedb88320U : 0);
    }
    return ~crc;
}

QByteArray bigEndian(quint32 number)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(number, bytes.data());
    return bytes;
}

/// Nothing, if it is more than mostTextBytes: a few bytes may inflate to gigabytes, and Qt would make them.
QByteArray inflated(const QByteArray &compressed)
{
    QByteArray text(mostTextBytes, Qt::Uninitialized);
    uLongf bytes = mostTextBytes;
    const int result =
        uncompress(reinterpret_cast<Bytef *>(text.data()), &bytes,
                   reinterpret_cast<const Bytef *>(compressed.constData()), uLong(compressed.size()));
    text.truncate(result == Z_OK ? qsizetype(bytes) : 0);
    return text;
}

/// The text in a chunk that begins with its key and a zero byte.
QByteArray textIn(const QByteArray &type, const QByteArray &content)
{
    if (type == "tEXt")
        return content;
    if (type == "zTXt")
        return inflated(content.mid(1)); // behind the method
    const bool isCompressed = content.startsWith('\1');
    const qsizetype language = content.indexOf('\0', 2);
    const qsizetype translatedKey = language < 0 ? -1 : content.indexOf('\0', language + 1);
    if (translatedKey < 0)
        return {};
    const QByteArray text = content.mid(translatedKey + 1);
    return isCompressed ? inflated(text) : text;
}

} // namespace

bool beginsPng(const QByteArray &head)
{
    return head.startsWith("\x89PNG\r\n\x1a\n");
}

QByteArray withPngText(const QByteArray &png, const QByteArray &key, const QByteArray &text)
{
    // Key; not compressed, by no method, in no language, under no other name; text.
    const QByteArray chunk = "iTXt" + key + QByteArray(5, '\0') + text;
    QByteArray whole = png;
    return whole.insert(headerChunkEnd,
                        bigEndian(quint32(chunk.size()) - 4) + chunk + bigEndian(checksum(chunk)));
}

QByteArray readPngText(QIODevice &device, const QByteArray &key)
{
    if (!beginsPng(device.read(signatureBytes)))
        return {};
    const QByteArray begin = key + '\0';
    for (int i = 0; i < mostChunks; ++i) {
        const QByteArray head = device.read(8);
        if (head.size() < 8)
            break;
        const auto length = qFromBigEndian<quint32>(head.constData());
        const QByteArray type = head.mid(4);
        qint64 rest = qint64(length) + 4; // the checksum
        if ((type == "iTXt" || type == "tEXt" || type == "zTXt") && length <= mostTextBytes) {
            const QByteArray content = device.read(length);
            rest -= content.size();
            if (content.size() == length && content.startsWith(begin))
                return textIn(type, content.mid(begin.size()));
        }
        if (device.skip(rest) != rest)
            break;
    }
    return {};
}

} // namespace sinescope
