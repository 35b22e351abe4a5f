// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/challenge.h"

#include <algorithm>
#include <cmath>
#include <random>

namespace sinescope {

namespace {

constexpr std::array<double, 11> lengths{16, 24, 32, 48, 64, 96, 128, 192, 256, 384, 512};
constexpr std::array<double, 8> widths{12, 16, 24, 32, 48, 64, 96, 128};
constexpr std::array<double, 10> bases{10, 30, 100, 300, 1e3, 3e3, 1e4, 3e4, 1e5, 1e6};
/// Drawn by waveforms whatever the length.
constexpr std::int64_t waveformsWidth = 64;

/// Values a target may have.
std::span<const double> candidates(Unknown unknown)
{
    static constexpr std::array<double, 2> two{0, 1};
    switch (unknown) {
    case Unknown::Length:
        return lengths;
    case Unknown::DModel:
        return widths;
    case Unknown::Base:
        return bases;
    default:
        return two;
    }
}

bool isNumber(Unknown unknown)
{
    return unknown != Unknown::Layout && unknown != Unknown::Spacing;
}

void setValue(Parameters &parameters, Unknown unknown, double value)
{
    switch (unknown) {
    case Unknown::Length:
        parameters.length = std::llround(value);
        break;
    case Unknown::DModel:
        parameters.dModel = std::llround(value);
        break;
    case Unknown::Base:
        parameters.base = value;
        break;
    case Unknown::Layout:
        parameters.layout = static_cast<Layout>(std::lround(value));
        break;
    case Unknown::Spacing:
        parameters.spacing = static_cast<Spacing>(std::lround(value));
        break;
    }
}

/// std::mt19937 is the same everywhere; the standard's distributions are not.
class Dice
{
public:
    explicit Dice(std::uint32_t seed)
        : m_engine(seed)
    {
    }

    std::size_t below(std::size_t count) { return m_engine() % count; }
    template <typename List> auto pick(const List &list) { return list[below(std::size(list))]; }

private:
    std::mt19937 m_engine;
};

std::vector<Unknown> unknownsOf(Level level, FigureId figure, Dice &dice)
{
    using List = std::vector<Unknown>;
    using enum Unknown;
    const bool isEncoding = figure == FigureId::Encoding;
    if (figure == FigureId::Waveforms)
        return level == Level::Easy ? List{dice.pick(List{Length, Base})} : List{Length, Base};
    if (level == Level::Easy)
        return {dice.pick(List{Length, DModel, Base})};
    if (level == Level::Medium)
        return dice.pick(std::vector<List>{{Length, DModel}, {Length, Base}, {DModel, Base}});
    if (isEncoding)
        return dice.pick(
            std::vector<List>{{Length, DModel, Base, Layout}, {Length, DModel, Layout, Spacing}});
    return dice.pick(std::vector<List>{{Length, DModel, Base}, {Length, DModel, Spacing}});
}

FigureId figureOf(Level level, Dice &dice)
{
    using List = std::vector<FigureId>;
    using enum FigureId;
    if (level == Level::Easy)
        return dice.pick(List{Encoding, Encoding, Waveforms});
    if (level == Level::Medium)
        return dice.pick(List{Encoding, Waveforms, Similarity});
    return dice.pick(List{Encoding, Encoding, Similarity});
}

double doublings(double from, double to)
{
    return std::abs(std::log2(to / from));
}

/// Of each round: which way, between what, the value itself.
Hint hintOf(Unknown unknown, const Challenge &challenge, const Parameters &guess, int round)
{
    const double target = valueOf(challenge.target.parameters, unknown);
    const double value = valueOf(guess, unknown);
    if (value == target)
        return {unknown, Hint::Kind::Right, value, value};
    if (!isNumber(unknown))
        return {unknown, Hint::Kind::Other, target, target};
    if (round == 0)
        return {unknown, value < target ? Hint::Kind::Larger : Hint::Kind::Smaller, value, value};
    if (round > 1)
        return {unknown, Hint::Kind::Value, target, target};
    const auto list = candidates(unknown);
    const auto at = std::ranges::find(list, target) - list.begin();
    const auto neighbour = [&](std::ptrdiff_t steps) {
        return list[std::size_t(std::clamp<std::ptrdiff_t>(at + steps, 0, std::ssize(list) - 1))];
    };
    return {unknown, Hint::Kind::Between, neighbour(-1), neighbour(1)};
}

} // namespace

double valueOf(const Parameters &parameters, Unknown unknown)
{
    switch (unknown) {
    case Unknown::Length:
        return double(parameters.length);
    case Unknown::DModel:
        return double(parameters.dModel);
    case Unknown::Base:
        return parameters.base;
    case Unknown::Layout:
        return static_cast<double>(parameters.layout);
    case Unknown::Spacing:
        break;
    }
    return static_cast<double>(parameters.spacing);
}

Challenge makeChallenge(Level level, std::uint32_t seed)
{
    Dice dice(seed);
    Challenge challenge;
    State &target = challenge.target;
    const FigureId figure = figureOf(level, dice);
    challenge.unknowns = unknownsOf(level, figure, dice);
    target.view.figure = figure;
    target.parameters.length = std::llround(dice.pick(std::array<double, 3>{64, 96, 128}));
    target.parameters.dModel = figure == FigureId::Waveforms
                                   ? waveformsWidth
                                   : std::llround(dice.pick(std::array<double, 2>{32, 64}));
    target.display.dimensions = {0, 8, 16, 24};
    challenge.start = target;
    for (const Unknown unknown : challenge.unknowns) {
        const auto list = candidates(unknown);
        const std::size_t goal = dice.below(list.size());
        setValue(target.parameters, unknown, list[goal]);
        // Anywhere but beside the goal: a guess next to it would be no search.
        std::size_t begin = dice.below(list.size());
        const auto distance = [&] {
            return begin > goal ? begin - goal : goal - begin;
        };
        while (isNumber(unknown) && distance() < 2)
            begin = (begin + 1) % list.size();
        setValue(challenge.start.parameters, unknown, list[begin]);
    }
    return challenge;
}

double closeness(const Parameters &target, const Parameters &guess)
{
    if (guess == target)
        return 100;
    const double steps = doublings(double(target.length), double(guess.length)) +
                         doublings(double(target.dModel), double(guess.dModel)) +
                         std::abs(std::log10(guess.base / target.base)) + (guess.layout != target.layout) +
                         (guess.spacing != target.spacing) +
                         std::abs(guess.firstPosition - target.firstPosition) +
                         doublings(target.positionStep, guess.positionStep);
    // Far away it stays above 0, and a hair's breadth away below 100.
    return std::clamp(100 * std::exp2(-steps / 2), 1e-300, std::nextafter(100.0, 0.0));
}

int shownCloseness(const Parameters &target, const Parameters &guess)
{
    return static_cast<int>(std::floor(closeness(target, guess)));
}

Hint nextHint(const Challenge &challenge, const Parameters &guess, int given)
{
    std::vector<Unknown> order = challenge.unknowns;
    std::stable_partition(order.begin(), order.end(), [&](Unknown unknown) {
        return valueOf(guess, unknown) != valueOf(challenge.target.parameters, unknown);
    });
    const auto count = static_cast<int>(order.size());
    return hintOf(order[std::size_t(given % count)], challenge, guess, given / count);
}

} // namespace sinescope
