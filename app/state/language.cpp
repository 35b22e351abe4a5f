// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/state/language.h"

#include <QCoreApplication>
#include <QFont>
#include <QGuiApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace sinescope {

namespace {

const QString chinese = QStringLiteral("zh_CN");

/// The application owns its translators, so that they are found again and go when it goes.
void install(const QString &file, const QString &folder)
{
    auto *translator = new QTranslator(QCoreApplication::instance());
    if (translator->load(file, folder))
        QCoreApplication::installTranslator(translator);
    else
        delete translator; // English needs none, and a translation may be missing
}

/// A CJK font draws the same letters in Chinese, Japanese and Korean shapes: the Chinese ones are asked for by name.
void useFont(bool isChinese)
{
    if (!qobject_cast<QGuiApplication *>(QCoreApplication::instance()))
        return;
    static const QFont systemFont = QGuiApplication::font();
    QFont font = systemFont;
    if (isChinese) {
        font.setFamilies({font.family(), QStringLiteral("Noto Sans CJK SC"),
                          QStringLiteral("Source Han Sans SC"), QStringLiteral("WenQuanYi Micro Hei")});
    }
    QGuiApplication::setFont(font);
}

} // namespace

QStringList languageIds()
{
    return QStringList() << QStringLiteral("en") << chinese;
}

QString currentLanguage()
{
    return QLocale().language() == QLocale::Chinese ? chinese : QStringLiteral("en");
}

void useLanguage(const QString &id)
{
    const auto installed =
        QCoreApplication::instance()->findChildren<QTranslator *>(QString(), Qt::FindDirectChildrenOnly);
    qDeleteAll(installed); // a translator takes itself off the application
    const bool isChinese = id == chinese;
    QLocale::setDefault(isChinese ? QLocale(QLocale::Chinese, QLocale::China)
                                  : QLocale(QLocale::English, QLocale::UnitedStates));
    const QString known = isChinese ? chinese : QStringLiteral("en");
    useFont(isChinese);
    install(QStringLiteral("qtbase_") + known, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(QStringLiteral("sinescope_") + known, QStringLiteral(":/translations"));
}

} // namespace sinescope
