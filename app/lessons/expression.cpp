// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/expression.h"

#include "app/lessons/expression_parser.h"

#include <QCoreApplication>

#include <cmath>
#include <limits>

namespace sinescope {

namespace {

using Node = Expression::Node;
using Result = std::variant<LiveValue, ExpressionError>;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Expression)
};

constexpr double none = std::numeric_limits<double>::quiet_NaN();

double applied(const QString &sign, double left, double right)
{
    switch (sign[0].unicode()) {
    case u'+':
        return left + right;
    case u'-':
        return left - right;
    case u'*':
        return left * right;
    case u'/':
        return right == 0 ? none : left / right;
    case u'^':
        return std::pow(left, right);
    case u'<':
        return sign.size() == 2 ? left <= right : left < right;
    case u'>':
        return sign.size() == 2 ? left >= right : left > right;
    case u'=':
        return left == right;
    default: // !=
        return left != right;
    }
}

class Evaluation
{
public:
    explicit Evaluation(const Names &names)
        : m_names(names)
    {
    }

    Result valueOf(const Node &node) const
    {
        switch (node.kind) {
        case Node::Kind::Number:
            return LiveValue(node.number);
        case Node::Kind::Word:
            return LiveValue(node.text);
        case Node::Kind::Name:
            return nameValue(node);
        case Node::Kind::Operation:
            break;
        }
        return operationValue(node);
    }

    std::variant<double, ExpressionError> numberOf(const Node &node) const { return numberIn(valueOf(node)); }

private:
    static std::variant<double, ExpressionError> numberIn(const Result &result)
    {
        if (const auto *error = std::get_if<ExpressionError>(&result))
            return *error;
        const auto &value = std::get<LiveValue>(result);
        if (const auto *word = std::get_if<QString>(&value))
            return ExpressionError{Words::tr("\"%1\" is a word; a number is needed").arg(*word)};
        return std::get<double>(value);
    }

    Result nameValue(const Node &node) const
    {
        std::vector<double> arguments;
        for (const Node &operand : node.operands) {
            const auto argument = numberOf(operand);
            if (const auto *error = std::get_if<ExpressionError>(&argument))
                return *error;
            arguments.push_back(std::get<double>(argument));
        }
        const auto value = m_names.valueOf(node.text, arguments);
        if (const auto *live = std::get_if<LiveValue>(&value))
            return *live;
        if (std::get<NoValue>(value) == NoValue::Searched)
            return ExpressionError{Words::tr("%1 is still being looked for").arg(node.text), true};
        const int count = static_cast<int>(arguments.size());
        return ExpressionError{
            count == 0 ? Words::tr("there is no \"%1\"").arg(node.text)
                       : Words::tr("there is no \"%1\" of %n value(s)", nullptr, count).arg(node.text)};
    }

    Result operationValue(const Node &node) const
    {
        Result first = valueOf(node.operands[0]);
        if (std::holds_alternative<ExpressionError>(first))
            return first;
        const bool isEquality = node.text == QLatin1StringView("==") || node.text == QLatin1StringView("!=");
        if (isEquality && std::holds_alternative<QString>(std::get<LiveValue>(first)))
            return wordsCompared(node, std::get<QString>(std::get<LiveValue>(first)));
        const auto left = numberIn(first); // evaluated once: a long sum nests to the left
        if (const auto *error = std::get_if<ExpressionError>(&left))
            return *error;
        const double number = std::get<double>(left);
        if (node.text == QLatin1StringView("not"))
            return LiveValue(number == 0 ? 1.0 : 0.0);
        // As in most languages, what cannot change the result is not looked at.
        if (node.text == QLatin1StringView("and") && number == 0)
            return LiveValue(0.0);
        if (node.text == QLatin1StringView("or") && number != 0)
            return LiveValue(1.0);
        const auto right = numberOf(node.operands[1]);
        if (const auto *error = std::get_if<ExpressionError>(&right))
            return *error;
        if (node.text == QLatin1StringView("and") || node.text == QLatin1StringView("or"))
            return LiveValue(std::get<double>(right) != 0 ? 1.0 : 0.0);
        return LiveValue(applied(node.text, number, std::get<double>(right)));
    }

    Result wordsCompared(const Node &node, const QString &left) const
    {
        Result right = valueOf(node.operands[1]);
        if (std::holds_alternative<ExpressionError>(right))
            return right;
        const auto *word = std::get_if<QString>(&std::get<LiveValue>(right));
        if (!word)
            return ExpressionError{Words::tr("\"%1\" is a word; a number is needed").arg(left)};
        return LiveValue((left == *word) == (node.text == QLatin1StringView("==")) ? 1.0 : 0.0);
    }

    const Names &m_names;
};

} // namespace

std::variant<Expression, ExpressionError> Expression::parse(const QString &text)
{
    if (text.size() > maximumLength)
        return ExpressionError{Words::tr("longer than %1 characters").arg(maximumLength)};
    auto root = ExpressionParser(text).parse();
    if (const auto *error = std::get_if<ExpressionError>(&root))
        return ExpressionError{QStringLiteral("%1: %2").arg(text.trimmed(), error->text)};
    Expression expression;
    expression.m_text = text.trimmed();
    expression.m_root = std::move(std::get<Node>(root));
    return expression;
}

std::variant<LiveValue, ExpressionError> Expression::evaluate(const Names &names) const
{
    Result result = Evaluation(names).valueOf(m_root);
    if (const auto *error = std::get_if<ExpressionError>(&result))
        return ExpressionError{QStringLiteral("%1: %2").arg(m_text, error->text), error->isSearched};
    return result;
}

std::variant<double, ExpressionError> numberOf(const Expression &expression, const Names &names)
{
    const auto result = expression.evaluate(names);
    if (const auto *error = std::get_if<ExpressionError>(&result))
        return *error;
    const auto &value = std::get<LiveValue>(result);
    if (const auto *number = std::get_if<double>(&value))
        return *number;
    return ExpressionError{
        Words::tr("%1 is a word; a number or a condition is needed").arg(expression.text())};
}

} // namespace sinescope
