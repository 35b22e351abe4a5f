// SPDX-License-Identifier: GPL-3.0-or-later
// The window where the system gives no further thread.
#include "app/window/check_dialog.h"
#include "app/window/export/export_run.h"

#include <QFile>
#include <QPointer>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>
#include <dlfcn.h>
#include <pthread.h>

using namespace sinescope;

namespace {

bool hasThreads = true;
int refused = 0;

} // namespace

/// Stands before that of the system.
// NOLINTNEXTLINE(readability-inconsistent-declaration-parameter-name)
extern "C" int pthread_create(pthread_t *thread, const pthread_attr_t *attributes, void *(*run)(void *),
                              void *argument)
{
    if (!hasThreads) {
        ++refused;
        return EAGAIN;
    }
    static const auto create =
        reinterpret_cast<decltype(&pthread_create)>(dlsym(RTLD_NEXT, "pthread_create"));
    return create(thread, attributes, run, argument);
}

class NoThreadTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString path(const char *name) const { return m_folder.filePath(QString::fromUtf8(name)); }
    static QByteArray contents(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("Sinescope"));
        QCoreApplication::setApplicationName(QStringLiteral("no_thread_test"));
    }
    void init()
    {
        hasThreads = true;
        refused = 0;
    }
    void cleanup() { hasThreads = true; }

    void numbersAreExportedAllTheSame()
    {
        const ExportFormat *format = findFormat(u"npy");
        QVERIFY(runExportWithProgress(nullptr, {}, {}, {format, path("with.npy")}));
        hasThreads = false;
        QVERIFY(runExportWithProgress(nullptr, {}, {}, {format, path("without.npy")}));
        QVERIFY(refused > 0);
        QVERIFY(!contents(path("with.npy")).isEmpty());
        QCOMPARE(contents(path("without.npy")), contents(path("with.npy")));
    }

    void aPictureIsExportedAllTheSame()
    {
        const ExportFormat *format = findFormat(u"png");
        QVERIFY(runExportWithProgress(nullptr, {}, {}, {format, path("with.png")}));
        hasThreads = false;
        QVERIFY(runExportWithProgress(nullptr, {}, {}, {format, path("without.png")}));
        QVERIFY(refused > 0);
        QVERIFY(!contents(path("with.png")).isEmpty());
        QCOMPARE(contents(path("without.png")), contents(path("with.png")));
    }

    void aTableIsNotCheckedAndThatIsTold()
    {
        Document document;
        const Settings settings;
        hasThreads = false;
        const QPointer dialog = new CheckDialog(document, settings, path("table.npy"), nullptr);
        QSignalSpy failed(dialog, &CheckDialog::failed);
        QTRY_COMPARE(failed.size(), 1);
        QTRY_VERIFY(!dialog);
        const auto failure = failed.first().first().value<Failure>();
        QCOMPARE(failure.code, ExitCode::TooLarge);
        QCOMPARE(failure.message(), path("table.npy") + QStringLiteral(": no thread can be started"));
        QVERIFY(refused > 0);
    }
};

QTEST_MAIN(NoThreadTest)
#include "no_thread_test.moc"
