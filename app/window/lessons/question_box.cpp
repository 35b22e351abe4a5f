// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/lessons/question_box.h"

#include "app/lessons/placeholder.h"
#include "app/window/lessons/choice_button.h"
#include "app/window/lessons/lesson_text.h"
#include "app/window/widgets/flow_layout.h"

#include <QButtonGroup>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTextDocumentFragment>
#include <QVBoxLayout>

#include <algorithm>

namespace sinescope {

namespace {

constexpr int leastNumber = 110; ///< pixels that a number is typed in

using Said = AnswerRun::Said;

QString openingOf(const AnswerRun &run, bool isSetting)
{
    switch (run.said) {
    case Said::Nothing:
        return {};
    case Said::Before:
        return QuestionBox::tr("✓ Answered before.");
    case Said::ChooseFirst:
        return QuestionBox::tr("Choose one first.");
    case Said::Hint:
        return QuestionBox::tr("Hint:");
    case Said::Answer:
        return QuestionBox::tr("The answer:");
    case Said::Verdict:
        break;
    }
    switch (*run.verdict) {
    case AnswerVerdict::NotANumber:
        return QuestionBox::tr("That is not a number. Write it as 12.5 or −3.");
    case AnswerVerdict::NotKnown:
        return QuestionBox::tr("The right answer is still being looked for. Check again in a moment.");
    case AnswerVerdict::Right:
        return QuestionBox::tr("✓ Right.");
    case AnswerVerdict::TooSmall:
        return QuestionBox::tr("✗ Too small.");
    case AnswerVerdict::TooLarge:
        return QuestionBox::tr("✗ Too large.");
    case AnswerVerdict::Wrong:
        break;
    }
    return isSetting ? QuestionBox::tr("✗ Not yet.") : QuestionBox::tr("✗ Not this one.");
}

/// What follows those words.
LessonText reasonOf(const AnswerRun &run, const Question &question)
{
    if (run.said == Said::Hint)
        return question.hint;
    if (run.said == Said::Answer)
        return question.right;
    if (run.said != Said::Verdict || run.verdict == AnswerVerdict::NotANumber ||
        run.verdict == AnswerVerdict::NotKnown)
        return {};
    return run.verdict == AnswerVerdict::Right ? question.right : question.wrong;
}

} // namespace

QuestionBox::QuestionBox(LessonSession &session, Document &document, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_document(document)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    connect(&session, &LessonSession::stepChanged, this, &QuestionBox::build);
    connect(&session, &LessonSession::answerChanged, this, &QuestionBox::refresh);
    connect(&session, &LessonSession::said, this, [this] {
        refresh();
        if (m_number)
            m_number->selectAll(); // another try replaces it
        QAbstractButton *marked = m_choices ? m_choices->checkedButton() : nullptr;
        auto *focused = qobject_cast<QAbstractButton *>(window()->focusWidget());
        if (marked && m_choices->buttons().contains(focused))
            marked->setFocus(Qt::OtherFocusReason); // the answer may be shown: not beside another choice
        emit spoke();
    });
    connect(&document, &Document::stateChanged, this, &QuestionBox::refresh);
    build();
}

void QuestionBox::build()
{
    const QWidget *focused = window()->focusWidget();
    const bool hadKeys = m_content && focused && m_content->isAncestorOf(focused);
    delete m_content;
    m_content = nullptr;
    m_ask = m_answer = nullptr;
    m_number = nullptr;
    m_choices = nullptr;
    m_check = m_show = nullptr;
    m_shownAsk.clear();
    m_shownSaid.clear();
    const bool isAsked = m_session.isOpen() && m_session.step().question;
    setVisible(isAsked);
    if (!isAsked)
        return;
    m_content = new QWidget;
    m_content->setObjectName(QStringLiteral("questionCard"));
    m_content->setAttribute(Qt::WA_StyledBackground);
    layout()->addWidget(m_content);
    auto *content = new QVBoxLayout(m_content);
    content->setContentsMargins(12, 8, 12, 8);
    content->setSpacing(6);
    m_ask = addLabel(*content, QStringLiteral("ask"));
    if (question().kind == Question::Kind::Choice)
        buildChoices(*content);
    auto *row = new FlowLayout; // as few lines as the width allows
    row->setSpacing(6);
    content->addLayout(row); // at once: a button that is shown without a parent would be a window
    if (question().kind == Question::Kind::Number)
        buildNumber(*row);
    buildButtons(*row);
    m_answer = addLabel(*content, QStringLiteral("answer"));
    m_answer->hide();
    refresh();
    if (hadKeys)
        entry()->setFocus(Qt::OtherFocusReason);
}

QLabel *QuestionBox::addLabel(QVBoxLayout &layout, const QString &name)
{
    auto *label = new QLabel;
    label->setObjectName(name);
    label->setTextFormat(Qt::RichText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout.addWidget(label);
    return label;
}

void QuestionBox::buildNumber(QLayout &layout)
{
    m_number = new QLineEdit;
    m_number->setObjectName(QStringLiteral("number"));
    m_number->setMaxLength(40);
    m_number->setPlaceholderText(tr("a number"));
    m_number->setMinimumWidth(leastNumber);
    layout.addWidget(m_number);
    connect(m_number, &QLineEdit::textChanged, &m_session, &LessonSession::type); // by a screen reader too
    connect(m_number, &QLineEdit::textEdited, this, &QuestionBox::typed);
    connect(m_number, &QLineEdit::returnPressed, &m_session, &LessonSession::check);
}

void QuestionBox::buildChoices(QVBoxLayout &layout)
{
    m_choices = new QButtonGroup(m_content);
    for (std::size_t i = 0; i < question().choices.size(); ++i) {
        auto *button = new ChoiceButton;
        connect(button, &ChoiceButton::entered, &m_session, &LessonSession::check);
        m_choices->addButton(button, static_cast<int>(i));
        layout.addWidget(button);
    }
    connect(m_choices, &QButtonGroup::idClicked, &m_session, &LessonSession::choose);
}

void QuestionBox::buildButtons(QLayout &layout)
{
    const bool isSetting = question().kind == Question::Kind::Reach;
    m_check = new QPushButton(isSetting ? tr("&Check my setting") : tr("&Check"));
    m_check->setObjectName(QStringLiteral("check"));
    m_check->setProperty("segment", true);
    m_check->setAccessibleDescription(isSetting ? tr("Tells whether the controls stand right")
                                                : tr("Tells whether the answer is right"));
    auto *hint = new QPushButton(tr("H&int"));
    hint->setAccessibleDescription(tr("Tells a part of the answer"));
    hint->setObjectName(QStringLiteral("hint"));
    hint->setProperty("segment", true);
    m_show = new QPushButton(tr("Show the ans&wer"));
    m_show->setAccessibleDescription(tr("Tells the answer and why"));
    m_show->setObjectName(QStringLiteral("show"));
    m_show->setProperty("segment", true);
    m_show->hide();
    for (QPushButton *button : {m_check, hint, m_show})
        layout.addWidget(button);
    hint->setVisible(!question().hint.markdown.isEmpty());
    connect(m_check, &QPushButton::clicked, &m_session, &LessonSession::check);
    connect(hint, &QPushButton::clicked, &m_session, &LessonSession::giveHint);
    connect(m_show, &QPushButton::clicked, &m_session, &LessonSession::showAnswer);
}

QWidget *QuestionBox::said() const
{
    return m_answer;
}

int QuestionBox::roomForReply() const
{
    if (!m_answer)
        return 0;
    const int usual = 2 * m_answer->fontMetrics().lineSpacing();
    if (m_answer->isHidden())
        return usual + m_content->layout()->spacing();
    return std::max(0, usual - m_answer->heightForWidth(m_answer->width()));
}

QString QuestionBox::filled(const LessonText &text, const State &current) const
{
    return filledIn(text.markdown, fixedState(question()), current);
}

QWidget *QuestionBox::answer() const
{
    if (m_choices && m_choices->checkedButton())
        return m_choices->checkedButton();
    if (m_choices && !m_choices->buttons().isEmpty())
        return m_choices->buttons().constFirst();
    return m_number;
}

QWidget *QuestionBox::entry() const
{
    return answer() ? answer() : m_check;
}

void QuestionBox::refresh()
{
    if (!m_ask)
        return;
    const AnswerRun &run = m_session.run();
    if (m_number && m_number->text() != run.typed)
        m_number->setText(run.typed);
    if (m_choices)
        showChoices();
    m_show->setVisible(m_session.isAnswerOffered());
    // A slider moves often, and few numbers change.
    if (const QString ask = filled(question().ask, m_document.state()); ask != m_shownAsk)
        showAsk(ask);
    if (const QString said = saidText(); said != m_shownSaid)
        showSaid(said);
}

void QuestionBox::showChoices()
{
    for (std::size_t i = 0; i < question().choices.size(); ++i) {
        auto &button = *static_cast<ChoiceButton *>(m_choices->button(static_cast<int>(i)));
        const QString html = labelText(filled(question().choices[i].text, m_document.state()));
        button.setWords(QTextDocumentFragment::fromHtml(html).toPlainText());
        if (m_session.run().chosen == static_cast<int>(i))
            button.setChecked(true);
    }
}

QString QuestionBox::saidText() const
{
    const AnswerRun &run = m_session.run();
    const QString opening = openingOf(run, question().kind == Question::Kind::Reach);
    const QString reason = filled(reasonOf(run, question()), run.saidOf);
    //: An opening such as "Hint:" and what follows it
    return reason.isEmpty() ? opening : tr("%1 %2").arg(opening, reason);
}

void QuestionBox::showAsk(const QString &markdown)
{
    m_shownAsk = markdown;
    m_ask->setText(labelText(markdown));
    const QString spoken = QTextDocumentFragment::fromHtml(m_ask->text()).toPlainText();
    if (m_number) {
        m_number->setAccessibleName(spoken);
        m_number->setAccessibleDescription(tr("Type the answer, a number, and press Return"));
    }
    if (m_choices) {
        for (QAbstractButton *choice : m_choices->buttons())
            choice->setAccessibleDescription(spoken);
    }
}

void QuestionBox::showSaid(const QString &markdown)
{
    m_shownSaid = markdown;
    m_answer->setVisible(!markdown.isEmpty());
    m_answer->setText(labelText(markdown));
    m_answer->setAccessibleName(QTextDocumentFragment::fromHtml(m_answer->text()).toPlainText());
}

} // namespace sinescope
