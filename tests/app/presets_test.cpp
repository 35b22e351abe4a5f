// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/state/language.h"
#include "app/state/presets.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

using namespace sinescope;

class PresetsTest : public QObject
{
    Q_OBJECT

private:
    static void writeOwn(const QByteArray &text)
    {
        QDir().mkpath(QFileInfo(Presets::filePath()).path());
        QFile file(Presets::filePath());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }

    static Parameters unusual()
    {
        Parameters parameters;
        parameters.length = 777;
        parameters.dModel = 33;
        parameters.base = 1234.5;
        parameters.layout = Layout::Halves;
        parameters.spacing = Spacing::TensorToTensor;
        parameters.firstPosition = 2.5;
        parameters.positionStep = 0.1;
        return parameters;
    }

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setApplicationName(QStringLiteral("presets_test"));
    }

    void init()
    {
        useLanguage(QStringLiteral("en"));
        QFile::remove(Presets::filePath());
    }

    void everyBuiltInPresetIsCompleteInBothLanguages()
    {
        const auto english = builtInPresets();
        useLanguage(QStringLiteral("zh_CN"));
        const auto chinese = builtInPresets();
        QVERIFY(english.size() >= 15);
        QSet<QString> ids;
        for (std::size_t i = 0; i < english.size(); ++i) {
            const Preset &preset = english[i];
            ids.insert(preset.id);
            QVERIFY(!check(preset.parameters));
            QVERIFY(!preset.source.isEmpty());
            QVERIFY(preset.about.endsWith(QLatin1Char('.')));
            QVERIFY(chinese[i].about.endsWith(QStringLiteral("。")));
            QVERIFY(!chinese[i].name.isEmpty());
        }
        QCOMPARE(std::size_t(ids.size()), english.size());
    }

    void sourcesSpeakTheLanguageAndCiteTheSame()
    {
        const auto english = builtInPresets();
        useLanguage(QStringLiteral("zh_CN"));
        const auto chinese = builtInPresets();
        const QRegularExpression words(QStringLiteral("section|table|as it was"));
        const QRegularExpression citation(QStringLiteral("https://[^,，]+|arXiv:[0-9.]+"));
        int translated = 0;
        for (std::size_t i = 0; i < english.size(); ++i) {
            QVERIFY2(!chinese[i].source.contains(words), qPrintable(chinese[i].source));
            translated += english[i].source.contains(words);
            QCOMPARE(citation.match(chinese[i].source).captured(),
                     citation.match(english[i].source).captured());
        }
        QVERIFY(translated >= 5);
    }

    void reloadingSpeaksTheLanguageOfNowAndDoublesNothing()
    {
        Presets presets;
        QVERIFY(!presets.save(QStringLiteral("mine"), unusual()));
        useLanguage(QStringLiteral("zh_CN"));
        presets.reload();
        QCOMPARE(std::ranges::count(presets.all(), QStringLiteral("mine"), &Preset::id), 1);
        QCOMPARE(presets.find(QStringLiteral("tutorial"))->name, QStringLiteral("教程，50 × 512"));
        QCOMPARE(presets.all().size(), builtInPresets().size() + 1);
    }

    void aNameMayTurnItsText()
    {
        const QString name = QStringLiteral("\u2067\u05e9\u05dc\u05d5\u05dd\u2069");
        Presets presets;
        QVERIFY(!presets.save(name, unusual()));
        presets.reload();
        QVERIFY(presets.find(name));
        QVERIFY(presets.save(QStringLiteral("a\x1b[2J"), unusual()));
    }

    void publishedNumbers()
    {
        const Presets presets;
        const Parameters fairseq = presets.find(QStringLiteral("fairseq"))->parameters;
        QCOMPARE(fairseq.firstPosition, 2.0); // padding_idx 1, and counting begins behind it
        QCOMPARE(fairseq.spacing, Spacing::TensorToTensor);
        QCOMPARE(fairseq.layout, Layout::Halves);
        const Parameters llama = presets.find(QStringLiteral("llama-3"))->parameters;
        QCOMPARE(llama.base, 500000.0);
        QCOMPARE(llama.dModel, 128);
        QCOMPARE(llama.length, 8192);
    }

    void aSearchFindsNumbersInGroupsAndPlain()
    {
        Presets presets;
        const QString llama = searchText(*presets.find(QStringLiteral("llama-3")));
        for (const char *words : {"500000", "500,000", "8192", "8,192", "rope", "rotary", "Llama"})
            QVERIFY2(llama.contains(QLatin1StringView(words)), words);
        QVERIFY(searchText(*presets.find(QStringLiteral("fairseq"))).contains(QStringLiteral("1024")));
        QVERIFY(!searchText(*presets.find(QStringLiteral("fairseq"))).contains(QStringLiteral("rope")));
    }

    void aTypedNameIsFoundInAnyLetters()
    {
        Presets presets;
        QCOMPARE(presets.findTyped(QStringLiteral(" Llama-3"))->id, QStringLiteral("llama-3"));
        QVERIFY(!presets.findTyped(QStringLiteral("llama")));
        for (const int length : {1, 2}) { // names that differ in nothing else are both to be had
            Parameters parameters;
            parameters.length = length;
            QVERIFY(!presets.save(length == 1 ? QStringLiteral("mine") : QStringLiteral("MINE"), parameters));
        }
        QCOMPARE(presets.findTyped(QStringLiteral(" mine"))->parameters.length, 1);
        QVERIFY(!presets.findTyped(QStringLiteral("Mine"))); // which of them?
        QCOMPARE(presets.findTyped(QStringLiteral("MINE"))->parameters.length, 2);
    }

    void anOwnPresetIsKeptExactlyAndFoundByItsParameters()
    {
        {
            Presets presets;
            const QSignalSpy changed(&presets, &Presets::changed);
            QVERIFY(!presets.save(QStringLiteral("  mine "), unusual()));
            QCOMPARE(changed.count(), 1);
        }
        const Presets again;
        const Preset *mine = again.find(QStringLiteral("mine"));
        QVERIFY(mine && mine->isOwn);
        QCOMPARE(mine->parameters, unusual());
        QCOMPARE(again.findParameters(unusual()), mine);
    }

    void twoWindowsKeepEachOthersPresets()
    {
        Presets one;
        Presets other;
        QVERIFY(!one.save(QStringLiteral("first"), unusual()));
        QVERIFY(!other.save(QStringLiteral("second"), unusual()));
        const Presets again;
        QVERIFY(again.find(QStringLiteral("first")));
        QVERIFY(again.find(QStringLiteral("second")));
    }

    void anOwnPresetWithTheNameOfABuiltInOneIsNotLost()
    {
        writeOwn(R"([{"id":"llama-3","name":"llama-3","parameters":{"length":9}}])");
        Presets presets;
        QCOMPARE(presets.find(QStringLiteral("llama-3"))->parameters.length, 8192);
        QVERIFY(!presets.save(QStringLiteral("mine"), unusual()));
        const Presets again;
        QCOMPARE(std::ranges::count(again.all(), QStringLiteral("llama-3"), &Preset::id), 2);
    }

    void anOwnPresetIsRenamedAndRemoved()
    {
        Presets presets;
        QVERIFY(!presets.save(QStringLiteral("mine"), unusual()));
        QVERIFY(!presets.rename(QStringLiteral("mine"), QStringLiteral("yours")));
        QVERIFY(!Presets().find(QStringLiteral("mine")));
        QVERIFY(Presets().find(QStringLiteral("yours")));
        QVERIFY(!presets.remove(QStringLiteral("yours")));
        QVERIFY(!Presets().find(QStringLiteral("yours")));
    }

    void namesThatAreTakenOrNoneAreRefused()
    {
        Presets presets;
        QVERIFY(presets.save(QStringLiteral("llama-3"), unusual())); // a built-in one
        QVERIFY(presets.save(QStringLiteral("  "), unusual()));
        QVERIFY(presets.save(QString(Presets::longestName + 1, QLatin1Char('x')), unusual()));
        QVERIFY(presets.remove(QStringLiteral("llama-3")));
        QVERIFY(presets.rename(QStringLiteral("llama-3"), QStringLiteral("other")));
        QVERIFY(!QFile::exists(Presets::filePath()));
    }

    void aBrokenFileIsToldAndLeftAlone_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("told");
        QTest::newRow("no JSON") << QByteArray("[{") << QStringLiteral("JSON");
        QTest::newRow("no list") << QByteArray("{}") << QStringLiteral("list");
        QTest::newRow("no parameters")
            << QByteArray(R"([{"id":"a","name":"a"}])") << QStringLiteral("preset 1");
        QTest::newRow("too long a table")
            << QByteArray(R"([{"id":"a","name":"a","parameters":{"length":1e9}}])")
            << QStringLiteral("length");
        QTest::newRow("too large") << QByteArray(2 << 20, ' ') << QStringLiteral("larger");
    }

    void aBrokenFileIsToldAndLeftAlone()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, told);
        writeOwn(text);
        Presets presets;
        QVERIFY(presets.readFailure());
        QVERIFY2(presets.readFailure()->message().contains(told),
                 qPrintable(presets.readFailure()->message()));
        QVERIFY(presets.find(QStringLiteral("tutorial"))); // the rest keeps working
        QVERIFY(presets.save(QStringLiteral("mine"), unusual()));
        QFile file(Presets::filePath());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), text);
    }
};

QTEST_GUILESS_MAIN(PresetsTest)
#include "presets_test.moc"
