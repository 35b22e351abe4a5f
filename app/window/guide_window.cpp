// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/guide_window.h"

#include "app/state/language.h"
#include "app/window/guide_pictures.h"

#include <QDesktopServices>
#include <QFile>
#include <QHBoxLayout>
#include <QHash>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QRegularExpression>
#include <QScreen>
#include <QShortcut>
#include <QTextBlock>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace sinescope {

namespace {

QString guideIn(const QString &language)
{
    QFile file(QStringLiteral(":/guide/%1.md").arg(language));
    // The link to the other language is for readers of the file: here the program's language chooses.
    static const QRegularExpression otherLanguage(QStringLiteral("^\\[[^\\]]*\\]\\(\\w+\\.md\\)\\n"),
                                                  QRegularExpression::MultilineOption);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).remove(otherLanguage)
                                          : QString();
}

QList<QTextBlock> headingBlocks(const QTextDocument &document)
{
    QList<QTextBlock> blocks;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        if (block.blockFormat().headingLevel() > 0)
            blocks << block;
    }
    return blocks;
}

/// The heading of a figure's chapter in English.
QString chapterOf(FigureId figure)
{
    const QHash<FigureId, QString> chapters{{FigureId::Encoding, QStringLiteral("Encoding")},
                                            {FigureId::Waveforms, QStringLiteral("Waveforms")},
                                            {FigureId::Similarity, QStringLiteral("Similarity")},
                                            {FigureId::SimilarityMatrix, QStringLiteral("Matrix")},
                                            {FigureId::Clocks, QStringLiteral("Clocks")},
                                            {FigureId::Wavelengths, QStringLiteral("Wavelengths")},
                                            {FigureId::Sentence, QStringLiteral("Sentence")},
                                            {FigureId::Limits, QStringLiteral("Limits")}};
    return chapters.value(figure);
}

} // namespace

GuideWindow::GuideWindow(QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_text(new QTextBrowser)
    , m_chapters(new QListWidget)
    , m_search(new QLineEdit)
    , m_found(new QLabel)
{
    setWindowTitle(tr("User guide"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(QSize(960, 680).boundedTo(screen()->availableSize() - QSize(20, 60)));
    m_text->setAccessibleName(windowTitle());
    m_text->setOpenLinks(false); // pages that are not part of the guide open where the desktop says
    m_text->document()->setDocumentMargin(16);
    m_text->setMarkdown(guideIn(currentLanguage()));
    new GuidePictures(*m_text); // owned by the view
    m_chapters->setAccessibleName(tr("Chapters"));
    m_chapters->setMaximumWidth(fontMetrics().averageCharWidth() * 30);
    m_chapters->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_search->setPlaceholderText(tr("Search (Return: next place)"));
    m_search->setAccessibleName(tr("Search the guide"));
    m_search->setClearButtonEnabled(true);

    auto *top = new QHBoxLayout;
    top->addWidget(m_search, 1);
    top->addWidget(m_found);
    auto *below = new QHBoxLayout;
    below->addWidget(m_chapters);
    below->addWidget(m_text, 1);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(top);
    layout->addLayout(below, 1);

    connect(m_search, &QLineEdit::textChanged, this, [this] { findNext(true); });
    connect(m_search, &QLineEdit::returnPressed, this, [this] { findNext(false); });
    connect(m_text, &QTextBrowser::anchorClicked, this, [](const QUrl &url) {
        if (url.scheme() == QStringLiteral("https"))
            QDesktopServices::openUrl(url);
    });
    connect(new QShortcut(QKeySequence::Find, this), &QShortcut::activated, m_search,
            qOverload<>(&QWidget::setFocus));
    connect(new QShortcut(QKeySequence(Qt::Key_Escape), this), &QShortcut::activated, this, &QWidget::close);
    fillChapters();
}

void GuideWindow::fillChapters()
{
    for (const QTextBlock &block : headingBlocks(*m_text->document())) {
        const int depth = std::max(0, block.blockFormat().headingLevel() - 2);
        m_chapters->addItem(QString(3 * depth, QLatin1Char(' ')) + block.text());
    }
    connect(m_chapters, &QListWidget::currentRowChanged, this, [this](int row) {
        const QList<QTextBlock> blocks = headingBlocks(*m_text->document());
        if (row < 0 || row >= blocks.size())
            return;
        QTextCursor cursor(m_text->document());
        cursor.movePosition(QTextCursor::End); // from below the heading comes to the top of the view
        m_text->setTextCursor(cursor);
        m_text->setTextCursor(QTextCursor(blocks[row]));
    });
}

void GuideWindow::findNext(bool isNewSearch)
{
    const QString words = m_search->text();
    if (isNewSearch)
        m_text->moveCursor(QTextCursor::Start);
    bool isFound = words.isEmpty() || m_text->find(words);
    if (!isFound && !isNewSearch) {
        m_text->moveCursor(QTextCursor::Start);
        isFound = m_text->find(words);
    }
    m_found->setText(isFound ? QString() : tr("not found"));
}

void GuideWindow::showFigure(FigureId figure)
{
    const qsizetype row = headings(QStringLiteral("en")).indexOf(chapterOf(figure));
    m_chapters->setCurrentRow(int(std::max<qsizetype>(row, 0)));
}

QStringList GuideWindow::headings(const QString &language)
{
    QTextDocument document;
    document.setMarkdown(guideIn(language));
    QStringList texts;
    for (const QTextBlock &block : headingBlocks(document))
        texts << block.text();
    return texts;
}

} // namespace sinescope
