// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/document_file.h"

#include "app/export/embedded_document.h"
#include "app/export/export_format.h"
#include "app/export/output_file.h"
#include "app/state/state_json.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace sinescope {

namespace {

struct ExportWords
{
    Q_DECLARE_TR_FUNCTIONS(Export)
};

constexpr qint64 headBytes = 1024;

Failure named(const QString &path, ExitCode code, const QString &why)
{
    return {code, {}, QStringLiteral("%1: %2").arg(path, why)};
}

/// By the content; by the name where the content is neither, so that the message is about a picture.
bool isPicture(const QByteArray &head, const QString &path)
{
    if (head.trimmed().startsWith('{'))
        return false;
    const ExportFormat *format = findFormat(extensionOf(path));
    return beginsPicture(head) || (format && format->kind == ExportFormat::Kind::Picture);
}

/// At most one byte more than a document may have. A pipe gives its bytes piece by piece.
QByteArray readText(QFile &file)
{
    QByteArray text;
    while (text.size() <= maximumDocumentBytes) {
        const QByteArray piece = file.read(maximumDocumentBytes + 1 - text.size());
        if (piece.isEmpty())
            break;
        text += piece;
    }
    return text;
}

} // namespace

std::variant<OpenedDocument, Failure> openDocument(const QString &path, FigureId figure)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return named(path, ExitCode::Io, file.errorString());
    OpenedDocument opened;
    opened.path = QFileInfo(path).absoluteFilePath();
    opened.state.view.figure = figure;
    opened.isPicture = isPicture(file.peek(headBytes), path);
    QByteArray text;
    if (opened.isPicture) {
        auto embedded = readEmbeddedDocument(file, path);
        if (auto *failure = std::get_if<Failure>(&embedded))
            return std::move(*failure);
        text = std::get<QByteArray>(std::move(embedded));
    } else {
        text = readText(file);
    }
    if (file.error() != QFileDevice::NoError)
        return named(path, ExitCode::Io, file.errorString());
    if (const auto failure = readDocument(text, opened.state, &opened.unknown))
        return named(path, failure->code, failure->message());
    return opened;
}

std::optional<Failure> writeDocument(const State &state, const QJsonObject &unknown, const QString &path)
{
    const QByteArray text = toDocumentText(state, unknown);
    if (text.size() > maximumDocumentBytes)
        return named(path, ExitCode::TooLarge,
                     ExportWords::tr("would be larger than %1 bytes").arg(maximumDocumentBytes));
    OutputFile file(path);
    if (auto failure = file.open())
        return failure;
    file.write(text.constData(), text.size());
    return file.commit();
}

} // namespace sinescope
