// SPDX-License-Identifier: GPL-3.0-or-later
// SVG and PDF, as readers that are not ours see them: xmllint, QSvgRenderer, qpdf, Poppler.
#include "app/export/embedded_document.h"
#include "app/export/picture_export.h"
#include "app/figures/figure_list.h"
#include "app/state/language.h"
#include "app/state/state_json.h"

#include <QPainter>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace sinescope;

namespace {

const ExportFormat &svg()
{
    return *findFormat(u"svg");
}

const ExportFormat &pdf()
{
    return *findFormat(u"pdf");
}

QImage renderedSvg(const QByteArray &bytes)
{
    QSvgRenderer renderer(bytes);
    QImage image(renderer.viewBox().size(), QImage::Format_RGB32);
    image.fill(Qt::magenta);
    QPainter painter(&image);
    renderer.render(&painter);
    return image;
}

/// Mean difference of the channels over a few thousand probes; letters and edges differ a little.
double difference(const QImage &a, const QImage &b)
{
    double sum = 0;
    int count = 0;
    for (int y = 1; y < a.height(); y += 7) {
        for (int x = 1; x < a.width(); x += 7, ++count) {
            const QColor left = a.pixelColor(x, y);
            const QColor right = b.pixelColor(x, y);
            sum += std::abs(left.red() - right.red()) + std::abs(left.green() - right.green()) +
                   std::abs(left.blue() - right.blue());
        }
    }
    return sum / (3 * count);
}

QStringList textsOf(const QByteArray &bytes)
{
    QStringList texts;
    QXmlStreamReader reader(bytes);
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == u"text")
            texts << reader.readElementText();
    }
    return texts;
}

} // namespace

class ExportPageTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString file(const QByteArray &bytes, const char *name)
    {
        QFile out(m_folder.filePath(QString::fromLatin1(name)));
        if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
            return {};
        return out.fileName();
    }

    /// What a program prints; a failure of the test when it ends with one.
    QString run(const QString &program, const QStringList &arguments)
    {
        QProcess process;
        process.start(program, arguments);
        const bool isDone = process.waitForFinished(30'000) && process.exitCode() == 0;
        if (!isDone)
            QTest::qFail(process.readAllStandardError().constData(), __FILE__, __LINE__);
        return QString::fromUtf8(process.readAllStandardOutput());
    }

    bool has(const char *program) const
    {
        return !QStandardPaths::findExecutable(QString::fromLatin1(program)).isEmpty();
    }

    QImage renderedPdf(const QByteArray &bytes)
    {
        const QString out = m_folder.filePath(QStringLiteral("page"));
        run(QStringLiteral("pdftoppm"), {QStringLiteral("-r"), QStringLiteral("96"), QStringLiteral("-png"),
                                         QStringLiteral("-singlefile"), file(bytes, "a.pdf"), out});
        return QImage(out + QStringLiteral(".png")).convertToFormat(QImage::Format_RGB32);
    }

private slots:
    void init() { useLanguage(QStringLiteral("en")); }

    void everyFigureLooksAsItsPng_data()
    {
        QTest::addColumn<int>("figure");
        QTest::addColumn<QString>("theme");
        for (const auto &[figure, id] : figureIds) {
            if (isDrawn(figure))
                QTest::newRow(id.data()) << int(figure) << QStringLiteral("light");
        }
        QTest::newRow("dark") << int(FigureId::Overview) << QStringLiteral("dark");
        QTest::newRow("print") << int(FigureId::Overview) << QStringLiteral("print");
    }

    void everyFigureLooksAsItsPng()
    {
        QFETCH(int, figure);
        QFETCH(QString, theme);
        State state; // of large cells: readers differ on which pixel an edge falls
        state.parameters.length = 32;
        state.parameters.dModel = 16;
        ExportOptions options;
        options.figure = FigureId(figure);
        options.theme = theme;
        options.crosshair = Cell{20, 8, 9};
        options.size = PictureSize{{800, 500}};
        options.dpi = 150;
        const QImage png = renderPicture(state, options);
        const QByteArray bytes = pictureBytes(state, options, svg());
        const QImage fromSvg = renderedSvg(bytes);
        QCOMPARE(fromSvg.size(), png.size());
        QVERIFY2(difference(png, fromSvg) < 6, qPrintable(QString::number(difference(png, fromSvg))));
        if (!has("xmllint") || !has("pdftoppm") || !has("qpdf"))
            QSKIP("xmllint, pdftoppm or qpdf is missing");
        run(QStringLiteral("xmllint"), {QStringLiteral("--noout"), file(bytes, "a.svg")});
        const QByteArray page = pictureBytes(state, options, pdf());
        const QImage fromPdf = renderedPdf(page);
        QCOMPARE(fromPdf.size(), png.size());
        QVERIFY2(difference(png, fromPdf) < 6, qPrintable(QString::number(difference(png, fromPdf))));
        run(QStringLiteral("qpdf"), {QStringLiteral("--check"), file(page, "a.pdf")});
    }

    void pngcheckTakesOurPng()
    {
        if (!has("pngcheck"))
            QSKIP("pngcheck is missing");
        const QByteArray png = pictureBytes({}, {}, *findFormat(u"png"));
        const QString said = run(QStringLiteral("pngcheck"), {QStringLiteral("-v"), file(png, "a.png")});
        QVERIFY2(said.contains(QStringLiteral("iTXt")) && said.contains(QStringLiteral("No errors detected")),
                 qPrintable(said)); // the text chunk carries the document
    }

    void cellsAreSharpHoweverNearOneLooks()
    {
        State state;
        state.parameters.length = 12;
        state.parameters.dModel = 6;
        ExportOptions options;
        options.dpi = 50; // fewer samples than cells would need
        const QByteArray bytes = pictureBytes(state, options, svg());
        const QRegularExpression image(
            QStringLiteral("<image x=\"([^\"]*)\" y=\"([^\"]*)\" width=\"([^\"]*)\" "
                           "height=\"([^\"]*)\"[^>]*base64,([^\"]*)\""));
        const auto match = image.match(QString::fromLatin1(bytes));
        QVERIFY(match.hasMatch());
        QVERIFY(match.captured(0).contains(QStringLiteral("pixelated")));
        const QImage heatmap = QImage::fromData(QByteArray::fromBase64(match.captured(5).toLatin1()), "png");
        QCOMPARE(heatmap.width() % 12, 0);
        QCOMPARE(heatmap.height() % 6, 0);
        QVERIFY(heatmap.width() >= match.captured(3).toDouble() * 50 / 96 - 1);
        // As exported a pixel a cell: every sample of a cell has its colour.
        options.isCells = true;
        const QImage cells = renderPicture(state, options);
        int wrong = 0;
        for (int y = 0; y < heatmap.height(); ++y) {
            for (int x = 0; x < heatmap.width(); ++x)
                wrong +=
                    heatmap.pixel(x, y) != cells.pixel(x * 12 / heatmap.width(), y * 6 / heatmap.height());
        }
        QCOMPARE(wrong, 0);
    }

    /// Not the words of a figure that is still looking for it.
    void theDescriptionTellsWhatWasFound()
    {
        State state;
        state.display.hasLandmarks = true;
        ExportOptions options;
        options.figure = FigureId::Similarity;
        const QByteArray page = pictureBytes(state, options, svg());
        QVERIFY(page.contains("first rise at +6 rows")); // MATH.md
        QVERIFY(page.contains("first zero at +725 rows"));
        QVERIFY(!page.contains("looking for"));
    }

    void aHeatmapIsAsFineAsAsked()
    {
        State state;
        state.parameters.length = 100'000;
        ExportOptions options;
        options.size = PictureSize{{160, 100}, true};
        options.dpi = 600;
        if (!has("pdfimages"))
            QSKIP("pdfimages is missing");
        const QString list =
            run(QStringLiteral("pdfimages"),
                {QStringLiteral("-list"), file(pictureBytes(state, options, pdf()), "a.pdf")});
        const QStringList words = list.split(u'\n').value(2).simplified().split(u' ');
        QCOMPARE(words.value(8), QStringLiteral("image")); // without loss: not "jpeg"
        QVERIFY2(std::abs(words.value(12).toInt() - 600) <= 2 && words.value(13).toInt() >= 598,
                 qPrintable(list));
    }

    void aPageHasItsSizeOnPaper()
    {
        ExportOptions options;
        options.size = PictureSize{{160, 100}, true};
        const QByteArray bytes = pictureBytes({}, options, svg());
        QVERIFY(bytes.contains("width=\"160mm\" height=\"100mm\""));
        options.size = PictureSize{{960, 480}};
        options.scale = 3; // for pixels
        QVERIFY(pictureBytes({}, options, svg()).contains("width=\"254mm\" height=\"127mm\""));
        if (!has("pdfinfo"))
            QSKIP("pdfinfo is missing");
        const QString info =
            run(QStringLiteral("pdfinfo"), {file(pictureBytes({}, options, pdf()), "a.pdf")});
        QVERIFY2(info.contains(QStringLiteral("720 x 360 pts")), qPrintable(info));
    }

    void textIsText()
    {
        ExportOptions options;
        options.figure = FigureId::Overview;
        const QStringList texts = textsOf(pictureBytes({}, options, svg()));
        for (const char *word : {"Encoding", "Waveforms", "Similarity", "position", "dim 16", "112", "+0.5"})
            QVERIFY2(texts.contains(QString::fromLatin1(word)), word);
        if (!has("pdftotext") || !has("pdffonts"))
            QSKIP("pdftotext or pdffonts is missing");
        const QString path = file(pictureBytes({}, options, pdf()), "a.pdf");
        const QString text = run(QStringLiteral("pdftotext"), {path, QStringLiteral("-")});
        for (const char *word : {"Encoding", "Waveforms", "Similarity", "dim 16", "112", "+0.5"})
            QVERIFY2(text.contains(QString::fromLatin1(word)), word);
        const QStringList fonts = run(QStringLiteral("pdffonts"), {path}).trimmed().split(u'\n').mid(2);
        QVERIFY(!fonts.isEmpty());
        for (const QString &font : fonts) // the columns are "emb sub uni"
            QVERIFY2(font.contains(QRegularExpression(QStringLiteral(" yes +(no|yes) +yes "))),
                     qPrintable(font));
    }

    void chineseIsText()
    {
        useLanguage(QStringLiteral("zh_CN"));
        ExportOptions options;
        options.figure = FigureId::Overview;
        const QByteArray bytes = pictureBytes({}, options, svg());
        useLanguage(QStringLiteral("en"));
        QVERIFY(textsOf(bytes).contains(QStringLiteral("编码")));
        QVERIFY(bytes.contains("Noto Sans CJK SC"));
        if (!has("pdftotext"))
            QSKIP("pdftotext is missing");
        options.language = QStringLiteral("zh_CN");
        const QString text = run(QStringLiteral("pdftotext"),
                                 {file(pictureBytes({}, options, pdf()), "a.pdf"), QStringLiteral("-")});
        QVERIFY(text.contains(QStringLiteral("编码")));
    }

    void pagesCarryTheirDocument()
    {
        State state;
        state.parameters.length = 77;
        for (const ExportFormat *format : {&svg(), &pdf()}) {
            const auto read = readEmbeddedDocument(file(pictureBytes(state, {}, *format), "a.bin"));
            State back;
            QVERIFY(std::holds_alternative<QByteArray>(read));
            QVERIFY(!readDocument(std::get<QByteArray>(read), back));
            QCOMPARE(back, state);
        }
    }

    void aRerunGivesTheSameBytes()
    {
        ExportOptions options;
        options.figure = FigureId::Overview;
        for (const ExportFormat *format : {&svg(), &pdf()}) {
            const QByteArray first = pictureBytes({}, options, *format);
            qputenv("TZ", "Asia/Tokyo");
            tzset();
            const QByteArray second = pictureBytes({}, options, *format);
            qunsetenv("TZ");
            tzset();
            QVERIFY(first == second);
        }
    }

    void theDateIsThatOfTheSource()
    {
        if (!has("pdfinfo"))
            QSKIP("pdfinfo is missing");
        qputenv("SOURCE_DATE_EPOCH", "1700000000"); // 2023-11-14 22:13:20 UTC
        const QByteArray bytes = pictureBytes({}, {}, pdf());
        qunsetenv("SOURCE_DATE_EPOCH");
        const QString info =
            run(QStringLiteral("pdfinfo"), {QStringLiteral("-isodates"), file(bytes, "a.pdf")});
        QVERIFY2(info.contains(QStringLiteral("2023-11-14T22:13:20")), qPrintable(info));
        QVERIFY(bytes.contains("<xmp:CreateDate>2023-11-14T22:13:20Z"));
    }

    void anOverviewIsSmall()
    {
        ExportOptions options;
        options.figure = FigureId::Overview;
        State state;
        for (const std::int64_t length : {128, 1'000'000}) {
            state.parameters.length = length;
            QVERIFY(pictureBytes(state, options, pdf()).size() < 1'000'000);
            QVERIFY(pictureBytes(state, options, svg()).size() < 1'500'000);
        }
    }

    void whatIsTooLargeIsRefused()
    {
        ExportOptions options;
        options.size = PictureSize{{20'000, 100}}; // more than 200 inches
        QCOMPARE(checkPicture({}, options, PictureKind::Page)->code, ExitCode::TooLarge);
        options.size = PictureSize{{19'000, 100}};
        QVERIFY(!checkPicture({}, options, PictureKind::Page));
        options.size = PictureSize{{4'000, 4'000}};
        options.dpi = 2400; // 1e10 samples
        QCOMPARE(checkPicture({}, options, PictureKind::Page)->code, ExitCode::TooLarge);
    }
};

QTEST_MAIN(ExportPageTest)
#include "export_page_test.moc"
