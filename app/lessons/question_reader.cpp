// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/question_reader.h"

#include "app/state/json_text.h"
#include "app/state/state_json.h"

#include <QCoreApplication>

namespace sinescope {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(LessonReader)
};

constexpr std::size_t maximumChoices = 8;

struct KeyLine
{
    QString key;
    QString value;
    int line;
};

/// "key: value" lines with those that continue them.
std::vector<KeyLine> keyLines(const LessonBlock &block, LessonProblems &problems)
{
    std::vector<KeyLine> found;
    for (int i = 0; i < block.lines.size(); ++i) {
        const QString &text = block.lines[i];
        const int line = block.line + i;
        if (text.trimmed().isEmpty())
            continue;
        if (text[0].isSpace() && !found.empty()) {
            found.back().value += u' ' + text.trimmed();
            continue;
        }
        const qsizetype colon = text.indexOf(u':');
        if (colon < 0)
            problems.add(line, Words::tr(R"("%1": expected is "key: value")").arg(text.trimmed()));
        else
            found.push_back({text.left(colon).trimmed(), text.mid(colon + 1).trimmed(), line});
    }
    return found;
}

/// The line within `text` of the byte `offset`.
int linesBefore(const QByteArray &text, qsizetype offset)
{
    return int(text.left(offset).count('\n'));
}

/// Names of `json` that `known` has not; applyJson() leaves them alone,
/// so that a typing error would not be seen.
void findUnknownKeys(const QJsonObject &json, const QJsonObject &known, const QByteArray &text, int line,
                     LessonProblems &problems)
{
    for (auto entry = json.begin(); entry != json.end(); ++entry) {
        const auto match = known.find(entry.key());
        if (match == known.end()) {
            const qsizetype offset = text.indexOf('"' + entry.key().toUtf8() + '"');
            problems.add(line + linesBefore(text, std::max<qsizetype>(0, offset)),
                         Words::tr("a state has no \"%1\"").arg(entry.key()));
        } else if (entry->isObject() && match->isObject()) {
            findUnknownKeys(entry->toObject(), match->toObject(), text, line, problems);
        }
    }
}

class QuestionReader
{
public:
    QuestionReader(const LessonBlock &block, const State &stepState, LessonProblems &problems)
        : m_problems(problems)
    {
        m_question.line = block.line;
        m_question.stepState = stepState;
        m_question.asked = stepState;
        m_question.solution = stepState;
        for (const KeyLine &entry : keyLines(block, problems))
            read(entry);
        finish();
    }

    Question take() { return std::move(m_question); }

private:
    void read(const KeyLine &entry)
    {
        using L = QLatin1StringView;
        const LessonText text{entry.value, entry.line};
        if (entry.key == L("ask"))
            m_question.ask = text;
        else if (entry.key == L("right"))
            m_question.right = text;
        else if (entry.key == L("wrong"))
            m_question.wrong = text;
        else if (entry.key == L("hint"))
            m_question.hint = text;
        else if (entry.key == L("answer"))
            readAnswer(entry);
        else if (entry.key == L("choice"))
            readChoice(entry);
        else if (entry.key == L("reach"))
            setKind(entry, Question::Kind::Reach, readExpression(entry.value, entry.line, m_problems));
        else if (entry.key == L("tolerance"))
            readTolerance(entry);
        else if (entry.key == L("with"))
            applyLessonState(entry.value, entry.line, m_question.asked, m_problems);
        else if (entry.key == L("solution"))
            readSolution(entry);
        else
            m_problems.add(entry.line, Words::tr("a question has no \"%1\"").arg(entry.key));
    }

    void setKind(const KeyLine &entry, Question::Kind kind, const Expression &answer)
    {
        if (m_hasKind && (kind != Question::Kind::Choice || m_question.kind != kind))
            m_problems.add(entry.line, Words::tr("a question has one of answer, choice and reach"));
        m_hasKind = true;
        m_question.kind = kind;
        m_question.answer = answer;
    }

    void readAnswer(const KeyLine &entry)
    {
        const qsizetype mark = entry.value.lastIndexOf(QLatin1StringView(" = "));
        m_question.literal = mark < 0 ? QString() : entry.value.mid(mark + 3).trimmed();
        setKind(entry, Question::Kind::Number,
                readExpression(entry.value.left(mark), entry.line, m_problems));
    }

    void readChoice(const KeyLine &entry)
    {
        const qsizetype mark = entry.value.lastIndexOf(u'|');
        if (mark < 0)
            return m_problems.add(entry.line, Words::tr("a choice is \"text | condition\""));
        setKind(entry, Question::Kind::Choice, {});
        const Expression condition = readExpression(entry.value.mid(mark + 1), entry.line, m_problems);
        m_question.choices.push_back({{entry.value.left(mark).trimmed(), entry.line}, condition});
    }

    void readTolerance(const KeyLine &entry)
    {
        bool isNumber = false;
        m_question.tolerance = entry.value.toDouble(&isNumber);
        if (!isNumber || !(m_question.tolerance >= 0 && m_question.tolerance <= 1e12))
            m_problems.add(
                entry.line,
                Words::tr("\"%1\" is no tolerance; it is a number from 0 upwards").arg(entry.value));
    }

    void readSolution(const KeyLine &entry)
    {
        applyLessonState(entry.value, entry.line, m_question.solution, m_problems);
        m_hasSolution = true;
    }

    void finish()
    {
        const int line = m_question.line;
        if (m_question.ask.markdown.isEmpty())
            m_problems.add(line, Words::tr("the question has no \"ask\""));
        if (!m_hasKind)
            m_problems.add(line, Words::tr("a question has one of answer, choice and reach"));
        const std::size_t choices = m_question.choices.size();
        if (m_hasKind && m_question.kind == Question::Kind::Choice &&
            (choices < 2 || choices > maximumChoices))
            m_problems.add(line, Words::tr("a question has 2 to %1 choices").arg(maximumChoices));
        if (m_hasKind && m_question.kind == Question::Kind::Reach && !m_hasSolution)
            m_problems.add(line, Words::tr(R"("reach" needs a "solution")"));
    }

    Question m_question;
    LessonProblems &m_problems;
    bool m_hasKind = false;
    bool m_hasSolution = false;
};

} // namespace

const State &fixedState(const Question &question)
{
    return question.kind == Question::Kind::Reach ? question.stepState : question.asked;
}

QString LessonProblem::message() const
{
    return Words::tr("%1, line %2: %3").arg(file).arg(line).arg(text);
}

void applyLessonState(const QString &json, int line, State &state, LessonProblems &problems)
{
    const QByteArray text = json.toUtf8();
    qsizetype failedAt = 0;
    const auto read = parseJsonObject(text, maximumDocumentBytes, &failedAt);
    if (const auto *failure = std::get_if<Failure>(&read))
        return problems.add(line + linesBefore(text, failedAt), failure->message());
    const auto &object = std::get<QJsonObject>(read);
    if (const auto failure = applyJson(object, state)) {
        const qsizetype offset = text.indexOf('"' + failure->field.toUtf8() + '"');
        problems.add(line + linesBefore(text, std::max<qsizetype>(0, offset)), failure->message());
    }
    findUnknownKeys(object, toJson(State{}), text, line, problems);
}

Expression readExpression(const QString &text, int line, LessonProblems &problems)
{
    const auto read = Expression::parse(text);
    if (const auto *error = std::get_if<ExpressionError>(&read)) {
        problems.add(line, error->text);
        return {};
    }
    return std::get<Expression>(read);
}

Question readQuestion(const LessonBlock &block, const State &stepState, LessonProblems &problems)
{
    return QuestionReader(block, stepState, problems).take();
}

} // namespace sinescope
