// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/embedded_document.h"
#include "app/export/picture_export.h"
#include "app/figures/figure_list.h"
#include "app/figures/theme.h"
#include "app/state/language.h"
#include "app/state/state_json.h"
#include "core/encoding_table.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QWidget>

#include <set>

using namespace sinescope;

namespace {

/// How many colours a picture has, up to 50: a blank one has one.
std::size_t coloursOf(const QImage &image)
{
    std::set<QRgb> colours;
    for (int y = 0; y < image.height() && colours.size() < 50; y += 3) {
        for (int x = 0; x < image.width(); x += 3)
            colours.insert(image.pixel(x, y));
    }
    return colours.size();
}

std::optional<Failure> exportedPng(const State &state, const ExportOptions &options, const QString &path)
{
    return exportPicture(state, options, *findFormat(u"png"), path);
}

} // namespace

class ExportPictureTest : public QObject
{
    Q_OBJECT

private slots:
    void everyFigureIsWrittenAndReadBack()
    {
        QTemporaryDir folder;
        for (const auto &[figure, id] : figureIds) {
            if (!isDrawn(figure))
                continue;
            for (const QString &theme : themeIds()) {
                ExportOptions options;
                options.figure = figure;
                options.theme = theme;
                const QString path = folder.filePath(QString::fromUtf8(id.data()) + QStringLiteral(".png"));
                QVERIFY(!exportedPng({}, options, path));
                const QImage image(path);
                const bool isPage = figure == FigureId::Overview || figure == FigureId::Sentence ||
                                    figure == FigureId::Limits;
                QCOMPARE(image.size(), isPage ? QSize(1600, 1000) : QSize(1200, 800));
                QVERIFY(coloursOf(image) > 10);
                const Theme &expected = themeOf(theme);
                QCOMPARE(QColor(image.pixel(2, 2)), isPage ? expected.page : expected.card);
            }
        }
    }

    void filesAreTheSameInEveryStyleOfNumbers()
    {
        State state;
        state.parameters.length = 12345; // with a group
        for (const char *format : {"png", "svg", "pdf"}) {
            const ExportFormat &written = *findFormat(QString::fromLatin1(format));
            const QByteArray usual = pictureBytes(state, {}, written);
            for (const QString &style : numberStyleIds()) {
                useNumberStyle(style);
                QCOMPARE(pictureBytes(state, {}, written), usual);
                QCOMPARE(currentNumberStyle(), style); // the window goes on as it was
                QCOMPARE(QLocale().toString(0.5, 'f', 1), style == u"comma" ? "0,5" : "0.5");
            }
            useNumberStyle(numberStyleIds().front());
        }
    }

    void aPictureForAColumnIsMostlyPlot()
    {
        ExportOptions options;
        options.size = PictureSize{QSizeF(85, 60), true};
        for (const FigureId id : {FigureId::Encoding, FigureId::Similarity}) {
            options.figure = id;
            const PictureGeometry geometry = pictureGeometry({}, options, PictureKind::Pixels);
            const Canvas canvas = pictureCanvas(options, geometry, PictureKind::Pixels);
            QCOMPARE(canvas.font.pixelSize(), 8); // six points
            const auto figure = makeFigure(id);
            figure->show({}, canvas);
            QVERIFY(figure->plotArea().width() >= 0.6 * geometry.size.width());
        }
    }

    void sizesAreAsAsked_data()
    {
        QTest::addColumn<QSizeF>("size");
        QTest::addColumn<bool>("isMillimetres");
        QTest::addColumn<double>("scale");
        QTest::addColumn<double>("dpi");
        QTest::addColumn<QSize>("pixels");
        QTest::newRow("pixels") << QSizeF(640, 480) << false << 1.0 << 300.0 << QSize(640, 480);
        QTest::newRow("scale 2") << QSizeF(640, 480) << false << 2.0 << 300.0 << QSize(1280, 960);
        QTest::newRow("scale 1.5") << QSizeF(333, 201) << false << 1.5 << 300.0 << QSize(500, 302);
        QTest::newRow("mm") << QSizeF(160, 100) << true << 1.0 << 300.0 << QSize(1890, 1181);
        QTest::newRow("mm, 96 dpi") << QSizeF(254, 127) << true << 1.0 << 96.0 << QSize(960, 480);
        QTest::newRow("tiny") << QSizeF(1, 1) << false << 1.0 << 300.0 << QSize(1, 1);
        QTest::newRow("narrow") << QSizeF(20, 2000) << false << 1.0 << 300.0 << QSize(20, 2000);
    }

    void sizesAreAsAsked()
    {
        QFETCH(QSizeF, size);
        QFETCH(bool, isMillimetres);
        QFETCH(double, scale);
        QFETCH(double, dpi);
        QFETCH(QSize, pixels);
        ExportOptions options;
        options.size = PictureSize{size, isMillimetres};
        options.scale = scale;
        options.dpi = dpi;
        for (const FigureId figure : {FigureId::Overview, FigureId::Encoding, FigureId::Similarity}) {
            options.figure = figure;
            QVERIFY(!checkPicture({}, options));
            QCOMPARE(renderPicture({}, options).size(), pixels);
        }
    }

    void twiceTheScaleIsTheSamePictureFiner()
    {
        ExportOptions options;
        const QImage once = renderPicture({}, options);
        options.scale = 2;
        const QImage twice = renderPicture({}, options);
        QCOMPARE(twice.devicePixelRatio(), 2.0);
        QCOMPARE(twice.pixel(600, 400), once.pixel(300, 200)); // within one cell of the heatmap
    }

    void cellsAreOnePixelEach()
    {
        State state;
        state.parameters.length = 200;
        state.parameters.dModel = 130;
        state.view.positions = Interval{9.5, 59.5};
        ExportOptions options;
        options.isCells = true;
        const QImage image = renderPicture(state, options);
        QCOMPARE(image.size(), QSize(50, 130));
        std::vector<float> table(200 * 130);
        EncodingTable(state.parameters, {0, 130}).fill({0, 200}, table.data());
        const Colormap &colormap = *findColormap(state.display.colormap);
        for (int x = 0; x < 50; ++x) {
            for (int y = 0; y < 130; ++y) {
                // Between two colours the last bit of a value decides, and the table has it rounded.
                const float value = table[std::size_t((x + 10) * 130 + y)];
                const QRgb below = colormap.colours[std::size_t(colourIndex(value - 2e-7F, -1, 1))];
                const QRgb above = colormap.colours[std::size_t(colourIndex(value + 2e-7F, -1, 1))];
                QVERIFY(image.pixel(x, y) == below || image.pixel(x, y) == above);
            }
        }
        state.display.positionsDown = true;
        const QImage down = renderPicture(state, options);
        QCOMPARE(down.size(), QSize(130, 50));
        QCOMPARE(down.pixel(7, 3), image.pixel(3, 7));
    }

    void whatIsTooLargeIsRefused()
    {
        ExportOptions options;
        options.size = PictureSize{{40'000, 10}};
        QCOMPARE(checkPicture({}, options)->code, ExitCode::TooLarge);
        options.size = PictureSize{{20'000, 20'000}};
        QCOMPARE(checkPicture({}, options)->code, ExitCode::TooLarge);
        options.size = PictureSize{{1e300, 1}};
        QCOMPARE(checkPicture({}, options)->code, ExitCode::TooLarge);
        options = {};
        options.isCells = true;
        State state;
        state.parameters.length = 16'777'216;
        QCOMPARE(checkPicture(state, options)->code, ExitCode::TooLarge);
        options.figure = FigureId::Similarity;
        QCOMPARE(checkPicture({}, options)->code, ExitCode::Usage);
    }

    void titlesAndCrosshairAreAsAsked()
    {
        ExportOptions options;
        options.figure = FigureId::Similarity;
        const QImage plain = renderPicture({}, options);
        options.crosshair = Cell{64, 8, 64};
        const QImage crossed = renderPicture({}, options);
        QVERIFY(plain != crossed);
        options.crosshair = Cell{128, 8, 64}; // beyond the table
        QCOMPARE(renderPicture({}, options), plain);
        options.crosshair.reset();
        options.isTitled = false;
        const QImage bare = renderPicture({}, options);
        // In the middle above the curve there is nothing but the subtitle.
        const QRect above(200, 2, 300, 12);
        QVERIFY(coloursOf(plain.copy(above)) > 1);
        QCOMPARE(coloursOf(bare.copy(above)), std::size_t(1));
    }

    void theLanguageOfAPictureIsItsOwn()
    {
        useLanguage(QStringLiteral("en"));
        ExportOptions options;
        const QImage english = renderPicture({}, options);
        options.language = QStringLiteral("zh_CN");
        const QImage chinese = renderPicture({}, options);
        QVERIFY(english != chinese);
        QCOMPARE(QLocale().name(), QStringLiteral("en_US"));
        useLanguage(QStringLiteral("zh_CN"));
        options.language.clear();
        QCOMPARE(renderPicture({}, options), chinese); // that of the program
        options.language = QStringLiteral("en");
        QCOMPARE(renderPicture({}, options), english);
        QCOMPARE(QLocale().name(), QStringLiteral("zh_CN"));
        useLanguage(QStringLiteral("en"));
    }

    void theWindowsDoNotLearnTheLanguageOfAPicture()
    {
        useLanguage(QStringLiteral("zh_CN"));
        const QString shown = QCoreApplication::translate("Export", "Cancel");
        QVERIFY(shown != QStringLiteral("Cancel"));
        const QStringList sources = englishOf(shown);
        QVERIFY(sources.contains(QStringLiteral("Cancel")));
        class Window : public QWidget
        {
        public:
            int changes = 0;

        protected:
            void changeEvent(QEvent *event) override
            {
                changes +=
                    int(event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange);
            }
        };
        Window window;
        window.show();
        QCoreApplication::processEvents();
        window.changes = 0;
        ExportOptions options;
        options.language = QStringLiteral("en");
        renderPicture({}, options);
        QCoreApplication::processEvents();
        QCOMPARE(window.changes, 0);
        QCOMPARE(englishOf(shown), sources); // a search in the window finds it still
        useLanguage(QStringLiteral("en"));
        QCoreApplication::processEvents();
        QVERIFY(window.changes > 0);
    }

    void aPngCarriesItsDocument()
    {
        State state;
        state.parameters.length = 77;
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.png"));
        QVERIFY(!exportedPng(state, {}, path));
        const auto read = readEmbeddedDocument(path);
        State back;
        QVERIFY(std::holds_alternative<QByteArray>(read));
        QVERIFY(!readDocument(std::get<QByteArray>(read), back));
        QCOMPARE(back, state);
    }

    void aFailureLeavesTheOldFile()
    {
        QTemporaryDir folder;
        QVERIFY(exportedPng({}, {}, folder.filePath(QStringLiteral("missing/a.png"))));
        const QString path = folder.filePath(QStringLiteral("old.png"));
        QFile old(path);
        QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
        old.close();
        ExportOptions options;
        options.size = PictureSize{{40'000, 10}};
        QVERIFY(exportedPng({}, options, path));
        QCOMPARE(old.size(), qint64(3));
        QVERIFY(!exportedPng({}, {}, path));
        QVERIFY(old.size() > 3);
        if (QFile::link(QStringLiteral("/dev/full"), folder.filePath(QStringLiteral("full.png"))))
            QCOMPARE(exportedPng({}, {}, folder.filePath(QStringLiteral("full.png")))->code, ExitCode::Io);
    }

    void aRerunGivesTheSameBytes()
    {
        QTemporaryDir folder;
        QByteArray bytes[2];
        for (QByteArray &content : bytes) {
            QFile file(folder.filePath(QStringLiteral("a.png")));
            QVERIFY(!exportedPng({}, {}, file.fileName()));
            QVERIFY(file.open(QIODevice::ReadOnly));
            content = file.readAll();
        }
        QVERIFY(bytes[0] == bytes[1]);
    }
};

QTEST_MAIN(ExportPictureTest)
#include "export_picture_test.moc"
