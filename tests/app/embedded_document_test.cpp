// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/embedded_document.h"
#include "app/state/state_json.h"
#include "tests/app/random_state.h"

#include <QBuffer>
#include <QElapsedTimer>
#include <QImage>
#include <QTemporaryFile>
#include <QTest>
#include <QXmlStreamReader>

using namespace sinescope;

namespace {

QByteArray pngOf(const State &state)
{
    QImage image(3, 2, QImage::Format_RGB32);
    image.fill(0xff336699U);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "png");
    return pngWithDocument(buffer.data(), state);
}

QByteArray svgOf(const State &state)
{
    return "<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"><metadata>" +
           documentElement(state) + "</metadata></svg>";
}

QByteArray pdfOf(const State &state)
{
    return "%PDF-1.4\n%\xe2\xe3\xcf\xd3\n1 0 obj << /Type /Metadata >> stream\n" + documentElement(state) +
           "\nendstream endobj\n%%EOF";
}

std::variant<QByteArray, Failure> readIn(QByteArray bytes)
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    return readEmbeddedDocument(buffer, QStringLiteral("lesson"));
}

bool isRefused(const QByteArray &bytes)
{
    const auto read = readIn(bytes);
    const auto *failure = std::get_if<Failure>(&read);
    return failure && failure->code == ExitCode::Invalid &&
           failure->text == QStringLiteral("lesson carries no Sinescope document");
}

} // namespace

class EmbeddedDocumentTest : public QObject
{
    Q_OBJECT

private slots:
    void everyStateComesBackFromEveryFormat()
    {
        test::Random random(7);
        for (int i = 0; i < 50; ++i) {
            const State state = randomState(random);
            for (const QByteArray &bytes : {pngOf(state), svgOf(state), pdfOf(state)}) {
                const auto read = readIn(bytes);
                QVERIFY(std::holds_alternative<QByteArray>(read));
                QCOMPARE(std::get<QByteArray>(read), toDocumentText(state));
                State back;
                QVERIFY(!readDocument(std::get<QByteArray>(read), back));
                QCOMPARE(back, state);
            }
        }
    }

    /// As Qt's own reader sees it, checksums and all.
    void aPngStaysAPicture()
    {
        const QImage image = QImage::fromData(pngOf({}), "png");
        QCOMPARE(image.size(), QSize(3, 2));
        QCOMPARE(image.pixel(2, 1), 0xff336699U);
        QCOMPARE(image.text(QStringLiteral("Sinescope")).simplified(),
                 QString::fromUtf8(toDocumentText({})).simplified());
    }

    /// Qt itself compresses what other programs would write.
    void aTextThatAnotherProgramCompressedIsRead()
    {
        QImage image(3, 2, QImage::Format_RGB32);
        image.fill(0);
        image.setText(QStringLiteral("Sinescope"), QString::fromUtf8(toDocumentText({})));
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        QVERIFY(image.save(&buffer, "png"));
        QVERIFY(!buffer.data().contains("d_model"));
        QCOMPARE(std::get<QByteArray>(readIn(buffer.data())), toDocumentText({}));
    }

    /// 300 kB compressed, as a sentence and the keys of a later version may be.
    void aLargeTextThatAnotherProgramCompressedIsRead()
    {
        test::Random random(11);
        QString notes;
        while (notes.size() < 600'000)
            notes += QString::number(random.whole(0, 1 << 30), 16);
        const QByteArray document = toDocumentText({}, {{QStringLiteral("notes"), notes}});
        QImage image(3, 2, QImage::Format_RGB32);
        image.fill(0);
        image.setText(QStringLiteral("Sinescope"), QString::fromUtf8(document));
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        QVERIFY(image.save(&buffer, "png"));
        QVERIFY(buffer.size() > 200'000 && buffer.size() < 500'000);
        QCOMPARE(std::get<QByteArray>(readIn(buffer.data())), document);
    }

    void anSvgMayBeginWithALongComment_data()
    {
        QTest::addColumn<QByteArray>("front");
        const QByteArray comment = "<!--" + QByteArray(100'000, 'x') + "-->\n";
        QTest::newRow("behind the declaration") << "<?xml version=\"1.0\"?>" + comment;
        QTest::newRow("first") << comment;
        QTest::newRow("byte order mark") << "\xef\xbb\xbf\n" + comment;
        QTest::newRow("document type") << QByteArray("<!DOCTYPE svg [ ") + comment + "]>";
    }

    void anSvgMayBeginWithALongComment()
    {
        QFETCH(QByteArray, front);
        QCOMPARE(std::get<QByteArray>(readIn(front + "<svg>" + documentElement({}) + "</svg>")),
                 toDocumentText({}));
    }

    /// A PDF of many fonts and images, or one that another tool has written anew.
    void theElementIsFoundAtTheEndOfALargeFile()
    {
        QTemporaryFile file;
        QVERIFY(file.open());
        file.write("%PDF-1.4\n");
        QVERIFY(file.resize(qint64(3) << 30)); // sparse
        QVERIFY(file.seek(file.size()));
        file.write(documentElement({}));
        QVERIFY(file.flush());
        QElapsedTimer timer;
        timer.start();
        const auto read = readEmbeddedDocument(file.fileName());
        QVERIFY(std::holds_alternative<QByteArray>(read));
        QCOMPARE(std::get<QByteArray>(read), toDocumentText({}));
        QVERIFY(timer.elapsed() < 2000); // 3 GiB are not read
    }

    void theElementIsXmlInItsNamespace()
    {
        QXmlStreamReader reader(documentElement({}));
        QVERIFY(reader.readNextStartElement());
        QCOMPARE(reader.namespaceUri(), QStringLiteral("urn:sinescope:document"));
        QCOMPARE(reader.name(), QStringLiteral("document"));
        QCOMPARE(reader.readElementText().toUtf8(), toDocumentText({}));
        QVERIFY(!reader.hasError());
    }

    void otherFilesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("a document itself") << toDocumentText({});
        QTest::newRow("the element in no picture") << documentElement({});
        QTest::newRow("svg without") << QByteArray("<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        QTest::newRow("pdf without") << QByteArray("%PDF-1.4\n%%EOF");
        QTest::newRow("cut off") << svgOf({}).left(300);
        QTest::newRow("broken element")
            << QByteArray("<svg><sinescope:document "
                          "xmlns:sinescope=\"urn:sinescope:document\">&nonsense;</sinescope:document>");
        QTest::newRow("png signature alone") << pngOf({}).left(8);
        QTest::newRow("png cut in its text") << pngOf({}).left(120);
        QByteArray renamed = pngOf({});
        renamed.replace("Sinescope", "Sinescopf");
        QTest::newRow("png without the text") << renamed;
    }

    void otherFilesAreRefused()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(isRefused(bytes));
    }

    /// 1e9 x 1e9 pixels: nothing may even think of decoding them.
    void aHugePngIsReadWithoutItsPixels()
    {
        QByteArray png = pngOf({});
        png.replace(16, 8, QByteArray::fromHex("3b9aca003b9aca00"));
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(std::get<QByteArray>(readIn(png)), toDocumentText({}));
        QVERIFY(timer.elapsed() < 1000);
    }

    void chunksWithoutEndAreLeft()
    {
        const QByteArray chunk = QByteArray::fromHex("000000004944415400000000"); // an empty IDAT
        QByteArray png = pngOf({});
        png.insert(33, chunk.repeated(200'000));
        QElapsedTimer timer;
        timer.start();
        QVERIFY(isRefused(png));
        QVERIFY(timer.elapsed() < 1000);
        png = pngOf({});
        png.replace(33, 4, "\xff\xff\xff\xff"); // a text of 4 GB
        QVERIFY(isRefused(png));
    }

    /// 100 MB of blanks that deflate to 100 kB.
    void aTextThatInflatesWithoutEndIsRefused()
    {
        QImage image(1, 1, QImage::Format_RGB32);
        image.fill(0);
        image.setText(QStringLiteral("Sinescope"), QString(100'000'000, u' '));
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        QVERIFY(image.save(&buffer, "png"));
        QVERIFY(buffer.size() < 1'000'000);
        QVERIFY(isRefused(buffer.data()));
    }

    /// A parser compares each attribute with those before it.
    void elementsWithinTheDocumentAreRefusedAtOnce()
    {
        const QByteArray element = documentElement({});
        const qsizetype content = element.indexOf('{');
        QByteArray attributes = "<a";
        for (int i = 0; i < 100'000; ++i)
            attributes += " a" + QByteArray::number(i) + "=\"\"";
        QElapsedTimer timer;
        timer.start();
        QVERIFY(isRefused("<svg>" + QByteArray(element).insert(content, attributes + "/>") + "</svg>"));
        QVERIFY(timer.elapsed() < 1000);
        QVERIFY(!isRefused("<svg>" + QByteArray(element).insert(content, "<!-- not <a/> an element -->") +
                           "</svg>"));
    }

    void aMissingFileIsAnIoFailure()
    {
        const auto read = readEmbeddedDocument(QStringLiteral("/missing/picture.png"));
        QCOMPARE(std::get<Failure>(read).code, ExitCode::Io);
    }
};

QTEST_GUILESS_MAIN(EmbeddedDocumentTest)
#include "embedded_document_test.moc"
