// SPDX-License-Identifier: GPL-3.0-or-later
// Every lesson that comes with the program, step by step:
// what it says must hold by the core and by brute force.
#include "app/lessons/answer_check.h"
#include "app/lessons/lesson_check.h"
#include "app/lessons/lesson_library.h"
#include "app/lessons/live_numbers.h"
#include "app/lessons/placeholder.h"
#include "app/state/language.h"
#include "tests/app/brute_names.h"

#include <QRegularExpression>
#include <QTest>

#include <cmath>

using namespace sinescope;

class LessonsTest : public QObject
{
    Q_OBJECT

private:
    std::map<QString, LessonLibrary> m_libraries;

    void addLessonRows()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<int>("index");
        for (const auto &[language, library] : m_libraries) {
            for (std::size_t i = 0; i < library.entries().size(); ++i)
                QTest::newRow(qPrintable(language + u' ' + library.entries()[i].key)) << language << int(i);
        }
    }
    const LibraryEntry &entry()
    {
        QFETCH(QString, language);
        QFETCH(int, index);
        return m_libraries[language].entries()[std::size_t(index)];
    }
    static void report(const std::vector<LessonProblem> &problems)
    {
        QStringList lines;
        for (const LessonProblem &problem : problems)
            lines << problem.message();
        QVERIFY2(problems.empty(), qPrintable(lines.join(u'\n')));
    }
    static QStringList textsOf(const LessonStep &step)
    {
        QStringList texts{step.title, step.text.markdown};
        if (!step.question)
            return texts;
        for (const LessonText &text :
             {step.question->ask, step.question->right, step.question->wrong, step.question->hint})
            texts << text.markdown;
        for (const Choice &choice : step.question->choices)
            texts << choice.text.markdown;
        return texts;
    }

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        for (const QString &language : languageIds())
            m_libraries[language] = LessonLibrary::load(language, {});
    }

    void thereAreTwelveInEachLanguage()
    {
        QCOMPARE(m_libraries.size(), std::size_t(2));
        for (const auto &[language, library] : m_libraries)
            QCOMPARE(library.entries().size(), std::size_t(12));
    }

    void isReadAndShort_data() { addLessonRows(); }
    void isReadAndShort()
    {
        report(entry().problems);
        QVERIFY(entry().lesson);
        const std::size_t steps = entry().lesson->steps.size();
        QVERIFY2(steps >= 3 && steps <= 6, qPrintable(QString::number(steps)));
        for (const LessonStep &step : entry().lesson->steps) {
            QVERIFY(step.figure);
            QVERIFY(step.question);
            QVERIFY(!step.claims.empty() || step.question->kind == Question::Kind::Number);
            QVERIFY2(step.text.markdown.size() < 700, qPrintable(step.title));
        }
    }

    void agreesWithTheCore_data() { addLessonRows(); }
    void agreesWithTheCore() { report(checkLesson(*entry().lesson, entry().path)); }

    void agreesWithBruteForce_data() { addLessonRows(); }
    void agreesWithBruteForce()
    {
        const auto brute = [](const State &state) {
            return std::make_unique<test::BruteNames>(state);
        };
        report(checkLesson(*entry().lesson, entry().path, brute));
    }

    /// A number with decimals, or one of four digits and more that is no limit of a format, must be a live
    /// number: a test can look after that.
    void numbersInTheTextAreLive_data() { addLessonRows(); }
    void numbersInTheTextAreLive()
    {
        static const QRegularExpression placeholder(QStringLiteral("\\{\\{.*?\\}\\}"));
        static const QRegularExpression decimal(QStringLiteral("\\d\\.\\d"));
        for (const LessonStep &step : entry().lesson->steps) {
            for (QString text : textsOf(step)) {
                text.remove(placeholder);
                const auto match = decimal.match(text);
                const bool isAllowed = !match.hasMatch() || text.contains(QStringLiteral("0.01")) ||
                                       text.contains(QStringLiteral("0.02")) ||
                                       text.contains(QStringLiteral("0.1")) ||
                                       text.contains(QStringLiteral("6.2832"));
                QVERIFY2(isAllowed, qPrintable(text));
            }
        }
    }

    void everyQuestionTakesItsAnswerAndNoOther_data() { addLessonRows(); }
    void everyQuestionTakesItsAnswerAndNoOther()
    {
        for (const LessonStep &step : entry().lesson->steps) {
            const Question &question = *step.question;
            switch (question.kind) {
            case Question::Kind::Number: {
                QVERIFY2(!question.literal.isEmpty(), qPrintable(step.title));
                QCOMPARE(checkNumber(question, question.literal), AnswerVerdict::Right);
                QCOMPARE(checkNumber(question, rightNumber(question)), AnswerVerdict::Right);
                const double right = question.literal.toDouble();
                const double away = 2 * question.tolerance + 1e-3 + 1e-6 * std::abs(right);
                QCOMPARE(checkNumber(question, QString::number(right + away, 'f', 6)),
                         AnswerVerdict::TooLarge);
                QCOMPARE(checkNumber(question, QString::number(right - away, 'f', 6)),
                         AnswerVerdict::TooSmall);
                break;
            }
            case Question::Kind::Choice:
                for (std::size_t i = 0; i < question.choices.size(); ++i)
                    QCOMPARE(checkChoice(question, i) == AnswerVerdict::Right, i == rightChoice(question));
                break;
            case Question::Kind::Reach:
                QCOMPARE(checkSetting(question, step.state), AnswerVerdict::Wrong);
                QCOMPARE(checkSetting(question, question.solution), AnswerVerdict::Right);
            }
        }
    }

    /// Written for each language, but about the same things.
    void languagesHaveTheSameStepsAndAnswers()
    {
        const auto &english = m_libraries[QStringLiteral("en")].entries();
        const auto &chinese = m_libraries[QStringLiteral("zh_CN")].entries();
        for (std::size_t i = 0; i < english.size(); ++i) {
            QCOMPARE(chinese[i].key, english[i].key);
            QCOMPARE(chinese[i].lesson->steps.size(), english[i].lesson->steps.size());
            for (std::size_t k = 0; k < english[i].lesson->steps.size(); ++k) {
                const LessonStep &one = english[i].lesson->steps[k];
                const LessonStep &other = chinese[i].lesson->steps[k];
                State translated = other.state;
                translated.display.sentence.text = one.state.display.sentence.text; // in its own language
                QCOMPARE(translated, one.state);
                QCOMPARE(other.figure, one.figure);
                QCOMPARE(other.question->kind, one.question->kind);
                QCOMPARE(other.question->answer.text(), one.question->answer.text());
                QVERIFY2(other.text.markdown != one.text.markdown, qPrintable(one.title));
                // No English sentence was left in the Chinese lesson.
                static const QRegularExpression sentence(QStringLiteral("[a-z]+ [a-z]+ [a-z]+ [a-z]+ "));
                static const QRegularExpression placeholder(QStringLiteral("\\{\\{.*?\\}\\}"));
                for (QString text : textsOf(other))
                    QVERIFY2(!text.remove(placeholder).contains(sentence), qPrintable(text));
            }
        }
    }

    /// The first step speaks of the words that the page shows.
    void theFirstStepShowsItsOwnSentence()
    {
        for (const auto &[language, library] : m_libraries) {
            const LessonStep &step = library.entries().front().lesson->steps.front();
            const QString words = step.state.display.sentence.text;
            QVERIFY(words != SentenceSettings().text);
            QCOMPARE(words.split(u' ').size(), 3);
            const auto bare = [](QString text) {
                return text.remove(u' ').toLower();
            };
            QVERIFY2(bare(step.text.markdown).contains(bare(words)), qPrintable(step.text.markdown));
        }
    }

    /// Numbers of a sentence that names its own d_model stay when the sliders move.
    void aStatementAboutAPairKeepsItsNumber()
    {
        for (const auto &[language, library] : m_libraries) {
            const LessonStep &step = library.entries()[1].lesson->steps.back();
            State turned = step.state;
            turned.parameters.dModel = 8;
            const QString text = filledIn(step.text.markdown, step.state, turned);
            QVERIFY2(text.contains(QStringLiteral("0.00006")), qPrintable(text));
            QVERIFY2(text.contains(QStringLiteral("1.93")), qPrintable(text)); // where the reader is now
        }
    }

    /// The lesson on fading names the same number of rows as the page Limits.
    void theRippleHidesTheFallWhereTheLessonSays()
    {
        for (const auto &[language, library] : m_libraries) {
            const LessonStep &step = library.entries()[10].lesson->steps[1];
            const Parameters &parameters = step.state.parameters;
            double squares = 0; // of the waves' steps from row to row
            const std::int64_t pairs = parameters.dModel / 2;
            for (std::int64_t pair = 0; pair < pairs; ++pair) {
                const double angle =
                    std::pow(parameters.base, -2.0 * double(pair) / double(parameters.dModel));
                squares += 2 * std::pow(std::sin(angle / 2), 2);
            }
            const double rows = double(pairs) / std::sqrt(squares) / std::log(parameters.base);
            const QString said = QString::number(std::ceil(rows));
            QVERIFY2(step.question->right.markdown.contains(u' ' + said + u' '), qPrintable(said));
        }
    }

    void theTestSeesAWrongNumber()
    {
        Lesson lesson = *m_libraries[QStringLiteral("en")].entries().front().lesson;
        lesson.steps[1].text.markdown += QStringLiteral("\n\n{{norm = 5.66}} but not {{norm = 5.67}}");
        const auto problems = checkLesson(lesson, QStringLiteral("x.md"));
        QCOMPARE(problems.size(), std::size_t(1));
        QVERIFY2(problems[0].text.contains(QStringLiteral("5.66, not 5.67")), qPrintable(problems[0].text));
    }
};

QTEST_MAIN(LessonsTest)
#include "lessons_test.moc"
