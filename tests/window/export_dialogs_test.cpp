// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/export/data_export_dialog.h"
#include "app/window/export/export_run.h"
#include "app/window/export/print_picture.h"
#include "app/window/export/sweep_dialog.h"
#include "app/window/widgets/number_box.h"
#include "tests/window/dialog_answers.h"

#include <QApplication>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QImageReader>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPrintDialog>
#include <QPrinterInfo>
#include <QProgressBar>
#include <QProgressDialog>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <csignal>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace sinescope;

namespace {

/// Calls `act` with the first widget of a kind that is shown, however long that takes.
template <typename Widget, typename Act> void whenShown(QTimer &timer, const Act &act)
{
    QObject::connect(&timer, &QTimer::timeout, &timer, [&timer, act] {
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            auto *found = qobject_cast<Widget *>(widget);
            if (found && found->isVisible()) {
                timer.stop();
                act(*found);
                return;
            }
        }
    });
    timer.start(10);
}

} // namespace

class ExportDialogsTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    State m_state;

    QString path(const char *name) const { return m_folder->filePath(QString::fromLatin1(name)); }
    QStringList files() const
    {
        return QDir(m_folder->path())
            .entryList(QDir::Files | QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot);
    }
    static ExportJob job(const QString &path) { return {findFormat(extensionOf(path)), path}; }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_state = {};
    }

    void aShortExportShowsNoDialog()
    {
        QTimer timer;
        bool wasShown = false;
        whenShown<QProgressDialog>(timer, [&](QProgressDialog &) { wasShown = true; });
        QVERIFY(runExportWithProgress(nullptr, m_state, {}, job(path("a.csv"))));
        QVERIFY(!wasShown);
        QCOMPARE(files(), QStringList(QStringLiteral("a.csv")));
    }

    void aLongExportIsCancelledWithoutATrace()
    {
        m_state.parameters = {.length = 16'777'216, .dModel = 64}; // some 40 s of CSV
        QTimer timer;
        QString words;
        whenShown<QProgressDialog>(timer, [&](QProgressDialog &dialog) {
            QTRY_VERIFY_WITH_TIMEOUT(dialog.value() > 0, 20'000);
            words = dialog.labelText();
            dialog.findChild<QPushButton *>()->click();
        });
        QVERIFY(!runExportWithProgress(nullptr, m_state, {}, job(path("a.csv"))));
        QVERIFY2(words.contains(QStringLiteral("a.csv")) && words.contains(QStringLiteral("left")),
                 qPrintable(words));
        QCOMPARE(files(), QStringList());
    }

    void aLongSearchForAPictureIsCancelledWithoutATrace()
    {
        m_state.parameters = {.length = 16'777'216, .dModel = 32'768};
        m_state.display.hasLandmarks = true; // some 8 s of them
        ExportOptions options;
        options.figure = FigureId::Similarity;
        QTimer timer;
        whenShown<QProgressDialog>(timer, [&](QProgressDialog &dialog) {
            QCOMPARE(dialog.maximum(), 0); // nobody knows how long
            QVERIFY(dialog.labelText().contains(QStringLiteral("a.svg")));
            QVERIFY(!dialog.labelText().contains(QStringLiteral("left")));
            dialog.findChild<QPushButton *>()->click();
        });
        QElapsedTimer elapsed;
        elapsed.start();
        QVERIFY(!runExportWithProgress(nullptr, m_state, options, job(path("a.svg"))));
        QVERIFY2(elapsed.elapsed() < 5000, qPrintable(QString::number(elapsed.elapsed())));
        QCOMPARE(files(), QStringList());
    }

    void aLargePictureIsEncodedBesideTheWindow_data()
    {
        QTest::addColumn<bool>("isCancelled");
        QTest::newRow("cancelled") << true;
        QTest::newRow("written") << false;
    }

    void aLargePictureIsEncodedBesideTheWindow()
    {
        QFETCH(const bool, isCancelled);
        ExportOptions options;
        options.figure = FigureId::Similarity;
        options.size = PictureSize{{9000, 8000}}; // more than a second in the encoder
        QWidget window;
        window.show();
        QTimer timer;
        bool wasShown = false;
        whenShown<QProgressDialog>(timer, [&](QProgressDialog &dialog) {
            wasShown = dialog.isModal();
            if (isCancelled)
                dialog.findChild<QPushButton *>()->click();
        });
        QCOMPARE(runExportWithProgress(&window, m_state, options, job(path("a.png"))), !isCancelled);
        QVERIFY(wasShown);
        QVERIFY(!QApplication::activeModalWidget());
        QCOMPARE(files(), isCancelled ? QStringList() : QStringList(QStringLiteral("a.png")));
        if (!isCancelled)
            QCOMPARE(QImageReader(path("a.png")).size(), QSize(9000, 8000));
    }

    void theProgramMayEndMeanwhile_data()
    {
        QTest::addColumn<bool>("isEncoding");
        QTest::newRow("search") << false;
        QTest::newRow("encoder") << true;
    }

    void theProgramMayEndMeanwhile()
    {
        QFETCH(const bool, isEncoding);
        ExportOptions options;
        options.figure = FigureId::Similarity;
        if (isEncoding) {
            options.size = PictureSize{{9000, 8000}};
        } else {
            m_state.parameters = {.length = 16'777'216, .dModel = 32'768};
            m_state.display.hasLandmarks = true;
        }
        QTimer::singleShot(0, this, [&] { // in the loop that is to end
            QTimer timer;
            whenShown<QProgressDialog>(timer, [](QProgressDialog &) { QCoreApplication::quit(); });
            QVERIFY(!runExportWithProgress(nullptr, m_state, options, job(path("a.png"))));
        });
        QElapsedTimer elapsed;
        elapsed.start();
        QTimer giveUp;
        giveUp.callOnTimeout([] { QCoreApplication::exit(1); });
        giveUp.start(20'000);
        QCOMPARE(QCoreApplication::exec(), 0);
        QVERIFY2(elapsed.elapsed() < 5000, qPrintable(QString::number(elapsed.elapsed())));
        QCOMPARE(files(), QStringList());
    }

    void nothingElseIsBegunUntilACancelledExportHasEnded()
    {
        ExportOptions options;
        options.figure = FigureId::Similarity;
        options.size = PictureSize{{9000, 8000}};
        QTimer timer;
        int looks = 0;
        whenShown<QProgressDialog>(timer, [&](QProgressDialog &dialog) {
            dialog.findChild<QPushButton *>()->click();
            const auto press = [&] {
                QTest::keyClick(&dialog, Qt::Key_Escape);
            };
            const auto reject = [&] {
                dialog.reject();
            };
            const auto close = [&] {
                dialog.close();
            };
            for (const auto &act : std::vector<std::function<void()>>{[] {}, reject, press, close}) {
                act();
                QCOMPARE(QApplication::activeModalWidget(), &dialog);
                QCOMPARE(dialog.labelText(), QStringLiteral("Stopping"));
                ++looks;
            }
        });
        QVERIFY(!runExportWithProgress(nullptr, m_state, options, job(path("a.png"))));
        QCOMPARE(looks, 4);
        QCOMPARE(files(), QStringList());
    }

    void aPipeThatNobodyReadsIsCancelled()
    {
        QVERIFY(mkfifo(path("a.csv").toLocal8Bit().constData(), 0600) == 0);
        QTimer timer;
        whenShown<QProgressDialog>(timer, [&](QProgressDialog &dialog) { dialog.reject(); });
        QVERIFY(!runExportWithProgress(nullptr, m_state, {}, job(path("a.csv"))));
        const int reader = open(path("a.csv").toLocal8Bit().constData(), O_RDONLY | O_NONBLOCK);
        m_state.parameters.length = 99'999; // more than the pipe holds
        whenShown<QProgressDialog>(timer, [&](QProgressDialog &dialog) { dialog.reject(); });
        QVERIFY(!runExportWithProgress(nullptr, m_state, {}, job(path("a.csv"))));
        close(reader);
    }

    void aPipeWhoseReaderGoesAwayIsAFailure()
    {
        const auto before = std::signal(SIGPIPE, SIG_IGN); // as with a window
        const QByteArray name = path("a.csv").toLocal8Bit();
        QVERIFY(mkfifo(name.constData(), 0600) == 0);
        const int reader = open(name.constData(), O_RDONLY | O_NONBLOCK);
        m_state.parameters.length = 99'999; // more than the pipe holds
        QTimer leave;
        whenShown<QProgressDialog>(leave, [&](QProgressDialog &) { close(reader); });
        QTimer answer;
        QString words;
        whenShown<QMessageBox>(answer, [&](QMessageBox &box) {
            words = box.text();
            box.accept();
        });
        QVERIFY(!runExportWithProgress(nullptr, m_state, {}, job(path("a.csv"))));
        QVERIFY2(words.contains(QStringLiteral("a.csv: Broken pipe")), qPrintable(words));
        std::signal(SIGPIPE, before);
    }

    void aPipeIsNotPrintedTo()
    {
        if (!QPrinterInfo::availablePrinters().isEmpty())
            QSKIP("a printer is there, and would be chosen");
        const QByteArray name = path("a.pdf").toLocal8Bit();
        QVERIFY(mkfifo(name.constData(), 0600) == 0);
        const int other =
            open(name.constData(), O_RDWR | O_NONBLOCK); // nobody is to wait, even if it is opened
        QTimer print;
        bool isOpen = false;
        whenShown<QPrintDialog>(print, [&](QPrintDialog &dialog) {
            dialog.findChild<QLineEdit *>(QStringLiteral("filename"))->setText(path("a.pdf"));
            dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->click();
            isOpen = dialog.isVisible(); // for another name
            dialog.reject();
        });
        QTimer answer;
        QString words;
        whenShown<QMessageBox>(answer, [&](QMessageBox &box) {
            words = box.text();
            box.accept();
        });
        printWithDialog(nullptr, m_state, {});
        close(other);
        QVERIFY(isOpen);
        QVERIFY2(words.contains(QStringLiteral("a.pdf: is not a regular file")), qPrintable(words));
    }

    void aFailureIsToldInABox()
    {
        QTimer timer;
        QString words;
        whenShown<QMessageBox>(timer, [&](QMessageBox &box) {
            words = box.text();
            box.accept();
        });
        QVERIFY(!runExportWithProgress(nullptr, m_state, {}, job(path("missing/a.csv"))));
        QVERIFY2(words.contains(QStringLiteral("missing")), qPrintable(words));
    }

    void aSweepIsCancelledWithoutATrace()
    {
        ExportOptions options;
        options.size = PictureSize{{300, 200}};
        QTimer timer;
        whenShown<QProgressDialog>(timer, [&](QProgressDialog &dialog) {
            QVERIFY(dialog.labelText().contains(QStringLiteral("left")));
            dialog.findChild<QPushButton *>()->click();
        });
        const Sweep sweep{QStringLiteral("base"), 10, 1e5, true, 5000};
        QVERIFY(!runSweepWithProgress(nullptr, m_state, options, job(path("a.png")), sweep));
        QCOMPARE(files(), QStringList());
    }

    void aSweepIsCancelledAtItsLastPictureToo()
    {
        ExportOptions options;
        options.size = PictureSize{{300, 200}};
        QTimer timer;
        const auto isLast = std::make_shared<bool>(false);
        whenShown<QProgressDialog>(timer, [&](QProgressDialog &dialog) {
            const auto *bar = dialog.findChild<QProgressBar *>();
            connect(bar, &QProgressBar::valueChanged, &dialog, [isLast, shown = &dialog](int value) {
                if (*isLast || value < shown->maximum() || value <= 0)
                    return;
                *isLast = true;
                shown->findChild<QPushButton *>()->click();
            });
        });
        const Sweep sweep{QStringLiteral("base"), 10, 1e5, true, 200};
        QVERIFY(!runSweepWithProgress(nullptr, m_state, options, job(path("a.png")), sweep));
        QVERIFY(*isLast);
        QCOMPARE(files(), QStringList());
    }

    void aSweepWritesItsPictures()
    {
        ExportOptions options;
        options.size = PictureSize{{90, 60}};
        QVERIFY(runSweepWithProgress(nullptr, m_state, options, job(path("a.png")),
                                     {QStringLiteral("length"), 2, 4, false, 3}));
        QCOMPARE(files().size(), 3);
        QCOMPARE(QImage(path("a-0003.png")).size(), QSize(90, 60));
    }

    void oldPicturesOfASweepAreAskedAboutOnce()
    {
        ExportOptions options;
        options.size = PictureSize{{90, 60}};
        for (const char *name : {"a-0001.png", "a-0003.png"}) {
            QFile old(path(name));
            QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
        }
        SweepDialog dialog(m_state, options);
        dialog.findChildren<NumberBox *>()[2]->setValue(3);
        test::DialogAnswers answers;
        answers.chooseFile(path("a.png"));
        answers.cancel();
        dialog.accept();
        const QStringList texts = answers.takeTexts();
        QCOMPARE(texts.size(), 1);
        QVERIFY2(texts[0].startsWith(QStringLiteral("2 files")), qPrintable(texts[0]));
        QCOMPARE(files(), (QStringList{QStringLiteral("a-0001.png"), QStringLiteral("a-0003.png")}));
        QCOMPARE(QFileInfo(path("a-0001.png")).size(), 3);
        answers.chooseFile(path("a.png"));
        answers.click(QStringLiteral("Replace"));
        dialog.accept();
        QCOMPARE(dialog.writtenFile(), path("a.png"));
        QCOMPARE(QImage(path("a-0001.png")).size(), QSize(90, 60));
        answers.takeTexts();
        answers.chooseFile(path("b.png")); // nothing to ask
        dialog.accept();
        QCOMPARE(answers.takeTexts(), QStringList());
        QVERIFY(answers.isDone());
    }

    void dataAreThoseOfTheShownFigure()
    {
        const DataExportDialog dialog(m_state, FigureId::Similarity);
        QCOMPARE(dialog.options().figure, FigureId::Similarity);
        QCOMPARE(dialog.options().numberType, std::optional(NumberType::Float64));
        QVERIFY(!dialog.options().rows);
        const DataExportDialog other(m_state, FigureId::Limits); // has no data
        QCOMPARE(other.options().figure, FigureId::Encoding);
    }

    void whatIsVisibleIsChosenAlone()
    {
        m_state.view.positions = Interval{9.5, 19.5};
        m_state.view.dimensions = Interval{3.5, 7.5};
        const DataExportDialog dialog(m_state, FigureId::Encoding);
        const auto boxes = dialog.findChildren<QComboBox *>();
        QCOMPARE(boxes.size(), 4);
        boxes[3]->setCurrentIndex(1);
        QCOMPARE(dialog.options().rows, std::optional(Range{10, 20}));
        QCOMPARE(dialog.options().columns, std::optional(Range{4, 8}));
        const auto *size = dialog.findChild<QLabel *>(QStringLiteral("factValue"));
        QVERIFY2(size->text().startsWith(QStringLiteral("10 × 4")), qPrintable(size->text()));
        boxes[0]->setCurrentIndex(4); // wavelengths have no positions
        QVERIFY(!boxes[3]->isEnabled());
        QVERIFY(!dialog.options().rows);
        QCOMPARE(boxes[2]->count(), 1);
    }

    void aSweepStartsAroundTheValueOfToday()
    {
        const SweepDialog dialog(m_state, {});
        QCOMPARE(dialog.sweep(), (Sweep{QStringLiteral("base"), 2500, 40'000, true, 120}));
        const auto boxes = dialog.findChildren<QComboBox *>();
        boxes[0]->setCurrentIndex(1);
        QCOMPARE(dialog.sweep(), (Sweep{QStringLiteral("d_model"), 16, 256, false, 120}));
        boxes[0]->setCurrentIndex(5);
        QCOMPARE(dialog.sweep().field, QStringLiteral("reference"));
        QCOMPARE(dialog.sweep().to, 100.0);
        auto *end = dialog.findChildren<NumberBox *>()[1];
        end->setValue(1e9);
        QCOMPARE(dialog.sweep().to, 127.0); // the last row
        const auto *save = dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save);
        const auto says = [&](const QString &text) {
            return std::ranges::any_of(dialog.findChildren<QLabel *>(),
                                       [&](const QLabel *label) { return label->text().startsWith(text); });
        };
        QVERIFY(save->isEnabled() && says(QStringLiteral("Values: 0   1   2 … 127")));
        boxes[1]->setCurrentIndex(1);
        QVERIFY(!save->isEnabled() && says(QStringLiteral("0 to 127 has no equal ratios")));
        dialog.findChildren<NumberBox *>()[0]->setValue(1);
        QVERIFY(save->isEnabled() && says(QStringLiteral("Values: 1   ")));
    }
};

QTEST_MAIN(ExportDialogsTest)
#include "export_dialogs_test.moc"
