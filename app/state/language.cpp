// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/state/language.h"

#include <QCoreApplication>
#include <QFont>
#include <QGuiApplication>
#include <QHash>
#include <QLibraryInfo>
#include <QLocale>
#include <QMutex>
#include <QTranslator>

namespace sinescope {

namespace {

const QString english = QStringLiteral("en");
const QString chinese = QStringLiteral("zh_CN");

QString usedLanguage = english;
QString usedStyle = numberStyleIds().constFirst();

/// What Qt's own dialogs say of files, and its catalogue of this language has not.
[[maybe_unused]] constexpr const char *wordsOfQt[][2]{
    QT_TRANSLATE_NOOP3("QAbstractFileIconProvider", "Folder", "All other platforms"),
    QT_TRANSLATE_NOOP3("QAbstractFileIconProvider", "%1 File", "%1 is a file name suffix, for example txt")};

/// Of what each name in the window is a translation, so that a search finds it in English too. Known still when
/// a picture has been made in another language meanwhile.
struct Names
{
    QMutex mutex; ///< checks and exports have threads of their own
    QHash<QString, QList<QByteArray>> sources;
};
Names &names()
{
    static Names known;
    return known;
}

class NamingTranslator : public QTranslator
{
public:
    using QTranslator::QTranslator;

    /// Workers that translate at this moment are waited for before anything of it goes.
    ~NamingTranslator() override
    {
        if (QCoreApplication::instance())
            QCoreApplication::removeTranslator(this);
    }

    QString translate(const char *context, const char *source, const char *disambiguation,
                      int n) const override
    {
        constexpr qsizetype longestName = 60;
        QString text = QTranslator::translate(context, source, disambiguation, n);
        if (text.isEmpty() || text.size() > longestName)
            return text;
        const QMutexLocker lock(&names().mutex);
        QList<QByteArray> &sources = names().sources[text];
        if (!sources.contains(source))
            sources << source;
        return text;
    }
};

/// The application owns its translators, so that they are found again and go when it goes.
void install(const QString &file, const QString &folder)
{
    auto *translator = new NamingTranslator(QCoreApplication::instance());
    if (translator->load(file, folder))
        QCoreApplication::installTranslator(translator);
    else
        delete translator; // English needs none, and a translation may be missing
}

/// A CJK font draws the same letters in Chinese, Japanese and Korean shapes:
/// the Chinese ones are asked for by name.
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

void useLocale()
{
    QLocale locale = usedLanguage == chinese ? QLocale(QLocale::Chinese, QLocale::China)
                                             : QLocale(QLocale::English, QLocale::UnitedStates);
    if (usedStyle == QStringLiteral("comma"))
        locale = QLocale(QLocale::English, QLocale::Germany);
    if (usedStyle != numberStyleIds().constFirst()) // a point between groups would be taken for a decimal one
        locale.setNumberOptions(QLocale::OmitGroupSeparator);
    QLocale::setDefault(locale);
}

} // namespace

QStringList languageIds()
{
    return QStringList() << english << chinese;
}

QStringList numberStyleIds()
{
    return QStringList() << QStringLiteral("language") << QStringLiteral("plain") << QStringLiteral("comma");
}

QString currentLanguage()
{
    return usedLanguage;
}

QString currentNumberStyle()
{
    return usedStyle;
}

QStringList englishOf(const QString &text)
{
    const QMutexLocker lock(&names().mutex);
    QStringList sources;
    for (const QByteArray &source : names().sources.value(text))
        sources << QString::fromUtf8(source);
    return sources;
}

void useNumberStyle(const QString &id)
{
    usedStyle = id;
    useLocale();
}

void useLanguage(const QString &id)
{
    const auto installed =
        QCoreApplication::instance()->findChildren<QTranslator *>(QString(), Qt::FindDirectChildrenOnly);
    qDeleteAll(installed); // a translator takes itself off the application
    const bool isChinese = id == chinese;
    usedLanguage = isChinese ? chinese : english;
    useLocale();
    useFont(isChinese);
    install(QStringLiteral("qtbase_") + usedLanguage, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(QStringLiteral("sinescope_") + usedLanguage, QStringLiteral(":/translations"));
}

} // namespace sinescope
