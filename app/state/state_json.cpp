// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/state/state_json.h"

#include "app/state/json_reader.h"
#include "app/state/page_json.h"
#include "core/dimension_list.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>

namespace sinescope {

namespace {

QJsonValue intervalJson(const std::optional<Interval> &interval)
{
    return interval ? QJsonValue(QJsonArray{interval->begin, interval->end}) : QJsonValue::Null;
}

std::optional<Failure> applyParameters(const QJsonObject &json, Parameters &parameters)
{
    JsonReader reader(json);
    for (const FieldInfo &field : fields())
        reader.number(field.field, parameters);
    reader.choice(QStringLiteral("layout"), layoutIds, parameters.layout);
    reader.choice(QStringLiteral("spacing"), spacingIds, parameters.spacing);
    return reader.failure();
}

/// null stands for no comparison. What is pinned anew begins as the defaults are.
std::optional<Failure> applyComparison(const QJsonValue &json, std::optional<Comparison> &comparison)
{
    if (json.isUndefined())
        return std::nullopt;
    if (json.isNull()) {
        comparison.reset();
        return std::nullopt;
    }
    const QJsonObject object = json.toObject();
    JsonReader reader(object);
    Comparison next = comparison.value_or(Comparison{});
    const auto parameters = reader.object(QStringLiteral("parameters"));
    reader.choice(QStringLiteral("view"), comparisonViewIds, next.view);
    if (!json.isObject())
        reader.fail(QStringLiteral("comparison"), StateJson::tr("must be an object"));
    if (reader.failure())
        return reader.failure();
    if (auto failure = applyParameters(*parameters, next.parameters))
        return failure;
    comparison = next;
    return std::nullopt;
}

std::optional<Failure> applyDisplay(const QJsonObject &json, Display &display)
{
    JsonReader reader(json);
    reader.wholeList(QStringLiteral("dimensions"), maximumDimension(), maximumDimensions, display.dimensions);
    reader.whole(QStringLiteral("reference"), maximumReference(), display.reference);
    reader.choice(QStringLiteral("measure"), measureIds, display.measure);
    reader.colormap(QStringLiteral("colormap"), display.colormap);
    reader.boolean(QStringLiteral("range_fitted"), display.isRangeFitted);
    reader.boolean(QStringLiteral("point_sampled"), display.isPointSampled);
    reader.boolean(QStringLiteral("positions_down"), display.positionsDown);
    reader.wholeList(QStringLiteral("references"), maximumReference(), maximumReferences, display.references);
    reader.whole(QStringLiteral("shift"), maximumReference(), display.shift);
    reader.boolean(QStringLiteral("landmarks"), display.hasLandmarks);
    reader.choiceSet(QStringLiteral("overlays"), overlayIds, display.overlays);
    if (reader.failure())
        return reader.failure();
    return applyComparison(json.value(QStringLiteral("comparison")), display.comparison);
}

std::optional<Failure> applyView(const QJsonObject &json, View &view)
{
    JsonReader reader(json);
    reader.choice(QStringLiteral("figure"), figureIds, view.figure);
    reader.interval(QStringLiteral("positions"), view.positions);
    reader.interval(QStringLiteral("dimensions"), view.dimensions);
    reader.interval(QStringLiteral("other_positions"), view.otherPositions);
    return reader.failure();
}

} // namespace

static QJsonObject parametersJson(const Parameters &parameters)
{
    QJsonObject json{{QStringLiteral("layout"), idOf(layoutIds, parameters.layout)},
                     {QStringLiteral("spacing"), idOf(spacingIds, parameters.spacing)}};
    for (const FieldInfo &field : fields())
        json.insert(fieldId(field.field), value(parameters, field.field));
    return json;
}

static QJsonValue comparisonJson(const std::optional<Comparison> &comparison)
{
    if (!comparison)
        return QJsonValue::Null;
    return QJsonObject{{QStringLiteral("parameters"), parametersJson(comparison->parameters)},
                       {QStringLiteral("view"), idOf(comparisonViewIds, comparison->view)}};
}

static QJsonArray overlaysJson(const Overlays &overlays)
{
    QJsonArray list;
    for (const Overlay overlay : overlays)
        list.append(idOf(overlayIds, overlay));
    return list;
}

QJsonObject toJson(const State &state)
{
    const auto listJson = [](const std::vector<std::int64_t> &numbers) {
        QJsonArray list;
        for (const std::int64_t number : numbers)
            list.append(qint64(number));
        return list;
    };
    const QJsonObject display{{QStringLiteral("dimensions"), listJson(state.display.dimensions)},
                              {QStringLiteral("reference"), qint64(state.display.reference)},
                              {QStringLiteral("measure"), idOf(measureIds, state.display.measure)},
                              {QStringLiteral("colormap"), QString::fromStdString(state.display.colormap)},
                              {QStringLiteral("range_fitted"), state.display.isRangeFitted},
                              {QStringLiteral("point_sampled"), state.display.isPointSampled},
                              {QStringLiteral("positions_down"), state.display.positionsDown},
                              {QStringLiteral("references"), listJson(state.display.references)},
                              {QStringLiteral("shift"), qint64(state.display.shift)},
                              {QStringLiteral("landmarks"), state.display.hasLandmarks},
                              {QStringLiteral("comparison"), comparisonJson(state.display.comparison)},
                              {QStringLiteral("overlays"), overlaysJson(state.display.overlays)}};
    const QString figure = idOf(figureIds, state.view.figure);
    const QString page = figure.isEmpty() ? idOf(figureIds, pageOf(state.view.figure)) : figure;
    const QJsonObject view{{QStringLiteral("figure"), page},
                           {QStringLiteral("positions"), intervalJson(state.view.positions)},
                           {QStringLiteral("dimensions"), intervalJson(state.view.dimensions)},
                           {QStringLiteral("other_positions"), intervalJson(state.view.otherPositions)}};
    return {{QStringLiteral("sinescope"), stateSchema},
            {QStringLiteral("parameters"), parametersJson(state.parameters)},
            {QStringLiteral("display"), display},
            {QStringLiteral("view"), view},
            {QStringLiteral("sentence"), toJson(state.display.sentence)},
            {QStringLiteral("limits"), toJson(state.display.limits)}};
}

std::optional<Failure> applyJson(const QJsonObject &json, State &state)
{
    JsonReader reader(json);
    State next = state;
    const auto parameters = reader.object(QStringLiteral("parameters"));
    const auto display = reader.object(QStringLiteral("display"));
    const auto view = reader.object(QStringLiteral("view"));
    const auto sentence = reader.object(QStringLiteral("sentence"));
    const auto limits = reader.object(QStringLiteral("limits"));
    if (reader.failure())
        return reader.failure();
    if (auto failure = applyParameters(*parameters, next.parameters))
        return failure;
    if (auto failure = applyDisplay(*display, next.display))
        return failure;
    if (auto failure = applyView(*view, next.view))
        return failure;
    if (auto failure = applyJson(*sentence, next.display.sentence))
        return failure;
    if (auto failure = applyJson(*limits, next.display.limits))
        return failure;
    state = std::move(next);
    return std::nullopt;
}

QByteArray toDocumentText(const State &state, const QJsonObject &unknown)
{
    const QJsonDocument document(withUnknownParts(toJson(state), unknown));
    const QByteArray text = withEscapedMarks(document.toJson());
    // What was read without line breaks may only be short enough without them.
    return text.size() <= maximumDocumentBytes ? text
                                               : withEscapedMarks(document.toJson(QJsonDocument::Compact));
}

std::optional<Failure> readDocument(const QByteArray &text, State &state, QJsonObject *unknown)
{
    const auto invalid = [](const QString &why) {
        return Failure{ExitCode::Invalid, {}, why};
    };
    const auto parsed = parseJsonObject(text);
    if (const auto *failure = std::get_if<Failure>(&parsed))
        return *failure;
    const QJsonObject &json = std::get<QJsonObject>(parsed);
    const double schema = json.value(QStringLiteral("sinescope")).toDouble();
    if (schema < 1)
        return invalid(StateJson::tr("not a Sinescope document"));
    if (schema > stateSchema)
        return invalid(StateJson::tr("made by a newer Sinescope (schema %1, this one reads %2)")
                           .arg(schema)
                           .arg(stateSchema));
    State read;
    read.view.figure = state.view.figure;
    if (auto failure = applyJson(json, read)) {
        failure->code = ExitCode::Invalid;
        return failure;
    }
    if (unknown)
        *unknown = unknownParts(json, toJson(read));
    state = std::move(read);
    return std::nullopt;
}

} // namespace sinescope
