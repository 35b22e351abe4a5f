// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/state/word_splitter.h"

#include <QStringList>
#include <QTextBoundaryFinder>

#include <algorithm>

namespace sinescope {

namespace {

/// The code points of a text.
template <typename Test> bool anyCodePoint(QStringView text, const Test &test)
{
    const QList<uint> points = text.toUcs4();
    return std::ranges::any_of(points, test);
}

bool isIdeograph(uint point)
{
    return QChar::script(point) == QChar::Script_Han;
}

/// The pieces of a text between boundaries of a type.
std::vector<QStringView> piecesOf(QStringView text, QTextBoundaryFinder::BoundaryType type)
{
    std::vector<QStringView> pieces;
    QTextBoundaryFinder finder(type, text.data(), text.size());
    for (qsizetype begin = 0, end = finder.toNextBoundary(); end > begin;
         begin = end, end = finder.toNextBoundary())
        pieces.push_back(text.mid(begin, end - begin));
    return pieces;
}

/// The words of a piece between two word boundaries.
void addWords(QStringView piece, std::vector<Word> &words)
{
    const auto add = [&words](QStringView word) {
        const QString typed = word.toString();
        words.push_back({typed, typed.toLower().toStdString()});
    };
    const bool isWord = anyCodePoint(piece, [](uint point) { return QChar::isLetterOrNumber(point); });
    if (isWord && !anyCodePoint(piece, isIdeograph))
        return add(piece);
    for (const QStringView character : piecesOf(piece, QTextBoundaryFinder::Grapheme)) {
        if (!character.trimmed().isEmpty())
            add(character);
    }
}

bool isRightToLeft(uint point)
{
    const QChar::Direction direction = QChar::direction(point);
    return direction == QChar::DirR || direction == QChar::DirAL;
}

/// Marks on one letter that Unicode's stream-safe text format allows (UAX 15, section 13).
constexpr int mostMarks = 30;

/// Composed, so that the same word is the same however it was typed. Longer runs of marks than any language
/// has stay as they are: to order them takes the square of their length.
QString composed(const QString &text)
{
    int marks = 0;
    for (const uint point : text.toUcs4()) {
        marks = QChar::combiningClass(point) == 0 ? 0 : marks + 1;
        if (marks > mostMarks)
            return text;
    }
    return text.normalized(QString::NormalizationForm_C);
}

} // namespace

SplitText splitWords(const QString &text)
{
    SplitText split;
    const QString whole = composed(text);
    split.hasRightToLeft = anyCodePoint(whole, isRightToLeft);
    for (const QString &line : whole.split(u'\n')) {
        std::vector<Word> words;
        for (const QStringView piece : piecesOf(line, QTextBoundaryFinder::Word))
            addWords(piece, words);
        if (words.empty())
            continue;
        split.words += std::int64_t(words.size());
        split.longest = std::max(split.longest, std::int64_t(words.size()));
        split.sequences.push_back(std::move(words));
    }
    return split;
}

} // namespace sinescope
