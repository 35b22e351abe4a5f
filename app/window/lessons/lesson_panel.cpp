// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/lessons/lesson_panel.h"

#include "app/lessons/lesson_check.h"
#include "app/lessons/live_offsets.h"
#include "app/lessons/placeholder.h"
#include "app/window/lessons/lesson_text.h"
#include "app/window/lessons/question_box.h"
#include "app/window/widgets/flow_layout.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QTextBrowser>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace sinescope {

namespace {

constexpr int sideMargin = 12;
/// Milliseconds: for a slider that moves, and for the window to breathe between two parts of a search.
constexpr int restOfControls = 120;
constexpr int restOfSearch = 5;
constexpr int lowestArea = 48;

/// Only what the file says and what the core answers is shown: a link leads nowhere.
class LessonBrowser : public QTextBrowser
{
public:
    LessonBrowser()
    {
        setOpenLinks(false);
        setFrameShape(QFrame::NoFrame);
        document()->setDocumentMargin(0);
    }

protected:
    QVariant loadResource(int, const QUrl &) override { return {}; }
};

} // namespace

LessonPanel::LessonPanel(LessonSession &session, Document &document, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_document(document)
    , m_body(new QBoxLayout(QBoxLayout::TopToBottom))
    , m_text(new LessonBrowser)
    , m_question(new QuestionBox(session, document, this))
    , m_questionArea(new QScrollArea)
    , m_dots(new QHBoxLayout)
    , m_problems(new QLabel)
    , m_end(new QLabel)
{
    setObjectName(QStringLiteral("lessonPanel"));
    setAttribute(Qt::WA_StyledBackground);
    m_text->setObjectName(QStringLiteral("lessonText"));
    m_problems->setObjectName(QStringLiteral("error"));
    m_problems->setWordWrap(true);
    m_problems->setTextFormat(Qt::PlainText);
    m_end->setObjectName(QStringLiteral("lessonEnd"));
    m_end->setWordWrap(true);
    m_dots->setSpacing(4);

    m_questionArea->setFrameShape(QFrame::NoFrame);
    m_questionArea->setWidgetResizable(true);
    m_questionArea->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *inner = new QWidget;
    auto *innerLayout = new QVBoxLayout(inner);
    innerLayout->setContentsMargins(0, 0, 0, 0);
    innerLayout->addWidget(m_question);
    innerLayout->addWidget(m_end);
    innerLayout->addWidget(m_problems);
    innerLayout->addStretch();
    m_questionArea->setWidget(inner);
    inner->installEventFilter(this);
    for (QAbstractScrollArea *area :
         {static_cast<QAbstractScrollArea *>(m_text), static_cast<QAbstractScrollArea *>(m_questionArea)})
        area->setMinimumHeight(lowestArea); // a low window needs its height for the figures
    m_body->setSpacing(12);
    m_body->addWidget(m_text, 1);
    m_body->addWidget(m_questionArea, 1);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(sideMargin, 8, sideMargin, 10);
    layout->setSpacing(8);
    layout->addLayout(m_body, 1);
    m_footer = makeFooter();
    layout->addWidget(m_footer);
    connect(&session, &LessonSession::stepChanged, this, &LessonPanel::showStep);
    connect(&session, &LessonSession::progressChanged, this, &LessonPanel::showDots);
    connect(&session, &LessonSession::progressChanged, this, &LessonPanel::showEnd);
    connect(&document, &Document::stateChanged, this, &LessonPanel::refresh);
    connect(m_question, &QuestionBox::spoke, this, [this] {
        m_search.start(restOfControls);
        QTimer::singleShot(0, this, &LessonPanel::showSaid); // once it has its height
    });
    m_search.setSingleShot(true);
    connect(&m_search, &QTimer::timeout, this, &LessonPanel::searchOn);
    showStep();
}

QSize LessonPanel::sizeHint() const
{
    return {360, 210};
}

void LessonPanel::focusAnswer()
{
    m_question->focusAnswer();
}

QWidget *LessonPanel::makeFooter()
{
    auto *footer = new QWidget;
    auto *layout = new FlowLayout(footer);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    const auto addButton = [&](const QString &text, const QString &name, const QString &description) {
        auto *button = new QPushButton(text);
        button->setAccessibleDescription(description);
        button->setObjectName(name);
        button->setProperty("segment", true);
        return button;
    };
    m_back = addButton(tr("← &Previous"), QStringLiteral("previous"), tr("The step before"));
    m_return = addButton(tr("Back to the &step"), QStringLiteral("return"),
                         tr("Sets everything as this step wants it"));
    m_next = addButton(tr("&Next →"), QStringLiteral("next"), tr("The step after, or the next lesson"));
    auto *dots = new QWidget;
    dots->setLayout(m_dots);
    dots->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_dots->setContentsMargins(0, 0, 0, 0);
    m_dots->setAlignment(Qt::AlignLeading);
    layout->addWidget(dots);
    for (QPushButton *button : {m_return, m_back, m_next})
        layout->addWidget(button);
    connect(m_back, &QPushButton::clicked, this, [this] { m_session.goTo(m_session.stepIndex() - 1); });
    connect(m_next, &QPushButton::clicked, this, &LessonPanel::goOn);
    connect(m_return, &QPushButton::clicked, this, [this] { m_session.returnToStep(); });
    return footer;
}

void LessonPanel::resizeEvent(QResizeEvent *)
{
    m_body->setDirection(width() > 2 * height() ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    fitText();
}

bool LessonPanel::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest) { // the question has another height now
        fitText();
        emit contentChanged();
    }
    return QWidget::eventFilter(object, event);
}

int LessonPanel::textHeight(int width) const
{
    const std::unique_ptr<QTextDocument> text(m_text->document()->clone());
    text->setTextWidth(width);
    return static_cast<int>(std::ceil(text->size().height())) + 2;
}

int LessonPanel::questionHeight(int width) const
{
    const QLayout &question = *m_questionArea->widget()->layout();
    return question.hasHeightForWidth() ? question.heightForWidth(width) : question.sizeHint().height();
}

int LessonPanel::heightSideBySide(int width) const
{
    const QMargins margins = layout()->contentsMargins();
    const int half = (width - margins.left() - margins.right() - m_body->spacing()) / 2;
    return margins.top() + std::max({textHeight(half), questionHeight(half), lowestArea}) +
           layout()->spacing() + m_footer->sizeHint().height() + margins.bottom();
}

void LessonPanel::fitText()
{
    if (m_body->direction() == QBoxLayout::LeftToRight) {
        m_text->setMaximumHeight(QWIDGETSIZE_MAX);
        m_questionArea->setMaximumHeight(QWIDGETSIZE_MAX);
        return;
    }
    const int lineWidth = width() - 2 * sideMargin;
    const int wanted = textHeight(lineWidth);
    const int asked = questionHeight(lineWidth);
    const int available = m_body->geometry().height() - m_body->spacing();
    const int given = std::min(wanted, std::max(available - asked, available / 2));
    m_text->setMaximumHeight(std::max(0, given));
    m_questionArea->setMaximumHeight(std::max(0, available - given));
}

const LibraryEntry *LessonPanel::nextLesson() const
{
    const auto &entries = m_session.library().entries();
    const auto here = std::ranges::find(entries, m_session.entry().key, &LibraryEntry::key);
    const auto next = std::find_if(here == entries.end() ? here : here + 1, entries.end(),
                                   [](const LibraryEntry &entry) { return entry.lesson.has_value(); });
    return next == entries.end() ? nullptr : &*next;
}

void LessonPanel::goOn()
{
    if (!m_session.isOpen())
        return;
    if (m_session.stepIndex() + 1 < m_session.stepCount())
        m_session.goTo(m_session.stepIndex() + 1);
    else if (const LibraryEntry *next = nextLesson())
        m_session.open(QString(next->key));
    m_question->focusAnswer();
}

void LessonPanel::showEnd()
{
    const int count = m_session.stepCount();
    int done = 0;
    for (int i = 0; i < count; ++i)
        done += m_session.isDone(i);
    m_end->setText(done == count
                       ? tr("✓ Lesson done.")
                       : tr("This is the last step. %1 of %2 steps are done.").arg(done).arg(count));
    m_end->setVisible(m_session.stepIndex() + 1 == count);
}

void LessonPanel::showStep()
{
    if (!m_session.isOpen())
        return;
    m_shown.clear();
    showProblems();
    m_back->setEnabled(m_session.stepIndex() > 0);
    const bool isLast = m_session.stepIndex() + 1 == m_session.stepCount();
    m_next->setText(isLast && nextLesson() ? tr("&Next lesson →") : tr("&Next →"));
    m_next->setEnabled(!isLast || nextLesson());
    showEnd();
    showDots();
    refresh();
}

void LessonPanel::showProblems()
{
    QStringList problems;
    if (!m_session.entry().isBuiltIn) { // the tests have checked the others
        for (const LessonProblem &problem : checkLesson(m_session.lesson(), m_session.entry().path))
            problems << problem.message();
    }
    m_problems->setText(problems.join(u'\n'));
    m_problems->setVisible(!problems.isEmpty());
}

void LessonPanel::showDots()
{
    while (QLayoutItem *item = m_dots->takeAt(0)) {
        item->widget()->deleteLater(); // it may be the one that was clicked
        delete item;
    }
    for (int i = 0; i < m_session.stepCount(); ++i) {
        const bool isDone = m_session.isDone(i);
        auto *dot = new QToolButton;
        dot->setObjectName(QStringLiteral("stepDot"));
        dot->setText(isDone ? QStringLiteral("✓") : QString::number(i + 1));
        dot->setCheckable(true);
        dot->setChecked(i == m_session.stepIndex());
        const QString name = isDone ? tr("Step %1 of %2, done") : tr("Step %1 of %2");
        dot->setAccessibleName(name.arg(i + 1).arg(m_session.stepCount()));
        // Tool tips are rich text where they look like it: a title could have a picture loaded.
        dot->setToolTip(Qt::convertFromPlainText(m_session.lesson().steps[std::size_t(i)].title));
        connect(dot, &QToolButton::clicked, this, [this, i] { m_session.goTo(i); });
        m_dots->addWidget(dot);
    }
}

void LessonPanel::refresh()
{
    if (!m_session.isOpen())
        return;
    m_return->setEnabled(m_session.isAway());
    m_search.start(restOfControls);
    const LessonStep &step = m_session.step();
    const QString text = QStringLiteral("### %1\n\n%2")
                             .arg(step.title, filledIn(step.text.markdown, step.state, m_document.state()));
    if (text == m_shown)
        return;
    m_shown = text;
    showMarkdown(*m_text->document(), text);
    fitText();
    m_text->setAccessibleName(step.title);
    emit contentChanged();
}

void LessonPanel::showSaid()
{
    if (QWidget *said = m_question->said())
        m_questionArea->ensureWidgetVisible(said, 0, 0);
}

void LessonPanel::searchOn()
{
    if (!m_session.isOpen())
        return;
    std::vector<Parameters> asked{m_document.state().parameters};
    for (const LessonStep &step : m_session.lesson().steps) { // showProblems() asks for all
        asked.push_back(step.state.parameters);
        if (step.question)
            asked.insert(asked.end(), {step.question->asked.parameters, step.question->solution.parameters});
    }
    auto progress = live::Progress::None;
    for (auto next = asked.begin(); next != asked.end() && progress == live::Progress::None; ++next)
        progress = live::searchOn(*next);
    if (progress == live::Progress::Found) {
        showProblems();
        refresh();
        m_question->refresh();
    }
    if (progress != live::Progress::None)
        m_search.start(restOfSearch);
}

} // namespace sinescope
