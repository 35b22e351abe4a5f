// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figures/shown_sentence.h"

#include "app/figures/reading.h"
#include "app/state/field_text.h"
#include "core/two_threads.h"

#include <QCoreApplication>

#include <algorithm>

namespace sinescope {

namespace {

struct SentenceWords
{
    Q_DECLARE_TR_FUNCTIONS(Sentence)
};

SentenceInput inputOf(const SplitText &text, const State &state)
{
    const SentenceSettings &settings = state.display.sentence;
    SentenceInput input;
    for (const std::vector<Word> &words : text.sequences) {
        std::vector<std::string> &keys = input.sequences.emplace_back();
        for (const Word &word : words)
            keys.push_back(word.key);
    }
    input.parameters = state.parameters;
    input.firstIndex = settings.firstIndex;
    input.scale = scaleOf(settings, state.parameters.dModel);
    input.projection = settings.projection;
    input.seed = std::uint64_t(settings.seed);
    input.shuffle = std::uint64_t(settings.shuffle);
    return input;
}

/// Largest size of an entry of words, positions and sums.
double limitOf(const Sentence &sentence)
{
    double limit = 0;
    for (const Token &token : sentence.tokens()) {
        if (!token.isPadding())
            limit = std::max(limit, sentence.largestEntry(token));
    }
    return limit;
}

void compute(ShownSentence &shown, const State &state)
{
    shown.sentence.set(inputOf(shown.text, state));
    shown.sequence = std::min(state.display.sentence.sequence, shown.sentence.sequenceCount() - 1);
    shown.limit = limitOf(shown.sentence);
    // Without positions and with them, at the same time where the words are many.
    inTwoHalves(2, shown.text.longest > 64, [&](std::size_t begin, std::size_t end) {
        for (std::size_t with = begin; with < end; ++with) {
            shown.weights[with] = shown.sentence.attention(shown.sequence, with == 1);
            shown.effects[with] =
                state.display.sentence.shuffle == 0
                    ? OrderEffect{}
                    : shown.sentence.orderEffect(shown.sequence, with == 1, shown.weights[with]);
        }
    });
}

QString quoted(const QString &word)
{
    return SentenceWords::tr("“%1”").arg(word);
}

} // namespace

QString ShownSentence::label(std::int64_t index) const
{
    const Token &found = token(index);
    const auto row = std::size_t(index / sentence.longest());
    return found.isPadding() ? QStringLiteral("[pad]") : text.sequences[row][std::size_t(found.typed)].typed;
}

QString ShownSentence::positionLabel(std::int64_t index) const
{
    return positionText(toDouble(positionAt(sentence.input().parameters, double(token(index).index))));
}

Cell ShownSentence::within(const Cell &cell) const
{
    if (!problem.isEmpty())
        return cell;
    Cell inside = cell;
    const auto last = std::int64_t(sentence.tokens().size()) - 1;
    inside.token = std::clamp<std::int64_t>(cell.token, 0, last);
    inside.otherToken = std::clamp<std::int64_t>(cell.otherToken, 0, last);
    return inside;
}

Cell ShownSentence::withinSequence(const Cell &cell) const
{
    if (!problem.isEmpty())
        return cell;
    Cell inside = cell;
    const std::int64_t first = sequence * sentence.longest();
    const std::int64_t last = first + sentence.longest() - 1;
    inside.token = std::clamp(cell.token, first, last);
    inside.otherToken = std::clamp(cell.otherToken, first, last);
    return inside;
}

QString sentenceProblem(const SplitText &text, const Parameters &parameters)
{
    const auto number = [](std::int64_t count) {
        return exactText(double(count));
    };
    if (text.words == 0)
        return SentenceWords::tr("There are no words yet. Type a sentence; each line is a sequence.");
    if (text.tokens() > Sentence::mostTokens)
        return SentenceWords::tr("%1 tokens with their padding (%2 sequences of up to %3 words) are too many "
                                 "to draw; up to %4 are. Shorten the text.")
            .arg(number(text.tokens()), number(std::int64_t(text.sequences.size())), number(text.longest),
                 number(Sentence::mostTokens));
    if (text.tokens() * parameters.dModel > Sentence::mostValues)
        return SentenceWords::tr("%1 tokens × d_model %2 are too many values to follow the sliders; up to %3 "
                                 "are drawn. Shorten the text or lower d_model.")
            .arg(number(text.tokens()), number(parameters.dModel), number(Sentence::mostValues));
    return {};
}

const ShownSentence &shownSentence(const State &state)
{
    thread_local ShownSentence shown;
    thread_local std::optional<State> shownState;
    const auto sameAsShown = [&] {
        Parameters parameters = shownState->parameters;
        parameters.length = state.parameters.length; // a sentence is as long as its words
        return parameters == state.parameters && shownState->display.sentence == state.display.sentence;
    };
    if (shownState && sameAsShown())
        return shown;
    if (!shownState || shownState->display.sentence.text != state.display.sentence.text)
        shown.text = splitWords(state.display.sentence.text);
    shown.problem = sentenceProblem(shown.text, state.parameters);
    if (shown.problem.isEmpty())
        compute(shown, state);
    shownState = state;
    return shown;
}

QString tokenReading(const State &state, const Cell &at)
{
    const ShownSentence &shown = shownSentence(state);
    if (!shown.problem.isEmpty())
        return shown.problem;
    const Cell cell = shown.within(at);
    const Token &token = shown.token(cell.token);
    if (token.isPadding())
        return SentenceWords::tr("Padding, masked   ·   position %1 by the sum of the mask")
            .arg(shown.positionLabel(cell.token));
    const double word = shown.sentence.wordEntry(token, cell.column);
    const double position = shown.sentence.positionEntry(token, cell.column);
    return SentenceWords::tr("%1 at position %2   ·   dimension %3   ·   word %4 + encoding %5 = %6")
        .arg(quoted(shown.label(cell.token)), shown.positionLabel(cell.token), exactText(double(cell.column)),
             valueText(word), valueText(position), valueText(word + position));
}

QString attentionReading(const State &state, const Cell &at)
{
    const ShownSentence &shown = shownSentence(state);
    if (!shown.problem.isEmpty())
        return shown.problem;
    const Cell cell = shown.withinSequence(at);
    const Token &query = shown.token(cell.token);
    const Token &key = shown.token(cell.otherToken);
    if (query.isPadding() || key.isPadding())
        return SentenceWords::tr("Padding: it neither attends nor is attended to");
    const std::int64_t first = shown.sequence * shown.sentence.longest();
    const ScoreTerms terms = shown.sentence.terms(query, key);
    const auto weight = [&](std::size_t with) {
        return valueText(shown.weights[with](cell.token - first, cell.otherToken - first));
    };
    return SentenceWords::tr("%1 to %2   ·   weight %3 without positions, %4 with   ·   score %5")
        .arg(quoted(shown.label(cell.token)), quoted(shown.label(cell.otherToken)), weight(0), weight(1),
             valueText(terms.sum()));
}

} // namespace sinescope
