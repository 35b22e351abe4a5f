// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/export_job.h"
#include "app/state/choice.h"
#include "core/encoding_table.h"
#include "tests/core/random_parameters.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <csignal>
#include <cstring>
#include <sys/resource.h>

using namespace sinescope;

namespace {

constexpr qsizetype headerBytes = 128;

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

const ExportFormat &npy()
{
    return *findFormat(QStringLiteral("npy"));
}

template <typename Number> std::vector<Number> numbersOf(const QByteArray &npy)
{
    std::vector<Number> numbers(std::size_t(npy.size() - headerBytes) / sizeof(Number));
    std::memcpy(numbers.data(), npy.constData() + headerBytes, numbers.size() * sizeof(Number));
    return numbers;
}

/// Right as DESIGN.md demands: within 0.502 ulp or 1e-12 up to position 1e6, 1.2 ulp to 2^24, 1e-7 beyond.
bool isRight(float value, double truth, double position)
{
    const float size = std::abs(value);
    const double ulp = double(std::nextafter(size, 2.0F)) - double(size);
    const double allowed = position <= 1e6          ? std::max(0.502 * ulp, 1e-12)
                           : position <= 16'777'216 ? std::max(1.2 * ulp, 1e-12)
                                                    : 1e-7;
    return std::abs(double(value) - truth) <= allowed;
}

} // namespace

class ExportDataTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    State m_state;
    ExportOptions m_options;

    QString path(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    QByteArray exported()
    {
        const QString file = path("table.npy");
        const auto failure = exportData(m_state, m_options, npy(), file);
        return failure ? failure->message().toUtf8() : contentOf(file);
    }

private slots:
    void init()
    {
        m_state = {};
        m_options = {};
    }

    void theFileIsTheTableBehindAHeader()
    {
        test::Random random(5);
        for (int i = 0; i < 50; ++i) {
            m_state.parameters = random.parameters(500, 300);
            const Parameters &parameters = m_state.parameters;
            const QByteArray npy = exported();
            QVERIFY(npy.startsWith("\x93NUMPY\x01"));
            const QByteArray shape = QByteArrayLiteral("'descr': '<f4', 'fortran_order': False, 'shape': (") +
                                     QByteArray::number(qint64(parameters.length)) + ", " +
                                     QByteArray::number(qint64(parameters.dModel)) + "), ";
            QVERIFY2(npy.left(headerBytes).contains(shape), npy.left(headerBytes).constData());
            std::vector<float> table(std::size_t(parameters.length * parameters.dModel));
            EncodingTable(parameters, {0, parameters.dModel}).fill({0, parameters.length}, table.data());
            QVERIFY(numbersOf<float>(npy) == table);
        }
    }

    void valuesAreRight()
    {
        QFile reference(QStringLiteral(SINESCOPE_TEST_DATA "/encoding.csv")); // 20 digits, every convention
        QVERIFY(reference.open(QIODevice::ReadOnly));
        reference.readLine();
        int count = 0;
        while (!reference.atEnd()) {
            const QList<QByteArray> cells = reference.readLine().trimmed().split(',');
            m_state.parameters = {cells[0].toLongLong(),
                                  cells[1].toLongLong(),
                                  cells[2].toDouble(),
                                  *choiceOf(layoutIds, QString::fromLatin1(cells[3])),
                                  *choiceOf(spacingIds, QString::fromLatin1(cells[4])),
                                  cells[5].toDouble(),
                                  cells[6].toDouble()};
            const std::int64_t row = cells[7].toLongLong();
            const std::int64_t column = cells[8].toLongLong();
            m_options.rows = Range{row, row + 1};
            m_options.columns = Range{column, column + 1};
            const auto values = numbersOf<float>(exported());
            QCOMPARE(values.size(), std::size_t(1));
            const double position =
                m_state.parameters.firstPosition + double(row) * m_state.parameters.positionStep;
            QVERIFY2(isRight(values[0], cells[9].toDouble(), position), cells.join(',').constData());
            ++count;
        }
        QVERIFY(count > 100);
    }

    void shardsJoinToTheWhole()
    {
        m_state.parameters.length = 70'000; // many blocks of 4 MiB
        m_state.parameters.dModel = 97;
        const QByteArray whole = exported();
        QByteArray joined = whole.left(headerBytes);
        for (const Range &rows : {Range{0, 1}, Range{1, 33'333}, Range{33'333, 70'000}}) {
            m_options.rows = rows;
            joined += exported().mid(headerBytes);
        }
        QVERIFY(joined == whole);
    }

    void similarityIsOneDoubleAPosition()
    {
        m_state.parameters.length = 300;
        m_state.display.reference = 17;
        m_options.figure = FigureId::Similarity;
        for (const auto &[measure, id] : measureIds) {
            m_state.display.measure = measure;
            m_options.rows.reset();
            const QByteArray npy = exported();
            QVERIFY(npy.left(headerBytes).contains("'<f8'"));
            QVERIFY(npy.left(headerBytes).contains("(300,)"));
            const auto values = numbersOf<double>(npy);
            QCOMPARE(values.size(), std::size_t(300));
            const Similarity similarity(m_state.parameters, measure);
            for (std::size_t i = 0; i < values.size(); ++i)
                QVERIFY(std::abs(values[i] - similarity.between(17, double(i))) < 1e-9 * 64);
            m_options.rows = Range{100, 120};
            const auto part = numbersOf<double>(exported());
            QCOMPARE(part.size(), std::size_t(20));
            QVERIFY(std::abs(part[3] - values[103]) < 1e-9 * 64);
        }
    }

    void anUndefinedCosineIsNan()
    {
        m_state.parameters.dModel = 1; // row 0 has norm 0
        m_state.display.measure = Measure::Cosine;
        m_state.display.reference = 3;
        m_options.figure = FigureId::Similarity;
        const auto values = numbersOf<double>(exported());
        QVERIFY(std::isnan(values[0]));
        QVERIFY(!std::isnan(values[1]));
    }

    void matrixHasARowForEachPosition()
    {
        m_state.parameters.length = 40;
        m_options.figure = FigureId::SimilarityMatrix;
        m_options.rows = Range{10, 15};
        const auto values = numbersOf<float>(exported());
        QCOMPARE(values.size(), std::size_t(5 * 40));
        const Similarity similarity(m_state.parameters, Measure::Dot);
        QVERIFY(std::abs(double(values[40 + 30]) - similarity.between(11, 30)) < 1e-5);
    }

    void tooLargeIsRefusedBeforeWork_data()
    {
        QTest::addColumn<int>("figure");
        QTest::addColumn<QString>("size");
        QTest::newRow("matrix") << int(FigureId::SimilarityMatrix) << "1.00 PiB";
        QTest::newRow("table") << int(FigureId::Encoding) << "2.00 TiB";
    }

    void tooLargeIsRefusedBeforeWork()
    {
        QFETCH(int, figure);
        QFETCH(QString, size);
        m_state.parameters.length = 16'777'216;
        m_state.parameters.dModel = 32'768;
        m_options.figure = FigureId(figure);
        if (figure == int(FigureId::Encoding) && !checkData(m_state, m_options, npy(), path("big.npy")))
            QSKIP("this machine holds two tebibytes");
        const auto failure = exportData(m_state, m_options, npy(), path("big.npy"));
        QVERIFY(failure);
        QCOMPARE(failure->code, ExitCode::TooLarge);
        QVERIFY2(failure->text.contains(size), qPrintable(failure->text));
        QVERIFY(!QFile::exists(path("big.npy")));
    }

    void aFailureLeavesTheOldFile_data()
    {
        QTest::addColumn<QString>("target");
        QTest::newRow("no folder") << QStringLiteral("missing/table.npy");
        QTest::newRow("a file as folder") << QStringLiteral("old.npy/table.npy");
        QTest::newRow("a folder") << QStringLiteral("folder.npy");
        QTest::newRow("full device") << QStringLiteral("full.npy");
    }

    void aFailureLeavesTheOldFile()
    {
        QFETCH(QString, target);
        QTemporaryDir folder;
        QFile old(folder.filePath(QStringLiteral("old.npy")));
        QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
        old.close();
        QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("folder.npy")));
        if (!QFile::exists(QStringLiteral("/dev/full")) && target == QStringLiteral("full.npy"))
            QSKIP("there is no /dev/full");
        QFile::link(QStringLiteral("/dev/full"), folder.filePath(QStringLiteral("full.npy")));
        const QStringList before =
            QDir(folder.path()).entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot);
        const auto failure = exportData(m_state, m_options, npy(), folder.filePath(target));
        QVERIFY(failure);
        QCOMPARE(failure->code, ExitCode::Io);
        QCOMPARE(contentOf(old.fileName()), QByteArray("old"));
        QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot),
                 before);
        QVERIFY(!QFileInfo(QStringLiteral("/dev/full")).isFile());
    }

    void aFullDiskInTheMiddleLeavesTheOldFile()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("table.npy"));
        QFile old(file);
        QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
        old.close();
        m_state.parameters = {.length = 100'000, .dModel = 64}; // 24 MiB

        const auto handler = std::signal(SIGXFSZ, SIG_IGN);
        rlimit before{};
        getrlimit(RLIMIT_FSIZE, &before);
        const rlimit tight{10'000'000, before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &tight); // behaves as a disk that is full after 10 MB
        const auto failure = exportData(m_state, m_options, npy(), file);
        setrlimit(RLIMIT_FSIZE, &before);
        std::signal(SIGXFSZ, handler);

        QVERIFY(failure);
        QCOMPARE(failure->code, ExitCode::Io);
        QCOMPARE(contentOf(file), QByteArray("old"));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
    }

    void aStoppedExportLeavesNothing()
    {
        m_state.parameters = {.length = 200'000, .dModel = 64};
        std::stop_source source;
        std::vector<double> seen;
        const ExportWatch watch{source.get_token(), [&](double part) {
                                    seen.push_back(part);
                                    if (part > 0.5)
                                        source.request_stop();
                                }};
        QVERIFY(exportData(m_state, m_options, npy(), path("stopped.npy"), watch));
        QVERIFY(!QFile::exists(path("stopped.npy")));
        QVERIFY(std::ranges::is_sorted(seen) && seen.size() > 3 && seen.back() < 1);
    }

    void aReferenceBeyondTheLengthIsRefused()
    {
        m_state.display.reference = 128;
        m_options.figure = FigureId::Similarity;
        const auto failure = exportData(m_state, m_options, npy(), path("similarity.npy"));
        QVERIFY(failure);
        QCOMPARE(failure->code, ExitCode::Invalid);
        QCOMPARE(failure->field, QStringLiteral("reference"));
    }
};

QTEST_GUILESS_MAIN(ExportDataTest)
#include "export_data_test.moc"
