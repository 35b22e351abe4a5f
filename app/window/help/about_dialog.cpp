// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/help/about_dialog.h"

#include "app/state/language.h"
#include "app/window/help/citation.h"
#include "app/window/widgets/reading_view.h"
#include "app/window/widgets/screen_room.h"

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QFile>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

#include <Eigen/Core>

namespace sinescope {

namespace {

QString resource(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

AboutDialog::AboutDialog(QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("About Sinescope"));
    auto *tabs = new QTabWidget;
    tabs->setAccessibleDescription(tr("The version, how to cite it, and the licences"));
    tabs->setAccessibleName(windowTitle());
    tabs->addTab(makeProgramPage(), tr("&Program"));
    tabs->addTab(makeCitationPage(), tr("C&itation"));
    const QString notices = QStringLiteral(":/licences/notices_%1.md").arg(currentLanguage());
    tabs->addTab(makeTextPage(tr("Made with"), resource(notices), true), tr("&Made with"));
    tabs->addTab(
        makeTextPage(QStringLiteral("GPL-3.0"), resource(QStringLiteral(":/licences/LICENSE")), false),
        QStringLiteral("&GPL-3.0"));
    tabs->addTab(makeTextPage(QStringLiteral("Apache-2.0"),
                              resource(QStringLiteral(":/licences/Apache-2.0.txt")), false),
                 QStringLiteral("&Apache-2.0"));

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(tabs, 1);
    layout->addWidget(buttons);
    fitToScreen(*this, {680, 460});
}

QString AboutDialog::versions()
{
    const QString eigen =
        QStringLiteral("%1.%2.%3").arg(EIGEN_WORLD_VERSION).arg(EIGEN_MAJOR_VERSION).arg(EIGEN_MINOR_VERSION);
    return QStringLiteral("Sinescope %1\nQt %2\nEigen %3")
        .arg(QStringLiteral(SINESCOPE_VERSION), QString::fromLatin1(qVersion()), eigen);
}

QWidget *AboutDialog::makeProgramPage()
{
    auto *page = new QWidget;
    auto *icon = new QLabel;
    icon->setPixmap(QIcon(QStringLiteral(":/icons/org.sinescope.Sinescope.svg")).pixmap(96));
    icon->setAccessibleName(tr("Icon of Sinescope"));
    auto *name = new QLabel(QStringLiteral("Sinescope"));
    QFont large = name->font();
    large.setPointSizeF(1.6 * large.pointSizeF());
    large.setBold(true);
    name->setFont(large);
    auto *what = new QLabel(tr("An exact, instant instrument for sinusoidal positional encoding."));
    what->setWordWrap(true);
    auto *numbers = new QLabel(versions());
    numbers->setObjectName(QStringLiteral("versions"));
    numbers->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *licence =
        new QLabel(tr("Free software under the GNU General Public License, version 3 or later, without "
                      "any warranty."));
    licence->setWordWrap(true);

    auto *right = new QVBoxLayout;
    right->setSpacing(12);
    for (QLabel *label : {name, what, numbers, licence})
        right->addWidget(label);
    right->addStretch(1);
    auto *layout = new QHBoxLayout(page);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(24);
    layout->addWidget(icon, 0, Qt::AlignTop);
    layout->addLayout(right, 1);
    return new ScrolledContent(page);
}

QWidget *AboutDialog::makeCitationPage()
{
    const Citation citation = citationOfSinescope();
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    auto *please = new QLabel(tr("If you use Sinescope in teaching or research, please cite it:"));
    please->setWordWrap(true);
    layout->addWidget(please);
    auto *text =
        makeTextPage(tr("Citation"), citation.plain() + QStringLiteral("\n\n") + citation.bibtex(), false);
    layout->addWidget(text, 1);

    auto *copies = new QHBoxLayout;
    const auto addCopy = [&](const QString &label, const QString &name, const QString &copied) {
        auto *button = new QPushButton(label);
        button->setObjectName(name);
        connect(button, &QPushButton::clicked, this,
                [copied] { QApplication::clipboard()->setText(copied); });
        copies->addWidget(button);
    };
    addCopy(tr("&Copy citation"), QStringLiteral("copyPlain"), citation.plain());
    addCopy(tr("Copy as &BibTeX"), QStringLiteral("copyBibtex"), citation.bibtex());
    copies->addStretch(1);
    layout->addLayout(copies);
    return page;
}

QWidget *AboutDialog::makeTextPage(const QString &name, const QString &text, bool isMarkdown)
{
    auto *view = new ReadingView;
    view->setAccessibleName(name);
    view->setOpenExternalLinks(true);
    if (isMarkdown) {
        view->setMarkdown(text);
        return view;
    }
    view->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    view->setPlainText(text);
    return view;
}

} // namespace sinescope
