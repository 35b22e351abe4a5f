// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/state/settings.h"

#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

using namespace sinescope;

/// The language that the command line asks for, for one run of the window.
class RunLanguageTest : public QObject
{
    Q_OBJECT

    const QString m_english = QStringLiteral("en");
    const QString m_chinese = QStringLiteral("zh_CN");

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("Sinescope"));
        QCoreApplication::setApplicationName(QStringLiteral("run_language_test"));
    }

    void init() { QSettings().clear(); }

    void itBeatsTheChosenOneAndIsNotKept()
    {
        Settings settings;
        settings.setLanguage(m_english);
        settings.useLanguageOfRun(m_chinese);
        QCOMPARE(settings.language(), m_chinese);
        QCOMPARE(Settings().language(), m_english);
    }

    void withoutOneTheChosenLanguageIsUsed()
    {
        Settings settings;
        settings.setLanguage(m_chinese);
        settings.useLanguageOfRun({});
        QCOMPARE(settings.language(), m_chinese);
    }

    void choosingOneInTheWindowBeatsIt()
    {
        Settings settings;
        settings.setLanguage(m_english);
        settings.useLanguageOfRun(m_chinese);
        const QSignalSpy changed(&settings, &Settings::languageChanged);
        settings.setLanguage(m_english);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(settings.language(), m_english);
    }
};

QTEST_GUILESS_MAIN(RunLanguageTest)
#include "run_language_test.moc"
