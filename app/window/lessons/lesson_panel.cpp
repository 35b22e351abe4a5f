// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/lessons/lesson_panel.h"

#include "app/lessons/lesson_check.h"
#include "app/lessons/live_offsets.h"
#include "app/lessons/placeholder.h"
#include "app/window/lessons/lesson_text.h"
#include "app/window/lessons/question_box.h"
#include "app/window/lessons/step_bar.h"
#include "app/window/widgets/panel_cycle.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QTextDocumentFragment>

#include <algorithm>

namespace sinescope {

namespace {

constexpr int sideMargin = 12;
/// Milliseconds: for a slider that moves, and for the window to breathe between two parts of a search.
constexpr int restOfControls = 120;
constexpr int restOfSearch = 5;
constexpr int lowestArea = 48; ///< a low window needs its height for the figures

} // namespace

LessonPanel::LessonPanel(LessonSession &session, Document &document, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_document(document)
    , m_area(new QScrollArea)
    , m_body(new QBoxLayout(QBoxLayout::TopToBottom))
    , m_text(new QLabel)
    , m_answers(new QWidget)
    , m_question(new QuestionBox(session, document, this))
    , m_problems(new QLabel)
    , m_end(new QLabel)
    , m_steps(new StepBar(session, document))
{
    setObjectName(QStringLiteral("lessonPanel"));
    setAttribute(Qt::WA_StyledBackground);
    m_text->setObjectName(QStringLiteral("lessonText"));
    m_text->setTextFormat(Qt::RichText);
    m_text->setWordWrap(true);
    m_text->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    // Only what the file says and what the core answers is shown: a link leads nowhere.
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_problems->setObjectName(QStringLiteral("error"));
    m_problems->setWordWrap(true);
    m_problems->setTextFormat(Qt::PlainText);
    m_end->setObjectName(QStringLiteral("lessonEnd"));
    m_end->setWordWrap(true);

    auto *answers = new QVBoxLayout(m_answers);
    answers->setContentsMargins(0, 0, 0, 0);
    for (QWidget *part : std::initializer_list<QWidget *>{m_question, m_end, m_problems})
        answers->addWidget(part);
    answers->addStretch();
    auto *content = new QWidget;
    content->setLayout(m_body);
    content->installEventFilter(this);
    m_steps->installEventFilter(this);
    m_body->setContentsMargins(0, 0, 0, 0);
    m_body->setSpacing(12);
    m_body->addWidget(m_text, 1);
    m_body->addWidget(m_answers, 1);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setMinimumHeight(lowestArea);
    m_area->setWidget(content);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(sideMargin, 6, sideMargin, 8);
    layout->setSpacing(6);
    layout->addWidget(m_area, 1);
    layout->addWidget(m_steps);
    connect(&session, &LessonSession::stepChanged, this, &LessonPanel::showStep);
    connect(&session, &LessonSession::progressChanged, this, &LessonPanel::showEnd);
    connect(&session, &LessonSession::progressChanged, this, &LessonPanel::orderTabs);
    connect(&session, &LessonSession::answerChanged, this, &LessonPanel::chooseEntry); // another choice
    connect(&session, &LessonSession::numbersFound, this, [this] {
        showProblems();
        refresh();
        m_question->refresh();
    });
    connect(&document, &Document::stateChanged, this, &LessonPanel::refresh);
    connect(m_steps, &StepBar::wentOn, this, &LessonPanel::focusAnswer);
    connect(m_question, &QuestionBox::typed, this, &LessonPanel::showAnswer);
    connect(m_question, &QuestionBox::spoke, this, [this] {
        m_search.start(restOfControls);
        m_isAnswered = true;
        QTimer::singleShot(0, this, &LessonPanel::showSaid); // once it has its height
    });
    connect(m_area->verticalScrollBar(), &QScrollBar::actionTriggered, this,
            [this] { m_isAnswered = false; }); // somebody reads on
    // What it holds has the focus, and leaves the keys that scroll to it.
    m_area->setFocusPolicy(Qt::NoFocus);
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
    if (QWidget *answer = m_question->answer())
        answer->setFocus(Qt::OtherFocusReason);
}

void LessonPanel::resizeEvent(QResizeEvent *)
{
    turn();
}

void LessonPanel::setSideBySide(bool isSideBySide)
{
    m_isSideBySide = isSideBySide;
    turn();
}

void LessonPanel::turn()
{
    const bool isSideBySide = m_isSideBySide.value_or(width() > 2 * height());
    m_body->setDirection(isSideBySide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_body->setStretchFactor(m_text, isSideBySide ? 1 : 0); // a question stands right below its text
}

bool LessonPanel::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest) { // the question or the steps have another height now
        emit contentChanged();
        if (m_isAnswered)
            QTimer::singleShot(0, this, &LessonPanel::showSaid);
    }
    return QWidget::eventFilter(object, event);
}

int LessonPanel::heightWithReply(int width) const
{
    return heightSideBySide(width, m_question->roomForReply());
}

int LessonPanel::heightSideBySide(int width, int belowQuestion) const
{
    const QMargins margins = layout()->contentsMargins();
    // As beside the scroll bar: one that has come would stay else.
    const int inner =
        width - margins.left() - margins.right() - m_area->verticalScrollBar()->sizeHint().width();
    const int half = (inner - m_body->spacing()) / 2;
    return margins.top() +
           std::max(
               {m_text->heightForWidth(half), m_answers->heightForWidth(half) + belowQuestion, lowestArea}) +
           layout()->spacing() + m_steps->heightForWidth(inner) + margins.bottom();
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
    m_isAnswered = false;
    showProblems();
    showEnd();
    refresh();
    orderTabs();
    m_area->verticalScrollBar()->setValue(0);
}

void LessonPanel::chooseEntry()
{
    setEntry(*this, m_question->entry() ? m_question->entry() : m_steps->entry());
}

void LessonPanel::orderTabs()
{
    chooseEntry();
    QWidget *before = nullptr;
    for (const QWidget *part : std::initializer_list<const QWidget *>{m_question, m_steps}) {
        for (QWidget *control : part->findChildren<QWidget *>()) {
            if (control->focusPolicy() == Qt::NoFocus) // Tab passes by choices while another one is chosen
                continue;
            if (before)
                setTabOrder(before, control);
            before = control;
        }
    }
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

void LessonPanel::refresh()
{
    if (!m_session.isOpen())
        return;
    m_search.start(restOfControls);
    const LessonStep &step = m_session.step();
    const QString text = QStringLiteral("### %1\n\n%2")
                             .arg(step.title, filledIn(step.text.markdown, step.state, m_document.state()));
    if (text == m_shown)
        return;
    m_shown = text;
    m_text->setText(labelText(text));
    m_text->setAccessibleName(QTextDocumentFragment::fromHtml(m_text->text()).toPlainText());
}

void LessonPanel::showAnswer()
{
    // ensureWidgetVisible() would be content with the text cursor in it.
    const QWidget &answer = *m_question->answer();
    const QRect place(answer.mapTo(m_area->widget(), QPoint()), answer.size());
    m_area->ensureVisible(place.center().x(), place.center().y(), 0, place.height() / 2 + 2);
}

void LessonPanel::showSaid()
{
    QWidget *said = m_question->said();
    if (said && m_isAnswered) // nobody has scrolled meanwhile
        m_area->ensureWidgetVisible(said, 0, sideMargin);
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
    if (progress == live::Progress::Found)
        emit m_session.numbersFound(); // to other panels too: there is one search for all
    if (progress != live::Progress::None)
        m_search.start(restOfSearch);
}

} // namespace sinescope
