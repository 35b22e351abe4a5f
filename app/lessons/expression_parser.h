// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lessons/expression.h"

namespace sinescope {

/// Reads an expression by recursive descent: a function for each level of binding, the loosest first.
class ExpressionParser
{
public:
    explicit ExpressionParser(const QString &text);

    std::variant<Expression::Node, ExpressionError> parse();

private:
    using Node = Expression::Node;

    void advance();
    QString readToken();
    bool take(QLatin1StringView token);
    /// The operator among `tokens` that stands here, taken; empty when none does.
    QString takeOneOf(std::initializer_list<QLatin1StringView> tokens);
    void fail(const QString &text);

    Node disjunction();
    Node conjunction();
    Node negation();
    Node comparison();
    Node sum();
    Node product();
    Node sign();
    Node power();
    Node primary();
    Node arguments(Node name);

    QString m_text;
    qsizetype m_at = 0;
    QString m_token; ///< empty at the end
    int m_depth = 0;
    std::optional<ExpressionError> m_error;
};

} // namespace sinescope
