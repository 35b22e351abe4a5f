// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/check_dialog.h"
#include "app/window/compare/difference_view.h"
#include "core/encoding_table.h"
#include "core/npy_writer.h"

#include <QFile>
#include <QLabel>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace sinescope;

class CheckDialogTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Document> m_document;
    Settings m_settings;

    QString write(const Parameters &parameters, std::int64_t wrongRow = -1)
    {
        std::vector<float> table(std::size_t(parameters.length * parameters.dModel));
        EncodingTable(parameters, {0, parameters.dModel}).fill({0, parameters.length}, table.data());
        if (wrongRow >= 0)
            table[std::size_t(wrongRow * parameters.dModel + 3)] += 0.25F;
        QFile file(m_folder.filePath(QStringLiteral("table.npy")));
        const std::array<std::int64_t, 2> shape{parameters.length, parameters.dModel};
        const std::string header = npyHeader("<f4", shape);
        if (!file.open(QIODevice::WriteOnly) || file.write(header.data(), qint64(header.size())) < 0 ||
            file.write(reinterpret_cast<const char *>(table.data()), qint64(4 * table.size())) < 0)
            return {};
        return file.fileName();
    }

    static QString textOf(const CheckDialog &dialog, const char *name)
    {
        const auto *label = dialog.findChild<QLabel *>(QString::fromLatin1(name));
        return label ? label->text() : QString();
    }

    static QPushButton *buttonOf(const CheckDialog &dialog, const QString &text)
    {
        for (QPushButton *button : dialog.findChildren<QPushButton *>()) {
            if (button->text().remove(u'&') == text)
                return button;
        }
        return nullptr;
    }

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true); // settings of the test alone
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        m_settings.setTheme(QStringLiteral("light"));
    }
    void init() { m_document = std::make_unique<Document>(); }

    void theFoundParametersAreOneUndoStep()
    {
        const Parameters made{300, 48, 500, Layout::Halves, Spacing::TensorToTensor, 2, 0.5};
        auto *dialog = new CheckDialog(*m_document, m_settings, write(made), nullptr);
        dialog->show();
        QTRY_VERIFY(dialog->isDone());
        QCOMPARE(textOf(*dialog, "verdict"), QStringLiteral("Matches"));
        QPushButton *use = buttonOf(*dialog, QStringLiteral("Use these parameters"));
        QVERIFY(use && use->isEnabled());
        QTest::mouseClick(use, Qt::LeftButton);
        QCOMPARE(m_document->state().parameters, made);
        QCOMPARE(m_document->undoStack().count(), 1);
        m_document->undoStack().undo();
        QCOMPARE(m_document->state().parameters, Parameters{});
        delete dialog;
    }

    void theEntryThatIsOffIsReadAndDrawn()
    {
        auto *dialog =
            new CheckDialog(*m_document, m_settings, write({.length = 200, .dModel = 32}, 77), nullptr);
        dialog->show();
        QTRY_VERIFY(dialog->isDone());
        QCOMPARE(textOf(*dialog, "verdict"), QStringLiteral("Differs"));
        QVERIFY(textOf(*dialog, "meaning").contains(QStringLiteral("Numbers that are off: 1;")));
        QVERIFY(textOf(*dialog, "reading").startsWith(QStringLiteral("Row 77 · column 3 · ")));
        QVERIFY(textOf(*dialog, "reading").endsWith(QStringLiteral("difference 0.25")));
        auto *view = dialog->findChild<DifferenceView *>();
        QVERIFY(QTest::qWaitForWindowExposed(dialog));
        QTest::keyClick(view, Qt::Key_Left);
        QVERIFY(textOf(*dialog, "reading").startsWith(QStringLiteral("Row 76 · column 3 · ")));
        // One box is off: its red, the end of the map, stands on exactly one place of the picture.
        const QImage picture = view->grab().toImage();
        const QRgb end = forGround(*findColormap(defaultColormapId), Ground::Light).colours.back();
        QRect red;
        for (int y = 0; y < picture.height(); ++y) {
            for (int x = 0; x < picture.width() * 3 / 4; ++x) { // the colour bar lies beyond
                if (picture.pixel(x, y) == end)
                    red |= QRect(x, y, 1, 1);
            }
        }
        QVERIFY(!red.isEmpty());
        QVERIFY(red.width() < picture.width() / 50 && red.height() < picture.height() / 16);
        delete dialog;
    }

    void theDescriptionIsThatOfTheWholePicture()
    {
        auto *dialog =
            new CheckDialog(*m_document, m_settings, write({.length = 200, .dModel = 32}), nullptr);
        dialog->show();
        QTRY_VERIFY(dialog->isDone());
        auto *view = dialog->findChild<DifferenceView *>();
        QVERIFY(QTest::qWaitForWindowExposed(dialog));
        QCOMPARE(view->accessibleDescription(), QStringLiteral("table less encoding, every entry"));
        delete dialog;
        dialog = new CheckDialog(*m_document, m_settings, write({.length = 5000, .dModel = 32}), nullptr);
        dialog->show();
        QTRY_VERIFY(dialog->isDone());
        view = dialog->findChild<DifferenceView *>();
        QCOMPARE(view->accessibleDescription(),
                 QStringLiteral("table less encoding, the largest of each pixel"));
        delete dialog;
    }

    void thePictureHasTheChosenTheme()
    {
        const auto restored = qScopeGuard([this] { m_settings.setTheme(QStringLiteral("light")); });
        m_settings.setTheme(QStringLiteral("contrast"));
        auto *dialog = new CheckDialog(*m_document, m_settings, write({.length = 20, .dModel = 8}), nullptr);
        dialog->show();
        QTRY_VERIFY(dialog->isDone());
        auto *view = dialog->findChild<DifferenceView *>();
        QCOMPARE(view->grab().toImage().pixelColor(1, 1), themeOf(QStringLiteral("contrast")).card);
        m_settings.setTheme(QStringLiteral("dark"));
        QEvent change(QEvent::PaletteChange);
        QCoreApplication::sendEvent(dialog, &change);
        QCOMPARE(view->grab().toImage().pixelColor(1, 1), themeOf(QStringLiteral("dark")).card);
        delete dialog;
    }

    void namesOfFilesAreNoRichText()
    {
        QFile file(m_folder.filePath(QStringLiteral("<b>none.npy")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        QWidget parent;
        bool isTold = false;
        const auto readBox = [&isTold] {
            auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
            if (!box)
                return;
            isTold =
                box->textFormat() == Qt::PlainText && box->text().contains(QStringLiteral("<b>none.npy"));
            box->accept();
        };
        QTimer timer;
        connect(&timer, &QTimer::timeout, this, readBox);
        timer.start(5);
        checkTableFile(&parent, *m_document, m_settings, file.fileName());
        QTRY_VERIFY(isTold);
    }

    void aFileThatIsNoneIsTold()
    {
        QFile file(m_folder.filePath(QStringLiteral("none.npy")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("\x93NUMPY") > 0);
        file.close();
        auto *dialog = new CheckDialog(*m_document, m_settings, file.fileName(), nullptr);
        QSignalSpy spy(dialog, &CheckDialog::failed);
        dialog->show();
        QVERIFY(spy.wait());
        const auto failure = spy.first().first().value<Failure>();
        QCOMPARE(failure.code, ExitCode::Invalid);
        QVERIFY(failure.text.contains(QStringLiteral("none.npy")));
    }

    void theDialogMayBeGoneOnceAFailureIsTold()
    {
        QPointer<CheckDialog> dialog(
            new CheckDialog(*m_document, m_settings, QStringLiteral("/nowhere.npy"), nullptr));
        connect(dialog, &CheckDialog::failed, this,
                [&] { delete dialog; }); // with the window, during the box
        dialog->show();
        QTRY_VERIFY(!dialog);
    }

    void closingEndsTheWork()
    {
        const QString path = write({.length = 20000, .dModel = 512});
        for (const int wait : {0, 5, 50}) {
            auto dialog = std::make_unique<CheckDialog>(*m_document, m_settings, path, nullptr);
            dialog->show();
            QTest::qWait(wait);
        } // nothing may come after
        QTest::qWait(50);
        QCOMPARE(m_document->undoStack().count(), 0);
    }
};

QTEST_MAIN(CheckDialogTest)
#include "check_dialog_test.moc"
