// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/lessons/challenge_panel.h"

#include "app/state/field_text.h"
#include "app/window/lessons/target_view.h"
#include "app/window/widgets/flow_layout.h"
#include "app/window/widgets/panel_cycle.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>

#include <algorithm>

namespace sinescope {

namespace {

constexpr int leastHeight = 130; ///< a low window needs its height for the figures

/// Of a number, and of layout and spacing by their numbers 0 and 1.
QString valueText(Unknown unknown, double value)
{
    if (unknown == Unknown::Layout)
        return layoutName(static_cast<Layout>(int(value)));
    if (unknown == Unknown::Spacing)
        return spacingName(static_cast<Spacing>(int(value)));
    return exactText(value);
}

QString nameOf(Unknown unknown)
{
    switch (unknown) {
    case Unknown::Length:
        return fieldWord(Field::Length);
    case Unknown::DModel:
        return fieldWord(Field::DModel);
    case Unknown::Base:
        return fieldWord(Field::Base);
    case Unknown::Layout:
        return layoutWord();
    case Unknown::Spacing:
        break;
    }
    return spacingWord();
}

/// True for good: with the values that it is about, which the person turns on.
QString hintText(const Hint &hint)
{
    const QString name = nameOf(hint.unknown);
    const QString low = valueText(hint.unknown, hint.low);
    switch (hint.kind) {
    case Hint::Kind::Right:
        return ChallengePanel::tr("Your %1, %2, is right.").arg(name, low);
    case Hint::Kind::Larger:
        return ChallengePanel::tr("The target's %1 is larger than %2.").arg(name, low);
    case Hint::Kind::Smaller:
        return ChallengePanel::tr("The target's %1 is smaller than %2.").arg(name, low);
    case Hint::Kind::Between:
        return ChallengePanel::tr("The target's %1 lies between %2 and %3, both included.")
            .arg(name, low, valueText(hint.unknown, hint.high));
    case Hint::Kind::Other:
    case Hint::Kind::Value:
        break;
    }
    return ChallengePanel::tr("The target's %1 is %2.").arg(name, low);
}

} // namespace

ChallengePanel::ChallengePanel(ChallengeSession &session, Document &document, const Theme &theme,
                               QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_document(document)
    , m_body(new QBoxLayout(QBoxLayout::TopToBottom, this))
    , m_target(new TargetView(tr("Target"), theme))
    , m_own(new TargetView(tr("Yours"), theme))
    , m_controls(new QScrollArea)
{
    setObjectName(QStringLiteral("challengePanel"));
    setAttribute(Qt::WA_StyledBackground);
    m_target->setObjectName(QStringLiteral("target"));
    m_own->setObjectName(QStringLiteral("own"));
    m_body->setContentsMargins(12, 8, 12, 10);
    m_body->setSpacing(10);
    m_body->addWidget(m_target, 3);
    m_body->addWidget(m_own, 3);
    m_controls->setFrameShape(QFrame::NoFrame);
    m_controls->setFocusPolicy(Qt::NoFocus); // what is in it has it
    m_controls->setWidgetResizable(true);
    m_controls->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_controls->setWidget(makeControls());
    m_controls->widget()->installEventFilter(this);
    m_body->addWidget(m_controls, 3);
    setEntry(*this, m_level);
    connect(&document, &Document::stateChanged, this, &ChallengePanel::refresh);
    connect(&session, &ChallengeSession::changed, this, &ChallengePanel::refresh);
    connect(&session, &ChallengeSession::aboutToStart, this, &ChallengePanel::showLevel);
    showLevel();
    refresh();
}

QSize ChallengePanel::sizeHint() const
{
    return {360, 210};
}

QSize ChallengePanel::minimumSizeHint() const
{
    const QMargins margins = m_body->contentsMargins();
    return {m_controls->widget()->minimumSizeHint().width() + margins.left() + margins.right(), leastHeight};
}

QWidget *ChallengePanel::makeControls()
{
    auto *controls = new QWidget;
    auto *layout = new QVBoxLayout(controls);
    layout->setContentsMargins(0, 0, 0, 0);
    m_task = new QLabel;
    m_task->setObjectName(QStringLiteral("task"));
    m_message = new QLabel;
    m_message->setObjectName(QStringLiteral("message"));
    for (QLabel *label : {m_task, m_message}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    m_closeness = new QProgressBar;
    m_closeness->setRange(0, 100);
    m_level = new QComboBox;
    m_level->setObjectName(QStringLiteral("level"));
    m_level->setAccessibleName(tr("Level"));
    m_level->setAccessibleDescription(tr("How many things the next target leaves to be found"));
    m_level->addItems({tr("Easy"), tr("Medium"), tr("Hard")});
    auto *row = new FlowLayout;
    row->setSpacing(6);
    row->addWidget(m_level);
    const auto addButton = [&](const QString &text, const QString &name, const QString &description) {
        auto *button = new QPushButton(text);
        button->setAccessibleDescription(description);
        button->setObjectName(name);
        button->setProperty("segment", true);
        row->addWidget(button);
        return button;
    };
    QPushButton *fresh = addButton(tr("&New"), QStringLiteral("new"), tr("Another target to find"));
    m_hint = addButton(tr("H&int"), QStringLiteral("hint"), tr("Tells a part of the answer"));
    m_giveUp = addButton(tr("&Give up"), QStringLiteral("giveUp"), tr("Shows the answer"));
    layout->addWidget(m_task);
    layout->addWidget(m_closeness);
    layout->addWidget(m_message);
    layout->addStretch();
    layout->addLayout(row);
    connect(fresh, &QPushButton::clicked, this,
            [this] { m_session.startAnother(static_cast<Level>(m_level->currentIndex())); });
    connect(m_hint, &QPushButton::clicked, &m_session, &ChallengeSession::giveHint);
    connect(m_giveUp, &QPushButton::clicked, &m_session, &ChallengeSession::giveUp);
    return controls;
}

void ChallengePanel::setTheme(const Theme &theme)
{
    m_target->setTheme(theme);
    m_own->setTheme(theme);
}

void ChallengePanel::resizeEvent(QResizeEvent *)
{
    const bool isWide = width() > 2 * height();
    m_body->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    fitControls();
}

bool ChallengePanel::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest) // a hint has another height
        fitControls();
    return QWidget::eventFilter(object, event);
}

void ChallengePanel::fitControls()
{
    const bool isWide = m_body->direction() == QBoxLayout::LeftToRight;
    const QMargins margins = m_body->contentsMargins();
    const int needed = m_controls->widget()->heightForWidth(width() - margins.left() - margins.right());
    m_controls->setMinimumHeight(isWide ? 0 : std::min(needed, height() / 2));
}

void ChallengePanel::showLevel()
{
    if (m_session.run())
        m_level->setCurrentIndex(static_cast<int>(m_session.run()->level));
}

QString ChallengePanel::taskText() const
{
    QStringList names;
    for (const Unknown unknown : m_session.run()->challenge.unknowns)
        names << nameOf(unknown);
    return tr("Make your picture equal to the target. To be found: %1.").arg(names.join(tr(", ")));
}

QString ChallengePanel::saidText(bool isFound) const
{
    const ChallengeRun &run = *m_session.run();
    if (!isFound)
        return run.said ? hintText(*run.said) : QString();
    if (run.isGivenUp)
        return tr("This is how it was made.");
    return run.hints == 0 ? tr("✓ Found, without a hint!")
                          : tr("✓ Found, with %n hint(s).", nullptr, run.hints);
}

void ChallengePanel::refresh()
{
    const auto &run = m_session.run();
    for (QPushButton *button : {m_hint, m_giveUp})
        button->setEnabled(run.has_value());
    if (!run)
        return;
    const Challenge &challenge = run->challenge;
    m_target->showState(challenge.target);
    State own = challenge.target; // with the same figure and dimensions
    own.parameters = m_document.state().parameters;
    m_own->showState(own);
    m_task->setText(taskText());
    const int score = shownCloseness(challenge.target.parameters, own.parameters);
    m_closeness->setValue(score);
    m_closeness->setFormat(tr("%1% close").arg(score));
    m_closeness->setAccessibleName(m_closeness->format());
    const bool isFound = score == 100;
    m_closeness->setHidden(isFound && run->isGivenUp); // what is shown then is not the person's
    m_hint->setEnabled(!isFound);
    m_giveUp->setEnabled(!isFound);
    m_message->setText(saidText(isFound));
}

} // namespace sinescope
