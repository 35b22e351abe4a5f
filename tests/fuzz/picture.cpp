// SPDX-License-Identifier: GPL-3.0-or-later
// A picture, PNG, SVG or PDF, that may carry a document.
#include "app/export/embedded_document.h"
#include "app/state/state_json.h"
#include "tests/fuzz/driver/claim.h"

#include <QBuffer>

using namespace sinescope;
using fuzz::claim;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    QBuffer device(&bytes);
    claim(device.open(QIODevice::ReadOnly), "a buffer can be read");
    const auto read = readEmbeddedDocument(device, QStringLiteral("picture"));
    if (const auto *failure = std::get_if<Failure>(&read)) {
        claim(failure->code == ExitCode::Invalid && !failure->message().isEmpty(), "a refusal says why");
        return 0;
    }
    State state;
    if (readDocument(std::get<QByteArray>(read), state))
        return 0;
    // The same document, put into a fresh picture, is found again.
    const QByteArray element =
        "<svg xmlns=\"http://www.w3.org/2000/svg\">" + documentElement(state) + "</svg>";
    QBuffer svg;
    svg.setData(element);
    claim(svg.open(QIODevice::ReadOnly), "a buffer can be read");
    const auto again = readEmbeddedDocument(svg, QStringLiteral("svg"));
    State sameState;
    claim(std::holds_alternative<QByteArray>(again) &&
              !readDocument(std::get<QByteArray>(again), sameState) && sameState == state,
          "a document that is embedded comes back");
    return 0;
}
