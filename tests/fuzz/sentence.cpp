// SPDX-License-Identifier: GPL-3.0-or-later
// The text of the page Sentence: three bytes of settings, then UTF-8 of any quality.
#include "app/figures/shown_sentence.h"
#include "tests/fuzz/driver/claim.h"

#include <QCoreApplication>

#include <cmath>

using namespace sinescope;
using fuzz::claim;

namespace {

void checkSplit(const SplitText &text)
{
    std::int64_t words = 0;
    std::size_t longest = 0;
    for (const std::vector<Word> &sequence : text.sequences) {
        claim(!sequence.empty(), "no sequence is empty");
        for (const Word &word : sequence)
            claim(!word.typed.trimmed().isEmpty() && !word.key.empty(), "no word is empty");
        words += std::int64_t(sequence.size());
        longest = std::max(longest, sequence.size());
    }
    claim(words == text.words && std::int64_t(longest) == text.longest, "words are counted");
}

/// Rows are shares of attention: they sum to 1; those of padding are undefined.
void checkWeights(const ShownSentence &shown)
{
    for (const RowMajorMatrix<double> &weights : shown.weights) {
        for (Eigen::Index row = 0; row < weights.rows(); ++row) {
            const double sum = weights.row(row).sum();
            claim(shown.at(row).isPadding() ? std::isnan(sum) : std::abs(sum - 1) < 1e-9,
                  "the weights of a word sum to 1");
        }
    }
}

State stateOf(const std::uint8_t *data, std::size_t size)
{
    State state;
    SentenceSettings &settings = state.display.sentence;
    state.parameters.dModel = 1 + data[0] % 16;
    state.parameters.layout = (data[1] & 1) != 0 ? Layout::Halves : Layout::Interleaved;
    settings.projection = (data[1] & 2) != 0 ? Projection::Random : Projection::Identity;
    settings.firstIndex = (data[1] >> 2) & 1;
    settings.wordScale = wordScaleIds[(data[1] >> 3) % wordScaleIds.size()].choice;
    settings.shuffle = data[2] / 16;
    settings.sequence = data[2] % 16;
    settings.text = QString::fromUtf8(reinterpret_cast<const char *>(data + 3), qsizetype(size - 3));
    return state;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size < 3)
        return 0;
    const State state = stateOf(data, size);
    const SplitText text = splitWords(state.display.sentence.text);
    checkSplit(text);
    constexpr std::int64_t mostTokens = 24; // attention costs their square
    if (text.tokens() > mostTokens)
        return 0;
    const ShownSentence &shown = shownSentence(state);
    claim(shown.text.sequences == text.sequences, "what is shown is the text");
    if (!shown.problem.isEmpty())
        return 0;
    checkWeights(shown);
    claim(std::isfinite(shown.limit) && shown.limit > 0, "entries are finite");
    claim(shown.sequence >= 0 && shown.sequence < shown.sentence.sequenceCount(), "the sequence exists");
    const auto tokens = std::int64_t(shown.sentence.tokens().size());
    for (const std::int64_t token : {std::int64_t{0}, tokens / 2, tokens}) {
        claim(!tokenReading(state, {0, 0, 0, token, 0}).isEmpty(), "a token can be read");
        claim(!attentionReading(state, {0, 0, 0, token, tokens - 1}).isEmpty(), "a weight can be read");
    }
    return 0;
}
