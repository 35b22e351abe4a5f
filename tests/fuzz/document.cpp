// SPDX-License-Identifier: GPL-3.0-or-later
// The text of a document. What is read holds valid values only, and comes back the same when it is written.
#include "app/state/state_json.h"
#include "tests/fuzz/driver/claim.h"

using namespace sinescope;
using fuzz::claim;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray text(reinterpret_cast<const char *>(data), qsizetype(size));
    State state;
    QJsonObject unknown;
    if (const auto failure = readDocument(text, state, &unknown)) {
        claim(failure->code == ExitCode::Invalid && !failure->message().isEmpty(), "a refusal says why");
        claim(state == State{} && unknown.isEmpty(), "a refused document changes nothing");
        return 0;
    }
    claim(!check(state.parameters), "parameters are within their limits");
    claim(!state.display.comparison || !check(state.display.comparison->parameters), "and the pinned ones");
    const QByteArray written = toDocumentText(state, unknown);
    State again;
    QJsonObject stillUnknown;
    claim(written.size() > maximumDocumentBytes || !readDocument(written, again, &stillUnknown),
          "what is written can be read");
    claim(written.size() > maximumDocumentBytes || (again == state && stillUnknown == unknown),
          "what is read again is the same");
    return 0;
}
