// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/state/state_json.h"

#include "app/state/choice.h"
#include "app/state/field_text.h"
#include "app/state/page_json.h"
#include "core/colormap.h"
#include "core/dimension_list.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>

namespace sinescope {

namespace {

struct StateJson
{
    Q_DECLARE_TR_FUNCTIONS(StateJson)
};

/// Reads one object key by key and keeps the first failure; after one nothing more is read.
class Reader
{
public:
    explicit Reader(const QJsonObject &object)
        : m_object(object)
    {
    }

    const std::optional<Failure> &failure() const { return m_failure; }

    void number(Field field, Parameters &parameters)
    {
        const QString id = fieldId(field);
        const QJsonValue json = take(id);
        if (json.isUndefined())
            return;
        if (!json.isDouble())
            return fail(id, notANumberText(json.toVariant().toString(), info(field)));
        if (const auto problem = check(field, json.toDouble()))
            return fail(id, problemText(*problem));
        setValue(parameters, field, json.toDouble());
    }

    void whole(const QString &id, std::int64_t maximum, std::int64_t &target)
    {
        const QJsonValue json = take(id);
        if (!json.isUndefined())
            target = readWhole(id, json, maximum).value_or(target);
    }

    void wholeList(const QString &id, std::int64_t maximum, std::size_t most,
                   std::vector<std::int64_t> &target)
    {
        const QJsonValue json = take(id);
        if (json.isUndefined())
            return;
        const QJsonArray array = json.toArray();
        if (!json.isArray() || std::size_t(array.size()) > most)
            return fail(id, StateJson::tr("must be a list of at most %1 numbers").arg(most));
        std::vector<std::int64_t> list;
        for (const QJsonValue &entry : array) {
            const auto number = readWhole(id, entry, maximum);
            if (!number)
                return;
            if (std::ranges::find(list, *number) == list.end())
                list.push_back(*number);
        }
        target = std::move(list);
    }

    template <typename Ids, typename Choice> void choice(const QString &id, const Ids &ids, Choice &target)
    {
        const QJsonValue json = take(id);
        if (json.isUndefined())
            return;
        if (const auto chosen = choiceOf(ids, json.toString()))
            target = *chosen;
        else
            failChoice(id, json, idsOf(ids));
    }

    template <typename Ids, typename Choice>
    void choiceSet(const QString &id, const Ids &ids, std::set<Choice> &target)
    {
        const QJsonValue json = take(id);
        if (json.isUndefined())
            return;
        if (!json.isArray())
            return fail(id, StateJson::tr("must be a list of words"));
        std::set<Choice> read;
        for (const QJsonValue &entry : json.toArray()) {
            const auto chosen = choiceOf(ids, entry.toString());
            if (!chosen)
                return failChoice(id, entry, idsOf(ids));
            read.insert(*chosen);
        }
        target = std::move(read);
    }

    void colormap(const QString &id, std::string &target)
    {
        const QJsonValue json = take(id);
        if (json.isUndefined())
            return;
        const std::string name = json.toString().toStdString();
        if (findColormap(name)) {
            target = name;
            return;
        }
        QStringList names;
        for (const Colormap &known : colormaps())
            names << QString::fromUtf8(known.id.data(), qsizetype(known.id.size()));
        failChoice(id, json, names);
    }

    void boolean(const QString &id, bool &target)
    {
        const QJsonValue json = take(id);
        if (json.isUndefined())
            return;
        if (!json.isBool())
            return fail(id, StateJson::tr("must be true or false"));
        target = json.toBool();
    }

    /// null stands for "all".
    void interval(const QString &id, std::optional<Interval> &target)
    {
        const QJsonValue json = take(id);
        if (json.isUndefined())
            return;
        if (json.isNull()) {
            target.reset();
            return;
        }
        const Interval read{json.toArray().at(0).toDouble(NAN), json.toArray().at(1).toDouble(NAN)};
        const double limit = info(Field::Length).maximum;
        if (json.toArray().size() != 2 || !(read.begin >= -1 && read.begin < read.end && read.end <= limit))
            return fail(id, StateJson::tr("must be two numbers, the smaller one first, within the table"));
        target = read;
    }

    std::optional<QJsonObject> object(const QString &id)
    {
        const QJsonValue json = take(id);
        if (!json.isUndefined() && !json.isObject())
            fail(id, StateJson::tr("must be an object"));
        return m_failure ? std::nullopt : std::optional(json.toObject());
    }

    void fail(const QString &id, const QString &text, ExitCode code = ExitCode::Invalid)
    {
        if (!m_failure)
            m_failure = Failure{code, id, text};
    }

private:
    QJsonValue take(const QString &id) const
    {
        return m_failure ? QJsonValue(QJsonValue::Undefined) : m_object.value(id);
    }

    std::optional<std::int64_t> readWhole(const QString &id, const QJsonValue &json, std::int64_t maximum)
    {
        const double number = json.toDouble(NAN);
        if (number >= 0 && number <= double(maximum) && number == std::floor(number))
            return static_cast<std::int64_t>(number);
        fail(id, outsideText(json.toVariant().toString(), 0, double(maximum), true));
        return std::nullopt;
    }

    void failChoice(const QString &id, const QJsonValue &json, const QStringList &choices)
    {
        fail(id, unknownChoiceText(json.toVariant().toString(), choices), ExitCode::Usage);
    }

    const QJsonObject &m_object;
    std::optional<Failure> m_failure;
};

QJsonValue intervalJson(const std::optional<Interval> &interval)
{
    return interval ? QJsonValue(QJsonArray{interval->begin, interval->end}) : QJsonValue::Null;
}

std::optional<Failure> applyParameters(const QJsonObject &json, Parameters &parameters)
{
    Reader reader(json);
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
    Reader reader(object);
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
    Reader reader(json);
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
    Reader reader(json);
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
    Reader reader(json);
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
    const QByteArray text = document.toJson();
    // What was read without line breaks may only be short enough without them.
    return text.size() <= maximumDocumentBytes ? text : document.toJson(QJsonDocument::Compact);
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
