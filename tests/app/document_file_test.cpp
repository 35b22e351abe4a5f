// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/document_file.h"
#include "app/export/embedded_document.h"
#include "app/state/state_json.h"
#include "tests/app/random_state.h"
#include "tests/core/asked_number.h"

#include <QBuffer>
#include <QDir>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace sinescope;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void put(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
}

QJsonObject objectIn(const QString &path)
{
    return QJsonDocument::fromJson(contentOf(path)).object();
}

/// Another process that saves one after the other into the same file, until it is killed.
class Saver
{
public:
    Saver(const QString &path, const std::array<State, 2> &states, const QJsonObject &ballast)
        : m_process(fork())
    {
        for (std::size_t i = 0; m_process == 0; ++i)
            writeDocument(states[i % 2], ballast, path);
    }
    ~Saver() { stop(); }
    Q_DISABLE_COPY_MOVE(Saver)

    void stop()
    {
        if (m_process > 0) {
            kill(m_process, SIGKILL);
            waitpid(m_process, nullptr, 0);
        }
        m_process = -1;
    }

private:
    pid_t m_process;
};

} // namespace

class DocumentFileTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_path;

    QString at(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    QStringList files() const
    {
        return QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }

private slots:
    void newFilesFollowTheUmaskAndOldOnesStayAsTheyWere()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.sinescope"));
        const auto modeAfterSaving = [&](mode_t mask) {
            const mode_t old = umask(mask);
            const bool isSaved = !writeDocument(State(), {}, path);
            umask(old);
            struct stat file;
            return isSaved && stat(QFile::encodeName(path).constData(), &file) == 0 ? file.st_mode & 07777
                                                                                    : 0;
        };
        for (const mode_t mask : {022u, 077u, 002u, 0u}) {
            QFile::remove(path);
            QCOMPARE(modeAfterSaving(mask), mode_t(0666) & ~mask);
        }
        QCOMPARE(chmod(QFile::encodeName(path).constData(), 0640), 0);
        QCOMPARE(modeAfterSaving(0), mode_t(0640));
    }

    void init()
    {
        QDir(m_folder.path()).removeRecursively();
        QVERIFY(QDir().mkpath(m_folder.path()));
        m_path = at("a.sinescope");
    }

    void everyStateComesBackFromItsFile()
    {
        test::Random random(11);
        for (int i = 0; i < 300; ++i) { // thousands of texts: state_json_test
            const State state = test::randomState(random);
            QVERIFY(!writeDocument(state, {}, m_path));
            const auto opened = openDocument(m_path, FigureId::Overview);
            QVERIFY(std::holds_alternative<OpenedDocument>(opened));
            QVERIFY(std::get<OpenedDocument>(opened).state == state);
            QVERIFY(!std::get<OpenedDocument>(opened).isPicture);
        }
        QCOMPARE(files(), QStringList{QStringLiteral("a.sinescope")});
    }

    void unknownKeysAreKeptAtEveryLevel()
    {
        put(m_path, R"({"sinescope": 1, "later": [1, {"b": null}],
                        "parameters": {"length": 7, "twist": {"x": 0.1}}, "display": {"mood": "calm"},
                        "view": {"camera": [1, 2]}})");
        auto opened = openDocument(m_path, FigureId::Overview);
        QVERIFY(std::holds_alternative<OpenedDocument>(opened));
        auto &document = std::get<OpenedDocument>(opened);
        document.state.parameters.length = 9;
        QVERIFY(!writeDocument(document.state, document.unknown, m_path));
        const QJsonObject json = objectIn(m_path);
        QCOMPARE(json[u"later"], QJsonValue(QJsonArray{1, QJsonObject{{QStringLiteral("b"), {}}}}));
        QCOMPARE(json[u"parameters"][u"twist"][u"x"].toDouble(), 0.1);
        QCOMPARE(json[u"display"][u"mood"].toString(), QStringLiteral("calm"));
        QCOMPARE(json[u"view"][u"camera"][1].toInt(), 2);
        QCOMPARE(json[u"parameters"][u"length"].toInt(), 9);
        QCOMPARE(json[u"parameters"][u"d_model"].toInt(), 64);
    }

    void whatWasReadCanBeReadAgainHoweverLarge()
    {
        // Written with line breaks it would be above the limit.
        const QByteArray text = R"({"sinescope": 1, "later": [)" + QByteArray("0,").repeated(500'000) + "0]}";
        put(m_path, text);
        const auto opened = openDocument(m_path, FigureId::Overview);
        QVERIFY(std::holds_alternative<OpenedDocument>(opened));
        const auto &document = std::get<OpenedDocument>(opened);
        QVERIFY(!writeDocument(document.state, document.unknown, m_path));
        QVERIFY(contentOf(m_path).size() <= maximumDocumentBytes);
        QVERIFY(std::holds_alternative<OpenedDocument>(openDocument(m_path, FigureId::Overview)));
    }

    void aDocumentThatCouldNotBeReadIsNotWritten()
    {
        put(m_path, "old");
        const QJsonObject unknown{{QStringLiteral("later"), QString(maximumDocumentBytes, u'x')}};
        const auto failure = writeDocument({}, unknown, m_path);
        QVERIFY(failure);
        QCOMPARE(failure->code, ExitCode::TooLarge);
        QCOMPARE(contentOf(m_path), QByteArray("old"));
    }

    void hostileContentIsRefusedInOneLine_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("part");
        const auto row = [](const char *name, const QByteArray &content, const char *part) {
            QTest::newRow(name) << content << QString::fromLatin1(part);
        };
        const QByteArray good = toDocumentText({});
        row("empty", "", "JSON");
        row("one byte", "{", "JSON");
        row("cut off", good.chopped(20), "JSON");
        row("something behind", good + "x", "JSON");
        row("zero bytes", QByteArray(5000, '\0'), "JSON");
        row("random bytes", QByteArray::fromHex("fffe00d8120a9f8e7d"), "JSON");
        row("truncated UTF-8", "{\"sinescope\": 1, \"a\": \"\xe4\xb8\"}", "UTF-8");
        row("deep array", R"({"sinescope": 1, "a": )" + QByteArray(200'000, '['), "too deeply");
        row("deep object", R"({"sinescope": 1, "a": )" + QByteArray(R"({"a":)").repeated(100'000),
            "too deeply");
        row("beyond a double", R"({"sinescope": 1, "parameters": {"base": 1e400}})", "double");
        row("beyond a double, unknown", R"({"sinescope": 1, "x": -1e400})", "double");
        row("NaN", R"({"sinescope": 1, "parameters": {"base": NaN}})", "double");
        row("Infinity", R"({"sinescope": 1, "parameters": {"base": Infinity}})", "double");
        row("key twice", R"({"sinescope": 1, "parameters": {"base": 5, "base": 6}})",
            "\"base\" stands twice");
        row("key twice, escaped", R"({"sinescope": 1, "x": {"ab": 5, "\u0061b": 6}})", "\"ab\" stands twice");
        row("schema twice", R"({"sinescope": 1, "sinescope": 2})", "twice");
        row("number", "5", "JSON");
        row("text", R"("sinescope")", "JSON");
        row("array", R"([{"sinescope": 1}])", "not a JSON object");
        row("no schema", "{}", "not a Sinescope document");
        row("schema zero", R"({"sinescope": 0})", "not a Sinescope document");
        row("schema as text", R"({"sinescope": "1"})", "not a Sinescope document");
        row("newer schema", R"({"sinescope": 2})", "schema 2, this one reads 1");
        row("newer in part", R"({"sinescope": 1.5})", "newer");
        row("far newer", R"({"sinescope": 1e300})", "newer");
        row("section of another type", R"({"sinescope": 1, "display": [1]})", "display: must be an object");
        row("text for a number", R"({"sinescope": 1, "parameters": {"length": "128"}})", "length");
        row("number for a text", R"({"sinescope": 1, "parameters": {"layout": 1}})", "layout");
        row("too many dimensions",
            R"({"sinescope": 1, "display": {"dimensions": [)" + QByteArray("0,").repeated(200) + "0]}}",
            "dimensions");
        row("too long", good + QByteArray(maximumDocumentBytes, ' '), "1048576 bytes");
        row("PNG, cut off", QByteArray("\x89PNG\r\n\x1a\n"), "no Sinescope document");
        row("SVG without a document", "<svg></svg>", "no Sinescope document");
        row("PDF without a document", "%PDF-1.4\n%%EOF", "no Sinescope document");
        row("SVG with a broken document", "<svg>" + documentElement({}).replace("{", "[") + "</svg>", "JSON");
    }

    void hostileContentIsRefusedInOneLine()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, part);
        put(m_path, content);
        const auto opened = openDocument(m_path, FigureId::Overview);
        QVERIFY(std::holds_alternative<Failure>(opened));
        const auto &failure = std::get<Failure>(opened);
        QCOMPARE(failure.code, ExitCode::Invalid);
        QVERIFY2(failure.message().contains(part), qPrintable(failure.message()));
        QVERIFY2(failure.message().contains(m_path), qPrintable(failure.message()));
        QVERIFY2(!failure.message().contains(u'\n'), qPrintable(failure.message()));
        QVERIFY(failure.message().size() < m_path.size() + 300);
        QCOMPARE(contentOf(m_path), content);
    }

    void keysMayRepeatInDifferentObjects()
    {
        put(m_path, "{\"sinescope\": 1, \"x\": [{\"a\": \"a\"}, {\"a\": \"\\\"a\\\":\"}], \"a\": {\"a\": "
                    "{\"a\": 1}}}");
        QVERIFY(std::holds_alternative<OpenedDocument>(openDocument(m_path, FigureId::Overview)));
    }

    void whatCannotBeReadIsAnIoFailure()
    {
        QVERIFY(QDir().mkpath(at("folder.sinescope")));
        for (const char *name :
             {"missing.sinescope", "missing/a.sinescope", "folder.sinescope", "missing.png"}) {
            const auto opened = openDocument(at(name), FigureId::Overview);
            QVERIFY2(std::holds_alternative<Failure>(opened), name);
            QCOMPARE(std::get<Failure>(opened).code, ExitCode::Io);
            QVERIFY(std::get<Failure>(opened).message().contains(at(name)));
        }
    }

    void anEndlessFileIsNotReadToItsEnd()
    {
        const auto opened = openDocument(QStringLiteral("/dev/zero"), FigureId::Overview);
        QVERIFY(std::holds_alternative<Failure>(opened));
        QVERIFY(std::get<Failure>(opened).message().contains(QStringLiteral("larger than")));
    }

    void aPictureGivesItsStateBack_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"a.png", "a.svg", "a.pdf", "renamed.sinescope", "without extension"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }

    void aPictureGivesItsStateBack()
    {
        QFETCH(QString, name);
        test::Random random(5);
        const State state = test::randomState(random);
        QByteArray content =
            "<?xml version=\"1.0\"?><svg><metadata>" + documentElement(state) + "</metadata></svg>";
        if (name.endsWith(QStringLiteral("pdf")))
            content = "%PDF-1.4\nstream " + documentElement(state) + " endstream";
        if (name.endsWith(QStringLiteral("png"))) {
            QBuffer png;
            QVERIFY(QImage(3, 2, QImage::Format_RGB32).save(&png, "png"));
            content = pngWithDocument(png.data(), state);
        }
        const QString path = m_folder.filePath(name);
        put(path, content);
        const auto opened = openDocument(path, FigureId::Overview);
        QVERIFY(std::holds_alternative<OpenedDocument>(opened));
        QVERIFY(std::get<OpenedDocument>(opened).state == state);
        QVERIFY(std::get<OpenedDocument>(opened).isPicture);
    }

    void whereNothingCanBeWrittenTheOldFileStays()
    {
        const auto missing = writeDocument({}, {}, at("missing/a.sinescope"));
        QVERIFY(missing && missing->code == ExitCode::Io);
        QVERIFY(missing->message().contains(at("missing")));
        put(m_path, "old");
        const auto isFile = writeDocument({}, {}, m_path + QStringLiteral("/a.sinescope"));
        QVERIFY(isFile && isFile->code == ExitCode::Io);
        if (geteuid() != 0) { // everything is writable for root
            QVERIFY(QFile::setPermissions(m_path, QFile::ReadOwner));
            const auto readOnly = writeDocument({}, {}, m_path);
            QVERIFY(readOnly && readOnly->code == ExitCode::Io);
        }
        QCOMPARE(contentOf(m_path), QByteArray("old"));
    }

    void aFullDiskIsToldAndLeavesTheOldFile()
    {
        QVERIFY(QFile::link(QStringLiteral("/dev/full"), m_path));
        const auto failure = writeDocument({}, {}, m_path);
        QVERIFY(failure);
        QCOMPARE(failure->code, ExitCode::Io);
        QCOMPARE(files(), QStringList{QStringLiteral("a.sinescope")});
    }

    void linksAndPermissionsStay()
    {
        put(at("real.sinescope"), "old");
        QVERIFY(chmod(qPrintable(at("real.sinescope")), 0640) == 0);
        QVERIFY(QFile::link(QStringLiteral("real.sinescope"), m_path));
        QVERIFY(!writeDocument({}, {}, m_path));
        QVERIFY(QFileInfo(m_path).isSymLink());
        QCOMPARE(contentOf(at("real.sinescope")), toDocumentText({}));
        struct stat after;
        QVERIFY(stat(qPrintable(at("real.sinescope")), &after) == 0);
        QCOMPARE(after.st_mode & 0777u, 0640u);
    }

    void longNamesCanBeSaved()
    {
        const QString name = QString(243, u'n') + QStringLiteral(".sinescope"); // 255 is the longest
        QVERIFY(!writeDocument({}, {}, m_folder.filePath(name)));
        QCOMPARE(files(), QStringList{name});
    }

    void twoSaversDoNotMix()
    {
        std::array<State, 2> states;
        states[1].parameters.length = 5;
        const QJsonObject ballast{{QStringLiteral("later"), QString(100'000, u'x')}};
        QVERIFY(!writeDocument(states[0], ballast, m_path));
        Saver other(m_path, {states[1], states[1]}, ballast);
        for (int i = 0; i < 50; ++i) {
            QVERIFY(!writeDocument(states[0], ballast, m_path));
            QVERIFY(std::holds_alternative<OpenedDocument>(openDocument(m_path, FigureId::Overview)));
        }
        other.stop();
        QVERIFY(files().size() <= 2);
    }

    /// SINESCOPE_KILLS=5000 makes it a long test.
    void aKilledSaveLeavesTheOldOrTheNewFile()
    {
        const auto kills = test::askedNumber<int>("SINESCOPE_KILLS", 50);
        std::array<State, 2> states;
        states[1].parameters.length = 5;
        // Large, so that most kills come while bytes are being written.
        const QJsonObject ballast{{QStringLiteral("later"), QString(900'000, u'x')}};
        const std::array<QByteArray, 2> texts{toDocumentText(states[0], ballast),
                                              toDocumentText(states[1], ballast)};
        QVERIFY(!writeDocument(states[0], ballast, m_path));
        test::Random random(1);
        std::array<bool, 2> isSeen{}; // else nothing was saved, or nothing killed
        int longest = 30'000;         // microseconds; more where the machine is slow
        for (int i = 0; i < kills; ++i) {
            Saver saver(m_path, states, ballast);
            usleep(useconds_t(random.whole(0, longest)));
            saver.stop();
            const QByteArray text = contentOf(m_path);
            QVERIFY2(text == texts[0] || text == texts[1], "the file is neither the old nor the new one");
            isSeen[text == texts[1]] = true;
            if (!isSeen[1])
                longest = std::min(longest * 5 / 4, 1'000'000);
            const QStringList left = files();
            QVERIFY2(left.size() <= 2, qPrintable(left.join(u' '))); // the file and one temporary file
        }
        QVERIFY(isSeen[0] && isSeen[1]);
        QVERIFY(!writeDocument(states[0], ballast, m_path)); // takes the temporary file along
        QCOMPARE(files(), QStringList{QStringLiteral("a.sinescope")});
    }
};

QTEST_GUILESS_MAIN(DocumentFileTest)
#include "document_file_test.moc"
