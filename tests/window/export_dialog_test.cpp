// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/state/language.h"
#include "app/window/export/export_dialog.h"
#include "app/window/export/export_form.h"
#include "app/window/export/export_preview.h"
#include "app/window/export/print_picture.h"
#include "tests/window/dialog_answers.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QElapsedTimer>
#include <QImage>
#include <QLabel>
#include <QPrinter>
#include <QProcess>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace sinescope;

class ExportDialogTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<ExportDialog> m_dialog;
    QTemporaryDir m_folder;

    template <typename Widget> Widget &named(const QString &name)
    {
        for (Widget *candidate : m_dialog->findChildren<Widget *>()) {
            if (candidate->accessibleName() == name || candidate->property("text") == name)
                return *candidate;
        }
        qFatal("there is no %s", qPrintable(name));
    }

    void choose(const QString &combo, const QString &id)
    {
        auto &box = named<QComboBox>(combo);
        QVERIFY2(box.findData(id) >= 0, qPrintable(id));
        box.setCurrentIndex(box.findData(id));
    }

    const ExportChoices &choices() { return m_dialog->findChild<ExportForm *>()->choices(); }
    ExportPreview &preview() { return *m_dialog->findChild<ExportPreview *>(); }
    QPushButton &exportButton() { return named<QPushButton>(QStringLiteral("&Export…")); }

    void open(FigureId figure = FigureId::Encoding, const State &state = {})
    {
        m_dialog = std::make_unique<ExportDialog>(state, figure, std::nullopt);
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
    }

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("Sinescope"));
        QCoreApplication::setApplicationName(QStringLiteral("export_dialog_test"));
    }

    void init()
    {
        QSettings().clear();
        useLanguage(QStringLiteral("en"));
    }

    void thePreviewShowsTheChoices()
    {
        open();
        QTRY_VERIFY(!preview().image().isNull());
        const QImage light = preview().image();
        QVERIFY(std::abs(double(light.width()) / light.height() - 1.5) < 0.01); // 1200 x 800
        choose(QStringLiteral("Theme"), QStringLiteral("dark"));
        QTRY_VERIFY(preview().image().pixelColor(3, 3).lightness() < 80);
        choose(QStringLiteral("Figure"), QStringLiteral("overview"));
        QTRY_VERIFY(std::abs(double(preview().image().width()) / preview().image().height() - 1.6) < 0.01);
        named<QCheckBox>(QStringLiteral("Crosshair at position 0, dimension 0")).setChecked(true);
        QVERIFY(choices().options.crosshair == Cell());
    }

    void aLargePictureIsPreviewedAtOnce()
    {
        State state;
        state.parameters.length = 1'000'000;
        open(FigureId::Encoding, state);
        named<QDoubleSpinBox>(QStringLiteral("Width")).setValue(16'000);
        named<QDoubleSpinBox>(QStringLiteral("Height")).setValue(16'000);
        QElapsedTimer timer;
        timer.start();
        QTRY_VERIFY(!preview().image().isNull() && preview().image().width() == preview().image().height());
        QVERIFY(timer.elapsed() < 2000); // the picture itself takes many times that
    }

    void whatIsSearchedForComesLater()
    {
        State state;
        state.display.hasLandmarks = true;
        open(FigureId::Similarity, state);
        QTRY_VERIFY2(
            preview().accessibleDescription().contains(QStringLiteral("without a zero in 127 rows: ")),
            qPrintable(preview().accessibleDescription()));
        state.parameters.length = 16'777'216;
        state.parameters.dModel = 16'384;
        open(FigureId::Similarity, state); // searched for seconds
        QTRY_VERIFY(!preview().image().isNull());
        QVERIFY2(preview().accessibleDescription().contains(QStringLiteral("looking for the smallest base")),
                 qPrintable(preview().accessibleDescription()));
        choose(QStringLiteral("Figure"), QStringLiteral("encoding"));
        QTRY_VERIFY(preview().accessibleDescription().contains(QStringLiteral("Encoding")));
    }

    void sizesHaveUnitsAndPresets()
    {
        open();
        auto &presets = named<QComboBox>(QStringLiteral("Size"));
        presets.setCurrentIndex(presets.findText(QStringLiteral("Page, 160 × 100 mm")));
        QVERIFY(choices().options.size && choices().options.size->isMillimetres);
        QCOMPARE(choices().options.size->size, QSizeF(160, 100));
        QVERIFY(!named<QDoubleSpinBox>(QStringLiteral("Scale")).isEnabled());
        named<QDoubleSpinBox>(QStringLiteral("DPI")).setValue(600);
        QVERIFY(named<QLabel>(QStringLiteral("3,780 × 2,362 pixels")).isVisible()); // 160 / 25.4 * 600
        named<QDoubleSpinBox>(QStringLiteral("Width")).setValue(150);
        QCOMPARE(presets.currentText(), QStringLiteral("Own size"));
        choose(QStringLiteral("Format"), QStringLiteral("pdf"));
        QVERIFY(named<QLabel>(QStringLiteral("Page of 150 × 100 mm, heatmaps at 600 DPI")).isVisible());
    }

    void whatIsTooLargeIsRefusedWithTheReason()
    {
        open();
        QVERIFY(exportButton().isEnabled());
        named<QDoubleSpinBox>(QStringLiteral("Width")).setValue(40'000);
        QVERIFY(!exportButton().isEnabled());
        const auto &reason = *m_dialog->findChild<QLabel *>(QStringLiteral("error"));
        QVERIFY2(reason.text().contains(QStringLiteral("32,767")), qPrintable(reason.text()));
        named<QDoubleSpinBox>(QStringLiteral("Width")).setValue(1000);
        QVERIFY(exportButton().isEnabled());
        QVERIFY(!m_dialog->findChild<QLabel *>(QStringLiteral("error")));
    }

    void aPixelACellIsForTheEncoding()
    {
        open();
        auto &cells = named<QCheckBox>(QStringLiteral("One pixel a cell, no axes"));
        cells.setChecked(true);
        QVERIFY(named<QLabel>(QStringLiteral("128 × 64 pixels")).isVisible());
        QVERIFY(!named<QDoubleSpinBox>(QStringLiteral("Width")).isEnabled());
        choose(QStringLiteral("Figure"), QStringLiteral("similarity"));
        QVERIFY(!cells.isEnabled());
        QVERIFY(!choices().options.isCells);
        QVERIFY(named<QDoubleSpinBox>(QStringLiteral("Width")).isEnabled());
    }

    void choicesAreExportedAndRemembered()
    {
        open();
        choose(QStringLiteral("Theme"), QStringLiteral("dark"));
        choose(QStringLiteral("Colours"), QStringLiteral("viridis"));
        choose(QStringLiteral("Language"), QStringLiteral("zh_CN"));
        named<QCheckBox>(QStringLiteral("Titles")).setChecked(false);
        named<QDoubleSpinBox>(QStringLiteral("Width")).setValue(500);
        named<QDoubleSpinBox>(QStringLiteral("Height")).setValue(300);
        const QString path = m_folder.filePath(QStringLiteral("a.png"));
        QVERIFY(m_dialog->exportTo(path));
        QCOMPARE(m_dialog->writtenPath(), path);
        const QImage image(path);
        QCOMPARE(image.size(), QSize(500, 300));
        QVERIFY(image.pixelColor(2, 2).lightness() < 80);
        QCOMPARE(QLocale().name(), QStringLiteral("en_US"));

        open(FigureId::Similarity);
        QCOMPARE(choices().options.size->size, QSizeF(500, 300));
        QCOMPARE(choices().options.theme, QStringLiteral("dark"));
        QCOMPARE(choices().options.language, QStringLiteral("zh_CN"));
        QVERIFY(!choices().options.isTitled);
        QCOMPARE(choices().colormap, QStringLiteral("blue-red")); // that of the document
    }

    void aFailureIsTold()
    {
        open();
        test::DialogAnswers answers;
        answers.cancel();
        answers.cancel();
        QVERIFY(!m_dialog->exportTo(m_folder.filePath(QStringLiteral("missing/a.png"))));
        QVERIFY(!m_dialog->exportTo(m_folder.filePath(QStringLiteral("a.csv"))));
        const QStringList words = answers.takeTexts();
        QVERIFY(answers.isDone());
        QVERIFY2(words.size() == 2 && words[0].contains(QStringLiteral("there is no folder")) &&
                     words[1].contains(QStringLiteral("File > Export data")),
                 qPrintable(words.join(u'\n')));
        QVERIFY(m_dialog->writtenPath().isEmpty());
    }

    void itFitsASmallScreen_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("en") << QStringLiteral("en");
        QTest::newRow("zh_CN") << QStringLiteral("zh_CN");
    }

    void itFitsASmallScreen()
    {
        QFETCH(QString, language);
        useLanguage(language);
        open();
        m_dialog->resize(1024, 560);
        QCoreApplication::processEvents();
        QCOMPARE(m_dialog->size(), QSize(1024, 560));
        const QWidget &form = *m_dialog->findChild<ExportForm *>();
        QVERIFY(form.height() <= form.parentWidget()->height()); // nothing to scroll
        QVERIFY(preview().width() >= 500);
    }

    void everyControlIsReachedByTab()
    {
        open();
        QSet<QWidget *> reached;
        for (int i = 0; i < 40; ++i) {
            QTest::keyClick(m_dialog->focusWidget() ? m_dialog->focusWidget() : m_dialog.get(), Qt::Key_Tab);
            reached << m_dialog->focusWidget();
        }
        for (QComboBox *combo : m_dialog->findChildren<QComboBox *>())
            QVERIFY2(reached.contains(combo), qPrintable(combo->accessibleName()));
        for (QCheckBox *check : m_dialog->findChildren<QCheckBox *>())
            QVERIFY2(reached.contains(check), qPrintable(check->text()));
    }

    void aPageIsPrinted()
    {
        QPrinter printer(QPrinter::HighResolution);
        const QString path = m_folder.filePath(QStringLiteral("printed.pdf"));
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(path);
        printer.setPageOrientation(QPageLayout::Landscape);
        ExportOptions options;
        options.figure = FigureId::Overview;
        options.theme = QStringLiteral("dark"); // not on paper
        QVERIFY(printPicture(printer, {}, options));
        if (QStandardPaths::findExecutable(QStringLiteral("pdftoppm")).isEmpty())
            QSKIP("pdftoppm is missing");
        const QString out = m_folder.filePath(QStringLiteral("page"));
        QCOMPARE(QProcess::execute(QStringLiteral("pdftoppm"),
                                   {QStringLiteral("-r"), QStringLiteral("50"), QStringLiteral("-png"),
                                    QStringLiteral("-singlefile"), path, out}),
                 0);
        const QImage page(out + QStringLiteral(".png"));
        QVERIFY(page.width() > page.height());
        QCOMPARE(page.pixelColor(2, 2), QColor(Qt::white));
        QRect inked; // the picture fills the page up to its margins
        for (int y = 0; y < page.height(); ++y) {
            for (int x = 0; x < page.width(); ++x) {
                if (page.pixelColor(x, y).lightness() < 200)
                    inked |= QRect(x, y, 1, 1);
            }
        }
        QVERIFY(inked.width() > 0.8 * page.width());
        QVERIFY(inked.height() > 0.85 * page.height());
    }
};

QTEST_MAIN(ExportDialogTest)
#include "export_dialog_test.moc"
