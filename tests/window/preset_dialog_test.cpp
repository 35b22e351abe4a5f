// SPDX-License-Identifier: GPL-3.0-or-later
// The list of presets: what is found, and those of one's own.
#include "app/state/presets.h"
#include "app/window/parameters/preset_dialog.h"
#include "tests/window/dialog_answers.h"

#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

using namespace sinescope;

class PresetDialogTest : public QObject
{
    Q_OBJECT

private:
    Document m_document;
    std::unique_ptr<Presets> m_presets;
    std::unique_ptr<PresetDialog> m_dialog;
    std::unique_ptr<test::DialogAnswers> m_answers;

    QListWidget &list() { return *m_dialog->findChild<QListWidget *>(); }
    QLineEdit &search() { return *m_dialog->findChild<QLineEdit *>(); }
    QString chosen()
    {
        return list().currentItem() ? list().currentItem()->text().section(u'\n', 0, 0) : QString();
    }
    QPushButton &button(const QString &text)
    {
        for (auto *candidate : m_dialog->findChildren<QPushButton *>()) {
            if (candidate->text().remove(u'&') == text)
                return *candidate;
        }
        qFatal("no button %s", qPrintable(text));
    }
    void keep(const QString &name)
    {
        m_answers->type(name);
        button(QStringLiteral("Keep what is shown…")).click();
    }

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("Sinescope"));
        QCoreApplication::setApplicationName(QStringLiteral("preset_dialog_test"));
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    }

    void init()
    {
        QFile::remove(Presets::filePath());
        m_document.load({});
        m_presets = std::make_unique<Presets>();
        m_dialog = std::make_unique<PresetDialog>(m_document, *m_presets);
        m_answers = std::make_unique<test::DialogAnswers>();
        m_dialog->show();
    }
    void cleanup()
    {
        QVERIFY(m_answers->isDone());
        m_dialog.reset();
        QFile::remove(Presets::filePath());
    }

    void theFirstThatIsFoundIsChosen()
    {
        list().setCurrentRow(list().count() - 1);
        QTest::keyClicks(&search(), QStringLiteral("llama"));
        QCOMPARE(chosen(), QStringLiteral("Llama 2, rotary, one head"));
        QTest::keyClicks(&search(), QStringLiteral(" 500000"));
        QCOMPARE(chosen(), QStringLiteral("Llama 3, rotary, one head"));
        button(QStringLiteral("Use")).click();
        QCOMPARE(m_document.state().parameters.base, 500000.0);
    }

    void theNameThatIsSuggestedTellsTheShape()
    {
        QTest::keyClicks(&search(), QStringLiteral("llama"));
        keep({});
        QCOMPARE(chosen(), QStringLiteral("128 × 64, base 10,000"));
        QCOMPARE(search().text(), QString());
        const auto labels = m_dialog->findChildren<QLabel *>();
        QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) {
            return label->text().contains(QStringLiteral("Layout: interleaved")) &&
                   label->text().contains(QStringLiteral("Spacing: paper"));
        }));
    }

    void anOwnOneIsRenamedAndRemoved()
    {
        keep(QStringLiteral("mine"));
        QVERIFY(button(QStringLiteral("Rename…")).isEnabled());
        m_answers->type(QStringLiteral("ours"));
        button(QStringLiteral("Rename…")).click();
        QCOMPARE(chosen(), QStringLiteral("ours"));
        QVERIFY(!m_presets->find(QStringLiteral("mine")));
        m_answers->click(QStringLiteral("No"));
        button(QStringLiteral("Remove")).click();
        QVERIFY(m_presets->find(QStringLiteral("ours")));
        m_answers->click(QStringLiteral("Yes"));
        button(QStringLiteral("Remove")).click();
        QVERIFY(!m_presets->find(QStringLiteral("ours")));
        list().setCurrentRow(0);
        QVERIFY(!button(QStringLiteral("Remove")).isEnabled()); // one of the program's
    }

    /// Return presses a button for a moment: the search is changed meanwhile.
    void aLateClickOnWhatIsNotFoundDoesNothing()
    {
        keep(QStringLiteral("mine"));
        for (const char *text : {"Rename…", "Remove"}) {
            for (const char *searched : {"zzz", "llama"}) { // nothing, and one of the program's
                search().clear();
                list().setCurrentRow(list().count() - 1);
                QCOMPARE(chosen(), QStringLiteral("mine"));
                QPushButton &pressed = button(QString::fromUtf8(text));
                QVERIFY(pressed.isEnabled());
                QSignalSpy clicks(&pressed, &QPushButton::clicked);
                pressed.animateClick();
                search().setText(QString::fromUtf8(searched));
                QTRY_COMPARE(clicks.size(), 1);
                QVERIFY(m_presets->find(QStringLiteral("mine")));
            }
        }
    }

    void aNameThatIsTakenIsRefused()
    {
        keep(QStringLiteral("mine"));
        m_answers->type(QStringLiteral("mine"));
        m_answers->click(QStringLiteral("OK")); // what is told
        button(QStringLiteral("Keep what is shown…")).click();
        const QStringList told = m_answers->takeTexts();
        QCOMPARE(told.size(), 1);
        QVERIFY2(told[0].contains(QStringLiteral("mine")), qPrintable(told[0]));
    }
};

QTEST_MAIN(PresetDialogTest)
#include "preset_dialog_test.moc"
