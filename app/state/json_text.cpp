// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/state/json_text.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <cctype>
#include <vector>

namespace sinescope {

namespace {

struct JsonText
{
    Q_DECLARE_TR_FUNCTIONS(JsonText)
};

constexpr QByteArrayView mark = "\"\xef\xbb\xbf";
constexpr QByteArrayView escapedMark = "\"\\ufeff";

Failure invalid(const QString &why)
{
    return {ExitCode::Invalid, {}, why};
}

QString parseErrorText(const QJsonParseError &error, qsizetype offset)
{
    QString place = JsonText::tr("not valid JSON at byte %1").arg(offset);
    const auto because = [&](const QString &why) {
        return QStringLiteral("%1: %2").arg(place, why);
    };
    switch (error.error) {
    case QJsonParseError::IllegalNumber:
        return because(JsonText::tr("no number that a double can hold"));
    case QJsonParseError::IllegalUTF8String:
        return because(JsonText::tr("not UTF-8"));
    case QJsonParseError::DeepNesting:
        return because(JsonText::tr("nested too deeply"));
    default:
        return place;
    }
}

/// The token that begins at `begin` with a quotation mark, both marks included.
QByteArrayView stringAt(const QByteArray &text, qsizetype begin)
{
    qsizetype end = begin + 1;
    while (text[end] != '"')
        end += text[end] == '\\' ? 2 : 1;
    return QByteArrayView(text).sliced(begin, end + 1 - begin);
}

/// What a string token says, its escapes resolved.
QString content(QByteArrayView token)
{
    if (!token.contains('\\'))
        return QString::fromUtf8(token.sliced(1).chopped(1));
    return QJsonDocument::fromJson('[' + token.toByteArray() + ']').array().at(0).toString();
}

bool isKey(const QByteArray &text, qsizetype afterString)
{
    while (std::isspace(static_cast<unsigned char>(text[afterString])))
        ++afterString;
    return text[afterString] == ':';
}

struct KeyPlace
{
    QString key;
    qsizetype begin;
};

/// A key that one object of `text` has twice. Qt keeps the last one without a word, and what the first one
/// said would be lost. `text` must be valid JSON.
std::optional<KeyPlace> repeatedKey(const QByteArray &text)
{
    std::vector<QSet<QString>> open; // the keys so far of each object around this place
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == '{')
            open.emplace_back();
        else if (text[i] == '}')
            open.pop_back();
        if (text[i] != '"')
            continue;
        const QByteArrayView token = stringAt(text, i);
        const qsizetype begin = i;
        i += token.size() - 1;
        if (!isKey(text, i + 1))
            continue;
        const QString key = content(token);
        if (open.back().contains(key))
            return KeyPlace{key, begin};
        open.back().insert(key);
    }
    return std::nullopt;
}

} // namespace

QString valueText(const QJsonValue &value)
{
    constexpr qsizetype longest = 60;
    const QByteArray json = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    QString text = value.isString() ? value.toString() : QString::fromUtf8(json.mid(1).chopped(1));
    if (text.size() <= longest)
        return text;
    const bool isWhole = !text[longest - 1].isHighSurrogate();
    return text.left(isWhole ? longest : longest - 1) + QStringLiteral("…");
}

QByteArray withEscapedMarks(QByteArray json)
{
    return json.replace(mark, escapedMark);
}

qsizetype placeBeforeEscapes(const QByteArray &given, qsizetype place)
{
    for (qsizetype at = given.indexOf(mark); at >= 0 && at < place; at = given.indexOf(mark, at + 1))
        place = std::max(at + 1, place - (escapedMark.size() - mark.size()));
    return place;
}

std::variant<QJsonObject, Failure> parseJsonObject(const QByteArray &given, qint64 mostBytes,
                                                   qsizetype *failedAt)
{
    const auto invalidAt = [&](qsizetype place, const QString &why) {
        if (failedAt)
            *failedAt = place;
        return invalid(why);
    };
    if (given.size() > mostBytes)
        return invalidAt(qsizetype(mostBytes), JsonText::tr("larger than %1 bytes").arg(mostBytes));
    const QByteArray text = withEscapedMarks(given);
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    if (error.error != QJsonParseError::NoError) {
        const qsizetype place = placeBeforeEscapes(given, error.offset);
        return invalidAt(place, parseErrorText(error, place));
    }
    if (!document.isObject())
        return invalidAt(0, JsonText::tr("not a JSON object"));
    if (const auto place = repeatedKey(text))
        return invalidAt(placeBeforeEscapes(given, place->begin),
                         JsonText::tr("\"%1\" stands twice in one object").arg(place->key));
    return document.object();
}

QJsonObject unknownParts(const QJsonObject &read, const QJsonObject &known)
{
    QJsonObject unknown;
    for (auto entry = read.begin(); entry != read.end(); ++entry) {
        const QJsonValue counterpart = known.value(entry.key());
        if (counterpart.isUndefined()) {
            unknown.insert(entry.key(), entry.value());
            continue;
        }
        const QJsonObject inner = unknownParts(entry.value().toObject(), counterpart.toObject());
        if (!inner.isEmpty())
            unknown.insert(entry.key(), inner);
    }
    return unknown;
}

QJsonObject withUnknownParts(const QJsonObject &known, const QJsonObject &unknown)
{
    QJsonObject all = known;
    for (auto entry = unknown.begin(); entry != unknown.end(); ++entry) {
        const QJsonValue counterpart = known.value(entry.key());
        if (counterpart.isUndefined())
            all.insert(entry.key(), entry.value());
        else if (counterpart.isObject())
            all.insert(entry.key(), withUnknownParts(counterpart.toObject(), entry.value().toObject()));
    }
    return all;
}

} // namespace sinescope
