// SPDX-License-Identifier: GPL-3.0-or-later
// Documents, history and words: what is said reads back, what is done can be undone.
#include "app/command_line/command_line.h"
#include "app/command_line/command_line_values.h"
#include "app/export/command_text.h"
#include "app/lessons/answer_check.h"
#include "app/lessons/challenge.h"
#include "app/lessons/expression.h"
#include "app/state/document.h"
#include "app/state/field_text.h"
#include "app/state/presets_text.h"
#include "app/state/state_json.h"
#include "app/state/word_splitter.h"
#include "tests/app/random_state.h"
#include "tests/properties/property.h"

#include <QJsonArray>

using namespace sinescope;
using namespace sinescope::test;
using Shown = sinescope::Display; // X11 has another one

namespace {

/// One change, as a hand makes it.
State changed(const State &from, Case &random)
{
    State next = from;
    switch (random.whole(0, 5)) {
    case 0:
        next.parameters.length = random.whole(1, 4);
        break;
    case 1:
        next.parameters.dModel = random.whole(1, 4);
        break;
    case 2:
        next.display.reference = random.whole(0, 3);
        break;
    case 3:
        next.display.dimensions = {random.whole(0, 2)};
        break;
    case 4:
        next.view.figure = anyOf(random, figureIds);
        break;
    default:
        next.view.positions = Interval{0, double(random.whole(1, 3))};
        next.display.measure = anyOf(random, measureIds);
    }
    return next;
}

bool isSameStudy(const State &one, const State &other)
{
    return one.parameters == other.parameters && one.display == other.display;
}

/// JSON of any kind that no State has.
QJsonObject unknownJson(Case &random, int depth)
{
    QJsonObject json;
    for (std::int64_t i = random.whole(0, 3); i > 0; --i) {
        const QString key = QStringLiteral("later %1").arg(random.whole(0, 9));
        if (depth > 0 && random.coin())
            json.insert(key, unknownJson(random, depth - 1));
        else
            json.insert(key, random.coin() ? QJsonValue(random.real(-1, 1))
                                           : QJsonValue(QJsonArray{1, QJsonValue::Null}));
    }
    return json;
}

class NoNames : public Names
{
public:
    std::variant<LiveValue, NoValue> valueOf(const QString &, const std::vector<double> &) const override
    {
        return NoValue::Unknown;
    }
};

/// Arithmetic as text with few brackets, and its value by C++'s own rules for + - * /.
std::pair<QString, double> anySum(Case &random, int depth);

std::pair<QString, double> anyFactor(Case &random, int depth)
{
    if (depth == 0 || random.coin()) {
        const auto number = double(random.whole(0, 99)) / 4;
        return {QString::number(number), number};
    }
    const auto [text, value] = anySum(random, depth - 1);
    return {u'(' + text + u')', value};
}

std::pair<QString, double> anyProduct(Case &random, int depth)
{
    auto [text, value] = anyFactor(random, depth);
    for (std::int64_t i = random.whole(0, 2); i > 0; --i) {
        const auto [next, factor] = anyFactor(random, depth);
        const bool isDivided = random.coin() && factor != 0;
        text += (isDivided ? QStringLiteral(" / ") : QStringLiteral("*")) + next;
        value = isDivided ? value / factor : value * factor;
    }
    return {text, value};
}

std::pair<QString, double> anySum(Case &random, int depth)
{
    auto [text, value] = anyProduct(random, depth);
    for (std::int64_t i = random.whole(0, 2); i > 0; --i) {
        const auto [next, term] = anyProduct(random, depth);
        const bool isLess = random.coin();
        text += (isLess ? QStringLiteral("-") : QStringLiteral(" + ")) + next;
        value = isLess ? value - term : value + term;
    }
    return {text, value};
}

/// A state that the command line has words for; with few of them, as calls are.
State sayableState(Case &random)
{
    State state;
    state.view.figure = anyOf(random, figureIds);
    if (random.coin())
        state.parameters = randomParameters(random);
    if (random.coin())
        state.display.measure = anyOf(random, measureIds);
    if (random.coin())
        state.display.reference = random.whole(0, state.parameters.length - 1);
    if (random.coin())
        state.display.sentence.text = randomText(random);
    state.display.dimensions = {random.whole(0, state.parameters.dModel - 1)};
    if (random.coin()) {
        const auto begin = double(random.whole(0, state.parameters.length - 1));
        state.view.positions = Interval{
            begin - 0.5, double(random.whole(std::int64_t(begin) + 1, state.parameters.length)) - 0.5};
    }
    return state;
}

} // namespace

class StatePropertiesTest : public QObject
{
    Q_OBJECT

private slots:
    void aDocumentReadsBackWithWhatIsUnknown()
    {
        forAll([](Case &random) {
            State state = random.oneIn(4) ? randomState(random) : sayableState(random);
            const QJsonObject unknown = unknownJson(random, 2);
            State back;
            QJsonObject backUnknown;
            return !readDocument(toDocumentText(state, unknown), back, &backUnknown) && back == state &&
                   backUnknown == unknown;
        });
    }

    void aPartOfADocumentLeavesTheRestAlone()
    {
        forAll([](Case &random) {
            State state = sayableState(random);
            const State before = state;
            State other = sayableState(random);
            const QString part = random.coin() ? QStringLiteral("parameters") : QStringLiteral("view");
            if (applyJson({{part, toJson(other).value(part)}}, state))
                return false;
            return part == QStringLiteral("parameters")
                       ? state.parameters == other.parameters && state.display == before.display &&
                             state.view == before.view
                       : state.view == other.view && isSameStudy(state, before);
        });
    }

    void aCommandMeansTheStateItWasMadeOf()
    {
        forAll([](Case &random) {
            const State state = sayableState(random);
            ExportOptions options;
            options.figure = state.view.figure;
            const CommandText command = commandText(state, options, QStringLiteral("en"));
            const auto read = readCommandLine(command.arguments);
            const auto *job = std::get_if<Job>(&read);
            return job && command.left.isEmpty() && job->state == state &&
                   job->options.figure == options.figure;
        });
    }

    void undoingAllGoesBackAndRedoingAllForward()
    {
        forAll([](Case &random) {
            Document document(sayableState(random));
            std::vector<State> states{document.state()};
            for (std::int64_t i = random.whole(1, 6); i > 0; --i) {
                document.apply(changed(document.state(), random));
                if (!isSameStudy(document.state(), states.back()))
                    states.push_back(document.state());
            }
            const View view = document.state().view;
            for (std::size_t i = states.size(); i-- > 1;) {
                document.undoStack().undo();
                if (!isSameStudy(document.state(), states[i - 1]) || document.state().view != view)
                    return false;
            }
            if (document.undoStack().canUndo())
                return false;
            while (document.undoStack().canRedo())
                document.undoStack().redo();
            return isSameStudy(document.state(), states.back()) && document.state().view == view;
        });
    }

    void aGestureIsOneStepBack()
    {
        forAll([](Case &random) {
            Document document(sayableState(random));
            document.apply(changed(document.state(), random));
            const State before = document.state();
            const int count = document.undoStack().count();
            const Gesture gesture = document.newGesture();
            for (std::int64_t i = random.whole(1, 5); i > 0; --i)
                document.apply(changed(document.state(), random), gesture);
            const bool isChanged = !isSameStudy(document.state(), before);
            if (document.undoStack().count() - count != (isChanged ? 1 : 0))
                return false;
            if (isChanged)
                document.undoStack().undo();
            return isSameStudy(document.state(), before);
        });
    }

    void viewsGoBackAndForward()
    {
        forAll([](Case &random) {
            Document document(sayableState(random));
            std::vector<View> views{document.state().view};
            for (std::int64_t i = random.whole(1, 6); i > 0; --i) {
                document.apply(changed(document.state(), random));
                if (document.state().view != views.back())
                    views.push_back(document.state().view);
            }
            const State last = document.state();
            for (std::size_t i = views.size(); i-- > 1;) {
                document.goBack();
                if (document.state().view != views[i - 1] || !isSameStudy(document.state(), last))
                    return false;
            }
            if (document.canGoBack())
                return false;
            while (document.canGoForward())
                document.goForward();
            return document.state() == last;
        });
    }

    void whatIsEqualIsNoChange()
    {
        forAll([](Case &random) {
            const State state = sayableState(random);
            Document document(state);
            int signals_ = 0;
            QObject::connect(&document, &Document::stateChanged, [&] { ++signals_; });
            document.apply(state);
            const State next = changed(state, random);
            document.apply(next);
            return signals_ == (next == state ? 0 : 1) && document.state() == next;
        });
    }

    /// Or are refused, where what they are called is no name.
    void presetsReadBack()
    {
        forAll([](Case &random) {
            std::vector<Preset> presets(std::size_t(random.whole(0, 4)));
            for (Preset &preset : presets) {
                preset.id = preset.name = randomText(random) + QString::number(random.whole(0, 99));
                preset.parameters = randomParameters(random);
            }
            std::vector<Preset> back;
            const bool isRefused = readPresets(toPresetsText(presets), back).has_value();
            if (!std::ranges::all_of(presets, Presets::isName, &Preset::id))
                return isRefused;
            if (isRefused || back.size() != presets.size())
                return false;
            for (std::size_t i = 0; i < back.size(); ++i) {
                if (back[i].id != presets[i].id || back[i].name != presets[i].name ||
                    back[i].parameters != presets[i].parameters)
                    return false;
            }
            return true;
        });
    }

    void aFieldIsCheckedAgainstItsLimits()
    {
        forAll([](Case &random) {
            const FieldInfo &field = fields()[std::size_t(random.whole(0, 4))];
            const double size = std::exp(random.real(-10, 30));
            const double number = random.coin() ? std::floor(size) : random.coin() ? -size : size;
            const bool isAllowed = number >= field.minimum && number <= field.maximum &&
                                   (!field.whole || number == std::floor(number));
            Parameters parameters;
            if (isAllowed)
                setValue(parameters, field.field, number);
            return check(field.field, number).has_value() != isAllowed && !check(parameters) &&
                   (!isAllowed || value(parameters, field.field) == number);
        });
    }

    void visiblePartsLieWithinTheTable()
    {
        forAll([](Case &random) {
            State state = sayableState(random);
            state.view.positions = Interval{random.real(-1e8, 1e8), random.real(-1e8, 1e8)};
            state.view.dimensions = Interval{random.real(-100, 40000), random.real(-100, 40000)};
            const Interval positions = visiblePositions(state);
            const Interval dimensions = visibleDimensions(state);
            const Interval pairs = visiblePairs(state);
            const auto isWithin = [](const Interval &part, std::int64_t count) {
                return part.begin >= -0.5 && part.end <= double(count) - 0.5 && part.size() > 0;
            };
            return isWithin(positions, state.parameters.length) &&
                   isWithin(dimensions, state.parameters.dModel) &&
                   isWithin(pairs, std::max<std::int64_t>(1, frequencyCount(state.parameters)));
        });
    }

    void aShownNumberCanBeTypedInAgain()
    {
        forAll([](Case &random) {
            const double number = random.coin() ? double(random.whole(-1'000'000'000, 1'000'000'000))
                                                : random.real(-1, 1) * std::exp2(random.real(-20, 40));
            return typedNumber(exactText(number)) == number;
        });
    }

    void numbersOfTheCommandLineReadBack()
    {
        forAll([](Case &random) {
            const double number = random.real(-1, 1) * std::exp2(random.real(-1000, 1000));
            const Range range{random.whole(0, 1 << 24), random.whole(0, 1 << 24)};
            const double side = double(random.upTo(100'000)) / (random.coin() ? 8 : 1);
            const auto size =
                parseSize(QStringLiteral("%1x%2mm").arg(side, 0, 'g', 17).arg(side, 0, 'g', 17));
            return parseNumber(QString::number(number, 'g', 17)) == number &&
                   parseRange(QStringLiteral("%1:%2").arg(range.begin).arg(range.end)) == range && size &&
                   size->size == QSizeF(side, side) && size->isMillimetres;
        });
    }

    void aSweepRunsFromEndToEnd()
    {
        forAll([](Case &random) {
            const auto known = sweepFields();
            const SweepField &field = known[std::size_t(random.whole(0, std::int64_t(known.size()) - 1))];
            Sweep sweep{.field = field.id};
            sweep.isLogarithmic = random.coin() && field.minimum > 0;
            sweep.count = int(random.whole(2, 40));
            sweep.from = std::floor(random.real(field.minimum, field.maximum)) + 1;
            sweep.to = std::floor(random.real(field.minimum, field.maximum)) + 1;
            const QString text =
                QStringLiteral("%1=%2:%3:%4:%5")
                    .arg(sweep.field)
                    .arg(sweep.from, 0, 'g', 17)
                    .arg(sweep.to, 0, 'g', 17)
                    .arg(sweep.isLogarithmic ? QStringLiteral("log") : QStringLiteral("linear"))
                    .arg(sweep.count);
            const auto values = sweepValues(sweep, field.whole);
            for (std::size_t i = 1; i < values.size(); ++i) {
                if (sweep.from <= sweep.to ? values[i] < values[i - 1] : values[i] > values[i - 1])
                    return false;
            }
            return parseSweep(text) == sweep && int(values.size()) == sweep.count &&
                   values.front() == sweep.from && values.back() == sweep.to;
        });
    }

    void arithmeticIsThatOfMathematics()
    {
        forAll([](Case &random) {
            const auto [text, value] = anySum(random, 2);
            const auto parsed = Expression::parse(text);
            if (text.size() > Expression::maximumLength)
                return true;
            const auto *expression = std::get_if<Expression>(&parsed);
            if (!expression)
                return false;
            const auto found = numberOf(*expression, NoNames());
            const auto *number = std::get_if<double>(&found);
            return number && (*number == value || std::isnan(value) || std::isinf(value));
        });
    }

    void wordsAreCountedAndSplitNoFurther()
    {
        forAll([](Case &random) {
            const SplitText split = splitWords(randomText(random));
            std::int64_t words = 0;
            for (const auto &sequence : split.sequences) {
                words += std::int64_t(sequence.size());
                if (sequence.empty() || std::int64_t(sequence.size()) > split.longest)
                    return false;
                for (const Word &word : sequence) {
                    const SplitText again = splitWords(word.typed);
                    if (again.words != 1 || again.sequences[0][0] != word)
                        return false;
                }
            }
            return words == split.words;
        });
    }

    void onlyTheTargetItselfIsFullyClose()
    {
        forAll([](Case &random) {
            const Parameters target = randomParameters(random);
            Parameters guess = random.coin() ? randomParameters(random) : target;
            if (random.coin())
                guess.length = random.whole(1, 16'777'216);
            const double found = closeness(target, guess);
            const int shown = shownCloseness(target, guess);
            return closeness(target, target) == 100 && found > 0 && found <= 100 && shown <= found &&
                   (shown == 100) == (guess == target) && closeness(guess, target) > 0;
        });
    }
};

QTEST_GUILESS_MAIN(StatePropertiesTest)
#include "state_properties_test.moc"
