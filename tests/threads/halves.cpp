// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/threads/halves.h"

#include "core/encoding_matrix.h"
#include "core/npy_writer.h"
#include "core/offset_contrast.h"
#include "core/sentence.h"
#include "core/table_compare.h"
#include "core/table_reader.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <unistd.h>

namespace sinescope::test {

/// Each stretch alone is too little for a second thread.
bool contrastIsThatOfEachAlone()
{
    Parameters parameters;
    parameters.dModel = 2048;
    const OffsetContrast contrast(parameters);
    std::vector<Interval> stretches;
    std::vector<double> offsets;
    for (int i = 0; i < 1000; ++i) {
        stretches.push_back({1.0 + i, 2.5 + 2 * i});
        offsets.push_back(3.0 * i);
    }
    const std::vector<double> means = contrast.means(stretches);
    const std::vector<double> changes = contrast.changes(offsets);
    for (std::size_t i = 0; i < means.size(); ++i) {
        if (means[i] != contrast.means({&stretches[i], 1})[0] ||
            changes[i] != contrast.changes({&offsets[i], 1})[0])
            return false;
    }
    return true;
}

/// A sentence of the first and the last of its words is made on one thread.
bool sentencesAreThoseOfFewWords()
{
    SentenceInput input;
    input.parameters.dModel = 1024;
    std::vector<std::string> words(200);
    for (std::size_t i = 0; i < words.size(); ++i)
        words[i] = 'w' + std::to_string(i);
    input.sequences = {words};
    Sentence large;
    large.set(input);
    input.sequences = {{words.front(), words.back()}};
    Sentence small;
    small.set(input);
    constexpr std::int64_t places[]{0, 199}; // in the large one; positions differ there
    for (const std::int64_t query : {0, 1}) {
        const Token &ofLarge = large.token(0, places[query]);
        for (const std::int64_t key : {0, 1}) {
            const double score = large.terms(ofLarge, large.token(0, places[key])).contentContent;
            const double alone = small.terms(small.token(0, query), small.token(0, key)).contentContent;
            if (!(std::abs(score - alone) < 1e-5 * (1 + std::abs(alone))))
                return false;
        }
        for (std::int64_t column = 0; column < input.parameters.dModel; ++column) {
            if (large.wordEntry(ofLarge, column) != small.wordEntry(small.token(0, query), column))
                return false;
        }
    }
    return true;
}

/// One number in each half of the rows is wrong.
bool aTableIsComparedWhole()
{
    Parameters parameters;
    parameters.length = 3000;
    parameters.dModel = 128;
    auto entries = encodingMatrix(parameters, {0, parameters.length});
    entries(700, 5) += 0.25F;
    entries(2900, 77) -= 0.5F;
    char path[] = "/tmp/sinescope-threads-XXXXXX";
    const int file = mkstemp(path);
    const std::int64_t shape[]{parameters.length, parameters.dModel};
    const std::string header = npyHeader("<f4", shape);
    const auto bytes = std::size_t(entries.size()) * sizeof(float);
    const bool isWritten = write(file, header.data(), header.size()) == ssize_t(header.size()) &&
                           write(file, entries.data(), bytes) == ssize_t(bytes);
    close(file);
    const auto table = TableReader::open(path);
    unlink(path);
    if (!isWritten || !std::holds_alternative<TableReader>(table))
        return false;
    const auto compared = compareTable(std::get<TableReader>(table), parameters, 0x1p-53, {});
    const auto *result = std::get_if<TableComparison>(&compared);
    return result && result->compared == parameters.length * parameters.dModel &&
           result->beyondFloat16 == 2 && result->largest.row == 2900 && result->largest.column == 77 &&
           result->rowsOff == Range{700, 2901} && result->columnsOff == Range{5, 78};
}

} // namespace sinescope::test
