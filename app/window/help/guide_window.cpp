// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/help/guide_window.h"

#include "app/state/language.h"
#include "app/window/help/guide_pictures.h"
#include "app/window/help/text_search.h"
#include "app/window/widgets/reading_view.h"
#include "app/window/widgets/screen_room.h"

#include <QDesktopServices>
#include <QFile>
#include <QHBoxLayout>
#include <QHash>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QRegularExpression>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QShortcut>
#include <QSignalBlocker>
#include <QTextBlock>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

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

/// Those of commands, which Markdown keeps whole: in large type one would have to scroll to their ends.
void breakLongLines(QTextDocument &document)
{
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        QTextBlockFormat format = block.blockFormat();
        if (!format.nonBreakableLines())
            continue;
        format.setNonBreakableLines(false);
        QTextCursor(block).setBlockFormat(format);
    }
}

} // namespace

GuideWindow::GuideWindow(QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_text(new ReadingView)
    , m_places(new TextSearch(*m_text))
    , m_chapters(new QListWidget)
    , m_search(new QLineEdit)
    , m_found(new QLabel)
{
    setWindowTitle(tr("User guide"));
    setAttribute(Qt::WA_DeleteOnClose);
    fitToScreen(*this, {960, 680});
    m_text->setAccessibleName(windowTitle());
    m_text->setOpenLinks(false); // pages that are not part of the guide open where the desktop says
    m_text->document()->setDocumentMargin(16);
    m_text->setMarkdown(guideIn(currentLanguage()));
    breakLongLines(*m_text->document());
    m_text->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_pictures = new GuidePictures(*m_text); // owned by the view
    m_chapters->setAccessibleName(tr("Chapters"));
    m_chapters->setMaximumWidth(fontMetrics().averageCharWidth() * 30);
    m_chapters->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *below = new QHBoxLayout;
    below->addWidget(m_chapters);
    below->addWidget(m_text, 1);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(makeSearch());
    layout->addLayout(below, 1);

    connect(m_text, &QTextBrowser::anchorClicked, this, [](const QUrl &url) {
        if (url.scheme() == QStringLiteral("https"))
            QDesktopServices::openUrl(url);
    });
    connect(new QShortcut(QKeySequence(Qt::Key_Escape), this), &QShortcut::activated, this, &QWidget::close);
    fillChapters();
    connect(m_text->verticalScrollBar(), &QScrollBar::valueChanged, this, &GuideWindow::followText);
}

QLayout *GuideWindow::makeSearch()
{
    m_search->setPlaceholderText(tr("Search (Return: next place)"));
    m_search->setAccessibleName(tr("Search the guide"));
    m_search->setAccessibleDescription(tr("Return goes to the next place, Shift+Return to the one before"));
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, &GuideWindow::find);
    m_found->setObjectName(QStringLiteral("found"));
    auto *layout = new QHBoxLayout;
    layout->addWidget(m_search, 1);
    const auto addButton = [&](Qt::ArrowType arrow, const QString &name, const QKeySequence &keys,
                               int direction) {
        auto *button = new QToolButton;
        button->setArrowType(arrow);
        button->setAccessibleName(name);
        button->setToolTip(QStringLiteral("%1 (%2)").arg(name, keys.toString(QKeySequence::NativeText)));
        connect(button, &QToolButton::clicked, this, [this, direction] { step(direction); });
        connect(new QShortcut(keys, this), &QShortcut::activated, this,
                [this, direction] { step(direction); });
        layout->addWidget(button);
    };
    addButton(Qt::UpArrow, tr("Place before"), QKeySequence(Qt::SHIFT | Qt::Key_F3), -1);
    addButton(Qt::DownArrow, tr("Next place"), QKeySequence(Qt::Key_F3), 1);
    layout->addWidget(m_found);
    connect(new QShortcut(QKeySequence::Find, this), &QShortcut::activated, this, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    return layout;
}

bool GuideWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_search || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *press = static_cast<QKeyEvent *>(event);
    if (press->key() != Qt::Key_Return && press->key() != Qt::Key_Enter)
        return false;
    step(press->modifiers().testFlag(Qt::ShiftModifier) ? -1 : 1);
    return true;
}

void GuideWindow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        m_places->mark();
}

void GuideWindow::fillChapters()
{
    for (const QTextBlock &block : headingBlocks(*m_text->document())) {
        const int depth = std::max(0, block.blockFormat().headingLevel() - 2);
        m_chapters->addItem(QString(qsizetype{3} * depth, QLatin1Char(' ')) + block.text());
        m_headings << block.position();
    }
    connect(m_chapters, &QListWidget::currentRowChanged, this, &GuideWindow::goToChapter);
    connect(m_chapters, &QListWidget::itemClicked, this, // the current one too
            [this](QListWidgetItem *item) { goToChapter(m_chapters->row(item)); });
    chooseChapterOf(0);
}

void GuideWindow::goToChapter(int row)
{
    if (row < 0 || row >= m_headings.size())
        return;
    const QScopedValueRollback going(m_isGoing, true);
    QTextCursor cursor(m_text->document());
    cursor.setPosition(m_headings[row]);
    m_text->setTextCursor(cursor);
    TextSearch::scrollTo(*m_text, cursor, 0);
    m_pictures->noteTop();
    chooseChapterOf(m_headings[row]);
}

void GuideWindow::followText()
{
    if (!m_isGoing && !m_pictures->isFitting())
        chooseChapterOf(m_text->cursorForPosition({0, fontMetrics().lineSpacing() / 2}).position());
}

void GuideWindow::chooseChapterOf(int position)
{
    const auto next = std::ranges::upper_bound(m_headings, position);
    const QSignalBlocker blocker(m_chapters); // the text stays where it is
    m_chapters->setCurrentRow(std::max(0, int(next - m_headings.begin()) - 1));
    m_chapters->scrollToItem(m_chapters->currentItem());
}

void GuideWindow::find()
{
    const QScopedValueRollback going(m_isGoing, true);
    m_places->find(m_search->text().trimmed());
    m_pictures->noteTop();
    tellPlace();
}

void GuideWindow::step(int direction)
{
    const QScopedValueRollback going(m_isGoing, true);
    m_places->step(direction);
    m_pictures->noteTop();
    tellPlace();
}

void GuideWindow::tellPlace()
{
    if (m_places->current() >= 0)
        chooseChapterOf(m_text->textCursor().position());
    QString text;
    if (m_places->count() > 0)
        text = tr("%1 of %2").arg(m_places->current() + 1).arg(m_places->count());
    else if (!m_search->text().trimmed().isEmpty())
        text = tr("Not found in the guide");
    if (m_places->turn() == TextSearch::Turn::FromBeginning)
        text = tr("%1, from the beginning again").arg(text);
    else if (m_places->turn() == TextSearch::Turn::FromEnd)
        text = tr("%1, from the end again").arg(text);
    m_found->setText(text);
    m_found->setAccessibleName(text);
    m_search->setAccessibleDescription(
        text.isEmpty() ? tr("Return goes to the next place, Shift+Return to the one before") : text);
}

void GuideWindow::showFigure(FigureId figure)
{
    const qsizetype row = headings(QStringLiteral("en")).indexOf(chapterOf(figure));
    goToChapter(int(std::max<qsizetype>(row, 0)));
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
