// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/commands/command.h"

#include <QStringList>

#include <algorithm>

namespace sinescope {

namespace {

enum Rank { Whole, Beginning, BeginningOfWord, Inside, OtherWord, InsideOther, Nowhere };

/// Where the words of a text begin: "d_model" has two. Chinese is written without gaps: it begins anywhere.
bool beginsAWord(const QString &text, const QString &word)
{
    for (qsizetype at = text.indexOf(word, 0, Qt::CaseInsensitive); at >= 0;
         at = text.indexOf(word, at + 1, Qt::CaseInsensitive)) {
        if (at == 0 || !text[at - 1].isLetterOrNumber() || text[at].script() == QChar::Script_Han)
            return true;
    }
    return false;
}

Rank rankInName(const QString &name, const QString &word)
{
    const qsizetype colon = name.lastIndexOf(QStringLiteral(": "));
    const QString label = colon < 0 ? name : name.mid(colon + 2); // without its menus
    if (label.compare(word, Qt::CaseInsensitive) == 0)
        return Whole;
    if (label.startsWith(word, Qt::CaseInsensitive))
        return Beginning;
    if (beginsAWord(name, word))
        return BeginningOfWord;
    return name.contains(word, Qt::CaseInsensitive) ? Inside : Nowhere;
}

Rank rankOfWord(const Command &command, const QString &word)
{
    const Rank named = std::min(rankInName(command.name, word), rankInName(command.english, word));
    if (named != Nowhere)
        return named;
    if (command.keys.contains(word, Qt::CaseInsensitive))
        return Inside;
    constexpr qsizetype shortest = 3; // two letters are inside of too many words
    const QString others = command.kind + u' ' + command.words;
    if (beginsAWord(others, word))
        return OtherWord;
    return word.size() >= shortest && others.contains(word, Qt::CaseInsensitive) ? InsideOther : Nowhere;
}

} // namespace

std::optional<int> rankOf(const Command &command, const QStringList &words)
{
    int sum = 0;
    for (const QString &word : words) {
        const Rank rank = rankOfWord(command, word);
        if (rank == Nowhere)
            return std::nullopt;
        sum += rank;
    }
    // Words that stand together in a name mean that name.
    const Rank together = words.empty() ? Nowhere : rankOfWord(command, words.join(u' '));
    return together == Nowhere ? sum : std::min(sum, int(together));
}

} // namespace sinescope
