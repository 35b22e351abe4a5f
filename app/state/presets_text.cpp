// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/state/presets_text.h"

#include "app/state/json_text.h"
#include "app/state/language.h"
#include "app/state/state_json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace sinescope {

namespace {

/// A text in the language of the program: {"en": ..., "zh_CN": ...}, or one for all.
QString textIn(const QJsonValue &json)
{
    if (json.isString())
        return json.toString();
    const QString text = json[currentLanguage()].toString();
    return text.isEmpty() ? json[QStringLiteral("en")].toString() : text;
}

QString everyTextIn(const QJsonValue &json)
{
    QStringList texts{json.toString()};
    for (const auto &text : json.toObject())
        texts << text.toString();
    return texts.join(u' ');
}

std::optional<Failure> readPreset(const QJsonObject &json, Preset &preset)
{
    preset.id = json[QStringLiteral("id")].toString();
    preset.name = textIn(json[QStringLiteral("name")]);
    preset.about = textIn(json[QStringLiteral("about")]);
    preset.source = textIn(json[QStringLiteral("source")]);
    State state;
    const QString parameters = QStringLiteral("parameters");
    if (auto failure = applyJson({{parameters, json[parameters]}}, state))
        return failure;
    if (preset.id.isEmpty() || preset.name.isEmpty() || !json[parameters].isObject())
        return Failure{ExitCode::Invalid, {}, Presets::tr("a preset has an id, a name and parameters")};
    if (!Presets::isName(preset.id) || !Presets::isName(preset.name))
        return Failure{ExitCode::Invalid, {}, Presets::nameRule()};
    preset.parameters = state.parameters;
    preset.words = preset.id;
    for (const char *key : {"name", "about", "source"})
        preset.words += u' ' + everyTextIn(json[QLatin1StringView(key)]);
    return std::nullopt;
}

} // namespace

std::optional<Failure> readPresets(const QByteArray &text, std::vector<Preset> &presets)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(withEscapedMarks(text), &error);
    if (error.error != QJsonParseError::NoError)
        return Failure{ExitCode::Invalid,
                       {},
                       Presets::tr("not valid JSON at byte %1").arg(placeBeforeEscapes(text, error.offset))};
    const QJsonArray list = document.array();
    if (!document.isArray() || list.size() > qsizetype(Presets::mostOwn))
        return Failure{
            ExitCode::Invalid, {}, Presets::tr("must be a list of at most %1 presets").arg(Presets::mostOwn)};
    for (int i = 0; i < list.size(); ++i) {
        Preset preset;
        if (auto failure = readPreset(list[i].toObject(), preset)) {
            failure->text = Presets::tr("preset %1: %2").arg(i + 1).arg(failure->message());
            failure->field.clear();
            failure->code = ExitCode::Invalid;
            return failure;
        }
        presets.push_back(std::move(preset));
    }
    return std::nullopt;
}

QByteArray toPresetsText(const std::vector<Preset> &presets)
{
    QJsonArray list;
    for (const Preset &preset : presets) {
        State state;
        state.parameters = preset.parameters;
        list.append(
            QJsonObject{{QStringLiteral("id"), preset.id},
                        {QStringLiteral("name"), preset.name},
                        {QStringLiteral("parameters"), toJson(state).value(QStringLiteral("parameters"))}});
    }
    return withEscapedMarks(QJsonDocument(list).toJson());
}

} // namespace sinescope
