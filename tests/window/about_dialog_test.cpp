// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/state/language.h"
#include "app/window/help/about_dialog.h"
#include "app/window/help/citation.h"

#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QTabWidget>
#include <QTest>
#include <QTextBrowser>

using namespace sinescope;

namespace {

QString read(const QString &name)
{
    QFile file(QStringLiteral(SINESCOPE_SOURCES "/") + name);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// What a pattern with one group finds first in the file as it lies in the sources.
QString found(const QString &file, const char *pattern)
{
    const QRegularExpression expression(QString::fromLatin1(pattern), QRegularExpression::MultilineOption);
    return expression.match(read(file)).captured(1);
}

QString copied(const AboutDialog &dialog, const char *button)
{
    dialog.findChild<QPushButton *>(QLatin1StringView(button))->click();
    return QGuiApplication::clipboard()->text();
}

} // namespace

class AboutDialogTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { useLanguage(QStringLiteral("en")); }

    void theVersionIsTheProjects()
    {
        const QString version =
            found(QStringLiteral("CMakeLists.txt"), R"(^project\(Sinescope VERSION (\S+))");
        QVERIFY(!version.isEmpty());
        const AboutDialog dialog;
        const QString shown = dialog.findChild<QLabel *>(QStringLiteral("versions"))->text();
        QCOMPARE(shown.section(u'\n', 0, 0), QStringLiteral("Sinescope ") + version);
        QCOMPARE(shown.section(u'\n', 1, 1), QStringLiteral("Qt ") + QString::fromLatin1(qVersion()));
        QVERIFY(
            shown.section(u'\n', 2).contains(QRegularExpression(QStringLiteral(R"(^Eigen 3\.\d+\.\d+$)"))));
        QCOMPARE(citationOfSinescope().version, version);
    }

    void theCitationSaysWhatTheFileSays()
    {
        const QString file = QStringLiteral("CITATION.cff");
        const QString title = found(file, "^title: \"(.*)\"$");
        const QString author = found(file, "^  - name: (.*)$");
        const QString year = found(file, R"(^date-released: (\d{4})-)");
        const QString version = found(file, "^version: (.*)$");
        const QString licence = found(file, "^license: (.*)$");
        const AboutDialog dialog;
        const QString plain = copied(dialog, "copyPlain");
        const QString bibtex = copied(dialog, "copyBibtex");
        for (const QString &words : {title, author, year, version, licence}) {
            QVERIFY(!words.isEmpty());
            QVERIFY2(plain.contains(words), qPrintable(words));
            QVERIFY2(bibtex.contains(words), qPrintable(words));
        }
        QCOMPARE(plain, author + QStringLiteral(" (") + year + QStringLiteral("). ") + title +
                            QStringLiteral(" (Version ") + version +
                            QStringLiteral(") [Computer software]. ") + licence + QStringLiteral("."));
        QVERIFY(bibtex.startsWith(QStringLiteral("@misc{sinescope,\n  author = {{") + author));
        QCOMPARE(bibtex.count(u'{'), bibtex.count(u'}'));
    }

    void personsAreCitedByTheirNames()
    {
        const Citation citation = readCitation(QStringLiteral("title: 'A & B'\n"
                                                              "authors:\n"
                                                              "  - family-names: Noether\n"
                                                              "    given-names: Emmy\n"
                                                              "  - name: The others\n"
                                                              "date-released: 2026-02-03\n"));
        QCOMPARE(citation.authors,
                 (QStringList{QStringLiteral("Emmy Noether"), QStringLiteral("The others")}));
        QVERIFY(citation.bibtex().contains(QStringLiteral("{{Emmy Noether} and {The others}}")));
        QVERIFY(citation.bibtex().contains(QStringLiteral("{{A \\& B}}")));
        QVERIFY(citation.bibtex().contains(QStringLiteral("month = {2}")));
    }

    void licencesCanBeReadInFull()
    {
        const AboutDialog dialog;
        QStringList texts;
        for (const QTextBrowser *view : dialog.findChildren<QTextBrowser *>())
            texts << view->toPlainText();
        QVERIFY(texts.contains(read(QStringLiteral("LICENSE"))));
        QVERIFY(texts.contains(read(QStringLiteral("resources/licences/Apache-2.0.txt"))));
    }

    void noticesNameWhatItIsMadeOf_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("English") << QStringLiteral("en");
        QTest::newRow("Chinese") << QStringLiteral("zh_CN");
    }

    void noticesNameWhatItIsMadeOf()
    {
        QFETCH(QString, language);
        useLanguage(language);
        const AboutDialog dialog;
        QString notices;
        for (const QTextBrowser *view : dialog.findChildren<QTextBrowser *>()) {
            if (view->toPlainText().contains(QStringLiteral("Qt Charts")))
                notices = view->toPlainText();
        }
        for (const char *part : {"Qt Charts", "GPL-3.0", "Eigen", "mozilla.org/MPL/2.0", "zlib",
                                 "Cynthia Brewer", "Apache", "viridis", "CC0"})
            QVERIFY2(notices.contains(QLatin1StringView(part)), part);
    }

    void everyPageFitsASmallScreen()
    {
        AboutDialog dialog;
        QVERIFY(dialog.minimumSizeHint().width() <= 800 && dialog.minimumSizeHint().height() <= 560);
        const auto *tabs = dialog.findChild<QTabWidget *>();
        QSet<QChar> keys;
        for (int i = 0; i < tabs->count(); ++i)
            keys.insert(tabs->tabText(i).at(tabs->tabText(i).indexOf(u'&') + 1).toLower());
        QCOMPARE(keys.size(), tabs->count()); // a key of its own for each
    }
};

QTEST_MAIN(AboutDialogTest)
#include "about_dialog_test.moc"
