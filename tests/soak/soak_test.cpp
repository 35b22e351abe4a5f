// SPDX-License-Identifier: GPL-3.0-or-later
// Nothing grows while somebody works on and on. SINESCOPE_SOAK_CHANGES and SINESCOPE_SOAK_EXPORTS say how
// long, SINESCOPE_SEED on what.
#include "app/export/export_job.h"
#include "app/figures/figure_list.h"
#include "app/figures/theme.h"
#include "app/state/document.h"
#include "app/state/settings.h"
#include "app/window/document/autosave.h"
#include "app/window/document/document_actions.h"
#include "app/window/main_window.h"
#include "tests/core/asked_number.h"
#include "tests/core/random_parameters.h"
#include "tests/soak/footprint.h"

#include <QImage>
#include <QPainter>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

using namespace sinescope;
using test::Footprint;

namespace {

constexpr qint64 allowedGrowth = 1'000'000; // bytes
std::vector<std::unique_ptr<Figure>> allFigures()
{
    std::vector<std::unique_ptr<Figure>> figures;
    for (int id = 0; id <= int(FigureId::FormatErrors); ++id) {
        if (auto figure = makeFigure(FigureId(id)))
            figures.push_back(std::move(figure));
    }
    return figures;
}

/// A slider is mostly in its small half; now and then it is anywhere.
Parameters someParameters(test::Random &random)
{
    const bool isLarge = random.whole(0, 199) == 0;
    return random.parameters(isLarge ? 16'777'216 : 600, isLarge ? 32'768 : 300);
}

void compare(Footprint now, const Footprint &before)
{
    for (int i = 0; i < 50 && (now.files > before.files || now.threads > before.threads); ++i) {
        QTest::qWait(100); // what is written just now has its files open
        now = Footprint::now();
    }
    qInfo("memory %+.3f MB, files %+d, threads %+d", double(now.bytes - before.bytes) / 1e6,
          int(now.files - before.files), int(now.threads - before.threads));
    QVERIFY(now.bytes - before.bytes < allowedGrowth);
    QVERIFY(now.files <= before.files);
    QVERIFY(now.threads <= before.threads);
}

} // namespace

class SoakTest : public QObject
{
    Q_OBJECT

private:
    unsigned m_seed = 0;
    const Theme &m_theme = themeOf(QStringLiteral("light"));

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("Sinescope"));
        QCoreApplication::setApplicationName(QStringLiteral("soak_test"));
        // Threads by which Qt fills pictures come and go as the machine has time.
        QThreadPool::globalInstance()->setMaxThreadCount(1);
        QThreadPool::globalInstance()->setExpiryTimeout(-1);
        m_seed = test::askedNumber<unsigned>("SINESCOPE_SEED", 1, 0); // the short run says the same each time
        qInfo("SINESCOPE_SEED=%u", m_seed);
    }

    /// The figures show the documents in turn, and now and then all of them one; in the end all show the
    /// usual one, so that what they keep for what they show is the same before and after.
    void parameterChangesLeaveNothingBehind()
    {
        const auto changes = test::askedNumber<int>("SINESCOPE_SOAK_CHANGES", 600, 10);
        test::Random random(m_seed);
        Document document;
        const auto figures = allFigures();
        QVERIFY(figures.size() > 15);
        const Canvas canvas{QSizeF(300, 200), 1, &m_theme, QGuiApplication::font()};
        const auto showAll = [&](const State &state) {
            for (const auto &figure : figures)
                figure->show(state, canvas);
        };
        std::size_t turn = 0;
        connect(&document, &Document::stateChanged, this,
                [&](const State &state) { figures[++turn % figures.size()]->show(state, canvas); });
        QImage image(300, 200, QImage::Format_RGB32);
        const auto work = [&](int count) {
            for (int i = 0; i < count; ++i) {
                State next = document.state();
                next.parameters = someParameters(random);
                document.apply(next);
                if (i % 100 == 0) {
                    QCoreApplication::processEvents(); // charts post some to themselves
                    showAll(document.state());
                    QPainter painter(&image);
                    for (const auto &figure : figures)
                        figure->paint(painter, {});
                    document.undoStack().undo();
                }
            }
            document.load({});
            showAll({});
            QCoreApplication::processEvents();
            return Footprint::now();
        };
        State largest; // what is kept from picture to picture has its full size from the start
        largest.parameters.length = 16'777'216;
        largest.parameters.dModel = 32'768;
        showAll(largest);
        const Footprint before = work(std::max(changes / 4, 300));
        compare(work(changes), before);
    }

    void theWindowKeepsItsSize() const
    {
        const int changes = test::askedNumber<int>("SINESCOPE_SOAK_CHANGES", 600, 10) / 10;
        test::Random random(m_seed);
        Document document;
        sinescope::Cursor cursor;
        Settings settings;
        MainWindow window(document, cursor, settings);
        QTemporaryDir folder;
        // Often: its thread is at work before the first measure too.
        Autosave autosave(document, window.documents().session(), folder.path(),
                          std::chrono::milliseconds(50));
        window.resize(900, 600);
        window.show();
        const auto objects = [&] {
            return window.findChildren<QObject *>().size();
        };
        const auto timers = [&] {
            return window.findChildren<QTimer *>().size();
        };
        const auto work = [&](int count) {
            for (int i = 0; i < count; ++i) {
                State next = document.state();
                next.parameters = random.parameters(600, 300);
                document.apply(next);
                QCoreApplication::processEvents();
            }
            document.load({});
            QTest::qWait(500); // until the facts are found
            return Footprint::now();
        };
        const Footprint before = work(std::max(changes / 4, 100));
        const qsizetype objectsBefore = objects();
        const qsizetype timersBefore = timers();
        compare(work(changes), before);
        QCOMPARE(objects(), objectsBefore);
        QCOMPARE(timers(), timersBefore);
    }

    void exportsLeaveNothingBehind() const
    {
        const auto exports = test::askedNumber<int>("SINESCOPE_SOAK_EXPORTS", 140);
        QTemporaryDir folder;
        const std::array formats{"png", "svg", "pdf", "csv", "npy", "raw", "sinescope"};
        test::Random random(m_seed);
        const auto work = [&](int count) {
            for (int i = 0; i < count; ++i) {
                const QString extension = QLatin1StringView(formats[std::size_t(i) % formats.size()]);
                State state;
                state.parameters = random.parameters(100, 60);
                ExportOptions options;
                options.size = PictureSize{{120, 80}};
                const ExportJob job{findFormat(extension),
                                    folder.filePath(QStringLiteral("file.") + extension)};
                const auto failure = runExport(state, options, job);
                if (failure)
                    qFatal("%s", qPrintable(failure->message()));
            }
            return Footprint::now();
        };
        const Footprint before = work(std::max(exports / 4, 70));
        compare(work(exports), before);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), qsizetype(formats.size()));
    }
};

QTEST_MAIN(SoakTest)
#include "soak_test.moc"
