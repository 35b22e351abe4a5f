// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/parameters.h"

#include <QString>
#include <QStringList>

#include <array>

namespace sinescope {

/// Ids of an enumeration are the same in files and on the command line; these two read and write them.
template <typename Choice, std::size_t count>
std::optional<Choice> choiceOf(const std::array<ChoiceId<Choice>, count> &ids, QStringView id)
{
    for (const ChoiceId<Choice> &known : ids) {
        if (id == QLatin1StringView(known.id.data(), qsizetype(known.id.size())))
            return known.choice;
    }
    return std::nullopt;
}

template <typename Choice, std::size_t count>
QString idOf(const std::array<ChoiceId<Choice>, count> &ids, Choice choice)
{
    for (const ChoiceId<Choice> &known : ids) {
        if (known.choice == choice)
            return QString::fromLatin1(known.id.data(), qsizetype(known.id.size()));
    }
    return {};
}

template <typename Choice, std::size_t count>
QStringList idsOf(const std::array<ChoiceId<Choice>, count> &ids)
{
    QStringList list;
    for (const ChoiceId<Choice> &known : ids)
        list << QString::fromLatin1(known.id.data(), qsizetype(known.id.size()));
    return list;
}

} // namespace sinescope
