// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/lessons/step_bar.h"

#include "app/window/widgets/flow_layout.h"

#include <QPushButton>
#include <QTextDocument>
#include <QToolButton>

#include <algorithm>

namespace sinescope {

namespace {

QPushButton *makeButton(const QString &name, const QString &text, const QString &description)
{
    auto *button = new QPushButton(text);
    button->setAccessibleDescription(description);
    button->setObjectName(name);
    button->setProperty("segment", true);
    return button;
}

} // namespace

StepBar::StepBar(LessonSession &session, Document &document, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_dots(new QHBoxLayout)
    , m_back(makeButton(QStringLiteral("previous"), tr("← &Previous"), tr("The step before")))
    , m_return(makeButton(QStringLiteral("return"), tr("Back to the &step"),
                          tr("Sets everything as this step wants it")))
    , m_next(makeButton(QStringLiteral("next"), tr("&Next →"), tr("The step after, or the next lesson")))
{
    auto *dots = new QWidget;
    dots->setLayout(m_dots);
    dots->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_dots->setContentsMargins(0, 0, 0, 0);
    m_dots->setAlignment(Qt::AlignLeading);
    m_dots->setSpacing(4);
    auto *layout = new FlowLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(dots);
    for (QPushButton *button : {m_return, m_back, m_next}) {
        layout->addWidget(button);
        layout->setAlignment(button, Qt::AlignRight); // in a second line too
    }
    connect(m_back, &QPushButton::clicked, this, [this] { goTo(m_session.stepIndex() - 1); });
    connect(m_next, &QPushButton::clicked, this, &StepBar::goOn);
    connect(m_return, &QPushButton::clicked, this, [this] { m_session.returnToStep(); });
    connect(&session, &LessonSession::stepChanged, this, &StepBar::showDots);
    connect(&session, &LessonSession::progressChanged, this, &StepBar::showDots);
    connect(&session, &LessonSession::stepChanged, this, &StepBar::refresh);
    connect(&document, &Document::stateChanged, this, &StepBar::refresh);
    showDots();
    refresh();
}

const LibraryEntry *StepBar::nextLesson() const
{
    const auto &entries = m_session.library().entries();
    const auto here = std::ranges::find(entries, m_session.entry().key, &LibraryEntry::key);
    const auto next = std::find_if(here == entries.end() ? here : here + 1, entries.end(),
                                   [](const LibraryEntry &entry) { return entry.lesson.has_value(); });
    return next == entries.end() ? nullptr : &*next;
}

QWidget *StepBar::entry() const
{
    return m_next->isEnabled() || !m_back->isEnabled() ? m_next : m_back;
}

void StepBar::goTo(int step)
{
    m_session.goTo(step);
    emit wentOn();
}

void StepBar::goOn()
{
    if (!m_session.isOpen())
        return;
    if (m_session.stepIndex() + 1 < m_session.stepCount())
        return goTo(m_session.stepIndex() + 1);
    if (const LibraryEntry *next = nextLesson())
        m_session.open(QString(next->key));
    emit wentOn();
}

void StepBar::refresh()
{
    if (!m_session.isOpen())
        return;
    const bool isLast = m_session.stepIndex() + 1 == m_session.stepCount();
    m_back->setEnabled(m_session.stepIndex() > 0);
    m_next->setText(isLast && nextLesson() ? tr("&Next lesson →") : tr("&Next →"));
    m_next->setEnabled(!isLast || nextLesson());
    m_return->setVisible(m_session.isAway());
}

void StepBar::showDots()
{
    bool hadKeys = false;
    while (QLayoutItem *item = m_dots->takeAt(0)) {
        hadKeys = hadKeys || item->widget()->hasFocus();
        item->widget()->deleteLater(); // it may be the one that was clicked
        delete item;
    }
    if (!m_session.isOpen())
        return;
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
        connect(dot, &QToolButton::clicked, this, [this, i] { goTo(i); });
        m_dots->addWidget(dot);
        if (hadKeys && i == m_session.stepIndex()) {
            dot->show(); // else the keys go elsewhere with the one before
            dot->setFocus();
        }
    }
}

} // namespace sinescope
