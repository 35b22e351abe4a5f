// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string>
#include <vector>

namespace sinescope {

/// A word, as it was typed and as it is looked up.
struct Word
{
    QString typed;
    std::string key; ///< lower case, UTF-8: words with the same key have the same vector

    bool operator==(const Word &) const = default;
};

/// A text as sequences of words.
struct SplitText
{
    std::vector<std::vector<Word>> sequences; ///< a line each; lines without words are left out
    std::int64_t words = 0;
    std::int64_t longest = 0;    ///< words of the longest sequence
    bool hasRightToLeft = false; ///< numbered in reading order all the same

    std::int64_t tokens() const { return std::int64_t(sequences.size()) * longest; } ///< with padding
};

/// Words end where Unicode says (UAX 29), so "don't" and "3.14" are one each. A Chinese character is a word
/// of its own, and so is each mark of punctuation, symbol or emoji; space separates and is dropped. This is
/// the first step of BERT's tokenizer, without its second one, the cutting of rare words into pieces.
SplitText splitWords(const QString &text);

} // namespace sinescope
