// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/lesson_check.h"
#include "app/lessons/lesson_reader.h"

#include <QTest>

using namespace sinescope;

namespace {

const QByteArray good = R"(# My lesson

What it is about.

```state
{"parameters": {"length": 64}}
```

## First step

Text of the *first* step.

```state
{"parameters": {"d_model": 32}, "view": {"figure": "encoding"}}
```

```point
encoding 3 7
```

```holds
d_model == 32
length == 64
```

```question
ask: How many pairs,
  all in all?
answer: pairs = 16
tolerance: 0.5
hint: half
right: yes
wrong: no
```

## Second step

```python
print("not a block of ours")
```

```question
ask: Which?
choice: this | pairs == 32
choice: that | pairs == 31
```

## Third step

```question
ask: Get there.
reach: base < 1000
solution: {"parameters": {"base": 100}}
```
)";

} // namespace

class LessonReaderTest : public QObject
{
    Q_OBJECT

private:
    static Lesson lessonOf(const QByteArray &text)
    {
        const LessonReading reading = readLesson(text, QStringLiteral("folder/my.md"));
        return std::holds_alternative<Lesson>(reading) ? std::get<Lesson>(reading) : Lesson{};
    }
    /// "line: text" of each problem.
    static QStringList problemsOf(const QByteArray &text)
    {
        const LessonReading reading = readLesson(text, QStringLiteral("my.md"));
        QStringList list;
        if (const auto *problems = std::get_if<std::vector<LessonProblem>>(&reading)) {
            for (const LessonProblem &problem : *problems)
                list << QStringLiteral("%1: %2").arg(problem.line).arg(problem.text);
        }
        return list;
    }

private slots:
    void readsWhatIsDocumented()
    {
        const Lesson lesson = lessonOf(good);
        QCOMPARE(problemsOf(good), QStringList());
        QCOMPARE(lesson.id, QStringLiteral("my"));
        QCOMPARE(lesson.title, QStringLiteral("My lesson"));
        QCOMPARE(lesson.summary.markdown, QStringLiteral("What it is about."));
        QCOMPARE(lesson.steps.size(), std::size_t(3));
        const LessonStep &first = lesson.steps[0];
        QCOMPARE(first.title, QStringLiteral("First step"));
        QCOMPARE(first.line, 9);
        QCOMPARE(first.state.parameters.length, 64);
        QCOMPARE(first.state.parameters.dModel, 32);
        QCOMPARE(first.state.view.figure, FigureId::Encoding);
        QCOMPARE(first.figure, FigureId::Encoding);
        QCOMPARE(first.cell, (Cell{3, 7}));
        QCOMPARE(first.claims.size(), std::size_t(2));
        QCOMPARE(first.claims[1].line, 23);
        QVERIFY(first.text.markdown.contains(QStringLiteral("*first*")));
        QVERIFY(!first.text.markdown.contains(QStringLiteral("```")));
        QCOMPARE(first.question->kind, Question::Kind::Number);
        QCOMPARE(first.question->ask.markdown, QStringLiteral("How many pairs, all in all?"));
        QCOMPARE(first.question->literal, QStringLiteral("16"));
        QCOMPARE(first.question->tolerance, 0.5);
        QCOMPARE(lesson.steps[1].state.parameters.dModel, 64); // a step does not inherit from the one before
        QVERIFY(lesson.steps[1].text.markdown.contains(QStringLiteral("print")));
        QCOMPARE(lesson.steps[1].question->choices.size(), std::size_t(2));
        QCOMPARE(lesson.steps[2].question->solution.parameters.base, 100.0);
        QVERIFY(checkLesson(lesson, {}).empty());
    }

    void linesMayEndAsOnWindows()
    {
        QByteArray text = good;
        text.replace("\n", "\r\n");
        QCOMPARE(problemsOf(text), QStringList());
        QCOMPARE(lessonOf(text).steps.size(), std::size_t(3));
    }

    void saysWhatIsWrongAndWhere_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const char *from, const char *to, const char *expected) {
            QTest::newRow(name) << QByteArray(from) << QByteArray(to) << QString::fromLatin1(expected);
        };
        row("no title", "# My lesson", "My lesson", "1: a lesson begins");
        row("a figure that does not exist", "encoding 3 7", "heatmap 3 7", "18: \"heatmap\" is not one of");
        row("a page that does not exist", "\"figure\": \"encoding\"", "\"figure\": \"heatmap\"",
            "14: figure: \"heatmap\" is not one of");
        row("a cell outside the table", "encoding 3 7", "encoding 64 7", "18: after the figure");
        row("a cell that is no number", "encoding 3 7", "encoding x 7", "18: after the figure");
        row("half a cell", "encoding 3 7", "encoding 3", "18: after the figure");
        row("JSON that is none", "\"length\": 64}", "\"length\" 64}", "6: not valid JSON");
        row("JSON that ends too early", "\"d_model\": 32}, \"view\": {\"figure\": \"encoding\"}}",
            "\"d_model\": 32},\n\n", "16: not valid JSON");
        row("a key that stands twice", "\"d_model\": 32}", "\"d_model\": 32,\n\"d_model\": 48}",
            "15: \"d_model\" stands twice in one object");
        row("a list instead of a state", "{\"parameters\": {\"length\": 64}}", "[64]",
            "6: not a JSON object");
        row("a key of a solution that stands twice", "{\"base\": 100}", "{\"base\": 5, \"base\": 100}",
            "53: \"base\" stands twice");
        row("a value outside its limits", "\"length\": 64", "\"length\": 0", "6: length: 0 is refused");
        row("a name that no state has", "\"length\": 64", "\"lenght\": 64", "6: a state has no \"lenght\"");
        row("an expression that is none", "d_model == 32",
            "d_model == ", "22: d_model ==: the expression ends");
        row("a block without end", "```point", "```holds\n```\n```point", "");
        row("no key", "hint: half", "half", "31: \"half\": expected is");
        row("an unknown key", "hint: half", "clue: half", "31: a question has no \"clue\"");
        row("a bad tolerance", "tolerance: 0.5", "tolerance: -1", "30: \"-1\" is no tolerance");
        row("two kinds", "hint: half", "reach: 1 < 2", "31: a question has one of");
        row("no kind", "answer: pairs = 16", "hint: x", "27: a question has one of");
        row("no ask", "ask: Which?", "hint: Which?", "43: the question has no \"ask\"");
        row("one choice", "choice: that | pairs == 31\n", "", "43: a question has 2 to 8");
        row("a choice without condition", "that | pairs == 31", "that", "45: a choice is");
        row("reach without solution", "solution: {\"parameters\": {\"base\": 100}}", "hint: x",
            "51: \"reach\" needs");
        row("two questions", "```python", "```question\nask: x\nanswer: 1\n```\n\n```python",
            "48: a step asks one question");
    }
    void saysWhatIsWrongAndWhere()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QString, expected);
        QVERIFY(good.contains(from));
        QByteArray text = good;
        const QStringList problems = problemsOf(text.replace(from, to));
        if (expected.isEmpty()) {
            QCOMPARE(problems, QStringList());
            return;
        }
        const auto matches = problems.filter(expected);
        QVERIFY2(!matches.isEmpty() && matches.first().startsWith(expected),
                 qPrintable(problems.join(u'\n')));
    }

    void aBlockThatNeverEndsIsSaid()
    {
        QVERIFY(problemsOf("# T\n\n## S\n\n```holds\n1 < 2\n")
                    .first()
                    .startsWith(QStringLiteral("5: the block \"holds\" has no end")));
    }

    void boundsAreKept()
    {
        QVERIFY(problemsOf({}).join(u' ').contains(QStringLiteral("begins with its title")));
        QVERIFY(problemsOf("# T").first().contains(QStringLiteral("no step")));
        QVERIFY(problemsOf(QByteArray(maximumLessonBytes + 1, 'x'))
                    .first()
                    .contains(QStringLiteral("larger than")));
        QVERIFY(problemsOf("# \xff\xfe\n## s").first().contains(QStringLiteral("UTF-8")));
        const QByteArray fifty = "# T\n" + QByteArray("## s\n").repeated(50);
        QCOMPARE(problemsOf(fifty), QStringList());
        QVERIFY(problemsOf(fifty + "## s\n").first().startsWith(QStringLiteral("52: more than 50")));
        const QByteArray step = "# T\n## s\n" + QByteArray("{{pairs}}\n").repeated(99);
        const QByteArray question = "```question\nask: {{pairs}}\nanswer: pairs\n";
        QCOMPARE(problemsOf(step + question + "```\n## s\n{{pairs}}"), QStringList());
        QCOMPARE(problemsOf(step + question + "hint: {{norm}}\n```\n"),
                 QStringList(QStringLiteral("105: more than 100 live numbers in a step")));
    }

    void anythingAtAllIsReadWithoutHarm()
    {
        for (qsizetype cut = 0; cut < good.size(); cut += 3) {
            readLesson(good.left(cut), QStringLiteral("cut.md"));
            QByteArray mixed = good;
            mixed[cut] = char('!' + cut % 90);
            const LessonReading reading = readLesson(mixed, QStringLiteral("mixed.md"));
            if (const auto *lesson = std::get_if<Lesson>(&reading))
                checkLesson(*lesson, {});
        }
    }

    void whatTheCoreDoesNotAgreeWithIsFound_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const char *from, const char *to, const char *expected) {
            QTest::newRow(name) << QByteArray(from) << QByteArray(to) << QString::fromLatin1(expected);
        };
        row("a claim", "length == 64", "length == 65", "my.md, line 23: does not hold: length == 65");
        row("an answer", "pairs = 16", "pairs = 17", "my.md, line 27: pairs is 16, not 17");
        row("a number in the text", "the *first* step", "{{norm = 4.1}}",
            "my.md, line 11: norm is 4.0, not 4.1");
        row("a name", "the *first* step", "{{nothing}}", "my.md, line 11: nothing: there is no");
        row("an open brace", "the *first* step", "{{norm", "my.md, line 11: \"{{\" without");
        row("no right choice", "pairs == 32", "pairs == 33", "my.md, line 43: 0 choices are right");
        row("two right choices", "pairs == 31", "pairs == 32", "my.md, line 43: 2 choices are right");
        row("reached at once", "reach: base < 1000", "reach: base > 10",
            "my.md, line 51: holds before anything");
        row("never reached", "{\"base\": 100}", "{\"base\": 2000}",
            "my.md, line 51: does not hold at the solution");
    }
    void whatTheCoreDoesNotAgreeWithIsFound()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QString, expected);
        QByteArray text = good;
        const auto problems = checkLesson(lessonOf(text.replace(from, to)), QStringLiteral("my.md"));
        QCOMPARE(problems.size(), std::size_t(1));
        QVERIFY2(problems[0].message().startsWith(expected), qPrintable(problems[0].message()));
    }

    void liveNumbersOfAStepAreLimitedInLength()
    {
        const QByteArray number = "{{" + QByteArray("K(1)+").repeated(79) + "0}}"; // 400 characters
        QCOMPARE(number.size(), qsizetype(400));
        const auto read = [&](int count) {
            return readLesson("# T\n\n## S\n\n" + number.repeated(count) + '\n', QStringLiteral("a.md"));
        };
        QVERIFY(std::holds_alternative<Lesson>(read(5)));
        const LessonReading reading = read(6);
        const auto *problems = std::get_if<std::vector<LessonProblem>>(&reading);
        QVERIFY(problems && problems->size() == 1);
        QVERIFY2(problems->front().text.contains(QStringLiteral("2000")), qPrintable(problems->front().text));
    }
};

QTEST_GUILESS_MAIN(LessonReaderTest)
#include "lesson_reader_test.moc"
