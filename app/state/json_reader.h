// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/state/choice.h"
#include "app/state/failure.h"
#include "app/state/field_text.h"
#include "app/state/json_text.h"
#include "core/colormap.h"
#include "core/interval.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <cmath>
#include <set>

namespace sinescope {

struct StateJson
{
    Q_DECLARE_TR_FUNCTIONS(StateJson)
};

/// Reads one object key by key and keeps the first failure; after one nothing more is read.
class JsonReader
{
public:
    explicit JsonReader(const QJsonObject &object)
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
            return fail(id, notANumberText(valueText(json), info(field)));
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
        for (const auto &entry : array) {
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
        const QJsonArray entries = json.toArray();
        for (const auto &entry : entries) {
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
        fail(id, outsideText(valueText(json), 0, double(maximum), true));
        return std::nullopt;
    }

    void failChoice(const QString &id, const QJsonValue &json, const QStringList &choices)
    {
        fail(id, unknownChoiceText(valueText(json), choices), ExitCode::Usage);
    }

    const QJsonObject &m_object;
    std::optional<Failure> m_failure;
};

} // namespace sinescope
