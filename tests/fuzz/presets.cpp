// SPDX-License-Identifier: GPL-3.0-or-later
// A file of presets of one's own.
#include "app/state/presets_text.h"
#include "tests/fuzz/driver/claim.h"

using namespace sinescope;
using fuzz::claim;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    std::vector<Preset> presets;
    const QByteArray text(reinterpret_cast<const char *>(data), qsizetype(size));
    if (const auto failure = readPresets(text, presets)) {
        claim(failure->code == ExitCode::Invalid && !failure->message().isEmpty(), "a refusal says why");
        return 0;
    }
    claim(presets.size() <= Presets::mostOwn, "there are no more than allowed");
    std::vector<Preset> again;
    claim(!readPresets(toPresetsText(presets), again) && again.size() == presets.size(),
          "what is written can be read");
    for (std::size_t i = 0; i < presets.size(); ++i) {
        claim(!check(presets[i].parameters), "parameters are within their limits");
        claim(again[i].id == presets[i].id && again[i].name == presets[i].name &&
                  again[i].parameters == presets[i].parameters,
              "what is read again is the same");
    }
    return 0;
}
