// SPDX-License-Identifier: GPL-3.0-or-later
// What the core computes, for numpy_core_test.py to compare with NumPy.
//   numpy_probe round FORMAT           doubles from standard input, rounded, to standard output
//   numpy_probe bits FORMAT            doubles from standard input, as 16-bit patterns
//   numpy_probe values FORMAT          all 65536 patterns as doubles
//   numpy_probe recipe D FORMAT BASE   (doubles: positions) entries with every step rounded, C order
//   numpy_probe ci                     doubles from standard input, Ci of each
//   numpy_probe sentence D BASE PROJECTION SEED SHUFFLE FIRST SCALE   for the words below; see write()
#include "core/cosine_integral.h"
#include "core/precision.h"
#include "core/rounded_encoding.h"
#include "core/sentence.h"

#include <cstdio>
#include <cstdlib>

using namespace sinescope;

namespace {

template <typename Number> void write(const Number *numbers, std::size_t count)
{
    std::fwrite(numbers, sizeof(Number), count, stdout);
}

std::vector<double> readAll()
{
    std::vector<double> all;
    double number = 0;
    while (std::fread(&number, sizeof number, 1, stdin) == 1)
        all.push_back(number);
    return all;
}

NumberFormat formatOf(std::string_view id)
{
    for (const auto &known : numberFormatIds) {
        if (known.id == id)
            return known.choice;
    }
    std::abort();
}

void writeRecipe(char **arguments)
{
    Parameters parameters;
    parameters.dModel = std::atoll(arguments[0]);
    parameters.base = std::atof(arguments[2]);
    parameters.length = 16'777'216;
    const RoundedEncoding encoding(parameters, formatOf(arguments[1]), RoundedPart::Angles);
    for (const double position : readAll()) {
        for (std::int64_t column = 0; column < parameters.dModel; ++column) {
            const double entry = encoding.entryAt(static_cast<std::int64_t>(position), column);
            write(&entry, 1);
        }
    }
}

/// Doubles: for each token its word, typed place and index; its vector and position; then for both sequences
/// the weights without and with positions, and the order's effect without and with.
void writeSentence(char **arguments)
{
    SentenceInput input;
    input.sequences = {{"the", "cat", "sees", "the", "dog"}, {"\xe7\x8c\xab", "!", "the"}};
    input.parameters.dModel = std::atoll(arguments[0]);
    input.parameters.base = std::atof(arguments[1]);
    input.projection = arguments[2] == std::string_view("random") ? Projection::Random : Projection::Identity;
    input.seed = std::strtoull(arguments[3], nullptr, 10);
    input.shuffle = std::strtoull(arguments[4], nullptr, 10);
    input.firstIndex = std::atoll(arguments[5]);
    input.scale = std::atof(arguments[6]);
    Sentence sentence;
    sentence.set(input);
    std::vector<double> out;
    for (const Token &token : sentence.tokens()) {
        out.insert(out.end(), {double(token.word), double(token.typed), double(token.index)});
        for (std::int64_t column = 0; column < input.parameters.dModel && !token.isPadding(); ++column)
            out.push_back(sentence.wordEntry(token, column));
        for (std::int64_t column = 0; column < input.parameters.dModel && !token.isPadding(); ++column)
            out.push_back(sentence.positionEntry(token, column));
    }
    for (std::int64_t sequence = 0; sequence < 2; ++sequence) {
        for (const bool withPositions : {false, true}) {
            const auto weights = sentence.attention(sequence, withPositions);
            out.insert(out.end(), weights.data(), weights.data() + weights.size());
            const OrderEffect effect = sentence.orderEffect(sequence, withPositions, weights);
            out.insert(out.end(), {effect.weightChange, effect.meanChange, effect.meanNorm});
        }
    }
    write(out.data(), out.size());
}

} // namespace

int main(int count, char **arguments)
{
    const std::string_view what = count > 1 ? arguments[1] : "";
    if (what == "round" || what == "bits") {
        const NumberFormat format = formatOf(arguments[2]);
        for (const double number : readAll()) {
            const double nearest = rounded(format, number);
            const std::uint16_t bits = bitsOf(format, number);
            what == "round" ? write(&nearest, 1) : write(&bits, 1);
        }
    } else if (what == "values") {
        for (int bits = 0; bits < 65536; ++bits) {
            const double value = valueOf(formatOf(arguments[2]), static_cast<std::uint16_t>(bits));
            write(&value, 1);
        }
    } else if (what == "ci") {
        for (const double x : readAll()) {
            const double value = cosineIntegral(x);
            write(&value, 1);
        }
    } else if (what == "recipe") {
        writeRecipe(arguments + 2);
    } else if (what == "sentence") {
        writeSentence(arguments + 2);
    } else {
        return 2;
    }
    return 0;
}
