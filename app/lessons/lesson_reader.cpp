// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/lesson_reader.h"

#include "app/lessons/placeholder.h"
#include "app/lessons/question_reader.h"
#include "app/state/choice.h"
#include "app/state/field_text.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QStringDecoder>

namespace sinescope {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(LessonReader)
};

/// One step, or what stands before the first: its text, with empty lines for the blocks, and its blocks.
struct Section
{
    QString title;
    int line = 0;
    QStringList text; ///< from the line after the heading
    std::vector<std::pair<QString, LessonBlock>> blocks;
};

class LessonReader
{
public:
    explicit LessonReader(const QString &file)
        : m_problems(file)
    {
        m_lesson.id = QFileInfo(file).completeBaseName();
    }

    LessonReading read(const QString &text)
    {
        split(text);
        readOpening(m_sections.front());
        for (std::size_t i = 1; i < m_sections.size(); ++i)
            readStep(m_sections[i]);
        if (m_lesson.steps.empty())
            m_problems.add(1, Words::tr("the lesson has no step: a step begins with \"## \""));
        if (!m_problems.list().empty())
            return m_problems.list();
        return std::move(m_lesson);
    }

private:
    void split(const QString &text)
    {
        const QStringList lines = text.split(u'\n');
        m_sections = {Section{{}, 0, {}, {}}};
        for (int i = 0; i < lines.size(); ++i) {
            const QString line = lines[i].endsWith(u'\r') ? lines[i].chopped(1) : lines[i];
            if (line.startsWith(QLatin1StringView("```"))) {
                i = takeBlock(lines, i);
            } else if (line.startsWith(QLatin1StringView("## "))) {
                m_sections.push_back({line.mid(3).trimmed(), i + 1, {}, {}});
            } else {
                m_sections.back().text << line;
            }
        }
    }

    /// Takes the block that opens on line `first` to its end, which is returned.
    int takeBlock(const QStringList &lines, int first)
    {
        static const QStringList kinds{QStringLiteral("state"), QStringLiteral("point"),
                                       QStringLiteral("holds"), QStringLiteral("question")};
        Section &section = m_sections.back();
        const QString kind = lines[first].mid(3).trimmed();
        LessonBlock block{{}, first + 2};
        int end = first + 1;
        while (end < lines.size() && !lines[end].startsWith(QLatin1StringView("```")))
            block.lines << lines[end++];
        if (end >= lines.size())
            m_problems.add(first + 1, Words::tr("the block \"%1\" has no end").arg(kind));
        if (kinds.contains(kind)) {
            section.blocks.emplace_back(kind, block);
            section.text.append(QStringList(end - first + 1, QString())); // so that lines keep their numbers
        } else {
            section.text << lines.mid(first, end - first + 1);
        }
        return end;
    }

    void readOpening(const Section &section)
    {
        int line = 0;
        while (line < section.text.size() && section.text[line].trimmed().isEmpty())
            ++line;
        if (line == section.text.size() || !section.text[line].startsWith(QLatin1StringView("# ")))
            m_problems.add(line + 1, Words::tr("a lesson begins with its title: \"# Title\""));
        else
            m_lesson.title = section.text[line].mid(2).trimmed();
        m_lesson.summary = {section.text.mid(line + 1).join(u'\n').trimmed(), line + 2};
        for (const auto &[kind, block] : section.blocks) {
            if (kind == QLatin1StringView("state"))
                applyLessonState(block.lines.join(u'\n'), block.line, m_common, m_problems);
            else
                m_problems.add(block.line - 1, Words::tr("a block \"%1\" belongs to a step").arg(kind));
        }
    }

    void readStep(const Section &section)
    {
        if (m_lesson.steps.size() == maximumLessonSteps)
            return m_problems.add(section.line, Words::tr("more than %1 steps").arg(maximumLessonSteps));
        LessonStep step;
        step.title = section.title;
        step.line = section.line;
        step.text = {section.text.join(u'\n'), section.line + 1};
        step.state = m_common;
        // The question is asked in the step's state, wherever that stands.
        for (const auto &[kind, block] : section.blocks) {
            if (kind == QLatin1StringView("state"))
                applyLessonState(block.lines.join(u'\n'), block.line, step.state, m_problems);
        }
        for (const auto &[kind, block] : section.blocks) {
            if (kind == QLatin1StringView("point"))
                readPoint(block, step);
            else if (kind == QLatin1StringView("holds"))
                readClaims(block, step);
            else if (kind == QLatin1StringView("question"))
                readStepQuestion(block, step);
        }
        countNumbers(step);
        m_lesson.steps.push_back(std::move(step));
    }

    void countNumbers(const LessonStep &step)
    {
        std::vector<LessonText> texts{step.text};
        if (const auto &question = step.question) {
            for (const Choice &choice : question->choices)
                texts.push_back(choice.text);
            texts.insert(texts.end(), {question->ask, question->right, question->wrong, question->hint});
        }
        std::size_t count = 0;
        qsizetype length = 0;
        for (const LessonText &text : texts) {
            for (const Placeholder &placeholder : placeholdersIn(text.markdown)) {
                if (++count > maximumStepNumbers)
                    return m_problems.add(
                        lineOf(placeholder, text),
                        Words::tr("more than %1 live numbers in a step").arg(maximumStepNumbers));
                length += placeholder.size;
                if (length > maximumStepNumbersLength)
                    return m_problems.add(
                        lineOf(placeholder, text),
                        Words::tr("the live numbers of a step are longer than %1 characters")
                            .arg(maximumStepNumbersLength));
            }
        }
    }

    void readPoint(const LessonBlock &block, LessonStep &step)
    {
        const QStringList words = block.lines.join(u' ').simplified().split(u' ');
        step.figure = choiceOf(figureIds, words[0]);
        if (!step.figure)
            m_problems.add(block.line, unknownChoiceText(words[0], idsOf(figureIds)));
        if (words.size() == 1)
            return;
        const std::int64_t row = words[1].toLongLong();
        const std::int64_t column = words.value(2).toLongLong();
        step.cell = Cell{row, column, step.state.display.reference};
        if (words.size() != 3 || !isWhole(words[1], step.state.parameters.length) ||
            !isWhole(words[2], step.state.parameters.dModel))
            m_problems.add(block.line, Words::tr("after the figure stand a row and a column of the table"));
    }

    static bool isWhole(const QString &word, std::int64_t limit)
    {
        bool isNumber = false;
        const std::int64_t number = word.toLongLong(&isNumber);
        return isNumber && number >= 0 && number < limit;
    }

    void readClaims(const LessonBlock &block, LessonStep &step)
    {
        for (int i = 0; i < block.lines.size(); ++i) {
            const int line = block.line + i;
            if (!block.lines[i].trimmed().isEmpty())
                step.claims.push_back({readExpression(block.lines[i], line, m_problems), line});
        }
    }

    void readStepQuestion(const LessonBlock &block, LessonStep &step)
    {
        if (step.question)
            return m_problems.add(block.line, Words::tr("a step asks one question"));
        step.question = readQuestion(block, step.state, m_problems);
    }

    Lesson m_lesson;
    State m_common;
    std::vector<Section> m_sections;
    LessonProblems m_problems;
};

} // namespace

LessonReading readLesson(const QByteArray &text, const QString &file)
{
    const auto problem = [&](int line, const QString &why) {
        return std::vector<LessonProblem>{{file, line, why}};
    };
    if (text.size() > maximumLessonBytes)
        return problem(1, Words::tr("larger than %1 bytes").arg(maximumLessonBytes));
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString decoded = decoder(text);
    if (decoder.hasError())
        return problem(1, Words::tr("not UTF-8 text"));
    return LessonReader(file).read(decoded);
}

} // namespace sinescope
