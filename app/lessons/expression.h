// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <variant>
#include <vector>

namespace sinescope {

/// What an expression gives: a number (a condition gives 1 or 0; NaN stands for "there is none") or a word.
using LiveValue = std::variant<double, QString>;

/// Why a name stands for nothing.
enum class NoValue {
    Unknown, ///< there is no such name with that many arguments
    Searched ///< its value is still being looked for: ask again later
};

/// What the names in an expression stand for.
class Names
{
public:
    virtual ~Names() = default;
    virtual std::variant<LiveValue, NoValue> valueOf(const QString &name,
                                                     const std::vector<double> &arguments) const = 0;
};

/// Why a text is no expression, or one that means nothing, in words for the author of a lesson.
struct ExpressionError
{
    QString text;
    bool isSearched = false; ///< nothing is wrong: what it needs is still being looked for

    bool operator==(const ExpressionError &) const = default;
};

/// The arithmetic of lessons: numbers, "words", names with or without arguments; + - * / ^ and brackets;
/// < <= > >= == !=; not, and, or. "first_rise", "wavelength(6) / 2", "base < 1000 and layout == "halves"".
/// At most maximumLength characters, brackets and arguments nested at most maximumDepth deep.
class Expression
{
public:
    static constexpr qsizetype maximumLength = 500;
    static constexpr int maximumDepth = 32;

    static std::variant<Expression, ExpressionError> parse(const QString &text);

    const QString &text() const { return m_text; }
    std::variant<LiveValue, ExpressionError> evaluate(const Names &names) const;

    /// A number, a word or a name where `operands` is empty or holds its arguments; else an operation.
    struct Node
    {
        enum class Kind { Number, Word, Name, Operation };
        Kind kind = Kind::Number;
        double number = 0;
        QString text; ///< the word, the name or the operator
        std::vector<Node> operands;
    };

private:
    QString m_text;
    Node m_root;
};

/// The value of a condition or of arithmetic; the error also when the result is a word.
std::variant<double, ExpressionError> numberOf(const Expression &expression, const Names &names);

} // namespace sinescope
