// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/placeholder.h"

#include "app/lessons/live_numbers.h"
#include "app/state/number_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace sinescope {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Placeholder)
};

} // namespace

QString shownValue(const LiveValue &value, const QString &literal)
{
    if (const auto *word = std::get_if<QString>(&value))
        return *word;
    const double number = std::get<double>(value);
    if (std::isnan(number))
        return Words::tr("none");
    if (literal.isEmpty() || !std::isfinite(number))
        return roundedText(number, 6);
    const qsizetype point = literal.indexOf(u'.');
    const int decimals = point < 0 ? 0 : int(literal.size() - point - 1);
    const double halfOfLastDigit = 0.5 * std::pow(10, -decimals);
    const bool isZero = std::abs(number) < halfOfLastDigit; // never "-0.0"
    const QString sign = number < 0 && !isZero ? QString(QChar(0x2212)) : QString();
    return sign + QLocale().toString(isZero ? 0 : std::abs(number), 'f', decimals);
}

std::vector<Placeholder> placeholdersIn(const QString &text)
{
    std::vector<Placeholder> found;
    for (qsizetype begin = text.indexOf(QLatin1StringView("{{")); begin >= 0;
         begin = text.indexOf(QLatin1StringView("{{"), begin + 2)) {
        const qsizetype end = text.indexOf(QLatin1StringView("}}"), begin);
        if (end < 0) {
            found.push_back({begin, 2, false, ExpressionError{Words::tr(R"("{{" without "}}")")}, {}});
            break;
        }
        QString inside = text.mid(begin + 2, end - begin - 2).simplified();
        const bool isFixed = inside.startsWith(u'!');
        if (isFixed)
            inside.remove(0, 1);
        const qsizetype mark = inside.lastIndexOf(QLatin1StringView(" = "));
        found.push_back({begin, end + 2 - begin, isFixed, Expression::parse(inside.left(mark)),
                         mark < 0 ? QString() : inside.mid(mark + 3).trimmed()});
    }
    return found;
}

int lineOf(const Placeholder &placeholder, const LessonText &text)
{
    return text.line + int(QStringView(text.markdown).left(placeholder.begin).count(u'\n'));
}

QString filledIn(const QString &text, const State &stepState, const State &current)
{
    const LiveNumbers fixed(stepState);
    const LiveNumbers live(current);
    QString filled;
    qsizetype done = 0;
    for (const Placeholder &placeholder : placeholdersIn(text)) {
        filled += QStringView(text).mid(done, placeholder.begin - done);
        done = placeholder.begin + placeholder.size;
        const auto *expression = std::get_if<Expression>(&placeholder.expression);
        if (!expression)
            continue; // said when the lesson was checked
        const auto value = expression->evaluate(placeholder.isFixed ? fixed : live);
        if (const auto *shown = std::get_if<LiveValue>(&value))
            filled += QStringLiteral("**%1**").arg(shownValue(*shown, placeholder.literal));
        else if (std::get<ExpressionError>(value).isSearched)
            filled += QStringLiteral("**…**");
    }
    filled += QStringView(text).mid(done);
    return filled;
}

} // namespace sinescope
