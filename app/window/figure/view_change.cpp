// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/figure/view_change.h"

#include <algorithm>

namespace sinescope {

namespace {

struct VisiblePart
{
    std::optional<Interval> &chosen;
    Interval visible;
    std::int64_t count;

    void set(const Interval &interval)
    {
        const Interval inside = clamped(interval, count);
        chosen = inside == cellsInterval(count) ? std::nullopt : std::optional(inside);
    }
};

VisiblePart partOf(State &state, AxisKind kind)
{
    if (kind == AxisKind::Positions)
        return {state.view.positions, visiblePositions(state), state.parameters.length};
    if (kind == AxisKind::OtherPositions)
        return {state.view.otherPositions, visibleOtherPositions(state), state.parameters.length};
    return {state.view.dimensions, visibleDimensions(state), state.parameters.dModel};
}

/// Whether an axis of that kind can show a part.
bool isZoomed(AxisKind kind)
{
    return kind == AxisKind::Positions || kind == AxisKind::OtherPositions || kind == AxisKind::Dimensions ||
           kind == AxisKind::Pairs;
}

} // namespace

/// Shows the columns of a stretch of pairs.
static void showPairs(State &state, const Interval &pairs)
{
    const Parameters &parameters = state.parameters;
    const std::int64_t count = std::max<std::int64_t>(frequencyCount(parameters), 1);
    const Interval inside = clamped(pairs, count);
    const bool isInterleaved = parameters.layout == Layout::Interleaved;
    if (inside == cellsInterval(count))
        state.view.dimensions.reset();
    else
        state.view.dimensions =
            isInterleaved ? Interval{2 * inside.begin + 0.5, 2 * inside.end + 0.5} : inside;
}

void panAxis(State &state, AxisKind kind, double cells)
{
    if (!isZoomed(kind))
        return;
    if (kind == AxisKind::Pairs) {
        const Interval pairs = visiblePairs(state);
        return showPairs(state, {pairs.begin - cells, pairs.end - cells});
    }
    VisiblePart part = partOf(state, kind);
    part.set({part.visible.begin - cells, part.visible.end - cells});
}

void zoomAxis(State &state, AxisKind kind, double centre, double factor)
{
    if (!isZoomed(kind))
        return;
    if (kind == AxisKind::Pairs)
        return showPairs(state, zoomed(visiblePairs(state), centre, factor,
                                       std::max<std::int64_t>(frequencyCount(state.parameters), 1)));
    VisiblePart part = partOf(state, kind);
    part.set(zoomed(part.visible, centre, factor, part.count));
}

static Interval visibleOf(State &state, AxisKind kind)
{
    return kind == AxisKind::Pairs ? visiblePairs(state) : partOf(state, kind).visible;
}

void panByTenth(State &state, AxisKind kind, int direction)
{
    if (isZoomed(kind))
        panAxis(state, kind, -direction * std::max(1.0, visibleOf(state, kind).size() / 10));
}

void bringIntoView(State &state, AxisKind kind, std::int64_t index)
{
    if (!isZoomed(kind))
        return;
    const Interval visible = visibleOf(state, kind);
    const double before = visible.begin - (double(index) - 0.5);
    const double behind = double(index) + 0.5 - visible.end;
    if (before > 0)
        panAxis(state, kind, before);
    else if (behind > 0)
        panAxis(state, kind, -behind);
}

void moveAlong(Cell &cell, AxisKind kind, std::int64_t cells, const Parameters &parameters)
{
    const auto move = [cells](std::int64_t &index, std::int64_t count) {
        index = std::clamp<std::int64_t>(index + cells, 0, count - 1);
    };
    if (kind == AxisKind::Positions)
        move(cell.row, parameters.length);
    else if (kind == AxisKind::OtherPositions)
        move(cell.otherRow, parameters.length);
    else if (kind == AxisKind::Pairs && frequencyCount(parameters) > 0) {
        std::int64_t pair = columnAt(parameters, cell.column).pair;
        move(pair, frequencyCount(parameters));
        cell.column = sineColumn(parameters, pair);
    } else if (kind == AxisKind::Tokens)
        cell.token += cells;
    else if (kind == AxisKind::OtherTokens)
        cell.otherToken += cells;
    else if (kind == AxisKind::Reach) // in steps that look alike on a logarithmic axis
        cell.reach += cells * std::max<std::int64_t>(1, cell.reach / 32);
    else
        move(cell.column, parameters.dModel);
}

bool isWithin(const Parameters &parameters, const Cell &cell)
{
    return std::max(cell.row, cell.otherRow) < parameters.length && cell.column < parameters.dModel;
}

} // namespace sinescope
