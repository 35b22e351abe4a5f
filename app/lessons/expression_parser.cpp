// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/expression_parser.h"

#include <QCoreApplication>

namespace sinescope {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Expression)
};

bool isNameCharacter(QChar c)
{
    return c.unicode() < 128 && (c.isLetterOrNumber() || c == u'_');
}

/// Moves the operands: a copy at each level would cost the square of the length.
template <typename... Nodes> Expression::Node operation(const QString &text, Nodes... operands)
{
    Expression::Node node{Expression::Node::Kind::Operation, 0, text, {}};
    node.operands.reserve(sizeof...(operands));
    (node.operands.push_back(std::move(operands)), ...);
    return node;
}

} // namespace

ExpressionParser::ExpressionParser(const QString &text)
    : m_text(text)
{
}

std::variant<Expression::Node, ExpressionError> ExpressionParser::parse()
{
    advance();
    Node root = disjunction();
    if (!m_token.isEmpty())
        fail(Words::tr("\"%1\" is not expected here").arg(m_token));
    if (m_error)
        return *m_error;
    return root;
}

void ExpressionParser::advance()
{
    while (m_at < m_text.size() && m_text[m_at].isSpace())
        ++m_at;
    m_token = readToken();
    m_at += m_token.size();
}

/// A name, a number (with its exponent), a word with its quotation marks, or an operator.
QString ExpressionParser::readToken()
{
    const QStringView rest = QStringView(m_text).mid(m_at);
    if (rest.isEmpty())
        return {};
    qsizetype size = 1;
    if (rest[0] == u'"') {
        const qsizetype end = rest.indexOf(u'"', 1);
        size = end < 0 ? rest.size() : end + 1;
    } else if (isNameCharacter(rest[0]) || rest[0] == u'.') {
        const bool isNumber = rest[0].isDigit() || rest[0] == u'.';
        const auto belongs = [&](qsizetype i) {
            const bool isExponentSign =
                isNumber && (rest[i] == u'-' || rest[i] == u'+') && rest[i - 1] == u'e';
            return isNameCharacter(rest[i]) || (isNumber && rest[i] == u'.') || isExponentSign;
        };
        while (size < rest.size() && belongs(size))
            ++size;
    } else if (rest.size() > 1 && rest[1] == u'=' && QStringLiteral("<>=!").contains(rest[0])) {
        size = 2;
    }
    return rest.left(size).toString();
}

bool ExpressionParser::take(QLatin1StringView token)
{
    if (m_token != token)
        return false;
    advance();
    return true;
}

QString ExpressionParser::takeOneOf(std::initializer_list<QLatin1StringView> tokens)
{
    for (const QLatin1StringView token : tokens) {
        if (take(token))
            return token;
    }
    return {};
}

void ExpressionParser::fail(const QString &text)
{
    if (!m_error)
        m_error = ExpressionError{text};
    m_at = m_text.size(); // nothing more is read
    m_token.clear();
}

Expression::Node ExpressionParser::disjunction()
{
    Node left = conjunction();
    while (take(QLatin1StringView("or")))
        left = operation(QStringLiteral("or"), std::move(left), conjunction());
    return left;
}

Expression::Node ExpressionParser::conjunction()
{
    Node left = negation();
    while (take(QLatin1StringView("and")))
        left = operation(QStringLiteral("and"), std::move(left), negation());
    return left;
}

Expression::Node ExpressionParser::negation()
{
    int count = 0;
    while (take(QLatin1StringView("not")))
        ++count;
    Node node = comparison();
    if (count % 2 == 0)
        return node;
    return operation(QStringLiteral("not"), std::move(node));
}

Expression::Node ExpressionParser::comparison()
{
    using L = QLatin1StringView;
    Node left = sum();
    const QString sign = takeOneOf({L("<="), L(">="), L("=="), L("!="), L("<"), L(">")});
    if (sign.isEmpty())
        return left;
    return operation(sign, std::move(left), sum());
}

Expression::Node ExpressionParser::sum()
{
    Node left = product();
    for (;;) {
        const QString sign = takeOneOf({QLatin1StringView("+"), QLatin1StringView("-")});
        if (sign.isEmpty())
            return left;
        left = operation(sign, std::move(left), product());
    }
}

Expression::Node ExpressionParser::product()
{
    Node left = sign();
    for (;;) {
        const QString mark = takeOneOf({QLatin1StringView("*"), QLatin1StringView("/")});
        if (mark.isEmpty())
            return left;
        left = operation(mark, std::move(left), sign());
    }
}

Expression::Node ExpressionParser::sign()
{
    bool isNegative = false;
    while (take(QLatin1StringView("-")))
        isNegative = !isNegative;
    Node node = power();
    if (!isNegative)
        return node;
    return operation(QStringLiteral("-"), Node{}, std::move(node));
}

/// 2 ^ -3 is allowed; the right end binds first, as in a tower of exponents.
Expression::Node ExpressionParser::power()
{
    Node left = primary();
    if (!take(QLatin1StringView("^")))
        return left;
    if (++m_depth > Expression::maximumDepth)
        fail(Words::tr("nested more than %1 deep").arg(Expression::maximumDepth));
    Node right = sign();
    --m_depth;
    return operation(QStringLiteral("^"), std::move(left), std::move(right));
}

Expression::Node ExpressionParser::primary()
{
    if (take(QLatin1StringView("("))) {
        if (++m_depth > Expression::maximumDepth)
            fail(Words::tr("nested more than %1 deep").arg(Expression::maximumDepth));
        Node node = disjunction();
        --m_depth;
        if (!take(QLatin1StringView(")")))
            fail(Words::tr("a closing bracket is missing"));
        return node;
    }
    const QString token = m_token;
    if (token.isEmpty()) {
        fail(Words::tr("the expression ends too early"));
        return {};
    }
    advance();
    if (token[0] == u'"') {
        if (token.size() < 2 || !token.endsWith(u'"'))
            fail(Words::tr("a closing quotation mark is missing"));
        return {Node::Kind::Word, 0, token.mid(1, token.size() - 2), {}};
    }
    if (token[0].isDigit() || token[0] == u'.') {
        bool isNumber = false;
        const double number = token.toDouble(&isNumber);
        if (!isNumber)
            fail(Words::tr("\"%1\" is not a number").arg(token));
        return {Node::Kind::Number, number, {}, {}};
    }
    if (!isNameCharacter(token[0])) {
        fail(Words::tr("\"%1\" is not expected here").arg(token));
        return {};
    }
    return arguments({Node::Kind::Name, 0, token, {}});
}

Expression::Node ExpressionParser::arguments(Node name)
{
    if (!take(QLatin1StringView("(")))
        return name;
    if (++m_depth > Expression::maximumDepth)
        fail(Words::tr("nested more than %1 deep").arg(Expression::maximumDepth));
    do
        name.operands.push_back(disjunction());
    while (take(QLatin1StringView(",")));
    --m_depth;
    if (!take(QLatin1StringView(")")))
        fail(Words::tr("a closing bracket is missing"));
    return name;
}

} // namespace sinescope
