// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/live_offsets.h"

#include <algorithm>
#include <list>
#include <memory>

namespace sinescope::live {

namespace {

/// Those of the steps of a lesson, and some that a learner goes back to.
constexpr std::size_t maximumRemembered = 16;

struct Remembered
{
    Parameters key;
    OffsetFindings findings{};
    std::unique_ptr<OffsetSearch> search{}; ///< while there is something left to be found

    void advance()
    {
        if (!search->isDone())
            search->advance();
        findings = search->findings();
        if (search->isDone())
            search.reset();
    }
};

/// The last one asked for comes first.
std::list<Remembered> remembered;

/// `parameters` without what first rise and zero do not depend on. A single row has no nearest one.
Parameters keyOf(Parameters parameters)
{
    parameters.length = 1;
    parameters.firstPosition = 0;
    return parameters;
}

bool isRemembered(const Parameters &key)
{
    const auto found = std::ranges::find(remembered, key, &Remembered::key);
    if (found == remembered.end())
        return false;
    remembered.splice(remembered.begin(), remembered, found);
    return true;
}

} // namespace

OffsetFindings offsets(const Parameters &parameters)
{
    const Parameters key = keyOf(parameters);
    if (!isRemembered(key)) {
        remembered.push_front({key});
        remembered.front().search = std::make_unique<OffsetSearch>(key);
        remembered.front().advance();
        if (remembered.size() > maximumRemembered)
            remembered.pop_back();
    }
    return remembered.front().findings;
}

Progress searchOn(const Parameters &parameters)
{
    if (!isRemembered(keyOf(parameters)) || !remembered.front().search)
        return Progress::None;
    const OffsetFindings before = remembered.front().findings;
    remembered.front().advance();
    const OffsetFindings &now = remembered.front().findings;
    const bool isFound = now.firstRise.isKnown != before.firstRise.isKnown ||
                         now.firstZero.isKnown != before.firstZero.isKnown;
    return isFound ? Progress::Found : Progress::Some;
}

void forget()
{
    remembered.clear();
}

} // namespace sinescope::live
