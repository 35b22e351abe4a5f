// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/lessons/question_box.h"

#include "app/lessons/placeholder.h"
#include "app/window/lessons/lesson_text.h"
#include "app/window/widgets/flow_layout.h"

#include <QButtonGroup>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTextDocumentFragment>
#include <QVBoxLayout>

namespace sinescope {

namespace {

/// Wrong answers after which the right one may be shown.
constexpr int failuresBeforeAnswer = 2;
constexpr int leastNumber = 110; ///< pixels that a number is typed in

} // namespace

QuestionBox::QuestionBox(LessonSession &session, Document &document, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_document(document)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    connect(&session, &LessonSession::stepChanged, this, &QuestionBox::build);
    connect(&document, &Document::stateChanged, this, &QuestionBox::refresh);
    build();
}

void QuestionBox::build()
{
    delete m_content;
    m_content = nullptr;
    m_ask = m_answer = nullptr;
    m_number = nullptr;
    m_choices = nullptr;
    m_show = nullptr;
    m_shownAsk.clear();
    m_shownSaid.clear();
    m_opening.clear();
    m_said = {};
    m_failures = 0;
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
    if (m_session.isDone(m_session.stepIndex())) {
        m_opening = tr("✓ Answered before.");
        m_show->show();
    }
    refresh();
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
    connect(m_number, &QLineEdit::returnPressed, this, &QuestionBox::check);
    connect(m_number, &QLineEdit::textEdited, this, &QuestionBox::typed);
}

void QuestionBox::buildChoices(QVBoxLayout &layout)
{
    m_choices = new QButtonGroup(m_content);
    for (std::size_t i = 0; i < question().choices.size(); ++i) {
        // A button shows plain text.
        const QString html = labelText(filled(question().choices[i].text, m_document.state()));
        auto *button = new QRadioButton(
            QTextDocumentFragment::fromHtml(html).toPlainText().replace(u'&', QStringLiteral("&&")));
        m_choices->addButton(button, static_cast<int>(i));
        layout.addWidget(button);
    }
}

void QuestionBox::buildButtons(QLayout &layout)
{
    const bool isSetting = question().kind == Question::Kind::Reach;
    auto *check = new QPushButton(isSetting ? tr("&Check my setting") : tr("&Check"));
    check->setObjectName(QStringLiteral("check"));
    check->setProperty("segment", true);
    check->setAccessibleDescription(isSetting ? tr("Tells whether the controls stand right")
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
    for (QPushButton *button : {check, hint, m_show})
        layout.addWidget(button);
    hint->setVisible(!question().hint.markdown.isEmpty());
    connect(check, &QPushButton::clicked, this, &QuestionBox::check);
    connect(hint, &QPushButton::clicked, this, &QuestionBox::showHint);
    connect(m_show, &QPushButton::clicked, this, &QuestionBox::showAnswer);
}

void QuestionBox::check()
{
    switch (question().kind) {
    case Question::Kind::Number:
        return tell(m_session.answerNumber(m_number->text()));
    case Question::Kind::Choice:
        if (m_choices->checkedId() < 0)
            return say(tr("Choose one first."), {});
        return tell(m_session.answerChoice(static_cast<std::size_t>(m_choices->checkedId())));
    case Question::Kind::Reach:
        return tell(m_session.answerSetting());
    }
}

void QuestionBox::tell(AnswerVerdict verdict)
{
    if (verdict == AnswerVerdict::NotANumber)
        return say(tr("That is not a number. Write it as 12.5 or −3."), {});
    if (verdict == AnswerVerdict::NotKnown)
        return say(tr("The right answer is still being looked for. Check again in a moment."), {});
    if (verdict == AnswerVerdict::Right) {
        m_show->hide();
        return say(QStringLiteral("✓"), question().right);
    }
    if (++m_failures >= failuresBeforeAnswer)
        m_show->show();
    const bool isSetting = question().kind == Question::Kind::Reach;
    const QString what = verdict == AnswerVerdict::TooSmall   ? tr("✗ Too small.")
                         : verdict == AnswerVerdict::TooLarge ? tr("✗ Too large.")
                         : isSetting                          ? tr("✗ Not yet.")
                                                              : tr("✗ Not this one.");
    say(what, question().wrong);
}

void QuestionBox::showHint()
{
    say(tr("Hint:"), question().hint);
}

void QuestionBox::showAnswer()
{
    switch (question().kind) {
    case Question::Kind::Number:
        m_number->setText(rightNumber(question()));
        break;
    case Question::Kind::Choice:
        if (QAbstractButton *right = m_choices->button(static_cast<int>(rightChoice(question()))))
            right->setChecked(true);
        break;
    case Question::Kind::Reach:
        m_session.showSolution();
        break;
    }
    say(tr("The answer:"), question().right);
}

QWidget *QuestionBox::said() const
{
    return m_answer;
}

void QuestionBox::say(const QString &opening, const LessonText &text)
{
    m_opening = opening;
    m_said = text;
    m_saidOf = m_document.state();
    refresh();
    if (m_number)
        m_number->selectAll(); // another try replaces it
    emit spoke();
}

QString QuestionBox::filled(const LessonText &text, const State &current) const
{
    return filledIn(text.markdown, fixedState(question()), current);
}

QWidget *QuestionBox::answer() const
{
    if (m_choices && !m_choices->buttons().isEmpty())
        return m_choices->buttons().constFirst();
    return m_number;
}

void QuestionBox::refresh()
{
    if (!m_ask)
        return;
    // A slider moves often, and few numbers change.
    if (const QString ask = filled(question().ask, m_document.state()); ask != m_shownAsk)
        showAsk(ask);
    if (const QString said = m_opening + u' ' + filled(m_said, m_saidOf); said != m_shownSaid)
        showSaid(said);
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
    m_answer->setVisible(!m_opening.isEmpty());
    m_answer->setText(labelText(markdown));
    m_answer->setAccessibleName(QTextDocumentFragment::fromHtml(m_answer->text()).toPlainText());
}

} // namespace sinescope
