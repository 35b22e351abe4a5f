// SPDX-License-Identifier: GPL-3.0-or-later
// Runs the built program and looks at what a script would see: exit code, standard output and error, files.
#include <QDir>
#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace {

struct Result
{
    int code;
    QByteArray out;
    QByteArray error;
};

} // namespace

class CommandLineTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    /// `arguments` are separated by blanks.
    Result run(const QString &arguments) const
    {
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "XDG_RUNTIME_DIR"})
            environment.remove(QString::fromLatin1(name));
        environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C"));
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(SINESCOPE_PROGRAM),
                      arguments.split(QLatin1Char(' '), Qt::SkipEmptyParts));
        if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit)
            return {-1, process.readAllStandardOutput(), process.readAllStandardError()};
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }

    void write(const char *name, const QByteArray &content) const
    {
        QFile file(m_folder.filePath(QString::fromLatin1(name)));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    }

    QByteArray read(const char *name) const
    {
        QFile file(m_folder.filePath(QString::fromLatin1(name)));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private slots:
    void init()
    {
        QDir(m_folder.path()).removeRecursively();
        QVERIFY(QDir().mkpath(m_folder.path()));
        write("old.png", "old");
        write("old.npy", "old");
        for (const char *name : {"full.npy", "full.csv", "full.raw"})
            QFile::link(QStringLiteral("/dev/full"), m_folder.filePath(QString::fromLatin1(name)));
        QFile::link(QStringLiteral("/dev/full"), m_folder.filePath(QStringLiteral("full.png")));
        QFile::link(QStringLiteral("/dev/full"), m_folder.filePath(QStringLiteral("full.sinescope")));
        write("zoomed.sinescope", "{\"sinescope\": 1, \"parameters\": {\"length\": 40, \"d_model\": 8},"
                                  " \"view\": {\"figure\": \"similarity\"}}");
        write("wrong.sinescope", "{\"sinescope\": 1, \"parameters\": {\"d_model\": 0}}");
        write("text.sinescope", "hello");
    }

    void badInputIsOneLineAndACode_data()
    {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<int>("code");
        QTest::addColumn<QStringList>("parts");
        const auto row = [](const char *arguments, int code, const QStringList &parts) {
            QTest::newRow(arguments) << QString::fromLatin1(arguments) << code << parts;
        };
        // Usage
        row("export", 2, {"export"});
        row("export --length 50", 2, {"export"});
        row("export old.png --bogus", 2, {"--bogus"});
        row("export old.png -x", 2, {"-x"});
        row("--figure encoding", 2, {"--figure"}); // the window takes the state only
        row("export old.png --length", 2, {"--length"});
        row("export old.png --cells=1", 2, {"--cells"});
        row("export old", 2, {"old", "png"});
        row("export old.xyz", 2, {"old.xyz", "xyz", "png"});
        row("export - ", 2, {"--format"});
        row("export - --format xyz", 2, {"--format", "xyz", "npy"});
        row("export old.png --layout diagonal", 2, {"--layout", "diagonal", "interleaved, halves"});
        row("export old.png --spacing fairseq", 2, {"--spacing", "fairseq", "tensor2tensor"});
        row("export old.png --figure pie", 2, {"--figure", "pie", "overview"});
        row("export old.png --measure angle", 2, {"--measure", "angle", "cosine"});
        row("export old.png --colormap jet", 2, {"--colormap", "jet", "viridis"});
        row("export old.png --theme blue", 2, {"--theme", "blue", "dark"});
        row("export old.png --language de", 2, {"--language", "de", "zh_CN"});
        row("--language de", 2, {"--language", "de", "zh_CN"});
        row("--language en", 4, {"display"}); // reaches the window
        row("--language zh_CN export old.png", 2, {"export"});
        row("export old.npy --dtype int8", 2, {"--dtype", "int8", "float32"});
        row("export old.png --cells --size 8x8", 2, {"--cells", "--size"});
        row("export old.svg --cells --dpi 300", 2, {"--cells", "--dpi"});
        row("export old.png --scale 2 --size 30x20mm", 2, {"--scale", "--dpi"});
        row("export old.png --cells --figure similarity", 2, {"--cells", "encoding"});
        row("export old.npy --figure overview", 2, {"--figure", "overview", "npy"});
        row("export old.csv --figure overview", 2, {"--figure", "overview", "csv"});
        row("export old.npy old.npy", 2, {"old.npy", "twice"});
        // Options without effect
        row("export old.npy --size 8x8", 2, {"--size", "npy", "encoding"});
        row("export a.csv b.raw --scale 2", 2, {"--scale", "csv, raw"});
        row("export old.npy --theme dark", 2, {"--theme", "npy"});
        row("export old.npy --cells", 2, {"--cells", "npy"});
        row("export old.npy --colormap grey", 2, {"--colormap", "npy"});
        row("export old.npy --dpi 300", 2, {"--dpi", "npy"});
        row("export old.png --dpi 300", 2, {"--dpi", "on png in pixels"});
        row("export old.png old.csv --dpi 300 --size 300x200", 2, {"--dpi", "on png in pixels, csv"});
        row("export old.svg old.pdf --scale 2", 2, {"--scale", "on svg, pdf"});
        row("export old.npy --measure dot", 2, {"--measure", "encoding"});
        row("export old.npy --dimensions 3", 2, {"--dimensions", "encoding"});
        row("export old.npy --figure similarity --columns 0:3", 2, {"--columns", "similarity"});
        row("export old.npy --figure similarity-matrix --reference 3", 2,
            {"--reference", "similarity-matrix"});
        row("export old.npy --figure wavelengths --positions 0:3", 2, {"--positions", "wavelengths"});
        row("export old.png --dtype float32", 2, {"--dtype", "png"});
        row("export old.npy --format npy", 2, {"--format"});
        row("export old.npy --figure waveforms --dtype float32", 2, {"--dtype", "waveforms", "float64"});
        // Sweeps and batches
        row("export - --format npy --sweep base=1:2:3", 2, {"--sweep", "standard output"});
        row("export old.png --sweep layout=1:2:3", 2, {"--sweep", "layout", "d-model"});
        row("export old.png --batch jobs.json", 2, {"--batch", "old.png"});
        row("export --batch jobs.json --length 5", 2, {"--length", "--batch"});
        row("a.sinescope b.sinescope", 2, {"b.sinescope"});
        row("a.sinescope --open b.sinescope", 2, {"--open"});
        row("--length 5 export old.png", 2, {"export"});
        row("code", 2, {"--target"});
        row("code --target fortran", 2, {"--target", "fortran", "numpy"});
        row("check", 2, {"check"});
        row("facts something", 2, {"something"});
        row("expor old.png", 2, {"expor", "export, facts"});
        row("bogus", 2, {"bogus", "check"});
        row("facts --figure encoding", 2, {"--figure"});
        row("facts --language de", 2, {"--language", "de", "zh_CN"});
        row("code --target numpy x.py", 2, {"x.py"});
        row("export old.png --preset x", 2, {"--preset", "x", "llama-2"});
        row("export old.png --figure attention-with", 2, {"--figure", "attention-with", "sentence"});
        row("export old.npy --figure sentence", 2, {"--figure", "sentence", "npy"});
        row("export old.png --figure sentence --text=", 3, {"--text", "words"});
        row("export old.png --figure sentence --d-model 32768 --text a-b-c-d-e", 5, {"--text", "32,768"});
        row("check old.npy", 3, {"old.npy", "no numbers"});
        row("check missing.npy", 4, {"missing.npy"});
        row("check old.npy old.npy", 2, {"old.npy"});
        // Values
        row("--length 0", 3, {"--length", "0", "16,777,216"});
        row("export old.png --length 0", 3, {"--length", "0", "1", "16,777,216"});
        row("export old.png --length 16777217", 3, {"--length", "16,777,217", "16,777,216"});
        row("export old.png --length 1.5", 3, {"--length", "1.5", "whole"});
        row("export old.png --length 1e", 3, {"--length", "1e"});
        row("export old.png --length 1,000", 3, {"--length", "1,000"});
        row("export old.png --d-model abc", 3, {"--d-model", "abc", "32,768"});
        row("export old.png --d-model=-1", 3, {"--d-model", "-1", "32,768"});
        row("export old.png --base nan", 3, {"--base", "nan", "1,000,000,000,000"});
        row("export old.png --base inf", 3, {"--base", "inf", "1,000,000,000,000"});
        row("export old.png --base -5", 3, {"--base", "-5", "1"});
        row("export old.png --first-position -1", 3, {"--first-position", "-1"});
        row("export old.png --position-step 0", 3, {"--position-step", "0", "64"});
        row("export old.png --dimensions 5-2", 3, {"--dimensions", "5-2"});
        row("export old.png --dimensions 1,x", 3, {"--dimensions", "x"});
        row("export old.png --dimensions 64", 3, {"--dimensions", "64", "63"});
        row("export old.png --reference 128", 3, {"--reference", "128", "127"});
        row("export old.png --reference abc", 3, {"--reference", "abc"});
        row("export old.png --positions 5:2", 3, {"--positions", "5:2", "128"});
        row("export old.npy --positions 5:5", 3, {"--positions", "5:5"});
        row("export old.npy --positions 0:129", 3, {"--positions", "0:129", "128"});
        row("export old.npy --positions -1:5", 3, {"--positions", "-1:5"});
        row("export old.npy --positions 5", 3, {"--positions", "5"});
        row("export old.npy --columns 0:65", 3, {"--columns", "0:65", "64"});
        row("export old.png --size 800", 3, {"--size", "800", "1200x800"});
        row("export old.png --size 0x100", 3, {"--size", "0x100"});
        row("export old.png --size 1.5x100", 3, {"--size", "1.5x100"});
        row("export old.png --scale 0", 3, {"--scale", "0", "16"});
        row("export old.png --scale nan", 3, {"--scale", "nan", "16"});
        row("export old.png --dpi 1", 3, {"--dpi", "1", "2,400"});
        row("facts --length 0", 3, {"--length", "0"});
        row("export old.npy --figure waveforms --dimensions=", 3, {"--dimensions", "none"});
        for (const char *sweep :
             {"base", "base=", "base=1:2", "base=1:2:3:4", "base=1:2:log", "base=1:2:cubic:9", "base=1:x:9",
              "base=1:2:1.5", "=1:2:3", "base=1:2:log:3:4", "base=1,5:2:3"})
            row(("export old.png --sweep " + QByteArray(sweep)).constData(), 3, {"--sweep", "log:120"});
        row("export old.png --sweep base=1:2:0", 3, {"--sweep", "0", "100,000"});
        row("export old.png --sweep base=1:2:100001", 3, {"--sweep", "100,001", "100,000"});
        row("export old.png --sweep reference=0:9:log:3", 3, {"--sweep", "no equal ratios"});
        row("export old.png --sweep base=0.5:9:3", 3, {"--base", "0.5"});
        row("export old.png --sweep base=10:1e13:log:3", 3, {"--base", "10,000,000,000,000"});
        row("export old.png --sweep base=nan:10:3", 3, {"--base", "nan"});
        row("export old.png --sweep length=9:0:3", 3, {"--length", "0"});
        row("export old.png --sweep reference=0:128:3", 3, {"--reference", "128", "127"});
        row("export old.npy --sweep length=50:90:2 --positions 0:60", 3, {"--positions", "60", "50"});
        row("export old.npy --sweep d-model=9:5:2 --columns 0:9", 3, {"--columns", "9", "5"});
        row("code --target cpp --base 0.5", 3, {"--base", "0.5"});
        row("export old.png --other-positions 5:2", 3, {"--other-positions", "5:2", "128"});
        row("export old.png --open wrong.sinescope", 3, {"wrong.sinescope", "d_model", "0"});
        row("export old.png --open text.sinescope", 3, {"text.sinescope", "JSON"});
        row("text.sinescope", 3, {"text.sinescope", "JSON"});
        row("old.png", 3, {"old.png", "no Sinescope document"});
        row("export a.sinescope --open old.png", 3, {"old.png", "no Sinescope document"});
        // Reading and writing
        row("export missing/old.png", 4, {"missing/old.png"});
        row("export missing/a.sinescope", 4, {"missing/a.sinescope", "no folder"});
        row("export full.sinescope", 4, {"full.sinescope"});
        row("export a.sinescope --open missing.png", 4, {"missing.png"});
        row("export old.png missing/old.npy", 4, {"missing/old.npy"});
        row("export old.png/old.png", 4, {"old.png/old.png"});
        row("export full.png", 4, {"full.png"});
        row("export full.npy", 4, {"full.npy"});
        row("export /proc/old.png", 4, {"/proc/old.png"});
        row("export old.png --open missing.sinescope", 4, {"missing.sinescope"});
        row("missing.sinescope", 4, {"missing.sinescope"});
        row("export --batch missing.json", 4, {"missing.json"});
        row("export missing/old.png --sweep base=1:2:3", 4, {"missing/old-0001.png"});
        row("export full.csv", 4, {"full.csv"});
        row("export full.raw", 4, {"full.raw"});
        row("", 4, {"display", "export"});
        row("zoomed.sinescope --length 50", 4, {"display"});
        // Too large
        row("export old.npy --figure similarity-matrix --length 16777216", 5, {"PiB"});
        row("export - --format npy --figure similarity-matrix --length 16777216", 5, {"PiB"});
        row("export old.png --size 100000x100", 5, {"100,000"});
        row("export old.png --size 20000x20000", 5, {"20,000"});
        row("export old.png --cells --length 16777216", 5, {"16,777,216"});
        row("export old.png --size 99999999999999999999999x1", 5, {"32,767"});
    }

    void badInputIsOneLineAndACode()
    {
        QFETCH(QString, arguments);
        QFETCH(int, code);
        QFETCH(QStringList, parts);
        const QStringList before = QDir(m_folder.path()).entryList();
        const Result result = run(arguments);
        QVERIFY2(result.code == code, result.error.constData());
        QVERIFY2(result.error.startsWith("sinescope: "), result.error.constData());
        QVERIFY2(result.error.count('\n') == 1 && result.error.endsWith('\n'), result.error.constData());
        for (const QString &part : parts)
            QVERIFY2(result.error.contains(part.toUtf8()), result.error.constData());
        QCOMPARE(result.out, QByteArray());
        QCOMPARE(read("old.png"), QByteArray("old"));
        QCOMPARE(read("old.npy"), QByteArray("old"));
        QCOMPARE(QDir(m_folder.path()).entryList(), before);
    }

    void goodInputIsSilent_data()
    {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<QString>("file");
        QTest::addColumn<qint64>("bytes"); // of data
        QTest::addColumn<QSize>("pixels"); // of pictures
        const auto picture = [](const char *arguments, const char *file, QSize pixels) {
            QTest::newRow(arguments) << QString::fromLatin1(arguments) << QString::fromLatin1(file)
                                     << qint64(0) << pixels;
        };
        const auto data = [](const char *arguments, const char *file, qint64 bytes) {
            QTest::newRow(arguments) << QString::fromLatin1(arguments) << QString::fromLatin1(file) << bytes
                                     << QSize();
        };
        picture("export heatmap.png --length 50 --d-model 512", "heatmap.png", {1200, 800});
        picture("export old.png --figure overview --theme dark", "old.png", {1600, 1000});
        picture("export a.PNG --figure waveforms --dimensions 0,8,16-19 --size 300x200", "a.PNG", {300, 200});
        picture("export a.png --figure similarity --measure cosine --reference 5 --scale 2 --size 300x200",
                "a.png", {600, 400});
        picture("export a.png --size 160x100mm --dpi 127 --colormap viridis --quiet", "a.png", {800, 500});
        picture("export a.png --cells --positions 10:60 --columns 0:32", "a.png", {50, 32});
        picture("export a.png --length 1e6 --d-model 32768", "a.png", {1200, 800});
        picture("export a.png --language zh_CN", "a.png", {1200, 800});
        picture("export a.png --open zoomed.sinescope --figure encoding --cells", "a.png", {40, 8});
        picture("export -- a.png", "a.png", {1200, 800});
        picture("export a.png b.npy --length 5", "a.png", {1200, 800});
        data("export table.npy --length 2048 --d-model 512", "table.npy", 2048 * 512 * 4);
        data("export old.npy --length 1e3 --d-model=5 --base 1.5e3 --layout halves --spacing tensor2tensor",
             "old.npy", 1000 * 5 * 4);
        data("export a.npy --positions 10:20 --columns 3:4 --dtype float32", "a.npy", 10 * 4);
        data("export a.npy --figure similarity --reference 127 --positions 10:20", "a.npy", 10 * 8);
        data("export a.npy --figure similarity-matrix --length 30", "a.npy", 30 * 30 * 4);
        data("export a.npy --first-position 1 --position-step 0.5 --length 1", "a.npy", 64 * 4);
        // An option beats the document, in any order; the figure is the document's.
        data("export a.npy --length 7 --open zoomed.sinescope", "a.npy", 7 * 8);
        data("export a.npy --open zoomed.sinescope --length 7", "a.npy", 7 * 8);
        data("export a.npy --open zoomed.sinescope --figure encoding", "a.npy", 40 * 8 * 4);
        data("export a.npy --dtype float64", "a.npy", 128 * 64 * 8);
        data("export a.npy --dtype float16", "a.npy", 128 * 64 * 2);
        data("export a.npy --figure similarity --dtype float16", "a.npy", 128 * 2);
        data("export a.npy --figure similarity-matrix --dtype float64", "a.npy", 128 * 128 * 8);
        data("export a.npy --figure waveforms --dimensions 3,5", "a.npy", 128 * 3 * 8);
        data("export a.npy --figure wavelengths --d-model 7", "a.npy", 4 * 6 * 8);
        data("export a.npy --figure wavelengths --d-model 1 --layout halves", "a.npy", 0);
        // An option that one of several outputs uses.
        data("export a.npy a.png --size 80x60 --dtype float64", "a.npy", 128 * 64 * 8);
    }

    void goodInputIsSilent()
    {
        QFETCH(QString, arguments);
        QFETCH(QString, file);
        QFETCH(qint64, bytes);
        QFETCH(QSize, pixels);
        const Result result = run(arguments);
        QVERIFY2(result.code == 0, result.error.constData());
        QCOMPARE(result.error, QByteArray());
        QCOMPARE(result.out, QByteArray());
        const QByteArray content = read(file.toLatin1().constData());
        if (pixels.isValid())
            QCOMPARE(QImage::fromData(content).size(), pixels);
        else
            QCOMPARE(qint64(content.size()), bytes + 128);
    }

    void aDocumentHoldsWhatTheArgumentsSay()
    {
        QCOMPARE(run(QStringLiteral("export a.sinescope --length 40 --d-model 8 --figure similarity")).code,
                 0);
        QCOMPARE(run(QStringLiteral("export a.npy --open a.sinescope")).code, 0);
        QCOMPARE(read("a.npy").size(), qsizetype(40 * 8 + 128)); // float64, one for each row
        const Result piped = run(QStringLiteral("export - --format sinescope --open a.sinescope"));
        QCOMPARE(piped.code, 0);
        QVERIFY(!piped.out.isEmpty() && piped.out == read("a.sinescope"));
    }

    void keysOfLaterVersionsAreKept()
    {
        write("later.sinescope", "{\"sinescope\": 1, \"later\": {\"a\": [0.1]}, \"view\": {\"tilt\": 3}}");
        QCOMPARE(run(QStringLiteral("export a.sinescope --open later.sinescope --length 9")).code, 0);
        const QJsonObject json = QJsonDocument::fromJson(read("a.sinescope")).object();
        QCOMPARE(json[u"later"][u"a"][0].toDouble(), 0.1);
        QCOMPARE(json[u"view"][u"tilt"].toInt(), 3);
        QCOMPARE(json[u"parameters"][u"length"].toInt(), 9);
    }

    void standardOutputIsTheFile()
    {
        const Result piped = run(QStringLiteral("export - --format npy --length 9"));
        QCOMPARE(piped.code, 0);
        QCOMPARE(run(QStringLiteral("export a.npy --length 9")).code, 0);
        QVERIFY(!piped.out.isEmpty() && piped.out == read("a.npy"));
        const Result picture = run(QStringLiteral("export - --format png"));
        QCOMPARE(QImage::fromData(picture.out).size(), QSize(1200, 800));
    }

    void helpAndVersionGoToStandardOutput()
    {
        const Result version = run(QStringLiteral("--version"));
        QCOMPARE(version.code, 0);
        QVERIFY(version.out.startsWith("Sinescope "));
        for (const char *command : {"", "export ", "facts ", "code ", "check "}) {
            const Result help = run(QString::fromLatin1(command) + QStringLiteral("--help"));
            QCOMPARE(help.code, 0);
            QVERIFY(help.out.contains("--d-model") && help.out.contains(QByteArray(command).trimmed()));
            QVERIFY(help.error.isEmpty());
        }
    }

    void helpSaysHowACommandIsCalled_data()
    {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<QByteArray>("usage");
        QTest::addColumn<bool>("hasArguments");
        const auto row = [](const char *arguments, const char *usage, bool hasArguments) {
            QTest::newRow(arguments) << QString::fromLatin1(arguments) << QByteArray(usage) << hasArguments;
        };
        row("--help", "Usage: sinescope [options] [FILE]", true);
        row("export -h", "Usage: sinescope export [options] OUT...", true);
        row("facts -h", "Usage: sinescope facts [options]", false);
        row("code -h", "Usage: sinescope code --target ID [options]", false);
        row("check -h", "Usage: sinescope check [options] TABLE", true);
    }

    void helpSaysHowACommandIsCalled()
    {
        QFETCH(QString, arguments);
        QFETCH(QByteArray, usage);
        QFETCH(bool, hasArguments);
        const Result help = run(arguments);
        QCOMPARE(help.code, 0);
        QCOMPARE(help.out.left(help.out.indexOf('\n')), usage);
        QCOMPARE(help.out.contains("\nArguments:"), hasArguments); // a command is none of itself
    }

    void helpListsThePresets()
    {
        QFile file(QStringLiteral(SINESCOPE_SOURCES "/resources/presets/presets.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonArray presets = QJsonDocument::fromJson(file.readAll()).array();
        QVERIFY(presets.size() >= 15);
        for (const char *command : {"", "export ", "facts ", "code ", "check "}) {
            const QByteArray help =
                run(QString::fromLatin1(command) + QStringLiteral("--help")).out.simplified();
            for (const QJsonValue &preset : presets)
                QVERIFY2(help.contains(' ' + preset[u"id"].toString().toUtf8() + ','), help.constData());
        }
    }

    void helpSpeaksTheLanguageThatIsAskedFor()
    {
        for (const char *arguments :
             {"--language zh_CN --help", "--help --language=zh_CN", "facts -h --language zh_CN"}) {
            const Result help = run(QString::fromLatin1(arguments));
            QCOMPARE(help.code, 0);
            QVERIFY2(help.out.contains("显示本帮助"), help.out.constData());
        }
    }

    void lineBreaksInNamesStayOnOneLine()
    {
        const Result result = run(QStringLiteral("export no\nfolder/a.png"));
        QCOMPARE(result.code, 4);
        QCOMPARE(result.error.count('\n'), 1);
    }
};

QTEST_GUILESS_MAIN(CommandLineTest)
#include "command_line_test.moc"
