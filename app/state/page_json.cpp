// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/state/page_json.h"

#include "app/state/json_reader.h"

#include <QCoreApplication>

namespace sinescope {

namespace {

using Result = std::optional<Failure>;

template <typename Ids, typename Choice>
Result readChoice(const QJsonObject &json, const QString &id, const Ids &ids, Choice &target)
{
    if (!json.contains(id))
        return std::nullopt;
    const auto chosen = choiceOf(ids, json.value(id).toString());
    if (!chosen)
        return Failure{ExitCode::Usage, id, unknownChoiceText(valueText(json.value(id)), idsOf(ids))};
    target = *chosen;
    return std::nullopt;
}

Result readNumber(const QJsonObject &json, const QString &id, const Interval &limits, bool isWhole,
                  double &target)
{
    if (!json.contains(id))
        return std::nullopt;
    const double number = json.value(id).toDouble(NAN);
    if (!(number >= limits.begin && number <= limits.end) || (isWhole && number != std::floor(number)))
        return Failure{ExitCode::Invalid, id,
                       outsideText(valueText(json.value(id)), limits.begin, limits.end, isWhole)};
    target = number;
    return std::nullopt;
}

Result readWhole(const QJsonObject &json, const QString &id, std::int64_t maximum, std::int64_t &target)
{
    auto number = double(target);
    if (auto failure = readNumber(json, id, {0, double(maximum)}, true, number))
        return failure;
    target = static_cast<std::int64_t>(number);
    return std::nullopt;
}

Result readText(const QJsonObject &json, const QString &id, QString &target)
{
    if (!json.contains(id))
        return std::nullopt;
    const QString text = json.value(id).toString();
    if (!json.value(id).isString())
        return Failure{ExitCode::Invalid, id, StateJson::tr("must be a text")};
    if (text.size() > maximumTextSize)
        return Failure{ExitCode::Invalid, id,
                       StateJson::tr("has %1 characters; allowed are %2")
                           .arg(exactText(double(text.size())), exactText(double(maximumTextSize)))};
    target = text;
    return std::nullopt;
}

} // namespace

QJsonObject toJson(const SentenceSettings &settings)
{
    return {{QStringLiteral("text"), settings.text},
            {QStringLiteral("first_index"), qint64(settings.firstIndex)},
            {QStringLiteral("word_scale"), idOf(wordScaleIds, settings.wordScale)},
            {QStringLiteral("scale"), settings.scale},
            {QStringLiteral("projection"), idOf(projectionIds, settings.projection)},
            {QStringLiteral("seed"), qint64(settings.seed)},
            {QStringLiteral("shuffle"), qint64(settings.shuffle)},
            {QStringLiteral("sequence"), qint64(settings.sequence)},
            {QStringLiteral("query"), qint64(settings.query)},
            {QStringLiteral("key"), qint64(settings.key)}};
}

QJsonObject toJson(const LimitsSettings &settings)
{
    return {{QStringLiteral("format"), idOf(numberFormatIds, settings.format)},
            {QStringLiteral("rounded"), idOf(roundedPartIds, settings.part)}};
}

Result applyJson(const QJsonObject &json, SentenceSettings &settings)
{
    if (auto failure = readText(json, QStringLiteral("text"), settings.text))
        return failure;
    if (auto failure = readChoice(json, QStringLiteral("word_scale"), wordScaleIds, settings.wordScale))
        return failure;
    if (auto failure = readNumber(json, QStringLiteral("scale"), scaleLimits, false, settings.scale))
        return failure;
    if (auto failure = readChoice(json, QStringLiteral("projection"), projectionIds, settings.projection))
        return failure;
    const std::int64_t most = maximumTextSize;
    const std::tuple<QString, std::int64_t, std::int64_t &> wholes[] = {
        {QStringLiteral("first_index"), 1, settings.firstIndex},
        {QStringLiteral("seed"), maximumSeed, settings.seed},
        {QStringLiteral("shuffle"), maximumSeed, settings.shuffle},
        {QStringLiteral("sequence"), most, settings.sequence},
        {QStringLiteral("query"), most, settings.query},
        {QStringLiteral("key"), most, settings.key}};
    for (const auto &[id, maximum, target] : wholes) {
        if (auto failure = readWhole(json, id, maximum, target))
            return failure;
    }
    return std::nullopt;
}

Result applyJson(const QJsonObject &json, LimitsSettings &settings)
{
    if (auto failure = readChoice(json, QStringLiteral("format"), numberFormatIds, settings.format))
        return failure;
    return readChoice(json, QStringLiteral("rounded"), roundedPartIds, settings.part);
}

} // namespace sinescope
