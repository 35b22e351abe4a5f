// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/sweep.h"

#include "app/export/export_limits.h"
#include "app/export/output_file.h"
#include "app/export/placed_file.h"
#include "app/state/field_text.h"
#include "app/state/state_json.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonObject>
#include <QSet>
#include <QTemporaryDir>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace sinescope {

namespace {

struct ExportWords
{
    Q_DECLARE_TR_FUNCTIONS(Export)
};

QString referenceId()
{
    return QStringLiteral("reference");
}

template <typename Number> std::optional<Number> parseWhole(const QString &text)
{
    const std::string letters = text.toStdString();
    Number number{};
    const auto [end, error] = std::from_chars(letters.data(), letters.data() + letters.size(), number);
    return error == std::errc() && end == letters.data() + letters.size() ? std::optional(number)
                                                                          : std::nullopt;
}

Failure invalid(const QString &field, const QString &text)
{
    return {ExitCode::Invalid, field, text};
}

/// What one frame shows must exist in it.
std::optional<Failure> checkCells(const State &state, const ExportOptions &options, const Sweep &sweep)
{
    const auto beyond = [](const QString &field, std::int64_t value, std::int64_t count) {
        return invalid(field, outsideText(exactText(double(value)), 0, double(count), true));
    };
    const Parameters &parameters = state.parameters;
    if (sweep.field == referenceId() && !isReferenceDrawn(state))
        return beyond(sweep.field, state.display.reference, parameters.length - 1);
    if (options.rows && options.rows->end > parameters.length)
        return beyond(QStringLiteral("positions"), options.rows->end, parameters.length);
    if (options.columns && options.columns->end > parameters.dModel)
        return beyond(QStringLiteral("columns"), options.columns->end, parameters.dModel);
    return std::nullopt;
}

Failure ioFailure(const QString &path, const QString &why)
{
    return {ExitCode::Io, {}, QStringLiteral("%1: %2").arg(path, why)};
}

/// Puts all files in their places or, when one cannot be, brings back what was there. If even that fails, the
/// folder stays: it has the old files.
std::optional<Failure> putInPlace(QTemporaryDir &made, const QString &path, int count)
{
    std::vector<PlacedFile> placed;
    for (int i = 0; i < count; ++i) {
        const QString place = sweepPath(path, i, count);
        placed.emplace_back(made.filePath(QFileInfo(place).fileName()), place);
        if (placed.back().put())
            continue;
        const Failure failure = ioFailure(place, qt_error_string());
        placed.pop_back();
        const auto failed = std::ranges::count_if(placed, [](PlacedFile &file) { return !file.takeBack(); });
        if (failed == 0)
            return failure;
        made.setAutoRemove(false);
        return ioFailure(failure.text, ExportWords::tr("old files are in %1").arg(made.path()));
    }
    return std::nullopt;
}

} // namespace

std::vector<SweepField> sweepFields()
{
    std::vector<SweepField> list;
    for (const FieldInfo &field : fields())
        list.push_back({fieldId(field.field), field.minimum, field.maximum, field.whole});
    list.push_back({referenceId(), 0, double(maximumReference()), true});
    return list;
}

double sweptValue(const State &state, const QString &field)
{
    for (const FieldInfo &known : fields()) {
        if (fieldId(known.field) == field)
            return value(state.parameters, known.field);
    }
    return double(state.display.reference);
}

std::optional<Sweep> parseSweep(const QString &text)
{
    const qsizetype equals = text.indexOf(QLatin1Char('='));
    QStringList parts = text.mid(equals + 1).split(QLatin1Char(':'));
    Sweep sweep;
    sweep.field = text.left(std::max<qsizetype>(equals, 0)).replace(QLatin1Char('-'), QLatin1Char('_'));
    if (parts.size() == 4) {
        const QString scale = parts.takeAt(2);
        sweep.isLogarithmic = scale == QStringLiteral("log");
        if (!sweep.isLogarithmic && scale != QStringLiteral("linear"))
            return std::nullopt;
    }
    if (sweep.field.isEmpty() || parts.size() != 3)
        return std::nullopt;
    const auto from = parseWhole<double>(parts[0]);
    const auto to = parseWhole<double>(parts[1]);
    const auto count = parseWhole<int>(parts[2]);
    if (!from || !to || !count)
        return std::nullopt;
    sweep.from = *from;
    sweep.to = *to;
    sweep.count = *count;
    return sweep;
}

std::optional<Failure> checkSweepForm(const Sweep &sweep)
{
    QStringList ids;
    for (const SweepField &field : sweepFields())
        ids << field.id;
    const QString option = QStringLiteral("sweep");
    if (!ids.contains(sweep.field)) {
        ids.replaceInStrings(QStringLiteral("_"), QStringLiteral("-"));
        return Failure{ExitCode::Usage, option, unknownChoiceText(sweep.field, ids)};
    }
    if (sweep.count < 1 || sweep.count > mostSweepFiles)
        return invalid(option, outsideText(exactText(sweep.count), 1, mostSweepFiles, true));
    if (sweep.isLogarithmic && !(sweep.from > 0 && sweep.to > 0))
        return invalid(option, ExportWords::tr("%1 to %2 has no equal ratios: both must be above 0")
                                   .arg(exactText(sweep.from), exactText(sweep.to)));
    return std::nullopt;
}

std::vector<double> sweepValues(const Sweep &sweep, bool whole)
{
    std::vector<double> values;
    for (int i = 0; i < sweep.count; ++i) {
        const double part = sweep.count == 1 ? 0 : double(i) / (sweep.count - 1);
        double value = sweep.isLogarithmic ? sweep.from * std::pow(sweep.to / sweep.from, part)
                                           : std::lerp(sweep.from, sweep.to, part);
        if (i + 1 == sweep.count && i > 0)
            value = sweep.to;
        // A power may be off by a digit, and must not leave the limits for it.
        value = std::clamp(value, std::min(sweep.from, sweep.to), std::max(sweep.from, sweep.to));
        values.push_back(whole ? std::round(value) : value);
    }
    return values;
}

std::variant<std::vector<State>, Failure> sweepStates(const State &state, const ExportOptions &options,
                                                      const Sweep &sweep)
{
    const std::vector<SweepField> fields = sweepFields();
    if (auto failure = checkSweepForm(sweep))
        return *failure;
    const SweepField &field = *std::ranges::find(fields, sweep.field, &SweepField::id);
    for (const double end : {sweep.from, sweep.to}) {
        if (!(end >= field.minimum && end <= field.maximum))
            return invalid(field.id, outsideText(exactText(end), field.minimum, field.maximum, field.whole));
    }
    const QString section =
        field.id == referenceId() ? QStringLiteral("display") : QStringLiteral("parameters");
    std::vector<State> states;
    for (const double value : sweepValues(sweep, field.whole)) {
        states.push_back(state);
        if (auto failure = applyJson({{section, QJsonObject{{field.id, value}}}}, states.back()))
            return *failure;
        if (auto failure = checkCells(states.back(), options, sweep))
            return *failure;
    }
    return states;
}

QString sweepPath(const QString &path, int index, int count)
{
    const int digits = std::max(4, int(QString::number(count).size()));
    const QString number = QString::number(index + 1).rightJustified(digits, QLatin1Char('0'));
    const qsizetype point = path.size() - QFileInfo(path).suffix().size() - 1;
    return path.left(point) + QLatin1Char('-') + number + path.mid(point);
}

std::optional<Failure> checkSweep(std::span<const State> states, const ExportOptions &options,
                                  const ExportJob &job)
{
    if (job.isStandardOutput())
        return Failure{ExitCode::Usage, QStringLiteral("sweep"),
                       ExportWords::tr("writes numbered files, not standard output")};
    const int count = int(states.size());
    QSet<QByteArray> places;
    double bytes = 0;
    for (int i = 0; i < count; ++i) {
        const QString path = sweepPath(job.path, i, count);
        const State &state = states[std::size_t(i)];
        if (auto failure = checkExport(state, options, {job.format, path}))
            return failure;
        if (!canBeReplaced(path))
            return ioFailure(path, ExportWords::tr("is no file, and a sweep writes only files"));
        const QByteArray place = placeOf(path);
        if (places.contains(place))
            return ioFailure(path, ExportWords::tr("is the same file as one before"));
        places.insert(place);
        if (job.format->kind == ExportFormat::Kind::Data)
            bytes += leastDataBytes(state, options, *job.format);
    }
    return checkSpace(bytes, sweepPath(job.path, 0, count)); // all are there before the first is in its place
}

std::optional<Failure> runSweep(std::span<const State> states, const ExportOptions &options,
                                const ExportJob &job, const ExportWatch &watch)
{
    const int count = int(states.size());
    QTemporaryDir made(QFileInfo(job.path).absoluteDir().filePath(QStringLiteral(".sinescope-XXXXXX")));
    if (!made.isValid())
        return ioFailure(job.path, made.errorString());
    for (int i = 0; i < count; ++i) {
        const ExportWatch part{watch.stop, [&](double done) { watch.tell((i + done) / count); },
                               watch.beside};
        const QString name = QFileInfo(sweepPath(job.path, i, count)).fileName();
        if (auto failure =
                runExport(states[std::size_t(i)], options, {job.format, made.filePath(name)}, part)) {
            failure->text.replace(made.filePath(name), sweepPath(job.path, i, count));
            return failure;
        }
        part.tell(1);
    }
    if (watch.stop.stop_requested())
        return Failure{ExitCode::Io, {}, ExportWords::tr("%1: stopped").arg(job.path)};
    return putInPlace(made, job.path, count);
}

} // namespace sinescope
