// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>
#include <optional>

namespace sinescope {

/// Something that can be done, by name.
struct Command
{
    QString name;   ///< "View: Whole table"
    QString keys{}; ///< its shortcut
    std::function<void()> run{};
    QString kind{};           ///< "Preset"; what stands beside the name
    QString english{};        ///< its name in English, where that is another
    QString words{};          ///< others that one may look for it by
    QString lesson{};         ///< the library's key of the lesson that it opens
    bool isPresented = false; ///< does what it says in a presentation too
};

/// How well words find a command: 0 for its whole name, then more and more for the beginning of the name, of
/// a word in it, for what is inside, and for other words. Nothing where one of the words is nowhere.
std::optional<int> rankOf(const Command &command, const QStringList &words);

} // namespace sinescope
