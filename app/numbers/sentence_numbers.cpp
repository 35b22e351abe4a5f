// SPDX-License-Identifier: GPL-3.0-or-later
// A row for each token: its vectors, and whom it attends to.
#include "app/figures/reading.h"
#include "app/figures/shown_sentence.h"
#include "app/numbers/table_parts.h"

#include <QCoreApplication>

#include <memory>

namespace sinescope {

namespace {

struct Numbers
{
    Q_DECLARE_TR_FUNCTIONS(Numbers)
};

using SharedState = std::shared_ptr<const State>;

NumberTable withProblem(const QString &problem)
{
    NumberTable table;
    table.caption = problem;
    return table;
}

/// "cat (1)": words may be alike.
QString tokenName(const ShownSentence &shown, std::int64_t token)
{
    return Numbers::tr("%1 (%2)").arg(shown.label(token), shown.positionLabel(token));
}

double entry(FigureId figure, const Sentence &sentence, const Token &token, std::int64_t column)
{
    if (figure == FigureId::WordVectors)
        return sentence.wordEntry(token, column);
    if (figure == FigureId::WordPositions)
        return sentence.positionEntry(token, column);
    return sentence.wordEntry(token, column) + sentence.positionEntry(token, column);
}

} // namespace

NumberTable tokenNumbers(FigureId figure, const State &state)
{
    const ShownSentence &shown = shownSentence(state);
    if (!shown.problem.isEmpty())
        return withProblem(shown.problem);
    NumberTable table;
    table.rows = table.allRows = shown.text.tokens();
    table.caption = rowsCaption(Numbers::tr("One row a token, with its position"), table.rows, table.allRows);
    const auto kept = std::make_shared<const State>(state);
    table.rowHeader = [kept](std::int64_t row) {
        return tokenName(shownSentence(*kept), row);
    };
    const Range all = touchedCells(visibleDimensions(state), state.parameters.dModel);
    std::vector<NumberColumn> columns;
    for (std::int64_t dimension = all.begin; dimension < all.end; ++dimension) {
        columns.push_back({Numbers::tr("dim %1").arg(countNumber(dimension)), [=](std::int64_t row) {
                               const ShownSentence &now = shownSentence(*kept);
                               const Token &token = now.token(row);
                               return token.isPadding()
                                          ? noNumber()
                                          : valueText(entry(figure, now.sentence, token, dimension));
                           }});
    }
    setColumns(table, std::move(columns));
    return table;
}

NumberTable attentionNumbers(const State &state, bool withPositions)
{
    const ShownSentence &shown = shownSentence(state);
    if (!shown.problem.isEmpty())
        return withProblem(shown.problem);
    const std::int64_t count = shown.sentence.longest();
    const std::int64_t first = shown.sequence * count;
    NumberTable table;
    table.rows = table.allRows = count;
    table.caption = Numbers::tr("One row a query. First the weights of all keys, which add up to 1, then the "
                                "scores that they come from.");
    const auto kept = std::make_shared<const State>(state);
    table.rowHeader = [=](std::int64_t row) {
        return tokenName(shownSentence(*kept), first + row);
    };
    std::vector<NumberColumn> weights;
    std::vector<NumberColumn> scores;
    for (std::int64_t key = 0; key < count; ++key) {
        const QString name = tokenName(shown, first + key);
        const auto isPadding = [=](const ShownSentence &now, std::int64_t row) {
            return now.at(row).isPadding() || now.at(key).isPadding();
        };
        weights.push_back({Numbers::tr("weight of %1").arg(name), [=](std::int64_t row) {
                               const ShownSentence &now = shownSentence(*kept);
                               return isPadding(now, row) ? noNumber()
                                                          : valueText(now.weights[withPositions](row, key));
                           }});
        scores.push_back({Numbers::tr("score of %1").arg(name), [=](std::int64_t row) {
                              const ShownSentence &now = shownSentence(*kept);
                              if (isPadding(now, row))
                                  return noNumber();
                              const ScoreTerms terms = now.sentence.terms(now.at(row), now.at(key));
                              return valueText(withPositions ? terms.sum() : terms.contentContent);
                          }});
    }
    weights.insert(weights.end(), scores.begin(), scores.end());
    setColumns(table, std::move(weights));
    return table;
}

NumberTable scoreNumbers(const State &state)
{
    const ShownSentence &shown = shownSentence(state);
    if (!shown.problem.isEmpty())
        return withProblem(shown.problem);
    const SentenceSettings &settings = state.display.sentence;
    if (std::max(settings.query, settings.key) >= shown.sentence.wordCount(shown.sequence))
        return withProblem(Numbers::tr("The chosen words lie beyond this sequence."));
    const ScoreTerms terms = shown.sentence.terms(shown.at(settings.query), shown.at(settings.key));
    const std::array<double, 5> values{terms.contentContent, terms.contentPosition, terms.positionContent,
                                       terms.positionPosition, terms.sum()};
    const QStringList names{Numbers::tr("word · word"), Numbers::tr("word · position"),
                            Numbers::tr("position · word"), Numbers::tr("position · position"),
                            Numbers::tr("score")};
    const std::int64_t first = shown.sequence * shown.sentence.longest();
    NumberTable table;
    table.rows = table.allRows = std::ssize(values);
    table.caption =
        Numbers::tr("One row a part of the score, the query's part first, and their sum; divided by √d_k.");
    table.rowHeader = [names](std::int64_t row) {
        return names[row];
    };
    setColumns(table,
               {{Numbers::tr("query %1, key %2")
                     .arg(tokenName(shown, first + settings.query), tokenName(shown, first + settings.key)),
                 [values](std::int64_t row) {
                     return valueText(values[std::size_t(row)]);
                 }}});
    return table;
}

} // namespace sinescope
