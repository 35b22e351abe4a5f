// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/export_job.h"

#include <span>
#include <variant>
#include <vector>

namespace sinescope {

/// A number of the State that a sweep can turn: the fields of Parameters and the reference.
struct SweepField
{
    QString id; ///< as in files: "d_model"
    double minimum;
    double maximum;
    bool whole;
};

std::vector<SweepField> sweepFields();
double sweptValue(const State &state, const QString &field);

/// Numbered files in which one field runs from one value to another, for an animation.
struct Sweep
{
    QString field;
    double from = 0;
    double to = 0;
    bool isLogarithmic = false; ///< equal ratios, not equal steps
    int count = 0;

    bool operator==(const Sweep &) const = default;
};
inline constexpr int mostSweepFiles = 100'000;

/// "base=10:1000000:log:120": the field, both ends, log or linear (which may be left out), how many files.
/// A field may be written as an option, "d-model". Nothing but its form is checked.
std::optional<Sweep> parseSweep(const QString &text);

/// Refused: an unknown field, a count out of bounds, equal ratios from or to what is not above 0.
std::optional<Failure> checkSweepForm(const Sweep &sweep);

/// The values of a sweep that is not refused, in their order, the first `from` and the last `to`; those of
/// whole fields are rounded.
std::vector<double> sweepValues(const Sweep &sweep, bool whole);

/// The state of every file. Refused with the field's own limits, before any is made; so are a swept
/// reference and ranges in `options` that would lie beyond one of the tables.
std::variant<std::vector<State>, Failure> sweepStates(const State &state, const ExportOptions &options,
                                                      const Sweep &sweep);

/// "a/frames-0001.png" of "a/frames.png" and index 0: from 1 on, with as many digits as the count,
/// at least 4.
QString sweepPath(const QString &path, int index, int count);

/// Everything that can be refused before work starts, for every file.
std::optional<Failure> checkSweep(std::span<const State> states, const ExportOptions &options,
                                  const ExportJob &job);
/// Writes all files that checkSweep() let through, or none: they are made in a hidden folder beside their
/// place and put there when the last one is whole. `watch.progress` counts them all.
std::optional<Failure> runSweep(std::span<const State> states, const ExportOptions &options,
                                const ExportJob &job, const ExportWatch &watch = {});

} // namespace sinescope
